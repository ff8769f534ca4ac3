import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: { customer_merges: 'customers.read' },
  shows: ['customer_merges', 'customers', 'customer_names', 'customer_external_ids', 'people'],
  of: { duplicates: ['customer_merges', 'mirror.customers', 'mirror.people'] },
}
