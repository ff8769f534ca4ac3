import { coefficientOf } from '#maths/association/pearson.ts'
import { type Known, unknown } from '#maths/known.ts'
import { expectedSpend, gammaGamma } from '#maths/lifetime/gamma-gamma.ts'
import { leastAgain, type Spend } from '../contract/forecast.ts'
import { words } from '../words.ts'

/** What somebody spent on each day after the first on average; on how many days. */
export type Spent = { readonly days: number; readonly mean: number }

/** The gamma-gamma model of what customers spend on a day on which they buy, or why there is none. */
export function spendOf(spent: readonly Spent[]): Spend {
  const paid = spent.filter(({ mean }) => mean > 0)
  if (paid.length < leastAgain) return { known: false, because: words.meanUnknown }
  const [transactions, meanSpend] = [paid.map(({ days }) => days), paid.map(({ mean }) => mean)]
  const fit = gammaGamma({ transactions, meanSpend })
  if (!fit.known) return { known: false, because: fit.because }
  const { parameters, standardErrors } = fit.value
  if (!standardErrors.known) return { known: false, because: standardErrors.because }
  const mean = expectedSpend(parameters)
  if (!mean.known) return { known: false, because: mean.because }
  const correlation = coefficientOf(transactions, meanSpend)
  return {
    ...{ known: true, ...parameters, mean: mean.value, customers: paid.length },
    correlation: correlation.known ? correlation.value : null,
  }
}

/** What the next day of buying is worth; of somebody who has not bought again, or paid nothing, what it is worth on average. */
export function spendAhead(spend: Spend, own: Spent | undefined): Known<number> {
  if (!spend.known) return unknown('no_values')
  const history = own === undefined || !(own.mean > 0) ? undefined : { transactions: own.days, meanSpend: own.mean }
  return expectedSpend(spend, history)
}
