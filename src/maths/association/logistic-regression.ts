import { demandInside01, demandNotNegative } from '../demand.ts'
import { chiSquare } from '../distributions/chi-square.ts'
import { normal } from '../distributions/normal.ts'
import { type PValue, pValueOf } from '../distributions/p-value.ts'
import type { Interval } from '../interval.ts'
import { finite, type Known, known, type Unknown, unknown } from '../known.ts'
import { inverseOf, times } from '../positive-definite.ts'
import type { RegressionChoice } from './linear-regression.ts'
import { demandOutcomes, type Outcomes, positivesOf } from './outcomes.ts'
import { addSquare, type DesignMatrix, designOf, onOwnUnits, type Predictor, sandwich } from './predictors.ts'

const ROUNDS = 60
const CONVERGED_BELOW = 1e-18
const FLAT_BELOW = 1e-8
/** Near a maximum the decrement is squared each round; where it only shrinks by a factor, the maximum lies at infinity. */
const CREEPING_FROM = 0.05

export interface LogisticEffect {
  /** `intercept` first, then the predictors in their order. */
  readonly name: string
  /** Change of the log-odds per unit of the predictor. */
  readonly coefficient: number
  readonly standardError: number
  readonly z: number
  readonly p: PValue
  readonly oddsRatio: number
  /** Wald interval of the odds ratio. */
  readonly interval: Interval
}

export interface LogisticFit {
  readonly effects: readonly LogisticEffect[]
  readonly coefficients: Float64Array
  readonly covariance: Float64Array
  readonly logLikelihood: number
  /** With the intercept alone. */
  readonly logLikelihoodOfNone: number
  /** That no predictor matters; under a ridge there is no such test. */
  readonly likelihoodRatio: Known<{ readonly statistic: number; readonly degrees: number; readonly p: PValue }>
  readonly rounds: number
}

/**
 * Logistic regression: how predictors move the odds, by iteratively reweighted least squares.
 *
 * P(y = 1) = 1 / (1 + e^{−(α + xβ)}); maximises ℓ − ½ ridge Σ (βⱼ sdⱼ)². Standard errors from the information, or with a ridge
 * from A⁻¹ I A⁻¹.      McCullagh & Nelder, Generalized Linear Models (1989), 4.4; le Cessie & van Houwelingen (1992)
 *
 * When predictors separate the outcomes the likelihood rises for ever and there is no estimate: that is found and said
 * (Albert & Anderson, Biometrika 71 (1984) 1–10). A ridge gives an estimate even then.
 *
 * @param predictors  by columns, each as long as the outcomes
 * @param outcomes    true or 1 where it happened
 * @param choice      ridge 0 and confidence 0.95 unless said
 * @returns           unknown when all outcomes are alike, a predictor does not vary or is made of others, or on separation
 * @throws            RangeError on other lengths, values that are not finite, or a negative ridge.   O(n p²) a round
 */
export function logisticRegression(
  predictors: readonly Predictor[],
  outcomes: Outcomes,
  choice: RegressionChoice = {},
): Known<LogisticFit> {
  const { ridge = 0, confidence = 0.95 } = choice
  demandOutcomes(outcomes)
  demandNotNegative('ridge', ridge)
  demandInside01('confidence', confidence)
  const design = designOf(predictors, outcomes.length)
  const positives = positivesOf(outcomes)
  if (positives === 0 || positives === design.rows) return unknown('outcomes_alike')
  const flat = design.scale.indexOf(0)
  if (flat > 0) return unknown('predictor_does_not_vary', predictors[flat - 1]?.name)
  if (design.scale.includes(Number.POSITIVE_INFINITY)) return unknown('beyond_a_double')
  const names = ['intercept', ...predictors.map(({ name }) => name)]
  const top = maximise(design, outcomes, ridge, Math.log(positives / (design.rows - positives)), names)
  return top.known ? finite(fitOf(design, top.value, names, ridge, confidence, positives)) : top
}

/** The probability that a fit foretells for predictors by name. @throws RangeError on one that is missing. O(p) */
export function predictedProbability(fit: LogisticFit, predictors: Readonly<Record<string, number>>): number {
  const linear = fit.effects.reduce((sum, { name, coefficient }, j) => {
    const value = j === 0 ? 1 : predictors[name]
    if (value === undefined || !Number.isFinite(value)) {
      throw new RangeError(`predictor "${name}" must be a finite number, not ${value}`)
    }
    return sum + coefficient * value
  }, 0)
  return 1 / (1 + Math.exp(-linear))
}

interface Top {
  readonly beta: Float64Array
  readonly logLikelihood: number
  readonly information: Float64Array
  readonly inverse: Float64Array
  readonly rounds: number
}

