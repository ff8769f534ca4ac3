import type { Live } from '#platform/furnishing/live.ts'

const own = ['webhooks', 'webhook_health']

export const live: Live = {
  records: { webhooks: 'webhooks.write', webhook_health: 'webhooks.write', webhook_deliveries: 'webhooks.write' },
  shows: own,
  of: { deliveries: ['webhook_deliveries'], delivery: ['webhook_deliveries'] },
  versions: [
    {
      record: 'webhooks',
      of: ['list', 'find', 'change', 'remove', 'pause', 'resume'],
      // The record has no more of the address than its host, and when it was entered.
      columns: { url: ['url', 'address_set_at'] },
    },
  ],
}
