import type { ImportField } from '#platform/furnishing/contributions.ts'
import { listed } from '#platform/tables/listed.ts'
import { type Text, text } from '#platform/wording/words.ts'
import type { Channel } from '../contract.ts'

/** `open`: the file knows that nobody was asked yet; nothing is recorded of it. */
export const said = ['given', 'withdrawn', 'open'] as const

const choiceNames: Readonly<Record<(typeof said)[number], Text>> = {
  given: text('agreed', '同意あり（可）'),
  withdrawn: text('withdrawn or refused', '撤回・拒否（不可）'),
  open: text('not asked yet', '未確認'),
}

const agreement = (name: string, label: Text, synonyms: string): ImportField => ({
  name,
  label,
  type: 'choice',
  choices: said,
  choiceNames,
  synonyms: listed(synonyms),
})

/** The columns that say whether a person may be written to, by the channel of which they speak; null for all. */
export const agreements: readonly (ImportField & { readonly channel: Channel | null })[] = [
  {
    channel: 'email',
    ...agreement(
      'email_marketing',
      text('Marketing by e-mail', 'メール配信の可否'),
      `email opt in | opt-in | opt in | opted in | optin | newsletter | email consent | email marketing | marketing email
      email marketing status | email permission | メール配信可否 | メール配信 | 配信可否 | メルマガ | メルマガ配信
      メールマガジン | オプトイン | メール可否 | 案内メール可否 | メール配信同意 | メール同意`,
    ),
  },
  {
    channel: null,
    ...agreement(
      'marketing',
      text('Marketing by all channels', 'マーケティングの可否（すべての手段）'),
      `marketing consent | consent to marketing | marketing opt in | marketing opt-in | マーケティング同意
      マーケティング利用同意 | 案内可否 | 営業案内可否 | 販促可否`,
    ),
  },
  {
    channel: 'phone',
    ...agreement(
      'phone_marketing',
      text('Marketing by phone', '電話の可否'),
      'phone opt in | phone consent | 電話可否 | 架電可否 | 電話連絡可否',
    ),
  },
  {
    channel: 'sms',
    ...agreement(
      'sms_marketing',
      text('Marketing by SMS', 'SMS配信の可否'),
      'sms opt in | sms consent | SMS可否 | SMS配信可否 | ショートメール可否',
    ),
  },
  {
    channel: 'line',
    ...agreement(
      'line_marketing',
      text('Marketing by LINE', 'LINE配信の可否'),
      'line opt in | LINE可否 | LINE配信可否',
    ),
  },
  {
    channel: 'post',
    ...agreement(
      'post_marketing',
      text('Marketing by post', '郵送DMの可否'),
      'postal opt in | DM可否 | DM発送可否 | 郵送可否 | 郵送DM可否',
    ),
  },
]

export const consentFields: readonly ImportField[] = [
  ...agreements.map(({ channel, ...field }) => field),
  {
    name: 'email_refused',
    label: text('Wants no marketing e-mail', 'メール配信停止'),
    type: 'flag',
    synonyms: listed(`
      unsubscribed | unsubscribed from all email | email opt out | email opt-out | opt out | opt-out | opted out | optout
      has opted out of email | do not email | 配信停止 | 配信停止フラグ | メルマガ停止 | オプトアウト | メール拒否 | 配信拒否
    `),
  },
  {
    name: 'phone_refused',
    label: text('Wants no marketing calls', '電話拒否'),
    type: 'flag',
    synonyms: listed('do not call | phone opt out | 架電禁止 | 電話禁止 | 架電不可 | 電話不可'),
  },
  {
    name: 'opted_in_at',
    label: text('Agreed to marketing e-mail on', 'メール配信の同意日'),
    type: 'instant',
    synonyms: listed(`
      opted in at | opt in date | opt-in date | opt in time | optin time | consent date | subscribed at | 同意日 | 同意日時
      オプトイン日 | オプトイン日時 | 配信登録日
    `),
  },
  {
    name: 'opted_out_at',
    label: text('Withdrew from marketing e-mail on', 'メール配信の停止日'),
    type: 'instant',
    synonyms: listed(`
      opted out at | opt out date | opt-out date | opt out time | optout time | unsubscribed at | unsubscribe date
      配信停止日 | 配信停止日時 | オプトアウト日 | オプトアウト日時 | 撤回日
    `),
  },
  {
    name: 'consent_source',
    label: text('Source of the consent', '同意の入手元'),
    type: 'text',
    synonyms: listed('opt in source | opt-in source | consent source | 同意取得元 | 同意入手元 | 同意取得経路'),
  },
]
