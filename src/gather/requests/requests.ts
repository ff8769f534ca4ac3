import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { given } from '#platform/given.ts'
import type { CustomerRequest, NewVoice, State, Voice } from './contract.ts'
import { mayBecome } from './states.ts'
import * as store from './store.ts'
import * as voices from './voices/voice-store.ts'
import { whoSaid } from './voices/who-said.ts'
import * as words from './words.ts'

export { mayBecome } from './states.ts'
export { ofTitle as requestCalled } from './store.ts'
export { heardInOf } from './voices/heard-in.ts'
export { requesters, requestTitles } from './voices/requesters-store.ts'
export { whoSaid } from './voices/who-said.ts'

export async function request(context: Context, id: string): Promise<CustomerRequest> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.request)
  return found
}

export async function addRequest(
  context: Context,
  { title, purpose, voice }: { title: string; purpose: string; voice?: NewVoice | undefined },
): Promise<CustomerRequest> {
  await mindTitle(context, title, null)
  const id = await store.insert(context, { title, purpose })
  if (voice !== undefined) await insertVoice(context, id, voice, 'voice.')
  return request(context, id)
}

export async function changeRequest(
  context: Context,
  id: string,
  { title, purpose }: { title?: string | undefined; purpose?: string | undefined },
): Promise<CustomerRequest> {
  await request(context, id)
  if (title !== undefined) await mindTitle(context, title, id)
  await store.update(context, id, { ...given('title', title), ...given('purpose', purpose) })
  return request(context, id)
}

export async function removeRequest(context: Context, id: string): Promise<void> {
  await store.hold(context, [id])
  const { voices: heard } = await request(context, id)
  const doubles = await store.doublesOf(context, id)
  if (heard > 0 || doubles.length > 0) throw conflict(words.somebodyAsked)
  await store.remove(context, id)
}

/** Says how it stands. Said again it is as it was, but for another reason; a reason stays with its state only. */
export async function decide(
  context: Context,
  id: string,
  wish: { state?: State | undefined; because?: string | undefined },
): Promise<CustomerRequest> {
  await store.hold(context, [id])
  const before = await request(context, id)
  if (before.joinedInto !== null) throw conflict(words.decideThere(before.joinedInto.title))
  const { state = before.state, because = state === before.state ? before.because : '' } = wish
  if (state !== before.state && !mayBecome(before.state, state))
    throw badInput('state', words.notFrom(before.state, state))
  if (state === 'declined' && because === '') throw badInput('because', words.reasonNeeded)
  await store.update(context, id, { state, because, decided_at: context.now, decided_by: context.actor.author })
  return request(context, id)
}

/** From now on the double counts as this one; its own voices stay its own, so that it can be parted again. */
export async function join(context: Context, id: string, doubleId: string): Promise<CustomerRequest> {
  if (id === doubleId) throw badInput('doubleId', words.itself)
  await store.hold(context, [id, doubleId])
  const kept = await request(context, id)
  const double = await store.find(context, doubleId)
  if (double === undefined) throw badInput('doubleId', words.noSuchRequest)
  if (double.joinedInto?.id === id) return kept
  if (kept.joinedInto !== null) throw conflict(words.joinedAlready(kept.title, kept.joinedInto.title))
  if (double.joinedInto !== null) throw conflict(words.joinedAlready(double.title, double.joinedInto.title))
  await store.update(context, doubleId, { joined_into: id })
  return request(context, id)
}

export async function part(context: Context, id: string): Promise<CustomerRequest> {
  const { joinedInto } = await request(context, id)
  if (joinedInto !== null) await store.update(context, id, { joined_into: null })
  return request(context, id)
}

export async function addVoice(context: Context, id: string, wish: NewVoice): Promise<Voice> {
  await request(context, id)
  return voice(context, await insertVoice(context, id, wish, ''))
}

export async function removeVoice(context: Context, id: string): Promise<void> {
  await voice(context, id)
  await voices.remove(context, id)
}

async function voice(context: Context, id: string): Promise<Voice> {
  const found = await voices.find(context, id)
  if (found === undefined) throw notFound(words.voice)
  return found
}

async function insertVoice(context: Context, requestId: string, wish: NewVoice, at: string): Promise<string> {
  const said = await whoSaid(context, wish, at)
  return voices.insert(context, { ...said, request_id: requestId, words: wish.words ?? '' })
}

async function mindTitle(context: Context, title: string, except: string | null): Promise<void> {
  const same = await store.ofTitle(context, title)
  if (same !== undefined && same.id !== except) throw badInput('title', words.calledSo(same.title))
}
