import type { Context } from '#platform/context.ts'
import { conflict, notFound } from '#platform/errors.ts'
import type { House } from '#platform/house.ts'
import { countAsTaken, handOverAgain, keepAsTaken, reserve, withdrawLetter } from '#platform/outside/outside.ts'
import { say } from '#platform/wording/words.ts'
import { choiceTexts } from '../../channels/words.ts'
import { endings, takeTurn } from '../../courtesy/courtesy.ts'
import { track } from '../../engagement/engagement.ts'
import { type Delivery, type Message, stopping } from '../contract.ts'
import { judgeByName, readByAll } from '../many/judged-read.ts'
import { judge, type WayFound } from '../may/judging.ts'
import { isCapped, urgencies } from '../may/kinds.ts'
import { linkTo } from '../preferences/token.ts'
import { letterOf } from '../said/letter.ts'
import { addressesIn, lacksOfMade, oversOfMade, requireGoesAlone } from '../said/of-template.ts'
import * as settings from '../settings-store.ts'
import * as messages from '../store.ts'
import * as words from '../words.ts'
import * as store from './deliveries-store.ts'
import { noteSend, noteSettled } from './telling-store.ts'

export type Post = { readonly house: Pick<House, 'outside'>; readonly url: string }

/**
 * Sends a message to people by name. Each is judged today and the answer kept with its reason; to those who may get it a letter is
 * reserved in the same transaction. Whom it was sent to before is not sent it again.
 */
export async function sendTo(
  context: Context,
  { house, url }: Post,
  message: Message,
  personIds: readonly string[],
): Promise<Delivery[]> {
  await messages.hold(context, message.id)
  await requireGoesAlone(context, house.outside, message.id)
  if (isCapped(message)) await takeTurn(context, message.purpose)
  const kept = await settings.kept(context)
  const [lack] = stopping(message.channels, await lacksOfMade(context, message, kept, house.outside))
  if (lack !== undefined) throw conflict(lack.because)
  const ids = [...new Set(personIds)]
  const overs = await oversOfMade(context, message, house.outside)
  const judged = await judgeByName(context, message, ids, { overs, messageId: message.id })
  if (judged.length < ids.length) throw notFound(words.person)
  const read = await readByAll(context, message, judged, overs)
  const going = await store.put(context, message.id, read)
  const byPerson = new Map(read.map((one) => [one.personId, one]))
  const ending = message.class === 'safety' ? null : await endings(context)
  const tracked = await track(
    context,
    { outside: house.outside, url },
    going.flatMap(({ id, letter, personId }) => {
      const one = byPerson.get(personId)
      if (one === undefined) return []
      const of = { messageId: message.id, purpose: message.purpose, subject: one.said.subject }
      return one.channel === 'email' ? [{ id, letter, personId, ...of, addresses: addressesIn(one) }] : []
    }),
  )
  for (const { id, letter, personId } of going) {
    const one = byPerson.get(personId)
    if (one === undefined || one.address === null) continue
    const link = linkTo(url, house.outside, { workspaceId: context.workspace.id, deliveryId: id, personId })
    const reason = words.reasonFor(one.because)
    const { said, html, channel, reads: locale } = one
    const wording = { ...message, channel, said, html, locale, reason, link, tracked: tracked.get(id) }
    const dueAt = ending?.(one.zone, context.now) ?? undefined
    await reserve(context, house.outside, letterOf(wording, kept, { key: letter, to: one.address }), {
      dueAt,
      urgency: urgencies[message.class],
    })
  }
  return deliveriesOf(context, { ids: await store.idsOf(context, message.id, ids), limit: ids.length })
}

export async function deliveriesOf(context: Context, asked: store.Asked): Promise<Delivery[]> {
  const rows = await store.page(context, asked)
  return rows.map(({ letter, ways, ...row }) => {
    const verdict = words.verdictOver(row.channel, row.because)
    const lacks = row.missing.map(({ said }) => said)
    const reason = say(lacks.length === 0 ? verdict : words.lacking(lacks), context.locale)
    return { ...row, reason, ...choiceSaid(context, row.chosen, ways) }
  })
}

/** Why this channel, and what was found over each, in the language of whoever reads. */
export function choiceSaid(context: Context, chosen: Delivery['chosen'], ways: readonly WayFound[]) {
  return {
    chosen,
    chosenReason: chosen === null ? null : say(choiceTexts[chosen], context.locale),
    ways: ways.map((one) => ({ ...one, reason: say(words.verdictOver(one.channel, one.because), context.locale) })),
  }
}

