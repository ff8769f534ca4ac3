import type { Text } from '#platform/wording/words.ts'
import type { FileRow } from '../file-row.ts'
import { filled, noRecords } from '../words.ts'
import { columnsAbove } from './headings/columns-above.ts'
import { isBlank } from './headings/header-signs.ts'
import { blockVerdict, titlesIn } from './headings/other-headings.ts'
import { noRecordBecause } from './no-record.ts'

/** A row of the file and why it is no record of the table; `null` where it is one. */
export type Judged = {
  readonly row: FileRow
  readonly because: Text | null
  /** It stands in or below another table. */
  readonly isElsewhere?: boolean
}

export type TableJudge = { take(row: FileRow): Judged[]; end(): Judged[] }

type Table = {
  readonly headings: readonly string[]
  /** The row after which the content begins. */
  readonly after: number
  /** Where a person said where the table ends, nothing before that ends it. */
  readonly lastRow: number | null
}

/**
 * Hears the rows of a file in order and tells of each why it is no record. Rows below a blank row, a sum or a note are held until it is
 * seen whether another table begins there: that ends this one, until its own headings come again.
 */
export function tableJudge(table: Table, known: ReadonlySet<string>): TableJudge {
  const above = columnsAbove()
  let held: FileRow[] = []
  let upTo = table.after
  let said: Text | null = null
  let elsewhere: Text | null = null

  const judged = (row: FileRow, told: Text | null = null): Judged => {
    const own = told ?? (row.broken === undefined ? noRecordBecause(row, table, said, above) : null)
    if (own === noRecords.headerAgain) elsewhere = null
    said = elsewhere ?? own
    if (said === null && row.broken === undefined) above.hear(row.cells)
    return { row, because: said, ...(elsewhere !== null && { isElsewhere: true }) }
  }
  const mayBegin = () =>
    said !== null && said !== noRecords.headerAgain && elsewhere === null && above.count > 0 && table.lastRow === null

  const passed = (row: FileRow): Judged[] => {
    if (held.length === 0 && (row.broken !== undefined || !mayBegin())) return [judged(row)]
    held.push(row)
    return held.length < mostHeld ? [] : settled()
  }
  const settled = (): Judged[] => {
    const block = held
    held = []
    const at = titlesIn(block)
    const [header] = block.slice(at)
    if (header === undefined) return []
    if (noRecordBecause(header, table) === noRecords.headerAgain) {
      const titles = block.slice(0, at).map((row) => judged(row, noRecords.note))
      return [...titles, judged(header), ...block.slice(at + 1).flatMap(passed)]
    }
    const verdict = blockVerdict(block, at, above, table.headings, known)
    if (verdict === 'other') elsewhere = filled(noRecords.otherTable, header.row)
    const [first = header, ...others] = verdict === 'perhaps' ? block.with(at, doubted(header)) : block
    return [judged(first), ...others.flatMap(passed)]
  }
  const allSettled = (): Judged[] => {
    const told: Judged[] = []
    while (held.length > 0) told.push(...settled())
    return told
  }
  return {
    take(row) {
      if ((row.until ?? row.row) <= table.after) return []
      const isNone = row.broken === undefined && isBlank(row.cells)
      const isBelowBlank = isNone || row.row > upTo + 1
      upTo = row.until ?? row.row
      if (!isBelowBlank) return passed(row)
      const told = allSettled()
      said = noRecords.blank
      return [...told, ...(isNone ? [{ row, because: noRecords.blank }] : passed(row))]
    },
    end: allSettled,
  }
}

/** So many rows tell what begins. */
const mostHeld = 12

function doubted(row: FileRow): FileRow {
  const { odd = [] } = row
  return odd.some(({ kind }) => kind === 'table')
    ? row
    : { ...row, odd: [...odd, { place: 0, kind: 'table', text: '' }] }
}
