import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'
import { securityNames } from './words.ts'

export const names: Names = {
  records: {
    mailboxes: {
      name: text('Mailbox', '受信メールボックス'),
      fields: { host: text('Mail server', 'メールサーバー') },
      choices: { security: securityNames },
    },
  },
  fields: {
    port: text('Port', 'ポート'),
    security: text('Security', '暗号化'),
    login: text('User name', 'ユーザー名'),
    folder: text('Folder', 'フォルダー'),
    days_back: text('Days read back', 'さかのぼる日数'),
    password_set_at: text('Password entered', 'パスワードの登録日時'),
  },
  works: {
    'mailboxes.poll': text('Read a mailbox', '受信メールボックスの読み取り'),
    'mailboxes.read what is due': text('Order mailboxes to be read', '受信メールボックスの読み取りの準備'),
    'mailboxes.forget old': text('Forget old mails of mailboxes', '古い受信記録の削除'),
  },
}
