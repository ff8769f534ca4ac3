import { demandAllFinite, demandNotNegative, demandPositive, demandSameLength, demandSome } from '../demand.ts'
import { risingOrder } from '../describe/rising-order.ts'
import { demandLives, type Lives } from './lives.ts'

export interface Covariate {
  readonly name: string
  /** One finite number per subject; a category is written as 0/1 columns, one fewer than it has values. */
  readonly values: ArrayLike<number>
}

/** What Cox regression studies: lives with covariates, by columns of one length. */
export interface CoxStudy extends Lives {
  readonly covariates: readonly Covariate[]
  /** Left truncation: since what time each was observed, below its duration; all since 0 when absent. */
  readonly entered?: ArrayLike<number>
  /** How much each subject weighs, positive; 1 when absent. Subjects alike are given by `count`, which ties tell apart. */
  readonly weight?: ArrayLike<number>
}

/** The study made ready for passing over risk sets: rows from the longest duration to the shortest. */
export interface Arranged {
  readonly subjects: number
  readonly names: readonly string[]
  readonly duration: Float64Array
  readonly left: Uint8Array
  readonly weight: Float64Array
  /** How many subjects alike each row stands for. */
  readonly count: Float64Array
  /** Covariates row by row, centred on their mean and divided by their spread, so that exponents stay small. */
  readonly x: Float64Array
  readonly centre: Float64Array
  readonly scale: Float64Array
  /** Rows from the latest entry to the earliest, and their entries; absent without left truncation. */
  readonly entries?: { readonly row: Uint32Array; readonly time: Float64Array }
}

/**
 * @throws  RangeError on no covariates, columns of different lengths, values that are not finite, a weight
 *          that is not positive, or an entry that is negative or not before the duration.   O(n p)
 */
export function arrange(study: CoxStudy): Arranged {
  demandStudy(study)
  const subjects = study.duration.length
  const order = risingOrder(study.duration).reverse()
  const width = study.covariates.length
  const centre = new Float64Array(width)
  const scale = new Float64Array(width)
  const x = new Float64Array(subjects * width)
  for (const [j, { values }] of study.covariates.entries()) {
    const [middle, spread] = middleAndSpread(values)
    centre[j] = middle
    scale[j] = spread
    const by = spread > 0 ? 1 / spread : 0
    for (let row = 0; row < subjects; row++) x[row * width + j] = ((values[order[row] ?? 0] ?? 0) - middle) * by
  }
  const arranged = {
    subjects,
    names: study.covariates.map(({ name }) => name),
    duration: Float64Array.from(order, (i) => study.duration[i] ?? 0),
    left: Uint8Array.from(order, (i) => (study.left[i] ? 1 : 0)),
    weight: Float64Array.from(order, (i) => study.weight?.[i] ?? 1),
    count: Float64Array.from(order, (i) => study.count?.[i] ?? 1),
    x,
    centre,
    scale,
  }
  return study.entered === undefined ? arranged : { ...arranged, entries: entriesOf(study.entered, order) }
}

function entriesOf(entered: ArrayLike<number>, order: Uint32Array): { row: Uint32Array; time: Float64Array } {
  const byRow = Float64Array.from(order, (i) => entered[i] ?? 0)
  const row = risingOrder(byRow).reverse()
  return { row, time: Float64Array.from(row, (each) => byRow[each] ?? 0) }
}

function middleAndSpread(values: ArrayLike<number>): [number, number] {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0
  const middle = values.length === 0 ? 0 : sum / values.length
  let squares = 0
  for (let i = 0; i < values.length; i++) squares += ((values[i] ?? 0) - middle) ** 2
  const spread = Math.sqrt(squares / Math.max(1, values.length))
  return [middle, spread > Math.abs(middle) * 1e-13 ? spread : 0]
}

function demandStudy(study: CoxStudy): void {
  const { duration, covariates, entered, weight } = study
  demandLives(study)
  demandSome('covariates', covariates)
  for (const { name, values } of covariates) {
    demandSameLength(`covariate "${name}"`, values, 'duration', duration)
    demandAllFinite(`covariate "${name}"`, values)
  }
  if (weight !== undefined) demandSameLength('weight', weight, 'duration', duration)
  if (entered !== undefined) demandSameLength('entered', entered, 'duration', duration)
  for (let i = 0; i < duration.length; i++) {
    if (weight !== undefined) demandPositive(`weight[${i}]`, weight[i] ?? Number.NaN)
    const since = entered?.[i] ?? Number.NaN
    if (entered === undefined) continue
    demandNotNegative(`entered[${i}]`, since)
    if (since >= (duration[i] ?? 0)) throw new RangeError(`entered[${i}] must be before the duration, not ${since}`)
  }
}
