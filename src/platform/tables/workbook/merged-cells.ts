import type { Span } from '../file-row.ts'

/** Cells merged over several rows or columns; rows are the sheet's own, columns are places. */
export type MergedCells = { readonly rows: Span; readonly columns: Span }

/** Hears the XML of a sheet as text: the merged cells stand at its end, and must be known before its first row. */
export function mergedCellsListener(): { hear(text: string): void; found(): MergedCells[] } {
  const found: MergedCells[] = []
  let tail = ''
  return {
    hear(text) {
      const whole = tail + text
      tail = whole.slice(-longestTag)
      if (!whole.includes('mergeCell')) return
      const open = whole.lastIndexOf('<')
      const until = whole.indexOf('>', open) < 0 ? open : whole.length
      for (const [, from = '', to = ''] of whole.slice(0, until).matchAll(merged)) {
        const cells = cellsOf(from, to)
        if (cells && found.length < most) found.push(cells)
      }
      tail = whole.slice(Math.max(until, whole.length - longestTag))
    },
    found: () => found,
  }
}

/** Rows whose upper cell is merged downwards are given its value; a note over many columns is not repeated. */
export function fillsDown({ rows, columns }: MergedCells): boolean {
  return rows[1] > rows[0] && columns[1] - columns[0] < widestFilled
}

/** `AB12` is column 27, counted from 0. */
export function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference.slice(0, 8).toUpperCase()) {
    const place = letter.charCodeAt(0) - 64
    if (letter === '$') continue
    if (place < 1 || place > 26) break
    column = column * 26 + place
  }
  return column - 1
}

export function columnName(place: number): string {
  return (place >= 26 ? columnName(Math.floor(place / 26) - 1) : '') + String.fromCharCode(65 + (place % 26))
}

const merged = /<(?:\w{1,20}:)?mergeCell\s[^<>]{0,200}?ref="([A-Z]+\d+):([A-Z]+\d+)"/g
const longestTag = 400
const most = 200_000
const widestFilled = 3

function cellsOf(from: string, to: string): MergedCells | null {
  const rowIn = (reference: string) => Number(reference.replace(/^[A-Z]+/, ''))
  const rows: Span = [rowIn(from), rowIn(to)]
  const columns: Span = [columnOf(from), columnOf(to)]
  return rows[0] > rows[1] || columns[0] > columns[1] ? null : { rows, columns }
}
