import type { Text } from '#platform/wording/words.ts'

export const words = {
  figure: { en: 'figure', ja: '数値' },
} satisfies Record<string, Text>
