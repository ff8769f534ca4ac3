import type { SaxesTagPlain } from 'saxes'
import { badInput } from '#platform/errors.ts'
import type { FileRow, OddCell } from '../file-row.ts'
import { fileProblems } from '../words.ts'
import { type BoundedParser, longestCell } from './bounded-parser.ts'
import { finishing } from './filling-down.ts'
import { hiddenColumns, isTrue } from './hidden-columns.ts'
import { columnOf, type MergedCells } from './merged-cells.ts'
import { type CellStyle, shownCell } from './spreadsheet-cell.ts'

/** What the cells of a sheet refer to. */
export type Book = { strings: readonly string[]; styles: readonly CellStyle[]; from1904: boolean }

export type SheetRow = Omit<FileRow, 'share'>

/** Tells each row of a sheet while its XML passes by, and the stretches of rows that the sheet leaves out. */
export function hearRows(
  parser: BoundedParser,
  book: Book,
  merged: readonly MergedCells[],
  hear: (row: SheetRow) => void,
  mostPadding = mostBlanks,
): void {
  const finish = finishing(merged)
  let row = 0
  let cells: string[] = []
  let odd: OddCell[] = []
  let numeric: number[] = []
  let cell = { column: 0, type: 'n', style: 0, text: '', hasFormula: false }
  let reads = false
  let phonetic = false
  let padding = 0
  let length = 0
  const columns = hiddenColumns()
  parser.on('opentag', (tag) => {
    const name = local(tag.name)
    const { r, t, s, hidden, ht } = attributesOf(tag)
    if (name === 'row') {
      const earlier = row
      row = numberOf(r, earlier)
      if (row > earlier + 1) hear({ row: earlier + 1, ...(row > earlier + 2 && { until: row - 1 }), cells: [] })
      cells = []
      numeric = []
      length = 0
      odd = isTrue(hidden) || ht === '0' ? [{ place: 0, kind: 'hidden', text: '' }] : []
    } else if (name === 'col') columns.hear(attributesOf(tag))
    else if (name === 'c') {
      const column = r === undefined || columnOf(r) < 0 ? cells.length : columnOf(r)
      cell = { column, type: t ?? 'n', style: Number(s ?? 0), text: '', hasFormula: false }
    } else if (name === 'f') cell.hasFormula = true
    else if (name === 'rPh') phonetic = true
    else reads = name === 'v' || (name === 't' && !phonetic)
  })
  const take = (part: string) => {
    if (!reads) return
    cell.text += part
    if (cell.text.length > longestCell) throw badInput('file', fileProblems.cellTooLong)
  }
  parser.on('text', take)
  parser.on('cdata', take)
  parser.on('closetag', (tag) => {
    const name = local(tag.name)
    if (name === 'v' || name === 't') reads = false
    if (name === 'rPh') phonetic = false
    if (name === 'row') {
      if (numeric.length > 1) numeric.sort((one, other) => one - other)
      odd.push(...columns.filledIn(cells))
      hear(finish({ row, cells, ...(numeric.length > 0 && { numeric }), ...(odd.length > 0 && { odd }) }))
    }
    if (name !== 'c') return
    const { column, type, style } = cell
    padding += Math.max(0, Math.min(column, widest) - cells.length)
    if (padding > mostPadding || odd.length > widest) throw badInput('file', fileProblems.sheetTooLarge)
    if (column >= widest) {
      if (cell.text !== '') odd.push({ place: column, kind: 'beyond', text: '' })
      return
    }
    while (cells.length < column) cells.push('')
    const text = type === 's' ? (book.strings[Number(cell.text)] ?? '') : cell.text
    if (type === 'e') odd.push({ place: column, kind: 'error', text })
    else if (cell.hasFormula && text === '' && type !== 'str') odd.push({ place: column, kind: 'formula', text: '' })
    const shown = type === 'e' ? '' : shownCell(text, type, book.styles[style], book.from1904)
    if (type === 'n' && shown.includes('.')) numeric.push(column)
    length += shown.length
    if (length > longestRow) throw badInput('file', fileProblems.cellTooLong)
    cells[column] = shown
  })
}

const widest = 16_384
/** As of a record of a text file. Cells that refer to one long text are as many long ones where they are handed on. */
const longestRow = 8 * 2 ** 20
/** Blank cells that a sheet leaves out between filled ones: in a table that people fill there are not so many. */
const mostBlanks = 200_000_000

/** A row that bears no number of its own, or one that is none or lies behind, follows the row before it. */
function numberOf(written: string | undefined, earlier: number): number {
  const row = Number(written)
  return Number.isSafeInteger(row) && row > earlier && row <= mostRows ? row : earlier + 1
}

const mostRows = 2 ** 31 - 1

/** A name without its namespace: some writers say `x:row`. */
export function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

export function attributesOf(tag: {
  attributes: SaxesTagPlain['attributes'] | Record<string, unknown>
}): Record<string, string> {
  return tag.attributes as Record<string, string>
}
