import { demandCount, demandPositive, demandSameLength } from '../demand.ts'
import { digamma } from '../distributions/digamma.ts'
import { logGamma } from '../distributions/log-gamma.ts'
import { type Known, known, unknown } from '../known.ts'
import { type Fit, fitPositive } from './fit-positive.ts'
import type { Objective } from './minimise.ts'

/** What customers spent: the mean amount of each one's `transactions`, the same transactions throughout. */
export type SpendHistories = { readonly transactions: ArrayLike<number>; readonly meanSpend: ArrayLike<number> }

/** `p` the shape of one customer's amounts; `q`, `v` of the gamma-distributed rates that tell customers apart. */
export type GammaGamma = { readonly p: number; readonly q: number; readonly v: number }

const names = ['p', 'q', 'v'] as const

/**
 * The gamma-gamma model of how much customers spend each time, fitted by maximum likelihood.
 *
 * Each amount is Gamma(p, rate ν) with ν ~ Gamma(q, rate v), so the mean m of x amounts has
 *
 * f(m | x) = Γ(px + q) / (Γ(px) Γ(q)) · v^q m^{px−1} x^{px} / (v + m x)^{px+q}
 *                          P. Fader & B. Hardie, "The gamma-gamma model of monetary value" (2013)
 *
 * It supposes that what one spends does not go with how often: look at their correlation first.
 *
 * @param spend  one entry for each customer with at least one transaction; amounts positive, of one currency
 * @returns      parameters with standard errors, or why there are none
 * @throws       RangeError naming `transactions[i]`, `meanSpend[i]` or an unequal column.   O(steps · n)
 * @example      gammaGamma({ transactions, meanSpend })  // CDNOW: p 6.25, q 3.74, v 15.44
 */
export function gammaGamma(spend: SpendHistories): Known<Fit<keyof GammaGamma>> {
  const { transactions, meanSpend } = spend
  demandSameLength('meanSpend', meanSpend, 'transactions', transactions)
  let sum = 0
  for (let i = 0; i < transactions.length; i += 1) {
    demandCount(`transactions[${i}]`, transactions[i] ?? -1)
    demandPositive(`transactions[${i}]`, transactions[i] ?? 0)
    demandPositive(`meanSpend[${i}]`, meanSpend[i] ?? 0)
    sum += meanSpend[i] ?? 0
  }
  if (transactions.length === 0) return unknown('no_customers')
  return fitPositive({
    names,
    at: likelihoodOf(spend),
    units: { v: sum / transactions.length },
    customers: transactions.length,
  })
}

/**
 * The expected amount of a customer's next transaction, its own mean drawn towards everybody's.
 *
 * E = p (v + m x) / (px + q − 1), which is a weighted mean of m and the population's p v / (q − 1)
 *
 * @param history  left out for a customer of whom nothing is known yet
 * @returns        unknown for such a customer where q ≤ 1, when the population has no mean
 * @throws         RangeError naming `parameters.…` or `history.…`.   O(1)
 * @example        expectedSpend({ p: 6.25, q: 3.74, v: 15.44 }, { transactions: 1, meanSpend: 10 })
 *                 // known: 17.68…
 */
export function expectedSpend(
  { p, q, v }: GammaGamma,
  history: { readonly transactions: number; readonly meanSpend: number } = { transactions: 0, meanSpend: 0 },
): Known<number> {
  for (const [name, value] of Object.entries({ p, q, v })) demandPositive(`parameters.${name}`, value)
  const { transactions, meanSpend } = history
  demandCount('history.transactions', transactions)
  if (transactions > 0) demandPositive('history.meanSpend', meanSpend)
  const below = p * transactions + q - 1
  if (below <= 0) return unknown('amounts_without_mean')
  return known((p * (v + meanSpend * transactions)) / below)
}

function likelihoodOf({ transactions, meanSpend }: SpendHistories): Objective {
  return ([p = 0, q = 0, v = 0], slope) => {
    const perCustomer = { log: q * Math.log(v) - logGamma(q), byQ: Math.log(v) - digamma(q), byV: q / v }
    let [total, byP, byQ, byV] = [0, 0, 0, 0]
    for (let i = 0; i < transactions.length; i += 1) {
      const [x, m] = [transactions[i] ?? 0, meanSpend[i] ?? 0]
      const shape = p * x
      const whole = v + m * x
      const logWhole = Math.log(whole)
      const logShare = -Math.log1p(v / (m * x))
      total += perCustomer.log + logGamma(shape + q) - logGamma(shape) + shape * logShare - q * logWhole - Math.log(m)
      const both = digamma(shape + q)
      byP += x * (both - digamma(shape) + logShare)
      byQ += perCustomer.byQ + both - logWhole
      byV += perCustomer.byV - (shape + q) / whole
    }
    slope[0] = byP
    slope[1] = byQ
    slope[2] = byV
    return total
  }
}
