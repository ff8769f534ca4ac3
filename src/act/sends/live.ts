import type { Live } from '#platform/furnishing/live.ts'
import { asOne } from '#platform/operations/versions/columns.ts'

export const live: Live = {
  records: { sends: 'messages.read' },
  shows: ['sends', 'messages', 'outgoing', 'deliveries', 'returned_mails', 'members'],
  of: {
    find: ['sends', 'messages', 'message_settings', 'outgoing', 'deliveries', 'returned_mails', 'members'],
    people: ['sends', 'people', 'customers'],
  },
  versions: [
    {
      record: 'sends',
      of: ['list', 'find', 'create', 'change', 'remove', 'look', 'approve', 'start', 'stop'],
      whole: ['start'],
      columns: { audience: asOne },
    },
  ],
}
