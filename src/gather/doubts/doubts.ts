import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { given } from '#platform/given.ts'
import { whoSaid } from '../requests/requests.ts'
import type { Doubt, DoubtChanges, NewDoubt } from './contract.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export async function doubt(context: Context, id: string): Promise<Doubt> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.doubt)
  return found
}

export async function addDoubt(context: Context, { words: said, ...wish }: NewDoubt): Promise<Doubt> {
  const who = await whoSaid(context, wish)
  await store.holdCustomer(context, who.customer_id)
  if (await store.isOpen(context, who.customer_id, said, null)) throw badInput('words', words.openAlready)
  return doubt(context, await store.insert(context, { ...who, words: said }))
}

/** What is left out of the wish stays as it is. */
export async function changeDoubt(context: Context, id: string, wish: DoubtChanges): Promise<Doubt> {
  await store.hold(context, id)
  const before = await doubt(context, id)
  const { personId = before.personId, saidOn = before.saidOn, heardIn = before.heardIn, words: said } = wish
  const who = await whoSaid(context, { customerId: before.customerId, personId, saidOn, heardIn })
  if (said !== undefined && before.settled === null && (await store.isOpen(context, before.customerId, said, id)))
    throw badInput('words', words.openAlready)
  await store.update(context, id, { ...who, ...given('words', said) })
  return doubt(context, id)
}

export async function settle(context: Context, id: string, settledWith: string): Promise<Doubt> {
  await store.hold(context, id)
  const { settled } = await doubt(context, id)
  const first = settled === null ? { settled_at: context.now, settled_by: context.actor.author } : {}
  await store.update(context, id, { ...first, settled_with: settledWith })
  return doubt(context, id)
}

/** It counts from the day on which it was said, as if it had never been settled. */
export async function openAgain(context: Context, id: string): Promise<Doubt> {
  await store.hold(context, id)
  const { settled, customerId, words: said } = await doubt(context, id)
  if (settled === null) return doubt(context, id)
  if (await store.isOpen(context, customerId, said, id)) throw conflict(words.openAlready)
  await store.update(context, id, { settled_at: null, settled_by: null, settled_with: '' })
  return doubt(context, id)
}

export async function removeDoubt(context: Context, id: string): Promise<void> {
  await doubt(context, id)
  await store.remove(context, id)
}
