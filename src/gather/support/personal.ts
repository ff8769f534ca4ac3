import { type RawBuilder, sql } from 'kysely'
import { idWithoutName, type Personal, type PersonSought } from '#platform/furnishing/personal.ts'

/** A case of the person, or one asked under no more than the address, or than a name that no other of the customer's people has. */
function asked({ workspaceId, id, address }: PersonSought): RawBuilder<boolean> {
  return sql`(t.person_id = ${id} OR EXISTS (SELECT FROM people p WHERE p.workspace_id = ${workspaceId} AND p.id = ${id} AND (
    t.requester_key = ${address}
    OR (t.customer_id = p.customer_id AND t.requester_name IN (p.normal_name, nullif(p.turned_name, ''))
      AND (t.requester_key IS NULL OR p.email_key IS NULL)
      AND NOT EXISTS (SELECT FROM people o WHERE o.workspace_id = p.workspace_id AND o.customer_id = p.customer_id AND o.id <> p.id
        AND t.requester_name IN (o.normal_name, o.turned_name))))))`
}

export const personal: Personal = {
  tables: [
    {
      table: 'cases',
      about: asked,
      near: ({ customerId }) => sql`t.customer_id = ${customerId}`,
      gone: ({ id }) => sql`before ->> 'person_id' = ${id}`,
      erased: (person) => ({
        person_id: sql`${person.id}`,
        requester: sql`NULL`,
        subject: sql`''`,
        attributes: sql`'{}'::jsonb`,
        external_id: sql`CASE WHEN t.subject <> '' AND position(t.subject IN t.external_id) > 0 THEN NULL ELSE ${idWithoutName(person)} END`,
      }),
      written: ['attributes', 'requester'],
      prose: ['subject'],
      derived: ['requester_key', 'requester_name', 'folded'],
      plain: ['source', 'priority', 'status'],
      handedOut: { as: 'cases', by: 'opened_at' },
    },
  ],
}
