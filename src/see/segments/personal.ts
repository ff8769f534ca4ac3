import type { Personal } from '#platform/furnishing/personal.ts'

export const personal: Personal = {
  tables: [
    { table: 'segments', written: ['description'], plain: ['name', 'author', 'archived_by'] },
    { table: 'segment_versions', written: ['rule'], plain: ['author'] },
    { table: 'segment_runs', plain: ['reason'] },
  ],
}
