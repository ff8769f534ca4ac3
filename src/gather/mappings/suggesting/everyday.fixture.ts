import { fields as contracts } from '../../contracts/fields.ts'
import { fields as customers } from '../../customers/fields.ts'
import { fields as events } from '../../intake/fields.ts'
import { fields as people } from '../../people/fields.ts'
import { fields as cases } from '../../support/fields.ts'
import { fields as responses } from '../../surveys/fields.ts'
import type { Suggestion } from '../contract.ts'
import type { ValueSource } from '../mapping.ts'
import { type Known, suggestMappings } from './suggestion.ts'

/** In the order in which the house contributes them. */
export const importables = [customers, people, contracts, events, cases, responses].flatMap(
  ({ importables }) => importables ?? [],
)

/** A file as it lies before a person: its name, its headings, its rows, cells apart by `|`. */
export type Sheet = {
  readonly file: string
  readonly headings: string
  readonly rows: readonly string[]
  readonly known?: Partial<Known>
}

export type Expected = {
  readonly target: string
  readonly certain?: boolean
  readonly columns?: Readonly<Record<string, string>>
  readonly people?: Readonly<Record<string, string>> | null
  readonly contracts?: Readonly<Record<string, string>> | null
  /** Headings that nothing is filled from. */
  readonly unused?: readonly string[]
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly leaks?: readonly string[]
  readonly rest?: Partial<Suggestion>
}

export function bestFor({ file, headings, rows, known }: Sheet): Suggestion | undefined {
  const sample = rows.map((row, at) => ({ row: at + 2, cells: cellsIn(row) }))
  return suggestMappings({ headings: cellsIn(headings), sample, fileName: file }, importables, known)[0]
}

/** What a suggestion says, in the shape of what is expected of it. */
export function saidBy(best: Suggestion | undefined, expected: Expected): Expected {
  const part = (target: string) => best?.also.find((one) => one.target === target)
  const used = new Set(
    [best?.columns ?? {}, ...(best?.also ?? []).map(({ columns }) => columns)].flatMap((columns) =>
      Object.values(columns).map(headingOf),
    ),
  )
  return {
    target: best?.target ?? '',
    ...(expected.certain === undefined ? {} : { certain: best?.certain ?? false }),
    ...(expected.columns ? { columns: headingsOf(best?.columns ?? {}) } : {}),
    ...(expected.people === undefined ? {} : { people: columnsOrNone(part('people')?.columns) }),
    ...(expected.contracts === undefined ? {} : { contracts: columnsOrNone(part('contracts')?.columns) }),
    ...(expected.unused ? { unused: expected.unused.filter((heading) => !used.has(heading)) } : {}),
    ...(expected.values ? { values: valuesIn(best, Object.keys(expected.values)) } : {}),
    ...(expected.leaks ? { leaks: (best?.leaks ?? []).map(({ heading }) => heading) } : {}),
    ...(expected.rest && best ? { rest: picked(best, expected.rest) } : {}),
  }
}

function picked(best: Suggestion, wanted: Partial<Suggestion>): Partial<Suggestion> {
  return Object.fromEntries(Object.entries(best).filter(([name]) => name in wanted))
}

function columnsOrNone(columns: Readonly<Record<string, ValueSource>> | undefined): Record<string, string> | null {
  return columns === undefined ? null : headingsOf(columns)
}

function headingsOf(columns: Readonly<Record<string, ValueSource>>): Record<string, string> {
  return Object.fromEntries(Object.entries(columns).map(([field, source]) => [field, headingOf(source)]))
}

function headingOf(source: ValueSource): string {
  if (typeof source !== 'object') return String(source)
  return source.columns?.join(' + ') ?? String(source.column ?? source.constant)
}

function valuesIn(best: Suggestion | undefined, fields: readonly string[]) {
  const of = (field: string) => {
    const source = best?.columns[field]
    return typeof source === 'object' ? (source.values ?? {}) : {}
  }
  return Object.fromEntries(fields.map((field) => [field, of(field)]))
}

function cellsIn(line: string): string[] {
  return line.split('|').map((cell) => cell.trim())
}
