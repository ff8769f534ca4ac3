import type { Text } from '#platform/wording/words.ts'

export const menuWords = {
  duplicates: { en: 'Duplicates', ja: '重複の候補' },
} as const satisfies Record<string, Text>
