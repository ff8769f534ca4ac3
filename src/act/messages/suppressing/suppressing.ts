import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import type { Suppression } from '../contract.ts'
import { isDeliverable } from '../may/may-send.ts'
import { holdBackWaiting } from '../sending/sending.ts'
import * as words from '../words.ts'
import * as store from './suppressions-store.ts'

/** Nothing more goes to the address, or no advertisement; what waits for it is held back. */
export async function suppress(
  context: Context,
  wish: { address: string; reason: 'refused' | 'blocked'; note?: string | undefined },
): Promise<Suppression> {
  const address = wish.address.toLowerCase()
  if (!isDeliverable(address)) throw badInput('address', words.notAnAddress)
  await store.add(context, [{ address, reason: wish.reason, note: wish.note ?? '', since: context.now }])
  await holdBackWaiting(context, { addresses: [address] })
  const found = await store.ofAddress(context, address, wish.reason)
  if (found === undefined) throw notFound(words.suppression)
  return found
}

/** Whoever complained or refused is written to again only after they agreed themselves. */
export async function lift(context: Context, id: string, because: string): Promise<Suppression> {
  const found = await one(context, id)
  if (found.liftedAt !== null) return found
  const isTheirs = found.reason === 'complained' || found.reason === 'refused'
  if (isTheirs && !(await store.agreedSince(context, found.address, found.since))) throw conflict(words.mustAgreeAnew)
  await store.lift(context, id, because)
  return one(context, id)
}

async function one(context: Context, id: string): Promise<Suppression> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.suppression)
  return found
}
