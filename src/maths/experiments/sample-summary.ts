import { demandAllFinite, demandCount, demandFinite, demandNotNegative } from '../demand.ts'

/** What a test of means needs of a sample: its size, mean, and variance with n − 1 below. */
export type SampleSummary = { readonly n: number; readonly mean: number; readonly variance: number }

/**
 * The summary of a sample in one pass, by Welford's updates, which do not lose digits when the mean is large.
 *
 * mean ← mean + (x − mean)/k;   M ← M + (x − old mean)(x − new mean);   variance = M/(n − 1)
 *                          B. P. Welford, Technometrics 4 (1962) 419–420
 *
 * @param values  at least two, finite
 * @throws        RangeError naming `values`, or `values[i]` that is not finite.   O(n)
 * @example       sampleSummary([1, 2, 3])  // { n: 3, mean: 2, variance: 1 }
 */
export function sampleSummary(values: ArrayLike<number>): SampleSummary {
  demandAllFinite('values', values)
  const n = values.length
  if (n < 2) throw new RangeError(`values: a variance needs at least two, not ${n}`)
  let mean = 0
  let squares = 0
  for (let i = 0; i < n; i += 1) {
    const away = (values[i] ?? 0) - mean
    mean += away / (i + 1)
    squares += away * ((values[i] ?? 0) - mean)
  }
  return { n, mean, variance: squares / (n - 1) }
}

/** Checks a summary that was handed in, naming the part that cannot be. */
export function demandSummary(name: string, { n, mean, variance }: SampleSummary): void {
  demandCount(`${name}.n`, n)
  if (n < 2) throw new RangeError(`${name}.n: a variance needs at least two, not ${n}`)
  demandFinite(`${name}.mean`, mean)
  demandNotNegative(`${name}.variance`, variance)
}
