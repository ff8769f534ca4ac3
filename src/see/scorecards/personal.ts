import type { Personal } from '#platform/furnishing/personal.ts'

export const personal: Personal = {
  tables: [
    { table: 'scorecards', plain: ['name', 'retired_by'] },
    { table: 'scorecard_versions', plain: ['definition', 'author'] },
  ],
}
