import { demandNotNegative, demandPositive } from '../demand.ts'
import { logGamma } from '../distributions/log-gamma.ts'
import { integral } from '../experiments/integral.ts'
import { unknown } from '../known.ts'
import { type FitWithDropout, fitWithDropout } from './dropout.ts'
import { byDifferences } from './fit-positive.ts'
import { fitNbd, type Nbd } from './nbd.ts'
import type { PurchaseForecast } from './purchase-forecast.ts'
import {
  countsByFrequency,
  demandHistory,
  type GroupedHistories,
  groupHistories,
  meanAge,
  type PurchaseHistories,
  type PurchaseHistory,
} from './purchase-histories.ts'

/** `r`, `alpha` of the gamma-distributed rates of buying; `s`, `beta` of the gamma-distributed rates of leaving. */
export type Pareto = { readonly r: number; readonly alpha: number; readonly s: number; readonly beta: number }

const names = ['r', 'alpha', 's', 'beta'] as const

/**
 * The Pareto/NBD model of customers who buy without a contract, fitted by maximum likelihood.
 *
 * While alive a customer buys at a Poisson rate λ ~ Gamma(r, rate α), and leaves after an exponential time of rate
 * μ ~ Gamma(s, rate β), whether or not it has just bought; λ and μ are independent:
 *
 * L = Γ(r + x)/Γ(r) αʳ βˢ { (α + T)^{−r−x} (β + T)^{−s} + s ∫_{tₓ}^{T} (α + τ)^{−r−x} (β + τ)^{−s−1} dτ }
 *                          D. Schmittlein, D. Morrison & R. Colombo, Management Science 33 (1987) 1–24;
 *                          P. Fader & B. Hardie, "A note on deriving the Pareto/NBD model" (2005)
 *
 * The papers write the integral as the difference of two ₂F₁; taken as it stands it loses no digits.
 *
 * @param histories  columns; equal ones are grouped
 * @returns          parameters with standard errors, or why there are none, as `bgNbd`
 * @throws           RangeError naming the column and entry that cannot be.   O(steps · different histories)
 * @example          paretoNbd({ frequency, recency, age })  // CDNOW: r .553, alpha 10.578, s .606, beta 11.669
 */
export function paretoNbd(histories: PurchaseHistories): FitWithDropout<keyof Pareto, keyof Nbd> {
  const grouped = groupHistories(histories)
  if (grouped.total === 0) return unknown('no_customers')
  if (!grouped.frequency.some((x) => x > 0)) return unknown('nobody_bought_again')
  const unit = meanAge(grouped)
  const counts = countsByFrequency(grouped)
  const likelihood = {
    names,
    at: byDifferences(([r = 0, alpha = 0, s = 0, beta = 0]) => logLikelihood(grouped, counts, { r, alpha, s, beta })),
    units: { alpha: unit, beta: unit },
    customers: grouped.total,
  }
  return fitWithDropout(likelihood, ['r', 'alpha'], () => fitNbd(grouped))
}

/**
 * What the Pareto/NBD model expects. For a customer of frequency x, recency tₓ and age T, within a time t:
 *
 * E = (r + x)(β + T) / ((α + T)(s − 1)) · [1 − ((β + T)/(β + T + t))^{s−1}] · P
 * P(alive) = 1 / (1 + (α + T)^{r+x} (β + T)ˢ · s ∫_{tₓ}^{T} (α + τ)^{−r−x} (β + τ)^{−s−1} dτ)
 *
 * and for a new customer the same with x = T = 0.   O(1)
 *
 * @throws   RangeError naming `parameters.…`, `within` or a part of the history.
 * @example  paretoNbdForecast({ r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }).expectedPurchases(52)  // 1.47…
 */
export function paretoNbdForecast(parameters: Pareto): PurchaseForecast {
  for (const name of names) demandPositive(`parameters.${name}`, parameters[name])
  const alive = (history: PurchaseHistory) => 1 / (1 + Math.exp(logOddsOfHavingLeft(parameters, history)))
  return {
    expectedPurchases(within) {
      demandNotNegative('within', within)
      return purchasesAhead(parameters, { frequency: 0, recency: 0, age: 0 }, within)
    },
    conditionalExpectation(history, within) {
      demandHistory(history)
      demandNotNegative('within', within)
      return purchasesAhead(parameters, history, within) * alive(history)
    },
    probabilityAlive(history) {
      demandHistory(history)
      return alive(history)
    },
  }
}

function purchasesAhead({ r, alpha, s, beta }: Pareto, { frequency, age }: PurchaseHistory, t: number): number {
  const log = Math.log1p(t / (beta + age))
  const time = s === 1 ? log : Math.expm1((1 - s) * log) / (1 - s)
  return ((r + frequency) / (alpha + age)) * (beta + age) * time
}

function logLikelihood(grouped: GroupedHistories, counts: Float64Array, parameters: Pareto): number {
  const { r, alpha, s, beta } = parameters
  const { frequency, recency, age, customers, total } = grouped
  let sum = total * (r * Math.log(alpha) + s * Math.log(beta)) - total * logGamma(r)
  counts.forEach((count, x) => {
    if (count > 0) sum += count * logGamma(r + x)
  })
  for (let i = 0; i < frequency.length; i += 1) {
    const history = { frequency: frequency[i] ?? 0, recency: recency[i] ?? 0, age: age[i] ?? 0 }
    const stayed = -(r + history.frequency) * Math.log(alpha + history.age) - s * Math.log(beta + history.age)
    sum += (customers[i] ?? 0) * (stayed + logOnePlusExp(logOddsOfHavingLeft(parameters, history)))
  }
  return sum
}

/** Where the integrand has fallen by e⁻⁴⁰, the rest of the integral is below rounding. */
const enough = 40

/**
 * ln of (α + T)^{r+x} (β + T)ˢ · s ∫ … dτ, or −∞ where the customer has just bought.
 *
 * The integral is taken relative to its value at tₓ, over u = ln(m + τ) with m the smaller of α and β, and no further than
 * it matters; a panel for each 16 by which its logarithm falls keeps 16 points right to the last digits.
 */
function logOddsOfHavingLeft({ r, alpha, s, beta }: Pareto, { frequency, recency, age }: PurchaseHistory): number {
  const x = r + frequency
  const fallenBy = (since: number) =>
    x * Math.log1p(since / (alpha + recency)) + (s + 1) * Math.log1p(since / (beta + recency))
  const watched = Math.min(
    age - recency,
    (alpha + recency) * Math.expm1(enough / x),
    (beta + recency) * Math.expm1(enough / (s + 1)),
  )
  const least = Math.min(alpha, beta) + recency
  const stretch = Math.log1p(watched / least)
  if (!(stretch > 0)) return Number.NEGATIVE_INFINITY
  const falling = (u: number) => Math.exp(u - fallenBy(least * Math.expm1(u)))
  const panels = Math.ceil(fallenBy(watched) / 16 + stretch / 2)
  const stayed = x * Math.log((alpha + age) / (alpha + recency)) + s * Math.log((beta + age) / (beta + recency))
  return stayed + Math.log((s / (beta + recency)) * least * integral(falling, 0, stretch, panels))
}

function logOnePlusExp(log: number): number {
  return log > 40 ? log : Math.log1p(Math.exp(log))
}
