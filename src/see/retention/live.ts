import type { Live } from '#platform/furnishing/live.ts'

const made = ['mirror.contracts', 'mirror.customers', 'contracts', 'customers', 'calendars', 'members']

const did = ['events', 'mirror.purchases']

export const live: Live = {
  records: {},
  shows: made,
  of: { cohorts: [...made, ...did], cohortCustomers: [...made, ...did] },
}
