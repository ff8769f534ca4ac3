import type { Actor } from '../context.ts'
import type { Live } from '../furnishing/live.ts'
import { type Permission, permissionsOf } from '../permissions.ts'
import type { Change } from './change.ts'

const ofMirror = 'mirror.'

/** The kinds of records of which somebody may hear: those that their permissions let them read, and that any answer is made of. */
export function kindsHeard(live: readonly Live[], actor: Actor): ReadonlySet<string> {
  if (actor.kind === 'person') return new Set()
  const held: ReadonlySet<Permission> = new Set(permissionsOf(actor))
  const may = live.flatMap(({ records }) =>
    Object.entries(records).flatMap(([record, permission]) => (held.has(permission) ? [record] : [])),
  )
  const readable = new Set(may)
  const mirrors = live.flatMap(({ shows, of = {}, gives = {} }) =>
    [...shows, ...Object.values(of).flat(), ...Object.values(gives).flatMap((one) => Object.values(one).flat())].filter(
      (record) => record.startsWith(ofMirror) && readable.has(record.slice(ofMirror.length)),
    ),
  )
  return new Set([...may, ...mirrors])
}

/** What somebody hears of a change; of those who see some customers only what is of these, or of no customer. */
export function heardOf(change: Change, kinds: ReadonlySet<string>, seen: ReadonlySet<string> | null): Change | null {
  if (!kinds.has(change.record)) return null
  if (seen === null) return change
  if (change.customerIds === null) return { ...change, ids: null }
  const theirs = change.customerIds.filter((one) => seen.has(one))
  return theirs.length === 0 ? null : { record: change.record, ids: null, customerIds: theirs }
}
