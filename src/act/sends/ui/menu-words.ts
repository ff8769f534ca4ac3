import type { Text } from '#platform/wording/words.ts'

/** What the frame shows of this room before any of its screens is loaded. */
export const menuWords = {
  sends: { en: 'Sends', ja: '一斉配信' },
  begin: { en: 'Send to many', ja: '一斉配信を作成' },
} as const satisfies Record<string, Text>
