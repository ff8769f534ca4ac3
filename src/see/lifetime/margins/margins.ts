import type { Context } from '#platform/context.ts'
import { badInput, notFound } from '#platform/errors.ts'
import type { Margin, MarginWish } from '../contract/margins.ts'
import { words } from '../words.ts'
import * as store from './margin-store.ts'

export async function addMargin(context: Context, wish: MarginWish): Promise<Margin> {
  const id = await store.insert(context, { ...wish, product: wish.product || null })
  if (id === undefined) throw badInput('from', words.isThere)
  await anew(context)
  return marginOf(context, id)
}

export async function changeMargin(context: Context, id: string, percent: string | undefined): Promise<Margin> {
  await marginOf(context, id)
  if (percent !== undefined) {
    await store.update(context, id, percent)
    await anew(context)
  }
  return marginOf(context, id)
}

export async function removeMargin(context: Context, id: string): Promise<{ id: string }> {
  await marginOf(context, id)
  await store.remove(context, id)
  await anew(context)
  return { id }
}

/** Profits are told by the margins that are set now; where the check stands is for whoever makes the forecast to find. */
async function anew(context: Context): Promise<void> {
  await context.enqueue('lifetime.forecast', {})
}

async function marginOf(context: Context, id: string): Promise<Margin> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.marginNoun)
  return found
}
