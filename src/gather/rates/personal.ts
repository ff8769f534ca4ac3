import type { Personal } from '#platform/furnishing/personal.ts'

/** Markets are no persons. */
export const personal: Personal = {
  tables: [{ table: 'currency_rates', plain: ['from_currency', 'to_currency', 'source'] }],
}
