import type { SaxesParser, SaxesTagPlain } from 'saxes'
import type { FileRow, OddCell } from '../file-row.ts'
import { columnOf, fillsDown, type MergedCells } from './merged-cells.ts'
import { type CellStyle, shownCell } from './spreadsheet-cell.ts'

/** What the cells of a sheet refer to. */
export type Book = { strings: readonly string[]; styles: readonly CellStyle[]; from1904: boolean }

export type SheetRow = Omit<FileRow, 'share'>

/** Tells each row of a sheet while its XML passes by, and the stretches of rows that the sheet leaves out. */
export function hearRows(
  parser: SaxesParser,
  book: Book,
  merged: readonly MergedCells[],
  hear: (row: SheetRow) => void,
): void {
  const finish = finishing(merged)
  let row = 0
  let cells: string[] = []
  let odd: OddCell[] = []
  let numeric: number[] = []
  let cell = { column: 0, type: 'n', style: 0, text: '', hasFormula: false }
  let reads = false
  let phonetic = false
  parser.on('opentag', (tag) => {
    const name = local(tag.name)
    const { r, t, s, hidden } = attributesOf(tag)
    if (name === 'row') {
      const earlier = row
      row = r === undefined ? row + 1 : Number(r)
      if (row > earlier + 1) hear({ row: earlier + 1, ...(row > earlier + 2 && { until: row - 1 }), cells: [] })
      cells = []
      numeric = []
      odd = hidden === '1' || hidden === 'true' ? [{ place: 0, kind: 'hidden', text: '' }] : []
    } else if (name === 'c') {
      const column = r === undefined ? cells.length : columnOf(r)
      cell = { column, type: t ?? 'n', style: Number(s ?? 0), text: '', hasFormula: false }
    } else if (name === 'f') cell.hasFormula = true
    else if (name === 'rPh') phonetic = true
    else reads = name === 'v' || (name === 't' && !phonetic)
  })
  const take = (part: string) => {
    if (reads) cell.text += part
  }
  parser.on('text', take)
  parser.on('cdata', take)
  parser.on('closetag', (tag) => {
    const name = local(tag.name)
    if (name === 'v' || name === 't') reads = false
    if (name === 'rPh') phonetic = false
    if (name === 'row')
      hear(finish({ row, cells, ...(numeric.length > 0 && { numeric }), ...(odd.length > 0 && { odd }) }))
    if (name !== 'c' || cell.column > widest) return
    const { column, type, style } = cell
    while (cells.length < column) cells.push('')
    const text = type === 's' ? (book.strings[Number(cell.text)] ?? '') : cell.text
    if (type === 'e') odd.push({ place: column, kind: 'error', text })
    else if (cell.hasFormula && text === '' && type !== 'str') odd.push({ place: column, kind: 'formula', text: '' })
    const shown = type === 'e' ? '' : shownCell(text, type, book.styles[style], book.from1904)
    if (type === 'n' && shown.includes('.')) numeric.push(column)
    cells[column] = shown
  })
}

const widest = 16_384

/** A cell merged downwards fills the rows it covers, as far as they hold anything of their own; cells merged sideways are told. */
function finishing(merged: readonly MergedCells[]): (row: SheetRow) => SheetRow {
  const waiting = merged.toSorted((one, other) => other.rows[0] - one.rows[0])
  let active: { cells: MergedCells; value: string }[] = []
  return (given) => {
    active = active.filter(({ cells }) => cells.rows[1] >= given.row)
    let spans: MergedCells[] = []
    for (let next = waiting.at(-1); next !== undefined && next.rows[0] <= given.row; next = waiting.at(-1)) {
      waiting.pop()
      if (next.rows[1] < given.row) continue
      if (next.rows[0] === given.row && next.columns[1] > next.columns[0]) spans = [...spans, next]
      if (fillsDown(next))
        active.push({ cells: next, value: given.row === next.rows[0] ? (given.cells[next.columns[0]] ?? '') : '' })
    }
    const sideways = spans.length > 0 && { spans: spans.map(({ columns }) => columns) }
    if (active.length === 0 || given.cells.every((cell) => cell.trim() === '')) return { ...given, ...sideways }
    const cells = [...given.cells]
    const odd = [...(given.odd ?? [])]
    for (const {
      cells: {
        rows,
        columns: [place],
      },
      value,
    } of active) {
      if (rows[0] === given.row || value === '' || (cells[place] ?? '') !== '') continue
      while (cells.length < place) cells.push('')
      cells[place] = value
      odd.push({ place, kind: 'merged', text: value })
    }
    return { ...given, ...sideways, cells, ...(odd.length > 0 && { odd }) }
  }
}

/** A name without its namespace: some writers say `x:row`. */
export function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

export function attributesOf(tag: {
  attributes: SaxesTagPlain['attributes'] | Record<string, unknown>
}): Record<string, string> {
  return tag.attributes as Record<string, string>
}
