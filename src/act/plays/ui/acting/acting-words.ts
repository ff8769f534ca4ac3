import type { Text, TextOf } from '#platform/wording/words.ts'

const text = (en: string, ja: string): Text => ({ en, ja })

export const words = {
  who: text('Who', '相手'),
  noPhone: text('No phone number on record', '電話番号の登録なし'),
  noMail: text('No e-mail address on record', 'メールアドレスの登録なし'),
  noPeople: text('Nobody of this customer is on record yet.', 'この顧客の担当者はまだ登録されていません。'),
  addPerson: text('Add a person', '担当者を追加'),
  contact: text('Log as', '記録する連絡'),
  unreached: text('No contact', '連絡なし'),
  outcome: text('What came of it', '結果'),
  outcomeHint: text('Is logged with the contact, and stays with the play.', '連絡の記録とアクションの両方に残ります。'),
  next: text('Next step (optional)', '次の対応（任意）'),
  nextOn: text('By when', '期限'),
  nextLacks: text('A next step has a text and a day.', '次の対応には、内容と期限の両方が必要です。'),
  finish: text('Done', '完了にする'),
  contracts: text('Contracts', '契約'),
  noContracts: text('No contract is on record.', '契約の登録がありません。'),
  openContracts: text('Open the contracts', '契約を開く'),
  renewsItself: text('renews by itself', '自動更新あり'),
  doesNotRenew: text('does not renew by itself', '自動更新なし'),
  renewalUnknown: text('not known whether it renews by itself', '自動更新の有無は不明'),
  noEnd: text('no last day on record', '終了日の登録なし'),
} as const

export const sentences = {
  ends: {
    en: (day: string) => `ends ${day}`,
    ja: (day: string) => `${day}終了`,
  } satisfies TextOf<[string]>,
  lastDay: {
    en: (day: string) => `last day ${day}`,
    ja: (day: string) => `退職・異動日：${day}`,
  } satisfies TextOf<[string]>,
  notice: {
    en: (day: string) => `notice until ${day}`,
    ja: (day: string) => `解約申し入れの期限：${day}`,
  } satisfies TextOf<[string]>,
  done: {
    en: (customer: string, act: string) => `Done for ${customer}: ${act}`,
    ja: (customer: string, act: string) => `${customer}の「${act}」を完了しました`,
  } satisfies TextOf<[string, string]>,
  call: {
    en: (name: string, number: string) => `Call ${name}: ${number}`,
    ja: (name: string, number: string) => `${name}に電話：${number}`,
  } satisfies TextOf<[string, string]>,
} as const
