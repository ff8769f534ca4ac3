import { rocAuc } from '#maths/association/roc-auc.ts'
import type { PurchaseSpread } from '#maths/lifetime/purchase-spread.ts'
import { inTurn } from '#platform/work/breaks.ts'
import type { FittedModel, ForetoldModel, HoldOut } from '../contract/forecast.ts'
import { againAmong, type Compared, chosenOf, foretellerOf, inWeeks } from '../rule/models.ts'
import { words } from '../words.ts'
import { fitted } from './fitting-apart.ts'

type HoldOutOf = {
  readonly standingOn: string
  readonly weeks: number
  readonly compared: readonly Compared[]
  /** Purchases of these customers in each of the weeks; a week without any may be missing. */
  readonly after: readonly { readonly week: number; readonly purchases: number }[]
}

/** How well standing on a day one would have foretold the weeks after it. */
export async function holdOutOf({ standingOn, weeks, compared, after }: HoldOutOf): Promise<HoldOut> {
  const models = await fitted.models(compared)
  const counts = new Map(after.map(({ week, purchases }) => [week, purchases]))
  let sum = 0
  const actual = Array.from({ length: weeks }, (_, i) => {
    sum += counts.get(i + 1) ?? 0
    return sum
  })
  const told: ForetoldModel[] = []
  for (const model of models) told.push(await foretold(model, compared, weeks))
  return {
    ...{ standingOn, weeks, actual },
    customers: compared.reduce((all, { customers }) => all + customers, 0),
    again: againAmong(compared),
    boughtAfter: compared.reduce((all, { boughtAfter }) => all + boughtAfter, 0),
    models: told,
    chosen: chosenOf(models),
  }
}

/** Told of the customers in turn: thousands, each of whom bought in a way of their own, keep nobody waiting. */
async function foretold(model: FittedModel, compared: readonly Compared[], weeks: number): Promise<ForetoldModel> {
  const { name, fit } = model
  if (!fit.known) return { ...model, weeks: [], ranks: { known: false, because: words.noModel } }
  const foreteller = foretellerOf(name, fit.parameters)
  // What many customers buy together; their purchases are independent, so that variances add up.
  const sums = Array.from({ length: weeks }, () => ({ mean: 0, variance: 0, customers: 1 }))
  const means = await inTurn(compared, (one) => {
    const history = inWeeks(one)
    let last = 0
    for (const [i, sum] of sums.entries()) {
      const { mean, variance } = foreteller.spread(history, i + 1)
      sum.mean += one.customers * mean
      sum.variance += one.customers * variance
      last = mean
    }
    return last
  })
  return { ...model, weeks: sums.map((sum) => rangeOf([sum])), ranks: ranksOf(compared, means) }
}

const reach = 1.959963984540054

/** The range of 95 % of a sum of many: nearly normal, and none below nothing. */
export function rangeOf(
  parts: readonly (Pick<PurchaseSpread, 'mean' | 'variance'> & { readonly customers: number })[],
): { expected: number; low: number; high: number } {
  let [expected, variance] = [0, 0]
  for (const { mean, variance: own, customers } of parts) {
    expected += customers * mean
    variance += customers * own
  }
  const half = reach * Math.sqrt(variance)
  return { expected, low: Math.max(0, expected - half), high: expected + half }
}

/** Whether those of whom more was expected are those who bought. */
function ranksOf(compared: readonly Compared[], means: readonly number[]): ForetoldModel['ranks'] {
  const [scores, outcomes]: [number[], boolean[]] = [[], []]
  for (const [place, one] of compared.entries()) {
    for (let i = 0; i < one.customers; i += 1) {
      scores.push(means[place] ?? 0)
      outcomes.push(i < one.boughtAfter)
    }
  }
  const found = rocAuc(scores, outcomes)
  if (!found.known) return { known: false, because: found.because }
  const { area, interval } = found.value
  if (!interval.known) return { known: false, because: interval.because }
  return { known: true, area, ...interval.value }
}
