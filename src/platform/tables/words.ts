import type { Text, TextOf } from '#platform/wording/words.ts'

/** A text with its parts put in, in both languages: what is stored with a rejected row. */
export function filled<Parts extends readonly unknown[]>(text: TextOf<Parts>, ...parts: Parts): Text {
  return { en: text.en(...parts), ja: text.ja(...parts) }
}

/** Why a cell could not be read. */
export const refusals = {
  unreadable: {
    en: 'contains bytes that mean nothing in the encoding of this file',
    ja: 'このファイルの文字コードでは読めない文字が含まれています',
  } satisfies Text,
  tooLong: {
    en: (characters: number, most: number) =>
      `has ${characters.toLocaleString('en')} characters, and at most ${most.toLocaleString('en')} are kept here`,
    ja: (characters: number, most: number) =>
      `${characters.toLocaleString('ja')}文字あります（この項目は${most.toLocaleString('ja')}文字まで）`,
  },
  whole: {
    en: (text: string) => `“${text}” is not a whole number`,
    ja: (text: string) => `「${text}」は整数として読めません`,
  },
  number: {
    en: (text: string) => `“${text}” is not a number`,
    ja: (text: string) => `「${text}」は数値として読めません`,
  },
  money: {
    en: (text: string) => `“${text}” is not an amount such as 1,234.50 or ¥1,234`,
    ja: (text: string) => `「${text}」は金額として読めません（例：1,234.50、¥1,234）`,
  },
  date: {
    en: (text: string) => `“${text}” is not a date such as 2024-04-01, 2024/4/1 or 1 Apr 2024`,
    ja: (text: string) => `「${text}」は日付として読めません（例：2024-04-01、2024/4/1、令和6年4月1日）`,
  },
  instant: {
    en: (text: string) => `“${text}” is not a date and time such as 2024-04-01 15:05`,
    ja: (text: string) => `「${text}」は日時として読めません（例：2024-04-01 15:05）`,
  },
  era: {
    en: (text: string, era: string, last: number | null) =>
      `“${text}” is of a year that ${era} does not have: ${last === null ? 'it begins with 1 (gannen)' : `its years are 1 (gannen) to ${last}`}`,
    ja: (text: string, era: string, last: number | null) =>
      `「${text}」は存在しない年です（${era}は元年${last === null ? 'から' : `から${last}年まで`}）`,
  },
  offset: {
    en: (text: string) => `“${text}” is farther from UTC than 14 hours, which no place is`,
    ja: (text: string) => `「${text}」のUTCとの時差は14時間を超えており、実在しません`,
  },
  month: {
    en: (text: string) => `“${text}” is a month, not a day`,
    ja: (text: string) => `「${text}」は年月で、日付ではありません`,
  },
  openOrder: {
    en: (text: string) => `“${text}” can be read with the day or the month first: say which`,
    ja: (text: string) => `「${text}」は日と月の順序が判断できません。順序を指定してください`,
  },
  percent: {
    en: (text: string) => `“${text}” is a percentage, which this field does not take`,
    ja: (text: string) => `「${text}」はパーセントの値で、この項目には入れられません`,
  },
  duration: {
    en: (text: string) => `“${text}” is a duration whose unit is not known`,
    ja: (text: string) => `「${text}」は時間の長さですが、単位が分かりません`,
  },
  openCurrency: {
    en: (mark: string) => `“${mark}” does not say which currency is meant`,
    ja: (mark: string) => `「${mark}」だけでは通貨が特定できません`,
  },
  otherCurrency: {
    en: (text: string, currency: string, ofHeading: string) =>
      `“${text}” is in ${currency}, but its heading says ${ofHeading}`,
    ja: (text: string, currency: string, ofHeading: string) =>
      `「${text}」は${currency}ですが、列の見出しは${ofHeading}です`,
  },
  closingDash: {
    en: (text: string) => `“${text}” may be an amount that a dash closes, or less than nothing`,
    ja: (text: string) => `「${text}」の末尾の「-」が金額の締めか負の数か判断できません`,
  },
  openUnit: {
    en: (text: string) => `The heading leaves open whether “${text}” is counted in ones, thousands or millions`,
    ja: (text: string) => `「${text}」の単位（一・千・百万など）が見出しから判断できません`,
  },
  minorDigits: {
    en: (text: string, currency: string) => `“${text}” has more digits after the decimal mark than ${currency} has`,
    ja: (text: string, currency: string) => `「${text}」は${currency}の小数桁数に合いません`,
  },
  flag: {
    en: (text: string) => `“${text}” is neither yes nor no`,
    ja: (text: string) => `「${text}」は「はい」「いいえ」のどちらにも読めません`,
  },
  choice: {
    en: (text: string, choices: string) => `“${text}” is none of: ${choices}`,
    ja: (text: string, choices: string) => `「${text}」は選択肢（${choices}）のどれでもありません`,
  },
} as const

