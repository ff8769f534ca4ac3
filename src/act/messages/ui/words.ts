import { counted, type Text, type TextOf } from '#platform/wording/words.ts'
import { menuWords } from './menu-words.ts'

export const words = {
  ...menuWords,
  lede: {
    en: 'What was said to customers, who got it, who did not, and why.',
    ja: '顧客に送った内容と、届いた方・見送った方、その理由を確認できます。',
  },
  none: { en: 'No message was written yet', ja: 'メッセージはまだありません' },
  noneText: {
    en: 'Write one, see whether it may go to somebody and why, and send it to them.',
    ja: 'メッセージを作成すると、送信してよいかどうかとその理由を確認してから送れます。',
  },
  subject: { en: 'Subject', ja: '件名' },
  text: { en: 'Text', ja: '本文' },
  textHint: {
    en: 'Plain paragraphs; addresses of pages become links.',
    ja: '段落を空行で区切ってください。URLはリンクになります。',
  },
  madeOf: { en: 'What it is made of', ja: '作成方法' },
  ofWords: { en: 'Words', ja: '文章を書く' },
  template: { en: 'Template', ja: 'テンプレート' },
  templateHint: {
    en: 'Filled in for each person. Whoever lacks a value that it says, with nothing to say instead, does not get it.',
    ja: '担当者ごとに差し込みます。必要な値がなく代わりの文言もない担当者には送信しません。',
  },
  chooseTemplate: { en: 'Choose a template', ja: 'テンプレートを選択' },
  noTemplates: { en: 'No template was published yet', ja: '公開済みのテンプレートはありません' },
  earlierVersion: { en: 'The version that it was made of', ja: '作成時の版' },
  testHint: {
    en: 'It goes to your own address alone, filled in as for the person that you choose. The subject says that it is a test.',
    ja: '選んだ担当者の内容を差し込み、ご自身のアドレスにだけ送ります。件名にテストと表示します。',
  },
  channel: { en: 'Channel', ja: '連絡手段' },
  class: { en: 'Class', ja: '区分' },
  purpose: { en: 'Purpose', ja: '目的' },
  english: { en: 'English', ja: '英語' },
  japanese: { en: 'Japanese', ja: '日本語' },
  language: { en: 'Language', ja: '言語' },
  languageHint: {
    en: 'Each person gets their own language where it is written, else the other.',
    ja: '担当者の言語で送ります。その言語の本文がない場合は、もう一方の言語で送ります。',
  },
  keep: { en: 'Keep', ja: '保存' },
  kept: { en: 'The message is kept. Nothing was sent yet.', ja: '保存しました。まだ送信していません。' },
  send: { en: 'Send', ja: '送信' },
  sentNow: { en: 'On its way', ja: '送信を受け付けました' },
  heldBackNow: { en: 'Held back', ja: '送信を見送りました' },
  change: { en: 'Change', ja: '変更' },
  remove: { en: 'Remove', ja: '削除' },
  removeTitle: { en: 'Remove this message?', ja: 'このメッセージを削除しますか？' },
  removeText: { en: 'It was sent to nobody.', ja: 'まだ誰にも送信していません。' },
  removed: { en: 'The message is removed.', ja: '削除しました。' },
  readsLike: { en: 'How it reads', ja: '送信される内容' },
  mayGo: { en: 'May go', ja: '送信できます' },
  mayNot: { en: 'May not go', ja: '送信できません' },
  lacking: { en: 'It cannot be sent like this', ja: 'このままでは送信できません' },
  closedChannels: {
    en: 'Over some of its channels it cannot go like this',
    ja: '次の連絡手段では、このままでは送信できません',
  },
  refusedBefore: { en: 'Refused before that', ja: '先に拒否された連絡手段' },
  everyWay: { en: 'Its channels', ja: '各連絡手段の判定' },
  everyWayHint: {
    en: 'As it was judged when the channel was chosen.',
    ja: '連絡手段を選んだ時点の判定です。',
  },
  toPeople: { en: 'Send it to people', ja: '担当者に送信' },
  toPeopleHint: { en: 'Find people by name or address', ja: '氏名・メールアドレスで検索' },
  nobodyFound: { en: 'Nobody is called so', ja: '該当する担当者はいません' },
  person: { en: 'Person', ja: '担当者' },
  customer: { en: 'Customer', ja: '顧客' },
  address: { en: 'Address', ja: '宛先' },
  state: { en: 'State', ja: '状態' },
  why: { en: 'Why', ja: '理由' },
  waits: { en: 'When', ja: '送信の時期' },
  at: { en: 'As of', ja: '日時' },
  everyState: { en: 'All', ja: 'すべて' },
  acts: { en: 'Acts', ja: '操作' },
  nobodyYet: { en: 'It went to nobody yet', ja: 'まだ誰にも送信していません' },
  noneInState: { en: 'No delivery is in this state', ja: 'この状態の配信はありません' },
  answer: { en: 'Answer of the other side', ja: '送信先サーバーの応答' },
  ordered: { en: 'Ordered', ja: '送信の指示' },
  arrived: { en: 'It arrived', ja: '届いていた' },
  again: { en: 'Send again', ja: '再送する' },
  never: { en: 'Do not send', ja: '送信しない' },
  stop: { en: 'Stop', ja: '取り消す' },
  settled: { en: 'Settled', ja: '反映しました' },
  stopped: { en: 'Stopped', ja: '取り消しました' },
  doubtText: {
    en: 'The connection was lost when the letter may have been taken already. It is not sent again by itself: ask the recipient or look at the mail server, and say what you found.',
    ja: '相手のメールサーバーが受け取ったかどうか分からない状態で接続が切れました。自動では再送しません。相手やメールサーバーのログを確認し、結果を選んでください。',
  },
  deliveries: { en: 'Deliveries', ja: '配信' },
  ofCustomer: { en: 'Messages to these people', ja: 'この顧客の担当者へのメッセージ' },
  noneOfCustomer: {
    en: 'Nobody of this customer was written to',
    ja: 'この顧客の担当者に送ったメッセージはありません',
  },
  suppress: { en: 'Suppress an address', ja: 'アドレスを停止' },
  suppressAct: { en: 'Suppress', ja: '停止' },
  suppressed: { en: 'The address is suppressed.', ja: '停止しました。' },
  suppressionsLede: {
    en: 'Addresses to which nothing goes, or no advertisement. Bring a list with Import; a hash stays when a person is erased.',
    ja: '送信しない、または広告を送らないアドレスです。一覧は取り込みで追加できます。担当者を消去しても照合用の値が残り、停止が続きます。',
  },
  inForce: { en: 'In force', ja: '停止中' },
  lifted: { en: 'Lifted', ja: '解除済み' },
  noSuppressions: { en: 'No address is suppressed', ja: '停止中のアドレスはありません' },
  noneLifted: { en: 'None was lifted', ja: '解除したアドレスはありません' },
  reason: { en: 'Reason', ja: '理由' },
  note: { en: 'Note', ja: 'メモ' },
  since: { en: 'Since', ja: '停止日' },
  by: { en: 'By', ja: '登録者' },
  forgotten: { en: '(erased)', ja: '（消去済み）' },
  lift: { en: 'Lift', ja: '解除' },
  liftTitle: { en: 'Write to this address again?', ja: 'このアドレスへの送信を再開しますか？' },
  liftBecause: { en: 'Why', ja: '解除の理由' },
  liftDone: { en: 'Lifted', ja: '解除しました' },
  find: { en: 'Find an address', ja: 'アドレスを検索' },
  returnedLede: {
    en: 'Mails that came back, complaints and answers. What is not certain counts as unclear and suppresses nobody.',
    ja: '戻ってきたメール、迷惑メールの申告、返信です。確実でないものは「判別できない」とし、送信を停止しません。',
  },
  nothingReturned: { en: 'Nothing came back', ja: '戻ってきたメールはありません' },
  nothingReturnedText: {
    en: 'Have your mail server hand them in over the API, one by one; the guide tells how.',
    ja: '使い方のガイドに従い、メールサーバーからAPIで1通ずつ渡してください。',
  },
  kind: { en: 'Kind', ja: '種類' },
  status: { en: 'Code', ja: 'コード' },
  saidThere: { en: 'What was said', ja: '内容' },
  sender: { en: 'Messages: who speaks', ja: 'メッセージの送信者' },
  senderSub: {
    en: 'An advertisement must name who sends it, where they are and where complaints go. It cannot be sent before that.',
    ja: '広告には送信者の名称・住所・苦情の受付先の表示が必要です。そろうまで広告は送信できません。',
  },
  restsHint: {
    en: 'The law lets some advertisements go without consent as long as nobody refused. Judge it, and switch on what holds for you. A refusal always wins.',
    ja: '拒否がない限り、法令では同意なしの広告が例外的に認められる場合があります。自社に当てはまるものだけを選んでください。拒否は常に優先されます。',
  },
  replyHint: {
    en: 'Where answers go, if not to the address that sends',
    ja: '空欄の場合は送信元アドレスに返信されます',
  },
  unsubscribeHint: {
    en: 'Named in the header beside the link; somebody must read it',
    ja: 'リンクと併せてヘッダーに記載します。届いた依頼には対応が必要です',
  },
  save: { en: 'Save', ja: '保存' },
  saved: { en: 'The sender is saved.', ja: '送信者を保存しました。' },
} as const satisfies Record<string, Text>

