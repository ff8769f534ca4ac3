import { countable } from '#platform/wording/unit.ts'
import type { Text } from '#platform/wording/words.ts'
import type { InteractionKind } from './contract.ts'

export const units = {
  contacts: countable('contacts', 'contact', 'contacts', '件'),
} as const

export const interaction: Text = { en: 'entry', ja: '記録' }

export const kindNames: Readonly<Record<InteractionKind, Text>> = {
  note: { en: 'Note', ja: 'メモ' },
  call: { en: 'Call', ja: '電話' },
  meeting: { en: 'Meeting', ja: '面談' },
  mail: { en: 'Mail', ja: 'メール' },
}
export const initiatorNames = {
  us: { en: 'by us', ja: '当社から' },
  customer: { en: 'by the customer', ja: '顧客から' },
} as const satisfies Record<string, Text>

export const member: Text = { en: 'member', ja: 'メンバー' }
export const noSuchMember: Text = {
  en: 'There is no such member in this workspace.',
  ja: 'このワークスペースに該当するメンバーはいません。',
}
export const strangers: Text = {
  en: 'Only people of this customer can have taken part.',
  ja: '参加者にはこの顧客の担当者だけを指定できます。',
}
export const empty: Text = { en: 'Write a title or a text.', ja: '件名か本文を入力してください。' }
export const timelineKind: Text = { en: 'Contacts', ja: '連絡の記録' }

export const metrics = {
  contacts_90: {
    label: { en: 'Contacts by us in 90 days', ja: '90日間の当社からの連絡' },
    description: {
      en: 'Calls, meetings and mails that we began in the last 90 days',
      ja: '直近90日に当社から行った電話・面談・メールの件数',
    },
  },
  last_contact_days: {
    label: { en: 'Days since the last contact', ja: '最後の連絡からの日数' },
    description: {
      en: 'Days since the last call, meeting or mail in either direction',
      ja: '最後の電話・面談・メール（双方向）からの日数',
    },
  },
} as const satisfies Record<string, { label: Text; description: Text }>
export const noContacts: Text = { en: 'no contacts on record', ja: '連絡の記録なし' }