/** Words under which the choices of any field are usually written. */
export const choiceWords: Readonly<Record<string, readonly string[]>> = {
  month: ['monthly', 'per month', 'months', '月', '月次', '月額', '月払い', '毎月'],
  quarter: ['quarterly', 'per quarter', '四半期', '四半期払い'],
  year: ['yearly', 'annual', 'annually', 'per year', '年', '年次', '年額', '年払い', '毎年'],
  low: ['minor', 'p4', '低', '低い'],
  medium: ['normal', 'moderate', 'p3', '中', '普通', '通常'],
  high: ['major', 'p2', '高', '高い'],
  urgent: ['critical', 'blocker', 'p1', '緊急', '至急', '最優先'],
  open: ['new', 'in progress', 'reopened', '新規', '未対応', '対応中', '未完了'],
  waiting: ['pending', 'on hold', 'on-hold', '保留', '保留中', '回答待ち'],
  closed: [
    'solved',
    'resolved',
    'done',
    'complete',
    'completed',
    '完了',
    '対応済',
    '対応済み',
    '解決',
    '解決済み',
    'クローズ',
  ],
  company: ['business', 'corporate', 'organization', 'organisation', '法人', '会社', '企業'],
  household: ['family', '世帯', '家庭'],
  person: ['individual', 'consumer', '個人'],
  prospect: ['lead', '見込み', '見込み客', '見込'],
  trial: ['trialing', 'トライアル', '試用', 'お試し'],
  onboarding: ['導入中', '導入', 'オンボーディング'],
  active: ['customer', 'live', '利用中', '契約中', '有効'],
  leaving: ['churning', 'cancelling', '解約予定', '解約手続き中'],
  left: ['churned', 'cancelled', 'canceled', 'lost', '解約', '解約済', '解約済み', '退会'],
  subscription: ['サブスクリプション', '定期', '継続'],
  usage: ['metered', '従量', '従量課金'],
  service: ['services', 'サービス', '保守'],
}

/** Why a row of the file is no record of its table. */
export const noRecords = {
  blank: { en: 'The row is blank.', ja: '空白の行です' } satisfies Text,
  note: { en: 'This is a note, not a record.', ja: '注記の行です（レコードではありません）' } satisfies Text,
  sum: { en: 'This line sums up other rows.', ja: '合計・小計の行です' } satisfies Text,
  headerAgain: { en: 'The headings are repeated here.', ja: '見出し行の繰り返しです' } satisfies Text,
  otherTable: {
    en: (row: number) =>
      `This stands in or below another table, whose headings are in row ${row.toLocaleString('en')}.`,
    ja: (row: number) => `${row.toLocaleString('ja')}行目を見出しとする別の表、またはその下の行です`,
  },
} as const

