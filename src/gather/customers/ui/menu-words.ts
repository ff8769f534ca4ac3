import type { Text } from '#platform/wording/words.ts'

/** What the frame shows of this room before any of its screens is loaded. */
export const menuWords = {
  profile: { en: 'On record', ja: '登録情報' },
  timeline: { en: 'Timeline', ja: 'タイムライン' },
} satisfies Record<string, Text>
