import type { Text, TextOf } from '#platform/wording/words.ts'

export const words = {
  title: { en: 'Messages: how often and when', ja: 'メッセージの送信回数と時間帯' },
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
  quietHours: { en: 'Quiet hours', ja: '送信しない時間帯' },
  quietHint: {
    en: 'By the clock of the person where their zone is known, else of the workspace. What falls into them waits until they end; safety does not. Empty is off',
    ja: '担当者のタイムゾーンで判断します。分からない場合は、ワークスペースのタイムゾーンです。この時間帯のメールは、終了時刻まで送信を待ちます（安全のお知らせを除く）。空欄の場合は常に送信します',
  },
  from: { en: 'Quiet from', ja: '送信しない時間帯の開始' },
  until: { en: 'Quiet until', ja: '送信しない時間帯の終了' },
  to: { en: 'to', ja: '〜' },
  whichDays: { en: 'Days', ja: '送信する日' },
  onlyWorkingDays: { en: 'Only on working days', ja: '営業日だけに送信する' },
  workingHint: {
    en: 'By the calendar of the workspace: weekends, holidays and closing days are quiet as a whole',
    ja: 'ワークスペースのカレンダーに従い、休日・祝日・休業日は終日送信しません',
  },
  halfQuiet: {
    en: 'Fill in both times, or neither.',
    ja: '開始と終了の両方を入力するか、両方を空欄にしてください。',
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
