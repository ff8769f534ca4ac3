import type { SaxesParser, SaxesTagPlain } from 'saxes'
import { type CellStyle, shownCell } from './spreadsheet-cell.ts'

/** What the cells of a sheet refer to. */
export type Book = { strings: readonly string[]; styles: readonly CellStyle[]; from1904: boolean }

/** Tells each row of a sheet while its XML passes by. */
export function hearRows(parser: SaxesParser, book: Book, hear: (row: number, cells: string[]) => void): void {
  let row = 0
  let cells: string[] = []
  let cell = { column: 0, type: 'n', style: 0, text: '' }
  let reads = false
  parser.on('opentag', (tag) => {
    const name = local(tag.name)
    const { r, t, s } = attributesOf(tag)
    if (name === 'row') {
      row = r === undefined ? row + 1 : Number(r)
      cells = []
    } else if (name === 'c') {
      cell = { column: r === undefined ? cells.length : columnOf(r), type: t ?? 'n', style: Number(s ?? 0), text: '' }
    } else reads = name === 'v' || name === 't'
  })
  parser.on('text', (part) => {
    if (reads) cell.text += part
  })
  parser.on('closetag', (tag) => {
    const name = local(tag.name)
    reads = false
    if (name === 'row') hear(row, cells)
    if (name !== 'c' || cell.column > widest) return
    while (cells.length < cell.column) cells.push('')
    const text = cell.type === 's' ? (book.strings[Number(cell.text)] ?? '') : cell.text
    cells[cell.column] = shownCell(text, cell.type, book.styles[cell.style], book.from1904)
  })
}

const widest = 16_384

/** `AB12` is column 27, counted from 0. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference) {
    const place = letter.charCodeAt(0) - 64
    if (place < 1 || place > 26) break
    column = column * 26 + place
  }
  return column - 1
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
