import { beginningOf } from '../../wording/plain-text.ts'
import type { FileRow } from '../file-row.ts'
import { belongsBelow, joined } from './headings/header-rows.ts'
import { couldName, differsFrom, isBlank, isKnown } from './headings/header-signs.ts'
import { isSetApart } from './set-apart.ts'

/** The rows that name the columns by the file's own numbers: none, one, or the first and last of several. */
export type HeaderAt = number | readonly [first: number, last: number] | null

export type Layout = {
  readonly header: HeaderAt
  readonly headings: readonly string[]
  readonly lastRow: number | null
  /** What stands above the table: titles, dates of printing, units. */
  readonly above: readonly FileRow[]
  /** Rows beside the headings that may be headings, too. */
  readonly doubtful: readonly FileRow[]
}

export type LayoutWish = {
  readonly header?: HeaderAt | undefined
  readonly lastRow?: number | null | undefined
  /** The cells stand in a grid: a filled column without a heading is a column all the same, not a record cut wrongly. */
  readonly grid?: boolean | undefined
}

/** Finds which cells are the table among the first rows of a file: below titles and blank rows, under one to three rows of headings, or none at all. */
export function layoutOf(rows: readonly FileRow[], known: ReadonlySet<string>, wish: LayoutWish = {}): Layout {
  const lines = rows.filter((row) => row.broken === undefined && !isBlank(row.cells))
  const found = wish.header === undefined ? detected(lines, known) : { header: wish.header, doubtful: [] }
  const chosen = found.header
  const [from, to] = chosen === null ? [0, 0] : typeof chosen === 'number' ? [chosen, chosen] : chosen
  const below = lines.filter(({ row }) => row > to)
  const headingRows = rows.filter(({ row }) => row >= from && row <= to)
  const named = chosen === null ? [] : joined(headingRows)
  const width = Math.max(named.length, chosen === null ? usualWidth(below) : 0, widthOf(below, wish.grid === true))
  return {
    header: from === to && from > 0 ? from : chosen,
    headings: distinct(Array.from({ length: Math.max(1, width) }, (_, place) => named[place] ?? '')),
    lastRow: wish.lastRow ?? null,
    above: lines.filter(({ row }) => row < from),
    doubtful: found.doubtful,
  }
}

/** How many columns most rows have. */
function usualWidth(rows: readonly FileRow[]): number {
  const widths = new Map<number, number>()
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  return [...widths].reduce((best, next) => (next[1] > best[1] ? next : best), [1, 0] as [number, number])[0]
}

const deepest = 40

type Detected = Pick<Layout, 'header' | 'doubtful'>

function detected(lines: readonly FileRow[], known: ReadonlySet<string>): Detected {
  const start = lines.slice(0, deepest)
  const width = bodyWidth(lines)
  const depth = Math.max(20, Math.min(200, Math.floor(200_000 / Math.max(1, width))))
  for (const [at, line] of start.entries()) {
    const filled = line.cells.filter((cell) => cell.trim() !== '').length
    const below = lines.slice(at + 1, at + 1 + depth)
    if (filled < Math.min(2, width) || filled < width * 0.6) continue
    if (isSetApart(line, below, known)) continue
    if (couldName(line.cells) && (isKnown(line.cells, known) || isUnlike(line, below))) {
      return withNeighbours(lines, at)
    }
    if (filled >= width) break
  }
  return { header: null, doubtful: [] }
}

/** Unlike what stands right below, or all that follows: another table further down hides neither. */
function isUnlike(line: FileRow, below: readonly FileRow[]): boolean {
  const gap = below.findIndex((row, at) => !isNext(below[at - 1] ?? line, row))
  const block = gap < 0 ? below : below.slice(0, gap)
  const isNear = block.length > 1 && block.length < below.length && differsFrom(line.cells, bodyOf(block))
  return isNear || differsFrom(line.cells, bodyOf(below))
}

/** Groups above and sub-headings below belong to the header; where that is not certain, they are told. */
function withNeighbours(lines: readonly FileRow[], at: number): Detected {
  const body = (from: number) => bodyOf(lines.slice(from, from + 100))
  let first = at
  let last = at
  for (;;) {
    const [above, top, bottom, below] = [lines[first - 1], lines[first], lines[last], lines[last + 1]]
    const after = bottom && below && isNext(bottom, below) ? belongsBelow(bottom, below, body(last + 2)) : 'no'
    const before = above && top && isNext(above, top) ? belongsBelow(above, top, body(last + 1)) : 'no'
    const isFull = last - first >= 2
    if (after === 'yes' && !isFull) last += 1
    else if (before === 'yes' && !isFull) first -= 1
    else {
      const [from, to] = [top?.row ?? 1, bottom?.row ?? 1]
      const doubtful = [before === 'perhaps' ? above : undefined, after === 'perhaps' ? below : undefined]
      return { header: from === to ? from : [from, to], doubtful: doubtful.filter((row) => row !== undefined) }
    }
  }
}

export function isNext(one: FileRow, other: FileRow): boolean {
  return other.row === (one.until ?? one.row) + 1
}

/** Rows that hold more than a note. */
function bodyOf(lines: readonly FileRow[]): (readonly string[])[] {
  const cells = lines.map((line) => line.cells)
  const wide = cells.filter((one) => one.filter((cell) => cell.trim() !== '').length > 1)
  return wide.length > 0 ? wide : cells
}

/** The number of filled columns that half of the wider rows reach. */
function bodyWidth(lines: readonly FileRow[]): number {
  const counts = lines.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length)
  const wide = counts.filter((count) => count > 1).toSorted((one, other) => one - other)
  return wide.length * 3 < counts.length ? 1 : (wide[Math.floor(wide.length / 2)] ?? 1)
}

function widthOf(below: readonly FileRow[], grid: boolean): number {
  const extents = below.map(({ cells }) => cells.findLastIndex((cell) => cell.trim() !== '') + 1)
  if (grid) return Math.max(0, ...extents)
  const sorted = extents.toSorted((one, other) => one - other)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}

/** A question of a survey fits; what is longer is no heading. */
const longestHeading = 500

function distinct(record: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return record.map((cell, place) => {
    const heading = beginningOf(cell.replace(/\s+/gu, ' ').trim(), longestHeading) || `#${place + 1}`
    const times = (seen.get(heading) ?? 0) + 1
    seen.set(heading, times)
    return times === 1 ? heading : `${heading} (${times})`
  })
}
