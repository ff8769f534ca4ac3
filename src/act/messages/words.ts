import type { ReturnedKind } from '#platform/outside/returned/kinds.ts'
import type { Text, TextOf } from '#platform/wording/words.ts'
import type { DeliveryState, together } from './contract.ts'
import type { Because, Exception, MessageClass, SentFor, SuppressionReason } from './may/kinds.ts'

export { reasonFor, verdictOver, verdicts } from './may/verdict-words.ts'

export const message: Text = { en: 'message', ja: 'メッセージ' }
export const person: Text = { en: 'person', ja: '担当者' }
export const delivery: Text = { en: 'delivery', ja: '配信' }
export const suppression: Text = { en: 'suppressed address', ja: '配信停止アドレス' }
export const suppressions: Text = { en: 'Suppressed addresses', ja: '配信停止アドレス' }

export const classNames: Readonly<Record<MessageClass, Text>> = {
  safety: { en: 'Safety', ja: '安全のお知らせ' },
  transactional: { en: 'Dealings', ja: '取引の連絡' },
  relationship: { en: 'Relationship', ja: '関係づくり' },
  promotion: { en: 'Promotion', ja: '広告・宣伝' },
}
export const classTexts: Readonly<Record<MessageClass, Text>> = {
  safety: {
    en: 'What somebody must know so that nothing happens to them or their data. It reaches those who want no advertisements, so it holds no price and no offer.',
    ja: 'ご本人や大切なデータを守るために必要なお知らせです。広告を停止した方にも届くため、価格や販売の案内は書けません。',
  },
  transactional: {
    en: 'What a dealing under way takes: a contract, an order, a question to support.',
    ja: '契約・注文・問い合わせなど、進行中の取引に必要な連絡です。',
  },
  relationship: {
    en: 'Looks after the customer and sells nothing: help, thanks, questions.',
    ja: '活用の支援やお礼、お伺いなど、販売を目的としない連絡です。',
  },
  promotion: {
    en: 'An advertisement. It goes to those who agreed, and names who sends it and how to end it.',
    ja: '広告です。同意した方にのみ送り、送信者と停止の方法を表示します。',
  },
}

export const purposeNames: Readonly<Record<SentFor, Text>> = {
  service: { en: 'Service', ja: 'サービスの連絡' },
  marketing: { en: 'Marketing', ja: 'マーケティング' },
  surveys: { en: 'Surveys', ja: 'アンケート' },
  news: { en: 'News', ja: 'お知らせ' },
}

export const stateNames: Readonly<Record<DeliveryState, Text>> = {
  'held back': { en: 'Held back', ja: '見送り' },
  reserved: { en: 'Waiting', ja: '送信待ち' },
  'handing over': { en: 'Being handed over', ja: '送信中' },
  deferred: { en: 'Comes again later', ja: '再送待ち' },
  accepted: { en: 'Sent', ja: '送信済み' },
  refused: { en: 'Refused', ja: '先方が拒否' },
  'in doubt': { en: 'In doubt', ja: '送信結果が不明' },
  withdrawn: { en: 'Withdrawn', ja: '取り消し' },
  returned: { en: 'Came back', ja: '不達' },
  complained: { en: 'Complained', ja: '迷惑メールの申告' },
}

export const togetherNames: Readonly<Record<keyof typeof together, Text>> = {
  told: { en: 'Sent, with those who complained', ja: '送信済み（迷惑メールの申告を含む）' },
  waiting: { en: 'Waiting, on the way or coming again', ja: '送信待ち・送信中・再送待ち' },
}

export const returnedNames: Readonly<Record<ReturnedKind, Text>> = {
  hard: { en: 'No such address', ja: '宛先が存在しない' },
  soft: { en: 'Not this time', ja: '一時的な不達' },
  full: { en: 'Mailbox full', ja: '受信箱の容量超過' },
  blocked: { en: 'Not accepted from us', ja: '受信拒否' },
  'auto-reply': { en: 'Automatic reply', ja: '自動応答' },
  complaint: { en: 'Complaint', ja: '迷惑メールの申告' },
  unclear: { en: 'Unclear', ja: '判別できない' },
  reply: { en: 'Answer', ja: '返信' },
}

