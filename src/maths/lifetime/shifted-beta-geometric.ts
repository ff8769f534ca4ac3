import { demandCount, demandPositive } from '../demand.ts'
import { type Known, known, unknown } from '../known.ts'
import { type Fit, fitPositive } from './fit-positive.ts'
import { gaussHypergeometric } from './gauss-hypergeometric.ts'
import type { Objective } from './minimise.ts'

/** How many of a cohort are still there: first all who signed, then after each renewal so far. */
export type SurvivorCounts = readonly number[]

/** The chances of leaving at a renewal are Beta(alpha, beta) among the customers. */
export type ShiftedBetaGeometric = { readonly alpha: number; readonly beta: number }

/**
 * The shifted beta-geometric model (sBG) of customers under contract, fitted by maximum likelihood.
 *
 * At each renewal a customer leaves with a chance θ of its own, θ ~ Beta(α, β) over the customers. As the easily lost
 * leave first, the retention rate of a cohort rises although nobody's own chance changes:
 *
 * r(t) = (β + t − 1)/(α + β + t − 1);   S(t) = r(1) r(2) … r(t)
 * ln L = Σ_cohorts Σ_t lost(t) ln(1 − r(t)) + kept(t) ln r(t)
 *                          P. Fader & B. Hardie, J. Interactive Marketing 21 (2007) 76–90
 *
 * @param cohorts  one or several, of any lengths; each starts with how many signed and never rises
 * @returns        alpha and beta with standard errors; unknown where nobody or everybody left, or where one renewal
 *                 only has been seen, which cannot tell them apart, or where the rates do not rise as the model says
 * @throws         RangeError naming `cohorts[i][t]`.   O(steps · renewals)
 * @example        shiftedBetaGeometric([[1000, 869, 743, 653, 593, 551, 517, 491]])  // alpha .668, beta 3.806
 */
export function shiftedBetaGeometric(cohorts: readonly SurvivorCounts[]): Known<Fit<keyof ShiftedBetaGeometric>> {
  const { kept, lost } = renewalsOf(cohorts)
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  if (cohorts.length === 0) return unknown('no_customers')
  if (kept.length === 0) return unknown('no_renewal_yet')
  if (sum(lost) === 0) return unknown('nobody_left_yet')
  if (sum(kept) === 0) return unknown('all_left_at_first_renewal')
  if (kept.length < 2) return unknown('one_renewal')
  return fitPositive({
    names: ['alpha', 'beta'],
    at: likelihoodOf(kept, lost),
    customers: cohorts.reduce((total, [signed = 0]) => total + signed, 0),
  })
}

/**
 * The retention rate at the t-th renewal: the part of those still there who renew.
 *
 * @param renewal  whole, 1 for the first
 * @throws         RangeError naming `parameters.…` or `renewal`.   O(1)
 * @example        retentionRate({ alpha: 1, beta: 3 }, 1)  // 0.75
 */
export function retentionRate(parameters: ShiftedBetaGeometric, renewal: number): number {
  demandParameters(parameters)
  demandRenewal(renewal)
  return (parameters.beta + renewal - 1) / (parameters.alpha + parameters.beta + renewal - 1)
}

/**
 * The part of a cohort that is still there after each renewal: S(0) = 1, S(1) … S(renewals).
 *
 * @throws   RangeError naming `parameters.…` or `renewals`.   O(renewals)
 * @example  projectedSurvival({ alpha: 1, beta: 3 }, 2)  // [1, 0.75, 0.6…]
 */
export function projectedSurvival(parameters: ShiftedBetaGeometric, renewals: number): number[] {
  demandCount('renewals', renewals)
  const survival = [1]
  for (let t = 1; t <= renewals; t += 1) survival.push((survival[t - 1] ?? 1) * retentionRate(parameters, t))
  return survival
}

/**
 * The discounted expected lifetime (DEL) of a customer who signs now, in periods: multiply by the margin of one.
 *
 * DEL = Σ_{t ≥ 0} S(t)/(1 + d)ᵗ = ₂F₁(1, β; α + β; 1/(1 + d))          P. Fader & B. Hardie, Marketing Science 29 (2010) 85–93
 *
 * The first period, paid on signing, counts in full.
 *
 * @param rate  d for one period, 0 or above one in a million
 * @returns     unknown where d is 0 and α ≤ 1, when the sum has no end
 * @throws      RangeError naming `parameters.…` or `rate`.   O(40/d)
 * @example     discountedLifetime({ alpha: 0.668, beta: 3.806 }, 0.1)  // known: 5.922…
 */
