import { asOne, type ColumnsOfParts, type FieldColumns, inParts } from './columns.ts'

/** One logged change of a record, as the log keeps it: by columns. */
export type Noted = {
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
  readonly author: string
  readonly at: Date
}

/** A field that somebody changed meanwhile to another value than the one that is wished. */
export type Difference = {
  /** As the wish names it: `sinceOn`, `attributes.grade`. */
  readonly field: string
  /** As the record names it: `since_on`. */
  readonly column: string
  readonly yours: unknown
  readonly theirs: unknown
  readonly author: string
  readonly at: Date
}

/**
 * Where a wish meets what was changed since it was read. A wish carries what it changes: a field that it leaves out is nobody's quarrel,
 * and neither is one that both changed alike.
 *
 * @param since  the changes since then, the earliest first
 */
export function differencesOf(
  wish: Readonly<Record<string, unknown>>,
  since: readonly Noted[],
  columns: FieldColumns = {},
): Difference[] {
  return Object.entries(wish).flatMap(([field, yours]) => {
    if (yours === undefined) return []
    const named = columns[field] ?? snake(field)
    if (isColumns(named)) return differenceIn(field, yours, named, since)
    const keptIn = named === asOne ? snake(field) : named
    if (keptIn === inParts)
      return isParts(yours)
        ? differencesOf(yours, since, columns).map((one) => ({ ...one, field: `${field}.${one.field}` }))
        : []
    const isOf = (noted: Noted['after']) => [keptIn].flat().find((one) => noted !== null && one in noted)
    const last = since.findLast(({ after }) => isOf(after) !== undefined)
    const column = isOf(last?.after ?? null)
    if (last === undefined || column === undefined) return []
    const found = { column, author: last.author, at: last.at }
    const theirs = last.after?.[column]
    const before = since.find((one) => one.before !== null && column in one.before)?.before?.[column]
    // What is laid over the present values, part by part, meets a change part by part.
    if (named !== asOne && isParts(yours) && isParts(theirs) && isParts(before ?? {}))
      return Object.entries(yours)
        .filter(([part, value]) => value !== undefined && !isSame(partOf(before, part), partOf(theirs, part)))
        .filter(([part, value]) => !isSame(value, partOf(theirs, part)))
        .map(([part, value]) => ({ ...found, field: `${field}.${part}`, yours: value, theirs: partOf(theirs, part) }))
    return isSame(yours, theirs) ? [] : [{ ...found, field, yours, theirs }]
  })
}

/** A field that goes as one, of which each part has a column: what was changed of it is laid beside it. */
function differenceIn(field: string, yours: unknown, parts: ColumnsOfParts, since: readonly Noted[]): Difference[] {
  const met = Object.entries(parts).flatMap(([part, column]) => {
    const last = since.findLast(({ after }) => after !== null && column in after)
    const [own, theirs] = [partOf(yours, part), last?.after?.[column]]
    return last === undefined || isSame(own, theirs) ? [] : [{ column, own, theirs, last }]
  })
  const [first] = met
  if (first === undefined) return []
  const { author, at } = met.reduce((latest, { last }) => (last.at > latest.at ? last : latest), first.last)
  const said = (values: readonly unknown[]) => values.filter((one) => !isNothing(one)).join('\n')
  const [own, theirs] = [said(met.map((one) => one.own)), said(met.map((one) => one.theirs))]
  return [{ field, column: first.column, yours: own || null, theirs: theirs || null, author, at }]
}

/** Whoever takes a record away meets every change of it. */
export function changesIn(since: readonly Noted[]): Difference[] {
  const fields = new Map<string, Difference>()
  for (const { after, author, at } of since)
    for (const [column, theirs] of Object.entries(after ?? {}))
      fields.set(column, { field: camel(column), column, yours: null, theirs, author, at })
  return [...fields.values()]
}

function isSame(one: unknown, other: unknown): boolean {
  if (isNothing(one) || isNothing(other)) return isNothing(one) && isNothing(other)
  if (one instanceof Date || other instanceof Date)
    return new Date(String(plain(one))).getTime() === new Date(String(plain(other))).getTime()
  if (isFigure(one) && isFigure(other)) return figure(one) === figure(other)
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value
}

/** Exact amounts travel as texts and are logged as numbers: `120000.00` is 120000. */
function isFigure(value: unknown): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value))
}

function figure(value: string | number): string {
  const text = String(value)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}

function isColumns(named: FieldColumns[string]): named is ColumnsOfParts {
  return typeof named === 'object' && !Array.isArray(named)
}

function isParts(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

function partOf(value: unknown, part: string): unknown {
  return isParts(value) ? value[part] : undefined
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isParts(value)) return value
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]))
}

export function snake(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function camel(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
