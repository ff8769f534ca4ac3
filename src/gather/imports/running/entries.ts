import type { FileRow } from '#platform/tables/file-row.ts'
import { unprotected } from '#platform/tables/text/csv.ts'
import { noRecords } from '#platform/tables/words.ts'
import type { Text } from '#platform/words.ts'
import { remarks } from '../words.ts'

/** What stands below the headings of a file: a record, or rows of which none is one. Each record of the file is in exactly one. */
export type Entry = {
  readonly row: number
  /** The last row, where there are several. */
  readonly until: number | null
  /** How many records of the file are in it. */
  readonly records: number
  readonly share: number
  readonly cells: readonly string[]
  readonly numeric: FileRow['numeric']
  readonly odd: FileRow['odd']
  readonly broken: Text | null
  /** Why it is no record of the table. */
  readonly because: Text | null
}

export type Bounds = {
  /** The row after which the content begins; 0 where there are no headings. */
  readonly after: number
  readonly lastRow: number | null
  /** `after` is what was said of the row before. */
  noRecordBecause(row: FileRow, after: Text | null): Text | null
}

/**
 * Blank rows count where something follows them, as one range; what lies beyond the last row that a person chose is one range too.
 * Rows that a file leaves out between two others are blank.
 */
export async function* entriesOf(rows: AsyncIterable<FileRow>, bounds: Bounds): AsyncGenerator<Entry> {
  let upTo = bounds.after
  let said: Text | null = null
  let beyond: Entry | null = null
  for await (const row of rows) {
    if ((row.until ?? row.row) <= bounds.after) continue
    if (row.broken === undefined && row.cells.every((cell) => cell.trim() === '')) continue
    const until = row.until !== undefined && row.until > row.row ? row.until : null
    if (bounds.lastRow !== null && row.row > bounds.lastRow) {
      const from: number = beyond?.row ?? bounds.lastRow + 1
      const last = until ?? row.row
      if (beyond === null && bounds.lastRow > upTo) yield none(upTo + 1, bounds.lastRow, row.share, noRecords.blank)
      beyond = none(from, last, row.share, remarks.beyond)
      upTo = last
      continue
    }
    const from = Math.max(row.row, bounds.after + 1)
    const isBelowBlank = from > upTo + 1
    if (isBelowBlank) yield none(upTo + 1, from - 1, row.share, noRecords.blank)
    upTo = until ?? row.row
    const { share, broken = null } = row
    const because: Text | null =
      broken === null ? bounds.noRecordBecause(row, isBelowBlank ? noRecords.blank : said) : null
    said = because
    const records = broken === null ? 1 : upTo - from + 1
    const cells = row.cells.map(unprotected)
    yield {
      row: from,
      until: upTo > from ? upTo : null,
      records,
      share,
      cells,
      numeric: row.numeric,
      odd: row.odd,
      broken,
      because,
    }
  }
  if (beyond !== null) yield beyond
}

function none(row: number, last: number, share: number, because: Text): Entry {
  const until = last > row ? last : null
  return {
    row,
    until,
    records: last - row + 1,
    share,
    cells: [],
    numeric: undefined,
    odd: undefined,
    broken: null,
    because,
  }
}

export function lastRowOf({ row, until }: Pick<Entry, 'row' | 'until'>): number {
  return until ?? row
}
