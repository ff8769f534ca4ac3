import type { Personal } from '#platform/furnishing/personal.ts'

/** What customers do all together; what is of one customer follows the purchases of that customer. */
export const personal: Personal = {
  tables: [
    { table: 'lifetime_margins', plain: ['product'] },
    { table: 'lifetime_forecasts', plain: ['told'] },
  ],
}
