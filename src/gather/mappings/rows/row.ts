import { badInput } from '#platform/errors.ts'
import type {
  AmountSaid,
  Contributions,
  Importable,
  ImportField,
  ImportRow,
} from '#platform/furnishing/contributions.ts'
import type { Cell, CellWish } from '#platform/tables/cells/cell.ts'
import { filled } from '#platform/tables/words.ts'
import { lengths } from '#platform/wording/lengths.ts'
import type { Text } from '#platform/wording/words.ts'
import type { Reading } from '../contract.ts'
import { isEmptyConstant, type Mapping } from '../mapping.ts'
import { mappingProblems, refusals } from '../words.ts'
import { extraSteps, stylish } from './further-columns.ts'
import { keysOf } from './keys.ts'
import { isKnownOtherwise, type Required, requiredIn } from './required.ts'
import { currencyBeside } from './row-currency.ts'
import { constantCell, type Step, type Style, standing, stepOf } from './step.ts'

/** A cell or a row that is spoken of: by the field it belongs to, and by the heading it stands under where there is one. */
export type Spoken = { readonly field: string | null; readonly column: string | null; readonly because: Text }
export type Rejected = Spoken & { readonly row: number }
export type RowRead = { readonly taken: ImportRow; readonly lost?: readonly Spoken[] } | { readonly rejected: Rejected }
export type RowReader = {
  readonly steps: readonly Step[]
  /** The columns that anything is read from. */
  readonly places: ReadonlySet<number>
  /** A row as values of the target's fields; null where it is blank. */
  read(row: number, cells: readonly string[], numeric?: readonly number[]): RowRead | null
  /** What makes the row itself again in another file, or null where nothing does. */
  keyOf(row: ImportRow): string | null
  /** The same as if it bore no id. */
  contentKeyOf(row: ImportRow): string | null
  /** The same by its cells alone; where it bears an id, without reading the others. */
  keyIn(cells: readonly string[]): string | null
  /** The heading that a field came from. */
  headingOf(field: string): string | null
}

export type Shape = Pick<Reading, 'headings' | 'types'> & {
  readonly styles?: readonly Style[]
  readonly currency?: string
}
export type Columns = Pick<Mapping, 'columns' | 'defaults'> &
  Partial<Pick<Mapping, 'extra' | 'skip' | 'remaining' | 'also'>>