function maximise(
  design: DesignMatrix,
  outcomes: Outcomes,
  ridge: number,
  start: number,
  names: readonly string[],
): Known<Top> {
  let beta = new Float64Array(design.width)
  beta[0] = start
  let at = likelihoodAt(design, outcomes, beta, ridge)
  let last = Number.POSITIVE_INFINITY
  for (let rounds = 1; rounds <= ROUNDS; rounds++) {
    const inverse = inverseOf(at.penalised, design.width)
    if (inverse === undefined) return rounds === 1 ? unknown('collinear_predictors') : separated(names, beta)
    const step = times(inverse, at.gradient)
    const decrement = step.reduce((sum, each, j) => sum + each * (at.gradient[j] ?? 0), 0)
    const creeping = decrement > CREEPING_FROM * last
    if (decrement < FLAT_BELOW && decrement > CONVERGED_BELOW && creeping) return separated(names, step)
    last = decrement
    if (decrement < CONVERGED_BELOW) return known({ ...at, beta, inverse, rounds })
    const from = at
    const origin = beta
    for (let part = 1; part > 1e-6; part /= 2) {
      beta = Float64Array.from(origin, (each, j) => each + part * (step[j] ?? 0))
      at = likelihoodAt(design, outcomes, beta, ridge)
      if (at.objective >= from.objective - 1e-12 * Math.abs(from.objective)) break
    }
  }
  return unknown('not_converged_in', ROUNDS)
}

function likelihoodAt(design: DesignMatrix, outcomes: Outcomes, beta: Float64Array, ridge: number) {
  const { width, rows, x } = design
  const gradient = new Float64Array(width)
  const information = new Float64Array(width * width)
  let logLikelihood = 0
  for (let row = 0; row < rows; row++) {
    let linear = 0
    for (let j = 0; j < width; j++) linear += (x[row * width + j] ?? 0) * (beta[j] ?? 0)
    const happened = outcomes[row] ? 1 : 0
    const p = 1 / (1 + Math.exp(-linear))
    const rest = 1 / (1 + Math.exp(linear))
    logLikelihood -= Math.log1p(Math.exp(-Math.abs(linear))) + Math.max(0, happened ? -linear : linear)
    const off = happened ? rest : -p
    for (let j = 0; j < width; j++) gradient[j] = (gradient[j] ?? 0) + off * (x[row * width + j] ?? 0)
    addSquare(information, design, row, p * rest)
  }
  let penalty = 0
  const penalised = information.slice()
  for (let j = 1; j < width; j++) {
    const b = beta[j] ?? 0
    penalty += (ridge * b * b) / 2
    gradient[j] = (gradient[j] ?? 0) - ridge * b
    penalised[j * width + j] = (penalised[j * width + j] ?? 0) + ridge
  }
  return { logLikelihood, objective: logLikelihood - penalty, gradient, information, penalised }
}

function separated(names: readonly string[], moving: Float64Array): Unknown {
  const sizes = moving.map((each, j) => (j === 0 ? 0 : Math.abs(each)))
  return unknown('predictor_separates', names[sizes.indexOf(Math.max(...sizes))])
}

function fitOf(
  design: DesignMatrix,
  top: Top,
  names: readonly string[],
  ridge: number,
  confidence: number,
  positives: number,
): LogisticFit {
  const { rows, width } = design
  const own = onOwnUnits(design, top.beta, sandwich(top.inverse, top.information, width))
  const none = positives * Math.log(positives / rows) + (rows - positives) * Math.log1p(-positives / rows)
  const z = normal().upperQuantile((1 - confidence) / 2)
  const statistic = Math.max(0, 2 * (top.logLikelihood - none))
  const test = { statistic, degrees: width - 1, p: pValueOf(chiSquare(width - 1).above(statistic)) }
  return {
    effects: names.map((name, j) => {
      const coefficient = own.coefficients[j] ?? 0
      const standardError = Math.sqrt(own.covariance[j * width + j] ?? 0)
      return {
        ...{ name, coefficient, standardError, z: coefficient / standardError, oddsRatio: Math.exp(coefficient) },
        p: pValueOf(Math.min(1, 2 * normal().above(Math.abs(coefficient / standardError)))),
        interval: { low: Math.exp(coefficient - z * standardError), high: Math.exp(coefficient + z * standardError) },
      }
    }),
    ...own,
    logLikelihood: top.logLikelihood,
    logLikelihoodOfNone: none,
    likelihoodRatio: ridge > 0 ? unknown('ridge_has_no_test') : known(test),
    rounds: top.rounds,
  }
}
