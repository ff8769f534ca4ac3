import { CholeskyDecomposition, Matrix } from 'ml-matrix'
import { type Known, known, unknown } from '../known.ts'
import { type Minimum, minimise, type Objective } from './minimise.ts'

/** A model fitted by maximum likelihood. */
export type Fit<Name extends string> = {
  readonly parameters: Readonly<Record<Name, number>>
  /** From the curvature of the log-likelihood; unknown where it is flat in some direction. */
  readonly standardErrors: Known<Readonly<Record<Name, number>>>
  readonly logLikelihood: number
  readonly customers: number
  readonly steps: number
}

/** A log-likelihood in positive parameters, to be made as large as possible. */
export type Likelihood<Name extends string> = {
  readonly names: readonly Name[]
  /** The total at the parameters; its slope by each of them is written into the second argument. */
  readonly at: Objective
  /** In what unit each parameter is of size 1: the search, and the boundary, are in units. 1 unless said. */
  readonly units?: Partial<Readonly<Record<Name, number>>>
  readonly customers: number
  /** The likelihood of a small part of the customers, to find out cheaply where the whole one should start. */
  readonly rough?: Likelihood<Name>
}

export type Search<Name extends string> = {
  readonly fit: Known<Fit<Name>>
  readonly logLikelihood: number
  readonly runaway?: Name
}

/** A parameter e⁹ ≈ 8,000 units away from 1 is called a boundary: the data do not tell it from 0 or ∞. */
const boundary = 9
const hopeless = 30
/** Where differences instead of slopes leave noise, a search that stands still on so slight a slope has arrived. */
const enough = 1e-6
const starts = [0, -1, 1]
/** A logarithm known no better than ± 10 is not known: what is left of the curvature is rounding. */
const vague = 100

/**
 * The maximum-likelihood fit of a model whose parameters are all positive, with standard errors.
 *
 * The search runs over the logarithms, so no parameter can leave its range. Standard errors are the roots of the
 * diagonal of the inverse information, carried back from the logarithms: SE(θ) = θ · SE(ln θ).
 *
 * @returns  unknown where a parameter runs to 0 or to infinity (as when all customers are alike), or where the search
 *           does not converge from any of three starts.   O(steps · cost of the likelihood)
 */
export function fitPositive<Name extends string>(likelihood: Likelihood<Name>): Known<Fit<Name>> {
  return searchPositive(likelihood).fit
}

/** The same, and where the search ended: how likely the data were there, and which parameter ran away, if one did. */
export function searchPositive<Name extends string>(likelihood: Likelihood<Name>): Search<Name> {
  const { names, customers } = likelihood
  const objective = onLogarithms(likelihood)
  let best: Minimum | undefined
  for (const start of starts) {
    const minimum = searchFrom(start, likelihood, objective)
    const runaway = names.find((_, i) => Math.abs(minimum.point[i] ?? 0) > boundary)
    if (runaway !== undefined)
      return { fit: unknown('fit_at_boundary', runaway), runaway, logLikelihood: -minimum.value * customers }
    if (best === undefined || minimum.value < best.value) best = minimum
    if (best.steepness <= enough) break
  }
  const logLikelihood = -(best?.value ?? Number.POSITIVE_INFINITY) * customers
  if (best === undefined || !(best.steepness <= enough)) return { fit: unknown('not_converged'), logLikelihood }
  return { fit: known(fitAt(likelihood, objective, best)), logLikelihood }
}

function searchFrom<Name extends string>(
  start: number,
  { names, rough }: Likelihood<Name>,
  objective: Objective,
): Minimum {
  const point = names.map(() => start)
  if (rough === undefined) return minimise(objective, point)
  const { converged, ...near } = minimise(onLogarithms(rough), point)
  return converged ? minimise(objective, near.point, near) : minimise(objective, point)
}

/**
 * An objective from a function without a slope: central differences, relative to the size of each parameter.
 *
 * f′ ≈ (f(θ(1 + h)) − f(θ(1 − h))) / 2θh with h = 1e-5: right to about nine digits.   O(2k) calls
 */
export function byDifferences(f: (parameters: Float64Array) => number): Objective {
  const h = 1e-5
  return (parameters, slope) => {
    const moved = Float64Array.from(parameters)
    parameters.forEach((value, i) => {
      moved[i] = value * (1 + h)
      const above = f(moved)
      moved[i] = value * (1 - h)
      slope[i] = (above - f(moved)) / (2 * h * value)
      moved[i] = value
    })
    return f(parameters)
  }
}

/** The mean negative log-likelihood as a function of the logarithms of the parameters, in their units. */
function onLogarithms<Name extends string>({ names, at, units = {}, customers }: Likelihood<Name>): Objective {
  const unitOf = names.map((name) => units[name] ?? 1)
  return (logs, slope) => {
    if (logs.some((log) => !(Math.abs(log) < hopeless))) return Number.POSITIVE_INFINITY
    const parameters = logs.map((log, i) => Math.exp(log) * (unitOf[i] ?? 1))
    const total = at(parameters, slope)
    slope.forEach((by, i) => {
      slope[i] = (-by * (parameters[i] ?? 0)) / customers
    })
    return -total / customers
  }
}

function fitAt<Name extends string>(likelihood: Likelihood<Name>, objective: Objective, best: Minimum): Fit<Name> {
  const { names, units = {}, customers } = likelihood
  const values = names.map((name, i) => Math.exp(best.point[i] ?? 0) * ((units as Record<string, number>)[name] ?? 1))
  const variances = variancesOfLogs(objective, best.point, customers)
  return {
    parameters: named(names, values),
    standardErrors: variances.known
      ? known(
          named(
            names,
            values.map((value, i) => value * Math.sqrt(variances.value[i] ?? 0)),
          ),
        )
      : variances,
    logLikelihood: -best.value * customers,
    customers,
    steps: best.steps,
  }
}

function variancesOfLogs(objective: Objective, point: Float64Array, customers: number): Known<number[]> {
  const size = point.length
  const curvature = new Matrix(size, size)
  const h = 1e-4
  for (let i = 0; i < size; i += 1) {
    const [above, below] = [h, -h].map((step) => {
      const slope = new Float64Array(size)
      objective(
        point.map((x, k) => (k === i ? x + step : x)),
        slope,
      )
      return slope
    })
    for (let j = 0; j < size; j += 1) curvature.set(i, j, ((above?.[j] ?? 0) - (below?.[j] ?? 0)) / (2 * h))
  }
  const symmetric = Matrix.add(curvature, curvature.transpose()).mul(customers / 2)
  const cholesky = new CholeskyDecomposition(symmetric)
  const variances = cholesky.isPositiveDefinite() ? cholesky.solve(Matrix.eye(size)).diagonal() : []
  const told = variances.length > 0 && variances.every((variance) => variance < vague)
  return told ? known(variances) : unknown('flat_likelihood')
}

function named<Name extends string>(names: readonly Name[], values: readonly number[]): Record<Name, number> {
  const entries = names.map((name, i) => [name, values[i] ?? 0] as const)
  return Object.fromEntries(entries) as Record<Name, number>
}
