import type { Definition } from '../contract.ts'

/** Where two have made different things of the same part: `measures.<id>`, `edges.watch`, `leastKnown`; nothing where one took it away. */
export type Clash = {
  readonly field: string
  readonly base: unknown
  readonly yours: unknown
  readonly theirs: unknown
}
export type Merged = { readonly definition: Definition; readonly clashes: readonly Clash[] }

type Item = { readonly id: string }
type Lists = 'groups' | 'measures' | 'exceptions' | 'alarms' | 'cells'
const lists = ['groups', 'measures', 'exceptions', 'alarms', 'cells'] as const satisfies readonly Lists[]
/** Where the first that fits counts, the order says something. */
const ordered: readonly Lists[] = ['exceptions', 'cells']
const plain = ['mode', 'leastKnown', 'warnsEarly', 'highFrom', 'unknownActs'] as const
const parted = ['edges', 'acts'] as const

/**
 * What two have made of the same definition, put together: each part as whoever changed it left it. A part that both changed otherwise is
 * a clash, and stands as the other has it, but for those of `mine`.
 */
export function merged(
  base: Definition,
  yours: Definition,
  theirs: Definition,
  mine: ReadonlySet<string> = new Set(),
): Merged {
  const clashes: Clash[] = []
  const one = (field: string, was: unknown, own: unknown, other: unknown): unknown => {
    if (isSame(own, other) || isSame(other, was)) return own
    if (isSame(own, was)) return other
    if (mine.has(field)) return own
    clashes.push({ field, base: was, yours: own, theirs: other })
    return other
  }
  const list = (key: Lists): unknown[] => {
    const [was, own, other] = [base, yours, theirs].map((definition): readonly Item[] => definition[key])
    const byId = (of: readonly Item[] | undefined) => new Map((of ?? []).map((item) => [item.id, item]))
    const [wasBy, ownBy, otherBy] = [byId(was), byId(own), byId(other)]
    const kept = new Map<string, unknown>()
    for (const id of new Set([...ownBy.keys(), ...otherBy.keys()])) {
      const item = one(`${key}.${id}`, wasBy.get(id), ownBy.get(id), otherBy.get(id))
      if (item !== undefined) kept.set(id, item)
    }
    const ids: Three = [[...wasBy.keys()], [...ownBy.keys()], [...otherBy.keys()]]
    const order = ordered.includes(key)
      ? orderOf(ids, (mine) => one(`${key}.order`, ...mine) === mine[1])
      : afterEachOther(ids)
    return order.flatMap((id) => kept.get(id) ?? [])
  }
  const parts = (key: (typeof parted)[number]) => {
    const names = new Set([base, yours, theirs].flatMap((definition) => Object.keys(definition[key])))
    const entries = [...names].map((name) => {
      const [was, own, other] = [base, yours, theirs].map((of): unknown => Reflect.get(of[key], name))
      return [name, one(`${key}.${name}`, was, own, other)]
    })
    return Object.fromEntries(entries)
  }
  const definition = {
    ...theirs,
    ...Object.fromEntries(plain.map((key) => [key, one(key, base[key], yours[key], theirs[key])])),
    ...Object.fromEntries(parted.map((key) => [key, parts(key)])),
    ...Object.fromEntries(lists.map((key) => [key, list(key)])),
    basis: null,
  } as Definition
  return { definition, clashes }
}

type Ids = readonly string[]
type Three = readonly [Ids, Ids, Ids]

/** Where the order says nothing: that of whoever moved something, and what only the other has after it. */
function afterEachOther([was, own, other]: Three): Ids {
  const there = (of: Ids) => of.filter((id) => was.includes(id) && own.includes(id) && other.includes(id))
  return [
    ...new Set(
      isSame(there(own), there(was)) && !isSame(there(other), there(was)) ? [...other, ...own] : [...own, ...other],
    ),
  ]
}

/** Where the order says something: that of whoever moved or added something; where both did, `isMine` says whose. */
function orderOf(ids: Three, isMine: (ids: Three) => boolean): Ids {
  const [was, own, other] = ids
  /** Whether one list neither moves nor adds anything beyond the other. */
  const follows = (one: Ids, of: Ids) =>
    one.every((id) => of.includes(id) || was.includes(id)) &&
    isSame(
      one.filter((id) => of.includes(id)),
      of.filter((id) => one.includes(id)),
    )
  if (follows(own, was) || follows(own, other)) return inserted(other, own)
  if (follows(other, was) || follows(other, own) || isMine(ids)) return inserted(own, other)
  return inserted(other, own)
}

/** What only the second has stands behind what it stood behind there. */
function inserted(first: Ids, second: Ids): Ids {
  return second.reduce<Ids>((ids, id, at) => {
    if (ids.includes(id)) return ids
    const before = second[at - 1]
    return ids.toSpliced(before === undefined ? 0 : ids.indexOf(before) + 1, 0, id)
  }, first)
}

/** The order of the fields says nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]))
}
