import { sql } from 'kysely'
import type { Personal } from '#platform/personal.ts'

export const personal: Personal = {
  tables: [
    {
      table: 'contracts',
      near: ({ customerId }) => sql`t.customer_id = ${customerId}`,
      written: ['attributes'],
      plain: ['source', 'external_id', 'plan', 'kind', 'currency', 'period', 'tax'],
    },
    {
      table: 'purchases',
      about: ({ id }) => sql`t.person_id = ${id}`,
      near: ({ customerId }) => sql`t.customer_id = ${customerId}`,
      gone: ({ id }) => sql`before ->> 'person_id' = ${id}`,
      erased: () => ({ attributes: sql`'{}'::jsonb` }),
      written: ['attributes'],
      plain: ['source', 'external_id', 'product', 'currency', 'tax'],
      handedOut: { as: 'purchases', by: 'purchased_at' },
    },
  ],
}
