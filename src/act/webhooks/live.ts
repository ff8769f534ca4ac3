import type { Live } from '#platform/furnishing/live.ts'

const own = ['webhooks', 'webhook_health']

export const live: Live = {
  records: { webhooks: 'workspace.write', webhook_health: 'workspace.write', webhook_deliveries: 'workspace.write' },
  shows: own,
  of: { deliveries: ['webhook_deliveries'], delivery: ['webhook_deliveries'] },
  versions: [
    {
      record: 'webhooks',
      of: ['list', 'find', 'change', 'remove', 'pause', 'resume'],
      // Of Slack and Teams the record has no more of the address than its host; two addresses are both kept nowhere.
      columns: { url: [] },
    },
  ],
}
