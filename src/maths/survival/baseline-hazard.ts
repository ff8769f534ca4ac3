import type { Interval } from '../interval.ts'
import type { Known } from '../known.ts'
import { quadratic } from '../positive-definite.ts'
import type { CoxFit } from './cox-proportional-hazards.ts'
import { arrange, type CoxStudy } from './cox-study.ts'
import { eachRiskSet } from './risk-sets.ts'
import { type IntervalChoice, survivalInterval } from './survival-interval.ts'
import { tieSums } from './tie-sums.ts'

/** The hazard of a subject whose covariates are all at their mean, with what is needed to move to another subject. */
export interface BaselineHazard {
  /** Distinct times at which someone left, rising. */
  readonly time: Float64Array
  readonly cumulative: Float64Array
  /** Variance of the cumulative hazard if the coefficients were known. */
  readonly variance: Float64Array
  /** ∫ (x̄ − centre) dH up to each time, one row of covariates per time: how the risk sets drift off the mean. */
  readonly drift: Float64Array
  readonly centre: Float64Array
}

/**
 * The cumulative baseline hazard of a Cox fit: Σ of departures over the risk present, with the ties of the fit.
 *
 * H₀(t) = Σ_{tᵢ ≤ t} Σ_l w̄ / (S₀ − (l/d) D₀), Breslow's estimator (l/d = 0) or its Efron form, at the mean of the
 * covariates, where e^{xβ} is near 1 and nothing overflows.      Breslow (1974); Therneau & Grambsch, Modeling
 * Survival Data (2000), 10.2
 *
 * @param study  the study that was fitted
 * @param fit    its fit
 * @throws       RangeError as `arrange` says.   O(n p²)
 */
export function baselineHazard(study: CoxStudy, fit: CoxFit): BaselineHazard {
  const arranged = arrange(study)
  const { scale, centre } = arranged
  const rows: { time: number; hazard: number; variance: number; drift: Float64Array }[] = []
  const beta = fit.coefficients.map((each, j) => each * (scale[j] ?? 1))
  eachRiskSet(arranged, beta, (set) => {
    const sums = tieSums(set, fit.ties)
    const drift = set.s1.map((s, j) => {
      return (scale[j] ?? 1) * sums.weight * (sums.inverse2 * s - sums.part2 * (set.d1[j] ?? 0))
    })
    rows.push({ time: set.time, hazard: sums.weight * sums.inverse, variance: sums.weight * sums.inverse2, drift })
  })
  rows.reverse()
  const width = centre.length
  const drift = new Float64Array(rows.length * width)
  const running = new Float64Array(width)
  for (const [i, row] of rows.entries()) {
    for (let j = 0; j < width; j++) running[j] = (running[j] ?? 0) + (row.drift[j] ?? 0)
    drift.set(running, i * width)
  }
  return {
    time: Float64Array.from(rows, (row) => row.time),
    cumulative: runningSum(rows.map((row) => row.hazard)),
    variance: runningSum(rows.map((row) => row.variance)),
    drift,
    centre,
  }
}

export interface PredictedPoint {
  readonly time: number
  readonly cumulativeHazard: number
  readonly hazardError: number
  readonly survival: number
  readonly interval: Known<Interval>
}

/**
 * The survival curve that a Cox fit foretells for one subject.
 *
 * S(t | x) = exp(−H₀(t) e^{(x − x̄)β}); the variance of H adds that of the coefficients,
 * q′Vq with q = (x − x̄) H₀(t) − drift.      Tsiatis, Ann. Statist. 9 (1981) 93–108; Therneau & Grambsch (2000), 10.2
 *
 * @param baseline    from `baselineHazard`
 * @param fit         the same fit
 * @param covariates  the subject's values by name; all must be given
 * @param choice      confidence and scale of the interval
 * @returns           one point per distinct time at which someone left
 * @throws            RangeError on a covariate that is missing or not finite.   O(t p²)
 */
export function predictedCurve(
  baseline: BaselineHazard,
  fit: CoxFit,
  covariates: Readonly<Record<string, number>>,
  choice?: IntervalChoice,
): PredictedPoint[] {
  const off = Float64Array.from(fit.effects, ({ name }, j) => covariateOf(covariates, name) - (baseline.centre[j] ?? 0))
  const risk = Math.exp(off.reduce((sum, each, j) => sum + each * (fit.coefficients[j] ?? 0), 0))
  const intervalOf = survivalInterval(choice)
  return Array.from(baseline.time, (time, i) => {
    const hazard = baseline.cumulative[i] ?? 0
    const q = off.map((each, j) => each * hazard - (baseline.drift[i * off.length + j] ?? 0))
    const variance = risk * risk * ((baseline.variance[i] ?? 0) + quadratic(fit.covariance, q))
    const survival = Math.exp(-hazard * risk)
    return {
      time,
      cumulativeHazard: hazard * risk,
      hazardError: Math.sqrt(variance),
      survival,
      interval: intervalOf(survival, variance),
    }
  })
}

function covariateOf(covariates: Readonly<Record<string, number>>, name: string): number {
  const value = covariates[name]
  if (value === undefined || !Number.isFinite(value)) {
    throw new RangeError(`covariate "${name}" must be a finite number, not ${value}`)
  }
  return value
}

function runningSum(values: readonly number[]): Float64Array {
  let sum = 0
  return Float64Array.from(values, (each) => {
    sum += each
    return sum
  })
}
