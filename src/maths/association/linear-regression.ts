import { demandAllFinite, demandInside01, demandNotNegative } from '../demand.ts'
import { meanOf } from '../describe/mean.ts'
import { fisherF } from '../distributions/fisher-f.ts'
import { type PValue, pValueOf } from '../distributions/p-value.ts'
import { studentT } from '../distributions/student-t.ts'
import type { Interval } from '../interval.ts'
import { finite, type Known, known, unknown } from '../known.ts'
import { inverseOf, times } from '../positive-definite.ts'
import { addSquare, type DesignMatrix, designOf, onOwnUnits, type Predictor, sandwich } from './predictors.ts'

export interface LinearEffect {
  /** `intercept` first, then the predictors in their order. */
  readonly name: string
  readonly coefficient: number
  readonly standardError: number
  /** Both unknown where the outcome leaves no residual, so that nothing is measured against it. */
  readonly t: Known<number>
  readonly p: Known<PValue>
  readonly interval: Interval
}

export interface LinearFit {
  readonly effects: readonly LinearEffect[]
  readonly coefficients: Float64Array
  /** Row by row, the intercept first. */
  readonly covariance: Float64Array
  /** The part of the outcome's variance that is explained. */
  readonly rSquared: number
  readonly residualSd: number
  readonly degrees: number
  /** That no predictor matters; under a ridge there is no such test. */
  readonly overall: Known<{ readonly f: number; readonly p: PValue }>
}

export interface RegressionChoice {
  /** Penalty on the squared coefficients, each per spread of its predictor; the intercept is free. 0 unless said. */
  readonly ridge?: number
  readonly confidence?: number
}

/**
 * Linear regression by least squares, with a ridge if wanted.
 *
 * Minimises Σ (y − α − xβ)² + ridge · Σ (βⱼ sdⱼ)², sdⱼ dividing by n. Covariance σ² A⁻¹ X′X A⁻¹ with A = X′X + ridge,
 * σ² = RSS / (n − p − 1).      Draper & Smith, Applied Regression Analysis (1998); Hoerl & Kennard (1970)
 *
 * @param predictors  by columns, each as long as the outcome
 * @param outcome     finite numbers
 * @param choice      ridge 0 and confidence 0.95 unless said
 * @returns           unknown with too few rows, or when (without ridge) a predictor does not vary or is made of others
 * @throws            RangeError on other lengths, values that are not finite, or a negative ridge.   O(n p²)
 */
export function linearRegression(
  predictors: readonly Predictor[],
  outcome: ArrayLike<number>,
  choice: RegressionChoice = {},
): Known<LinearFit> {
  const { ridge = 0, confidence = 0.95 } = choice
  demandAllFinite('outcome', outcome)
  demandNotNegative('ridge', ridge)
  demandInside01('confidence', confidence)
  const design = designOf(predictors, outcome.length)
  const degrees = design.rows - design.width
  if (degrees < 1) return unknown('too_few_rows')
  const flat = design.scale.indexOf(0)
  if (flat > 0) return unknown('predictor_does_not_vary', predictors[flat - 1]?.name)
  if (design.scale.includes(Number.POSITIVE_INFINITY)) return unknown('beyond_a_double')
  const { squares, inverse, beta } = solved(design, outcome, ridge)
  if (inverse === undefined) return unknown('collinear_predictors')
  const { residual, total } = sumsOfSquares(design, beta, outcome)
  const variance = residual / degrees
  if (!Number.isFinite(total) || !Number.isFinite(residual)) return unknown('beyond_a_double')
  const own = onOwnUnits(
    design,
    beta,
    sandwich(inverse, squares, design.width).map((each) => each * variance),
  )
  const t = studentT(degrees)
  const reach = t.upperQuantile((1 - confidence) / 2)
  return finite({
    effects: ['intercept', ...predictors.map(({ name }) => name)].map((name, j) => {
      const coefficient = own.coefficients[j] ?? 0
      const standardError = Math.sqrt(own.covariance[j * design.width + j] ?? 0)
      return {
        ...{ name, coefficient, standardError },
        ...testOf(coefficient / standardError, degrees),
        interval: { low: coefficient - reach * standardError, high: coefficient + reach * standardError },
      }
    }),
    ...own,
    rSquared: total > 0 ? 1 - residual / total : 0,
    residualSd: Math.sqrt(variance),
    degrees,
    overall: overallOf(total, residual, design.width - 1, degrees, ridge),
  })
}

function testOf(t: number, degrees: number): Pick<LinearEffect, 't' | 'p'> {
  if (!Number.isFinite(t)) return { t: unknown('no_residual'), p: unknown('no_residual') }
  return { t: known(t), p: known(pValueOf(Math.min(1, 2 * studentT(degrees).above(Math.abs(t))))) }
}

function solved(design: DesignMatrix, outcome: ArrayLike<number>, ridge: number) {
  const { width, rows, x } = design
  const squares = new Float64Array(width * width)
  const products = new Float64Array(width)
  const middle = meanOf(outcome)
  for (let row = 0; row < rows; row++) {
    addSquare(squares, design, row, 1)
    for (let j = 0; j < width; j++) {
      products[j] = (products[j] ?? 0) + (x[row * width + j] ?? 0) * ((outcome[row] ?? 0) - middle)
    }
  }
  const penalised = squares.map((each, at) => (at > 0 && at % (width + 1) === 0 ? each + ridge : each))
  const inverse = inverseOf(penalised, width)
  const beta = inverse === undefined ? products : times(inverse, products)
  beta[0] = (beta[0] ?? 0) + middle
  return { squares, inverse, beta }
}

function sumsOfSquares(design: DesignMatrix, beta: Float64Array, outcome: ArrayLike<number>) {
  const middle = meanOf(outcome)
  let [residual, total] = [0, 0]
  for (let row = 0; row < design.rows; row++) {
    let fitted = 0
    for (let j = 0; j < design.width; j++) fitted += (design.x[row * design.width + j] ?? 0) * (beta[j] ?? 0)
    residual += ((outcome[row] ?? 0) - fitted) ** 2
    total += ((outcome[row] ?? 0) - middle) ** 2
  }
  return { residual, total }
}

function overallOf(total: number, residual: number, predictors: number, degrees: number, ridge: number) {
  if (ridge > 0) return unknown('ridge_has_no_test')
  if (total === 0 || residual <= total * 1e-28) return unknown('no_residual')
  const f = (total - residual) / predictors / (residual / degrees)
  return known({ f, p: pValueOf(fisherF(predictors, degrees).above(Math.max(0, f))) })
}
