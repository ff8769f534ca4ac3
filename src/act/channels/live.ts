import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: { channel_accounts: 'messages.read' },
  shows: ['channel_accounts'],
}
