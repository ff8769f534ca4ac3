import type { Importable } from '#platform/contributions.ts'
import { isPlaceholder } from '#platform/tables/cells/placeholders.ts'
import type { FileRow } from '#platform/tables/file-row.ts'
import { filled } from '#platform/tables/words.ts'
import type { Mapping, Reading } from '../../../mappings/contract.ts'
import { startlessIn } from '../../../mappings/mappings.ts'
import type { FaultFound } from '../../contract.ts'
import { faultWords } from '../../words.ts'

const mostRows = 10

/** Counts the rows of a list of customers that say what a contract costs and when it is renewed, but not when it starts. */
export function startlessHeard(
  reading: Reading,
  importables: readonly Importable[],
  mapping: Mapping,
): { see(row: Pick<FileRow, 'row' | 'cells'>): void; verdict(): FaultFound[] } {
  const found = startlessIn(reading, importables, mapping)
  const rows: number[] = []
  let count = 0
  const says = ({ cells }: Pick<FileRow, 'cells'>, claims: readonly { column: { place: number } }[]) =>
    claims.length === 0 || claims.some(({ column }) => !isPlaceholder(cells[column.place]?.trim() ?? '', 'value'))
  return {
    see(row) {
      if (found === null || !says(row, found.prices) || !says(row, found.renewals)) return
      count += 1
      if (rows.length < mostRows) rows.push(row.row)
    },
    verdict() {
      if (found === null || count === 0) return []
      const headings = [...found.prices, ...found.renewals].map(({ column }) => column.heading)
      const label = filled(faultWords.startless, count, headings, found.renewals.length > 0)
      return [{ name: 'no contract without a start', label, count, examples: rows.map(String) }]
    },
  }
}
