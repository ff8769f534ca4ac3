import { setImmediate as breath } from 'node:timers/promises'
import { roundMoney } from '#maths/money/money.ts'
import { dayNumber } from '#maths/time/calendar-date.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import type { Desk } from '#platform/context.ts'
import { mirrored } from '#platform/jobs/visible.ts'
import { inTurn } from '#platform/work/breaks.ts'
import { type Forecast, horizonWeeks, mostFitted, type Totals } from '../contract/forecast.ts'
import type { ForecastWish } from '../contract.ts'
import * as facts from '../facts.ts'
import * as margins from '../margins/margin-store.ts'
import { aheadOf } from '../rule/customer.ts'
import { holdOutOf, rangeOf } from '../rule/hold-out.ts'
import { againAmong, chosenOf, fittedModels } from '../rule/models.ts'
import { spendOf } from '../rule/spend.ts'
import * as store from '../store.ts'
import { words } from '../words.ts'

export const usualWeeks = 26

/** What was ordered is of what is on record: it is made once that has reached the facts. */
export async function makeOrdered(desk: Desk, wish: ForecastWish): Promise<void> {
  await mirrored(desk)
  await makeForecast(desk, wish)
}

/**
 * Makes the forecast anew of what is on record: fits the models, looks how well they would have done, and says of each customer what is
 * ahead. Customers are written part by part; a forecast that was broken off is made again as a whole.
 */
export async function makeForecast(desk: Desk, wish: ForecastWish): Promise<void> {
  const { today, now, workspace } = desk
  const { zone, currency } = workspace
  const [weeks, before] = await desk.transaction(async (context) => {
    const kept = await store.latestWeeks(context)
    return [wish.weeks ?? kept ?? usualWeeks, kept !== undefined] as const
  })
  const there = await facts.buyers(desk.facts, { zone, last: today })
  if (there.n === 0 && !before) return
  const every = Math.max(1, Math.ceil(there.n / mostFitted))
  const standingOn = wish.standingOn ?? shiftDate(today, { days: -7 * weeks })
  const asked = { zone, last: today, every }
  const priced = { ...asked, currency, ...(await desk.transaction(margins.inForce)) }
  const bought = await facts.bought(desk.facts, asked)
  const models = fittedModels(bought)
  await breath()
  const spend = spendOf(await facts.spent(desk.facts, priced))
  const last = shiftDate(standingOn, { days: 7 * weeks })
  const holdOut = holdOutOf({
    ...{ standingOn, weeks },
    ...(await facts.compared(desk.facts, { ...asked, last, until: standingOn })),
  })
  await breath()
  const chosen = chosenOf(models)
  const ahead = aheadOf(models, chosen, spend, dayNumber(today))
  const version = await facts.nextVersion(desk.facts, now)
  for await (const rows of facts.onRecord(desk.facts, priced)) {
    const told = await inTurn(rows, (one) => ({ ...one, ...ahead(one) }))
    await facts.keep(desk.facts, told, today, version)
  }
  await facts.dropEarlier(desk.facts, version)
  const sums = await facts.sums(desk.facts)
  const forecast: Forecast = {
    ...{ madeOn: today, madeAt: now, currency, horizonWeeks, models, chosen, spend, holdOut },
    firstOn: there.n === 0 ? null : there.first,
    lastOn: there.n === 0 ? null : there.last,
    fitted: bought.reduce((all, { customers }) => all + customers, 0),
    again: againAmong(bought),
    totals: totalsOf(sums, chosen !== null, currency),
    leftOut: { amount: sums.why[0] ?? 0, currency: sums.why[1] ?? 0, margin: sums.why[2] ?? 0 },
  }
  await desk.transaction(async (context) => {
    await store.hold(context)
    await store.keep(context, forecast)
    await context.tell({ record: 'lifetime', customerIds: null })
  })
}

function totalsOf(sums: Awaited<ReturnType<typeof facts.sums>>, isForetold: boolean, currency: string): Totals {
  const { customers, purchases, expected, variance, known, sums: amounts } = sums
  const sum = (place: number) => {
    const of = known[place] ?? 0
    if (of === 0) return { known: false as const, because: words.ofNobody }
    return {
      known: true as const,
      amount: roundMoney({ amount: amounts[place] ?? '0', currency }).amount,
      customers: of,
    }
  }
  return {
    ...{ customers, purchases, soFar: sum(0), profit: sum(1), forecast: sum(2), forecastProfit: sum(3) },
    expected: isForetold
      ? { known: true, ...rangeOf([{ mean: expected, variance, customers: 1 }]) }
      : { known: false, because: words.noModel },
  }
}
