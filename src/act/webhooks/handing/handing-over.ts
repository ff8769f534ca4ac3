import type { Context, Desk } from '#platform/context.ts'
import { deleteRemoved, forgetPrevious, noteFailure, noteTaken } from '../store.ts'
import { requestOf } from '../telling/request.ts'
import * as words from '../words.ts'
import * as store from './delivery-store.ts'
import { works } from './order.ts'
import { after, type Outcome, offAfter, outcomeOf, wordsOf } from './outcome.ts'
import { isAnyDue, type Lane, type Taken, takeDue, takeOne } from './take.ts'

/** A turn begins no further round after so many milliseconds: what is left queues again, behind others. */
const aTurn = 5_000

/**
 * Hands over what is due in this lane, some of each webhook at a time. A webhook that took nothing goes over to the failing ones, so that
 * it holds up the others of its workspace for one attempt in all, and other workspaces not at all.
 */
export async function handOverInTurn(desk: Desk, lane: Lane): Promise<void> {
  const until = performance.now() + aTurn
  while (performance.now() < until) {
    const taken = await desk.transaction((context) => takeDue(context, lane))
    if (taken.length === 0) return
    await Promise.all(taken.map((one) => handOver(desk, one)))
  }
  await desk.transaction(async (context) => {
    if (await isAnyDue(context, lane)) await context.enqueue(works[lane], {})
  })
}

export async function handOverOne(desk: Desk, id: string): Promise<void> {
  const taken = await desk.transaction((context) => takeOne(context, id))
  if (taken !== undefined) await handOver(desk, taken)
}

async function handOver(desk: Desk, taken: Taken): Promise<void> {
  const { outside, workspace } = desk
  const opened = (sealed: Buffer | null) => (sealed === null ? null : outside.open(sealed))
  const [url, secret] = [outside.open(taken.address), opened(taken.secret)]
  if (url === null || (taken.secret !== null && secret === null)) {
    const answer = words.notReadable[workspace.locale]
    return desk.transaction((context) => keep(context, taken, 'later', { status: null, answer }))
  }
  const secrets = [secret, opened(taken.previous)].filter((one) => one !== null)
  const came = await outside.hooks.ask(requestOf(taken, { url, secrets, locale: workspace.locale, house: outside.url }))
  // What a name stands for may be mended; an address that is refused as it is written is never sent to.
  const isForGood = came.came === 'refusal' && outside.hooks.refusal(url) !== null
  const outcome = isForGood ? 'refused' : outcomeOf(taken.kind, came)
  const retryAfter = came.came === 'answer' ? came.headers['retry-after'] : undefined
  const answer =
    came.came === 'answer' ? wordsOf(came.body) : came.came === 'refusal' ? came.text[workspace.locale] : came.because
  const status = came.came === 'answer' ? came.status : null
  await desk.transaction((context) => keep(context, taken, outcome, { status, answer, retryAfter }))
}

type Said = { readonly status: number | null; readonly answer: string; readonly retryAfter?: string | undefined }

async function keep(context: Context, taken: Taken, outcome: Outcome, { retryAfter, ...said }: Said): Promise<void> {
  const { webhookId, turn } = taken
  await store.end(context, taken, { ...after(outcome, { turn, now: context.now, retryAfter }), ...said })
  if (outcome === 'accepted') {
    // What gathered while it was away goes out now that it is back.
    if (await noteTaken(context, webhookId)) await context.enqueue(works.due, {})
    return
  }
  // Whether anything was taken is not known of what is in doubt.
  if (outcome !== 'in doubt') await noteFailure(context, webhookId, { isGone: outcome === 'gone', offAfter })
  await store.postpone(context, webhookId)
}

const keptForDays = 30
const atATime = 5_000

/** What was sent a month ago is forgotten, and secrets whose day is over. */
export async function forgetOld(desk: Desk): Promise<void> {
  await desk.transaction(forgetPrevious)
  await inSlices(desk, (context) =>
    store.forgetBefore(context, new Date(Number(context.now) - keptForDays * 86_400_000), atATime),
  )
}

/** Of webhooks that were removed: their deliveries in slices, so that nobody waits for long, and then they themselves. */
export async function clearRemoved(desk: Desk): Promise<void> {
  await inSlices(desk, (context) => store.deleteOfRemoved(context, atATime))
  await desk.transaction(deleteRemoved)
}

async function inSlices(desk: Desk, some: (context: Context) => Promise<number>): Promise<void> {
  while ((await desk.transaction(some)) === atATime);
}
