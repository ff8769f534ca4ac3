import type { Changed } from '#web/asking/refusal.ts'
import type { ShownPlay } from '../plays-api.ts'

const states: readonly ShownPlay['state'][] = ['open', 'snoozed', 'done', 'dismissed']

/** A state of a play and since when, as an act on it names what it was decided upon. */
export type ShownAs = { readonly state: ShownPlay['state']; readonly since: string | null }

export function shownAs({ state, completion, dismissal, snooze }: ShownPlay): ShownAs {
  const since = { open: undefined, done: completion?.at, dismissed: dismissal?.at, snoozed: snooze?.at }[state]
  return { state, since: since ?? null }
}

/** As whoever was refused has seen it by then; `null` where the refusal does not say. */
export function shownIn({ differs: [difference] }: Changed): ShownAs | null {
  const theirs: unknown = difference?.theirs
  const said: unknown = typeof theirs === 'object' && theirs !== null ? Reflect.get(theirs, 'state') : undefined
  const state = states.find((one) => one === said)
  if (difference === undefined || state === undefined) return null
  return { state, since: state === 'open' ? null : difference.at }
}
