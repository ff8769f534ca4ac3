import type { Live } from '#platform/furnishing/live.ts'
import type { Change } from '#platform/live/change.ts'

/** Of which records the answers of an operation are made. */
export type Follows = (room: string, operation: string) => ReadonlySet<string>

const nothing: ReadonlySet<string> = new Set()
const everything = '*'

export function followsOf(rooms: readonly (readonly [name: string, live: Live])[]): Follows {
  const known = new Map(rooms)
  const made = new Map<string, ReadonlySet<string>>()
  const follows: Follows = (room, operation) => {
    const name = `${room}.${operation}`
    const before = made.get(name)
    if (before !== undefined) return before
    const own = known.get(room)
    const given = rooms.flatMap(([, { gives }]) => [
      ...(gives?.[room]?.[operation] ?? []),
      ...(gives?.[room]?.[everything] ?? []),
    ])
    const [otherRoom, other] = own?.as?.[operation]?.split('.') ?? []
    const told = otherRoom === undefined || other === undefined ? nothing : follows(otherRoom, other)
    const shown = own === undefined ? nothing : new Set([...(own.of?.[operation] ?? own.shows), ...given, ...told])
    made.set(name, shown)
    return shown
  }
  return follows
}

/** A question as it stands in the cache: its room, its operation, and what was asked. */
export type Asked = { readonly room: string; readonly operation: string; readonly input: unknown }

export function askedIn(key: readonly unknown[]): Asked | null {
  const [room, operation, ...rest] = key
  if (typeof room !== 'string' || typeof operation !== 'string') return null
  return { room, operation, input: rest.at(-1) }
}

/** The customer whom a question is about: what its path names first, or its `customerId`; null where it is about any. */
export function customerAsked({ input }: Asked, path: string | undefined): string | null {
  if (typeof input !== 'object' || input === null) return null
  const named = /^\/customers\/\{(\w+)\}/.exec(path ?? '')?.[1] ?? 'customerId'
  const id: unknown = Reflect.get(input, named)
  return typeof id === 'string' ? id : null
}

/** Whether an answer may be another now. */
export function isConcerned(
  shown: ReadonlySet<string>,
  customerId: string | null,
  changes: readonly Change[] | 'again',
): boolean {
  if (changes === 'again') return shown.size > 0
  return changes.some(
    ({ record, customerIds }) =>
      (shown.has(record) || (shown.has(everything) && !record.includes('.'))) &&
      (customerId === null || customerIds === null || customerIds.includes(customerId)),
  )
}
