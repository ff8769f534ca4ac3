import { demandInside01 } from '../demand.ts'
import { chiSquare } from '../distributions/chi-square.ts'
import { normal } from '../distributions/normal.ts'
import { type PValue, pValueOf } from '../distributions/p-value.ts'
import type { Interval } from '../interval.ts'
import { finite, type Known, known, type Unknown, unknown } from '../known.ts'
import { inverseOf, quadratic, times } from '../positive-definite.ts'
import { type Arranged, arrange, type CoxStudy } from './cox-study.ts'
import { type PartialLikelihood, partialLikelihood } from './partial-likelihood.ts'
import type { Ties } from './tie-sums.ts'

const ROUNDS = 60
/** Newton's decrement: twice what the log-likelihood may still rise. */
const CONVERGED_BELOW = 1e-14
const FLAT_BELOW = 1e-9
/** Near a maximum the decrement is squared each round; where it only shrinks by a factor, the maximum lies at infinity. */
const CREEPING_FROM = 0.05

export interface CoxEffect {
  readonly name: string
  /** Change of the log-hazard per unit of the covariate. */
  readonly coefficient: number
  readonly standardError: number
  readonly z: number
  readonly p: PValue
  /** e^coefficient, and its Wald interval. */
  readonly hazardRatio: number
  readonly interval: Interval
}

export interface ChiSquareTest {
  readonly statistic: number
  readonly degrees: number
  readonly p: PValue
}

export interface CoxFit {
  readonly effects: readonly CoxEffect[]
  readonly coefficients: Float64Array
  /** Row by row, per unit of the covariates. */
  readonly covariance: Float64Array
  readonly logLikelihood: number
  readonly logLikelihoodAtZero: number
  /** Three tests that no covariate matters. */
  readonly wald: ChiSquareTest
  readonly score: ChiSquareTest
  readonly likelihoodRatio: ChiSquareTest
  readonly ties: Ties
  readonly rounds: number
}

export interface CoxChoice {
  readonly ties?: Ties
  readonly confidence?: number
}

/**
 * Cox's proportional-hazards regression: how covariates multiply the rate of leaving.
 *
 * λ(t | x) = λ₀(t) e^{xβ}, with β maximising the partial likelihood by Newton's method from 0.
 * Cox, J. R. Statist. Soc. B 34 (1972) 187–220; ties after Efron (1977), or Breslow (1974).
 *
 * @param study   lives and covariates by columns, with entries and weights if there are any
 * @param choice  ties `efron` and confidence 0.95 unless said
 * @returns       the fit; unknown when nobody left, a covariate does not vary or is made of others, or when one separates
 *                those who leave so well that its coefficient is infinite
 * @throws        RangeError as `arrange` says, or on a confidence outside (0, 1).   O(n p²) a round, about six rounds
 */
export function coxProportionalHazards(study: CoxStudy, choice: CoxChoice = {}): Known<CoxFit> {
  const { ties = 'efron', confidence = 0.95 } = choice
  demandInside01('confidence', confidence)
  const arranged = arrange(study)
  if (arranged.subjects === 0) return unknown('nobody_observed')
  if (!arranged.left.includes(1)) return unknown('nobody_left')
  const flat = arranged.scale.indexOf(0)
  if (flat >= 0) return unknown('covariate_does_not_vary', arranged.names[flat])
  const start = partialLikelihood(arranged, new Float64Array(arranged.names.length), ties)
  const maximum = maximise(arranged, start, ties)
  return maximum.known ? finite(fitOf(arranged, start, maximum.value, ties, confidence)) : maximum
}

interface Maximum extends PartialLikelihood {
  readonly beta: Float64Array
  readonly inverse: Float64Array
  readonly rounds: number
}

