import { sql } from 'kysely'
import type { Personal } from '#platform/furnishing/personal.ts'

export const personal: Personal = {
  tables: [
    { table: 'event_names', written: ['description', 'properties'], plain: ['name', 'means'] },
    { table: 'event_watches', plain: ['name', 'watcher'] },
    { table: 'event_junk_ids', plain: ['source', 'field', 'value'] },
    {
      table: 'event_introductions',
      key: 'external_id',
      about: ({ workspaceId, id }) =>
        sql`t.external_id IN (SELECT x.external_id FROM person_external_ids x WHERE x.workspace_id = ${workspaceId} AND x.person_id = ${id})`,
      erased: { rowsWith: ['external_id'] },
    },
  ],
}
