import type { Text } from '#platform/wording/words.ts'

export const menuWords = {
  title: { en: 'Bulk edits', ja: '一括編集の履歴' },
} as const satisfies Record<string, Text>
