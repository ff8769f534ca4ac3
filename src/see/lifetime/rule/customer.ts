import { type FittedModel, horizonWeeks, type ModelName, type Spend } from '../contract/forecast.ts'
import { foretellerOf, inWeeks } from './models.ts'
import { spendAhead } from './spend.ts'

/** What is on record of one customer; days are numbers since 1970, amounts exact decimals or not known. */
export type OnRecord = {
  readonly customerId: string
  readonly purchases: number
  readonly days: number
  readonly first: number
  readonly last: number
  readonly amount: string | null
  readonly profit: string | null
  /** What was paid from the second day of buying on. */
  readonly later: number
}

export type Ahead = {
  readonly expected: number | null
  readonly low: number | null
  readonly high: number | null
  readonly variance: number | null
  readonly alive: number | null
  readonly forecast: string | null
  readonly forecastProfit: string | null
}

const notKnown: Ahead = {
  ...{ expected: null, low: null, high: null, variance: null, alive: null },
  ...{ forecast: null, forecastProfit: null },
}

/** Says of each customer what is ahead; customers who bought alike are told once. */
export function aheadOf(models: readonly FittedModel[], chosen: ModelName | null, spend: Spend, today: number) {
  const fit = models.find(({ name }) => name === chosen)?.fit
  if (chosen === null || fit === undefined || !fit.known) return () => notKnown
  const foreteller = foretellerOf(chosen, fit.parameters)
  const told = new Map<string, Omit<Ahead, 'forecast' | 'forecastProfit'>>()
  return (one: OnRecord): Ahead => {
    const bought = { frequency: one.days - 1, recency: one.last - one.first, age: today - one.first }
    const key = `${bought.frequency} ${bought.recency} ${bought.age}`
    let buys = told.get(key)
    if (buys === undefined) {
      const history = inWeeks(bought)
      const { mean, variance, low, high } = foreteller.spread(history, horizonWeeks)
      const alive = foreteller.alive(history)
      buys = { expected: mean, variance, low, high, alive: alive.known ? alive.probability : null }
      told.set(key, buys)
    }
    return { ...buys, ...worthOf(one, buys.expected ?? 0, spend) }
  }
}

/** Of an amount that is not known nothing ahead is told either. The profit ahead is at the share that there was so far. */
function worthOf({ amount, profit, days, later }: OnRecord, expected: number, spend: Spend) {
  const own = days > 1 ? { days: days - 1, mean: later / (days - 1) } : undefined
  const each = amount === null ? undefined : spendAhead(spend, own)
  if (each === undefined || !each.known) return { forecast: null, forecastProfit: null }
  const forecast = expected * each.value
  if (!(forecast < mostKept)) return { forecast: null, forecastProfit: null }
  const paid = Number(amount)
  const share = profit === null || paid <= 0 ? null : Number(profit) / paid
  return {
    forecast: forecast.toFixed(places),
    forecastProfit: share === null ? null : (forecast * share).toFixed(places),
  }
}

const places = 6
/** More than anybody has is not kept: it comes of amounts that are no prices. */
const mostKept = 1e20
