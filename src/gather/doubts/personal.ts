import { sql } from 'kysely'
import type { Personal } from '#platform/furnishing/personal.ts'

export const personal: Personal = {
  tables: [
    {
      table: 'doubts',
      about: ({ id }) => sql`t.person_id = ${id}`,
      near: ({ customerId }) => sql`t.customer_id = ${customerId}`,
      gone: ({ id }) => sql`before ->> 'person_id' = ${id}`,
      // What they said goes; that something was said, and was settled, is the customer's.
      erased: () => ({ words: sql`''`, settled_with: sql`''` }),
      prose: ['words', 'settled_with'],
      plain: ['author', 'settled_by'],
      handedOut: { as: 'doubts', by: 'said_on' },
    },
  ],
}
