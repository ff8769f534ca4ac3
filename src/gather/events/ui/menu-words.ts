import type { Text } from '#platform/wording/words.ts'

/** What the frame shows of this room before any of its screens is loaded. */
export const menuWords = {
  title: { en: 'Events', ja: 'イベント' },
  live: { en: 'Live feed', ja: 'ライブフィード' },
  timeline: { en: 'Usage', ja: '利用状況' },
} as const satisfies Record<string, Text>
