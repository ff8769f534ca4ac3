import type { Text, TextOf } from '#platform/wording/words.ts'
import { notInvited } from '../../../gather/customers/words.ts'

export { kindNames as kinds, stageNames as stages } from '../../../gather/customers/words.ts'

export const words = {
  overview: { en: 'Overview', ja: '概要' } satisfies Text,
  sections: { en: 'About this customer', ja: '顧客の情報' } satisfies Text,
  since: {
    en: (month: string) => `Customer since ${month}`,
    ja: (month: string) => `${month}から取引`,
  } satisfies TextOf<[string]>,
  left: { en: (day: string) => `Left on ${day}`, ja: (day: string) => `${day}に解約` } satisfies TextOf<[string]>,
  alsoCalled: {
    en: (names: string) => `Also called ${names}`,
    ja: (names: string) => `別名：${names}`,
  } satisfies TextOf<[string]>,
  owner: { en: (name: string) => `Owner ${name}`, ja: (name: string) => `主担当：${name}` } satisfies TextOf<[string]>,
  noOwner: { en: 'Nobody owns this customer', ja: '主担当が未定です' } satisfies Text,
  merged: {
    en: 'This customer was merged into another.',
    ja: 'この顧客は別の顧客に統合されました。',
  } satisfies Text,
  toMerged: { en: 'Go to the customer it became', ja: '統合先の顧客を開く' } satisfies Text,
  printed: {
    en: (workspace: string, day: string) => `${workspace} · printed on ${day}`,
    ja: (workspace: string, day: string) => `${workspace}（${day}印刷）`,
  } satisfies TextOf<[string, string]>,
  more: { en: 'More', ja: 'その他' } satisfies Text,
  customers: { en: 'Customers', ja: '顧客' } satisfies Text,
}

/** Who looks after the customer: a member, or whoever is only named so far. */
export function ownerShown(member: string | null, named: string | null): Text {
  if (member !== null) return { en: words.owner.en(member), ja: words.owner.ja(member) }
  if (named === null) return words.noOwner
  const { en, ja } = notInvited(named)
  return { en: words.owner.en(en), ja: words.owner.ja(ja) }
}
