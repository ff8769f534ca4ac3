import { rocAuc } from '#maths/association/roc-auc.ts'
import type { PurchaseSpread } from '#maths/lifetime/purchase-spread.ts'
import type { FittedModel, ForetoldModel, HoldOut } from '../contract/forecast.ts'
import { words } from '../words.ts'
import { againAmong, type Bought, chosenOf, type Foreteller, fittedModels, foretellerOf, inWeeks } from './models.ts'

/** Customers who bought alike until a day, and how many of them bought in the weeks after it. */
export type Compared = Bought & { readonly boughtAfter: number }

type HoldOutOf = {
  readonly standingOn: string
  readonly weeks: number
  readonly compared: readonly Compared[]
  /** Purchases of these customers in each of the weeks; a week without any may be missing. */
  readonly after: readonly { readonly week: number; readonly purchases: number }[]
}

/** How well standing on a day one would have foretold the weeks after it. */
export function holdOutOf({ standingOn, weeks, compared, after }: HoldOutOf): HoldOut {
  const models = fittedModels(compared)
  const counts = new Map(after.map(({ week, purchases }) => [week, purchases]))
  let sum = 0
  const actual = Array.from({ length: weeks }, (_, i) => {
    sum += counts.get(i + 1) ?? 0
    return sum
  })
  return {
    ...{ standingOn, weeks, actual },
    customers: compared.reduce((all, { customers }) => all + customers, 0),
    again: againAmong(compared),
    boughtAfter: compared.reduce((all, { boughtAfter }) => all + boughtAfter, 0),
    models: models.map((model) => foretold(model, compared, weeks)),
    chosen: chosenOf(models),
  }
}

function foretold(model: FittedModel, compared: readonly Compared[], weeks: number): ForetoldModel {
  const { name, fit } = model
  if (!fit.known) return { ...model, weeks: [], ranks: { known: false, because: words.noModel } }
  const foreteller = foretellerOf(name, fit.parameters)
  const told = Array.from({ length: weeks }, (_, i) => together(compared, foreteller, i + 1))
  return { ...model, weeks: told, ranks: ranksOf(compared, foreteller, weeks) }
}

/** What many customers buy together; their purchases are independent, so that variances add up. */
function together(bought: readonly Bought[], foreteller: Foreteller, within: number) {
  return rangeOf(bought.map((one) => ({ ...foreteller.spread(inWeeks(one), within), customers: one.customers })))
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
function ranksOf(compared: readonly Compared[], foreteller: Foreteller, weeks: number): ForetoldModel['ranks'] {
  const [scores, outcomes]: [number[], boolean[]] = [[], []]
  for (const one of compared) {
    const { mean } = foreteller.spread(inWeeks(one), weeks)
    for (let i = 0; i < one.customers; i += 1) {
      scores.push(mean)
      outcomes.push(i < one.boughtAfter)
    }
  }
  const found = rocAuc(scores, outcomes)
  if (!found.known) return { known: false, because: found.because }
  const { area, interval } = found.value
  if (!interval.known) return { known: false, because: interval.because }
  return { known: true, area, ...interval.value }
}
