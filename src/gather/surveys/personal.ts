import { type RawBuilder, sql } from 'kysely'
import type { Personal, PersonSought } from '#platform/furnishing/personal.ts'

/** An answer of the person, or one given under no more than the address, or than an id that is nobody else's. */
function answered({ workspaceId, id, address }: PersonSought): RawBuilder<boolean> {
  return sql`(t.person_id = ${id}
    OR t.respondent_key = ${address}
    OR EXISTS (SELECT FROM person_external_ids x WHERE x.workspace_id = ${workspaceId} AND x.person_id = ${id}
      AND x.external_id = t.respondent
      AND (x.source = t.source OR NOT EXISTS (
        SELECT FROM person_external_ids o WHERE o.workspace_id = x.workspace_id AND o.external_id = x.external_id
          AND o.person_id <> x.person_id))))`
}

export const personal: Personal = {
  tables: [
    {
      table: 'responses',
      about: answered,
      near: ({ customerId }) => sql`t.customer_id = ${customerId}`,
      gone: ({ id }) => sql`before ->> 'person_id' = ${id}`,
      erased: ({ id }) => ({
        person_id: sql`${id}`,
        respondent: sql`NULL`,
        comment: sql`''`,
        answers: sql`'{}'::jsonb`,
        told: sql`NULL`,
        external_id: sql`NULL`,
        may_quote: sql`NULL`,
        may_quote_at: sql`NULL`,
      }),
      written: ['answers'],
      prose: ['comment'],
      derived: ['respondent_key'],
      // Of keys and numbers alone.
      plain: ['source', 'survey', 'locale', 'told'],
      handedOut: { as: 'responses', by: 'answered_at' },
    },
  ],
}
