import type { Text, TextOf } from '#platform/wording/words.ts'
import { stageNames as customerStages } from '../../gather/customers/words.ts'
import { bandWords } from '../segments/words.ts'

export const words = {
  menu: { en: 'Customers', ja: '顧客' },
  view: { en: 'saved view', ja: '保存したビュー' },
  nameTaken: { en: 'You already have a view of this name.', ja: '同じ名前のビューをすでに保存しています。' },
  notYours: {
    en: 'Only its author can change or remove this view.',
    ja: 'このビューを変更・削除できるのは作成者だけです。',
  },
  notARule: {
    en: 'This is not a rule: it must be JSON as segments use it.',
    ja: 'ルールではありません。セグメントと同じ形式のJSONで指定してください。',
  },
  notAColumn: { en: 'There is no such column.', ja: 'そのような列はありません。' },
  withheld: { en: 'consent withdrawn', ja: '同意撤回' },
  unknownOwner: { en: 'someone who left', ja: '退職したメンバー' },
  fileName: { en: 'customers', ja: '顧客一覧' },
} satisfies Record<string, Text | TextOf<never>>

export const bandNames: Readonly<Record<string, Text>> = bandWords
export const stageNames: Readonly<Record<string, Text>> = customerStages
