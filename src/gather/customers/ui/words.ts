import type { Text, TextOf } from '#platform/wording/words.ts'
import { menuWords } from './menu-words.ts'

export const words = {
  ...menuWords,
  all: { en: 'Everything', ja: 'すべて' },
  show: { en: 'Show', ja: '表示するもの' },
  nothingYet: { en: 'Nothing is on record yet', ja: 'まだ記録がありません' },
  nothingText: {
    en: 'What is imported, received and logged about this customer appears here, the newest first.',
    ja: '取り込み・受信・記録された出来事が、新しい順にここに並びます。',
  },
  add: { en: 'Add a customer', ja: '顧客を追加' },
  save: { en: 'Save', ja: '保存' },
  saved: { en: 'Saved', ja: '保存しました' },
  notSaved: {
    en: 'It was not saved. Check the connection and try again.',
    ja: '保存できませんでした。接続を確認し、もう一度お試しください。',
  },
  added: { en: 'Customer added', ja: '顧客を追加しました' },
  noValue: { en: 'not known', ja: '未登録' },
  externalIds: { en: 'Known elsewhere as', ja: '他システムでのID' },
  otherNames: { en: 'Also called', ja: '別名' },
  otherNamesHint: {
    en: 'Files find the customer under these names too.',
    ja: 'ファイルの取り込みでは、これらの名称でもこの顧客が見つかります。',
  },
  otherName: { en: 'Another name', ja: '別の名称' },
  addName: { en: 'Add a name', ja: '別名を追加' },
  removeName: { en: 'Take this name away', ja: 'この別名を外す' },
  source: { en: 'System', ja: 'システム' },
  externalId: { en: 'Id there', ja: 'そこでのID' },
  addId: { en: 'Add an id', ja: 'IDを追加' },
  removeId: { en: 'Take this id away', ja: 'このIDを外す' },
  roles: { en: 'Who looks after them', ja: '担当メンバー' },
  role: { en: 'Role', ja: '役割' },
  colleague: { en: 'Member', ja: 'メンバー' },
  addColleague: { en: 'Add', ja: '追加' },
  releaseColleague: { en: 'Take out of this role', ja: 'この役割から外す' },
  nobody: { en: 'nobody', ja: 'なし' },
  history: { en: 'What changed', ja: '変更履歴' },
  historySub: { en: 'Every field with its author and source', ja: '項目ごとの変更者と経路' },
  field: { en: 'Field', ja: '項目' },
  before: { en: 'Before', ja: '変更前' },
  after: { en: 'After', ja: '変更後' },
  by: { en: 'By', ja: '変更者' },
  from: { en: 'From', ja: '経路' },
  when: { en: 'When', ja: '日時' },
  wasCreated: { en: 'created', ja: '作成' },
  complete: { en: 'The record is complete', ja: '登録情報はそろっています' },
  share: { en: 'Share', ja: 'パートナーと共有' },
  shareTitle: { en: 'Share with a partner', ja: 'パートナーに共有' },
  sharePartner: { en: 'Partner', ja: 'パートナー' },
  shareHint: {
    en: 'They see this customer in their list, with health, value and renewal; not its page.',
    ja: '一覧でこの顧客のヘルス、年間契約額、契約更新日を閲覧できます。顧客ページは開けません。',
  },
  shareNobody: { en: 'Nobody', ja: '共有しない' },
  shared: { en: 'The customer is shared.', ja: '顧客を共有しました。' },
  shareEnded: { en: 'The customer is no longer shared.', ja: '共有を解除しました。' },
  noPartner: {
    en: 'Nobody here has the role Partner yet. Invite them as a partner first.',
    ja: 'パートナーの役割を持つメンバーがまだいません。先にパートナーとして招待してください。',
  },
  toMembers: { en: 'Members', ja: 'メンバー' },
  yes: { en: 'yes', ja: 'はい' },
  no: { en: 'no', ja: 'いいえ' },
} as const satisfies Record<string, Text>

export const sentences = {
  days: {
    en: (days) => (days === 1 ? '1 day' : `${days} days`),
    ja: (days) => `${days}日`,
  } satisfies TextOf<readonly [days: number]>,
  sharedWith: {
    en: (name) => `Shared with ${name}`,
    ja: (name) => `${name}に共有中`,
  } satisfies TextOf<readonly [name: string]>,
  moreAttributes: {
    en: (count) => `${count} more attributes are in the list of customers, as columns.`,
    ja: (count) => `ほか${count}件の属性は、顧客一覧の列で確認できます。`,
  } satisfies TextOf<readonly [count: string]>,
  filled: {
    en: (filled, expected) => `${filled} of ${expected} things we should know are on record`,
    ja: (filled, expected) => `把握しておきたい${expected}項目のうち、${filled}項目が登録済みです`,
  } satisfies TextOf<readonly [filled: number, expected: number]>,
  missing: {
    en: (list) => `Missing: ${list}`,
    ja: (list) => `未登録：${list}`,
  } satisfies TextOf<readonly [list: string]>,
  from: {
    en: (source) => `From ${source}`,
    ja: (source) => `${source}から`,
  } satisfies TextOf<readonly [source: string]>,
}
