import { badInput } from '#platform/errors.ts'
import { type Cell, type CellWish, cellOf } from '#platform/tables/cells/cell.ts'
import { roleOf } from '#platform/tables/cells/placeholders.ts'
import { isAmong } from '#platform/tables/file-row.ts'
import type { ColumnProfile } from '../contract.ts'
import type { FieldType, ValueSource } from '../mapping.ts'
import { placesOf, wordKey } from './column.ts'

/** What all cells of a column together tell of how its numbers and days are written. */
export type Style = Partial<Pick<ColumnProfile, 'decimal' | 'order'>>

/** How one value of a record is read from the cells of a row. */
export type Step = {
  readonly name: string
  readonly heading: string | null
  readonly places: readonly number[]
  readonly type: CellWish['type']
  /** Whether a blank cell empties the field. */
  readonly clears: boolean
  /** What the mapping itself says of the column's way of writing. */
  readonly settled: Style
  raw(cells: readonly string[]): string
  /** Whether the row itself says anything, whatever stands in for a blank. */
  says(cells: readonly string[]): boolean
  /** What the amounts of a row are in, as far as is known beside them. */
  readonly currency?: ((cells: readonly string[]) => string | undefined) | undefined
  /** `numeric` are places that a workbook keeps as numbers: their decimal mark is a point. */
  read(cells: readonly string[], numeric?: readonly number[]): Cell
}

export function stepOf(
  name: string,
  source: ValueSource,
  { headings, styles }: { headings: readonly string[]; styles: readonly Style[] },
  wish: CellWish,
  currency?: Step['currency'],
): Step {
  const options = typeof source === 'object' ? source : {}
  const { constant } = options
  if (constant !== undefined) {
    const cell = constantCell(constant, wish, `mapping.columns.${name}`)
    return { ...standing(name, cell), raw: () => constant }
  }
  const places = placesOf(source, headings, `mapping.columns.${name}`)
  const style = styles[places[0] ?? -1]
  const heading = places.map((place) => headings[place] ?? '').join(' + ')
  const type = options.type && wish.choices === undefined ? typeFor(wish.type, options.type) : wish.type
  const exact: CellWish = {
    ...wish,
    type,
    zone: (type === 'instant' ? zoneIn(heading) : null) ?? wish.zone,
    order: options.order ?? told(style?.order),
    decimal: options.decimal ?? told(style?.decimal),
    heading,
    role: roleOf(name),
    percent: name === 'tax_rate' ? 'number' : undefined,
  }
  const asNumbers: CellWish = { ...exact, decimal: '.' }
  const said = new Map(Object.entries(options.values ?? {}).map(([cell, meant]) => [wordKey(cell), meant]))
  const between = options.between ?? ' '
  const raw = (cells: readonly string[]) => {
    const text = joined(places, cells, between)
    return said.size === 0 ? text : (said.get(wordKey(text)) ?? text)
  }
  return {
    name,
    heading,
    places,
    type: exact.type,
    clears: options.blank === 'clear',
    settled: { decimal: options.decimal ?? null, order: options.order ?? null },
    raw,
    says: (cells) => {
      const cell = cellOf(raw(cells), exact)
      return !cell.ok || cell.value !== null
    },
    read: (cells, numeric) => {
      const asKept = numeric !== undefined && places.some((place) => isAmong(numeric, place)) ? asNumbers : exact
      return cellOf(raw(cells), currency === undefined ? asKept : { ...asKept, currency: currency(cells) })
    },
  }
}

/** `Submit Date (UTC)` says in which zone its times are; what stands in a cell itself counts more. */
function zoneIn(heading: string): string | null {
  const said = /[([]\s*(UTC|GMT|Z|JST|日本時間)\s*[)\]]|\b(UTC)$/i.exec(heading.normalize('NFKC').trim())
  if (said === null) return null
  return /jst|日本時間/i.test(said[0]) ? 'Asia/Tokyo' : 'UTC'
}

/** The same value for every row. */
export function standing(name: string, cell: Cell): Step {
  const settled = { decimal: null, order: null }
  return {
    name,
    heading: null,
    places: [],
    type: 'text',
    clears: false,
    settled,
    raw: () => '',
    says: () => false,
    read: () => cell,
  }
}

export function constantCell(constant: string, wish: CellWish, path: string): Cell {
  const cell = cellOf(constant, wish)
  if (!cell.ok) throw badInput(path, cell.because)
  return cell
}

function joined(places: readonly number[], cells: readonly string[], between: string): string {
  const written = places.map((place) => cells[place] ?? '').filter((cell, at) => at === 0 || cell.trim() !== '')
  return written.length === 1 ? (written[0] ?? '') : written.filter((cell) => cell !== '').join(between)
}

/** A field of the target keeps its type; only what is kept as text may be read as something more exact. */
function typeFor(ofField: CellWish['type'], wished: FieldTypeOf): CellWish['type'] {
  return ofField === 'text' || ofField === 'number' ? wished : ofField
}

type FieldTypeOf = (typeof FieldType)['_output']

export function told<Known extends string>(
  said: Known | 'open' | null | undefined,
): Exclude<Known, 'open'> | undefined {
  return said === null || said === undefined || said === 'open' ? undefined : (said as Exclude<Known, 'open'>)
}
