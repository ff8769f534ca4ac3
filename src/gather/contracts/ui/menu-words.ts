import type { Text } from '#platform/wording/words.ts'

/** What the frame shows of this room before any of its screens is loaded. */
export const menuWords = {
  contracts: { en: 'Contracts', ja: '契約' },
} satisfies Record<string, Text>
