import type { Text, TextOf } from '#platform/words.ts'

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

/** Why a file as a whole cannot be read. */
export const fileProblems = {
  notATable: {
    en: 'This is not a CSV, TSV or Excel file.',
    ja: 'CSV・TSV・Excelファイルではありません。',
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
  noSheet: {
    en: (sheets: string) => `The workbook has no such sheet. It has: ${sheets}`,
    ja: (sheets: string) => `指定のシートがありません。ブック内のシート：${sheets}`,
  },
} as const
