import type { Live } from '#platform/furnishing/live.ts'

const both = ['people', 'person_external_ids', 'person_further', 'consents']

export const live: Live = {
  records: { person_joins: 'customers.read', people_told_apart: 'customers.read' },
  shows: ['person_joins', 'people_told_apart', ...both],
  of: { preview: ['*'] },
}
