import type { Text, TextOf } from '#platform/wording/words.ts'
import { menuWords } from './menu-words.ts'

export const words = {
  ...menuWords,
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
  cancelling: { en: 'Cancellation requested', ja: '解約申入れあり' },
  cancellationHint: {
    en: 'It stays in force until it ends.',
    ja: '終了日までは有効な契約として扱います。',
  },
  anyMonths: { en: 'another number of months', ja: 'その他の月数' },
  months: { en: 'Number of months', ja: '月数' },
  notSaid: { en: 'none on record', ja: '登録なし' },
  noticeDay: { en: 'by a day', ja: '日付で指定' },
  noticeMonths: { en: 'months before the end', ja: '終了日の○か月前' },
  noticeDays: { en: 'days before the end', ja: '終了日の○日前' },
  noticeOn: { en: 'Last day for notice', ja: '通知期限日' },
  monthsBefore: { en: 'Months before the end', ja: '終了前の月数' },
  daysBefore: { en: 'Days before the end', ja: '終了前の日数' },
  noticeUnknown: { en: 'whether people work then is not known', ja: '営業日かどうか不明' },
  noOther: { en: 'No other contract', ja: 'ほかの契約がありません' },
  renewsNone: { en: 'none', ja: 'なし' },
  contract: { en: 'Contract', ja: '契約' },
  amendments: { en: 'Amendments', ja: '変更契約' },
  amendmentsSub: {
    en: 'What was agreed anew within a contract, each with the day from which it holds.',
    ja: '契約期間中に合意した変更と、その適用開始日です。',
  },
  noAmendments: { en: 'No contract was amended.', ja: '変更契約は登録されていません。' },
  amend: { en: 'Add an amendment', ja: '変更を追加' },
  amendAct: { en: 'Add', ja: '追加' },
  amended: { en: 'Amendment added', ja: '変更を追加しました' },
  fromOn: { en: 'Holds from', ja: '変更適用開始日' },
  note: { en: 'Note', ja: 'メモ' },
  takeBack: { en: 'Take back', ja: '取り消す' },
  takenBack: { en: 'Amendment taken back', ja: '変更を取り消しました' },
  takeBackTitle: { en: 'Take this amendment back?', ja: 'この変更を取り消しますか？' },
  takeBackText: {
    en: 'What held before it holds on. The audit log keeps what it was.',
    ja: '変更前の内容がそのまま続きます。取り消した内容は監査ログに残ります。',
  },
  onDay: { en: 'As of a day', ja: '指定日時点の契約内容' },
  dayToLookAt: { en: 'Day to look at', ja: '指定日' },
  onDaySub: {
    en: 'Which contracts were in force on a day, and on which terms.',
    ja: 'その日に有効だった契約と、その時点の内容を表示します。',
  },
} as const satisfies Record<string, Text>

export const standings = { 'in force': words.inForce, ahead: words.ahead, ended: words.ended } as const

/** Which contracts a figure of the customer's head has opened. */
export const making = {
  value: {
    en: 'Only the contracts in force that make up the yearly value',
    ja: '年間契約額に含まれる有効な契約のみ',
  },
  renewal: { en: 'Only the contracts that end on the next renewal', ja: '次の契約更新日に終了する契約のみ' },
} as const satisfies Record<string, Text>

export const sentences = {
  from: {
    en: (day) => `From ${day}:`,
    ja: (day) => `${day}から`,
  } satisfies TextOf<readonly [day: string]>,
  takeBackOf: {
    en: (day) => `Take back the amendment from ${day}`,
    ja: (day) => `${day}からの変更を取り消す`,
  } satisfies TextOf<readonly [day: string]>,
  sinceAmended: {
    en: (day, value) => `As signed. From ${day}: ${value}`,
    ja: (day, value) => `当初の内容です（${day}から${value}）`,
  } satisfies TextOf<readonly [day: string, value: string]>,
  waitsFor: {
    en: (number) => `Waits for the contract “${number}”, which is not on record yet.`,
    ja: (number) => `契約「${number}」が登録されると結び付けます。`,
  } satisfies TextOf<readonly [number: string]>,
  sayBy: {
    en: (day) => `say it by ${day}`,
    ja: (day) => `${day}までに通知`,
  } satisfies TextOf<readonly [day: string]>,
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
