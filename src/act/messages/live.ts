import type { Live } from '#platform/furnishing/live.ts'

const sent = ['deliveries', 'outgoing', 'returned_mails']

export const live: Live = {
  records: {
    messages: 'messages.read',
    deliveries: 'messages.read',
    returned_mails: 'messages.read',
    suppressions: 'messages.read',
    message_settings: 'messages.read',
  },
  shows: ['messages', ...sent],
  of: {
    find: ['messages', 'message_settings', ...sent],
    preview: [
      'consents',
      'people',
      'customers',
      'suppressions',
      'message_settings',
      'engagement_settings',
      'courtesy_settings',
      ...sent,
    ],
    deliveries: ['messages', 'people', 'customers', ...sent],
    returned: ['returned_mails', 'deliveries', 'people'],
    settings: ['message_settings'],
    suppressions: ['suppressions', 'members'],
  },
  gives: { customers: { timeline: sent } },
}
