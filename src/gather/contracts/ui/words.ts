import type { Text, TextOf } from '#platform/wording/words.ts'

export const words = {
  contracts: { en: 'Contracts', ja: '契約' },
  purchases: { en: 'Purchases', ja: '購買' },
  add: { en: 'Add a contract', ja: '契約を追加' },
  addPurchase: { en: 'Add a purchase', ja: '購買を追加' },
  added: { en: 'Contract added', ja: '契約を追加しました' },
  saved: { en: 'Saved', ja: '保存しました' },
  removed: { en: 'Contract deleted', ja: '契約を削除しました' },
  save: { en: 'Save', ja: '保存' },
  remove: { en: 'Delete', ja: '削除' },
  removeTitle: { en: 'Delete this contract?', ja: 'この契約を削除しますか？' },
  removeText: {
    en: 'Its value leaves the customer, the portfolio and the renewals. The audit log keeps what it was.',
    ja: '年間契約額・顧客一覧・契約更新の集計から外れます。内容は監査ログに残ります。',
  },
  none: { en: 'No contract is on record', ja: '契約が登録されていません' },
  noneText: {
    en: 'Contracts give the value at stake and the day of renewal. Add one, or import them.',
    ja: '契約を登録すると、年間契約額と契約更新日が分かります。追加するか、ファイルから取り込んでください。',
  },
  inForce: { en: 'In force', ja: '有効' },
  ended: { en: 'Ended', ja: '終了' },
  ahead: { en: 'Not begun', ja: '開始前' },
  noEndOnRecord: { en: 'no end on record', ja: '（終了日未登録）' },
  renewsOpen: { en: 'renews by itself', ja: '（自動更新）' },
  renews: { en: 'renews by itself', ja: '自動更新' },
  state: { en: 'State', ja: '状態' },
  term: { en: 'Term', ja: '期間' },
  yearly: { en: 'Per year', ja: '年額換算' },
  yes: { en: 'yes', ja: 'はい' },
  no: { en: 'no', ja: 'いいえ' },
  notKnown: { en: 'not known', ja: '不明' },
  yearlyValue: { en: 'Yearly value', ja: '年間契約額' },
  nextRenewal: { en: 'Next renewal', ja: '次の契約更新' },
  noneInForce: { en: 'No contract is in force', ja: '有効な契約がありません' },
  noEnd: { en: 'No contract in force has an end on record', ja: '有効な契約に終了日の登録がありません' },
  tooMany: { en: 'More than 200 contracts', ja: '契約が200件を超えています' },
  today: { en: 'today', ja: '本日' },
} as const satisfies Record<string, Text>

export const sentences = {
  contracts: {
    en: (count) => (count === 1 ? 'one contract' : `${count} contracts`),
    ja: (count) => `契約${count}件`,
  } satisfies TextOf<readonly [count: number]>,
  left: {
    en: (days) => `${days} left`,
    ja: (days) => `残り${days}`,
  } satisfies TextOf<readonly [days: string]>,
  title: {
    en: (count, value) => `${count === 1 ? 'One contract' : `${count} contracts`} in force, worth ${value} a year`,
    ja: (count, value) => `有効な契約は${count}件、年間契約額は${value}です`,
  } satisfies TextOf<readonly [count: number, value: string]>,
  titleUnknown: {
    en: (count) => `${count === 1 ? 'One contract' : `${count} contracts`} in force, the amount not known`,
    ja: (count) => `有効な契約は${count}件、金額は不明です`,
  } satisfies TextOf<readonly [count: number]>,
  withoutAmount: {
    en: (count) => `${count} without a known amount`,
    ja: (count) => `金額不明${count}件`,
  } satisfies TextOf<readonly [count: number]>,
  term: {
    en: (from, until) => `${from} – ${until}`,
    ja: (from, until) => `${from}〜${until}`,
  } satisfies TextOf<readonly [from: string, until: string]>,
}
