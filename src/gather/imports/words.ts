import type { Text } from '#platform/wording/words.ts'

export const nouns = {
  import: { en: 'import', ja: '取り込み' },
  upload: { en: 'uploaded file', ja: 'アップロードしたファイル' },
  run: { en: 'run of an import', ja: '取り込みの実行' },
} satisfies Record<string, Text>

/** Why a row was not kept. */
export const refusals = {
  notStored: {
    en: (detail: string) => `could not be stored: ${detail}`,
    ja: (detail: string) => `保存できませんでした（${detail}）`,
  },
} as const

/** What is said of rows that are no records, or belong to another one. */
export const remarks = {
  beyond: {
    en: 'Stands below the last row that was chosen',
    ja: '指定された最終行より下にあります',
  } satisfies Text,
  leftOut: {
    en: (column: string) => `Left out, as the mapping says by “${column}”`,
    ja: (column: string) => `対応表の指定（「${column}」）により対象外です`,
  },
  together: {
    en: (row: number) => `About the same record as row ${row.toLocaleString('en')}, where they are taken together`,
    ja: (row: number) =>
      `${row.toLocaleString('ja')}行目と同じレコードのため、${row.toLocaleString('ja')}行目にまとめました`,
  },
  alike: {
    en: (row: number) => `Says the same as row ${row.toLocaleString('en')}, and such rows are to count once`,
    ja: (row: number) => `${row.toLocaleString('ja')}行目と同じ内容です（同じ内容の行は1件とする設定）`,
  },
  formula: {
    en: (_text: string) => 'The formula of this cell has never been calculated: save the workbook in Excel once',
    ja: (_text: string) => 'このセルの数式には計算結果がありません。Excelで一度保存してください',
  },
  error: {
    en: (text: string) => `The cell is an error: “${text}”`,
    ja: (text: string) => `セルがエラー値です：「${text}」`,
  },
} as const

/** What a file leaves open and nobody but its people can tell. */
export function asked(questions: readonly { column: string; about: 'decimal' | 'order' }[]): Text {
  const columns = (about: string) => questions.filter((one) => one.about === about).map(({ column }) => column)
  const [decimal, order] = [columns('decimal'), columns('order')]
  const en = [
    ...(decimal.length > 0
      ? [`whether “.” or “,” is the decimal mark in ${decimal.map((one) => `“${one}”`).join(', ')}`]
      : []),
    ...(order.length > 0
      ? [`whether the day or the month comes first in ${order.map((one) => `“${one}”`).join(', ')}`]
      : []),
  ]
  const ja = [
    ...(decimal.length > 0 ? [`${decimal.map((one) => `「${one}」`).join('')}の小数点が「.」か「,」か`] : []),
    ...(order.length > 0
      ? [`${order.map((one) => `「${one}」`).join('')}の日付が月・日・年の順か、日・月・年の順か`]
      : []),
  ]
  return {
    en: `The file does not tell ${en.join(', nor ')}. Say so in the mapping (“decimal”, “order”); nothing was stored.`,
    ja: `${ja.join('、また')}がファイルからは判断できません。対応表で指定してください（decimal、order）。何も保存していません。`,
  }
}

/** What stands in the way of an act; nothing was changed. */
export const doubts = {
  encoding: {
    en: 'It is not certain in which encoding the file is written: look at the rows of the first step, and choose another there if the names are not right.',
    ja: 'ファイルの文字コードがはっきりしません。「ファイル」の画面で名称を確かめ、文字化けしていれば別の文字コードを選んでください。',
  } satisfies Text,
} as const

export const obstacles = {
  tooLarge: {
    en: (megabytes: number) => `A file may have at most ${megabytes} MB. Split it, or raise MEGURI_UPLOAD_LIMIT.`,
    ja: (megabytes: number) =>
      `ファイルは最大${megabytes}MBです。分割するか、MEGURI_UPLOAD_LIMIT を引き上げてください。`,
  },
  empty: { en: 'The file is empty.', ja: 'ファイルが空です。' } satisfies Text,
  brokenOff: {
    en: 'The file did not arrive completely. Upload it again.',
    ja: 'ファイルが最後まで届きませんでした。もう一度アップロードしてください。',
  } satisfies Text,
  emptied: {
    en: 'The uploaded file has been cleared away. Upload it again.',
    ja: 'アップロードされたファイルはすでに消去されています。もう一度アップロードしてください。',
  } satisfies Text,
  tooManyTogether: {
    en: (rows: number) =>
      `More than ${rows.toLocaleString('en')} rows have to be taken together with others of the same record. Split the file so that all rows of a record are in one part, and import the parts one after the other.`,
    ja: (rows: number) =>
      `同じレコードの行としてまとめる必要のある行が${rows.toLocaleString('ja')}行を超えています。同じレコードの行が同じファイルに入るように分割し、順に取り込んでください。`,
  },
  broken: {
    en: (detail: string) => `Something went wrong on our side, not in the file: ${detail}`,
    ja: (detail: string) => `ファイルではなく、システム側で問題が発生しました（${detail}）`,
  },
  earlierFailed: {
    en: 'Not begun, because the import before it failed.',
    ja: '前の取り込みが失敗したため、開始しませんでした。',
  } satisfies Text,
  busy: {
    en: 'This import is being tried, run or taken back at the moment. Wait until that has ended.',
    ja: 'この取り込みは現在処理中です。終わるまでお待ちください。',
  } satisfies Text,
  neverRun: {
    en: 'This import has not been run, so there is nothing to take back.',
    ja: 'この取り込みはまだ実行されていないため、取り消すものがありません。',
  } satisfies Text,
  takenBack: {
    en: 'This import has been taken back already. Nothing was changed.',
    ja: 'この取り込みはすでに取り消されています。変更は行われていません。',
  } satisfies Text,
} as const

