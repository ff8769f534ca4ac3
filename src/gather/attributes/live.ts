import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: { attributes: 'customers.read', names_not_learnt: 'customers.read' },
  shows: ['attributes', 'names_not_learnt'],
  // To declare what was learnt contradicts nobody.
  versions: [{ record: 'attributes', of: ['list', 'declare', 'change'], columns: { declared: [] } }],
}
