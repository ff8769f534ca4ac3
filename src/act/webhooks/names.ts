import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  records: { webhooks: { name: text('Webhook', '外部への通知先'), fields: { kind: text('Kind', '種類') } } },
  fields: {
    url: text('Address', 'アドレス'),
    events: text('What it is told', '通知する内容'),
    address_set_at: text('Address entered', 'アドレス登録日時'),
    secret_set_at: text('Secret made', 'シークレット発行日時'),
    removed_at: text('Removed', '削除日時'),
    paused_at: text('Paused', '一時停止日時'),
  },
  works: {
    'webhooks.tell': text('Tell webhooks', '外部への通知の準備'),
    'webhooks.hand over': text('Send to webhooks', '外部への通知の送信'),
    'webhooks.try failing': text('Try webhooks that failed', '失敗した通知先への再送'),
    'webhooks.clear removed': text('Clear removed webhooks', '削除した通知先の送信記録の削除'),
    'webhooks.send one': text('Send one webhook', '外部への通知の個別送信'),
    'webhooks.hand over what is due': text('Send waiting webhooks', '送信待ちの外部への通知の送信'),
    'webhooks.forget old': text('Forget old deliveries', '古い送信記録の削除'),
  },
}