export const suppressionNames: Readonly<Record<SuppressionReason, Text>> = {
  bounced: { en: 'Cannot be delivered', ja: '配信不能' },
  complained: { en: 'Complained', ja: '迷惑メールの申告' },
  refused: { en: 'Wants no advertisements', ja: '広告の拒否' },
  blocked: { en: 'Blocked by us', ja: '当社による停止' },
  stopped: { en: 'Said STOP, or blocked us', ja: '停止の返信またはブロック' },
}

export const exceptionNames: Readonly<Record<Exception, Text>> = {
  dealings: { en: 'Customers with us (existing dealings)', ja: '取引関係にある顧客' },
  businessCard: { en: 'Whoever gave us a business card', ja: '名刺をいただいた方' },
  publishedAddress: { en: 'Addresses that a business publishes', ja: '事業者が公表しているアドレス' },
}

export const settingNames = {
  senderName: { en: 'Name before the address', ja: '差出人の表示名' },
  organisation: { en: 'Name of the sender', ja: '送信者の名称' },
  postalAddress: { en: 'Postal address', ja: '住所' },
  contact: { en: 'Contact for questions and complaints', ja: '問い合わせ・苦情の受付先' },
  replyTo: { en: 'Address for answers', ja: '返信先アドレス' },
  unsubscribeMail: { en: 'Mailbox for refusals', ja: '配信停止の受付アドレス' },
  restsOn: { en: 'What an advertisement may rest on besides consent', ja: '同意以外に広告の根拠とするもの' },
} as const satisfies Record<string, Text>

export const fieldNames = {
  address: { en: 'Address', ja: '宛先' },
  reason: { en: 'Reason', ja: '理由' },
  since: { en: 'Since', ja: '停止日' },
  note: { en: 'Note', ja: 'メモ' },
} as const satisfies Record<string, Text>

export const reasonOtherwise: Text = {
  en: 'counts as: wants no advertisements',
  ja: '「広告の拒否」として扱います',
}
export const notAnAddress: Text = {
  en: 'This is not one e-mail address, mobile number (+81…) or user ID of LINE.',
  ja: '1つのメールアドレス、携帯電話番号（+81で始まる形）またはLINEのユーザーIDとして読めません。',
}
export const saysNothing: Text = {
  en: 'Write a subject and a text, in English or in Japanese.',
  ja: '件名と本文を、日本語か英語で入力してください。',
}
export const eitherOr: Text = {
  en: 'A message has words of its own or a template, not both.',
  ja: '本文とテンプレートの両方は指定できません。',
}
export const staysWhatItIs: Text = {
  en: 'A message of words stays one, and so does one of a template. Write a new one.',
  ja: '本文を書くメッセージとテンプレートを使うメッセージは切り替えられません。新しいメッセージを作成してください。',
}
export const notPublished: Text = {
  en: 'This version is still being written. Publish it first.',
  ja: 'この版はまだ公開されていません。先に公開してください。',
}
export const templateArchived: Text = {
  en: 'The template was taken out of use.',
  ja: 'このテンプレートは使用を終了しています。',
}
export const forSafetyAlone: Text = {
  en: 'This template is about safety: only messages of the class “Safety” are made of it.',
  ja: '安全に関わるテンプレートは、「安全のお知らせ」でのみ使えます。',
}
export const notForSafety: Text = {
  en: 'A safety message is made of a template about safety, which somebody has approved.',
  ja: '「安全のお知らせ」には、承認済みの安全に関わるテンプレートを使ってください。',
}
export const notApproved: Text = {
  en: 'Nobody has approved this version as a text about safety.',
  ja: 'この版は、安全に関わる文面としての承認を受けていません。',
}
export const asWhom: Text = {
  en: 'Say as whose letter the test is filled in.',
  ja: 'どの担当者の内容で差し込むかを指定してください。',
}
export const hasGone: Text = {
  en: 'This message was sent, or a send of it was started: what it says stays. Write a new one.',
  ja: '送信を始めたメッセージは変更・削除できません。新しいメッセージを作成してください。',
}
export const isUsed: Text = {
  en: 'A release or a send uses this message. Remove it there.',
  ja: 'リリースまたは一斉配信で使われているメッセージは削除できません。先にそちらを削除してください。',
}
export const hasLeft: Text = {
  en: 'The letter has left the house and cannot be called back.',
  ja: 'すでに送信されているため、取り消せません。',
}
export const nothingToSettle: Text = {
  en: 'There is nothing to settle: the letter is not in doubt, or what it said is kept no longer.',
  ja: '結果が不明な配信ではないか、本文が残っていないため、この操作はできません。',
}
export const mustAgreeAnew: Text = {
  en: 'They refused themselves. Record that they agreed anew, with evidence, and lift this then.',
  ja: 'ご本人が拒否されたアドレスです。改めて同意を得て証跡とともに記録してから、解除してください。',
}
export const notAMail: Text = { en: 'This is no mail.', ja: 'メールとして読めません。' }
export const mailTooLarge: Text = { en: 'The mail is too large.', ja: 'メールが大きすぎます。' }
export const noOwnAddress: Text = {
  en: 'Only a member has an address for a test.',
  ja: 'テスト送信ができるのはメンバーだけです。',
}
export const chooseIt: Text = { en: 'Choose what you get:', ja: 'メールの受け取り設定：' }
export const endIt: Text = {
  en: 'End it, or choose what you get:',
  ja: '配信の停止・受け取り設定：',
}
export const tells: Text = {
  en: 'We see whether this letter is opened and which of its links are followed.',
  ja: 'このメールでは、開封とリンクのクリックを確認しています。',
}
export const timelineKind: Text = { en: 'Messages', ja: 'メッセージ' }

