import { sql } from 'kysely'
import type { Personal } from '#platform/furnishing/personal.ts'

export const personal: Personal = {
  tables: [
    {
      table: 'interactions',
      about: ({ id }) => sql`t.person_ids = ARRAY[${id}::uuid]`,
      beside: ({ id }) => sql`${id}::uuid = ANY (t.person_ids)`,
      near: ({ customerId }) => sql`t.customer_id = ${customerId}`,
      gone: ({ id }) => sql`before -> 'person_ids' ? ${id}`,
      erased: () => ({ title: sql`''`, body: sql`''` }),
      prose: ['title', 'body'],
      derived: ['folded'],
      plain: ['kind', 'initiated_by'],
      handedOut: { as: 'interactions', by: 'happened_at' },
    },
  ],
}
