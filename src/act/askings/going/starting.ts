import type { Context } from '#platform/context.ts'
import { conflict, notFound } from '#platform/errors.ts'
import type { House } from '#platform/house.ts'
import { stopBatch } from '#platform/outside/outside.ts'
import { makeLink } from '../../../gather/answering/answering.ts'
import { versionInForce } from '../../../gather/questionnaires/questionnaires.ts'
import { holdMessage, keepMessage, lacksOfMessage, message, settleMessage } from '../../messages/messages.ts'
import { limits } from '../contract/limits.ts'
import type { Asking } from '../contract.ts'
import { asking, isCurrent, kind, requireUnstarted } from '../found.ts'
import * as store from '../store.ts'
import * as words from '../words.ts'
import { manyLetters } from './going.ts'

const day = 86_400_000

/** Asks those whom its dry run found: each is judged once more when their turn comes, and nobody else is added. */
export async function startAsking(context: Context, { outside }: Pick<House, 'outside'>, id: string): Promise<Asking> {
  const { messageId } = await requireUnstarted(context, id)
  // What it says is read while nobody can change it, and stays from here on.
  await holdMessage(context, messageId)
  const held = await requireUnstarted(context, id)
  await versionInForce(context, held.questionnaire.id)
  if (held.state !== 'ready') throw conflict(words.lookFirst)
  if (!isCurrent(held)) throw conflict(words.lookAgain)
  if (held.message.class !== kind.class || held.message.purpose !== kind.purpose) throw conflict(words.otherKind)
  const [lack] = await lacksOfMessage(context, { outside }, await message(context, messageId))
  if (lack !== undefined) throw conflict(lack.because)
  const { look } = await asking(context, id)
  if (look === null || look.asks === 0) throw conflict(words.ofNobody)
  if (held.isAnonymous && look.asks < limits.unnamed) throw conflict(words.ofFew)
  const closesAt = new Date(Number(context.now) + held.openDays * day)
  const questionnaireId = held.questionnaire.id
  const link = held.isAnonymous
    ? await makeLink(context, outside, { questionnaireId, kind: 'anonymous', name: held.name, askingId: id, closesAt })
    : null
  const rounds = [messageId]
  for (let number = 1; number <= held.reminding.most; number += 1)
    rounds.push((await keepMessage(context, { ...kind, said: held.reminder })).id)
  for (const round of rounds) await settleMessage(context, round, true)
  await store.keepRounds(context, id, rounds)
  await store.update(context, id, {
    state: 'open',
    link_id: link?.id ?? null,
    started_by: context.actor.author,
    started_at: context.now,
    closes_at: closesAt,
  })
  await context.enqueue('askings.go on', {})
  return asking(context, id)
}

export async function stopAsking(context: Context, id: string): Promise<Asking> {
  const held = await store.hold(context, id)
  if (held === undefined) throw notFound(words.asking)
  if (held.state === 'stopped') return asking(context, id)
  if (held.state !== 'open') throw conflict(words.notUnderWay)
  await store.update(context, id, { state: 'stopped', stopped_by: context.actor.author, ended_at: context.now })
  if (!(await stopBatch(context, id, manyLetters))) await context.enqueue('askings.go on', {})
  return asking(context, id)
}
