import type { Personal } from '#platform/personal.ts'

export const personal: Personal = {
  tables: [
    { table: 'scorecards', plain: ['name', 'retired_by'] },
    { table: 'scorecard_versions', plain: ['definition', 'author'] },
  ],
}