export function discountedLifetime(parameters: ShiftedBetaGeometric, rate: number): Known<number> {
  demandParameters(parameters)
  return discountedSum(parameters, 0, rate)
}

/**
 * The discounted expected residual lifetime (DERL) of a customer just before a renewal, in periods to come.
 *
 * DERL = Σ_{t ≥ n} S(t)/S(n − 1) / (1 + d)^{t−n} = r(n) · ₂F₁(1, β + n; α + β + n; 1/(1 + d))
 *                          P. Fader & B. Hardie, Marketing Science 29 (2010) 85–93
 *
 * It rises with n: those who have renewed often are the loyal ones.
 *
 * @param renewal  n, the renewal that comes next: 1 for a customer in the first period
 * @param rate     d for one period, 0 or above one in a million
 * @returns        unknown where d is 0 and α ≤ 1
 * @throws         RangeError naming `parameters.…`, `renewal` or `rate`.   O(40/d)
 * @example        discountedResidualLifetime({ alpha: 0.668, beta: 3.806 }, 1, 0.1)  // known: 5.414…
 */
export function discountedResidualLifetime(
  parameters: ShiftedBetaGeometric,
  renewal: number,
  rate: number,
): Known<number> {
  const renewing = retentionRate(parameters, renewal)
  const after = discountedSum(parameters, renewal, rate)
  return after.known ? known(renewing * after.value) : after
}

/** Σ_{k ≥ 0} S(n + k)/S(n) / (1 + d)ᵏ, by Gauss's theorem where d = 0. */
function discountedSum({ alpha, beta }: ShiftedBetaGeometric, n: number, rate: number): Known<number> {
  if (rate !== 0 && !(rate > 1e-6 && rate < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`rate: ${rate} is neither 0 nor above one in a million`)
  }
  if (rate > 0) return known(gaussHypergeometric(1, beta + n, alpha + beta + n, 1 / (1 + rate)))
  if (alpha <= 1) return unknown('endless_lifetime')
  return known((alpha + beta + n - 1) / (alpha - 1))
}

function renewalsOf(cohorts: readonly SurvivorCounts[]): { kept: number[]; lost: number[] } {
  const longest = cohorts.reduce((most, counts) => Math.max(most, counts.length - 1), 0)
  const kept = new Array<number>(longest).fill(0)
  const lost = new Array<number>(longest).fill(0)
  cohorts.forEach((counts, i) => {
    counts.forEach((count, t) => {
      demandCount(`cohorts[${i}][${t}]`, count)
      if (t === 0) return
      const before = counts[t - 1] ?? 0
      if (count > before) throw new RangeError(`cohorts[${i}][${t}]: ${count} are more than the ${before} before`)
      kept[t - 1] = (kept[t - 1] ?? 0) + count
      lost[t - 1] = (lost[t - 1] ?? 0) + before - count
    })
  })
  return { kept, lost }
}

function likelihoodOf(kept: readonly number[], lost: readonly number[]): Objective {
  return ([alpha = 0, beta = 0], slope) => {
    let [total, byAlpha, byBeta] = [0, 0, 0]
    kept.forEach((stayed, i) => {
      const left = lost[i] ?? 0
      const whole = alpha + beta + i
      total += left * Math.log(alpha / whole) + stayed * Math.log((beta + i) / whole)
      byAlpha += left / alpha - (left + stayed) / whole
      byBeta += stayed / (beta + i) - (left + stayed) / whole
    })
    slope[0] = byAlpha
    slope[1] = byBeta
    return total
  }
}

function demandParameters({ alpha, beta }: ShiftedBetaGeometric): void {
  demandPositive('parameters.alpha', alpha)
  demandPositive('parameters.beta', beta)
}

function demandRenewal(renewal: number): void {
  if (!Number.isInteger(renewal) || renewal < 1)
    throw new RangeError(`renewal: ${renewal} is not a renewal, 1 or later`)
}
