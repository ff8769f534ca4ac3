import type { Text } from '#platform/wording/words.ts'

export const comparisonWords: Readonly<Record<'below' | 'at most' | 'at least' | 'above' | 'unknown', Text>> = {
  below: { en: 'below', ja: '未満' },
  'at most': { en: 'at most', ja: '以下' },
  'at least': { en: 'at least', ja: '以上' },
  above: { en: 'above', ja: '超' },
  unknown: { en: 'is not known', ja: '不明' },
}

export const heightWords: Readonly<Record<'any' | 'high' | 'low', Text>> = {
  any: { en: 'either', ja: '問わない' },
  high: { en: 'high', ja: '高い' },
  low: { en: 'low', ja: '低い' },
}
