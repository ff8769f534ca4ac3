import type { ShownField, ShownMapping, ShownReading } from '../../imports-api.ts'

export type Source = ShownMapping['columns'][string]
export type Written = Exclude<Source, string | number>
export type Column = Extract<Source, string | number>

/** One value for all rows, which a person has still to say: no choice is the likelier for being the first. */
export const newConstant: Written = { constant: '' }

/** The one column that a source reads, where it is one. */
export function columnOf(source: Source | undefined): Column | null {
  if (source === undefined) return null
  return typeof source === 'object' ? (source.column ?? null) : source
}

/** All columns that a source reads. */
export function columnsOf(source: Source): Column[] {
  const one = columnOf(source)
  return one === null ? (typeof source === 'object' ? (source.columns ?? []) : []) : [one]
}

export function placeOf(column: Column | null, headings: readonly string[]): number {
  if (column === null) return -1
  return typeof column === 'number' ? column - 1 : headings.indexOf(column)
}

/** Columns are named by their headings, and counted where there are none. */
export function columnAt(
  place: number,
  { header, headings }: Pick<ShownReading, 'header' | 'headings'>,
): Column | null {
  if (place < 0 || place >= headings.length) return null
  return header === null ? place + 1 : (headings[place] ?? null)
}

export function headingOf(column: Column, headings: readonly string[]): string {
  return headings[placeOf(column, headings)] ?? String(column)
}

/** How a column is read besides; without any of it the source is its column again. */
export function withOption(source: Source, change: Partial<Written>): Source {
  const whole = { ...(typeof source === 'object' ? source : { column: source }), ...change }
  const kept: Written = Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined))
  const { column, ...others } = kept
  return column !== undefined && Object.keys(others).length === 0 ? column : kept
}

export function withValue(source: Source, cell: string, meant: string | null): Source {
  const { [cell]: _, ...others } = (typeof source === 'object' ? source.values : undefined) ?? {}
  const values = meant === null ? others : { ...others, [cell]: meant }
  return withOption(source, { values: Object.keys(values).length === 0 ? undefined : values })
}

export type Style = 'decimal' | 'order'

/** What the cells of a column leave open that its field has to know; `null` where nothing is open or it has been settled. */
export function openStyle(
  field: Pick<ShownField, 'type'>,
  source: Source | undefined,
  reading: ShownReading,
): Style | null {
  const style = styleOf(field, source, reading)
  return style !== null && typeof source === 'object' && source[style] !== undefined ? null : style
}

/** Likewise, and also where it has been settled by choice. */
export function styleOf(
  { type }: Pick<ShownField, 'type'>,
  source: Source | undefined,
  reading: ShownReading,
): Style | null {
  const profile = reading.profiles[placeOf(columnOf(source), reading.headings)]
  if (numeric.has(type) && profile?.decimal === 'open') return 'decimal'
  return dated.has(type) && profile?.order === 'open' ? 'order' : null
}

const numeric: ReadonlySet<ShownField['type']> = new Set(['whole', 'number', 'money'])
const dated: ReadonlySet<ShownField['type']> = new Set(['date', 'instant'])
