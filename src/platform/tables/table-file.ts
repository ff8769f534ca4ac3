import { isStorable, storable } from '../wording/plain-text.ts'
import type { Bytes, FileRow, OddCell } from './file-row.ts'
import type { TableFormat } from './table-format.ts'
import { type Delimiter, delimiterOf, type Encoding } from './text/dialect.ts'
import { decoded, textRows } from './text/text-rows.ts'
import { openWorkbook } from './workbook/spreadsheet.ts'

/** How a file is to be read. */
export type TableFile = {
  readonly format: TableFormat
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  readonly sheet: string | null
}

/** All rows of a file in order, blank ones too, in memory that does not grow with it. */
export async function* rowsOf(bytes: Bytes, file: TableFile): AsyncGenerator<FileRow> {
  const rows =
    file.format === 'text'
      ? textRows(bytes, file.encoding, file.delimiter)
      : (await openWorkbook(bytes)).rows(file.sheet)
  for await (const row of rows) yield storableRow(row)
}

/** A cell that no database takes ends no import: it counts as one that cannot be read, and is told. */
function storableRow(row: FileRow): FileRow {
  if (row.cells.every(isStorable)) return row
  const odd = row.cells.flatMap((cell, place): OddCell[] =>
    isStorable(cell) || !storable(cell).includes('\ufffd') ? [] : [{ place, kind: 'unstorable', text: '' }],
  )
  return { ...row, cells: row.cells.map(storable), ...(odd.length > 0 && { odd: [...(row.odd ?? []), ...odd] }) }
}

const mostCells = 4_000
const mostText = 2 ** 18

/** Rows in portions that are handed on at once without keeping anybody waiting. */
export async function* inPortions<Row extends Pick<FileRow, 'cells'>>(rows: AsyncIterable<Row>): AsyncGenerator<Row[]> {
  let portion: Row[] = []
  let cells = 0
  let text = 0
  for await (const row of rows) {
    portion.push(row)
    cells += row.cells.length + 1
    for (const cell of row.cells) text += cell.length
    if (cells < mostCells && text < mostText) continue
    yield portion
    portion = []
    cells = 0
    text = 0
  }
  if (portion.length > 0) yield portion
}

export async function firstRows(bytes: Bytes, file: TableFile, count: number): Promise<FileRow[]> {
  return first(rowsOf(bytes, file), count)
}

export async function first(source: AsyncIterable<FileRow>, count: number): Promise<FileRow[]> {
  const rows: FileRow[] = []
  for await (const row of source) {
    rows.push(row)
    if (rows.length >= count) break
  }
  return rows
}

export async function detectedDelimiter(bytes: Bytes, encoding: Encoding): Promise<Delimiter> {
  let sample = ''
  for await (const text of decoded(bytes.stream(0, Math.min(bytes.size, 65_536)), encoding)) sample += text
  return delimiterOf(sample)
}
