import { sql } from 'kysely'
import type { Personal, PersonSought } from '#platform/personal.ts'

/** What was made known by its content is called so: an id that names the person goes. */
function idWithout({ names }: PersonSought) {
  return sql`CASE WHEN EXISTS (SELECT FROM unnest(${names}::text[]) AS name WHERE position(lower(name) IN lower(t.external_id)) > 0)
    THEN NULL ELSE t.external_id END`
}

export const personal: Personal = {
  tables: [
    {
      table: 'contracts',
      about: ({ isCustomer, customerId }) => sql`${isCustomer} AND t.customer_id = ${customerId}`,
      erased: (person) => ({ attributes: sql`'{}'::jsonb`, external_id: idWithout(person) }),
      written: ['attributes'],
      plain: ['source', 'plan', 'kind', 'currency', 'period', 'tax'],
    },
    {
      table: 'purchases',
      about: ({ id, isCustomer, customerId }) =>
        sql`(t.person_id = ${id} OR (${isCustomer} AND t.customer_id = ${customerId}))`,
      gone: ({ id }) => sql`before ->> 'person_id' = ${id}`,
      erased: (person) => ({ attributes: sql`'{}'::jsonb`, external_id: idWithout(person) }),
      written: ['attributes'],
      plain: ['source', 'product', 'currency', 'tax'],
      handedOut: { as: 'purchases', by: 'purchased_at' },
    },
  ],
}