/** A person settles what nobody knows: it arrived, it is sent again, or it never is. What was refused can be sent again as well. */
export async function settle(context: Context, id: string, as: 'arrived' | 'again' | 'never'): Promise<Delivery> {
  const { letter, ...delivery } = await found(context, id)
  if (as === 'again') await requireStill(context, delivery)
  const isSettled =
    as === 'again'
      ? await handOverAgain(context, letter)
      : delivery.state === 'in doubt' &&
        (as === 'arrived'
          ? await countAsTaken(context, letter)
          : await withdrawLetter(context, letter).then(() => true))
  if (!isSettled) throw conflict(words.nothingToSettle)
  await noteSettled(context, id, as)
  return one(context, id)
}

/** What waits is stopped; what has left the house is not called back, and of what may have left nobody knows. */
export async function withdraw(context: Context, id: string): Promise<Delivery> {
  const { letter, state } = await found(context, id)
  if (state === 'withdrawn' || state === 'held back') return one(context, id)
  if (state !== 'reserved' && state !== 'deferred') throw conflict(words.hasLeft)
  await withdrawLetter(context, letter)
  return one(context, id)
}

/** It is judged anew before it goes once more, and goes to nobody's former address. */
async function requireStill(
  context: Context,
  { messageId, personId, address, ...kind }: Omit<store.Found, 'letter'>,
): Promise<void> {
  if (isCapped(kind)) await takeTurn(context, kind.purpose)
  const [judged] = await judge(context, kind, [personId], messageId)
  if (judged === undefined) throw notFound(words.person)
  if (!judged.may) throw conflict(words.verdictOver(kind.channel, judged.because))
  if (judged.address !== address) throw conflict(words.verdictOver(kind.channel, 'otherAddress'))
}

/**
 * What waits for these people or addresses is judged once more, because something was decided since; what may not go any more is held
 * back with the reason, and its letter withdrawn. Answers whose that was.
 */
export async function holdBackWaiting(context: Context, whose: store.Whose): Promise<Set<string>> {
  const held = new Set<string>()
  for (const { id, letter, messageId, personId, address, isDoubted, ...message } of await store.waiting(
    context,
    whose,
  )) {
    const [judged] = await judge(context, { ...message, wasOrdered: true }, [personId], messageId)
    if (judged === undefined || (judged.may && judged.address === address)) continue
    // What may have been read was let go, and keeps its address: nobody else gets it there.
    if (!isDoubted) await store.holdBack(context, id, judged.may ? movedAway : judged)
    await withdrawLetter(context, letter)
    held.add(personId)
  }
  return held
}

/** They may get it, and not where it would go: the address is theirs no longer. */
const movedAway = { because: 'otherAddress', decisionId: null, suppressionId: null } as const

async function found(context: Context, id: string): Promise<store.Found> {
  const [row] = await store.page(context, { ids: [id], limit: 1 })
  if (row === undefined) throw notFound(words.delivery)
  return row
}

async function one(context: Context, id: string): Promise<Delivery> {
  const [row] = await deliveriesOf(context, { ids: [id], limit: 1 })
  if (row === undefined) throw notFound(words.delivery)
  return row
}

/**
 * A message as if it had been sent at an instant: whom it may go to is judged as for any other, and what would have gone stands as taken.
 * Nothing is reserved and nothing says what it said, so none of it can ever leave the house. The sample world has its messages and sends
 * from here.
 */
export async function keepAsSent(
  context: Context,
  message: Message,
  personIds: readonly string[],
  { at, sendId = null }: { at: Date; sendId?: string | null },
): Promise<void> {
  const then = { ...context, now: at }
  const overs = message.channels.map((channel) => ({ channel, costs: { en: null, ja: null } }))
  const judged = await judgeByName(then, message, personIds, { overs, messageId: message.id })
  const ordered = await readByAll(then, message, judged, overs)
  const going = await store.put(then, message.id, ordered)
  const byPerson = new Map(ordered.map((one) => [one.personId, one]))
  if (sendId !== null) await noteSend(then, { messageId: message.id, personIds, sendId })
  await keepAsTaken(
    context,
    going.map(({ letter, personId }) => {
      const { address, channel = 'email' } = byPerson.get(personId) ?? {}
      return { key: letter, channel, recipient: address ?? '', at, batch: sendId }
    }),
  )
}