export const testSubject: TextOf<[subject: string]> = {
  en: (subject) => `[Test] ${subject}`,
  ja: (subject) => `【テスト】${subject}`,
}

export function offered(found: readonly string[]): Text {
  const list = found.slice(0, 5)
  return {
    en: `A safety message also reaches those who refused advertisements, so it may offer nothing. Take out: ${list.map((one) => `“${one}”`).join(', ')}.`,
    ja: `安全のお知らせは広告を拒否した方にも届くため、価格や販売の案内は書けません。次の表現を外してください：${list.map((one) => `「${one}」`).join('')}`,
  }
}

/** Why a letter that is made of a template is held back: what it lacks, by name. */
export function lacking(lacks: readonly Text[]): Text {
  return { en: `${lacks.map(({ en }) => en).join('; ')}.`, ja: `${lacks.map(({ ja }) => ja).join('、')}。` }
}

export function offerOf(found: string): Text {
  return {
    en: `“${found}” is an offer, which a safety message may not make`,
    ja: `安全のお知らせに書けない価格や販売の案内「${found}」があります`,
  }
}

export const nothingEnclosed: Text = {
  en: 'what is to stand in it (the link to a survey) is not there for them',
  ja: 'この方への本文の一部（アンケートのリンク）を用意できません',
}
export const goesElsewhere: Text = {
  en: 'This message belongs to a survey that is sent, and goes out from there.',
  ja: 'このメッセージはアンケートの回答依頼のものです。回答依頼の画面から送信してください。',
}

export function senderLacks(lacking: readonly Text[]): Text {
  return {
    en: `An advertisement must name who sends it and where to complain. The settings lack: ${lacking.map(({ en }) => en.toLowerCase()).join(', ')}.`,
    ja: `広告には送信者の表示が必要です。設定に不足があります：${lacking.map(({ ja }) => ja).join('、')}`,
  }
}

export function notOfThisClass(kind: MessageClass): Text {
  return {
    en: `A message of the class “${classNames[kind].en}” has no such purpose.`,
    ja: `「${classNames[kind].ja}」のメッセージでは、この目的を選べません。`,
  }
}

export function sentTitle(subject: string): Text {
  return { en: `Message: ${subject}`, ja: `メッセージ：${subject}` }
}

export function toWhom(name: string, state: DeliveryState): Text {
  return {
    en: `To ${name} (${stateNames[state].en.toLowerCase()})`,
    ja: `宛先：${name}（${stateNames[state].ja}）`,
  }
}

export type { Because }
