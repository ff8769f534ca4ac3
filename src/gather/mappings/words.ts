import { many } from '#platform/wording/many.ts'
import type { Text } from '#platform/wording/words.ts'

/** Why a row was not taken. */
export const refusals = {
  required: { en: 'This cell is empty, but required', ja: '必須の項目が空です' } satisfies Text,
  tooWide: {
    en: (cells: number, columns: number) => `has ${many(cells, 'cell')} where the header has ${columns}`,
    ja: (cells: number, columns: number) => `見出しは${columns}列ですが、この行には${cells}列あります`,
  },
} as const

/** What is wrong with a mapping; nothing was read yet. */
export const mappingProblems = {
  noTarget: {
    en: (target: string, targets: string) => `There is nothing called “${target}” to import into. There is: ${targets}`,
    ja: (target: string, targets: string) => `取り込み先「${target}」はありません。選べるのは${targets}です。`,
  },
  noField: {
    en: (field: string, fields: string) => `The target has no field “${field}”. It has: ${fields}`,
    ja: (field: string, fields: string) => `取り込み先に項目「${field}」はありません。ある項目：${fields}`,
  },
  noColumn: {
    en: (column: string, columns: string) => `The file has no column “${column}”. It has: ${columns}`,
    ja: (column: string, columns: string) => `ファイルに列「${column}」はありません。ある列：${columns}`,
  },
  required: {
    en: (field: Text) => `“${field.en}” is required: name its column, or give the same value for all rows`,
    ja: (field: Text) => `「${field.ja}」は必須です。列を選ぶか、全行に共通の値を指定してください`,
  },
  tooManyFurther: {
    en: (columns: number, most: number) =>
      `${columns.toLocaleString('en')} further columns would be kept, and at most ${most.toLocaleString('en')} may be. Name those that matter under “extra”, and leave the rest with “remaining”: “leave”`,
    ja: (columns: number, most: number) =>
      `項目に割り当てていない列が${columns.toLocaleString('ja')}列あり、保持できる上限（${most.toLocaleString('ja')}列）を超えています。必要な列だけを「extra」で指定し、残りは「remaining」を「leave」にしてください`,
  },
  onlyAlso: {
    en: 'Only a mapping of customers may have further parts.',
    ja: '「also」（追加の取り込み先）を指定できるのは、顧客の対応表だけです。',
  } satisfies Text,
  none: {
    en: 'Say first what becomes of the columns.',
    ja: '先に、各列をどの項目に取り込むかを決めてください。',
  } satisfies Text,
} as const

export const rejectsFileWords = {
  row: { en: 'Row', ja: '行' },
  column: { en: 'Column', ja: '列' },
  reason: { en: 'Reason', ja: '理由' },
} satisfies Record<string, Text>
