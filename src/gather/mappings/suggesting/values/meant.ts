import type { ImportField } from '#platform/furnishing/contributions.ts'
import { headingKey } from '#platform/tables/layout/headings/header.ts'
import type { Column } from '../columns/column.ts'
import { bearsWords, meaningOf, moreThanFive, valueMapOf } from './value-map.ts'

/** What the words of a column meant before; `null` where one source said this and another that, so that it has to be asked. */
export type MeantBefore = {
  readonly target: string
  readonly field: string
  readonly headingKey: string
  readonly words: Readonly<Record<string, string | null>>
}
type Where = { readonly target: string; readonly field: string; readonly heading: string }

export function meantIn(all: readonly MeantBefore[], { target, field, heading }: Where): MeantBefore['words'] {
  const key = headingKey(heading)
  return all.find((one) => one.target === target && one.field === field && one.headingKey === key)?.words ?? {}
}

/** What each value means: as it was said before, else as the house knows the word; what is open is left out. */
export function valuesMeant(
  field: ImportField,
  column: Column,
  before: MeantBefore['words'],
): Record<string, string> | null {
  const known: Record<string, string | null> = { ...(bearsWords(field) ? valueMapOf(field, column) : null), ...before }
  const said = Object.entries(known).flatMap(([word, meaning]) => (meaning === null ? [] : [[word, meaning] as const]))
  return said.length === 0 ? null : Object.fromEntries(said)
}

/** The values of a column with choices of which nobody knows what they mean, and those of a scale that has other steps than ours. */
export function openIn(field: ImportField, column: Column, before: MeantBefore['words']): string[] {
  if (field.name === 'csat') return moreThanFive(column.values).filter((value) => typeof before[value] !== 'string')
  if (field.type !== 'choice') return []
  return column.values.filter((value) => {
    const said = before[value]
    return said === undefined ? meaningOf(field, value) === null : said === null
  })
}
