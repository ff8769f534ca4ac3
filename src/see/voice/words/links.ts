import type { Text } from '#platform/wording/words.ts'

export const words = {
  tooFew: {
    en: 'fewer than 20 customers of whom it happened, or of whom it did not',
    ja: '該当する顧客または該当しない顧客が20件未満です',
  },
} as const satisfies Record<string, Text>
