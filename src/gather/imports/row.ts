import type { Contributions, Importable, ImportField, ImportRow } from '#platform/contributions.ts'
import { badInput } from '#platform/errors.ts'
import { type Cell, type CellValue, type CellWish, cellOf } from '#platform/tables/cells/cell.ts'
import { headingKey } from '#platform/tables/layout/header.ts'
import { filled } from '#platform/tables/words.ts'
import type { Text } from '#platform/words.ts'
import type { Reading } from './contract.ts'
import { type Column, isEmptyConstant, type Mapping, type ValueSource } from './mapping.ts'
import { mappingProblems, refusals } from './words.ts'

export type Rejected = { readonly row: number; readonly column: string | null; readonly because: Text }
export type RowRead = { readonly taken: ImportRow } | { readonly rejected: Rejected }
export type RowReader = {
  /** A row as values of the target's fields; null where it is blank. */
  read(row: number, cells: readonly string[]): RowRead | null
  /** What makes the row itself again in another file, or null where nothing does. */
  keyOf(row: ImportRow): string | null
  /** The heading that a field came from. */
  headingOf(field: string): string | null
}

type Shape = Pick<Reading, 'headings' | 'types'>
type Step = { readonly name: string; readonly heading: string | null; read(cells: readonly string[]): Cell }

/** Settles once what every row needs; names the first column, field or choice of the mapping that does not exist. */
export function rowReader(mapping: Mapping, shape: Shape, importable: Importable, zone: string): RowReader {
  const steps = importable.fields.flatMap((field) => fieldStep(mapping, shape, field, zone))
  for (const name of Object.keys(mapping.columns)) {
    if (!importable.fields.some((field) => field.name === name)) {
      throw badInput(
        `mapping.columns.${name}`,
        filled(mappingProblems.noField, name, importable.fields.map((field) => field.name).join(', ')),
      )
    }
  }
  const required = new Set(importable.fields.filter((field) => field.required).map(({ name }) => name))
  const extra = extraSteps(mapping, shape, zone)
  const identity = importable.fields.find(({ name }) => name === 'external_id')?.name
  return {
    read: (row, cells) =>
      cells.every((cell) => cell.trim() === '')
        ? null
        : readRow(row, cells, { steps, extra, required, width: shape.headings.length }),
    keyOf: ({ values }) => (identity === undefined || values[identity] == null ? null : String(values[identity])),
    headingOf: (field) => steps.find(({ name }) => name === field)?.heading ?? null,
  }
}

/** What a mapping wants to fill, or the problem that there is no such thing. */
export function targetOf({ importables }: Pick<Contributions, 'importables'>, name: string): Importable {
  const found = importables.find((importable) => importable.name === name)
  if (found === undefined)
    throw badInput(
      'mapping.target',
      filled(mappingProblems.noTarget, name, importables.map((one) => one.name).join(', ')),
    )
  return found
}

/** The columns that no field took: what remains is kept under its heading. */
export function remainingColumns(mapping: Mapping, { headings }: Pick<Shape, 'headings'>): number[] {
  const taken = new Set(
    [...Object.values(mapping.columns), ...Object.values(mapping.extra), ...mapping.skip].flatMap((source) =>
      columnsOf(source).map((column) => placeOf(column, headings, 'mapping')),
    ),
  )
  return mapping.remaining === 'leave' ? [] : headings.flatMap((_, place) => (taken.has(place) ? [] : [place]))
}

type Plan = { steps: readonly Step[]; extra: readonly Step[]; required: ReadonlySet<string>; width: number }

function readRow(row: number, cells: readonly string[], { steps, extra, required, width }: Plan): RowRead {
  const used = cells.findLastIndex((cell) => cell.trim() !== '') + 1
  if (used > width) return { rejected: { row, column: null, because: filled(refusals.tooWide, used, width) } }
  const values: Record<string, CellValue> = {}
  for (const step of steps) {
    const cell = step.read(cells)
    if (!cell.ok) return { rejected: { row, column: step.heading ?? step.name, because: cell.because } }
    if (cell.value === null && required.has(step.name)) {
      return { rejected: { row, column: step.heading, because: refusals.required } }
    }
    values[step.name] = cell.value
  }
  const kept: Record<string, string | number | boolean | null> = {}
  for (const step of extra) {
    const cell = step.read(cells)
    if (!cell.ok) return { rejected: { row, column: step.heading, because: cell.because } }
    kept[step.name] = cell.value instanceof Date ? cell.value.toISOString() : cell.value
  }
  return { taken: { row, values, extra: kept } }
}

