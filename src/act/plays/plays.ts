import { type Context, memberIn } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import type { Text } from '#platform/wording/words.ts'
import { dueDay } from '../../gather/calendar/calendar.ts'
import type { DayKind } from '../../gather/calendar/contract.ts'
import { customer, isMember } from '../../gather/customers/customers.ts'
import type { Doing } from '../../see/scorecards/contract.ts'
import * as states from './closing/states-store.ts'
import { isUntouched } from './closing/untouched-store.ts'
import type { PlayKind } from './contract/rules.ts'
import type { Play } from './contract.ts'
import { takeTurn } from './opening/turn.ts'
import * as store from './store.ts'
import * as todayStore from './today/today-store.ts'
import * as words from './words.ts'

export { noteAgreed } from './closing/states-store.ts'
export { quietUntil, settleQuiet } from './opening/quiet.ts'
export { takeTurn } from './opening/turn.ts'
export { addRule, pauseRule } from './rules/rules.ts'
export { ownerOf } from './today/today-store.ts'

export async function play(context: Context, id: string): Promise<Play> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.playNoun)
  return found
}

type Opening = {
  customerId: string
  kind: PlayKind
  reason: string
  because: Text
  act: Text
  doing: Doing
  dueInDays: number
  dayKind?: DayKind
  /** Whether a due day that is no working day moves to the one before it or after it. */
  moved?: 'before' | 'after'
  once?: boolean
  /** Who does it, where that is not whoever looks after the customer. */
  ownerId?: string | null
}

/**
 * Opens a play, or brings the open one for the same reason up to date; a snoozed one keeps sleeping. `once`: never again after it was
 * closed. A customer who has gone meanwhile needs nobody.
 */
export async function openPlay(
  context: Context,
  { customerId, dueInDays, dayKind = 'calendar', moved = 'after', once = false, ownerId, ...rest }: Opening,
): Promise<string | null> {
  if (!(await takeTurn(context, customerId))) return null
  const open = await store.forReason(context, customerId, rest.reason)
  if (open !== undefined) {
    await store.update(context, open, { because: rest.because })
    return null
  }
  if (once && (await store.forReason(context, customerId, rest.reason, true)) !== undefined) return null
  const id = await store.insert(context, {
    ...rest,
    customerId,
    ownerId: ownerId === undefined ? await todayStore.ownerOf(context, customerId) : ownerId,
    dueOn: await dueDay(context, { inDays: dueInDays, dayKind, moved }),
    promised: false,
  })
  await context.announce({
    name: 'play.opened',
    about: customerId,
    data: { playId: id, kind: rest.kind, reason: rest.reason },
  })
  return id
}

export async function openByHand(
  context: Context,
  wish: {
    customerId: string
    kind: PlayKind
    reason: string
    act: Text
    doing?: Doing | undefined
    ownerId?: string | null | undefined
    dueOn?: string | undefined
  },
): Promise<Play> {
  await customer(context, wish.customerId)
  if (wish.ownerId) await checkMember(context, wish.ownerId)
  await takeTurn(context, wish.customerId)
  if (await store.forReason(context, wish.customerId, wish.reason)) throw conflict(words.openAlready)
  const ownerId =
    wish.ownerId === undefined
      ? (memberIn(context.actor) ?? (await todayStore.ownerOf(context, wish.customerId)))
      : wish.ownerId
  const because = { en: wish.reason, ja: wish.reason }
  const id = await store.insert(context, {
    ...wish,
    doing: wish.doing ?? 'other',
    because,
    ownerId,
    promised: wish.dueOn !== undefined,
    dueOn: wish.dueOn ?? (await dueDay(context, { inDays: 3 })),
  })
  await context.announce({
    name: 'play.opened',
    about: wish.customerId,
    data: { playId: id, kind: wish.kind, reason: wish.reason },
  })
  return play(context, id)
}

export async function changePlay(
  context: Context,
  id: string,
  wish: Pick<Parameters<typeof store.update>[2], 'ownerId' | 'dueOn' | 'act' | 'doing'>,
): Promise<Play> {
  await stillOpen(context, id)
  if (wish.ownerId) await checkMember(context, wish.ownerId)
  await store.update(context, id, wish)
  return play(context, id)
}

export async function completePlay(context: Context, id: string, note: string): Promise<Play> {
  const { customerId, kind } = await stillOpen(context, id)
  await states.complete(context, id, note)
  return closed(context, id, 'play.completed', customerId, kind)
}

export async function dismissPlay(context: Context, id: string, reason: string): Promise<Play> {
  const { customerId, kind } = await stillOpen(context, id)
  await states.dismiss(context, id, { reason })
  return closed(context, id, 'play.dismissed', customerId, kind)
}

/** The house takes a play back that nobody needs any more. */
export async function withdrawPlay(context: Context, id: string, cause: words.Cause): Promise<Play> {
  const { customerId, kind } = await stillOpen(context, id)
  await states.dismiss(context, id, { cause })
  return closed(context, id, 'play.dismissed', customerId, kind)
}

/** The same where nobody has touched it; answers whether it was so. */
export async function withdrawUntouched(context: Context, id: string, cause: words.Cause): Promise<boolean> {
  const { customerId } = await play(context, id)
  await takeTurn(context, customerId)
  if (!(await isUntouched(context, id))) return false
  await withdrawPlay(context, id, cause)
  return true
}

export async function snoozePlay(context: Context, id: string, until: string, reason: string): Promise<Play> {
  await stillOpen(context, id)
  if (until <= context.today) throw badInput('until', words.snoozeAhead)
  await states.snooze(context, id, until, reason)
  return play(context, id)
}

export async function wakePlay(context: Context, id: string): Promise<Play> {
  await play(context, id)
  if (!(await states.undo(context, 'play_snoozes', id))) throw conflict(words.notSnoozed)
  return play(context, id)
}

/** Takes a completion or a dismissal back, unless another play for the same reason was opened since. */
export async function takeBack(
  context: Context,
  id: string,
  state: 'play_completions' | 'play_dismissals',
): Promise<Play> {
  const { customerId, reason } = await play(context, id)
  await takeTurn(context, customerId)
  if ((await customer(context, customerId)).mergedInto !== null) throw conflict(words.ofMerged)
  if (!(await states.undo(context, state, id)))
    throw conflict(state === 'play_completions' ? words.notDone : words.notDismissed)
  if (await store.forReason(context, customerId, reason)) throw conflict(words.openAlready)
  await store.update(context, id, { closedAt: null })
  return play(context, id)
}

async function stillOpen(context: Context, id: string): Promise<Play> {
  const found = await play(context, id)
  if (found.state === 'done' || found.state === 'dismissed') throw conflict(words.notOpen)
  return found
}

async function closed(
  context: Context,
  id: string,
  notice: 'play.completed' | 'play.dismissed',
  customerId: string,
  kind: PlayKind,
): Promise<Play> {
  await store.update(context, id, { closedAt: context.now })
  await context.announce({ name: notice, about: customerId, data: { playId: id, kind } })
  return play(context, id)
}

async function checkMember(context: Context, id: string): Promise<void> {
  if (!(await isMember(context, id))) throw badInput('ownerId', words.noMember)
}
