import type { Text, TextOf } from '#platform/words.ts'
import type { Customer } from '../../../gather/customers/contract.ts'

export const words = {
  overview: { en: 'Overview', ja: '概要' } satisfies Text,
  sections: { en: 'About this customer', ja: '顧客の情報' } satisfies Text,
  since: { en: (month: string) => `Customer since ${month}`, ja: (month: string) => `${month}から` } satisfies TextOf<
    [string]
  >,
  left: { en: (day: string) => `Left on ${day}`, ja: (day: string) => `${day}に解約` } satisfies TextOf<[string]>,
  owner: { en: (name: string) => `Owner ${name}`, ja: (name: string) => `担当 ${name}` } satisfies TextOf<[string]>,
  noOwner: { en: 'Nobody owns this customer', ja: '担当者が未定です' } satisfies Text,
  merged: {
    en: 'This customer was merged into another.',
    ja: 'この顧客は別の顧客に統合されました。',
  } satisfies Text,
  toMerged: { en: 'Go to the customer it became', ja: '統合先の顧客を開く' } satisfies Text,
  more: { en: 'More', ja: 'その他' } satisfies Text,
  customers: { en: 'Customers', ja: '顧客' } satisfies Text,
}

export const kinds: Readonly<Record<Customer['kind'], Text>> = {
  company: { en: 'Company', ja: '企業' },
  household: { en: 'Household', ja: '世帯' },
  person: { en: 'Person', ja: '個人' },
}

export const stages: Readonly<Record<Customer['stage'], Text>> = {
  prospect: { en: 'Prospect', ja: '見込み' },
  trial: { en: 'Trial', ja: '試用中' },
  onboarding: { en: 'Onboarding', ja: '導入中' },
  active: { en: 'Active', ja: '利用中' },
  leaving: { en: 'Leaving', ja: '解約予定' },
  left: { en: 'Left', ja: '解約済み' },
}
