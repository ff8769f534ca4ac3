import { type Text, text } from '#platform/wording/words.ts'
import type { ProblemKind } from './contract.ts'

export const mailbox = text('mailbox', '受信メールボックス')

export const tooMany: Text = {
  en: 'A workspace has at most 20 mailboxes. Remove one that is no longer needed.',
  ja: '受信メールボックスは1つのワークスペースに20件までです。不要なものを削除してください。',
}
export const passwordAgain: Text = {
  en: 'Enter the password as well: it was meant for the account as it was.',
  ja: 'パスワードもあわせて入力してください。登録済みのパスワードは変更前のアカウントのものです。',
}
export const isPaused: Text = {
  en: 'This mailbox is paused. Resume it first.',
  ja: 'この受信メールボックスは一時停止中です。先に再開してください。',
}

export const securityNames: Readonly<Record<'tls' | 'starttls', Text>> = {
  tls: { en: 'TLS from the first byte', ja: 'TLS（接続時から）' },
  starttls: { en: 'TLS by STARTTLS', ja: 'TLS（STARTTLSで開始）' },
}

/** Why it cannot be read, and what to do. */
export const problemTexts: Readonly<Record<ProblemKind, Text>> = {
  password: {
    en: 'The server does not take the user name and password. Many providers want a password for apps, or IMAP switched on first.',
    ja: 'ユーザー名またはパスワードが受け付けられませんでした。アプリ用のパスワードや、IMAPの有効化が必要なサービスもあります。',
  },
  certificate: {
    en: 'The certificate of the server is not right for this name, or nobody known has signed it. Nothing was said to it.',
    ja: 'サーバーの証明書を確認できません（名前の不一致、期限切れ、または発行元が不明）。パスワードは送信していません。',
  },
  insecure: {
    en: 'The server offers no encryption there. Nothing was said to it. Choose the other kind of security, or another port.',
    ja: 'サーバーが暗号化に対応していません。パスワードは送信していません。暗号化の方式またはポートを変えてください。',
  },
  unknown: {
    en: 'No server is known by this name. Look for a slip in it.',
    ja: 'この名前のサーバーが見つかりません。入力内容を確認してください。',
  },
  private: {
    en: 'This name stands for an address of a network that is not open to the internet, and no connection is made to it.',
    ja: 'インターネットに公開されていないネットワークのアドレスのため、接続しません。',
  },
  away: {
    en: 'The server cannot be reached, or ended the connection. It is tried again.',
    ja: 'サーバーに接続できないか、接続が切れました。自動で再試行します。',
  },
  silent: {
    en: 'The server did not answer in time. It is tried again.',
    ja: 'サーバーから時間内に応答がありませんでした。自動で再試行します。',
  },
  folder: {
    en: 'There is no such folder in the mailbox.',
    ja: 'メールボックスに、このフォルダーがありません。',
  },
  garbled: {
    en: 'The server said what cannot be read. A mail over which this happens three times is left out and named.',
    ja: 'サーバーの応答を読み取れません。同じメールで3回続いた場合は、そのメールを除外して一覧に表示します。',
  },
  refused: {
    en: 'The server refused. It is tried again.',
    ja: 'サーバーに拒否されました。自動で再試行します。',
  },
  sealed: {
    en: 'The password was sealed by another installation. Enter it anew.',
    ja: 'パスワードを復号できません。登録し直してください。',
  },
}