/** What an undo leaves alone, and who stands in the way. */
export const keptWords = {
  import: {
    en: (count: number, noun: string, file: string, day: string) =>
      `${noun}: ${count.toLocaleString('en')} kept, because the later import “${file}” of ${day} wrote them or what belongs to them. Take that one back first`,
    ja: (count: number, noun: string, file: string, day: string) =>
      `${noun}：${count.toLocaleString('ja')}件を残しました。後の取り込み「${file}」（${day}）が書き込んでいるためです。先にそちらを取り消してください`,
  },
  member: {
    en: (count: number, noun: string, name: string, day: string) =>
      `${noun}: ${count.toLocaleString('en')} kept, because ${name || 'somebody'} changed them on ${day}`,
    ja: (count: number, noun: string, name: string, day: string) =>
      `${noun}：${count.toLocaleString('ja')}件を残しました。${day}に${name === '' ? '変更' : `${name}さんが変更し`}${name === '' ? 'された' : 'た'}ためです`,
  },
  used: {
    en: (count: number, noun: string, name: string, day: string) =>
      `${noun}: ${count.toLocaleString('en')} kept, because on ${day} ${name || 'somebody'} added what belongs to them`,
    ja: (count: number, noun: string, name: string, day: string) =>
      `${noun}：${count.toLocaleString('ja')}件を残しました。${day}に${name === '' ? '' : `${name}さんが`}関連する記録を追加したためです`,
  },
  owner: {
    en: (count: number, noun: string) =>
      `${noun}: ${count.toLocaleString('en')} kept, because they belong to a record that was kept`,
    ja: (count: number, noun: string) =>
      `${noun}：${count.toLocaleString('ja')}件を残しました。残した記録に属しているためです`,
  },
} as const

export const recordWords: Readonly<Record<string, Text>> = {
  customer_external_ids: { en: 'External ids of customers', ja: '顧客の外部ID' },
  customer_names: { en: 'Other names of customers', ja: '顧客の別名' },
  customer_members: { en: 'Owners of customers', ja: '顧客の主担当' },
  person_external_ids: { en: 'External ids of people', ja: '担当者の外部ID' },
  attributes: { en: 'Attributes', ja: '属性' },
  contract_amendments: { en: 'Amendments of contracts', ja: '変更契約' },
  consents: { en: 'Consents', ja: '同意' },
  currency_rates: { en: 'Currency rates', ja: '為替レート' },
  interactions: { en: 'Interactions', ja: '対応履歴' },
  others: { en: 'What else belonged to them', ja: 'その他の付随する記録' },
}