function maximise(arranged: Arranged, start: PartialLikelihood, ties: Ties): Known<Maximum> {
  let at = start
  let beta = new Float64Array(arranged.names.length)
  let last = Number.POSITIVE_INFINITY
  for (let rounds = 1; rounds <= ROUNDS; rounds++) {
    const inverse = inverseOf(at.information, beta.length)
    if (inverse === undefined) return rounds === 1 ? unknown('collinear_covariates') : separated(arranged, beta)
    const step = times(inverse, at.gradient)
    const decrement = step.reduce((sum, each, j) => sum + each * (at.gradient[j] ?? 0), 0)
    const creeping = decrement > CREEPING_FROM * last
    if (decrement < FLAT_BELOW && decrement > CONVERGED_BELOW && creeping) return separated(arranged, step)
    last = decrement
    const next = stepped(arranged, beta, step, at, ties, decrement)
    beta = next.beta
    if (decrement < CONVERGED_BELOW) return known({ ...at, beta, inverse, rounds })
    at = next.at
  }
  return unknown('not_converged_in', ROUNDS)
}

/** One Newton step, halved until the likelihood does not fall; the last tiny one is taken without looking. */
function stepped(
  arranged: Arranged,
  beta: Float64Array,
  step: Float64Array,
  from: PartialLikelihood,
  ties: Ties,
  decrement: number,
): { beta: Float64Array<ArrayBuffer>; at: PartialLikelihood } {
  for (let part = 1; ; part /= 2) {
    const moved = Float64Array.from(beta, (each, j) => each + part * (step[j] ?? 0))
    if (decrement < CONVERGED_BELOW) return { beta: moved, at: from }
    const at = partialLikelihood(arranged, moved, ties)
    const rounding = 1e-12 * Math.abs(from.logLikelihood)
    if (at.logLikelihood >= from.logLikelihood - rounding || part < 1e-6) return { beta: moved, at }
  }
}

function separated(arranged: Arranged, moving: Float64Array): Unknown {
  const sizes = moving.map(Math.abs)
  return unknown('covariate_separates', arranged.names[sizes.indexOf(Math.max(...sizes))])
}

function fitOf(arranged: Arranged, start: PartialLikelihood, top: Maximum, ties: Ties, confidence: number): CoxFit {
  const { scale, names } = arranged
  const width = names.length
  const coefficients = top.beta.map((each, j) => each / (scale[j] ?? 1))
  const covariance = top.inverse.map(
    (each, at) => each / ((scale[Math.floor(at / width)] ?? 1) * (scale[at % width] ?? 1)),
  )
  const z = normal().upperQuantile((1 - confidence) / 2)
  const test = (statistic: number): ChiSquareTest => {
    return { statistic, degrees: width, p: pValueOf(chiSquare(width).above(statistic)) }
  }
  const startInverse = inverseOf(start.information, width) ?? top.inverse
  return {
    effects: names.map((name, j) => effectOf(name, coefficients[j] ?? 0, Math.sqrt(covariance[j * width + j] ?? 0), z)),
    coefficients,
    covariance,
    logLikelihood: top.logLikelihood,
    logLikelihoodAtZero: start.logLikelihood,
    wald: test(quadratic(mirrored(top.information, width), top.beta)),
    score: test(quadratic(startInverse, start.gradient)),
    likelihoodRatio: test(Math.max(0, 2 * (top.logLikelihood - start.logLikelihood))),
    ties,
    rounds: top.rounds,
  }
}

function effectOf(name: string, coefficient: number, standardError: number, z: number): CoxEffect {
  return {
    name,
    coefficient,
    standardError,
    z: coefficient / standardError,
    p: pValueOf(Math.min(1, 2 * normal().above(Math.abs(coefficient / standardError)))),
    hazardRatio: Math.exp(coefficient),
    interval: { low: Math.exp(coefficient - z * standardError), high: Math.exp(coefficient + z * standardError) },
  }
}

/** The whole matrix from its upper triangle. */
function mirrored(upper: Float64Array, width: number): Float64Array {
  return upper.map((each, at) => {
    const [i, j] = [Math.floor(at / width), at % width]
    return j >= i ? each : (upper[j * width + i] ?? 0)
  })
}
