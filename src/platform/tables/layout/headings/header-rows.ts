import type { FileRow } from '../../file-row.ts'
import { contentShare, couldName, isContent } from './header-signs.ts'

/** The headings of several rows, from above: 契約 over 開始日 is 「契約 開始日」; what is repeated is said once. */
export function joined(rows: readonly FileRow[]): string[] {
  const spread = rows.map((row, at) => spreadCells(row, rows[at + 1]))
  const width = Math.max(0, ...spread.map((cells) => cells.length))
  return Array.from({ length: width }, (_, place) => {
    const parts = spread.map((cells) => (cells[place] ?? '').replace(/\s+/gu, ' ').trim()).filter((part) => part !== '')
    return parts.filter((part, at) => parts.indexOf(part) === at).join(' ')
  })
}

export type Belongs = 'yes' | 'perhaps' | 'no'

/** Whether two rows in a row name columns together: groups over names, or sub-headings under some of the headings. */
export function belongsBelow(top: FileRow, bottom: FileRow, body: readonly (readonly string[])[]): Belongs {
  if (top.cells.some((cell) => labelled.test(cell))) return 'no'
  const above = placesOf(top.cells)
  const below = placesOf(bottom.cells)
  if (contentShare(top.cells) > 0 || contentShare(bottom.cells) > 0 || below.size === 0 || body.length === 0)
    return 'no'
  const upTo = counts(bottom.cells)
  const groups = (top.spans ?? []).filter(
    ([from, to]) =>
      (upTo[Math.min(to + 1, upTo.length - 1)] ?? 0) - (upTo[from] ?? upTo.at(-1) ?? 0) > 1 && above.has(from),
  )
  const width = Math.max(above.size, below.size)
  if (groups.length > 0) return groups.every(([from, to]) => to - from + 1 < Math.max(3, width)) ? 'yes' : 'no'
  if (isSubHeading(bottom.cells, above)) return 'yes'
  const spread = placesOf(spreadCells(top, bottom))
  const alwaysFilled = [...new Set([...above, ...below])].filter((place) => isAlwaysFilled(body, place))
  const missing = alwaysFilled.filter((place) => !below.has(place))
  const isContinued = [...below].every((place) => spread.has(place) || !above.has(place))
  const gained = [...below].filter((place) => !above.has(place)).length
  if (above.size < 2 || !isContinued || gained === 0) return 'no'
  if (missing.length > 0) return missing.length * 4 >= alwaysFilled.length ? 'yes' : 'no'
  return [...above].every((place) => place > 0) ? 'yes' : unmergedGroups(top.cells, bottom.cells, body)
}

/** A file that keeps no merging: names with blanks behind them, over a row that names all columns and is unlike what stands below it. */
function unmergedGroups(
  top: readonly string[],
  bottom: readonly string[],
  body: readonly (readonly string[])[],
): Belongs {
  const names = [...placesOf(top)]
  if (!couldName(bottom) || names.some((place) => title.test((top[place] ?? '').normalize('NFKC').trim()))) return 'no'
  const end = bottom.findLastIndex((cell) => cell.trim() !== '') + 1
  const isWide = names.every(
    (place, at) => (names[at + 1] ?? end) - place > 1 || top[place]?.trim() === bottom[place]?.trim(),
  )
  const typed = [...placesOf(bottom)].filter((place) => {
    const cells = body.map((row) => row[place]?.trim() ?? '').filter((cell) => cell !== '')
    return cells.length > 0 && cells.every((cell) => isContent(cell) || /\d/.test(cell))
  })
  if (typed.some((place) => /\d/.test(bottom[place] ?? ''))) return 'no'
  return isWide && typed.length > 0 ? 'yes' : 'perhaps'
}

/** What stands over a table as a whole. */
const title =
  /(一覧表?|リスト|台帳|名簿|集計表?|報告書?|レポート|明細|資料|管理表|御中|社外秘|[部課室]|list|report|overview|summary|export|confidential)$|^(株式会社|[(㈱])|.(株式会社|\(株\))$/i

/** `作成日：2026/11/24` and `Unit: USD` tell something of the sheet and name no group. */
const labelled = /^.{1,10}[:：]\s*\S/u

/** What survey tools write under a question. */
const subHeadings = /^(open-ended response|response|-group|-?グループ|自由記述|自由回答|回答|コメント)$/i

function isSubHeading(cells: readonly string[], above: ReadonlySet<number>): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.length < above.size && filled.some((cell) => subHeadings.test(cell.normalize('NFKC').trim()))
}

/** A group reaches over the blank cells to its right, as far as it was merged or as the row below goes on to name. */
function spreadCells(row: FileRow, below: FileRow | undefined): string[] {
  const cells = [...row.cells]
  if (row.spans && row.spans.length > 0) {
    for (const [from, to] of row.spans) {
      while (cells.length <= to) cells.push('')
      for (let place = from + 1; place <= to; place++) cells[place] ||= cells[from] ?? ''
    }
    return cells
  }
  if (below === undefined) return cells
  for (let place = 1; place < below.cells.length; place++) {
    const isNamed = (at: number) => (below.cells[at] ?? '').trim() !== ''
    if ((cells[place] ?? '').trim() !== '' || !isNamed(place) || !isNamed(place - 1)) continue
    while (cells.length <= place) cells.push('')
    cells[place] = cells[place - 1] ?? ''
  }
  return cells
}

function placesOf(cells: readonly string[]): Set<number> {
  return new Set(cells.flatMap((cell, place) => (cell.trim() === '' ? [] : [place])))
}

/** How many cells are filled before each place. */
function counts(cells: readonly string[]): number[] {
  const before = [0]
  for (const cell of cells) before.push((before.at(-1) ?? 0) + (cell.trim() === '' ? 0 : 1))
  return before
}

function isAlwaysFilled(body: readonly (readonly string[])[], place: number): boolean {
  const filled = body.filter((cells) => (cells[place] ?? '').trim() !== '').length
  return filled >= body.length * 0.8
}