/** Faults of the file itself, found without knowing what is in it; of a trial in the conditional. */
export const faultWords = {
  blanks: {
    en: (count: number, column: string, words: readonly string[]) =>
      `${count.toLocaleString('en')} ${count === 1 ? 'cell' : 'cells'} of ${column} only ${count === 1 ? 'holds' : 'hold'} the place of a value (${words.join(', ')}) and ${count === 1 ? 'counts' : 'count'} as blank`,
    ja: (count: number, column: string, words: readonly string[]) =>
      `「${column}」に値のないことを示す語（${words.join('、')}）が${count.toLocaleString('ja')}件あり、空白として扱います`,
  },
  inParts: {
    en: (rows: number, part: number) =>
      `The trial reads the file in parts of ${part.toLocaleString('en')} rows and keeps none of them. ${rows.toLocaleString('en')} ${rows === 1 ? 'row bears' : 'rows bear'} no id: where such a record stands in several parts, the import may count it as changed where the trial counts it as new`,
    ja: (rows: number, part: number) =>
      `事前チェックでは${part.toLocaleString('ja')}行ずつ読み、何も保存しません。IDのない行が${rows.toLocaleString('ja')}行あります。同じレコードが離れた行にもある場合、事前チェックで「新規」と数えたものが、取り込みでは「変更」になることがあります`,
  },
  notInOrder: {
    en: (count: number, column: string) =>
      `${count.toLocaleString('en')} ${count === 1 ? 'record has' : 'records have'} several rows that are not in the order of ${column}; the last row in the file holds. Where the latest should, say that this column tells it ("repeated": { "latestBy": … })`,
    ja: (count: number, column: string) =>
      `複数行のレコードのうち、${column}の順に並んでいないものが${count.toLocaleString('ja')}件あります。ファイルの最後の行を採用します。最も新しい行を採用するには、この列を指定してください（"repeated": { "latestBy": … }）`,
  },
  startless: {
    en: (count: number, columns: readonly string[], isRenewal: boolean) =>
      `${count.toLocaleString('en')} ${count === 1 ? 'row names' : 'rows name'} a price${isRenewal ? ' and a renewal day' : ''} (${columns.join(', ')}) but no start, so that no contract is made of ${count === 1 ? 'it' : 'them'}`,
    ja: (count: number, columns: readonly string[], isRenewal: boolean) =>
      `料金${isRenewal ? 'と契約更新日' : ''}（${columns.join('、')}）はあって開始日のない行が${count.toLocaleString('ja')}行あります。これらの行からは契約を登録しません`,
  },
  phones: {
    en: (count: number, column: string) =>
      `${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'} may have a phone number without its leading 0 (${column}); it is taken as it is written`,
    ja: (count: number, column: string) =>
      `電話番号の先頭の0が失われている可能性のある行が${count.toLocaleString('ja')}行あります（${column}）。記載のとおりに取り込みます`,
  },
  rejected: {
    en: (count: number, column: string, because: string, isExample: boolean, isTrial: boolean) =>
      `${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'} ${tense(count, isTrial)} rejected${named(column)}${example(isExample)}: ${because}`,
    ja: (count: number, column: string, because: string, isExample: boolean, isTrial: boolean) =>
      `${count.toLocaleString('ja')}行を除外${isTrial ? 'する見込みです' : 'しました'}${column === '' ? '' : `（${column}）`}${isExample ? '。例' : ''}：${because}`,
  },
  lost: {
    en: (count: number, column: string, because: string, isExample: boolean, isTrial: boolean) =>
      `${count.toLocaleString('en')} ${count === 1 ? 'cell' : 'cells'} ${isTrial ? 'would not fill' : 'did not fill'} ${count === 1 ? 'its' : 'their'} field${column === '' ? '' : ` (“${column}”)`}, while the ${count === 1 ? 'row' : 'rows'} ${isTrial ? 'would come' : 'came'} in${example(isExample)}: ${because}`,
    ja: (count: number, column: string, because: string, isExample: boolean, isTrial: boolean) =>
      `${count.toLocaleString('ja')}個のセルは項目に反映せず、行は取り込${isTrial ? 'む見込みです' : 'みました'}${column === '' ? '' : `（${column}）`}${isExample ? '。例' : ''}：${because}`,
  },
  noted: {
    en: (count: number, column: string, because: string, isExample: boolean, _isTrial: boolean) =>
      `${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'} with a note${column === '' ? '' : ` on “${column}”`}${example(isExample)}: ${because}`,
    ja: (count: number, column: string, because: string, isExample: boolean, _isTrial: boolean) =>
      `補足のある行が${count.toLocaleString('ja')}行あります${column === '' ? '' : `（${column}）`}${isExample ? '。例' : ''}：${because}`,
  },
  skipped: {
    en: (count: number, column: string, because: string, isExample: boolean, isTrial: boolean) =>
      `${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'} ${tense(count, isTrial)} passed over${named(column)}${example(isExample)}: ${because}`,
    ja: (count: number, column: string, because: string, isExample: boolean, isTrial: boolean) =>
      `${count.toLocaleString('ja')}行を対象外と${isTrial ? 'する見込みです' : 'しました'}${column === '' ? '' : `（${column}）`}${isExample ? '。例' : ''}：${because}`,
  },
  cleared: {
    en: (count: number, isTrial: boolean) =>
      `${count.toLocaleString('en')} blank ${count === 1 ? 'cell' : 'cells'} ${isTrial ? 'would empty' : 'emptied'} what stood in their field`,
    ja: (count: number, isTrial: boolean) =>
      `空のセル${count.toLocaleString('ja')}個により、該当の項目を空に${isTrial ? 'する見込みです' : 'しました'}`,
  },
  value: {
    en: (value: string, count: number) => `“${value}” (${count.toLocaleString('en')})`,
    ja: (value: string, count: number) => `「${value}」（${count.toLocaleString('ja')}件）`,
  },
  more: {
    en: (listed: string, rest: number) => `${listed} and ${rest.toLocaleString('en')} more`,
    ja: (listed: string, rest: number) => `${listed}ほか${rest.toLocaleString('ja')}種類`,
  },
} as const

function tense(count: number, isTrial: boolean): string {
  return isTrial ? 'would be' : count === 1 ? 'was' : 'were'
}

function named(column: string): string {
  return column === '' ? '' : ` for “${column}”`
}

function example(isExample: boolean): string {
  return isExample ? ', for example' : ''
}
