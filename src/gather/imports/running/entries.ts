import type { FileRow } from '#platform/tables/file-row.ts'
import type { Judged, TableJudge } from '#platform/tables/layout/table-judge.ts'
import { unprotected } from '#platform/tables/text/csv.ts'
import { noRecords } from '#platform/tables/words.ts'
import type { Text } from '#platform/wording/words.ts'
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
  /** Tells of each row why it is no record of the table. */
  readonly judge: TableJudge
}

/**
 * Blank rows count where something follows them, as one range; what lies beyond the last row that a person chose is one range too.
 * Rows that a file leaves out between two others are blank.
 */
export async function* entriesOf(rows: AsyncIterable<FileRow>, bounds: Bounds): AsyncGenerator<Entry> {
  const { hear, end } = entriesHeard(bounds)
  for await (const row of rows) for (const judged of bounds.judge.take(row)) for (const one of hear(judged)) yield one
  for (const judged of bounds.judge.end()) for (const one of hear(judged)) yield one
  for (const one of end()) yield one
}

function entriesHeard({ after, lastRow }: Bounds): { hear(judged: Judged): Entry[]; end(): Entry[] } {
  let upTo = after
  let beyond: Entry | null = null
  return {
    hear({ row, because }) {
      if ((row.until ?? row.row) <= after) return []
      if (row.broken === undefined && row.cells.every((cell) => cell.trim() === '')) return []
      const until = row.until !== undefined && row.until > row.row ? row.until : null
      if (lastRow !== null && row.row > lastRow) {
        const first = beyond?.row ?? lastRow + 1
        const isGap = beyond === null && lastRow > upTo
        const gap = isGap ? [none(upTo + 1, lastRow, row.share, noRecords.blank)] : []
        upTo = until ?? row.row
        beyond = none(first, upTo, row.share, remarks.beyond)
        return gap
      }
      const from = Math.max(row.row, after + 1)
      const gap = from > upTo + 1 ? [none(upTo + 1, from - 1, row.share, noRecords.blank)] : []
      upTo = until ?? row.row
      return [...gap, entryOf(row, from, upTo, because)]
    },
    end: () => (beyond === null ? [] : [beyond]),
  }
}

function entryOf(of: FileRow, row: number, last: number, because: Text | null): Entry {
  const { share, cells, numeric, odd } = of
  const broken = of.broken ?? null
  return {
    row,
    until: last > row ? last : null,
    records: broken === null ? 1 : last - row + 1,
    share,
    cells: cells.map(unprotected),
    numeric,
    odd,
    broken,
    because: broken === null ? because : null,
  }
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
