import type { Context, Desk } from '#platform/context.ts'
import { clearHealth, noteFailure } from '../store.ts'
import { requestOf } from '../telling/request.ts'
import * as words from '../words.ts'
import * as store from './delivery-store.ts'
import { after, type Outcome, offAfterDays, outcomeOf, wordsOf } from './outcome.ts'

/** A run ends after so many seconds; what is left has its turn a minute later. */
const longest = 40_000

/**
 * Hands over what is due, some of each webhook at a time. A webhook that took nothing is left alone for the rest of the run, so that one
 * that is away holds up the others for one attempt.
 */
export async function handOverDue(desk: Desk): Promise<void> {
  await desk.transaction((context) => store.settleCutOff(context))
  const until = performance.now() + longest
  const failed = new Set<string>()
  while (performance.now() < until) {
    const taken = await desk.transaction((context) => store.takeDue(context, [...failed]))
    if (taken.length === 0) return
    const outcomes = await Promise.all(taken.map((one) => handOver(desk, one)))
    for (const [at, { webhookId }] of taken.entries()) if (outcomes[at] !== 'accepted') failed.add(webhookId)
  }
}

export async function handOverOne(desk: Desk, id: string): Promise<void> {
  const taken = await desk.transaction((context) => store.takeOne(context, id))
  if (taken !== undefined) await handOver(desk, taken)
}

async function handOver(desk: Desk, taken: store.Taken): Promise<Outcome> {
  const { outside, workspace } = desk
  const [url, secret] = [outside.open(taken.address), opened(taken.secret)]
  function opened(sealed: Buffer | null): string | null {
    return sealed === null ? null : outside.open(sealed)
  }
  if (url === null || (taken.secret !== null && secret === null)) {
    const ended = { state: 'refused', dueAt: null, status: null, answer: words.notReadable[workspace.locale] } as const
    await desk.transaction((context) => keep(context, taken, 'refused', ended))
    return 'refused'
  }
  const secrets = [secret, opened(taken.previous)].filter((one) => one !== null)
  const came = await outside.hooks.ask(requestOf(taken, { url, secrets, locale: workspace.locale, house: outside.url }))
  const outcome = outcomeOf(taken.kind, came)
  const retryAfter = came.came === 'answer' ? came.headers['retry-after'] : undefined
  const answer =
    came.came === 'answer' ? wordsOf(came.body) : came.came === 'refusal' ? came.text[workspace.locale] : came.because
  await desk.transaction((context) =>
    keep(context, taken, outcome, {
      ...after(outcome, { turn: taken.turn, now: context.now, retryAfter }),
      status: came.came === 'answer' ? came.status : null,
      answer,
    }),
  )
  return outcome
}

async function keep(context: Context, taken: store.Taken, outcome: Outcome, ended: store.Ended): Promise<void> {
  await store.end(context, taken, ended)
  if (outcome === 'accepted') return clearHealth(context, taken.webhookId)
  // Whether anything was taken is not known of what is in doubt.
  if (outcome !== 'in doubt') await noteFailure(context, taken.webhookId, { isGone: outcome === 'gone', offAfterDays })
  await store.postpone(context, taken.webhookId)
}

const keptForDays = 30
const atATime = 5_000

/** What was sent a month ago is forgotten. */
export async function forgetOld(desk: Desk): Promise<void> {
  for (;;) {
    const forgotten = await desk.transaction((context) =>
      store.forgetBefore(context, new Date(Number(context.now) - keptForDays * 86_400_000), atATime),
    )
    if (forgotten < atATime) return
  }
}
