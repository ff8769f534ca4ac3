import type { Text } from '#platform/wording/words.ts'

/** What the frame shows of this room before any of its screens is loaded. */
export const menuWords = {
  health: { en: 'Health', ja: 'ヘルス' },
} as const satisfies Record<string, Text>
