import type { FileRow } from '../file-row.ts'
import { type Layout, type LayoutWish, layoutOf } from './layout.ts'
import { type Judged, tableJudge } from './table-judge.ts'

export type TableIn = {
  readonly layout: Layout
  /** The rows below the headings, as far as a person lets the table reach. */
  readonly below: readonly Judged[]
}

/** Where the table is among the first rows of a file, and what each row below its headings is. Another table further down says nothing of its columns. */
export function tableIn(rows: readonly FileRow[], known: ReadonlySet<string>, wish: LayoutWish): TableIn {
  const layout = layoutOf(rows, known, wish)
  const below = judgedBelow(rows, layout, known)
  const others = new Set(below.flatMap(({ row, isElsewhere }) => (isElsewhere ? [row.row] : [])))
  if (others.size === 0) return { layout, below }
  const own = rows.filter(({ row }) => !others.has(row))
  const narrowed = { ...layoutOf(own, known, { ...wish, header: layout.header }), doubtful: layout.doubtful }
  return { layout: narrowed, below: judgedBelow(rows, narrowed, known) }
}

function judgedBelow(rows: readonly FileRow[], layout: Layout, known: ReadonlySet<string>): Judged[] {
  const { header, headings, lastRow } = layout
  const after = header === null ? 0 : typeof header === 'number' ? header : header[1]
  const last = lastRow ?? Number.POSITIVE_INFINITY
  const judge = tableJudge({ headings, after, lastRow }, known)
  const reached = rows.filter(({ row, until = row }) => until > after && row <= last)
  return [...reached.flatMap((row) => judge.take(row.row > after ? row : { ...row, row: after + 1 })), ...judge.end()]
}
