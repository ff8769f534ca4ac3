import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: { channel_accounts: 'messages.read', channel_costs: 'messages.read' },
  shows: ['channel_accounts'],
  of: { costs: ['channel_costs'] },
  versions: [{ record: 'channel_costs', of: ['costs', 'setCosts'], onePer: 'workspace_id' }],
}
