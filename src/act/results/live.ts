import type { Live } from '#platform/furnishing/live.ts'

const letters = ['deliveries', 'outgoing', 'returned_mails', 'consents', 'engagement_touches', 'messages', 'sends']

export const live: Live = {
  records: {},
  shows: letters,
  of: {
    people: [...letters, 'people', 'customers'],
    did: ['events', 'people', 'deliveries', 'messages', 'sends'],
    whoDid: ['events', 'people', 'customers', 'deliveries', 'messages', 'sends'],
  },
  gives: { customers: { timeline: ['consents'] } },
}
