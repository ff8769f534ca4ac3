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
  notAGroup: { en: 'The list is not grouped by that.', ja: 'その列ではグループ化できません。' },
  nobodyCalledSo: {
    en: 'Nobody is called so. Those shown are called alike: choose the ones you mean yourself.',
    ja: '入力したとおりの名前の顧客はいません。表示されているのは似た名前の顧客です。対象を個別に選択してください。',
  },
  onlyShared: {
    en: 'Only a view that everyone can open is a view for a role. Share it first.',
    ja: '役割の標準にできるのは、全員が開けるビューだけです。先に共有してください。',
  },
  yes: { en: 'yes', ja: 'はい' },
  no: { en: 'no', ja: 'いいえ' },
  withheld: { en: 'consent withdrawn', ja: '同意撤回' },
  unknownOwner: { en: 'someone who left', ja: '退職したメンバー' },
  fileName: { en: 'customers', ja: '顧客一覧' },
} satisfies Record<string, Text | TextOf<never>>

export const bandNames: Readonly<Record<string, Text>> = bandWords
export const stageNames: Readonly<Record<string, Text>> = customerStages
