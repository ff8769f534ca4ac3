import type { Text } from '#platform/wording/words.ts'

export const menuWords = {
  twins: { en: 'Duplicate people', ja: '担当者の重複候補' },
  joinWith: { en: 'Join with another record…', ja: '別の登録とまとめる…' },
} as const satisfies Record<string, Text>
