import type { Context } from '#platform/context.ts'
import { badInput, notFound } from '#platform/errors.ts'
import { isCurrency } from '#platform/tables/cells/currencies.ts'
import type { Rate, RateAnswer, RateWish } from './contract.ts'
import { type DatedRate, type RateAsked, type RateFound, rateOn } from './rate-on.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export { type DatedRate, rateOn } from './rate-on.ts'

/** All rates between a currency and others, either way, of the days from `from` to `until`: for a report over many days. */
export function ratesBetween(
  context: Context,
  asked: {
    readonly currency: string
    readonly others: readonly string[]
    readonly from: string
    readonly until: string
  },
): Promise<DatedRate[]> {
  return store.between(context, asked)
}

/** What one unit of a currency is worth in another on a day, or why nobody can say. */
export async function rateOnDay(context: Context, asked: RateAsked): Promise<RateFound> {
  return rateOn(await store.around(context, asked.from, asked.to, asked.day), asked)
}

export async function sayRate(context: Context, asked: RateAsked): Promise<RateAnswer> {
  const found = await rateOnDay(context, asked)
  return found.known ? found : { known: false, because: words.notKnown(found, asked) }
}

export async function addRate(context: Context, wish: RateWish): Promise<Rate> {
  for (const side of ['from', 'to'] as const) if (!isCurrency(wish[side])) throw badInput(side, words.notACurrency)
  if (wish.from === wish.to) throw badInput('to', words.sameCurrency)
  const id = await store.insert(context, wish)
  if (id === undefined) throw badInput('date', words.ratedAlready(wish))
  return rateOf(context, id)
}

export async function changeRate(
  context: Context,
  id: string,
  { rate, source }: { readonly rate?: string | undefined; readonly source?: string | undefined },
): Promise<Rate> {
  await rateOf(context, id)
  await store.update(context, id, { ...(rate !== undefined && { rate }), ...(source !== undefined && { source }) })
  return rateOf(context, id)
}

export async function removeRate(context: Context, id: string): Promise<{ id: string }> {
  await rateOf(context, id)
  await store.remove(context, id)
  return { id }
}

async function rateOf(context: Context, id: string): Promise<Rate> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.rateNoun)
  return found
}
