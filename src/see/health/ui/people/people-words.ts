import type { Text, TextOf } from '#platform/wording/words.ts'

const text = (en: string, ja: string): Text => ({ en, ja })

export const words = {
  title: text('How each person is', '一人ひとりの状況'),
  sub: text(
    'What is on record of each: use, answers and contact. It is not added up to a score.',
    '一人ひとりの利用・回答・連絡の記録です。スコアにはまとめません。',
  ),
  person: text('Person', '担当者'),
  use: text('Use in 28 days', '28日間の利用'),
  answer: text('Latest answer', '直近の回答'),
  contact: text('Last contact', '最後の連絡'),
  noUse: text('no use on record', '利用の記録なし'),
  noAnswer: text('no answer', '回答なし'),
  noContact: text('no contact on record', '連絡の記録なし'),
  withheld: text('Consent withdrawn', '同意撤回'),
  gone: text('has left', '退任'),
} as const

type Said<Parts extends readonly unknown[]> = TextOf<Parts>

export const sentences = {
  days: {
    en: (lately: number, before: number) => `${lately} ${lately === 1 ? 'day' : 'days'} (${before} before)`,
    ja: (lately: number, before: number) => `${lately}日（その前は${before}日）`,
  } satisfies Said<[number, number]>,
  quiet: {
    en: (when: string) => `none; last ${when}`,
    ja: (when: string) => `なし（最後は${when}）`,
  } satisfies Said<[string]>,
  answered: {
    en: (scores: string, when: string) => `${scores} · ${when}`,
    ja: (scores: string, when: string) => `${scores} · ${when}`,
  } satisfies Said<[string, string]>,
} as const
