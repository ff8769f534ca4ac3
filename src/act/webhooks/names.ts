import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  records: { webhooks: { name: text('Webhook', '外部への通知先'), fields: { kind: text('Kind', '種類') } } },
  fields: {
    url: text('Address', 'アドレス'),
    events: text('What it is told', '通知する内容'),
    paused_at: text('Paused', '停止日時'),
  },
  works: {
    'webhooks.tell': text('Tell webhooks', '外部への通知の準備'),
    'webhooks.hand over': text('Send to webhooks', '外部への通知の送信'),
    'webhooks.send one': text('Send one webhook', '外部への通知の個別送信'),
    'webhooks.hand over what is due': text('Send waiting webhooks', '送信待ちの外部への通知の送信'),
    'webhooks.forget old': text('Forget old deliveries', '古い送信記録の削除'),
  },
}
