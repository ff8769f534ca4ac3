import type { Text } from '#platform/words.ts'

export const nouns = {
  import: { en: 'import', ja: '取り込み' },
  upload: { en: 'uploaded file', ja: 'アップロードしたファイル' },
  target: { en: 'target', ja: '取り込み先' },
} satisfies Record<string, Text>

/** Why a row was not taken. */
export const refusals = {
  required: { en: 'is empty, but required', ja: '必須の項目が空です' } satisfies Text,
  tooWide: {
    en: (cells: number, columns: number) => `has ${cells} cells where the header has ${columns}`,
    ja: (cells: number, columns: number) => `見出しは${columns}列ですが、この行には${cells}列あります`,
  },
  openQuote: {
    en: (detail: string) => `could not be taken apart into cells: ${detail}`,
    ja: (detail: string) => `列に分けられませんでした（${detail}）`,
  },
  notStored: {
    en: (detail: string) => `could not be stored: ${detail}`,
    ja: (detail: string) => `保存できませんでした（${detail}）`,
  },
} as const
