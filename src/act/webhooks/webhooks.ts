import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { given } from '#platform/given.ts'
import type { Outside } from '#platform/outside/outside.ts'
import { type Kind, mostWebhooks, type Webhook } from './contract.ts'
import type { Event } from './events/events.ts'
import { hasten } from './handing/delivery-store.ts'
import { handOver } from './handing/order.ts'
import * as store from './store.ts'
import { newSecret } from './telling/signing.ts'
import * as words from './words.ts'

type Wish = { readonly name: string; readonly url: string; readonly events: readonly Event[] }

export async function webhook(context: Context, id: string): Promise<Webhook> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.webhook)
  return found
}

/** Answers its secret as well, which nobody can read later. */
export async function addWebhook(
  context: Context,
  outside: Outside,
  { kind, url, ...wish }: Wish & { kind: Kind },
): Promise<{ webhook: Webhook; secret: string | null }> {
  requireReachable(outside, url)
  if ((await store.countHeld(context)) >= mostWebhooks) throw conflict(words.tooMany)
  const secret = kind === 'webhook' ? newSecret() : null
  const sealed = { address: outside.seal(url), secret: secret === null ? null : outside.seal(secret) }
  const columns = { name: wish.name, events: eachOnce(wish.events), url: shownOf(url), kind }
  return { webhook: await webhook(context, await store.insert(context, columns, sealed)), secret }
}

export async function changeWebhook(
  context: Context,
  outside: Outside,
  id: string,
  { name, url, events }: { readonly [Key in keyof Wish]?: Wish[Key] | undefined },
): Promise<Webhook> {
  await webhook(context, id)
  if (url !== undefined) {
    requireReachable(outside, url)
    await store.setAddress(context, id, outside.seal(url))
  }
  await store.update(context, id, {
    ...given('name', name),
    ...given('events', events && eachOnce(events)),
    ...given('url', url && shownOf(url)),
    ...given('address_set_at', url === undefined ? undefined : context.now),
  })
  return webhook(context, id)
}

/** For so long the secret before signs as well, so that a receiver may learn the new one in its own time. */
const overlap = 24 * 3_600_000

export async function rotateSecret(context: Context, outside: Outside, id: string) {
  const { kind } = await webhook(context, id)
  if (kind !== 'webhook') throw conflict(words.notSigned)
  const secret = newSecret()
  const until = new Date(Number(context.now) + overlap)
  const previousUntil = await store.setSecret(context, id, outside.seal(secret), until)
  return { secret, previousUntil }
}

export async function pauseWebhook(context: Context, id: string): Promise<Webhook> {
  if ((await webhook(context, id)).state !== 'paused') await store.update(context, id, { paused_at: context.now })
  return webhook(context, id)
}

export async function resumeWebhook(context: Context, id: string): Promise<Webhook> {
  const { state } = await webhook(context, id)
  if (state !== 'on') {
    await store.update(context, id, { paused_at: null })
    await store.switchOn(context, id)
    await hasten(context, id)
    await context.enqueue(handOver, {})
  }
  return webhook(context, id)
}

export async function removeWebhook(context: Context, id: string): Promise<void> {
  await webhook(context, id)
  await store.markRemoved(context, id)
  await context.enqueue('webhooks.clear removed', {})
}

/** An address of our own network is refused as soon as it is entered; what a name stands for is judged each time something is sent. */
function requireReachable(outside: Outside, url: string): void {
  const refusal = outside.hooks.refusal(url)
  if (refusal !== null) throw badInput('url', refusal)
}

/** Whoever has the whole address may write there: often it has a password in it. */
function shownOf(url: string): string {
  return URL.parse(url)?.host ?? ''
}

function eachOnce(events: readonly Event[]): Event[] {
  return [...new Set(events)]
}
