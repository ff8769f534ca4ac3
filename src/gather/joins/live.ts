import type { Live } from '#platform/furnishing/live.ts'

const both = ['people', 'person_external_ids', 'person_further', 'consents']

export const live: Live = {
  records: { person_joins: 'customers.read' },
  shows: ['person_joins', ...both],
  of: { preview: ['*'] },
}
