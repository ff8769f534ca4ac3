import { sql } from 'kysely'
import type { Personal } from '#platform/furnishing/personal.ts'

/** Whom an asking is to stands in it by ids alone; what it is called, and what a reminder says, somebody wrote. */
export const personal: Personal = {
  tables: [
    {
      table: 'askings',
      written: ['name', 'reminder'],
      plain: ['audience', 'draw', 'seed', 'state', 'author', 'started_by', 'stopped_by'],
    },
    {
      table: 'asking_people',
      about: ({ id }) => sql`t.person_id = ${id}`,
      plain: ['because'],
      key: 'asking_id',
      handedOut: { as: 'askings', by: 'turn_at' },
    },
    { table: 'asking_rounds', key: 'asking_id' },
    { table: 'asking_settings' },
  ],
}
