import type { Text, TextOf } from '#platform/wording/words.ts'

export const words = {
  title: { en: 'Messages: how often', ja: 'メッセージの送信回数' },
  sub: {
    en: 'At most how many messages a person gets for a purpose. Whoever has had as many is held back, and listed with that reason. Safety and dealings always go, and count towards no cap.',
    ja: '1人に送るメッセージの回数の上限を目的ごとに決めます。上限に達した方への送信は見送り、理由とともに一覧に表示します。安全のお知らせと取引の連絡は常に送信し、回数にも数えません。',
  },
  most: { en: 'messages at most', ja: '通まで' },
  days: { en: 'days', ja: '日間' },
  capHint: { en: 'Messages and days; empty is no cap', ja: '日数と通数。空欄の場合は上限なし' },
  half: {
    en: 'Fill in both, or neither.',
    ja: '日数と通数の両方を入力するか、両方を空欄にしてください。',
  },
  save: { en: 'Save', ja: '保存' },
  saved: {
    en: 'Saved. It holds for whoever is judged from now on.',
    ja: '保存しました。これからの送信に適用されます。',
  },
} as const satisfies Record<string, Text>

const mostOf: TextOf<[purpose: string]> = {
  en: (purpose) => `${purpose}: messages at most`,
  ja: (purpose) => `${purpose}：通数の上限`,
}
const daysOf: TextOf<[purpose: string]> = {
  en: (purpose) => `${purpose}: in days`,
  ja: (purpose) => `${purpose}：日数`,
}
export const sentences = { mostOf, daysOf }
