import type { Text, TextOf } from '#platform/wording/words.ts'
import { menuWords } from './menu-words.ts'

export const words = {
  ...menuWords,
  save: { en: 'Save', ja: '保存' } satisfies Text,
  edit: { en: 'Edit', ja: '編集' } satisfies Text,
  isDeclared: { en: 'The attribute is there to be filled in.', ja: '属性を追加しました。' } satisfies Text,
  isChanged: { en: 'The attribute is changed.', ja: '属性を変更しました。' } satisfies Text,
  englishLabel: { en: 'Label in English', ja: '表示名（英語）' } satisfies Text,
  japaneseLabel: { en: 'Label in Japanese', ja: '表示名（日本語）' } satisfies Text,
  englishDescription: { en: 'What it means, in English', ja: '説明（英語）' } satisfies Text,
  japaneseDescription: { en: 'What it means, in Japanese', ja: '説明（日本語）' } satisfies Text,
  description: { en: 'What it means', ja: '説明' } satisfies Text,
  keepType: { en: 'Keep its type from now on', ja: '型を固定する' } satisfies Text,
  keepTypeHint: {
    en: (type: string) => `It stays a ${type}; rows of files with another value are refused, not widened.`,
    ja: (type: string) => `今後も${type}として扱い、型の合わない値を含む行は取り込み時に受け付けません。`,
  } satisfies TextOf<[string]>,
  all: { en: 'Customers and people', ja: '顧客と担当者' } satisfies Text,
  showColumn: { en: 'Show in the list', ja: '一覧に表示' } satisfies Text,
  titleCount: {
    en: (count: string) => `Attributes: ${count}`,
    ja: (count: string) => `属性${count}件`,
  } satisfies TextOf<[string]>,
  lede: {
    en: (most: string) =>
      `What you keep of customers and people beyond their fields: declared here, or learnt from files and messages, up to ${most} of each.`,
    ja: (most: string) =>
      `顧客と担当者に追加した項目です。ここで追加するほか、ファイルやメッセージからもそれぞれ最大${most}件まで自動で登録されます。`,
  } satisfies TextOf<[string]>,
  find: { en: 'Find an attribute', ja: '属性を検索' } satisfies Text,
  label: { en: 'Attribute', ja: '属性' } satisfies Text,
  name: { en: 'Name in the API', ja: 'APIでの名前' } satisfies Text,
  subject: { en: 'Of', ja: '対象' } satisfies Text,
  type: { en: 'Type', ja: '型' } satisfies Text,
  from: { en: 'From', ja: '登録' } satisfies Text,
  learnt: { en: 'learnt', ja: '自動' } satisfies Text,
  declared: { en: 'declared', ja: '手動' } satisfies Text,
  subjects: {
    customer: { en: 'customers', ja: '顧客' } satisfies Text,
    person: { en: 'people', ja: '担当者' } satisfies Text,
  },
  none: { en: 'No attribute is called so', ja: '該当する属性はありません' } satisfies Text,
  removeUnused: { en: 'Remove those without values', ja: '値のないものを削除' } satisfies Text,
  removeAll: { en: 'Remove with their values', ja: '値ごと削除' } satisfies Text,
  removeTitle: {
    en: (count: string) => `Remove ${count} attributes with all their values?`,
    ja: (count: string) => `${count}件の属性を、すべての値とともに削除しますか？`,
  } satisfies TextOf<[string]>,
  removeText: {
    en: 'The values disappear from every customer and person; the audit log keeps them. What comes in again under these names is learnt again.',
    ja: 'すべての顧客と担当者から値が消えます（監査ログには残ります）。同じ名前の情報が再び届くと、あらためて登録されます。',
  } satisfies Text,
  removed: {
    en: (removed: string, kept: string) => `${removed} removed, ${kept} kept because they are used`,
    ja: (removed: string, kept: string) => `${removed}件を削除しました（使われているため残したもの：${kept}件）`,
  } satisfies TextOf<[string, string]>,
  ordered: {
    en: 'Many records have values: they are being cleared, and then the attributes go.',
    ja: '値を持つレコードが多いため、順に値を消しています。終わりしだい属性を削除します。',
  } satisfies Text,
  notLearnt: {
    en: 'Some of what was sent is not kept with customers and people: names beyond what is learnt, and values that do not fit. It stands in its messages all the same, and can be looked up there:',
    ja: '送られた情報の一部は、顧客・担当者の情報として登録していません（一度に登録できる数を超えた名前や、型や形式の合わない値）。届いたメッセージには残っています。',
  } satisfies Text,
  notLearntOf: {
    en: (source: string, kind: string, count: string) => `${source}: ${count} × ${kind}`,
    ja: (source: string, kind: string, count: string) => `${source}：${kind}${count}件`,
  } satisfies TextOf<[string, string, string]>,
  kinds: {
    'customer attribute': { en: 'attribute of a customer', ja: '顧客の属性' } satisfies Text,
    'person attribute': { en: 'attribute of a person', ja: '担当者の属性' } satisfies Text,
    event: { en: 'event name', ja: 'イベント名' } satisfies Text,
    property: { en: 'property of an event', ja: 'イベントのプロパティ' } satisfies Text,
    'customer value': { en: 'value of a customer that does not fit', ja: '型や形式の合わない顧客の値' } satisfies Text,
    'person value': { en: 'value of a person that does not fit', ja: '型や形式の合わない担当者の値' } satisfies Text,
  },
}
