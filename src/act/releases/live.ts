import type { Live } from '#platform/furnishing/live.ts'

const told = ['releases', 'release_requests', 'requests', 'messages', 'deliveries', 'outgoing', 'returned_mails']

export const live: Live = {
  records: { releases: 'messages.read', release_requests: 'messages.read' },
  shows: told,
  of: {
    find: [...told, 'request_voices', 'events', 'people'],
    people: ['releases', 'deliveries', 'outgoing', 'returned_mails', 'events', 'people', 'customers'],
  },
  versions: [
    {
      record: 'releases',
      of: ['list', 'find', 'create', 'change', 'remove'],
      // Which requests it answers stands in a table of its own, and is a whole that the last word decides.
      columns: { requestIds: [] },
    },
  ],
}
