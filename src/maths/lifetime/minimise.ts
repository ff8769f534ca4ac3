/** A function to be minimised: returns its value at a point, and writes its slope there into the second argument. */
export type Objective = (point: Float64Array, slope: Float64Array) => number

export type Minimum = {
  readonly point: Float64Array
  readonly value: number
  /** The largest component of the slope at the point, in absolute value. */
  readonly steepness: number
  /** Whether the slope vanished to within the tolerance; otherwise the point is only the best one seen. */
  readonly converged: boolean
  readonly steps: number
  /** The inverse of the second derivatives as learnt on the way, row by row: a start for a similar objective. */
  readonly inverse: Float64Array
}

export type Start = {
  /** The slope is to vanish to within this in each component: 1e-8 unless said. */
  readonly tolerance?: number
  /** The identity unless said. */
  readonly inverse?: Float64Array
}

/** A step must bring this part of what the slope promises (Armijo's rule). */
const sufficientPart = 1e-4
const mostSteps = 500
/** So many steps in a row may gain no more than rounding before the search is given up. */
const mostIdle = 8

/**
 * The minimum of a smooth function of a few variables, by the quasi-Newton method of Broyden, Fletcher, Goldfarb and
 * Shanno: each step goes along −H·slope, where H grows into the inverse of the matrix of second derivatives.
 *
 * H ← (I − ρ s yᵀ) H (I − ρ y sᵀ) + ρ s sᵀ,   s the step, y the change of slope, ρ = 1 / yᵀs
 *                          J. Nocedal & S. Wright, Numerical Optimization (2006), ch. 6
 *
 * A value that is not finite counts as too high, so the function may refuse points by returning ∞.
 *
 * @param objective  smooth near the minimum, of values of about 1 (divide a likelihood by the number of subjects)
 * @param start      where to begin; not changed
 * @param knowing    a tolerance, and what a similar minimisation learnt
 * @returns          the minimum, and whether it is one.   O(steps · (cost of objective + k²))
 * @example          minimise(([x = 0], slope) => { slope[0] = 2 * (x - 3); return (x - 3) ** 2 }, [0]).point  // [3]
 */
export function minimise(objective: Objective, start: ArrayLike<number>, knowing: Start = {}): Minimum {
  const size = start.length
  let point = Float64Array.from(start)
  let slope = new Float64Array(size)
  let value = objective(point, slope)
  let inverse = Float64Array.from(knowing.inverse ?? identity(size))
  const tolerance = knowing.tolerance ?? 1e-8
  let [steps, idle] = [0, 0]
  for (; steps < mostSteps && idle < mostIdle && steepest(slope) > tolerance && Number.isFinite(value); steps += 1) {
    let direction = negatedProduct(inverse, slope)
    if (dot(direction, slope) >= 0) {
      inverse = identity(size)
      direction = negatedProduct(inverse, slope)
    }
    const next = stepAlong(objective, point, value, slope, direction)
    if (next === undefined) break
    idle = next.value < value - rounding(value) ? 0 : idle + 1
    inverse = updated(inverse, difference(next.point, point), difference(next.slope, slope))
    point = next.point
    slope = next.slope
    value = next.value
  }
  const steepness = steepest(slope)
  return { point, value, steepness, steps, inverse, converged: Number.isFinite(value) && steepness <= tolerance }
}

type Place = {
  readonly point: Float64Array<ArrayBuffer>
  readonly slope: Float64Array<ArrayBuffer>
  readonly value: number
}

/** The first of ever shorter steps that goes down enough, none longer than 4 in any variable. */
function stepAlong(
  objective: Objective,
  point: Float64Array,
  value: number,
  slope: Float64Array,
  direction: Float64Array,
): Place | undefined {
  const promised = dot(direction, slope)
  for (let length = Math.min(1, 4 / steepest(direction)); length > 1e-14; length /= 2) {
    const next = Float64Array.from(point, (x, i) => x + length * (direction[i] ?? 0))
    const there = new Float64Array(point.length)
    const found = objective(next, there)
    if (found <= value + sufficientPart * length * promised + rounding(value) && there.every(Number.isFinite)) {
      return { point: next, slope: there, value: found }
    }
  }
  return undefined
}

/** By how much a value may rise for no other reason than the rounding of sums. */
function rounding(value: number): number {
  return 4 * Number.EPSILON * Math.abs(value)
}

function updated(inverse: Float64Array, s: Float64Array, y: Float64Array): Float64Array<ArrayBuffer> {
  const size = s.length
  const curvature = dot(s, y)
  if (!(curvature > 1e-14 * Math.sqrt(dot(s, s) * dot(y, y)))) return Float64Array.from(inverse)
  const hy = negatedProduct(inverse, y).map((x) => -x)
  const factor = (1 + dot(y, hy) / curvature) / curvature
  return Float64Array.from(inverse, (h, index) => {
    const [i, j] = [Math.floor(index / size), index % size]
    const [si, sj] = [s[i] ?? 0, s[j] ?? 0]
    return h + factor * si * sj - ((hy[i] ?? 0) * sj + si * (hy[j] ?? 0)) / curvature
  })
}

function identity(size: number): Float64Array<ArrayBuffer> {
  return Float64Array.from({ length: size * size }, (_, index) => (index % (size + 1) === 0 ? 1 : 0))
}

function negatedProduct(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length
  return vector.map((_, i) => -dot(matrix.subarray(i * size, (i + 1) * size), vector))
}

function difference(after: Float64Array, before: Float64Array): Float64Array {
  return after.map((x, i) => x - (before[i] ?? 0))
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0)
}

function steepest(slope: Float64Array): number {
  return slope.reduce((most, x) => Math.max(most, Math.abs(x)), 0)
}
