import { sql } from 'kysely'
import type { Personal } from '#platform/furnishing/personal.ts'
import { eraseJoined } from '../people/people.ts'
import { standingInto } from './store.ts'

export const personal: Personal = {
  tables: [
    {
      table: 'person_joins',
      about: ({ id }) => sql`t.absorbed_id = ${id}`,
      beside: ({ id }) => sql`t.kept_id = ${id}`,
      erased: () => ({
        absorbed: sql`'{}'::jsonb`,
        moved: sql`t.moved || '{"columns": []}'::jsonb`,
      }),
      otherwise: ['absorbed', 'moved'],
      plain: ['author'],
      handedOut: { as: 'joins', by: 'joined_at' },
    },
    { table: 'people_told_apart', plain: ['author'] },
  ],
  forget: async (context, { id }) => {
    for (const join of await standingInto(context, id)) await eraseJoined(context, join.absorbed_id, join.absorbed)
  },
}
