import { sql } from 'kysely'
import { idWithoutName, type Personal } from '#platform/furnishing/personal.ts'

export const personal: Personal = {
  tables: [
    {
      table: 'contracts',
      about: ({ isCustomer, customerId }) => sql`${isCustomer} AND t.customer_id = ${customerId}`,
      erased: (person) => ({ attributes: sql`'{}'::jsonb`, external_id: idWithoutName(person) }),
      written: ['attributes', 'renews_number'],
      plain: ['source', 'plan', 'kind', 'currency', 'period', 'tax', 'notice_unit'],
    },
    {
      table: 'contract_amendments',
      near: ({ customerId }) =>
        sql`EXISTS (SELECT FROM contracts k WHERE k.workspace_id = t.workspace_id AND k.id = t.contract_id AND k.customer_id = ${customerId})`,
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
