import type { Text } from '#platform/wording/words.ts'

/** What the frame shows of this room before any of its screens is loaded. */
export const menuWords = {
  lifetime: { en: 'Lifetime value', ja: 'LTV（顧客生涯価値）' },
} as const satisfies Record<string, Text>
