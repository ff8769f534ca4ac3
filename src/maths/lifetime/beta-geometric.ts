import { demandNotNegative, demandPositive } from '../demand.ts'
import { unknown } from '../known.ts'
import { type FitWithDropout, fitWithDropout } from './dropout.ts'
import type { Objective } from './minimise.ts'
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
  thinned,
} from './purchase-histories.ts'

/** `r` and `alpha` of the gamma-distributed rates of buying, `a` and `b` of the beta-distributed chances of leaving. */
export type BetaGeometric = { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number }

/**
 * How often a customer has had the chance to leave without doing so. In the BG/NBD model that is after each repeat
 * purchase, y = x; in the modified one after the first purchase too, y = x + 1.
 */
type Survivals = 0 | 1

const names = ['r', 'alpha', 'a', 'b'] as const

/** So many different histories, taken at even distances, show where the search over all of them should start. */
const enoughToStart = 20_000

/**
 * The fit that the BG/NBD model and its modification share. With y = x or x + 1 chances to leave survived,
 *
 * L = Γ(r + x)/Γ(r) · αʳ · B(a, b + y)/B(a, b) · { (α + T)^{−r−x} + [y > 0] · a/(b + y − 1) · (α + tₓ)^{−r−x} }
 *
 * Everything but the braces depends on the frequency alone, so it is summed once per frequency; the slopes are
 * analytic, their digammas being sums of 1/(r + i).   O(steps · (different histories + highest frequency))
 */
export function fitBetaGeometric(histories: PurchaseHistories, first: Survivals): BetaGeometricFit {
  const grouped = groupHistories(histories)
  if (grouped.total === 0) return unknown('no_customers')
  if (!grouped.frequency.some((x) => x > 0)) return unknown('nobody_bought_again')
  const units = { alpha: meanAge(grouped) }
  const likelihood = (part: GroupedHistories) => ({
    names,
    at: likelihoodOf(part, first),
    units,
    customers: part.total,
  })
  const every = Math.floor(grouped.frequency.length / enoughToStart)
  const rough = every < 2 ? {} : { rough: likelihood(thinned(grouped, every)) }
  return fitWithDropout({ ...likelihood(grouped), ...rough }, ['r', 'alpha'], () => fitNbd(grouped))
}

/** The fit, or why there is none; where the data do not tell how customers leave, what they tell of buying. */
export type BetaGeometricFit = FitWithDropout<keyof BetaGeometric, keyof Nbd>

/** The forecasts that both models share; the formulas are at `bgNbdForecast` and `modifiedBgNbdForecast`. */
export function betaGeometricForecast(parameters: BetaGeometric, first: Survivals): PurchaseForecast {
  for (const name of names) demandPositive(`parameters.${name}`, parameters[name])
  const odds = (history: PurchaseHistory) => oddsOfHavingLeft(parameters, history, first)
  return {
    expectedPurchases(within) {
      demandNotNegative('within', within)
      const newcomer = { frequency: 0, recency: 0, age: 0 }
      return purchasesAhead(parameters, newcomer, within, first) / (1 + odds(newcomer))
    },
    conditionalExpectation(history, within) {
      demandHistory(history)
      demandNotNegative('within', within)
      return purchasesAhead(parameters, history, within, first) / (1 + odds(history))
    },
    probabilityAlive(history) {
      demandHistory(history)
      return 1 / (1 + odds(history))
    },
  }
}

function oddsOfHavingLeft({ r, alpha, a, b }: BetaGeometric, history: PurchaseHistory, first: Survivals): number {
  const { frequency, recency, age } = history
  const survived = frequency + first
  if (survived === 0) return 0
  return (a / (b + survived - 1)) * Math.exp((r + frequency) * Math.log((alpha + age) / (alpha + recency)))
}

/**
 * The purchases of a customer who is still there, within t:  C/(a − 1) · [1 − (1 − z)^{a−1} ₂F₁(p, a − 1; C; z)] with
 * z = t/(α + T + t), C = a + b + y − 1, p = C − r − x, after Euler's transformation of the published form. It is summed
 * with a − 1 divided out of every term, so that a = 1 is nothing special and no digits cancel near it.
 */
