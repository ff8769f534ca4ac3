type Attributed = { readonly attributes: Readonly<Record<string, unknown>> }

/** Rows about one record become one: what a later row says is laid over what an earlier one said. */
export function mergedRows<Row extends Attributed>(
  rows: readonly Row[],
  ids: readonly string[],
): (Row & { id: string })[] {
  const merged = new Map<string, Row & { id: string }>()
  for (const [index, row] of rows.entries()) {
    const id = ids[index] ?? ''
    const earlier = merged.get(id)
    if (earlier === undefined) {
      merged.set(id, { ...row, id })
      continue
    }
    merged.set(id, { ...earlier, ...present(row), attributes: { ...earlier.attributes, ...row.attributes }, id })
  }
  return [...merged.values()]
}

/** Rows of one external id become one: what a later row says is laid over what an earlier one said; what a row empties, it empties. */
export function laidOver<Row extends { readonly external_id: string; readonly cleared?: readonly string[] }>(
  rows: readonly Row[],
): Row[] {
  const laid = new Map<string, Row>()
  for (const row of rows) {
    const earlier = laid.get(row.external_id)
    if (earlier === undefined) {
      laid.set(row.external_id, row)
      continue
    }
    const kept = Object.fromEntries(Object.entries(earlier).filter(([field]) => !row.cleared?.includes(field)))
    const cleared = [
      ...(earlier.cleared ?? []).filter((field) => !Object.hasOwn(present(row), field)),
      ...(row.cleared ?? []),
    ]
    laid.set(row.external_id, { ...row, ...kept, ...present(row), ...laidWithin(earlier, row), cleared })
  }
  return [...laid.values()]
}

/** Attributes and answers are laid over each other name by name. */
function laidWithin<Row extends object>(earlier: Row, later: Row): Partial<Row> {
  const entries = Object.entries(later).flatMap(([field, value]) => {
    const before = Object.entries(earlier).find(([name]) => name === field)?.[1]
    return isPlain(value) && isPlain(before) ? [[field, { ...before, ...value }] as const] : []
  })
  return Object.fromEntries(entries) as Partial<Row>
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

/** The places of rows that say something else of a record than earlier rows about it said. */
export function contradicting<Row extends Attributed>(
  rows: readonly Row[],
  ids: readonly string[],
): ReadonlySet<number> {
  const said = new Map<string, Record<string, unknown>>()
  const several = repeatedAmong(ids)
  const places = rows.flatMap((row, index) => {
    const id = ids[index] ?? ''
    if (!several.has(id)) return []
    const earlier = said.get(id) ?? {}
    const { attributes, ...fields } = row
    const now: Record<string, unknown> = { ...present(fields), ...present(attributes) }
    said.set(id, { ...earlier, ...now })
    const isOther = Object.entries(now).some(([field, value]) => field in earlier && earlier[field] !== value)
    return isOther ? [index] : []
  })
  return new Set(places)
}

function repeatedAmong(ids: readonly string[]): ReadonlySet<string> {
  const once = new Set<string>()
  const several = new Set<string>()
  for (const id of ids) if (once.size === once.add(id).size) several.add(id)
  return several
}

/** The fields that say anything. */
export function present<Fields extends Readonly<Record<string, unknown>>>(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null),
  ) as Fields
}

/** Each text once, without what is blank or missing. */
export function distinct(values: readonly (string | null | undefined)[]): string[] {
  return [...new Set(values.filter((value): value is string => value !== undefined && value !== null && value !== ''))]
}
