import { sql } from 'kysely'
import type { Personal } from '#platform/furnishing/personal.ts'

/** Whom it means, and whose turn it was, stands in it by ids alone; what it is called, and what its mails say, somebody wrote. */
export const personal: Personal = {
  tables: [
    {
      table: 'standing_askings',
      written: ['name', 'said', 'reminder'],
      plain: [
        'audience',
        'trigger',
        'seed',
        'on_new_version',
        'state',
        'started_by',
        'paused_because',
        'paused_by',
        'ended_by',
        'author',
      ],
    },
    {
      table: 'standing_turns',
      about: ({ id }) => sql`t.person_id = ${id}`,
      plain: ['cause', 'state', 'because'],
      handedOut: { as: 'standingTurns', by: 'due_on' },
    },
  ],
}