/** Settles once what every row needs; names the first column, field or choice of the mapping that does not exist. */
export function rowReader(
  mapping: Columns,
  shape: Shape,
  importable: Pick<Importable, 'fields' | 'recordKey'>,
  zone: string,
  optional: readonly string[] = [],
): RowReader {
  const { fields } = importable
  const required = requiredIn(fields, optional)
  const steps = fields.flatMap((field) => fieldStep(mapping, shape, field, required, zone))
  for (const name of Object.keys(mapping.columns)) {
    if (!fields.some((field) => field.name === name)) {
      throw badInput(
        `mapping.columns.${name}`,
        filled(mappingProblems.noField, name, fields.map((field) => field.name).join(', ')),
      )
    }
  }
  const understood = new Map(
    fields.flatMap(({ name, understands }) => (understands ? [[name, understands] as const] : [])),
  )
  const plan: Plan = {
    steps,
    extra: extraSteps(mapping, shape, zone),
    required,
    understood,
    width: shape.headings.length,
  }
  const idStep = steps.find(({ name }) => name === 'external_id')
  return {
    steps: [...steps],
    places: new Set([...steps, ...plan.extra].flatMap(({ places }) => places)),
    read: (row, cells, numeric) =>
      cells.every((cell) => cell.trim() === '') ? null : readRow(row, cells, plan, numeric),
    ...keysOf(importable, idStep, (cells) => readRow(0, cells, plan)),
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

type Plan = {
  steps: readonly Step[]
  extra: readonly Step[]
  required: Required
  understood: ReadonlyMap<string, (cell: string) => boolean>
  width: number
}

/** Without these nobody knows which record a row is about: a cell that cannot be read refuses the row. */
const identities = new Set(['external_id', 'message_id'])

function readRow(
  row: number,
  cells: readonly string[],
  { steps, extra, required, understood, width }: Plan,
  numeric?: readonly number[],
): RowRead {
  const used = cells.findLastIndex((cell) => cell.trim() !== '') + 1
  if (used > width)
    return { rejected: { row, field: null, column: null, because: filled(refusals.tooWide, used, width) } }
  const values: Record<string, ImportRow['values'][string]> = {}
  const amounts: Record<string, AmountSaid> = {}
  const unread: Record<string, string> = {}
  const cleared: string[] = []
  const lost: Spoken[] = []
  const lacking: (Spoken & { field: string })[] = []
  for (const step of steps) {
    const cell = step.read(cells, numeric)
    const spoken = { field: step.name, column: step.heading }
    if (!cell.ok && (cell.isTooLong || identities.has(step.name)))
      return { rejected: { row, ...spoken, because: cell.because } }
    if (!cell.ok) {
      const raw = step.raw(cells)
      if (!understood.get(step.name)?.(raw)) lost.push({ ...spoken, because: cell.because })
      unread[step.name] = raw
    }
    const value = cell.ok ? cell.value : null
    if (value === null && required.has(step.name))
      lacking.push({ ...spoken, because: cell.ok ? refusals.required : cell.because })
    if (cell.ok && value === null && step.clears) cleared.push(step.name)
    if (value !== null && cell.ok && cell.said && Object.keys(cell.said).length > 0) amounts[step.name] = cell.said
    values[step.name] = value
  }
  const lack = lacking.find(({ field }) => !isKnownOtherwise(required.get(field), (name) => values[name] != null))
  if (lack !== undefined) return { rejected: { row, ...lack } }
  const kept: [string, string | number | boolean | null][] = []
  for (const step of extra) {
    const cell = step.read(cells, numeric)
    if (!cell.ok && cell.isTooLong) {
      return { rejected: { row, field: step.name, column: step.heading, because: cell.because } }
    }
    if (cell.ok) kept.push([step.name, cell.value instanceof Date ? cell.value.toISOString() : cell.value])
    else lost.push({ field: step.name, column: step.heading, because: cell.because })
  }
  const said = {
    ...(Object.keys(amounts).length > 0 && { amounts }),
    ...(Object.keys(unread).length > 0 && { unread }),
    ...(cleared.length > 0 && { cleared }),
  }
  return { taken: { row, values, extra: Object.fromEntries(kept), ...said }, ...(lost.length > 0 && { lost }) }
}

function fieldStep(mapping: Columns, shape: Shape, field: ImportField, required: Required, zone: string): Step[] {
  const { type, choices, choiceNames, reads, longest = type === 'text' ? lengths.text : undefined } = field
  const wish: CellWish = { type, zone, choices, choiceNames, reads, longest }
  const fallback = mapping.defaults[field.name]
  const fixed = fallback === undefined ? undefined : constantCell(fallback, wish, `mapping.defaults.${field.name}`)
  const source = mapping.columns[field.name]
  const isBlank = source === undefined ? !fixed?.ok || fixed.value === null : isEmptyConstant(source)
  const isWithout =
    isBlank && !isKnownOtherwise(required.get(field.name), (name) => mapping.columns[name] !== undefined)
  if (required.has(field.name) && isWithout)
    throw badInput(`mapping.columns.${field.name}`, filled(mappingProblems.required, field.label))
  if (source === undefined) return fixed ? [standing(field.name, fixed)] : []
  const step = stepOf(field.name, source, stylish(shape), wish, currencyBeside(field, mapping, shape))
  if (!fixed || step.clears) return [step]
  return [{ ...step, read: (cells, numeric) => orElse(step.read(cells, numeric), fixed) }]
}

function orElse(cell: Cell, fixed: Cell): Cell {
  return cell.ok && cell.value === null ? fixed : cell
}
