export type Cell = string | number | null

/** The mark by which Excel knows UTF-8. */
export const csvStart = '\uFEFF'

/** A row as a spreadsheet reads it, quoted where needed. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** A spreadsheet runs what begins with = + - @, a tab or a return: an apostrophe makes it text. Plain numbers stay numbers. */
export function neutralised(cell: string): string {
  return /^[=+\-@＝＋－＠\t\r\n]/.test(cell) && !/^[-+]?[\d,.]+$/.test(cell) ? `'${cell}` : cell
}

/** A cell as it was before an apostrophe kept a spreadsheet from running it. */
export function unprotected(cell: string): string {
  return /^'[=+\-@＝＋－＠\t\r\n]/.test(cell) ? cell.slice(1) : cell
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = neutralised(cell)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
