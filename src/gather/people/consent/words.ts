import { type Text, text } from '#platform/wording/words.ts'
import type { Basis, Channel, DecidedPurpose, Method, Purpose, Reason } from './contract.ts'

export const purposeNames: Readonly<Record<DecidedPurpose, Text>> = {
  analysis: text('Analysis of use', '利用状況の分析'),
  service: text('Contact about the service', 'サービスに関する連絡'),
  marketing: text('Marketing', 'マーケティング'),
  surveys: text('Surveys', 'アンケート'),
  news: text('Product news', '製品のお知らせ'),
  quotes: text('Use of their words as a quote or case study', 'お客様の声・導入事例への掲載'),
  everything: text('Everything', 'すべての目的'),
}

/** What the person gets for the consent: shown beside it, before anybody decides. */
export const purposeBenefits: Readonly<Record<Purpose, Text>> = {
  analysis: text(
    'We notice early when something does not go well and can help.',
    'うまくいっていないことに早く気づき、お手伝いできます。',
  ),
  service: text(
    'They hear of changes, outages and renewals in time.',
    '変更・障害・契約更新のお知らせを期日までにお届けできます。',
  ),
  marketing: text('They are invited to events and hear of offers.', 'イベントや特典のご案内をお送りできます。'),
  surveys: text('What they say of us changes what we do.', 'いただいたご意見をサービスの改善に生かせます。'),
  news: text('They learn what is new in the product they use.', 'お使いの製品の新機能をお知らせできます。'),
  quotes: text('Their work is shown to others, with their name.', '取り組みをお名前とともに広くご紹介できます。'),
}

export const channelNames: Readonly<Record<Channel, Text>> = {
  email: text('E-mail', 'メール'),
  phone: text('Phone', '電話'),
  sms: text('SMS', 'SMS'),
  line: text('LINE', 'LINE'),
  post: text('Post', '郵送'),
  product: text('In the product', '製品内'),
}

export const basisNames: Readonly<Record<Basis, Text>> = {
  consent: text('Consent', '同意'),
  contract: text('Contract', '契約の履行'),
  legitimateInterest: text('Legitimate interest', '正当な利益'),
  legalObligation: text('Legal obligation', '法令上の義務'),
}

export const methodNames: Readonly<Record<Method, Text>> = {
  form: text('Web form', 'ウェブフォーム'),
  paper: text('On paper', '書面'),
  orally: text('Orally', '口頭'),
  themselves: text('By the person in the product', 'ご本人が設定'),
  imported: text('From a file', 'ファイル取り込み'),
  businessCard: text('Business card', '名刺'),
  published: text('Published address', '公表されているアドレス'),
}

export const reasonTexts: Readonly<Record<Reason, Text>> = {
  agreed: text('The person agreed.', 'ご本人の同意があります。'),
  contract: text('The contract asks for it.', '契約の履行に必要な連絡です。'),
  legitimateInterest: text('A legitimate interest is on record.', '正当な利益が記録されています。'),
  legalObligation: text('The law asks for it.', '法令で求められています。'),
  erased: text('The personal data was erased.', '個人データは消去済みです。'),
  left: text('The person has left.', '退職・異動済みです。'),
  refusedEverything: text('The person refused everything.', 'すべての目的について停止のお申し出があります。'),
  withdrawn: text('Withdrawn for all channels.', 'すべての連絡手段で撤回されています。'),
  withdrawnForChannel: text(
    'Withdrawn for this channel. Only a consent that names the channel takes that back.',
    'この連絡手段では撤回されています。再開には、この連絡手段を明示した同意が必要です。',
  ),
  expired: text('The consent has run out.', '同意の有効期限が切れています。'),
  publishedAddress: text(
    'A published address is no consent: the Act on Regulation of Specified Electronic Mail allows advertising only where the page refuses none and it concerns the business. Check that before you send.',
    '公表アドレスは同意にあたりません。特定電子メール法では、拒否の表示がなく業務に関する場合に限られます。送信前にご確認ください。',
  ),
  businessCard: text(
    'A business card is an exception of the Act on Regulation of Specified Electronic Mail, no consent. Check before you send that it holds here.',
    '名刺の受領は特定電子メール法の例外であり、同意ではありません。当てはまるかを送信前にご確認ください。',
  ),
  advertising: text(
    'Advertising by e-mail or SMS asks for consent first (Act on Regulation of Specified Electronic Mail). Exceptions such as dealings between you are to be checked one by one.',
    'メールやSMSでの広告には事前の同意が必要です（特定電子メール法）。取引関係などの例外は個別にご確認ください。',
  ),
  beyondContract: text('The contract does not cover this purpose.', 'この目的は契約の履行に含まれません。'),
  beyondObligation: text('The law does not ask for this purpose.', 'この目的は法令上の義務に含まれません。'),
  onlyOwnConsent: text('Only the person can agree to this.', 'ご本人の同意だけが根拠になります。'),
  otherChannel: text('Agreed for another channel, not for this one.', '別の連絡手段についてのみ同意があります。'),
  nothing: text('Nothing is on record. Ask first.', '記録がありません。先にご確認ください。'),
}

export const nobodyAgreesToEverything = text(
  'Nobody agrees to everything at once. Choose a purpose.',
  'すべての目的への同意はまとめて記録できません。目的を選んでください。',
)
export const reachesNobody = text('This purpose has no channel.', 'この目的では連絡手段を指定できません。')
export const withdrawalHasNoBasis = text(
  'Only what is given has a legal basis.',
  '撤回の記録に法的根拠は指定できません。',
)
export const withdrawalDoesNotExpire = text(
  'A withdrawal has no end. Record a new consent instead.',
  '撤回に有効期限は指定できません。再開するときは、新しい同意を記録してください。',
)
export const publishedIsNoConsent = text(
  'A published address is no consent. Choose another legal basis.',
  '公表アドレスは同意にあたりません。別の法的根拠を選んでください。',
)
export const businessCardIsNoConsent = text(
  'A business card is no consent. Choose another legal basis.',
  '名刺の受領は同意にあたりません。別の法的根拠を選んでください。',
)
export const notYet = text('This day is still to come.', '未来の日付は指定できません。')
export const tooLongAgo = text('This day is too long ago. Check the year.', '日付が古すぎます。年をご確認ください。')
export const expiresBefore = text(
  'It would run out before it begins. Choose a later day.',
  '有効期限が意思表示の日より前です。意思表示の日以降の日付を選んでください。',
)
export const yesAndNo = text(
  'The row says yes and no at once. The no was taken.',
  '同じ行に「可」と「停止」の両方があります。「停止」を採用しました。',
)
export const refusedBefore = text(
  'A refusal, or the end of a consent, is on record, and this yes bears no day. Record the new consent on the person, or add its date.',
  '拒否・撤回または期限切れの記録があり、この「可」には日付がありません。同意日の列を加えるか、担当者の画面で記録してください。',
)

export const refusedBeforeJoining: Text = {
  en: 'Refused on one of the two records that were joined',
  ja: 'まとめた登録の一方で拒否・撤回済み',
}
