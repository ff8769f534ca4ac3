import { daysBetween } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { customer } from '../customers/customers.ts'
import type { ClosingDays, ClosingDaysWish } from './contract.ts'
import type { Whose } from './store.ts'
import * as store from './store.ts'
import * as words from './words.ts'
import { holidayTable } from './working/holidays.ts'

const most = 500

export async function closingDaysOf(context: Context, whose: Whose): Promise<ClosingDays[]> {
  if (whose !== null) await customer(context, whose)
  return store.closingDays(context, whose)
}

export async function addClosingDays(context: Context, whose: Whose, wish: ClosingDaysWish): Promise<ClosingDays> {
  const present = await holding(context, whose)
  if (present.length >= most) throw conflict(words.tooMany)
  mind(wish, present)
  return store.add(context, whose, wish)
}

export async function changeClosingDays(
  context: Context,
  whose: Whose,
  id: string,
  change: { [Field in keyof ClosingDaysWish]?: ClosingDaysWish[Field] | undefined },
): Promise<ClosingDays> {
  const present = await holding(context, whose)
  const before = present.find((one) => one.id === id)
  if (before === undefined) throw notFound(words.closingDays)
  const wish = {
    name: change.name ?? before.name,
    firstOn: change.firstOn ?? before.firstOn,
    lastOn: change.lastOn ?? before.lastOn,
  }
  // Days that overlap others came so by a merge; whoever only renames them is not asked to part them.
  const moves = wish.firstOn !== before.firstOn || wish.lastOn !== before.lastOn
  mind(wish, moves ? present.filter((one) => one.id !== id) : [])
  await store.change(context, id, wish)
  return { ...before, ...wish }
}

export async function removeClosingDays(context: Context, whose: Whose, id: string): Promise<{ id: string }> {
  if (whose !== null) await customer(context, whose)
  await store.takeTurn(context, whose)
  if ((await store.find(context, whose, id)) === undefined) throw notFound(words.closingDays)
  await store.remove(context, id)
  return { id }
}

/** What is there, held until the transaction ends. Nothing is said of a customer that was merged into another. */
async function holding(context: Context, whose: Whose): Promise<ClosingDays[]> {
  if (whose !== null && (await customer(context, whose)).mergedInto !== null) throw conflict(words.customerMerged)
  await store.takeTurn(context, whose)
  return store.closingDays(context, whose)
}

function mind({ firstOn, lastOn }: ClosingDaysWish, others: readonly ClosingDays[]): void {
  const { from, to } = holidayTable.none.known
  if (firstOn < from || firstOn > to) throw badInput('firstOn', words.outside(from, to))
  if (lastOn < firstOn) throw badInput('lastOn', words.endsBeforeItBegins)
  if (lastOn > to) throw badInput('lastOn', words.outside(from, to))
  if (daysBetween(firstOn, lastOn) >= 366) throw badInput('lastOn', words.longerThanAYear)
  const double = others.find((one) => one.firstOn <= lastOn && firstOn <= one.lastOn)
  if (double) throw conflict(words.closedAlready(double.name, double.firstOn, double.lastOn))
}
