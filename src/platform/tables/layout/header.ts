import { writtenNumber } from '#platform/tables/cells/cell.ts'
import { writtenDay } from '#platform/tables/cells/written-date.ts'

export type Header = {
  /** The row that names the columns, counted from 1; null where the first row is already content. */
  readonly row: number | null
  readonly headings: readonly string[]
}

/** Finds the row of headings among the first records: below a line of metadata, or none at all. */
export function headerOf(records: readonly (readonly string[])[], known: ReadonlySet<string> = new Set()): Header {
  const width = usualWidth(records)
  for (const [at, record] of records.slice(0, deepest).entries()) {
    if (record.length < width - 1 || filled(record) < width * 0.6) continue
    const below = records.slice(at + 1).filter((other) => other.length >= width - 1)
    if (couldName(record) && (isKnown(record, known) || differsFrom(record, below))) {
      return headerAt(records, at + 1, width)
    }
    if (filled(record) >= width) break
  }
  return withoutHeader(width)
}

/** The header that a person or a mapping chose. */
export function headerAt(
  records: readonly (readonly string[])[],
  row: number | null,
  width = usualWidth(records),
): Header {
  if (row === null) return withoutHeader(width)
  return { row, headings: distinct(records[row - 1] ?? []) }
}

/** One spelling of a heading for comparing: width, case, spaces, line breaks and punctuation do not matter. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-‐.,:;・/\\()[\]【】「」"'*※#]/gu, '')
}

const deepest = 10

function withoutHeader(width: number): Header {
  return { row: null, headings: Array.from({ length: width }, (_, place) => `#${place + 1}`) }
}

function distinct(record: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return record.map((cell, place) => {
    const heading = cell.replace(/\s+/gu, ' ').trim() || `#${place + 1}`
    const times = (seen.get(heading) ?? 0) + 1
    seen.set(heading, times)
    return times === 1 ? heading : `${heading} (${times})`
  })
}

function usualWidth(records: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>()
  for (const { length } of records) widths.set(length, (widths.get(length) ?? 0) + 1)
  return [...widths].reduce((best, next) => (next[1] > best[1] ? next : best), [1, 0] as [number, number])[0]
}

function filled(record: readonly string[]): number {
  return record.filter((cell) => cell.trim() !== '').length
}

function couldName(record: readonly string[]): boolean {
  const cells = record.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return new Set(cells).size * 2 > cells.length && !cells.some(isContent)
}

function isContent(cell: string): boolean {
  return (
    writtenNumber(cell) !== null ||
    writtenDay(cell) !== null ||
    /^\S+@\S+\.\S+$/.test(cell) ||
    /^(true|false)$/i.test(cell)
  )
}

function isKnown(record: readonly string[], known: ReadonlySet<string>): boolean {
  return record.filter((cell) => known.has(headingKey(cell))).length >= Math.min(2, record.length)
}

/** A heading differs from its column: the column holds numbers, dates or addresses, repeats itself, or keeps one length. */
function differsFrom(record: readonly string[], below: readonly (readonly string[])[]): boolean {
  if (below.length === 0) return true
  return record.some((heading, place) => {
    const cells = below.map((other) => other[place]?.trim() ?? '').filter((cell) => cell !== '')
    if (cells.length < 2 || cells.includes(heading.trim())) return false
    const repeats = new Set(cells).size < cells.length * 0.7
    const oneLength = cells.length > 4 && cells.every((cell) => cell.length === cells[0]?.length)
    return cells.every(isContent) || repeats || (oneLength && heading.length !== cells[0]?.length)
  })
}
