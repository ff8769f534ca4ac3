import { type Text, type TextOf, text } from '#platform/wording/words.ts'
import type { DeliveryState, Kind, WebhookState } from '../contract.ts'

export const words = {
  title: { en: 'Webhooks, Slack and Teams', ja: '外部への通知（Webhook・Slack・Teams）' },
  sub: {
    en: 'Other systems and channels are told what happens here. A webhook is told ids; Slack and Teams also read the name of the customer.',
    ja: 'Meguriで起きたことを、外部のシステムやチャットに通知します。Webhookで送るのはIDのみです。SlackとTeamsには顧客名も送ります。',
  },
  add: { en: 'Add', ja: '追加' },
  addTitle: { en: 'Add a webhook or channel', ja: '通知先を追加' },
  none: { en: 'Nobody outside is told anything.', ja: '通知先はまだ登録されていません。' },
  noneText: {
    en: 'Add an address, choose what it wants to know, and send it a test.',
    ja: 'アドレスを登録し、通知する内容を選んで、テスト送信で確認してください。',
  },
  name: { en: 'Name', ja: '名称' },
  kind: { en: 'Kind', ja: '種類' },
  url: { en: 'Address', ja: 'アドレス' },
  urlHint: {
    en: 'https, on the open internet. Nobody is followed elsewhere. Only the host is shown later.',
    ja: 'インターネット上のhttpsのアドレスを入力してください。リダイレクト先には送信しません。登録後はホスト名のみ表示します。',
  },
  urlOfChat: {
    en: 'The address that Slack or Teams gave you for the channel. It is a secret: only its host is shown later.',
    ja: 'SlackまたはTeamsで発行したチャンネルのアドレスです。秘密の情報のため、登録後はホスト名のみ表示します。',
  },
  urlKept: { en: 'Left blank, the address stays as it is.', ja: '空欄のままなら、アドレスは変わりません。' },
  events: { en: 'What it is told', ja: '通知する内容' },
  state: { en: 'State', ja: '状態' },
  save: { en: 'Save', ja: '保存' },
  added: { en: 'Added.', ja: '追加しました。' },
  saved: { en: 'Saved.', ja: '保存しました。' },
  change: { en: 'Change', ja: '変更' },
  remove: { en: 'Remove', ja: '削除' },
  removeTitle: { en: 'Remove it?', ja: '削除しますか？' },
  removeText: {
    en: 'Nothing more is sent, and what is on record of its deliveries goes with it.',
    ja: '以後の通知を停止し、送信記録も削除します。',
  },
  removed: { en: 'Removed.', ja: '削除しました。' },
  secret: { en: 'Secret', ja: 'シークレット' },
  secretOnce: {
    en: 'Shown this once: with it the receiver checks that a request is ours',
    ja: '表示は今回のみです。受信側で署名の検証に使います',
  },
  close: { en: 'Close', ja: '閉じる' },
  rotate: { en: 'New secret', ja: 'シークレットを再発行' },
  rotateTitle: { en: 'Make a new secret?', ja: 'シークレットを再発行しますか？' },
  rotateText: {
    en: 'For a day requests are signed with both. After that the one before is worth nothing.',
    ja: '今から1日間は新旧両方で署名します。その後、以前のシークレットは無効になります。',
  },
  pause: { en: 'Pause', ja: '一時停止' },
  resume: { en: 'Resume', ja: '送信を再開' },
  paused: { en: 'Nothing is sent until further notice.', ja: '通知を一時停止しました。' },
  resumed: { en: 'Resumed: it is told again from now on.', ja: '通知を再開しました。' },
  test: { en: 'Send a test', ja: 'テスト送信' },
  tested: { en: 'The test is on its way.', ja: 'テストを送信しています。' },
  deliveries: { en: 'Deliveries', ja: '送信記録' },
  deliveriesSub: { en: 'The latest first; kept for 30 days.', ja: '新しい順に表示します。保存期間は30日です。' },
  noDeliveries: { en: 'Nothing was sent yet.', ja: 'まだ送信はありません。' },
  event: { en: 'Notice', ja: '通知' },
  attempts: { en: 'Attempts', ja: '試行回数' },
  answer: { en: 'Answer', ja: '応答' },
  at: { en: 'Happened', ja: '発生日時' },
  next: { en: 'Next attempt', ja: '次の試行' },
  acts: { en: 'Acts', ja: '操作' },
  again: { en: 'Send again', ja: '再送' },
  ordered: { en: 'It is sent again.', ja: '再送しています。' },
  sent: { en: 'What is sent', ja: '送信内容' },
  erased: {
    en: 'No longer kept: a person was erased of whom it told.',
    ja: '対象の個人データが消去されたため、残っていません。',
  },
  customer: { en: 'Customer', ja: '顧客' },
  offTitle: { en: 'Somebody outside is told nothing any more', ja: '外部への通知が停止しています' },
  see: { en: 'See why', ja: '原因を確認' },
  doubt: {
    en: 'The connection was lost when the message may have arrived. It is sent again only when you say so.',
    ja: '送信中に接続が切れたため、届いたかどうか分かりません。自動では再送しません。',
  },
} as const satisfies Record<string, Text>

/** Names of products and of a standard: the same in every language. */
export const kindNames: Readonly<Record<Kind, string>> = {
  webhook: 'Webhook',
  slack: 'Slack',
  teams: 'Microsoft Teams',
}
export const webhookStates: Readonly<Record<WebhookState, Text>> = {
  on: text('On', '有効'),
  paused: text('Paused', '一時停止中'),
  off: text('Switched off', '停止'),
}
export const deliveryStates: Readonly<Record<DeliveryState, Text>> = {
  reserved: text('Waiting', '送信待ち'),
  'handing over': text('Being sent', '送信中'),
  accepted: text('Taken', '受信済み'),
  refused: text('Not taken', '失敗'),
  'in doubt': text('In doubt', '要確認'),
  withdrawn: text('Withdrawn', '取り下げ'),
}

const failing: TextOf<[since: string]> = {
  en: (since) => `Nothing was taken since ${since}.`,
  ja: (since) => `${since}から受信されていません。`,
}
const offFailing: TextOf<[at: string]> = {
  en: (at) => `Switched off at ${at}: nothing was taken for five days.`,
  ja: (at) => `5日間受信されなかったため、${at}に停止しました。`,
}
const offGone: TextOf<[at: string]> = {
  en: (at) => `Switched off at ${at}: the receiver said that it is gone (410).`,
  ja: (at) => `受信側が終了済み（410）と応答したため、${at}に停止しました。`,
}
const both: TextOf<[until: string]> = {
  en: (until) => `Signed with the secret before as well until ${until}.`,
  ja: (until) => `${until}まで、以前のシークレットでも署名します。`,
}
const changeOf: TextOf<[name: string]> = { en: (name) => `Change ${name}`, ja: (name) => `${name}を変更` }
const againOf: TextOf<[event: string]> = { en: (event) => `Send again: ${event}`, ja: (event) => `再送：${event}` }
const eventCount: TextOf<[count: number]> = {
  en: (count) => (count === 1 ? '1 notice' : `${count} notices`),
  ja: (count) => `通知${count}種類`,
}
export const sentences = { failing, offFailing, offGone, both, changeOf, againOf, eventCount }
