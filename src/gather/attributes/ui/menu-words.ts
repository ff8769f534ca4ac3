import type { Text } from '#platform/wording/words.ts'

export const menuWords = {
  title: { en: 'Attributes', ja: '属性' },
  declare: { en: 'Add an attribute', ja: '属性を追加' },
} as const satisfies Record<string, Text>
