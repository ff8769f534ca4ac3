import type { Text } from '#platform/wording/words.ts'

export const words = {
  switches: { en: 'How it is counted', ja: '集計方法' },
  slice: { en: 'Told apart by', ja: '内訳' },
  all: { en: 'All', ja: '全体' },
} as const satisfies Record<string, Text>

/** What of the customer tells figures apart. */
export const sliceWords = {
  owner: { en: 'owner', ja: '主担当' },
  industry: { en: 'industry', ja: '業種' },
  country: { en: 'country', ja: '国' },
  stage: { en: 'stage', ja: 'ステージ' },
} as const satisfies Record<string, Text>
