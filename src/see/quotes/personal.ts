import { type RawBuilder, sql } from 'kysely'
import type { Personal, PersonSought } from '#platform/furnishing/personal.ts'

/** Whose words a quote has: its source says, or the quote. */
function theirs({ workspaceId, id }: PersonSought, of: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`EXISTS (SELECT FROM customer_quotes q WHERE q.workspace_id = ${workspaceId} AND q.id = ${of} AND (q.person_id = ${id}
    OR q.response_id IN (SELECT r.id FROM responses r WHERE r.workspace_id = ${workspaceId} AND r.person_id = ${id})
    OR q.doubt_id IN (SELECT d.id FROM doubts d WHERE d.workspace_id = ${workspaceId} AND d.person_id = ${id})
    OR q.interaction_id IN (SELECT i.id FROM interactions i WHERE i.workspace_id = ${workspaceId}
      AND i.person_ids = ARRAY[${id}::uuid])
    OR q.passage_id IN (SELECT p.id FROM interview_passages p JOIN interview_notes n ON n.workspace_id = p.workspace_id AND n.id = p.note_id
      WHERE p.workspace_id = ${workspaceId} AND n.person_id = ${id})))`
}

/** A quote goes with the person whose words they are, and with it who consented to it. */
export const personal: Personal = {
  tables: [
    {
      table: 'quote_consents',
      about: (person) => sql`(t.person_id = ${person.id} OR ${theirs(person, sql`t.quote_id`)})`,
      gone: ({ id }) => sql`before ->> 'person_id' = ${id}`,
      erased: { rowsWith: ['evidence'] },
      prose: ['evidence'],
      plain: ['method', 'reach', 'naming', 'author'],
      handedOut: { as: 'consents_to_quotes', by: 'decided_at' },
    },
    {
      table: 'customer_quotes',
      about: (person) => theirs(person, sql`t.id`),
      erased: { rowsWith: ['question'] },
      plain: ['author'],
      handedOut: { as: 'quotes', by: 'created_at' },
    },
  ],
}