function fieldStep(mapping: Mapping, { headings }: Shape, field: ImportField, zone: string): Step[] {
  const wish: CellWish = { type: field.type, zone, choices: field.choices }
  const fallback = mapping.defaults[field.name]
  const standing = fallback === undefined ? undefined : constantCell(fallback, wish, `mapping.defaults.${field.name}`)
  const source = mapping.columns[field.name]
  const isBlank = source === undefined ? !standing?.ok || standing.value === null : isEmptyConstant(source)
  if (field.required && isBlank)
    throw badInput(`mapping.columns.${field.name}`, filled(mappingProblems.required, field.label))
  if (source === undefined) return standing ? [{ name: field.name, heading: null, read: () => standing }] : []
  const step = sourceStep(field.name, source, headings, wish)
  if (!standing) return [step]
  return [{ ...step, read: (cells) => orElse(step.read(cells), standing) }]
}

function orElse(cell: Cell, standing: Cell): Cell {
  return cell.ok && cell.value === null ? standing : cell
}

function extraSteps(mapping: Mapping, shape: Shape, zone: string): Step[] {
  const named = Object.entries(mapping.extra).map(([name, source]) => {
    const place = columnsOf(source).map((column) => placeOf(column, shape.headings, `mapping.extra.${name}`))[0]
    return sourceStep(name, source, shape.headings, {
      type: (place === undefined ? undefined : shape.types[place]) ?? 'text',
      zone,
    })
  })
  const rest = remainingColumns(mapping, shape).map((place) => {
    const heading = shape.headings[place] ?? `#${place + 1}`
    return sourceStep(heading, place + 1, shape.headings, { type: shape.types[place] ?? 'text', zone })
  })
  return [...named, ...rest].map((step) => ({ ...step, read: (cells) => asWritten(step, cells) }))
}

/** A cell that does not fit the type seen in its column before is kept as it is written, unless it cannot be read at all. */
function asWritten(step: Step & { raw?(cells: readonly string[]): string }, cells: readonly string[]): Cell {
  const cell = step.read(cells)
  const raw = step.raw?.(cells) ?? ''
  return cell.ok ? cell : cellOf(raw, { type: 'text', zone: 'UTC' })
}

function sourceStep(
  name: string,
  source: ValueSource,
  headings: readonly string[],
  wish: CellWish,
): Step & { raw(cells: readonly string[]): string } {
  if (typeof source === 'object' && source.constant !== undefined) {
    const { constant } = source
    const cell = constantCell(constant, wish, `mapping.columns.${name}`)
    return { name, heading: null, read: () => cell, raw: () => constant }
  }
  const places = columnsOf(source).map((column) => placeOf(column, headings, `mapping.columns.${name}`))
  const options = typeof source === 'object' ? source : {}
  const exact: CellWish = {
    ...wish,
    type: options.type && wish.choices === undefined ? typeFor(wish.type, options.type) : wish.type,
    order: options.order,
  }
  const said = new Map(Object.entries(options.values ?? {}).map(([cell, meant]) => [wordKey(cell), meant]))
  const raw = (cells: readonly string[]) => {
    const written = places.map((place) => cells[place] ?? '').filter((cell, at) => at === 0 || cell.trim() !== '')
    const text =
      written.length === 1 ? (written[0] ?? '') : written.filter((cell) => cell !== '').join(options.between ?? ' ')
    return said.size === 0 ? text : (said.get(wordKey(text)) ?? text)
  }
  const heading = places.map((place) => headings[place] ?? '').join(' + ')
  return { name, heading, raw, read: (cells) => cellOf(raw(cells), exact) }
}

/** A field of the target keeps its type; only what is kept as text may be read as something more exact. */
function typeFor(ofField: CellWish['type'], wished: CellWish['type']): CellWish['type'] {
  return ofField === 'text' || ofField === 'number' ? wished : ofField
}

function constantCell(constant: string, wish: CellWish, path: string): Cell {
  const cell = cellOf(constant, wish)
  if (!cell.ok) throw badInput(path, cell.because)
  return cell
}

function columnsOf(source: ValueSource): Column[] {
  if (typeof source !== 'object') return [source]
  if (source.constant !== undefined) return []
  if (source.columns) return source.columns
  return source.column === undefined ? [] : [source.column]
}

function placeOf(column: Column, headings: readonly string[], path: string): number {
  const place =
    typeof column === 'number'
      ? column - 1
      : [headings.indexOf(column), headings.findIndex((heading) => headingKey(heading) === headingKey(column))].find(
          (at) => at >= 0,
        )
  if (place === undefined || place >= headings.length) {
    throw badInput(path, filled(mappingProblems.noColumn, String(column), headings.join(', ')))
  }
  return place
}

function wordKey(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}
