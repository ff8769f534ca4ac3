import { setImmediate as breath } from 'node:timers/promises'
import { roundMoney } from '#maths/money/money.ts'
import { dayNumber } from '#maths/time/calendar-date.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import type { Desk } from '#platform/context.ts'
import { mirrored } from '#platform/jobs/visible.ts'
import type { Text } from '#platform/wording/words.ts'
import { inTurn } from '#platform/work/breaks.ts'
import {
  type FittedModel,
  type Forecast,
  horizonWeeks,
  type ModelName,
  mostFitted,
  type Totals,
} from '../contract/forecast.ts'
import type { ForecastWish } from '../contract.ts'
import * as facts from '../facts.ts'
import * as margins from '../margins/margin-store.ts'
import { aheadOf } from '../rule/customer.ts'
import { againAmong, chosenOf, fittedModels } from '../rule/models.ts'
import { spendOf } from '../rule/spend.ts'
import * as store from '../store.ts'
import { words } from '../words.ts'
import { holdOutOf, rangeOf } from './hold-out.ts'

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
  const holdOut = await holdOutOf({
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
    totals: totalsOf(sums, { model: whyNone(models, chosen), spend: spend.known ? null : spend.because }, currency),
    leftOut: { amount: sums.why[0] ?? 0, currency: sums.why[1] ?? 0, margin: sums.why[2] ?? 0 },
  }
  await desk.transaction(async (context) => {
    await store.hold(context)
    await store.keep(context, forecast)
    await context.tell({ record: 'lifetime', customerIds: null })
  })
}

/** Why there is no model; null where there is one. */
function whyNone(models: readonly FittedModel[], chosen: ModelName | null): Text | null {
  if (chosen !== null) return null
  const [first] = models
  return first === undefined || first.fit.known ? words.noModel : first.fit.because
}

type Why = { readonly model: Text | null; readonly spend: Text | null }

/** All customers together; of what is known of nobody, why. */
function totalsOf(sums: Awaited<ReturnType<typeof facts.sums>>, why: Why, currency: string): Totals {
  const { customers, purchases, expected, variance, known, sums: amounts } = sums
  const ahead = why.model ?? why.spend ?? words.ofNobody
  const sum = (place: number, because: Text) => {
    const of = known[place] ?? 0
    if (of === 0) return { known: false as const, because }
    return {
      known: true as const,
      amount: roundMoney({ amount: amounts[place] ?? '0', currency }).amount,
      customers: of,
    }
  }
  const profit = (sums.why[2] ?? 0) > 0 ? words.noMargin : words.ofNobody
  return {
    ...{ customers, purchases, soFar: sum(0, words.ofNobody), profit: sum(1, profit), forecast: sum(2, ahead) },
    forecastProfit: sum(3, why.model ?? why.spend ?? profit),
    expected:
      why.model === null
        ? { known: true, ...rangeOf([{ mean: expected, variance, customers: 1 }]) }
        : { known: false, because: why.model },
  }
}
