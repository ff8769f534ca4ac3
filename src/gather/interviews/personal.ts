import { type RawBuilder, sql } from 'kysely'
import type { Personal, PersonSought } from '#platform/furnishing/personal.ts'

function ofCustomer({ workspaceId, customerId }: PersonSought): RawBuilder<boolean> {
  return sql`EXISTS (SELECT FROM interviews i WHERE i.workspace_id = ${workspaceId} AND i.id = t.interview_id
    AND i.customer_id = ${customerId})`
}

/** What a person said goes, with what was marked in it; that they were asked, when and by whom, is the customer's. */
export const personal: Personal = {
  tables: [
    {
      table: 'interview_notes',
      about: ({ id }) => sql`t.person_id = ${id}`,
      near: ofCustomer,
      gone: ({ id }) => sql`before ->> 'person_id' = ${id}`,
      erased: () => ({ said: sql`''`, tags: sql`'{}'::text[]` }),
      prose: ['question', 'said', 'tags'],
      plain: ['kind', 'author'],
      handedOut: { as: 'interview_notes', by: 'created_at' },
    },
    {
      table: 'interviews',
      about: ({ id }) => sql`t.person_id = ${id}`,
      near: ({ customerId }) => sql`t.customer_id = ${customerId}`,
      gone: ({ id }) => sql`before ->> 'person_id' = ${id}`,
      erased: () => ({ title: sql`''` }),
      prose: ['title', 'hypothesis'],
      plain: ['author'],
      handedOut: { as: 'interviews', by: 'held_on' },
    },
    { table: 'interview_passages', plain: ['author'] },
    { table: 'interview_scripts', written: ['name', 'questions'], plain: ['author'] },
  ],
}
