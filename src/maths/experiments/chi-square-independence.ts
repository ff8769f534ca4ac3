import { demandCount, demandSameLength, demandSome } from '../demand.ts'
import { chiSquare } from '../distributions/chi-square.ts'
import { type PValue, pValueOf } from '../distributions/p-value.ts'
import { type Known, known, unknown } from '../known.ts'

export type IndependenceTest = {
  readonly chiSquare: number
  readonly degrees: number
  readonly pValue: PValue
  /** The smallest expected count: under 5, the p-value is only rough. */
  readonly leastExpected: number
}

/**
 * Pearson's χ² test that the rows and the columns of a table of counts are independent.
 *
 * χ² = Σ (observed − expected)² / expected,   expected = row total × column total / total,   (r − 1)(c − 1) degrees
 *                          K. Pearson, Phil. Mag. 50 (1900) 157–175
 *
 * With `continuity`, Yates's correction for two-by-two tables: |observed − expected| is made ½ smaller, but not
 * beyond 0. It is off unless asked for; it makes the test too shy.
 *
 * @param table  rows of whole counts, at least two by two
 * @returns      unknown where a row or a column is empty
 * @throws       RangeError naming `table` or `table[i][j]`, or `continuity` for a larger table.   O(cells)
 * @example      chiSquareIndependence([[50, 50], [60, 40]])  // χ² 2.0202…, p 0.1552…
 */
export function chiSquareIndependence(
  table: readonly (readonly number[])[],
  { continuity = false }: { readonly continuity?: boolean } = {},
): Known<IndependenceTest> {
  const width = widthOf(table)
  if (continuity && (table.length > 2 || width > 2)) throw new RangeError('continuity: only for two by two tables')
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0))
  const columns = Array.from({ length: width }, (_, j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0))
  if (rows.includes(0) || columns.includes(0)) return unknown('empty_row_or_column')
  const total = rows.reduce((sum, count) => sum + count, 0)
  const expected = rows.map((row) => columns.map((column) => (row * column) / total))
  const gaps = table.map((row, i) => row.map((count, j) => Math.abs(count - (expected[i]?.[j] ?? 0))))
  const shift = continuity ? Math.min(0.5, ...gaps.flat()) : 0
  const terms = expected.flatMap((row, i) => row.map((e, j) => ((gaps[i]?.[j] ?? 0) - shift) ** 2 / e))
  const statistic = terms.reduce((sum, term) => sum + term, 0)
  const degrees = (table.length - 1) * (width - 1)
  return known({
    chiSquare: statistic,
    degrees,
    pValue: pValueOf(chiSquare(degrees).above(statistic)),
    leastExpected: Math.min(...expected.flat()),
  })
}

function widthOf(table: readonly (readonly number[])[]): number {
  const [first = []] = table
  demandSome('table', table)
  table.forEach((row, i) => {
    demandSameLength(`table[${i}]`, row, 'table[0]', first)
    row.forEach((count, j) => {
      demandCount(`table[${i}][${j}]`, count)
    })
  })
  if (table.length < 2 || first.length < 2) throw new RangeError('table: it needs two rows and two columns')
  return first.length
}
