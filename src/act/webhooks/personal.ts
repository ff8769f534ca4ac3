import { sql } from 'kysely'
import type { Personal, PersonSought } from '#platform/furnishing/personal.ts'

const tellsOf = ({ id, isCustomer, customerId }: PersonSought) =>
  sql<boolean>`(t.person_id = ${id} OR (${isCustomer} AND t.customer_id = ${customerId}))`

/**
 * What is told are ids; a receiver's answer may say anything. What was told of somebody who is erased is no longer kept, and what still
 * waits does not go; that they were erased is told afterwards, to whoever asked for it.
 */
export const personal: Personal = {
  tables: [
    { table: 'webhooks', prose: ['name'], plain: ['kind', 'url', 'events', 'author'] },
    {
      table: 'webhook_health',
      plain: ['off_because'],
      key: 'webhook_id',
    },
    {
      table: 'webhook_deliveries',
      about: tellsOf,
      erased: () => ({
        payload: sql`NULL`,
        answer: sql`NULL`,
        state: sql`CASE WHEN t.state IN ('reserved', 'handing over') THEN 'withdrawn' ELSE t.state END`,
      }),
      plain: ['event', 'state', 'payload', 'answer'],
    },
  ],
}
