import type { Text } from '#platform/wording/words.ts'
import type { Reason } from './contract.ts'

export const join: Text = { en: 'join of two records', ja: '登録のまとめ' }

export const reasonNames: Readonly<Record<Reason, Text>> = {
  name: { en: 'Same name or reading', ja: '氏名または読みが同じ' },
  email: { en: 'Same address', ja: 'メールアドレスが同じ' },
  phone: { en: 'Same telephone number', ja: '電話番号が同じ' },
}

export const withItself: Text = {
  en: 'A record cannot be joined into itself.',
  ja: '同じ登録どうしはまとめられません。',
}
export const alreadyJoined: Text = {
  en: 'One of the two was already joined into another record. Tell those apart first.',
  ja: 'どちらかはすでに別の登録にまとめられています。先にそれを分けてください。',
}
export const oneIsErased: Text = {
  en: 'The personal data of one of the two was erased: there is nothing left to join.',
  ja: 'どちらかの個人データはすでに消去されているため、まとめられません。',
}
export const ofTwoCustomers: Text = {
  en: 'The two are people of two customers. Merge the customers first, or correct the customer of one of them.',
  ja: '2件は別々の顧客の担当者です。先に顧客を統合するか、一方の顧客を直してください。',
}
export const changedSince: Text = {
  en: 'One of the two records was changed since they were compared. Compare them again.',
  ja: '比べた後にどちらかの登録が変更されました。もう一度比べてください。',
}
export const alreadyParted: Text = { en: 'The two were already told apart.', ja: 'すでに分けられています。' }
export const keptJoinedSince: Text = {
  en: 'The record that was kept was itself joined into another since. Tell those apart first.',
  ja: '残した登録は、その後別の登録にまとめられています。先にそれを分けてください。',
}
export const erasedSince: Text = {
  en: 'The personal data was erased since: there is nothing to tell apart.',
  ja: 'その後に個人データが消去されたため、分けられません。',
}
export const refusedSince: Text = {
  en: 'Refused while the two records were joined',
  ja: '登録をまとめていた間に拒否・撤回済み',
}
