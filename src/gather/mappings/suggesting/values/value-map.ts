import type { ImportField } from '#platform/furnishing/contributions.ts'
import { cellOf } from '#platform/tables/cells/cell.ts'
import { periodIn } from '../../../contracts/contract.ts'
import { type Column, shareOf } from '../columns/column.ts'
import { nobody, valueWords } from './value-words.ts'

/** What a cell means of a field with choices, or null where that is not known. */
export function meaningOf({ name, choices }: Pick<ImportField, 'name' | 'choices'>, cell: string): string | null {
  const word = wordOf(cell)
  const meaning = meanings.get(name)?.get(word)
  if (choices === undefined) return meaning ?? null
  if (meaning !== undefined && choices.includes(meaning)) return meaning
  const own = choices.find((choice) => choice.toLowerCase() === word)
  if (own !== undefined || meanings.has(name)) return own ?? (name === 'period' ? periodIn(cell) : null)
  const read = cellOf(cell, { type: 'choice', zone: 'UTC', choices })
  return read.ok && typeof read.value === 'string' ? read.value : null
}

/** How many of the rows a field with choices could be read from. */
export function knownShare(field: ImportField, { cells }: Column): number {
  return cells.length === 0 ? 1 : shareOf(cells, (cell) => meaningOf(field, cell) !== null)
}

/** The values of a column and what each means; what is not known is left out, so that it is asked. */
export function valueMapOf(field: ImportField, { values }: Column): Record<string, string> | null {
  const satisfaction = field.name === 'csat' ? satisfactionIn(values) : null
  const known = values.flatMap((value) => {
    const meaning = isOwner(field.name) ? nobodyIn(value) : (satisfaction?.(value) ?? meaningOf(field, value))
    return meaning === null ? [] : [[value, meaning] as const]
  })
  return known.length === 0 ? null : Object.fromEntries(known)
}

export function isOwner(field: string): boolean {
  return /^owner(?:_email|_name)?$/.test(field)
}

/** Whether a column with choices, or one that stands for a number in words, has values to be shown. */
export function bearsWords({ name, type }: ImportField): boolean {
  return type === 'choice' || name === 'csat' || isOwner(name)
}

export function wordOf(cell: string): string {
  return cell.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
}

/**
 * The step of a word where the column tells more than the word: 満足 beside やや満足 is the highest of five, as long as no word is
 * higher. Without やや満足 each word has its usual step.
 */
function satisfactionIn(values: readonly string[]): ((value: string) => string | null) | null {
  const words = new Set(values.map(wordOf))
  if (words.isDisjointFrom(mild) || words.isDisjointFrom(plainly) || moreThanFive(values).length > 0) return null
  return (value) => ends.get(wordOf(value)) ?? null
}

/** The words of a scale of more than five steps, such as とても満足, 満足 and やや満足: two of them would be one step of five. */
export function moreThanFive(values: readonly string[]): string[] {
  const words = new Set(values.map(wordOf))
  const isMore = [...words].some((word) => ['5', '1'].includes(meanings.get('csat')?.get(word) ?? ''))
  if (!isMore || words.isDisjointFrom(mild) || words.isDisjointFrom(plainly)) return []
  return values.filter((value) => mild.has(wordOf(value)) || plainly.has(wordOf(value)))
}

const mild: ReadonlySet<string> = new Set([
  'somewhat satisfied',
  'somewhat dissatisfied',
  'やや満足',
  'まあ満足',
  'ほぼ満足',
  'どちらかといえば満足',
  'やや不満',
  'どちらかといえば不満',
])
const ends: ReadonlyMap<string, string> = new Map([
  ['satisfied', '5'],
  ['満足', '5'],
  ['dissatisfied', '1'],
  ['unsatisfied', '1'],
  ['不満', '1'],
])
const plainly: ReadonlySet<string> = new Set(ends.keys())

function nobodyIn(value: string): string | null {
  return nobodies.has(wordOf(value)) ? '' : null
}

const nobodies = new Set(nobody.split(' | '))
const meanings = new Map(
  Object.entries(valueWords).map(([field, choices]) => [
    field,
    new Map(
      Object.entries(choices).flatMap(([meaning, said]) => said.split(' | ').map((word) => [word, meaning] as const)),
    ),
  ]),
)
