import type { TextOf } from '#platform/wording/words.ts'

type Said<Parts extends readonly unknown[]> = TextOf<Parts>

export const coverageWords = {
  withoutData: {
    en: (count: string) => `Metrics without any data yet: ${count}`,
    ja: (count: string) => `まだデータがない指標：${count}件`,
  } satisfies Said<[string]>,
} as const

/** The answer of the page: who is at risk, and of how many that cannot be told. */
export const titles = {
  page: {
    en: (risk: string, all: string, unknown: string | null) =>
      `${risk} of ${all} customers are at risk${unknown === null ? '' : `; ${unknown} are not known`}`,
    ja: (risk: string, all: string, unknown: string | null) =>
      `顧客${all}件のうち${risk}件が「危険」です${unknown === null ? '' : `（${unknown}件は不明）`}`,
  } satisfies Said<[string, string, string | null]>,
  calm: {
    en: (all: string, unknown: string | null) =>
      unknown === null
        ? `None of ${all} customers is at risk`
        : `None of ${all} customers is known to be at risk; ${unknown} are not known`,
    ja: (all: string, unknown: string | null) =>
      unknown === null
        ? `顧客${all}件のうち「危険」の顧客はいません`
        : `顧客${all}件のうち「危険」と分かった顧客はいません（${unknown}件は不明）`,
  } satisfies Said<[string, string | null]>,
} as const
