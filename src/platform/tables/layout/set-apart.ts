import { narrow } from '#platform/plain-text.ts'
import type { FileRow } from '../file-row.ts'
import { contentShare, couldName, isContent, isKnown } from './header-signs.ts'
import { isColumnWord } from './other-headings.ts'

/**
 * Whether a row only looks like headings: the filter above a pivot table, or a label with its value that a blank row keeps away from
 * headings that stand right above their numbers or days.
 */
export function isSetApart(line: FileRow, below: readonly FileRow[], known: ReadonlySet<string>): boolean {
  const filled = line.cells.filter((cell) => cell.trim() !== '')
  if (filled.length === 2 && ofFilters.test(narrow(filled[1] ?? '').trim())) return true
  const [next, ...records] = below
  if (next === undefined || next.row === (line.until ?? line.row) + 1 || isKnown(line.cells, known)) return false
  const isAsWide = next.cells.filter((cell) => cell.trim() !== '').length >= filled.length
  if (!isAsWide || !couldName(next.cells) || contentShare(next.cells) > 0) return false
  return next.cells.some((heading, place) => {
    if (!isColumnWord(heading, known)) return false
    const cells = records.slice(0, looked).map(({ cells }) => cells[place]?.trim() ?? '')
    const values = cells.filter((cell) => cell !== '')
    return values.length > 1 && values.every(isContent)
  })
}

const ofFilters = /^\((すべて|複数のアイテム|空白|all|multiple items|blank)\)$/i
const looked = 20
