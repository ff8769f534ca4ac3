import type { Text, TextOf } from '#platform/wording/words.ts'

export const words = {
  rates: { en: 'Currency rates', ja: '為替レート' },
  sub: {
    en: 'What one unit of a currency was worth in another on a day. No amount is converted by itself.',
    ja: '日付ごとに、1通貨単位あたりの換算レート（例：1 USD = 150.00 JPY）を登録します。金額が自動で換算されることはありません。',
  },
  none: {
    en: 'No rate is on record. Add one, or import a file with day, currencies and rate.',
    ja: '為替レートは登録されていません。追加するか、日付・通貨・レートの表を取り込んでください。',
  },
  add: { en: 'Add a rate', ja: 'レートを追加' },
  addAct: { en: 'Add', ja: '追加' },
  added: { en: 'Rate added', ja: 'レートを追加しました' },
  edit: { en: 'Edit', ja: '編集' },
  save: { en: 'Save', ja: '保存' },
  saved: { en: 'Saved', ja: '保存しました' },
  remove: { en: 'Delete', ja: '削除' },
  removed: { en: 'Rate deleted', ja: 'レートを削除しました' },
  removeTitle: { en: 'Delete this rate?', ja: 'このレートを削除しますか？' },
  removeText: { en: 'The audit log keeps what it was.', ja: '内容は監査ログに残ります。' },
  more: { en: 'Show earlier rates', ja: '以前のレートを表示' },
} as const satisfies Record<string, Text>

export const sentences = {
  rate: {
    en: (from, to, rate) => `1 ${from} = ${rate} ${to}`,
    ja: (from, to, rate) => `1 ${from} = ${rate} ${to}`,
  } satisfies TextOf<readonly [from: string, to: string, rate: string]>,
  editOf: {
    en: (from, to, day) => `Edit ${from} to ${to} of ${day}`,
    ja: (from, to, day) => `${day}の${from}から${to}へのレートを編集`,
  } satisfies TextOf<readonly [from: string, to: string, day: string]>,
} as const
