import { sql } from 'kysely'
import type { Personal } from '#platform/furnishing/personal.ts'

export const personal: Personal = {
  tables: [
    {
      table: 'requests',
      near: ({ workspaceId, customerId }) => sql`EXISTS (SELECT FROM request_voices v
        WHERE v.workspace_id = ${workspaceId} AND v.request_id = t.id AND v.customer_id = ${customerId})`,
      prose: ['title', 'purpose', 'because'],
      derived: ['folded'],
      plain: ['state', 'decided_by', 'source', 'external_id'],
    },
    {
      table: 'request_voices',
      about: ({ id }) => sql`t.person_id = ${id}`,
      near: ({ customerId }) => sql`t.customer_id = ${customerId}`,
      gone: ({ id }) => sql`before ->> 'person_id' = ${id}`,
      erased: () => ({ words: sql`''` }),
      prose: ['words'],
      plain: ['author'],
      handedOut: { as: 'request_voices', by: 'said_on' },
    },
  ],
}
