import type { Personal } from '#platform/furnishing/personal.ts'

/** The address that letters come from is the house's, and no person's. */
export const personal: Personal = {
  tables: [{ table: 'deliverability', plain: ['address', 'findings', 'rules', 'worsened'] }],
}
