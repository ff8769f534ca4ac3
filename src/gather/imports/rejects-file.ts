import { type Locale, say } from '#platform/words.ts'
import type { Reject } from './contract.ts'
import { rejectsFileWords } from './words.ts'

/** The first line of a file of rejected rows: row, column, reason, and the file's own columns, to be mended and uploaded again. */
export function rejectsHeader(headings: readonly string[], locale: Locale): string {
  const own = [rejectsFileWords.row, rejectsFileWords.column, rejectsFileWords.reason].map((text) => say(text, locale))
  return csvLine([...own, ...headings])
}

export function rejectsLine({ row, column, because, cells }: Reject, locale: Locale): string {
  return csvLine([String(row), column ?? '', because[locale], ...cells])
}

export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** A spreadsheet runs what begins with = + - @, a tab or a return: an apostrophe makes it text. Plain numbers stay numbers. */
export function neutralised(cell: string): string {
  return /^[=+\-@＝＋－＠\t\r\n]/.test(cell) && !/^[-+]?[\d,.]+$/.test(cell) ? `'${cell}` : cell
}

function csvCell(cell: string): string {
  const safe = neutralised(cell)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
