import { type Locale, type Text, text } from '#platform/wording/words.ts'
import type { Chosen, SendingChannel } from './contract.ts'

export const channel = text('channel', '連絡手段')

export const channelNames: Readonly<Record<SendingChannel, Text>> = {
  email: { en: 'E-mail', ja: 'メール' },
  sms: { en: 'SMS', ja: 'SMS' },
  line: { en: 'LINE', ja: 'LINE' },
}

export const secretsFirst: Text = {
  en: 'Enter the secrets as well: without them nothing can be sent, and no answer be believed.',
  ja: '秘密の情報もあわせて入力してください。送信と、届いた返信の確認に必要です。',
}
export const nothingAfterPath: Text = {
  en: 'The address of a provider ends with its path: leave out what begins with ? or #.',
  ja: '送信サービスのアドレスは、パスまでを入力してください（「?」や「#」以降は不要です）。',
}
/** Kept as the answer where nothing was sent, in the language of the workspace. */
export const notReadable: Text = {
  en: 'The secrets were sealed by another installation. Enter them anew.',
  ja: '秘密の情報を復号できません。登録し直してください。',
}

/** Why a message goes to somebody over this channel, of the several over which it may go. */
export const choiceTexts: Readonly<Record<Chosen, Text>> = {
  only: {
    en: 'The only channel over which it may go to them.',
    ja: 'この方に送信できる連絡手段は、これだけです。',
  },
  urgent: {
    en: 'It is urgent: the channel that reaches them fastest, whatever it costs.',
    ja: '緊急のため、費用にかかわらず、最も早く届く連絡手段を選びました。',
  },
  preferred: { en: 'The channel they asked for.', ja: 'ご本人が希望された連絡手段です。' },
  answers: {
    en: 'They answer what comes over this channel, and not as much over the others.',
    ja: 'この連絡手段では返信やクリックがあり、ほかの連絡手段より反応が得られています。',
  },
  notSilent: {
    en: 'Over the other channels they have answered nothing so far.',
    ja: 'ほかの連絡手段には、これまで反応がありません。',
  },
  cheapest: {
    en: 'The cheapest of the channels that are as good for them.',
    ja: '同じ条件の連絡手段のうち、最も費用が低いものです。',
  },
  first: {
    en: 'The first of the channels of the message: nothing sets the others apart.',
    ja: 'ほかに差がないため、メッセージで先に指定された連絡手段です。',
  },
  shared: {
    en: 'Somebody else gets it at the address that would have come first for them.',
    ja: '先に選ばれる宛先を別の方と共有しており、そちらの方に届くためです。',
  },
  fellBack: {
    en: 'The channel before it refused the message for certain, so that it was tried over the next one, once.',
    ja: '先に選んだ連絡手段で確実に拒否されたため、次の連絡手段で1回だけ送信しました。',
  },
}

/** Why nothing leaves over a channel. */
export const nothingCarries: Readonly<Record<SendingChannel, Text>> = {
  email: {
    en: 'No mail server is set up (SMTP_URL), so no e-mail can be sent.',
    ja: 'メールサーバー（SMTP_URL）が設定されていないため、メールを送信できません。',
  },
  sms: {
    en: 'No provider of SMS is set up. An administrator enters it in the settings.',
    ja: 'SMSの送信サービスが設定されていないため、SMSを送信できません。管理者が設定画面で登録できます。',
  },
  line: {
    en: 'No official account of LINE is set up. An administrator enters it in the settings.',
    ja: 'LINE公式アカウントが設定されていないため、LINEでは送信できません。管理者が設定画面で登録できます。',
  },
}

/** A letter is never sent in place of a short text. */
export function noShortText(locales: readonly Locale[]): Text {
  const which = languagesIn(locales)
  return {
    en: `The template has no short text in ${which.en}, so it cannot go by SMS or over LINE.`,
    ja: `テンプレートに${which.ja}の短い文面がないため、SMSやLINEでは送信できません。`,
  }
}

/** Whoever is told to reply STOP must be heard. */
export const nobodyHears: Text = {
  en: 'What people reply does not reach this house (MEGURI_URL), so nobody could end this by a reply. It cannot be sent.',
  ja: '返信がこの環境に届かない（MEGURI_URL）ため、返信による配信停止を受け付けられません。送信できません。',
}

export const stopIt: Text = { en: 'Reply STOP to end this.', ja: '配信停止は「停止」とご返信ください。' }

export function answeredOver(channel: 'sms' | 'line'): Text {
  return channel === 'sms' ? { en: 'Answer by SMS', ja: 'SMSでの返信' } : { en: 'Answer over LINE', ja: 'LINEでの返信' }
}

export function tooLongFor(channel: SendingChannel, locales: readonly Locale[]): Text {
  const most = {
    email: ['', ''],
    sms: ['10 parts of an SMS', 'SMS 10通分'],
    line: ['5,000 characters', '5,000文字'],
  } as const
  const [en, ja] = most[channel]
  const which = languagesIn(locales)
  return {
    en: `The text in ${which.en} is longer than ${en}, with what stands below it. Shorten it.`,
    ja: `${which.ja}の本文が長すぎます（末尾の記載を含めて${ja}まで）。短くしてください。`,
  }
}

function languagesIn(locales: readonly Locale[]): Text {
  return {
    en: locales.map((one) => (one === 'en' ? 'English' : 'Japanese')).join(' and '),
    ja: locales.map((one) => (one === 'en' ? '英語' : '日本語')).join('と'),
  }
}
