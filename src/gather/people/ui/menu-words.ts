import type { Text } from '#platform/wording/words.ts'

/** What the frame shows of this room before any of its screens is loaded. */
export const menuWords = {
  people: { en: 'People', ja: '担当者' },
} satisfies Record<string, Text>
