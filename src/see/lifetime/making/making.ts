import { setImmediate as breath } from 'node:timers/promises'
import { roundMoney } from '#maths/money/money.ts'
import { dayNumber } from '#maths/time/calendar-date.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context, Desk } from '#platform/context.ts'
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
import { type Ahead, aheadOf } from '../rule/customer.ts'
import { againAmong, chosenOf } from '../rule/models.ts'
import * as store from '../store.ts'
import { words } from '../words.ts'
import { fitted } from './fitting-apart.ts'
import { holdOutOf, rangeOf } from './hold-out.ts'

export const usualWeeks = 26

/** What was ordered is of what is on record: it is made once that has reached the facts. */
export async function makeOrdered(desk: Desk, wish: ForecastWish): Promise<void> {
  await mirrored(desk)
  await makeForecast(desk, wish)
}

/**
 * Makes the forecast anew of what is on record: fits the models, looks how well they would have done, and says of each customer what is
 * ahead. Customers are written part by part; a forecast that was broken off is made again as a whole. One is made at a time: what is kept
 * of customers and what is kept of all of them are of the same.
 */
export async function makeForecast(desk: Desk, wish: ForecastWish): Promise<void> {
  await desk.transaction(async (context) => {
    await store.hold(context)
    await makeHeld(context, wish)
  })
}

async function makeHeld(context: Context, wish: ForecastWish): Promise<void> {
  const { today, now, workspace } = context
  const { zone, currency } = workspace
  const before = await store.latest(context)
  const there = await facts.buyers(context.facts, { zone, last: today })
  if (there.n === 0 && before === null) return
  const every = Math.max(1, Math.ceil(there.n / mostFitted))
  const asked = { zone, last: today, every }
  const priced = { ...asked, currency, ...(await margins.inForce(context)) }
  const bought = await facts.bought(context.facts, asked)
  const models = await fitted.models(bought)
  const spend = await fitted.spend(await facts.spent(context.facts, priced))
  const { standingOn, weeks } = checkOf(wish, before, today)
  const last = shiftDate(standingOn, { days: 7 * weeks })
  const holdOut = await holdOutOf({
    ...{ standingOn, weeks },
    ...(await facts.compared(context.facts, { ...asked, last, until: standingOn })),
  })
  await breath()
  const chosen = chosenOf(models)
  const ahead = aheadOf(models, chosen, spend, dayNumber(today))
  const version = await facts.nextVersion(context.facts, now)
  for await (const rows of facts.onRecord(context.facts, priced)) {
    const told = await inTurn(rows, (one) => rounded({ ...one, ...ahead(one) }, currency))
    await facts.keep(context.facts, told, today, version)
  }
  await facts.dropEarlier(context.facts, version)
  const sums = await facts.sums(context.facts)
  const [amount = 0, tax = 0, inOther = 0, margin = 0] = sums.why
  await store.keep(context, {
    ...{ madeOn: today, madeAt: now, currency, horizonWeeks, models, chosen, spend, holdOut },
    firstOn: there.n === 0 ? null : there.first,
    lastOn: there.n === 0 ? null : there.last,
    fitted: bought.reduce((all, { customers }) => all + customers, 0),
    again: againAmong(bought),
    totals: totalsOf(sums, { model: whyNone(models, chosen), spend: spend.known ? null : spend.because }, currency),
    leftOut: { amount, tax, currency: inOther, margin },
    taxNotSaid: sums.unsaid,
  })
  await context.tell({ record: 'lifetime', customerIds: null })
}

/**
 * Where the check stands: where it is said; else where it stands in the forecast of this day; else so many weeks back that they were over
 * yesterday. Today is not over, and what is bought in the rest of it would be missing.
 */
function checkOf({ standingOn, weeks }: ForecastWish, before: Forecast | null, today: string) {
  const kept = before?.holdOut
  const many = weeks ?? kept?.weeks ?? usualWeeks
  const isOfToday = before?.madeOn === today && weeks === undefined
  const own = isOfToday ? kept?.standingOn : undefined
  return { weeks: many, standingOn: standingOn ?? own ?? shiftDate(today, { days: -7 * many - 1 }) }
}

type Amounts = Pick<facts.Recorded, 'amount' | 'profit'> & Pick<Ahead, 'forecast' | 'forecastProfit'>

/** Each amount is rounded once, as it is shown: what all customers sum to is what their rows sum to. */
function rounded<One extends Amounts>(one: One, currency: string): One {
  const round = (amount: string | null) => (amount === null ? null : roundMoney({ amount, currency }).amount)
  const { amount, profit, forecast, forecastProfit } = one
  return {
    ...one,
    ...{ amount: round(amount), profit: round(profit) },
    ...{ forecast: round(forecast), forecastProfit: round(forecastProfit) },
  }
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
  const profit = (sums.why[3] ?? 0) > 0 ? words.noMargin : words.ofNobody
  return {
    ...{ customers, purchases, soFar: sum(0, words.ofNobody), profit: sum(1, profit), forecast: sum(2, ahead) },
    forecastProfit: sum(3, why.model ?? why.spend ?? profit),
    expected:
      why.model === null
        ? { known: true, ...rangeOf([{ mean: expected, variance, customers: 1 }]) }
        : { known: false, because: why.model },
  }
}
