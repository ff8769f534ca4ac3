import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'
import { channelNames } from '../channels/words.ts'
import { classNames, exceptionNames, purposeNames, suppressionNames } from './words.ts'

export const names: Names = {
  records: {
    messages: {
      name: text('Message', 'メッセージ'),
      choices: { class: classNames, purpose: purposeNames, channels: channelNames },
    },
    suppressions: {
      name: text('Suppressed address', '配信停止アドレス'),
      choices: { reason: suppressionNames },
      fields: {
        reason: text('Reason', '理由'),
        since: text('Since', '停止日'),
      },
    },
    message_settings: {
      name: text('Settings of messages', 'メッセージの設定'),
      choices: { rests_on: exceptionNames },
    },
  },
  fields: {
    address: text('Address', '宛先'),
    address_hash: text('Address, hashed', '宛先（照合用）'),
    channels: text('Channels', '連絡手段'),
    class: text('Class', '区分'),
    contact: text('Contact', '受付先'),
    lifted_at: text('Lifted', '解除日時'),
    lifted_because: text('Why it was lifted', '解除の理由'),
    lifted_by: text('Lifted by', '解除した人'),
    organisation: text('Name of the sender', '送信者の名称'),
    postal_address: text('Postal address', '住所'),
    reply_to: text('Address for answers', '返信先アドレス'),
    rests_on: text('What advertisements rest on', '広告の根拠'),
    settled_at: text('Settled', '内容の確定日時'),
    sender_name: text('Name before the address', '差出人の表示名'),
    subject_en: text('Subject in English', '件名（英語）'),
    subject_ja: text('Subject in Japanese', '件名（日本語）'),
    template_version_id: text('Version of the template', 'テンプレートの版'),
    text_en: text('Text in English', '本文（英語）'),
    text_ja: text('Text in Japanese', '本文（日本語）'),
    unsubscribe_mail: text('Mailbox for refusals', '配信停止の受付アドレス'),
  },
  works: {
    'messages.after consent': text('Hold back what somebody refused', '拒否された配信の見送り'),
    'messages.after change': text('Hold back what may not go to a changed person', '担当者の変更による配信の見送り'),
    'messages.after join': text('Hold back what a joined person refused', '登録をまとめた後の配信の見送り'),
    'messages.after parting': text('Hold back after records were told apart', '登録を分けた後の配信の見送り'),
    'messages.after import': text('Hold back what a file refused', '取り込みによる配信の見送り'),
    'messages.after erasure': text('Hold back what was for an erased person', '消去された方への配信の見送り'),
    'messages.tell': text('Put sent messages into the history', '送信したメッセージの履歴への記録'),
  },
  sources: {
    preferences: text('preference page', '受け取り設定のページ'),
  },
}
