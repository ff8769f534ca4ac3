import { type Text, type TextOf, text } from '#platform/wording/words.ts'
import type { mailOutcomes } from '../contract.ts'

export const words = {
  title: { en: 'Mailboxes for what comes back', ja: '受信メールボックス（不達・返信）' },
  sub: {
    en: 'Mail that comes back and answers are read over IMAP and put to whom they are about. Nothing is changed in the mailbox, not even that a mail was seen. Use an address of its own: all that arrives there is read.',
    ja: '不達の通知と返信をIMAPで読み取り、該当する担当者に記録します。メールボックスの内容は変更しません（既読にもしません）。届いたメールはすべて読み取るため、専用のアドレスを使ってください。',
  },
  add: { en: 'Add', ja: '追加' },
  addTitle: { en: 'Add a mailbox', ja: '受信メールボックスを追加' },
  none: { en: 'No mailbox is read.', ja: '受信メールボックスはまだ登録されていません。' },
  noneText: {
    en: 'Enter the mailbox to which bounces and answers go, and try the connection.',
    ja: '不達の通知と返信が届くメールボックスを登録し、接続を確認してください。',
  },
  name: { en: 'Name', ja: '名称' },
  host: { en: 'Mail server', ja: 'メールサーバー' },
  hostHint: {
    en: 'Its name alone. Servers in networks of your own are not reached.',
    ja: 'ホスト名だけを入力してください。社内ネットワークのサーバーには接続しません。',
  },
  security: { en: 'Security', ja: '暗号化' },
  securityHint: {
    en: 'The password is never sent without it, and the certificate must be right.',
    ja: '暗号化されていない接続ではパスワードを送信しません。証明書も確認します。',
  },
  tls: { en: 'TLS (port 993)', ja: 'TLS（ポート993）' },
  starttls: { en: 'STARTTLS (port 143)', ja: 'STARTTLS（ポート143）' },
  login: { en: 'User name', ja: 'ユーザー名' },
  password: { en: 'Password', ja: 'パスワード' },
  passwordHint: {
    en: 'Often a password for apps. Kept sealed, and shown to nobody.',
    ja: 'アプリ用のパスワードが必要な場合があります。暗号化して保存し、画面には表示しません。',
  },
  passwordKept: {
    en: 'Left blank, it stays as it is. Another server, user name or security needs it again.',
    ja: '空欄のままなら変わりません。サーバー・ユーザー名・暗号化を変える場合は、再入力が必要です。',
  },
  folder: { en: 'Folder', ja: 'フォルダー' },
  begins: { en: 'Begin with', ja: '読み取りの開始' },
  fromNow: { en: 'what comes from now on', ja: '今後届くメールから' },
  save: { en: 'Save', ja: '保存' },
  added: { en: 'Added. It is read for the first time now.', ja: '追加しました。最初の読み取りを開始します。' },
  saved: { en: 'Saved.', ja: '保存しました。' },
  change: { en: 'Change', ja: '変更' },
  remove: { en: 'Remove', ja: '削除' },
  removeTitle: { en: 'Read this mailbox no more?', ja: 'この受信メールボックスを削除しますか？' },
  removeText: {
    en: 'Its password and the list of its mails go. What was taken in stays with the people it is about.',
    ja: 'パスワードと受信記録を削除します。取り込み済みの不達・返信は、担当者の記録に残ります。',
  },
  removed: { en: 'Removed.', ja: '削除しました。' },
  pause: { en: 'Pause', ja: '一時停止' },
  paused: { en: 'It is not read until further notice.', ja: '読み取りを一時停止しました。' },
  resume: { en: 'Resume', ja: '再開' },
  resumed: { en: 'It is read again, from where it was left.', ja: '続きから読み取りを再開しました。' },
  check: { en: 'Try the connection', ja: '接続を確認' },
  poll: { en: 'Read now', ja: '今すぐ読み取る' },
  polling: { en: 'It is read now.', ja: '読み取りを開始しました。' },
  mails: { en: 'What came', ja: '受信記録' },
  mailsSub: { en: 'The latest first; kept for 60 days.', ja: '新しい順に表示します。保存期間は60日です。' },
  noMails: { en: 'Nothing was read yet.', ja: 'まだ読み取ったメールはありません。' },
  who: { en: 'Who it is about', ja: '該当する担当者' },
  what: { en: 'What it is', ja: '内容' },
  outcome: { en: 'What became of it', ja: '結果' },
  size: { en: 'Size', ja: 'サイズ' },
  arrived: { en: 'Came', ja: '到着' },
  taken: { en: 'Read', ja: '読み取り' },
  unknownSender: { en: 'not known', ja: '不明' },
  troubleTitle: { en: 'A mailbox cannot be read', ja: '受信メールボックスを読み取れません' },
  see: { en: 'See why', ja: '原因を確認' },
  statePaused: { en: 'Paused', ja: '一時停止中' },
  stateOn: { en: 'On', ja: '有効' },
  stateFirst: { en: 'Not read yet', ja: '未読み取り' },
  stateTrouble: { en: 'Cannot be read', ja: '読み取れません' },
} as const satisfies Record<string, Text>

export const outcomeNames: Readonly<Record<(typeof mailOutcomes)[number], Text>> = {
  taken: text('Taken in', '取り込み済み'),
  'too large': text('Left out: larger than 5 MB', '除外（5 MB超）'),
  unreadable: text('Left out: not readable', '除外（読み取り不可）'),
  failed: text('Left out: could not be kept', '除外（保存不可）'),
}

const daysBack: TextOf<[days: number]> = {
  en: (days) => `what came in the last ${days} days`,
  ja: (days) => `過去${days}日間に届いたメールから`,
}
const lastRead: TextOf<[at: string]> = { en: (at) => `last read ${at}`, ja: (at) => `最終読み取り ${at}` }
const lastTried: TextOf<[at: string]> = { en: (at) => `last tried ${at}`, ja: (at) => `最終試行 ${at}` }
const nextTry: TextOf<[at: string]> = { en: (at) => `Next try ${at}.`, ja: (at) => `次の試行は${at}です。` }
const since: TextOf<[at: string]> = { en: (at) => `Not read since ${at}.`, ja: (at) => `${at}から読み取れていません。` }
const details: TextOf<[said: string]> = { en: (said) => `Details: “${said}”.`, ja: (said) => `詳細：「${said}」。` }
const taken: TextOf<[count: string]> = { en: (count) => `${count} taken in`, ja: (count) => `取り込み${count}件` }
const leftOut: TextOf<[count: string]> = { en: (count) => `${count} left out`, ja: (count) => `除外${count}件` }
const works: TextOf<[count: string]> = {
  en: (count) => `The connection works. Mails in the folder: ${count}.`,
  ja: (count) => `接続できました。フォルダー内のメールは${count}件です。`,
}
const changeOf: TextOf<[name: string]> = { en: (name) => `Change ${name}`, ja: (name) => `${name}を変更` }
const checkOf: TextOf<[name: string]> = {
  en: (name) => `Try the connection: ${name}`,
  ja: (name) => `接続を確認：${name}`,
}
export const sentences = {
  daysBack,
  lastRead,
  lastTried,
  nextTry,
  since,
  details,
  taken,
  leftOut,
  works,
  changeOf,
  checkOf,
}
