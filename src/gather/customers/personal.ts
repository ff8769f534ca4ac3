import { sql } from 'kysely'
import type { Personal } from '#platform/furnishing/personal.ts'

/** A customer may be a person; what is written of any may name one. */
export const personal: Personal = {
  tables: [
    {
      table: 'customers',
      about: ({ isCustomer, customerId }) =>
        sql`${isCustomer} AND (t.id = ${customerId} OR t.merged_into = ${customerId})`,
      erased: ({ erasedName }) => ({
        name: sql`${erasedName}`,
        normal_name: sql`''`,
        bare_name: sql`''`,
        domain: sql`NULL`,
        corporate_number: sql`NULL`,
        postal_code: sql`NULL`,
        prefecture: sql`NULL`,
        municipality_code: sql`NULL`,
        address: sql`NULL`,
        attributes: sql`'{}'::jsonb`,
      }),
      written: ['attributes', 'address'],
      derived: ['folded'],
      plain: ['kind', 'stage', 'industry', 'country', 'named_owner'],
      isMirrored: true,
    },
    {
      table: 'customer_external_ids',
      about: ({ isCustomer, customerId }) => sql`${isCustomer} AND t.customer_id = ${customerId}`,
      gone: ({ isCustomer, customerId }) => sql`${isCustomer} AND before ->> 'customer_id' = ${customerId}::text`,
      erased: { rowsWith: ['external_id'] },
      plain: ['source'],
    },
    {
      table: 'customer_names',
      about: ({ isCustomer, customerId }) => sql`${isCustomer} AND t.customer_id = ${customerId}`,
      gone: ({ isCustomer, customerId }) => sql`${isCustomer} AND before ->> 'customer_id' = ${customerId}::text`,
      erased: { rowsWith: ['name', 'normal_name'] },
      derived: ['folded'],
    },
    { table: 'customer_members', plain: ['role'] },
  ],
}
