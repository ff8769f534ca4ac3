import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { channelOf } from '../../channels/channels.ts'
import type { Suppression } from '../contract.ts'
import { holdBackWaiting } from '../sending/sending.ts'
import * as words from '../words.ts'
import * as store from './suppressions-store.ts'

/** Nothing more goes to the address, or no advertisement; what waits for it is held back. */
export async function suppress(
  context: Context,
  wish: { address: string; reason: 'refused' | 'blocked'; note?: string | undefined },
): Promise<Suppression> {
  const address = addressIn(wish.address)
  if (address === null) throw badInput('address', words.notAnAddress)
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
  const isTheirs = found.reason === 'complained' || found.reason === 'refused' || found.reason === 'stopped'
  if (isTheirs && !(await store.agreedSince(context, found))) throw conflict(words.mustAgreeAnew)
  await store.lift(context, id, because)
  return one(context, id)
}

/**
 * Whoever has the address said STOP, or blocked the account, at an instant: nothing more goes there, and what waits is held back. Nothing
 * where they wanted it again since.
 */
export async function stopAt(
  context: Context,
  address: string,
  { at, said }: { at: Date; said: string },
): Promise<void> {
  if (await store.stop(context, address, { at, said: said.slice(0, 500) }))
    await holdBackWaiting(context, { addresses: [address] })
}

/** They want it again, and say so themselves: what they stopped before that instant is over. */
export async function startAt(
  context: Context,
  address: string,
  { at, said }: { at: Date; said: string },
): Promise<void> {
  await store.start(context, address, { at, said: said.slice(0, 500) })
}

/** As addresses are kept, over whatever channel; `null` where it is none. An id of LINE begins with a capital letter. */
export function addressIn(said: string): string | null {
  const lower = said.toLowerCase()
  if (channelOf(lower) === 'email') return lower
  const written = said.normalize('NFKC').replaceAll(/[ \t.()\u002d\u2010-\u2015\u2212\u30fc]/g, '')
  const address = /^(\+|010|0010|00)81/.test(written) ? inJapan(written) : written
  return address === null || channelOf(address) === null ? null : address
}

/** As the numbers of people are read (`mobile_number`): the 0 before the number goes, and what is no mobile number is none. */
function inJapan(written: string): string | null {
  const mobile = /^(?:\+|010|0010|00)810?([6789]0\d{8})$/.exec(written)?.[1]
  return mobile === undefined ? null : `+81${mobile}`
}

async function one(context: Context, id: string): Promise<Suppression> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.suppression)
  return found
}
