import type { Text } from '#platform/wording/words.ts'

export const menuWords = {
  holdings: { en: 'Dependence on one person', ja: '属人化' },
} as const satisfies Record<string, Text>
