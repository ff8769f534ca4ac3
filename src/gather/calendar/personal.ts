import { sql } from 'kysely'
import type { Personal } from '#platform/furnishing/personal.ts'

/** A customer may be a person, whose closing days say when they are away; any name of closing days may name one. */
export const personal: Personal = {
  tables: [
    { table: 'calendars', plain: ['holidays'] },
    {
      table: 'closing_days',
      about: ({ isCustomer, customerId }) => sql`${isCustomer} AND t.customer_id = ${customerId}`,
      gone: ({ isCustomer, customerId }) => sql`${isCustomer} AND before ->> 'customer_id' = ${customerId}::text`,
      near: ({ customerId }) => sql`t.customer_id = ${customerId}`,
      erased: { rowsWith: ['name'] },
      prose: ['name'],
    },
  ],
}
