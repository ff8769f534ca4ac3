import type { Importable, ImportField } from '#platform/contributions.ts'
import { cellOf } from '#platform/tables/cells/cell.ts'
import { headingKey } from '#platform/tables/layout/header.ts'
import type { Reading, Suggestion } from './contract.ts'

type Seen = Pick<Reading, 'headings' | 'sample'>

/** For each target the columns that its fields would most likely be filled from, best target first. */
export function suggestMappings(seen: Seen, importables: readonly Importable[]): Suggestion[] {
  return importables
    .map((importable) => suggestionFor(seen, importable))
    .filter(({ columns }) => Object.keys(columns).length > 0)
    .sort((one, other) => Number(isTold(other, seen)) - Number(isTold(one, seen)) || other.fit - one.fit)
}

/** All headings under which any field is known: they tell a row of headings from a row of content. */
export function knownHeadings(importables: readonly Importable[]): Set<string> {
  return new Set(importables.flatMap(({ fields }) => fields.flatMap(namesOf)))
}

/**
 * Events with an id, a date and a remark look like answers by what they hold; the name of their id says what they are. An answer
 * has a score.
 */
function isTold({ target, columns }: Suggestion, { headings }: Seen): boolean {
  if (target !== 'events' || columns.occurred_at === undefined) return false
  const keys = headings.map(headingKey)
  return keys.some((key) => key.endsWith('eventid')) && !keys.some((key) => scores.test(key))
}

const scores = /nps|csat|^ces$|score|rating|satisfaction|満足|点数|評価/

type Pair = { field: ImportField; place: number; score: number }

function suggestionFor(seen: Seen, importable: Importable): Suggestion {
  const pairs = importable.fields
    .flatMap((field) =>
      seen.headings.map((heading, place) => ({ field, place, score: likeness(field, heading, cellsOf(seen, place)) })),
    )
    .filter(({ score }) => score > 0.3)
    .sort((one, other) => other.score - one.score)
  const chosen: Pair[] = []
  for (const pair of pairs) {
    if (!chosen.some(({ field, place }) => field === pair.field || place === pair.place)) chosen.push(pair)
  }
  const lacks = importable.fields.some((field) => field.required && !chosen.some((pair) => pair.field === field))
  const explained = chosen.reduce((sum, { score }) => sum + score, 0) / Math.max(1, Math.min(seen.headings.length, 12))
  return {
    target: importable.name,
    fit: Math.min(1, explained) * (lacks ? 0.4 : 1),
    columns: Object.fromEntries(chosen.map(({ field, place }) => [field.name, seen.headings[place] ?? ''])),
    remembered: false,
    certain: false,
    because: { en: '', ja: '' },
    also: [],
    only: undefined,
    defaults: {},
    opensPlays: true,
    reasons: {},
    leaks: [],
  }
}

/** How likely a column holds a field: by its heading in either language, by what its cells look like, and only if they can be read so. */
function likeness(field: ImportField, heading: string, cells: readonly string[]): number {
  const named = nameLikeness(namesOf(field), headingKey(heading))
  const looks = contentLikeness(field, cells)
  const best = Math.max(named, looks)
  return best === 0 || contradicts(field, cells) ? 0 : best * readable(field, cells)
}

function nameLikeness(names: readonly string[], heading: string): number {
  const exact = names.indexOf(heading)
  if (exact >= 0) return 1 - exact * 0.001
  return Math.max(0, ...names.map((name) => overlap(name, heading)))
}

function overlap(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  const enough = /^[\x20-\x7e]+$/.test(short) ? 4 : 2
  return short.length >= enough && long.includes(short) ? 0.8 * (short.length / long.length) : 0
}

function contentLikeness({ name }: ImportField, cells: readonly string[]): number {
  const looks = appearances.find(([field]) => field.test(name))
  return looks && cells.length > 2 && cells.filter((cell) => looks[1].test(cell)).length >= cells.length * looks[2]
    ? looks[3]
    : 0
}

/** A column of numbers is no column of addresses, whatever its heading contains. */
function contradicts({ name }: ImportField, cells: readonly string[]): boolean {
  const certain = appearances.find(([field, , share]) => field.test(name) && share >= 0.8)
  return certain !== undefined && cells.length > 0 && !cells.some((cell) => certain[1].test(cell.normalize('NFKC')))
}

/** Field, what its cells look like, which share of them must, and how much that says. */
const appearances: readonly (readonly [RegExp, RegExp, number, number])[] = [
  [/email/, /^\S+@\S+\.\S+$/, 0.8, 0.6],
  [/^corporate_number$/, /^[1-9]\d{12}$/, 0.8, 0.6],
  [/phone/, /^[+0][\d\s()-]{8,16}$/, 0.8, 0.5],
  [/^(?:name|customer)$/, /株式会社|有限会社|\(株\)|（株）|㈱|法人|\b(?:inc|ltd|llc|gmbh|corp)\b/i, 0.4, 0.5],
  [/^(?:domain|website)$/, /^https?:\/\/|^www\.|^[\w-]+(?:\.[\w-]+)+/, 0.8, 0.5],
]

function readable({ type, choices }: ImportField, cells: readonly string[]): number {
  if (cells.length === 0) return 0.9
  const read = cells.filter((cell) => cellOf(cell, { type, zone: 'UTC', choices }).ok).length
  return read < cells.length * 0.5 ? 0 : read / cells.length
}

function cellsOf({ sample }: Seen, place: number): string[] {
  return sample.map(({ cells }) => cells[place]?.trim() ?? '').filter((cell) => cell !== '')
}

function namesOf({ name, label, synonyms }: ImportField): string[] {
  return [name, label.en, label.ja, ...synonyms].map(headingKey)
}
