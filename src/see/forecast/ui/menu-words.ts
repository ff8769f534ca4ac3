import type { Text } from '#platform/wording/words.ts'

/** What the frame shows of this room before any of its screens is loaded. */
export const menuWords = {
  forecast: { en: 'Forecast', ja: '経常収益の予測' },
} as const satisfies Record<string, Text>
