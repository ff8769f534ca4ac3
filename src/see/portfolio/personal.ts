import type { Personal } from '#platform/furnishing/personal.ts'

export const personal: Personal = {
  tables: [{ table: 'portfolio_views', written: ['wish'], plain: ['name', 'author'] }],
}
