import type { Context, Desk } from '#platform/context.ts'
import { isMember } from '../../../gather/customers/customers.ts'
import { openPlay, ownerOf, quietUntil, settleQuiet, takeTurn, withdrawUntouched } from '../../plays/plays.ts'
import { mostADay } from '../contract/limits.ts'
import type { FollowUpRule } from '../contract.ts'
import * as rules from '../rules/rule-store.ts'
import * as words from '../words.ts'
import * as store from './judging-store.ts'

/** So many answers are looked at in one transaction. */
const atOnce = 200

/** All answers that were written, changed or removed, slice by slice. */
export async function lookAtAll(desk: Desk, most = mostADay): Promise<void> {
  await desk.transaction(store.dropOld)
  while ((await desk.transaction((context) => lookAtSome(context, most))) === atOnce);
}

/**
 * The next of them: an answer that asks for a reply has an open play, and one that does not has none, as far as nobody has touched it.
 * While an import goes on that wishes for no plays nobody can say yet whom it tells of. Answers how many marks were looked at.
 */
export async function lookAtSome(context: Context, most = mostADay): Promise<number> {
  if ((await settleQuiet(context)).goesOn) return 0
  await store.takeTurn(context)
  const { ids, taken } = await store.take(context, atOnce)
  if (ids.length === 0) return 0
  const found = await store.judged(context, ids)
  await takeTurns(context, found)
  const settled: store.Judged[] = []
  for (const one of found) if (await isToBeOpen(context, one)) settled.push(one)
  await openWhereAsked(context, settled, most)
  return taken
}

/** Of two who open plays of several customers each takes them in one order, so that neither waits for the other in a circle. */
async function takeTurns(context: Context, found: readonly store.Judged[]): Promise<void> {
  const touched = found.flatMap((one) => [one.open?.customerId ?? [], isAsking(one) ? one.customerId : []].flat())
  for (const customerId of [...new Set(touched)].toSorted()) await takeTurn(context, customerId)
}

/** Takes back the play of an answer that asks for it no more; whether one may be opened for what it says now. */
async function isToBeOpen(context: Context, { open, asks, customerId, isOvertaken }: store.Judged): Promise<boolean> {
  if (open === null) return true
  const isElsewhere = customerId !== open.customerId
  if (!asks || isElsewhere) return (await withdrawUntouched(context, open.playId, 'answered otherwise')) && asks
  if (isOvertaken) await withdrawUntouched(context, open.playId, 'answered anew')
  return true
}

type Asking = store.Judged & { readonly customerId: string; readonly ruleId: string }

function isAsking(one: store.Judged): one is Asking {
  return one.customerId !== null && one.ruleId !== null && !one.isOvertaken
}

async function openWhereAsked(context: Context, found: readonly store.Judged[], most: number): Promise<void> {
  const asking = found.filter(isAsking)
  if (asking.length === 0) return
  const byId = new Map((await rules.all(context)).map((rule) => [rule.id, rule]))
  const customerIds = [...new Set(asking.map(({ customerId }) => customerId))]
  const quiet = await quietUntil(context, customerIds)
  const isQuiet = (customerId: string) => Number(quiet.get(customerId) ?? 0) > Number(context.now)
  let opened = await store.openedToday(context)
  let leftOut = 0
  for (const one of asking) {
    const rule = byId.get(one.ruleId)
    if (rule === undefined || (one.isImported && isQuiet(one.customerId))) continue
    if (opened >= most && !one.hadPlay) leftOut += 1
    else if (await openFor(context, one, rule)) opened += 1
  }
  if (leftOut > 0) await store.noteLeftOut(context, leftOut)
}

/** One play for an answer, ever, but for one that the house withdrew; an open one is brought up to date. */
async function openFor(context: Context, one: Asking, rule: FollowUpRule): Promise<boolean> {
  const { kind, act, doing, dueInDays } = rule
  const playId = await openPlay(context, {
    customerId: one.customerId,
    kind,
    act,
    doing,
    reason: `answer:${one.responseId}`,
    because: words.asksForReply(one.survey, one, one.byScore),
    dueInDays,
    dayKind: 'working',
    once: true,
    ownerId: await whoDoes(context, one.customerId, rule),
  })
  if (playId !== null) await store.note(context, playId, one.responseId, rule.id)
  return playId !== null
}

/** A member who has left since does nothing. */
async function whoDoes(context: Context, customerId: string, { ownerId, fallbackId }: FollowUpRule) {
  if (ownerId !== null && (await isMember(context, ownerId))) return ownerId
  const owner = await ownerOf(context, customerId)
  if (owner !== null) return owner
  return fallbackId !== null && (await isMember(context, fallbackId)) ? fallbackId : null
}
