import type { Context } from '#platform/context.ts'
import { conflict, notFound } from '#platform/errors.ts'
import * as words from '../words.ts'
import * as store from './delivery-store.ts'

export async function delivery(context: Context, id: string): Promise<store.Kept> {
  const [found] = await store.page(context, { id, limit: 1 })
  if (found === undefined) throw notFound(words.delivery)
  return found
}

/** Sends it once more, also what was taken: a receiver may have lost it, and knows it by its id. */
export async function sendAgain(context: Context, id: string): Promise<store.Kept> {
  const { state, payload } = await delivery(context, id)
  if (payload === null) throw conflict(words.forgotten)
  if (state === 'handing over') throw conflict(words.onItsWay)
  if (!(await store.comeAgain(context, id))) throw conflict(words.onItsWay)
  await context.enqueue('webhooks.send one', { id })
  return delivery(context, id)
}
