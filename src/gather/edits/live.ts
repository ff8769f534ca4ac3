import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: { customer_edits: 'customers.write' },
  shows: ['customer_edits', 'customers', 'members', 'attributes'],
}
