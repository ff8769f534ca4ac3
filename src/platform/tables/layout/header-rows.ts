import type { FileRow } from '../file-row.ts'
import { contentShare } from './header-signs.ts'

/** The headings of several rows, from above: 契約 over 開始日 is 「契約 開始日」; what is repeated is said once. */
export function joined(rows: readonly FileRow[]): string[] {
  const spread = rows.map((row, at) => spreadCells(row, rows[at + 1]))
  const width = Math.max(0, ...spread.map((cells) => cells.length))
  return Array.from({ length: width }, (_, place) => {
    const parts = spread.map((cells) => (cells[place] ?? '').replace(/\s+/gu, ' ').trim()).filter((part) => part !== '')
    return parts.filter((part, at) => parts.indexOf(part) === at).join(' ')
  })
}

/** Whether two rows in a row name columns together: groups over names, or sub-headings under some of the headings. */
export function belongsBelow(top: FileRow, bottom: FileRow, body: readonly (readonly string[])[]): boolean {
  if (top.cells.some((cell) => labelled.test(cell))) return false
  const above = placesOf(top.cells)
  const below = placesOf(bottom.cells)
  if (contentShare(top.cells) > 0 || contentShare(bottom.cells) > 0 || below.size === 0 || body.length === 0)
    return false
  const upTo = counts(bottom.cells)
  const groups = (top.spans ?? []).filter(
    ([from, to]) =>
      (upTo[Math.min(to + 1, upTo.length - 1)] ?? 0) - (upTo[from] ?? upTo.at(-1) ?? 0) > 1 && above.has(from),
  )
  const width = Math.max(above.size, below.size)
  if (groups.length > 0) return groups.every(([from, to]) => to - from + 1 < Math.max(3, width))
  if (isSubHeading(bottom.cells, above)) return true
  const spread = placesOf(spreadCells(top, bottom))
  const alwaysFilled = [...new Set([...above, ...below])].filter((place) => isAlwaysFilled(body, place))
  const missing = alwaysFilled.filter((place) => !below.has(place))
  const isContinued = [...below].every((place) => spread.has(place) || !above.has(place))
  const gained = [...below].filter((place) => !above.has(place)).length
  if (above.size < 2 || !isContinued || gained === 0) return false
  return missing.length > 0 ? missing.length * 4 >= alwaysFilled.length : [...above].every((place) => place > 0)
}

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
