import type { Text, TextOf } from '#platform/wording/words.ts'
import { menuWords } from './menu-words.ts'

export const words = {
  merge: { en: 'Merge', ja: '統合する' },
  mergeTitle: { en: 'Merge another customer into this one', ja: '別の顧客をこの顧客に統合' },
  find: { en: 'Which customer is the same?', ja: '同じ顧客はどれですか？' },
  findHint: { en: 'A piece of the name, or an id', ja: '名称の一部、またはID' },
  probable: { en: 'Probably the same', ja: '同じ可能性がある顧客' },
  choose: { en: 'Compare', ja: '比べる' },
  back: { en: 'Choose another', ja: '選び直す' },
  field: { en: 'Field', ja: '項目' },
  stays: { en: 'This customer', ja: 'この顧客' },
  goes: { en: 'The other', ja: '統合する顧客' },
  result: { en: 'Will be', ja: '統合後' },
  takeOther: { en: 'Take the other’s value', ja: '統合する顧客の値を使う' },
  moves: { en: 'What moves here', ja: '移るもの' },
  nothingMoves: { en: 'Nothing belongs to the other customer.', ja: '移るものはありません。' },
  undoable: {
    en: 'A merge can be undone: both are then as they were.',
    ja: '統合は取り消せます。取り消すと、2件とも元の状態に戻ります。',
  },
  merged: { en: 'Merged', ja: '統合しました' },
  undone: { en: 'The merge was undone', ja: '統合を取り消しました' },
  undo: { en: 'Undo', ja: '取り消す' },
  cancel: { en: 'Cancel', ja: 'キャンセル' },
  history: { en: 'Merged into this customer', ja: 'この顧客への統合' },
  ...menuWords,
  noDuplicates: { en: 'No customer seems to be there twice', ja: '重複していそうな顧客はいません' },
  noDuplicatesText: {
    en: 'Corporate numbers, names with and without their legal form, and domains are compared.',
    ja: '法人番号、名称（法人格の有無を含む）、ドメインを比べています。',
  },
  lede: {
    en: 'They share a corporate number, a name or a domain, or their names differ in the legal form alone. Open the one that stays and merge the other into it.',
    ja: '法人番号・名称・ドメインのいずれかが同じか、名称が法人格だけ違う顧客です。残す顧客を開き、もう一方を統合してください。',
  },
  more: { en: 'Show more', ja: '続きを表示' },
} as const satisfies Record<string, Text>

export const sentences = {
  shared: {
    en: (value) => `: ${value}`,
    ja: (value) => `：${value}`,
  } satisfies TextOf<readonly [value: string]>,
  others: {
    en: (count) => `and ${count} more`,
    ja: (count) => `ほか${count}件`,
  } satisfies TextOf<readonly [count: string]>,
  mergeInto: {
    en: (absorbed, kept) => `“${absorbed}” becomes part of “${kept}”`,
    ja: (absorbed, kept) => `「${absorbed}」を「${kept}」に統合します`,
  } satisfies TextOf<readonly [absorbed: string, kept: string]>,
  moved: {
    en: (record, count) => `${record}: ${count}`,
    ja: (record, count) => `${record} ${count}件`,
  } satisfies TextOf<readonly [record: string, count: number]>,
}
