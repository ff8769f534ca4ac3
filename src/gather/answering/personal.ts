import { sql } from 'kysely'
import type { Personal } from '#platform/furnishing/personal.ts'

/** A link goes with its person, and what was given under it as well. What was answered without a name is nobody's: only what names them goes. */
export const personal: Personal = {
  tables: [
    {
      table: 'sittings',
      about: ({ workspaceId, id }) => sql`EXISTS (SELECT FROM answer_links l
        WHERE l.workspace_id = ${workspaceId} AND l.id = t.link_id AND l.person_id = ${id})`,
      erased: { rowsWith: ['answers'] },
      written: ['answers'],
      plain: ['key_hash', 'locale', 'state', 'forms'],
      handedOut: { as: 'answers_given_so_far', by: 'begun_at' },
    },
    { table: 'anonymous_sittings', written: ['answers'], plain: ['key_hash', 'locale', 'state', 'forms'] },
    {
      table: 'answer_links',
      about: ({ id }) => sql`t.person_id = ${id}`,
      erased: { rowsWith: ['token_hash'] },
      prose: ['name'],
      plain: ['kind', 'revoked_by', 'author'],
      handedOut: { as: 'links_to_answer_under', by: 'created_at' },
    },
  ],
}
