import { type RawBuilder, sql } from 'kysely'
import { idWithoutName, type Personal } from '#platform/furnishing/personal.ts'

export const personal: Personal = {
  tables: [
    {
      table: 'contracts',
      about: ({ isCustomer, customerId }) => sql`${isCustomer} AND t.customer_id = ${customerId}`,
      gone: ({ isCustomer, customerId }) => sql`${isCustomer} AND before ->> 'customer_id' = ${customerId}::text`,
      erased: (person) => ({ attributes: sql`'{}'::jsonb`, external_id: idWithoutName(person) }),
      written: ['attributes', 'renews_number'],
      derived: ['folded'],
      plain: ['source', 'plan', 'kind', 'currency', 'period', 'tax', 'notice_unit'],
    },
    {
      table: 'contract_amendments',
      about: ({ isCustomer, customerId }) => sql`${isCustomer} AND ${isOfCustomer(customerId)}`,
      near: ({ customerId }) => isOfCustomer(customerId),
      gone: ({ isCustomer, customerId }) => sql`${isCustomer} AND before ->> 'contract_id' IN (
        SELECT k.id::text FROM contracts k WHERE k.workspace_id = record_changes.workspace_id AND k.customer_id = ${customerId}
        UNION ALL
        SELECT k.record_id::text FROM record_changes k
        WHERE k.workspace_id = record_changes.workspace_id AND k.record = 'contracts' AND k.act = 'deleted'
          AND k.before ->> 'customer_id' = ${customerId}::text)`,
      erased: () => ({ note: sql`''` }),
      prose: ['note'],
      plain: ['changes', 'plan'],
    },
    {
      table: 'purchases',
      about: ({ id, isCustomer, customerId }) =>
        sql`(t.person_id = ${id} OR (${isCustomer} AND t.customer_id = ${customerId}))`,
      gone: ({ id }) => sql`before ->> 'person_id' = ${id}`,
      erased: (person) => ({ attributes: sql`'{}'::jsonb`, external_id: idWithoutName(person) }),
      written: ['attributes'],
      plain: ['source', 'product', 'currency', 'tax'],
      handedOut: { as: 'purchases', by: 'purchased_at' },
    },
  ],
}

function isOfCustomer(customerId: string | null): RawBuilder<boolean> {
  return sql`EXISTS (
    SELECT FROM contracts k WHERE k.workspace_id = t.workspace_id AND k.id = t.contract_id AND k.customer_id = ${customerId})`
}