const text2 = <A, B>(en: (a: A, b: B) => string, ja: (a: A, b: B) => string): TextOf<[a: A, b: B]> => ({ en, ja })
const text1 = <A>(en: (a: A) => string, ja: (a: A) => string): TextOf<[a: A]> => ({ en, ja })

export const sentences = {
  inDoubt: text1<number>(
    (count) => `${counted(count, 'letter is', 'letters are')} in doubt`,
    (count) => `送信結果が不明なメールが${count.toLocaleString('ja')}件あります`,
  ),
  sendTo: text1<number>(
    (count) => `Send to ${counted(count, 'person', 'people')}`,
    (count) => `${count.toLocaleString('ja')}人に送信`,
  ),
  going: text2<number, number>(
    (going, held) => `${counted(going, 'letter is', 'letters are')} on the way, ${held} held back.`,
    (going, held) => `${going.toLocaleString('ja')}件の送信を受け付け、${held.toLocaleString('ja')}件を見送りました。`,
  ),
  writeTo: text1<string>(
    (name) => `Message to ${name}`,
    (name) => `${name}へのメッセージ`,
  ),
  length: text2<number, number>(
    (parts, units) => `SMS: ${counted(parts, 'part', 'parts')}, ${counted(units, 'character', 'characters')}.`,
    (parts, units) => `SMS：${parts.toLocaleString('ja')}通分、${units.toLocaleString('ja')}文字`,
  ),
  to: text1<string>(
    (address) => `To ${address}`,
    (address) => `宛先：${address}`,
  ),
  from: text1<string>(
    (address) => `Letters come from ${address}.`,
    (address) => `送信元アドレス：${address}`,
  ),
  waitsUntil: text1<string>(
    (until) => `Waits until ${until}.`,
    (until) => `${until}まで送信を待っています。`,
  ),
  waitsForRate: text1<string>(
    (until) => `Waits until about ${until}: as many as may have left for its provider (sending rate).`,
    (until) => `${until}頃まで待っています（宛先のプロバイダーへの送信ペースの上限）。`,
  ),
  waitsForWarmUp: text1<string>(
    (until) => `Waits until about ${until}: as many as may have left today (warm-up).`,
    (until) => `${until}頃まで待っています（ウォームアップ中の1日の上限）。`,
  ),
  zoneOfPerson: text1<string>(
    (zone) => `By the time zone of the person: ${zone}`,
    (zone) => `担当者のタイムゾーン：${zone}`,
  ),
  zoneOfWorkspace: text1<string>(
    (zone) => `Their time zone is not known; by that of the workspace: ${zone}`,
    (zone) => `ワークスペースのタイムゾーン：${zone}（担当者のタイムゾーンは未登録）`,
  ),
  decidedOn: text1<string>(
    (day) => `Decided ${day}.`,
    (day) => `意思表示：${day}`,
  ),
  ofVersion: text2<string, string>(
    (name, number) => `${name}, version ${number}`,
    (name, number) => `${name}（第${number}版）`,
  ),
  withMissing: text1<string>(
    (list) => `Missing in it: ${list}.`,
    (list) => `不足しているもの：${list}`,
  ),
  tested: text1<string>(
    (address) => `The test goes to ${address}.`,
    (address) => `${address}にテストメールを送ります。`,
  ),
  attempts: text1<number>(
    (count) => counted(count, 'attempt', 'attempts'),
    (count) => `${count.toLocaleString('ja')}回試行`,
  ),
  lacks: text1<string>(
    (list) => `An advertisement cannot be sent yet. Still to be said: ${list}.`,
    (list) => `広告を送信できません。未入力：${list}`,
  ),
  suppressedCount: text1<number>(
    (count) => counted(count, 'suppressed address', 'suppressed addresses'),
    (count) => `配信停止アドレスは${count.toLocaleString('ja')}件です`,
  ),
} as const

/** Until when a letter waits, and for what where that is no time of day. */
export function waitsSaid(waitsFor: 'rate' | 'warmUp' | null) {
  if (waitsFor === null) return sentences.waitsUntil
  return waitsFor === 'rate' ? sentences.waitsForRate : sentences.waitsForWarmUp
}
