import { dayNumber } from '#maths/time/calendar-date.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import { customerSlice, mostSlices } from '../../figures/figures.ts'
import { words as shared } from '../../figures/words.ts'
import { heldFacts, renewalsFacts } from '../../revenue/revenue.ts'
import type { ForecastWish, Scenario } from '../contract.ts'
import * as facts from '../facts.ts'
import { factorsOf, rateOf, type Shown } from '../rule/rates.ts'
import { aheadSql, shownSql } from '../statement/ahead-sql.ts'
import { words } from '../words.ts'

/** What contracts are alike in besides what is of their customers: a column of their statement. */
const ofContract: ReadonlyMap<string, string> = new Map([
  ['all', "''"],
  ['plan', 'toString(plans[final])'],
  ['kind', 'toString(kind)'],
  ['currency', 'toString(currency)'],
])

/** Nothing else is expected than what contracts and their like have shown. */
export const asShown: Scenario = { churnPoints: 0, pricePercent: 0, newMonthly: '0' }

export function isScenario({ churnPoints, pricePercent, newMonthly, assumedRate }: Scenario): boolean {
  return churnPoints !== 0 || pricePercent !== 0 || Number(newMonthly) !== 0 || assumedRate !== undefined
}

/** The ends of terms that contracts came to, as a statement, told apart by what they are alike in; a last day on record may be long ago. */
export async function shownAsked(context: Context, wish: ForecastWish): Promise<facts.Asked> {
  await mindLike(context, wish.like)
  const pair = { from: '1900-01-01', to: context.today }
  const slice = wish.like === 'all' ? {} : { slice: wish.like }
  const { sql, bound } = await renewalsFacts(context, pair, { ...switchesIn(wish), ...slice })
  const shownFrom = dayNumber(shiftDate(context.today, { months: -wish.shownOver }))
  return { sql: shownSql(sql), bound: { ...bound, shownFrom } }
}

/** What is ahead of some months, as a statement that only wants rates, and what the like of each contract has shown. */
export async function prepared(context: Context, wish: ForecastWish, months: readonly string[], only: 'all' | 'slice') {
  const shown = await facts.shown(context.facts, await shownAsked(context, wish))
  if (shown.size > mostSlices) throw badInput('like', shared.tooManySlices)
  const own = ofContract.get(wish.like)
  const held = await heldFacts(
    context,
    { ...switchesIn(wish), ...(own === undefined ? { slice: wish.like } : {}) },
    only,
  )
  const days = { ends: months.map(dayNumber), day: dayNumber(context.today) }
  const sql = aheadSql(held.sql, own ?? 'own_slice')
  return {
    ...{ shown, held },
    at: (scenario: Scenario): facts.Asked => ({ sql, bound: { ...held.bound, ...days, ...ratesFor(shown, scenario) } }),
  }
}

/** The rates of those of which one is known, and after them the one that is assumed of the others. */
function ratesFor(shown: ReadonlyMap<string, Shown>, scenario: Scenario) {
  const known = [...shown].flatMap(([like, one]) => {
    const rate = rateOf(one)
    return rate === null ? [] : [{ like, rate }]
  })
  const { assumedRate } = scenario
  const assumed = assumedRate === undefined ? [] : [assumedRate / 100]
  const rates = [...known.map(({ rate }) => rate), ...assumed.map((value) => ({ value, low: value, high: value }))]
  const kept = (of: 'value' | 'low' | 'high') => rates.flatMap((rate) => factorsOf(rate[of], scenario))
  return {
    likes: known.map(({ like }) => like),
    assumedAt: assumed.length === 0 ? 0 : rates.length,
    ...{ kept: kept('value'), keptLow: kept('low'), keptHigh: kept('high') },
  }
}

async function mindLike(context: Context, like: string): Promise<void> {
  if (!ofContract.has(like) && (await customerSlice(context, like)) === undefined)
    throw badInput('like', words.notALike)
}

function switchesIn({ currency, graceDays, recognised, usage, trials, services }: ForecastWish) {
  return { currency, graceDays, recognised, usage, trials, services }
}
