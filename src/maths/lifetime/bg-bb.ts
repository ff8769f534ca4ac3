import { demandCount, demandPositive, demandSameLength } from '../demand.ts'
import { logGamma } from '../distributions/log-gamma.ts'
import { unknown } from '../known.ts'
import { type FitWithDropout, fitWithDropout } from './dropout.ts'
import { byDifferences, fitPositive } from './fit-positive.ts'
import { gaussHypergeometric } from './gauss-hypergeometric.ts'

/**
 * What donors or subscribers did at a series of occasions: `frequency` at how many they bought, `recency` the number of
 * the last one (0 if none), `occasions` how many there were; `customers` how many had this history (1 unless given).
 */
export type OccasionHistories = {
  readonly frequency: ArrayLike<number>
  readonly recency: ArrayLike<number>
  readonly occasions: ArrayLike<number>
  readonly customers?: ArrayLike<number>
}
export type OccasionHistory = { readonly frequency: number; readonly recency: number; readonly occasions: number }

/** `alpha`, `beta` of the beta-distributed chances of buying; `gamma`, `delta` of those of leaving. */
export type BgBb = { readonly alpha: number; readonly beta: number; readonly gamma: number; readonly delta: number }

const names = ['alpha', 'beta', 'gamma', 'delta'] as const

/**
 * The BG/BB model of customers who may buy at given occasions (yearly donations, events), fitted by maximum likelihood.
 *
 * While alive a customer buys at each occasion with chance p ~ Beta(α, β), and before each leaves for ever with
 * chance θ ~ Beta(γ, δ). With frequency x, recency t and n occasions,
 *
 * L = B(α + x, β + n − x)/B(α, β) · B(γ, δ + n)/B(γ, δ)
 *   + Σ_{i=0}^{n−t−1} B(α + x, β + t − x + i)/B(α, β) · B(γ + 1, δ + t + i)/B(γ, δ)
 *                          P. Fader, B. Hardie & J. Shang, Marketing Science 29 (2010) 1086–1108
 *
 * @param histories  columns, each different history once with its number of customers, or one row each
 * @returns          parameters with standard errors, or why there are none; where the data do not tell how customers
 *                   leave it says so, with the beta-binomial's `alpha` and `beta` as `identified`
 * @throws           RangeError naming the column and entry that cannot be.   O(steps · rows · occasions)
 * @example          bgBb({ frequency, recency, occasions, customers })
 *                   // donations: alpha 1.204, beta .750, gamma .657, delta 2.783
 */
export function bgBb(histories: OccasionHistories): FitWithDropout<keyof BgBb, 'alpha' | 'beta'> {
  const rows = rowsOf(histories)
  const customers = rows.reduce((sum, row) => sum + row.customers, 0)
  if (customers === 0) return unknown('no_customers')
  const over = (logOf: (row: Row) => number) => rows.reduce((sum, row) => sum + row.customers * logOf(row), 0)
  const leaving = byDifferences(([alpha = 0, beta = 0, gamma = 0, delta = 0]) =>
    over((row) => logLikelihood({ alpha, beta, gamma, delta }, row)),
  )
  const staying = byDifferences(([alpha = 0, beta = 0]) => over((row) => logBought({ alpha, beta }, row)))
  return fitWithDropout({ names, at: leaving, customers }, ['alpha', 'beta'], () =>
    fitPositive({ names: ['alpha', 'beta'], at: staying, customers }),
  )
}

/** What a fitted BG/BB model says of the future, in occasions. */
export interface OccasionForecast {
  /** How many of the first n occasions a new customer buys at. */
  expectedPurchases(occasions: number): number
  /** How many of the next n occasions a customer with this history buys at. */
  conditionalExpectation(history: OccasionHistory, occasions: number): number
  /** The probability that a customer with this history is alive at the next occasion. */
  probabilityAlive(history: OccasionHistory): number
  /** All purchases ever to come, each discounted at a rate for each occasion (DERT). */
  discountedPurchases(history: OccasionHistory, rate: number): number
}

/**
 * What the BG/BB model expects. With L the likelihood of the history:
 *
 * P(alive at n + k) = B(α + x, β + n − x)/B(α, β) · B(γ, δ + n + k)/B(γ, δ) / L
 * E = (α + x)/(α + β + n) · Σ_k P(alive at n + k);   DERT the same sum over all k with (1 + d)^{−k}, which is a ₂F₁
 *
 * @throws   RangeError naming `parameters.…`, `occasions`, `rate` (above one in a million) or a part of the history.   O(occasions)
 * @example  bgBbForecast({ alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 }).expectedPurchases(6)  // 2.219…
 */
