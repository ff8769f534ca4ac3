import type { Context } from '#platform/context.ts'
import { badInput, conflict, Problem } from '#platform/errors.ts'
import { permissionsOf } from '#platform/permissions.ts'
import { log, takeLogBack } from '../../../gather/interactions/interactions.ts'
import type { FinishWish, Play } from '../contract/closing.ts'
import { completePlay, takeBack } from '../plays.ts'
import * as store from '../store.ts'
import * as words from '../words.ts'
import { agreedOf, noteAgreed, removePlay } from './states-store.ts'

/** What came of a play is logged as a contact, the next step is opened for the day that was promised, and the play is closed: all or nothing. */
export async function finishPlay(context: Context, id: string, { contact, note, next }: FinishWish): Promise<Play> {
  if (next && next.dueOn < context.today) throw badInput('next.dueOn', words.promiseAhead)
  const play = await completePlay(context, id, note)
  const interactionId = contact === null ? null : await logged(context, play, contact, note)
  const nextPlayId = next === null ? null : await openNext(context, play, next)
  await noteAgreed(context, id, { interactionId, nextPlayId })
  return (await store.find(context, id)) ?? play
}

/** The contact is called by what there was to do; what came of it is its text. */
async function logged(
  context: Context,
  { customerId, act }: Play,
  { kind, personIds }: NonNullable<FinishWish['contact']>,
  body: string,
): Promise<string> {
  const permission = 'customers.write'
  if (!permissionsOf(context.actor).includes(permission))
    throw new Problem('FORBIDDEN', words.mayNotLog, { permission })
  return (await log(context, { customerId, kind, personIds, title: act[context.locale], body })).id
}

/** The step that was agreed on when a play was done, by whoever is responsible for that; its day is a promise. */
async function openNext(
  context: Context,
  { id, customerId, kind, act, ownerId }: Play,
  next: NonNullable<FinishWish['next']>,
): Promise<string> {
  const reason = await ownReason(context, customerId, `after:${id}`)
  const play = { ...next, customerId, kind, reason, because: words.agreedAfter(act), ownerId, promised: true }
  const nextId = await store.insert(context, play)
  await context.announce({ name: 'play.opened', about: customerId, data: { playId: nextId, kind, reason } })
  return nextId
}

/** A play finished anew, over what somebody else made of it, may have a second step beside the one that was agreed on first. */
async function ownReason(context: Context, customerId: string, reason: string, count = 1): Promise<string> {
  const own = count === 1 ? reason : `${reason}:${count}`
  return (await store.forReason(context, customerId, own)) ? ownReason(context, customerId, reason, count + 1) : own
}

/** Takes a completion back with what was logged and opened in the same go. A next step that is closed by now is not taken away under anybody. */
export async function takeFinishBack(context: Context, id: string): Promise<Play> {
  const { interactionId, nextPlayId } = await agreedOf(context, id)
  const next = nextPlayId === null ? undefined : await store.find(context, nextPlayId)
  if (next?.state === 'done' || next?.state === 'dismissed') throw conflict(words.nextIsClosed)
  const play = await takeBack(context, id, 'play_completions')
  if (next !== undefined) await removePlay(context, next.id)
  if (interactionId !== null) await takeLogBack(context, interactionId)
  return play
}
