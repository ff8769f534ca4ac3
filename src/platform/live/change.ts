/** That records of one kind were changed: which ones and of which customers, as far as that was told. */
export type Change = {
  readonly record: string
  /** `null` where they were too many, or nobody said. */
  readonly ids: readonly string[] | null
  /** `null` where it may be any, or where it is of no customer. */
  readonly customerIds: readonly string[] | null
}

/** So many are named in one change; more are any. */
const mostNamed = 100

/** What was changed since the last look, each kind of record once, however often it was told. */
export function gathered(changes: Iterable<Change>): Change[] {
  const found = new Map<string, Change>()
  for (const change of changes) {
    const before = found.get(change.record)
    found.set(
      change.record,
      before === undefined
        ? { ...change, ids: few(change.ids), customerIds: few(change.customerIds) }
        : {
            record: change.record,
            ids: both(before.ids, change.ids),
            customerIds: both(before.customerIds, change.customerIds),
          },
    )
  }
  return [...found.values()]
}

function both(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  return one === null || other === null ? null : few([...new Set([...one, ...other])])
}

function few(named: readonly string[] | null): readonly string[] | null {
  return named !== null && named.length > mostNamed ? null : named
}
