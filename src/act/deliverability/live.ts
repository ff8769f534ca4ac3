import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: { deliverability: 'messages.read' },
  shows: ['deliverability'],
  of: { pace: ['mail_paces', 'outgoing'] },
}
