import type { Text } from '#platform/wording/words.ts'

/** What the frame shows of this room before any of its screens is loaded. */
export const menuWords = {
  scores: { en: 'Scores of surveys', ja: 'アンケートのスコア' },
} as const satisfies Record<string, Text>
