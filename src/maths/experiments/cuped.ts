import { demandAllFinite, demandSameLength } from '../demand.ts'
import { finite, type Known, known, unknown } from '../known.ts'
import { type SampleSummary, sampleSummary } from './sample-summary.ts'

/** One arm: what was measured in the experiment, and for the same subjects in the same order, before it. */
export type ArmWithPast = { readonly during: ArrayLike<number>; readonly before: ArrayLike<number> }

export type Cuped = {
  /** How much of the past is taken off: the slope of `during` on `before` within the arms. */
  readonly theta: number
  /** Summaries of the adjusted outcomes: hand them to `welchT`. */
  readonly control: SampleSummary
  readonly variant: SampleSummary
  /** The part of the variance within the arms that the past explains, 0–1. */
  readonly varianceReduction: number
}

/**
 * CUPED: the noise that was already there before the experiment is taken off its outcome.
 *
 * y′ = y − θ(x − x̄),   θ = Σ_arms Σ (x − x̄_arm)(y − ȳ_arm) / Σ_arms Σ (x − x̄_arm)²
 *                          A. Deng, Y. Xu, R. Kohavi & T. Walker, WSDM 2013, 123–132
 *
 * x̄ is the mean of the past of everybody, so the difference of the adjusted means is unbiased. θ is pooled within the
 * arms, so an effect of the variant cannot leak into it; the adjusted difference then equals the coefficient of the
 * arm in the regression of y on arm and x (analysis of covariance).
 *
 * @param control, variant  by arm
 * @returns                 unknown for fewer than two subjects in either, and where the past does not vary, when it can explain nothing
 * @throws                  RangeError naming `control.…` or `variant.…`.   O(n)
 * @example                 cuped({ during: [1, 2, 4], before: [1, 2, 3] }, { during: [3, 3, 5], before: [1, 2, 3] })
 *                          // known, with theta 1.25
 */
export function cuped(control: ArmWithPast, variant: ArmWithPast): Known<Cuped> {
  const [first, second] = [summarised('control', control), summarised('variant', variant)]
  if (!first.known) return first
  if (!second.known) return second
  const arms = [first.value, second.value] as const
  const sums = arms.map(({ during, before, past, outcome }) => ({
    cross: crossProducts(before, past.mean, during, outcome.mean),
    square: past.variance * (past.n - 1),
    total: outcome.variance * (outcome.n - 1),
  }))
  const square = sums.reduce((sum, arm) => sum + arm.square, 0)
  const cross = sums.reduce((sum, arm) => sum + arm.cross, 0)
  const total = sums.reduce((sum, arm) => sum + arm.total, 0)
  if (square === 0) return unknown('past_does_not_vary')
  if (total === 0) return unknown('outcome_does_not_vary')
  const theta = cross / square
  const subjects = arms[0].past.n + arms[1].past.n
  const centre = (arms[0].past.mean * arms[0].past.n + arms[1].past.mean * arms[1].past.n) / subjects
  const [less, more] = arms.map((arm) => adjusted(arm, theta, centre))
  const varianceReduction = finite((cross * cross) / (square * total))
  if (!less?.known || !more?.known || !varianceReduction.known) return unknown('beyond_a_double')
  return known({ theta, control: less.value, variant: more.value, varianceReduction: varianceReduction.value })
}

type CheckedArm = ArmWithPast & { readonly past: SampleSummary; readonly outcome: SampleSummary }

function summarised(name: string, { during, before }: ArmWithPast): Known<CheckedArm> {
  demandSameLength(`${name}.before`, before, `${name}.during`, during)
  demandAllFinite(`${name}.before`, before)
  demandAllFinite(`${name}.during`, during)
  const [past, outcome] = [sampleSummary(before), sampleSummary(during)]
  if (!past.known) return past
  if (!outcome.known) return outcome
  return known({ during, before, past: past.value, outcome: outcome.value })
}

function crossProducts(xs: ArrayLike<number>, xMean: number, ys: ArrayLike<number>, yMean: number): number {
  let sum = 0
  for (let i = 0; i < xs.length; i += 1) sum += ((xs[i] ?? 0) - xMean) * ((ys[i] ?? 0) - yMean)
  return sum
}

function adjusted({ during, before }: CheckedArm, theta: number, centre: number): Known<SampleSummary> {
  const values = Float64Array.from(during, (y, i) => y - theta * ((before[i] ?? 0) - centre))
  return values.every(Number.isFinite) ? sampleSummary(values) : unknown('beyond_a_double')
}
