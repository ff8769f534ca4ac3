import type { Text } from '#platform/wording/words.ts'
import type { SendingChannel } from '../../channels/contract.ts'
import type { Because } from './kinds.ts'

/** Why it may go to somebody, or may not, for whoever sends. */
export const verdicts: Readonly<Record<Because, Text>> = {
  agreed: { en: 'They agreed.', ja: 'ご本人の同意があります。' },
  contract: { en: 'The contract covers it.', ja: '契約の履行に必要な連絡です。' },
  legitimateInterest: { en: 'It rests on a recorded interest of ours.', ja: '記録された正当な利益に基づきます。' },
  legalObligation: { en: 'The law orders it.', ja: '法令に基づく連絡です。' },
  safety: {
    en: 'A notice on safety goes to whoever has not refused all contact.',
    ja: '安全のお知らせは、連絡自体を拒否した方を除いてお送りします。',
  },
  dealing: {
    en: 'It is part of a dealing under way, and they have not refused it.',
    ja: '進行中の取引に必要な連絡で、拒否の記録はありません。',
  },
  existingDealings: {
    en: 'Their customer is with us, and they have not refused it.',
    ja: '取引関係にある顧客の方で、拒否の記録はありません。',
  },
  byBusinessCard: {
    en: 'They gave us a business card, on which this workspace rests advertisements.',
    ja: '名刺をいただいた方で、このワークスペースでは名刺を広告の根拠としています。',
  },
  byPublishedAddress: {
    en: 'Their business publishes the address, on which this workspace rests advertisements.',
    ja: '事業者が公表しているアドレスで、このワークスペースでは公表を広告の根拠としています。',
  },
  erased: { en: 'Their personal data was erased.', ja: '個人データが消去されています。' },
  left: { en: 'They have left.', ja: '退職または異動された方です。' },
  noAddress: { en: 'No e-mail address is on record.', ja: 'メールアドレスの登録がありません。' },
  notAnAddress: {
    en: 'What is on record is not one e-mail address.',
    ja: '登録されている内容が1つのメールアドレスとして読めません。',
  },
  sameAddress: {
    en: 'Somebody else gets this message at the same address.',
    ja: '同じアドレスの別の方に、このメッセージが届きます。',
  },
  otherAddress: {
    en: 'Their address was changed after this was ordered.',
    ja: '送信の指示後にメールアドレスが変更されたため、以前のアドレスには送信しません。',
  },
  hasIt: {
    en: 'This message went to them already, waits for them, or was settled for them alone.',
    ja: 'このメッセージは、この方にはすでに送信済み・送信待ち、または個別に取り消し済みです。',
  },
  bounced: { en: 'Letters to this address come back.', ja: 'このアドレスには配信できません。' },
  complained: {
    en: 'Somebody at this address called an earlier letter spam.',
    ja: 'このアドレスから迷惑メールの申告がありました。',
  },
  refused: {
    en: 'The address is on the list of those who want no advertisements.',
    ja: '広告を拒否したアドレスの一覧にあります。',
  },
  stopped: {
    en: 'Whoever has this address said STOP, or blocked the account.',
    ja: 'この宛先から停止の返信があったか、アカウントがブロックされています。',
  },
  blocked: { en: 'One of us has blocked this address.', ja: '当社でこのアドレスへの送信を停止しています。' },
  refusedEverything: { en: 'They want nothing any more.', ja: 'すべての連絡を拒否されています。' },
  withdrawn: { en: 'They refused this purpose.', ja: 'この目的の連絡を拒否されています。' },
  withdrawnForChannel: { en: 'They refused this purpose by e-mail.', ja: 'この目的のメールを拒否されています。' },
  withdrawnElsewhere: {
    en: 'It was refused under another record with the same address.',
    ja: '同じアドレスの別の登録で拒否されています。',
  },
  expired: { en: 'Their consent ran out.', ja: '同意の有効期限が切れています。' },
  notAsked: {
    en: 'Nothing says that they agree: ask them first.',
    ja: '同意の記録がありません。先に同意を得てください。',
  },
  businessCard: {
    en: 'A business card alone: the settings of this workspace do not let an advertisement rest on it.',
    ja: '名刺だけでは、このワークスペースの設定では広告を送れません。',
  },
  publishedAddress: {
    en: 'A published address alone: it is not enough for an advertisement here.',
    ja: 'アドレスの公表だけでは、ここでは広告を送れません。',
  },
  advertising: {
    en: 'An interest of ours alone: an advertisement asks for consent.',
    ja: '当社の利益だけを根拠に広告は送れません。同意が必要です。',
  },
  otherChannel: { en: 'They agreed over another channel only.', ja: '別の連絡手段にのみ同意されています。' },
  notCovered: {
    en: 'What is on record does not cover an advertisement.',
    ja: '記録されている根拠では広告を送れません。',
  },
  notAnalysed: {
    en: 'They took back their consent to be analysed, and were found by an analysis.',
    ja: '分析への同意を撤回されているため、分析による抽出の対象にできません。',
  },
  hadEnough: {
    en: 'They have had as many messages for this purpose as the settings allow.',
    ja: 'この目的の送信回数が、設定の上限に達しています。',
  },
  lacking: {
    en: 'What the letter would say of them is not known, or may not be said.',
    ja: 'このメールに必要な情報が不足しているか、書けない内容が含まれます。',
  },
}

/** What reads otherwise over other channels than e-mail. */
const overOthers: Readonly<Record<'sms' | 'line', Partial<Record<Because, Text>>>> = {
  sms: {
    noAddress: {
      en: 'No mobile number is on record, or none that is certain.',
      ja: '携帯電話番号の登録がないか、携帯電話番号と確認できません。',
    },
    withdrawnForChannel: { en: 'They refused this purpose by SMS.', ja: 'この目的のSMSを拒否されています。' },
    otherAddress: {
      en: 'Their number was changed after this was ordered.',
      ja: '送信の指示後に電話番号が変更されたため、以前の番号には送信しません。',
    },
    bounced: { en: 'Short messages do not reach this number.', ja: 'この番号にはSMSが届きません。' },
  },
  line: {
    noAddress: { en: 'No user ID of LINE is on record.', ja: 'LINEのユーザーIDの登録がありません。' },
    withdrawnForChannel: { en: 'They refused this purpose over LINE.', ja: 'この目的のLINEを拒否されています。' },
    otherAddress: {
      en: 'Their user ID of LINE was changed after this was ordered.',
      ja: '送信の指示後にLINEのユーザーIDが変更されたため、以前のIDには送信しません。',
    },
  },
}

/** Why it may go to somebody over a channel, or may not. */
export function verdictOver(channel: SendingChannel, because: Because): Text {
  return (channel === 'email' ? undefined : overOthers[channel][because]) ?? verdicts[because]
}

const fromAgreement: Text = {
  en: 'You get this because you agreed to it.',
  ja: 'このメールは、受け取りに同意された方にお送りしています。',
}
const fromDealings: Text = {
  en: 'You get this because your organisation is a customer of ours.',
  ja: 'このメールは、当社とお取引のある方にお送りしています。',
}
const reasons: Partial<Record<Because, Text>> = {
  agreed: fromAgreement,
  byBusinessCard: {
    en: 'You get this because you gave us your business card.',
    ja: 'このメールは、名刺を交換させていただいた方にお送りしています。',
  },
  byPublishedAddress: {
    en: 'You get this because this address is published.',
    ja: 'このメールは、公表されているアドレスにお送りしています。',
  },
}

/** The same for whoever reads it. */
export function reasonFor(because: Because): Text {
  return reasons[because] ?? fromDealings
}
