import { demandAllFinite, demandCount, demandFinite, demandNotNegative } from '../demand.ts'
import { finite, type Known, known, unknown } from '../known.ts'

/** What a test of means needs of a sample: its size, mean, and variance with n − 1 below. */
export type SampleSummary = { readonly n: number; readonly mean: number; readonly variance: number }

/**
 * The summary of a sample in one pass, by Welford's updates, which do not lose digits when the mean is large.
 *
 * mean ← mean + (x − mean)/k;   M ← M + (x − old mean)(x − new mean);   variance = M/(n − 1)
 *                          B. P. Welford, Technometrics 4 (1962) 419–420
 *
 * @param values  finite
 * @returns       unknown for fewer than two values, and where the variance is too large for a double
 * @throws        RangeError naming `values[i]` that is not finite.   O(n)
 * @example       sampleSummary([1, 2, 3])  // known: n 3, mean 2, variance 1
 */
export function sampleSummary(values: ArrayLike<number>): Known<SampleSummary> {
  demandAllFinite('values', values)
  const n = values.length
  if (n < 2) return unknown('fewer_than_two_values')
  let mean = 0
  let squares = 0
  for (let i = 0; i < n; i += 1) {
    const away = (values[i] ?? 0) - mean
    mean += away / (i + 1)
    squares += away * ((values[i] ?? 0) - mean)
  }
  const variance = finite(squares / (n - 1))
  return variance.known ? known({ n, mean, variance: variance.value }) : variance
}

/** Checks a summary that was handed in, naming the part that cannot be. One value or none is too little, not an error. */
export function demandSummary(name: string, { n, mean, variance }: SampleSummary): void {
  demandCount(`${name}.n`, n)
  demandFinite(`${name}.mean`, mean)
  demandNotNegative(`${name}.variance`, variance)
}
