import type { Text } from '#platform/wording/words.ts'

/** What the frame shows of this room before any of its screens is loaded. */
export const menuWords = {
  retention: { en: 'Retention', ja: '継続率' },
  stays: { en: 'How long customers stay', ja: '継続期間' },
  cohorts: { en: 'Cohorts', ja: 'コホート別の継続率' },
  byPlan: { en: 'How long customers stay, by plan', ja: 'プラン別の継続期間' },
} as const satisfies Record<string, Text>