/** Why a file as a whole cannot be read. */
export const fileProblems = {
  notATable: {
    en: 'This is not a CSV, TSV or Excel file.',
    ja: 'CSV・TSV・Excelファイルではありません。',
  } satisfies Text,
  archive: {
    en: 'This is a packed archive (ZIP or the like). Unpack it and upload the table that is in it.',
    ja: '圧縮ファイル（ZIPなど）です。展開して、中の表のファイルをアップロードしてください。',
  } satisfies Text,
  otherDocument: {
    en: 'This is a document of Word or PowerPoint, not a table. Save the table as .xlsx or CSV.',
    ja: 'WordやPowerPointの文書で、表ではありません。表を.xlsxまたはCSVで保存してください。',
  } satisfies Text,
  portableDocument: {
    en: 'This is a PDF, whatever its name says. Ask for the table it was printed from, as .xlsx or CSV.',
    ja: 'ファイル名の拡張子にかかわらず、中身はPDFです。元の表を.xlsxまたはCSVで入手してください。',
  } satisfies Text,
  picture: {
    en: 'This is a picture, not a table. Save the table as .xlsx or CSV.',
    ja: '画像ファイルで、表ではありません。表を.xlsxまたはCSVで保存してください。',
  } satisfies Text,
  cellTooLong: {
    en: 'A cell or a row of this workbook holds more text than any spreadsheet takes. Save the sheet as CSV without that text.',
    ja: 'セルまたは行の文字数が、表計算ソフトの上限を超えています。その文字を除き、CSVで保存してからアップロードしてください。',
  } satisfies Text,
  tooManyColumns: {
    en: (most: number) =>
      `This file has more than ${most.toLocaleString('en')} columns. Save the columns that matter as CSV or .xlsx.`,
    ja: (most: number) =>
      `列が${most.toLocaleString('ja')}列を超えています。必要な列だけをCSVまたは.xlsxで保存してください。`,
  },
  lineTooLong: {
    en: 'The first line of this file does not end within a megabyte: it is no table, or its lines are not broken.',
    ja: '1行目が1MBを超えています。表ではないか、改行が失われています。',
  } satisfies Text,
  locked: {
    en: 'This file is protected by a password. Save it without one.',
    ja: 'このファイルはパスワードで保護されています。パスワードを外して保存してください。',
  } satisfies Text,
  oldWorkbook: {
    en: 'This is a workbook of Excel 97–2003 (.xls), or one with a password. Save it as .xlsx or CSV without a password.',
    ja: 'Excel 97-2003形式（.xls）、またはパスワード付きのブックです。パスワードなしの.xlsxまたはCSVで保存し直してください。',
  } satisfies Text,
  notAWorkbook: {
    en: (detail: string) => `This is not a readable .xlsx workbook: ${detail}`,
    ja: (detail: string) => `.xlsx ブックとして読めません（${detail}）`,
  },
  workbookTooLarge: {
    en: 'This workbook holds more texts or formats than fit in memory. Save the sheet as CSV and upload that.',
    ja: 'ブック内の文字列または書式の情報が大きすぎるため、読み込めません。シートをCSVで保存してからアップロードしてください。',
  } satisfies Text,
  tooMuchMerged: {
    en: 'Merged cells reach over more rows than can be filled. Undo the merging, or save the sheet as CSV and upload that.',
    ja: '結合セルの範囲が広すぎるため、読み込めません。セルの結合を解除するか、シートをCSVで保存してからアップロードしてください。',
  } satisfies Text,
  sheetTooLarge: {
    en: 'Unpacked, this sheet is larger than can be read. Save it as CSV, or in several files, and upload those.',
    ja: '展開後のシートが大きすぎるため、読み込めません。CSVで保存するか、複数のファイルに分けてアップロードしてください。',
  } satisfies Text,
  webPage: {
    en: 'This is a web page (HTML), whatever its name says. Open it in Excel and save it as .xlsx or CSV.',
    ja: 'ファイル名の拡張子と異なり、中身はHTMLです。Excelで開き、.xlsxまたはCSVで保存し直してください。',
  } satisfies Text,
  xmlSheet: {
    en: 'This is a spreadsheet in XML (Excel 2003), whatever its name says. Open it in Excel and save it as .xlsx or CSV.',
    ja: 'ファイル名の拡張子と異なり、中身はXMLスプレッドシート（Excel 2003）です。Excelで開き、.xlsxまたはCSVで保存し直してください。',
  } satisfies Text,
  xml: {
    en: 'This is an XML document, not a table. Export it as CSV or .xlsx.',
    ja: '中身はXML文書で、表ではありません。CSVまたは.xlsxで出力し直してください。',
  } satisfies Text,
  json: {
    en: 'This is JSON, not a table. Export it as CSV or .xlsx, or send it to the API.',
    ja: '中身はJSONで、表ではありません。CSVまたは.xlsxで出力し直すか、APIで送信してください。',
  } satisfies Text,
  richText: {
    en: 'This is a document (RTF or a saved web page), not a table. Save the table as CSV or .xlsx.',
    ja: '中身は文書（RTFまたは保存されたWebページ）で、表ではありません。CSVまたは.xlsxで保存し直してください。',
  } satisfies Text,
  openDocument: {
    en: 'This is an OpenDocument spreadsheet (.ods). Save it as .xlsx or CSV.',
    ja: 'OpenDocument形式（.ods）の表です。.xlsxまたはCSVで保存し直してください。',
  } satisfies Text,
  numbers: {
    en: 'This is a document of Apple Numbers. Export it as Excel (.xlsx) or CSV.',
    ja: 'Apple Numbersの書類です。Excel（.xlsx）またはCSVで書き出してください。',
  } satisfies Text,
  binaryWorkbook: {
    en: 'This is a binary workbook (.xlsb). Save it as .xlsx or CSV.',
    ja: 'バイナリ形式のブック（.xlsb）です。.xlsxまたはCSVで保存し直してください。',
  } satisfies Text,
  escapedJapanese: {
    en: 'This file is written in ISO-2022-JP. Save it in UTF-8.',
    ja: 'このファイルの文字コードはISO-2022-JP（JIS）です。UTF-8で保存し直してください。',
  } satisfies Text,
  noSheet: {
    en: (sheets: string) => `The workbook has no such sheet. It has: ${sheets}`,
    ja: (sheets: string) => `指定のシートがありません。ブック内のシート：${sheets}`,
  },
} as const
