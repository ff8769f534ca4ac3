import { badInput } from '#platform/errors.ts'
import { type Cell, type CellWish, cellOf } from '#platform/tables/cells/cell.ts'
import { filled } from '#platform/tables/words.ts'
import { mappingProblems } from '../words.ts'
import { placesOf } from './column.ts'
import { ownColumns } from './rejects-file.ts'
import type { Columns, Shape } from './row.ts'
import { type Step, type Style, stepOf } from './step.ts'

/** The columns that no field took: what remains is kept under its heading. */
export function remainingColumns(mapping: Columns, { headings }: Pick<Shape, 'headings'>): number[] {
  const sources = [
    ...Object.values(mapping.columns),
    ...Object.values(mapping.extra ?? {}),
    ...(mapping.skip ?? []),
    ...(mapping.also ?? []).flatMap(({ columns }) => Object.values(columns)),
  ]
  const taken = new Set([
    ...sources.flatMap((source) => placesOf(source, headings, 'mapping')),
    ...ownColumns(headings),
  ])
  return mapping.remaining === 'leave' ? [] : headings.flatMap((_, place) => (taken.has(place) ? [] : [place]))
}

/** More are values in the place of headings. */
const mostFurther = 1_000

export function extraSteps(mapping: Columns, shape: Shape, zone: string): Step[] {
  const named = Object.entries(mapping.extra ?? {}).map(([name, source]) => {
    const [place] = placesOf(source, shape.headings, `mapping.extra.${name}`)
    return stepOf(name, source, stylish(shape), { type: typeAt(shape, place), zone })
  })
  const remaining = remainingColumns(mapping, shape)
  const further = named.length + remaining.length
  if (further > mostFurther)
    throw badInput('mapping.remaining', filled(mappingProblems.tooManyFurther, further, mostFurther))
  const rest = remaining.map((place) =>
    stepOf(shape.headings[place] || `#${place + 1}`, place + 1, stylish(shape), { type: typeAt(shape, place), zone }),
  )
  return [...named, ...rest].map((step) => ({ ...step, read: (cells, numeric) => asWritten(step, cells, numeric) }))
}

/** A kept column whose way of writing stays open is kept as it is written. */
function typeAt({ types, styles }: Shape, place: number | undefined): CellWish['type'] {
  if (place === undefined) return 'text'
  const isOpen = styles?.[place]?.decimal === 'open' || styles?.[place]?.order === 'open'
  return isOpen ? 'text' : (types[place] ?? 'text')
}

/** A cell that does not fit the type seen in its column before is kept as it is written, unless it cannot be read at all. */
function asWritten(step: Step, cells: readonly string[], numeric?: readonly number[]): Cell {
  const cell = step.read(cells, numeric)
  return cell.ok ? cell : cellOf(step.raw(cells), { type: 'text', zone: 'UTC' })
}

export function stylish({ headings, styles = [] }: Shape): { headings: readonly string[]; styles: readonly Style[] } {
  return { headings, styles }
}
