import type { Personal } from '#platform/furnishing/personal.ts'

export const personal: Personal = {
  tables: [
    { table: 'portfolio_views', written: ['wish'], plain: ['name', 'author'] },
    { table: 'portfolio_view_pins', key: 'view_id', plain: ['author'] },
    { table: 'portfolio_default_views', key: 'view_id', plain: ['role'] },
  ],
}
