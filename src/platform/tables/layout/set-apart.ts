import { narrow } from '#platform/wording/plain-text.ts'
import type { FileRow } from '../file-row.ts'
import { contentShare, couldName, isContent, isKnown } from './headings/header-signs.ts'
import { isColumnWord, titlesIn } from './headings/other-headings.ts'

/**
 * Whether a row only looks like headings: the filter above a pivot table, or a label or two that a blank row keeps away from the headings
 * of the table itself, which stand right above their numbers or days.
 */
export function isSetApart(line: FileRow, below: readonly FileRow[], known: ReadonlySet<string>): boolean {
  const filled = line.cells.filter((cell) => cell.trim() !== '')
  if (filled.length === 2 && ofFilters.test(narrow(filled[1] ?? '').trim())) return true
  const [own, rest] = untilGap([line, ...below.slice(0, looked)])
  if (rest.length === 0 || own.length > mostApart || isKnown(line.cells, known)) return false
  const [block] = untilGap(rest.slice(titlesIn(rest)))
  const [header, ...records] = block
  if (header === undefined || records.length < own.length) return false
  const isAsWide = header.cells.filter((cell) => cell.trim() !== '').length >= filled.length
  if (!isAsWide || !couldName(header.cells) || contentShare(header.cells) > 0) return false
  if (own.length > 1 && !isKnown(header.cells, known)) return false
  return header.cells.some((heading, place) => {
    if (!isColumnWord(heading, known)) return false
    const cells = records.map(({ cells }) => cells[place]?.trim() ?? '').filter((cell) => cell !== '')
    return cells.length > 1 && cells.every(isContent)
  })
}

/** The rows that follow each other, and those below the first gap. */
function untilGap(rows: readonly FileRow[]): [FileRow[], FileRow[]] {
  const gap = rows.findIndex((row, at) => {
    const before = rows[at - 1]
    return before !== undefined && row.row !== (before.until ?? before.row) + 1
  })
  return gap < 0 ? [[...rows], []] : [rows.slice(0, gap), rows.slice(gap)]
}

/** A heading and its figures; more are a table. */
const mostApart = 3
const ofFilters = /^\((すべて|複数のアイテム|空白|all|multiple items|blank)\)$/i
const looked = 20
