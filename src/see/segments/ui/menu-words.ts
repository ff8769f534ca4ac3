import type { Text } from '#platform/wording/words.ts'

/** What the frame shows of this room before any of its screens is loaded. */
export const menuWords = {
  segments: { en: 'Segments', ja: 'セグメント' },
  create: { en: 'New segment', ja: '新しいセグメント' },
} as const satisfies Record<string, Text>
