import { beginningOf } from '#platform/wording/plain-text.ts'
import { dayOrders } from '../cells/written-date.ts'
import { isAmong } from '../file-row.ts'
import type { Delimiter } from '../text/dialect.ts'
import { decimalEvidence, plainEvidence } from './decimal-evidence.ts'

/** What the cells of one column have in common, said when all of them were heard. */
export type ColumnProfile = {
  /** The decimal mark of its numbers: told by the cells, open, or of no matter. */
  decimal: '.' | ',' | 'open' | null
  /** The order of its days, likewise. */
  order: 'mdy' | 'dmy' | 'open' | null
  values: string[]
  distinct: number
  more: boolean
  filled: number
}

export type ColumnSurvey = {
  /** `numeric` names the places that a workbook keeps as numbers: these say nothing about how the column is written. */
  hear(cells: readonly string[], numeric?: readonly number[]): void
  verdict(): ColumnProfile[]
}

/**
 * Hears every record of a table once, in memory that does not grow with it; where only some places matter, the others are passed over.
 * Files cut by semicolons come from where 1,250 may be a fraction.
 */
export function columnSurvey(width: number, delimiter?: Delimiter, places?: readonly number[]): ColumnSurvey {
  const { counted, shown } = mostFor(width)
  const columns = Array.from(
    { length: width },
    (): Column => ({
      most: counted,
      decimals: { point: false, comma: false, openPoint: false, openComma: false },
      orders: { mdy: false, dmy: false, both: false },
      values: new Set(),
      heard: new Set(),
      more: false,
      filled: 0,
    }),
  )
  const heard = places ?? columns.keys().toArray()
  return {
    hear(cells, numeric = []) {
      for (const place of heard) {
        const cell = cells[place]
        const column = columns[place]
        if (cell === undefined || cell === '' || column === undefined) continue
        hearCell(column, cell, isAmong(numeric, place))
      }
    },
    verdict: () => columns.map((column) => profileOf(column, shown, delimiter === ';')),
  }
}

type Column = {
  /** How many different values are counted. */
  readonly most: number
  readonly decimals: { point: boolean; comma: boolean; openPoint: boolean; openComma: boolean }
  readonly orders: { mdy: boolean; dmy: boolean; both: boolean }
  readonly values: Set<string>
  /** Texts whose evidence is counted already. */
  readonly heard: Set<string>
  more: boolean
  filled: number
}

/** A thousand values of each column, fewer where there are more columns than people fill. */
function mostFor(width: number): { counted: number; shown: number } {
  const share = (sum: number, least: number, most: number) =>
    Math.max(least, Math.min(most, Math.floor(sum / Math.max(1, width))))
  return { counted: share(500_000, 30, 1000), shown: share(20_000, 3, 50) }
}

const longestShown = 300

function hearCell(column: Column, cell: string, isNumeric: boolean): void {
  if (!isNumeric && column.heard.has(cell)) {
    column.filled += 1
    return
  }
  const look = lookOf(cell)
  if (look === 'blank') return
  column.filled += 1
  const shown = cell.length > longestShown ? beginningOf(cell, longestShown) : cell
  if (!column.more && !column.values.has(shown)) {
    if (column.values.size >= column.most) column.more = true
    else column.values.add(own(shown))
  }
  if (isNumeric) return
  if (column.heard.size < column.most && cell.length <= longestRead) column.heard.add(own(cell))
  if (look === 'plain') return
  const evidence = look === 'day' ? null : look === 'number' ? plainEvidence(cell) : decimalEvidence(cell)
  if (evidence !== null) column.decimals[evidence] = true
  if (look === 'number') return
  const orders = dayOrders(cell)
  if (orders === null) return
  if (orders.mdy && orders.dmy) column.orders.both = true
  else if (orders.mdy) column.orders.mdy = true
  else if (orders.dmy) column.orders.dmy = true
}

type Look = 'blank' | 'plain' | 'number' | 'day' | 'marked'

/** A glance at a cell, since most cells of a large file are none that have to be read closely: 12.50 is a number, 9/17/2023 a day. */
function lookOf(cell: string): Look {
  let digits = 0
  let others = 0
  let points = 0
  let strokes = 0
  let first = -1
  const length = Math.min(cell.length, longestRead + 1)
  for (let place = 0; place < length; place++) {
    const code = cell.charCodeAt(place)
    if (code >= 48 && code <= 57) digits += 1
    else if (code === 32 || code === 9 || code === 0x3000 || code === 0xa0) continue
    else if (code === 44 || code === 46) points += 1
    else if (code === 45 || code === 47) strokes += 1
    else if (code >= 0xff0c && code <= 0xff19) return 'marked'
    else others += 1
    if (first < 0 && (code < 48 || code > 57)) first = place
  }
  if (digits + others + points + strokes === 0) return 'blank'
  if (digits === 0 || points + strokes === 0 || cell.length > longestRead) return 'plain'
  if (points === 1 && digits + 1 === cell.length) return 'number'
  const isYearFirst = first === 4 && strokes > 1
  if (isYearFirst || (points === 0 && strokes !== 2)) return 'plain'
  return points === 0 ? 'day' : 'marked'
}

const longestRead = 40

function profileOf(
  { decimals, orders, values, more, filled }: Column,
  shown: number,
  mayBeFraction: boolean,
): ColumnProfile {
  return {
    decimal: decimalOf(decimals, mayBeFraction),
    order: orders.mdy === orders.dmy ? (orders.mdy || orders.both ? 'open' : null) : orders.mdy ? 'mdy' : 'dmy',
    values: [...values].slice(0, shown),
    distinct: values.size,
    more,
    filled,
  }
}

/** 1.250 alone stays open; 1,250 alone is a thousand and more, but not in a file cut by semicolons. */
function decimalOf(
  { point, comma, openPoint, openComma }: Column['decimals'],
  mayBeFraction: boolean,
): ColumnProfile['decimal'] {
  if (point && comma) return 'open'
  if (point) return '.'
  if (comma) return ','
  if (openPoint) return 'open'
  if (!openComma) return null
  return mayBeFraction ? 'open' : '.'
}

/** A text of its own: a piece of a larger one would keep all of that in memory. */
function own(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le')
}
