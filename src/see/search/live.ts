import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: {},
  shows: [
    'customers',
    'customer_external_ids',
    'customer_names',
    'people',
    'person_external_ids',
    'interactions',
    'cases',
    'contracts',
    'requests',
  ],
  gives: {
    portfolio: {
      list: ['customer_names', 'people'],
      totals: ['customer_names', 'people'],
      groups: ['customer_names', 'people'],
    },
  },
}
