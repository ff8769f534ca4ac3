import type { FileRow } from '#platform/tables/file-row.ts'
import { filled } from '#platform/tables/words.ts'
import type { FaultFound } from '../../contract.ts'
import { faultWords } from '../../words.ts'

type Column = { readonly place: number; readonly heading: string }
type Heard = Column & { hasZero: boolean; count: number; readonly rows: string[] }

/**
 * Numbers of which a spreadsheet may have taken the leading zero: bare digits among numbers that begin with one, or under a heading in
 * Japanese, where all of them do. They are named and left as they are: nobody knows whether it was a zero.
 */
export function phonesHeard(columns: readonly Column[]): {
  hear(row: Pick<FileRow, 'row' | 'cells'>): void
  verdict(): FaultFound[]
} {
  const all = columns.map(
    (column): Heard => ({ ...column, hasZero: japanese.test(column.heading), count: 0, rows: [] }),
  )
  return {
    hear({ row, cells }) {
      for (const one of all) {
        const cell = (cells[one.place] ?? '').normalize('NFKC').trim()
        if (zeroFirst.test(cell)) one.hasZero = true
        if (!bare.test(cell)) continue
        one.count += 1
        if (one.rows.length < mostRows) one.rows.push(String(row))
      }
    },
    verdict: () =>
      all
        .filter(({ hasZero, count }) => hasZero && count > 0)
        .map(({ heading, count, rows }) => ({
          name: 'phones',
          label: filled(faultWords.phones, count, heading),
          count,
          examples: rows,
        })),
  }
}

const japanese = /電話|携帯|連絡先/
const zeroFirst = /^\(?0\d{1,4}\)?[-\s(]?\d/
const bare = /^[1-9]\d{8,9}(?:\.0)?$/
const mostRows = 10
