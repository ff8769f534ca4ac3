import { badInput } from '#platform/errors.ts'
import type { Span } from '../file-row.ts'
import { fileProblems } from '../words.ts'
import { fillsDown, type MergedCells } from './merged-cells.ts'
import type { SheetRow } from './sheet-rows.ts'

/** A cell merged downwards fills the rows it covers, as far as they hold anything of their own; cells merged sideways are told. */
export function finishing(merged: readonly MergedCells[]): (row: SheetRow) => SheetRow {
  const waiting = merged.toSorted((one, other) => other.rows[0] - one.rows[0])
  /** What fills each column now, and down to which row. */
  const active = new Map<number, { readonly until: number; readonly from: number; readonly value: string }>()
  let budget = mostFilled
  return (given) => {
    const spans: Span[] = []
    for (let next = waiting.at(-1); next !== undefined && next.rows[0] <= given.row; next = waiting.at(-1)) {
      waiting.pop()
      const [[from, until], [place, last]] = [next.rows, next.columns]
      if (until < given.row) continue
      if (from === given.row && last > place) spans.push(next.columns)
      const value = from === given.row ? (given.cells[place] ?? '') : ''
      if (fillsDown(next) && value !== '') active.set(place, { until, from, value })
    }
    const sideways = spans.length > 0 && { spans }
    if (active.size === 0 || given.cells.every((cell) => cell.trim() === '')) return { ...given, ...sideways }
    const cells = [...given.cells]
    const odd = [...(given.odd ?? [])]
    for (const [place, { until, from, value }] of active) {
      if (until < given.row) active.delete(place)
      if (until < given.row || from === given.row || (cells[place] ?? '') !== '') continue
      budget -= 1
      while (cells.length < place) cells.push('')
      cells[place] = value
      odd.push({ place, kind: 'merged', text: value })
    }
    if (budget < 0) throw badInput('file', fileProblems.tooMuchMerged)
    return { ...given, ...sideways, cells, ...(odd.length > 0 && { odd }) }
  }
}

/** More cells than these are filled in no table that people made. */
const mostFilled = 5_000_000
