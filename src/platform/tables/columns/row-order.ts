import type { ImportFieldType } from '#platform/furnishing/contributions.ts'
import { cellOf } from '../cells/cell.ts'
import type { ColumnProfile } from './column-survey.ts'

/** A column of days or times by which rows of one record could be ordered. */
export type DayColumn = { readonly place: number; rankOf(cell: string): number | null }

/** How rows of one record stand to the days of a column: in how many records their order in the file is another. */
export type DayOrdering = { readonly place: number; readonly otherwise: number; readonly rows: readonly number[] }

type Told = { readonly latest: (number | null)[]; readonly isOtherwise: boolean[] }

const mostRows = 10

/** The columns that hold nothing but days or times of an order that is known. */
export function dayColumns(
  types: readonly ImportFieldType[],
  profiles: readonly Pick<ColumnProfile, 'order'>[],
): DayColumn[] {
  return types.flatMap((type, place) => {
    const order = profiles[place]?.order ?? undefined
    if ((type !== 'date' && type !== 'instant') || order === 'open') return []
    const rankOf = (text: string) => {
      const cell = cellOf(text, { type: 'instant', zone: 'UTC', order })
      return cell.ok && cell.value instanceof Date ? cell.value.getTime() : null
    }
    return [{ place, rankOf }]
  })
}

/** What the days of a row are ranked as, column by column. */
export function ranksIn(days: readonly DayColumn[], cells: readonly string[]): (number | null)[] {
  return days.map(({ place, rankOf }) => rankOf(cells[place] ?? ''))
}

type Rows = readonly { readonly row: number; readonly cells: readonly string[] }[]

/** Which columns of days order the rows that share the value of a key. However many keys there are, each day is read once. */
export function keyOrders(rows: Rows, keys: readonly number[], days: readonly DayColumn[]) {
  if (days.length === 0) return []
  const ranked = rows.map(({ row, cells }) => ({ row, cells, ranks: ranksIn(days, cells) }))
  return keys.flatMap((key) => {
    const order = new RowOrder(days)
    for (const { row, cells, ranks } of ranked) {
      const value = cells[key]?.trim() ?? ''
      if (value !== '') order.hear(value, ranks, row)
    }
    return order.verdict().map(({ place, otherwise }) => ({ key, by: place, otherwise: otherwise > 0 }))
  })
}

/** Hears the rows of records in the order of the file, and tells which columns of days order those of one record, and how. */
export class RowOrder {
  readonly #days: readonly DayColumn[]
  readonly #records = new Map<string, Told>()
  readonly #varies: boolean[]
  readonly #otherwise: number[]
  readonly #rows: number[][]

  constructor(days: readonly DayColumn[]) {
    this.#days = days
    this.#varies = days.map(() => false)
    this.#otherwise = days.map(() => 0)
    this.#rows = days.map(() => [])
  }

  hear(key: string, ranks: readonly (number | null)[], row: number): void {
    const told = this.#records.get(key) ?? {
      latest: this.#days.map(() => null),
      isOtherwise: this.#days.map(() => false),
    }
    this.#records.set(key, told)
    for (const [at, rank] of ranks.entries()) {
      if (rank === null) continue
      const latest = told.latest[at] ?? null
      told.latest[at] = latest === null ? rank : Math.max(latest, rank)
      if (latest !== null && rank !== latest) this.#varies[at] = true
      if (latest === null || rank >= latest || told.isOtherwise[at]) continue
      told.isOtherwise[at] = true
      this.#otherwise[at] = (this.#otherwise[at] ?? 0) + 1
      if ((this.#rows[at] ?? []).length < mostRows) this.#rows[at]?.push(row)
    }
  }

  /** The columns by which rows of one record differ. */
  verdict(): DayOrdering[] {
    return this.#days.flatMap(({ place }, at) =>
      this.#varies[at] ? [{ place, otherwise: this.#otherwise[at] ?? 0, rows: this.#rows[at] ?? [] }] : [],
    )
  }
}
