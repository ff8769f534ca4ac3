import { sql } from 'kysely'
import type { Personal } from '#platform/furnishing/personal.ts'

/** Who opened what goes with the person. */
export const personal: Personal = {
  tables: [
    { table: 'engagement_settings', plain: ['opens', 'clicks'] },
    {
      table: 'engagement_touches',
      about: ({ workspaceId, id }) => sql`EXISTS (SELECT FROM tracked_letters l
        WHERE l.workspace_id = ${workspaceId} AND l.id = t.letter_id AND l.person_id = ${id})`,
      erased: { rowsWith: ['agent'] },
      plain: ['how', 'by', 'because'],
      handedOut: { as: 'opens_and_clicks', by: 'at' },
    },
    {
      table: 'tracked_letters',
      about: ({ id }) => sql`t.person_id = ${id}`,
      erased: { rowsWith: ['subject'] },
      written: ['subject'],
      plain: ['letter', 'purpose', 'links'],
      handedOut: { as: 'letters_that_tell', by: 'made_at' },
    },
  ],
}
