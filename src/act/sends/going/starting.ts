import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import type { House } from '#platform/house.ts'
import { stopBatch } from '#platform/outside/outside.ts'
import { stopping } from '../../messages/contract.ts'
import { holdMessage, lacksOfMessage, message, requireGoesAlone, settleMessage } from '../../messages/messages.ts'
import type { Goes, Send } from '../contract.ts'
import { isApproved, isCurrent, needsApproval, requireUnstarted, send } from '../sends.ts'
import * as store from '../store.ts'
import * as words from '../words.ts'

const year = 366 * 86_400_000

/** Lets it go as its dry run found it: each is judged once more when their turn comes, and nobody else is added. */
export async function startSend(
  context: Context,
  house: Pick<House, 'outside'>,
  { id, goes }: { id: string; goes: Goes },
): Promise<Send> {
  const { messageId } = await requireUnstarted(context, id)
  // What it says is read while nobody can change it, and stays from here on: what waits for its time says what was approved.
  await holdMessage(context, messageId)
  const held = await requireUnstarted(context, id)
  await requireGoesAlone(context, house.outside, messageId)
  if (held.state !== 'ready' || held.lookedAt === null) throw conflict(words.lookFirst)
  if (!isCurrent(held)) throw conflict(words.lookAgain)
  const made = await message(context, messageId)
  const [lack] = stopping(made.channels, await lacksOfMessage(context, house, made))
  if (lack !== undefined) throw conflict(lack.because)
  if (needsApproval(held) && !isApproved(held)) throw conflict(words.notApproved)
  const { look } = await send(context, id)
  if (look === null || look.may === 0) throw conflict(words.toNobody)
  const startsAt = startOf(context, goes)
  await settleMessage(context, messageId, true)
  const isDue = startsAt <= context.now
  await store.update(context, id, {
    state: isDue ? 'sending' : 'scheduled',
    goes,
    starts_at: startsAt,
    started_by: context.actor.author,
    started_at: context.now,
  })
  if (isDue) await context.enqueue('sends.go on', {})
  return send(context, id)
}

/** The first instant at which anybody's turn may come. */
function startOf({ now, today }: Context, goes: Goes): Date {
  if (goes.kind === 'at once') return now
  const at = goes.kind === 'at an instant' ? goes.at : firstMorning(goes.on)
  if (goes.kind === 'at an instant' && at < now) throw badInput('goes.at', words.isPast)
  if (goes.kind === 'in the morning' && goes.on < today) throw badInput('goes.on', words.isPast)
  if (Number(at) > Number(now) + year) throw badInput('goes', words.isFar)
  return at < now ? now : at
}

/** Nine o'clock where the day begins first, fourteen hours before that of Greenwich. */
function firstMorning(day: string): Date {
  return new Date(`${day}T09:00:00+14:00`)
}

/** So many waiting letters are withdrawn within the request. */
const atOnce = 5_000

export async function stopSend(context: Context, id: string): Promise<Send> {
  const held = await store.hold(context, id)
  if (held === undefined) throw notFound(words.send)
  if (held.state === 'stopped') return send(context, id)
  if (held.state !== 'sending' && held.state !== 'scheduled') throw conflict(words.notUnderWay)
  await store.update(context, id, {
    state: 'stopped',
    stopped_by: context.actor.author,
    ended_at: context.now,
  })
  await freeMessage(context, held)
  if (!(await stopBatch(context, id, atOnce))) await context.enqueue('sends.go on', {})
  return send(context, id)
}

/** Nobody's turn came: the message may be changed again, unless another send of it goes. */
async function freeMessage(context: Context, held: store.Kept): Promise<void> {
  if (held.reserved > 0) return
  await holdMessage(context, held.messageId)
  if (!(await store.isOfOther(context, held))) await settleMessage(context, held.messageId, false)
}