export function bgBbForecast(parameters: BgBb): OccasionForecast {
  for (const name of names) demandPositive(`parameters.${name}`, parameters[name])
  const { alpha, beta, gamma, delta } = parameters
  const aliveNext = (history: OccasionHistory) => {
    const [checked] = rowsOf(columnsOf(history))
    return checked === undefined ? 0 : Math.exp(logStayed(parameters, checked, 1) - logLikelihood(parameters, checked))
  }
  const buying = ({ frequency, occasions }: OccasionHistory) => (alpha + frequency) / (alpha + beta + occasions)
  const conditionalExpectation = (history: OccasionHistory, occasions: number) => {
    demandCount('occasions', occasions)
    let [alive, sum] = [aliveNext(history), 0]
    for (let k = 1; k <= occasions; k += 1) {
      sum += alive
      alive *= (delta + history.occasions + k) / (gamma + delta + history.occasions + k)
    }
    return buying(history) * sum
  }
  return {
    expectedPurchases: (occasions) => conditionalExpectation({ frequency: 0, recency: 0, occasions: 0 }, occasions),
    conditionalExpectation,
    probabilityAlive: aliveNext,
    discountedPurchases(history, rate) {
      if (!(rate > 1e-6 && rate < Number.POSITIVE_INFINITY))
        throw new RangeError(`rate: ${rate} is not above one in a million`)
      const past = delta + history.occasions + 1
      const lasting = gaussHypergeometric(1, past, gamma + past, 1 / (1 + rate)) / (1 + rate)
      return buying(history) * aliveNext(history) * lasting
    },
  }
}

type Row = OccasionHistory & { readonly customers: number }

function logLikelihood(parameters: BgBb, row: OccasionHistory): number {
  const { alpha, beta, gamma, delta } = parameters
  const { frequency: x, recency: t, occasions: n } = row
  const logs = [logStayed(parameters, row, 0)]
  const known = logBeta(alpha, beta) + logBeta(gamma, delta)
  for (let i = 0; i < n - t; i += 1) {
    logs.push(logBeta(alpha + x, beta + t - x + i) + logBeta(gamma + 1, delta + t + i) - known)
  }
  const most = logs.reduce((a, b) => Math.max(a, b))
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0))
}

/** ln of the probability of the history together with being alive at the k-th occasion after it. */
function logStayed(parameters: BgBb, history: OccasionHistory, k: number) {
  const { gamma, delta } = parameters
  return logBought(parameters, history) + logBeta(gamma, delta + history.occasions + k) - logBeta(gamma, delta)
}

/** ln of the probability of the purchases of one who is alive throughout. */
function logBought({ alpha, beta }: Pick<BgBb, 'alpha' | 'beta'>, { frequency: x, occasions: n }: OccasionHistory) {
  return logBeta(alpha + x, beta + n - x) - logBeta(alpha, beta)
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}

function columnsOf({ frequency, recency, occasions }: OccasionHistory): OccasionHistories {
  return { frequency: [frequency], recency: [recency], occasions: [occasions] }
}

function rowsOf({ frequency, recency, occasions, customers }: OccasionHistories): Row[] {
  demandSameLength('recency', recency, 'frequency', frequency)
  demandSameLength('occasions', occasions, 'frequency', frequency)
  if (customers !== undefined) demandSameLength('customers', customers, 'frequency', frequency)
  const rows = Array.from(frequency, (x, i) => {
    const row = {
      frequency: x,
      recency: recency[i] ?? -1,
      occasions: occasions[i] ?? -1,
      customers: customers?.[i] ?? 1,
    }
    for (const [name, count] of Object.entries(row)) demandCount(`${name}[${i}]`, count)
    if (row.recency > row.occasions) throw new RangeError(`recency[${i}]: ${row.recency} of ${row.occasions} occasions`)
    if (x > row.recency || (x === 0 && row.recency > 0)) {
      throw new RangeError(`frequency[${i}]: ${x} purchases do not fit a last one at ${row.recency}`)
    }
    return row
  })
  return rows
}
