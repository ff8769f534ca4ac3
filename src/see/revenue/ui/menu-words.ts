import type { Text } from '#platform/wording/words.ts'

/** What the frame shows of this room before any of its screens is loaded. */
export const menuWords = {
  revenue: { en: 'Revenue', ja: '経常収益' },
  examples: { en: 'Revenue: examples of others, computed here', ja: '経常収益：他社の例との比較' },
  byPlan: { en: 'Revenue by plan', ja: 'プラン別の経常収益' },
} as const satisfies Record<string, Text>
