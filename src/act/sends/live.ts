import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: { sends: 'messages.read' },
  shows: ['sends', 'messages', 'outgoing', 'deliveries', 'returned_mails', 'members'],
  of: {
    find: ['sends', 'messages', 'message_settings', 'outgoing', 'deliveries', 'returned_mails', 'members'],
    people: ['sends', 'people', 'customers'],
  },
}
