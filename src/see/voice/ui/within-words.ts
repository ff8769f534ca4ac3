import type { Text, TextOf } from '#platform/wording/words.ts'

/** What changed within the people who answered in both periods. */
export const withinWords = {
  within: {
    en: (change: string, pairs: string, said: string) =>
      `Within the ${pairs} who answered in both: ${change} (${said})`,
    ja: (change: string, pairs: string, said: string) =>
      `両方の期間に回答した${pairs}人の中での変化：${change}（${said}）`,
  },
  withinUnknown: {
    en: (because: string) => `Within people: ${because}`,
    ja: (because: string) => `同じ方の中での変化：${because}`,
  },
  withinBeyond: { en: 'beyond chance', ja: '偶然とは言えない変化' },
  withinCannotSay: { en: 'cannot say whether it changed', ja: '変化したとは言えません' },
  and: { en: '; ', ja: '、' },
  upAndDown: {
    en: (up: string, down: string) => `${up} up, ${down} down`,
    ja: (up: string, down: string) => `上がった方${up}人、下がった方${down}人`,
  },
} satisfies Record<string, Text | TextOf<never>>
