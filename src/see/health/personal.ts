import { sql } from 'kysely'
import type { Personal } from '#platform/furnishing/personal.ts'

export const personal: Personal = {
  tables: [
    {
      table: 'health_overrides',
      near: ({ customerId }) => sql`t.customer_id = ${customerId}`,
      prose: ['reason'],
      plain: ['band', 'author', 'ended_by'],
    },
    {
      table: 'judgements',
      near: ({ customerId }) => sql`t.customer_id = ${customerId}`,
      prose: ['note'],
      plain: ['topic', 'author'],
    },
    { table: 'health_runs', plain: ['reason', 'author', 'bands'] },
  ],
}
