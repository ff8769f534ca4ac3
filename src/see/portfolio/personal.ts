import type { Personal } from '#platform/furnishing/personal.ts'
import { forgetEarlier } from './list/forgetting-store.ts'
import { show } from './portfolio.ts'

export const personal: Personal = {
  tables: [
    { table: 'portfolio_views', written: ['wish'], plain: ['name', 'author'] },
    { table: 'portfolio_view_pins', key: 'view_id', plain: ['author'] },
    { table: 'portfolio_default_views', key: 'view_id', plain: ['role'] },
  ],
  // The list bears what customers are called and their attributes, and earlier rows of it what these were.
  afterwards: async (desk, changed) => {
    const ids = changed.flatMap((one) => (one.table === 'customers' ? one.ids : []))
    if (ids.length === 0) return
    await show(desk, { many: false })
    await forgetEarlier(desk.facts, ids)
  },
}
