import type { Text, TextOf } from '#platform/words.ts'

export const words = {
  menu: { en: 'Customers', ja: '顧客' },
  view: { en: 'saved view', ja: '保存したビュー' },
  nameTaken: { en: 'You already have a view of this name.', ja: '同じ名前のビューをすでに保存しています。' },
  notYours: {
    en: 'Only its author can change or remove this view.',
    ja: 'このビューを変更・削除できるのは作成者だけです。',
  },
  notACursor: { en: 'This is not a cursor of this list.', ja: 'この一覧のカーソルではありません。' },
  notARule: {
    en: 'This is not a rule: it must be JSON as segments use it.',
    ja: 'ルールではありません。セグメントと同じ形式のJSONで指定してください。',
  },
  notAColumn: { en: 'There is no such column.', ja: 'そのような列はありません。' },
  unknownOwner: { en: 'someone who left', ja: '退職したメンバー' },
  fileName: { en: 'customers', ja: '顧客一覧' },
} satisfies Record<string, Text | TextOf<never>>

export const bandNames: Readonly<Record<string, Text>> = {
  thriving: { en: 'Thriving', ja: '好調' },
  steady: { en: 'Steady', ja: '安定' },
  watch: { en: 'Watch', ja: '注意' },
  risk: { en: 'At risk', ja: '危険' },
}

export const stageNames: Readonly<Record<string, Text>> = {
  prospect: { en: 'Prospect', ja: '見込み' },
  trial: { en: 'Trial', ja: '試用' },
  onboarding: { en: 'Onboarding', ja: '導入中' },
  active: { en: 'Active', ja: '利用中' },
  leaving: { en: 'Leaving', ja: '解約予定' },
  left: { en: 'Left', ja: '解約済み' },
}
