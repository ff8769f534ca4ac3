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
    const attributes = { ...earlier?.attributes, ...row.attributes }
    merged.set(id, { ...(earlier ?? row), ...present(row), attributes, id })
  }
  return [...merged.values()]
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
