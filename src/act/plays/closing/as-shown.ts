import type { Context } from '#platform/context.ts'
import { changedMeanwhile } from '#platform/operations/versions/versions.ts'
import type { AsShown, Play, PlayState } from '../contract/closing.ts'
import { takeTurn } from '../opening/turn.ts'
import { play, takeBack, wakePlay } from '../plays.ts'
import * as states from './states-store.ts'

/** What becomes of a play, in the words of its record. */
type Made = { readonly state: PlayState; readonly note?: string; readonly reason?: string; readonly until_on?: string }
type Deciding = {
  readonly id: string
  readonly insteadOf: AsShown | undefined
  readonly made: Made
  /** Whether more comes with it, which would be lost where another has made the same of the play. */
  readonly hasMore?: boolean
}
type Act = (id: string) => Promise<Play>

/**
 * Closes a play or puts it off, or changes it while it is open. Where another has made something else of it since it was shown, nothing
 * is done: both are named, who and when. Who has seen that and goes on takes its place; what the other logged and agreed on stays.
 */
export async function closeAsShown(context: Context, deciding: Deciding, act: Act): Promise<Play> {
  const { id, insteadOf, made } = deciding
  if (insteadOf === undefined) return act(id)
  const found = await held(context, id)
  if (await isSettled(context, found, { ...deciding, insteadOf })) return found
  const closed = closedBy(found)
  if (closed !== null && (made.state === 'done' || made.state === 'dismissed')) await states.undo(context, closed, id)
  else if (closed !== null) await takeBack(context, id, closed)
  return act(id)
}

/** Takes up again what is done, dismissed or asleep; who has seen that it is another of these by now takes that up. */
export async function openAsShown(
  context: Context,
  { from, ...deciding }: Omit<Deciding, 'made'> & { readonly from: PlayState },
  act: Act,
): Promise<Play> {
  const { id, insteadOf } = deciding
  if (insteadOf === undefined) return act(id)
  const found = await held(context, id)
  if (await isSettled(context, found, { ...deciding, insteadOf, made: { state: 'open' } })) return found
  if (found.state === from) return act(id)
  const closed = closedBy(found)
  return closed === null ? wakePlay(context, id) : takeBack(context, id, closed)
}

async function held(context: Context, id: string): Promise<Play> {
  const { customerId } = await play(context, id)
  await takeTurn(context, customerId)
  await states.hold(context, id)
  return play(context, id)
}

/** Whether nothing is left to do, since another has made just that of it. */
async function isSettled(
  context: Context,
  found: Play,
  { id, insteadOf, made, hasMore = false }: Deciding & { readonly insteadOf: AsShown },
): Promise<boolean> {
  const { since, author, ...stands } = standing(found)
  if (found.state === insteadOf.state && since?.getTime() === insteadOf.since?.getTime()) return false
  const shown = insteadOf.since
  const last = since !== null ? { author, at: since } : shown && (await states.takenBack(context, id, shown))
  if (!last) return found.state === made.state
  if (!hasMore && isAlike(stands, made)) return true
  const difference = { field: 'state', column: 'state', yours: made, theirs: stands, ...last }
  throw await changedMeanwhile(context, { record: 'plays', id, differs: [difference] })
}

type Standing = Made & { readonly since: Date | null; readonly author: string }

function standing({ state, completion, dismissal, snooze }: Play): Standing {
  if (state === 'done' && completion)
    return { state, note: completion.note, since: completion.at, author: completion.by }
  if (state === 'dismissed' && dismissal)
    return { state, reason: dismissal.reason, since: dismissal.at, author: dismissal.by }
  if (state === 'snoozed' && snooze)
    return { state, until_on: snooze.until, reason: snooze.reason, since: snooze.at, author: snooze.by }
  return { state: 'open', since: null, author: '' }
}

/** What says nothing more is no other. */
function isAlike(stands: Made, made: Made): boolean {
  return (['state', 'note', 'reason', 'until_on'] as const).every(
    (part) => made[part] === undefined || made[part] === '' || made[part] === stands[part],
  )
}

function closedBy({ state }: Play): 'play_completions' | 'play_dismissals' | null {
  if (state === 'done') return 'play_completions'
  return state === 'dismissed' ? 'play_dismissals' : null
}
