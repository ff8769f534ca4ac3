/** What became of a row that was not rejected. */
export type Outcome = 'created' | 'changed' | 'unchanged'

export type Touched = { readonly external_id: string; readonly is_new: boolean }

/** What became of each row by what its statement answered: of one that stood so already it says nothing. Of several rows of one record the first tells it. */
export function outcomesOf(given: readonly { readonly external_id: string }[], touched: readonly Touched[]): Outcome[] {
  const isNew = new Map(touched.map(({ external_id, is_new }) => [external_id, is_new]))
  const told = new Set<string>()
  return given.map(({ external_id }) => {
    const created = isNew.get(external_id)
    if (created === undefined) return 'unchanged'
    const isFirst = !told.has(external_id)
    told.add(external_id)
    return created && isFirst ? 'created' : 'changed'
  })
}

/**
 * What became of each row by the record it is about: of several rows about one record the first tells it, and a later one
 * that says otherwise has changed it.
 */
export function outcomesById(
  ids: readonly string[],
  created: ReadonlySet<string>,
  changed: ReadonlySet<string>,
  contradicting: ReadonlySet<number> = new Set(),
): Outcome[] {
  const told = new Set<string>()
  return ids.map((id, index) => {
    const isTouched = created.has(id) || changed.has(id)
    if (told.has(id)) return isTouched && contradicting.has(index) ? 'changed' : 'unchanged'
    told.add(id)
    return created.has(id) ? 'created' : changed.has(id) ? 'changed' : 'unchanged'
  })
}
