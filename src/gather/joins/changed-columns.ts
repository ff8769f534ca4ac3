type Said = Readonly<Record<string, unknown>>
export type ChangedColumn = { readonly column: string; readonly before: unknown; readonly after: unknown }

/** In what two states of a record differ, column by column; of its attributes, one by one (`attributes.floor`). */
export function changedColumns(before: Said, after: Said): ChangedColumn[] {
  const [was, is] = [flat(before), flat(after)]
  const columns = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort()
  return columns
    .filter((column) => !isSame(was[column], is[column]))
    .map((column) => ({ column, before: was[column] ?? null, after: is[column] ?? null }))
}

/** What is written to take those changes back, but for what was changed again since. */
export function unchangedSince(
  columns: readonly ChangedColumn[],
  now: Said,
): { readonly back: Said; readonly changed: readonly string[] } {
  const present = flat(now)
  const [same, changed] = [
    columns.filter(({ column, after }) => isSame(present[column], after)),
    columns.filter(({ column, after }) => !isSame(present[column], after)),
  ]
  const attributes = { ...attributesOf(now) }
  for (const { column, before } of same) {
    const name = nameOf(column)
    if (name === undefined) continue
    if (before === null) delete attributes[name]
    else attributes[name] = before
  }
  const plain = same.filter(({ column }) => nameOf(column) === undefined)
  const isTouched = plain.length < same.length
  return {
    back: {
      ...Object.fromEntries(plain.map(({ column, before }) => [column, before])),
      ...(isTouched && { attributes }),
    },
    changed: changed.map(({ column }) => column),
  }
}

function flat({ attributes, ...said }: Said): Record<string, unknown> {
  const own = Object.entries(attributesOf({ attributes })).map(([name, value]) => [`attributes.${name}`, value])
  return { ...said, ...Object.fromEntries(own) }
}

function attributesOf({ attributes }: Said): Record<string, unknown> {
  return typeof attributes === 'object' && attributes !== null ? { ...attributes } : {}
}

function nameOf(column: string): string | undefined {
  return /^attributes\.(.+)$/su.exec(column)?.[1]
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}
