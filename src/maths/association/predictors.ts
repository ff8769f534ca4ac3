import { demandAllFinite, demandSameLength, demandSome } from '../demand.ts'
import { meanOf } from '../describe/mean.ts'
import { populationVariance } from '../describe/variance.ts'

export interface Predictor {
  readonly name: string
  /** One finite number per observation; a category is written as 0/1 columns, one fewer than it has values. */
  readonly values: ArrayLike<number>
}

/** Predictors centred on their mean and divided by their spread, after a column of ones; row by row. */
export interface DesignMatrix {
  readonly rows: number
  /** One more than the predictors. */
  readonly width: number
  readonly x: Float64Array
  readonly centre: Float64Array
  readonly scale: Float64Array
}

/**
 * Brings predictors to one scale, on which the normal equations are well conditioned and one ridge fits all.
 *
 * @returns  the matrix; a predictor that does not vary has scale 0 and a column of zeros, one whose spread no double can
 *           hold an infinite scale
 * @throws   RangeError on no predictors, lengths that differ from the outcome's, or values that are not finite.   O(n p)
 */
export function designOf(predictors: readonly Predictor[], rows: number): DesignMatrix {
  demandSome('predictors', predictors)
  for (const { name, values } of predictors) {
    demandSameLength(`predictor "${name}"`, values, 'outcome', { length: rows })
    demandAllFinite(`predictor "${name}"`, values)
  }
  const width = predictors.length + 1
  const x = new Float64Array(rows * width)
  const centre = new Float64Array(width)
  const scale = new Float64Array(width).fill(1)
  for (let row = 0; row < rows; row++) x[row * width] = 1
  if (rows === 0) return { rows, width, x, centre, scale }
  for (const [j, { values }] of predictors.entries()) {
    const middle = meanOf(values)
    const variance = populationVariance(values)
    const spread = variance.known ? Math.sqrt(variance.value) : Number.POSITIVE_INFINITY
    const used = spread > Math.abs(middle) * 1e-13 ? spread : 0
    centre[j + 1] = middle
    scale[j + 1] = used
    if (used === 0) continue
    for (let row = 0; row < rows; row++) x[row * width + j + 1] = ((values[row] ?? 0) - middle) / used
  }
  return { rows, width, x, centre, scale }
}

/** Coefficients and their covariance on the units of the predictors, the intercept first. O(p²) to O(p³) */
export function onOwnUnits(
  design: DesignMatrix,
  beta: Float64Array,
  covariance: Float64Array,
): { coefficients: Float64Array; covariance: Float64Array } {
  const { width, centre, scale } = design
  const back = new Float64Array(width * width)
  back[0] = 1
  for (let j = 1; j < width; j++) {
    back[j] = -(centre[j] ?? 0) / (scale[j] ?? 1)
    back[j * width + j] = 1 / (scale[j] ?? 1)
  }
  const coefficients = new Float64Array(width)
  const carried = new Float64Array(width * width)
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < width; j++) {
      const part = back[i * width + j] ?? 0
      if (part === 0) continue
      coefficients[i] = (coefficients[i] ?? 0) + part * (beta[j] ?? 0)
      for (let k = 0; k < width; k++) {
        for (let l = 0; l < width; l++) {
          const other = back[k * width + l] ?? 0
          carried[i * width + k] = (carried[i * width + k] ?? 0) + part * (covariance[j * width + l] ?? 0) * other
        }
      }
    }
  }
  return { coefficients, covariance: carried }
}

/** Adds weight · x x′ of one row to an upper triangle. O(p²) */
export function addSquare(target: Float64Array, design: DesignMatrix, row: number, weight: number): void {
  const { x, width } = design
  const at = row * width
  for (let j = 0; j < width; j++) {
    const share = weight * (x[at + j] ?? 0)
    for (let l = j; l < width; l++) target[j * width + l] = (target[j * width + l] ?? 0) + share * (x[at + l] ?? 0)
  }
}

/** A B A for symmetric A and B, of which B is an upper triangle: the covariance of a ridge estimate. O(p³) */
export function sandwich(a: Float64Array, upper: Float64Array, width: number): Float64Array {
  const full = upper.map((each, at) => {
    const [i, j] = [Math.floor(at / width), at % width]
    return j >= i ? each : (upper[j * width + i] ?? 0)
  })
  return product(product(a, full, width), a, width)
}

function product(one: Float64Array, other: Float64Array, width: number): Float64Array {
  return one.map((_, at) => {
    const [i, j] = [Math.floor(at / width), at % width]
    let sum = 0
    for (let l = 0; l < width; l++) sum += (one[i * width + l] ?? 0) * (other[l * width + j] ?? 0)
    return sum
  })
}
