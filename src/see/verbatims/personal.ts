import { sql } from 'kysely'
import type { Personal } from '#platform/furnishing/personal.ts'

/**
 * A verbatim is its source over again: whatever is taken from the answer, the case or the voice is gone here in the same transaction,
 * with what was read in it, corrected and tagged.
 */
export const personal: Personal = {
  tables: [
    {
      table: 'verbatims',
      about: ({ id }) => sql`t.person_id = ${id}`,
      derived: ['said', 'folded', 'topics', 'language', 'verdict', 'question', 'survey'],
      handedOut: { as: 'verbatims', by: 'said_at' },
    },
    { table: 'verbatim_questions', plain: ['survey', 'question', 'author'] },
    { table: 'verbatim_corrections', plain: ['verdict', 'author'] },
    { table: 'verbatim_tags', prose: ['name'], plain: ['author'] },
    { table: 'verbatim_tag_rules', prose: ['phrases', 'pattern'], derived: ['folded'], plain: ['language', 'author'] },
    { table: 'verbatim_tag_hands', plain: ['author'] },
  ],
}