function purchasesAhead({ r, alpha, a, b }: BetaGeometric, history: PurchaseHistory, t: number, first: Survivals) {
  const z = t / (alpha + history.age + t)
  const c = a + b + history.frequency + first - 1
  const p = c - r - history.frequency
  const log = Math.log1p(-z)
  const main = a === 1 ? -log : -Math.expm1((a - 1) * log) / (a - 1)
  let term = (p / c) * z
  let sum = 0
  for (let n = 1; n < 10_000_000; n += 1) {
    sum += term
    if (Math.abs(term) <= 1e-17 * Math.abs(sum) * (1 - z)) break
    term *= (((p + n) / (c + n)) * (a + n - 1) * z) / (n + 1)
  }
  return Math.max(0, c * (main - Math.exp((a - 1) * log) * sum))
}

function likelihoodOf(grouped: GroupedHistories, first: Survivals): Objective {
  const byFrequency = countsByFrequency(grouped)
  return (parameters, slope) => {
    slope.fill(0)
    return (
      sumOverFrequencies(byFrequency, first, parameters, slope) + sumOverHistories(grouped, first, parameters, slope)
    )
  }
}

/** Σ ln Γ(r + x)/Γ(r) + ln B(a, b + y)/B(a, b), climbing from each frequency to the next. */
function sumOverFrequencies(counts: Float64Array, first: Survivals, parameters: Float64Array, slope: Float64Array) {
  const [r = 0, , a = 0, b = 0] = parameters
  let total = 0
  const at = { log: 0, byR: 0, byA: 0, byB: 0 }
  const survive = (i: number) => {
    at.log += Math.log((b + i) / (a + b + i))
    at.byA -= 1 / (a + b + i)
    at.byB += 1 / (b + i) - 1 / (a + b + i)
  }
  if (first === 1) survive(0)
  for (let x = 0; x < counts.length; x += 1) {
    const count = counts[x] ?? 0
    total += count * at.log
    slope[0] = (slope[0] ?? 0) + count * at.byR
    slope[2] = (slope[2] ?? 0) + count * at.byA
    slope[3] = (slope[3] ?? 0) + count * at.byB
    at.log += Math.log(r + x)
    at.byR += 1 / (r + x)
    survive(x + first)
  }
  return total
}

/** Σ r ln α + ln{…}, with w the part of the second term in the braces. */
function sumOverHistories(grouped: GroupedHistories, first: Survivals, parameters: Float64Array, slope: Float64Array) {
  const [r = 0, alpha = 0, a = 0, b = 0] = parameters
  const { frequency, recency, age, customers } = grouped
  const logAlpha = Math.log(alpha)
  let [total, byR, byAlpha, byA, byB] = [0, 0, 0, 0, 0]
  for (let i = 0; i < frequency.length; i += 1) {
    const x = frequency[i] ?? 0
    const count = customers[i] ?? 0
    const staying = alpha + (age[i] ?? 0)
    const logStaying = Math.log(staying)
    let braces = -(r + x) * logStaying
    const y = x + first
    if (y === 0) {
      byR -= count * logStaying
      byAlpha -= (count * r) / staying
    } else {
      const leaving = alpha + (recency[i] ?? 0)
      const logLeaving = Math.log(leaving)
      const odds = (a / (b + y - 1)) * Math.exp((r + x) * (logStaying - logLeaving))
      const w = odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds)
      braces = w === 1 ? Math.log(a / (b + y - 1)) - (r + x) * logLeaving : braces + Math.log1p(odds)
      byR -= count * ((1 - w) * logStaying + w * logLeaving)
      byAlpha -= count * (r + x) * ((1 - w) / staying + w / leaving)
      byA += (count * w) / a
      byB -= (count * w) / (b + y - 1)
    }
    total += count * braces
  }
  slope[0] = (slope[0] ?? 0) + byR + grouped.total * logAlpha
  slope[1] = (slope[1] ?? 0) + byAlpha + (grouped.total * r) / alpha
  slope[2] = (slope[2] ?? 0) + byA
  slope[3] = (slope[3] ?? 0) + byB
  return total + grouped.total * r * logAlpha
}
