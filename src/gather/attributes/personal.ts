import type { Personal } from '#platform/furnishing/personal.ts'

export const personal: Personal = {
  tables: [
    { table: 'attributes', plain: ['subject', 'name', 'label', 'labels', 'descriptions', 'type'] },
    { table: 'names_not_learnt', plain: ['source', 'kind'] },
  ],
}
