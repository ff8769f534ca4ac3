import { demandAllFinite, demandCount } from '../demand.ts'
import { normal } from '../distributions/normal.ts'
import { type PValue, pValueOf } from '../distributions/p-value.ts'
import { type Known, known, unknown } from '../known.ts'

export type MannWhitneyTest = {
  /** In how many pairs the variant is above the control, a tie counting ½. */
  readonly u: number
  /** U over the number of pairs: the chance that one of the variant is above one of the control. */
  readonly superiority: number
  /** Two-sided. */
  readonly pValue: Known<PValue>
  /** Whether the p-value counts all arrangements, or is normal with a continuity correction. */
  readonly exact: boolean
}

/** Samples smaller than this, without ties, are counted exactly: the rule of R's `wilcox.test`. */
const exactBelow = 50

/**
 * The Mann–Whitney test (Wilcoxon's rank-sum test) that neither of two samples tends to be larger.
 *
 * U = Σ over pairs [variant > control] + ½ [variant = control]
 * z = (U − n₁n₂/2 ∓ ½) / √(n₁n₂/12 · (N + 1 − Σ(t³ − t)/(N(N − 1)))),   t the sizes of tied groups
 *                          H. B. Mann & D. R. Whitney, Ann. Math. Stat. 18 (1947) 50–60
 *
 * @param control, variant  finite values; not changed
 * @returns                 unknown without values in both; the p-value alone where all values are equal
 * @throws                  RangeError naming `control` or `variant`.   O(n log n), exact O(n₁n₂·min(n₁, n₂))
 * @example                 mannWhitney([1, 2, 3], [4, 5, 6]).pValue  // { known: true, value: 0.1 }
 */
export function mannWhitney(control: ArrayLike<number>, variant: ArrayLike<number>): Known<MannWhitneyTest> {
  for (const [name, values] of [
    ['control', control],
    ['variant', variant],
  ] as const) {
    demandAllFinite(name, values)
  }
  const { u, tied } = compare(Float64Array.from(control).sort(), Float64Array.from(variant).sort())
  return testOf(u, control.length, variant.length, tied)
}

/** How often each value was seen. */
export type Tallies = ReadonlyMap<number, number>

/**
 * The same of values that are counted already, as those of a scale with few steps are.
 *
 * @param control, variant  how often each finite value was seen
 * @returns                 as `mannWhitney` of the values one by one
 * @throws                  RangeError naming `control` or `variant`.   O(k log k) for k different values
 * @example                 mannWhitneyOfTallies(new Map([[1, 2]]), new Map([[2, 1]])).value.superiority  // 1
 */
export function mannWhitneyOfTallies(control: Tallies, variant: Tallies): Known<MannWhitneyTest> {
  const [first, second] = [sizeOf('control', control), sizeOf('variant', variant)]
  let [below, u, tied] = [0, 0, 0]
  for (const value of [...new Set([...control.keys(), ...variant.keys()])].sort((a, b) => a - b)) {
    const [here, there] = [control.get(value) ?? 0, variant.get(value) ?? 0]
    u += there * (below + here / 2)
    below += here
    const size = here + there
    tied += size ** 3 - size
  }
  return testOf(u, first, second, tied)
}

function sizeOf(name: string, tallies: Tallies): number {
  demandAllFinite(name, [...tallies.keys()])
  let size = 0
  for (const [value, count] of tallies) {
    demandCount(`${name}[${value}]`, count)
    size += count
  }
  return size
}

function testOf(u: number, first: number, second: number, tied: number): Known<MannWhitneyTest> {
  if (first === 0 || second === 0) return unknown('no_values')
  const exact = tied === 0 && first < exactBelow && second < exactBelow
  const pValue = exact ? known(pValueOf(exactTwoSided(u, first, second))) : normalTwoSided(u, first, second, tied)
  return known({ u, superiority: u / (first * second), pValue, exact })
}

/** U and Σ(t³ − t), from one walk along both sorted samples. */
function compare(control: Float64Array, variant: Float64Array): { u: number; tied: number } {
  let [below, above, u, tied] = [0, 0, 0, 0]
  while (below < control.length || above < variant.length) {
    const value = Math.min(control[below] ?? Number.POSITIVE_INFINITY, variant[above] ?? Number.POSITIVE_INFINITY)
    const [firstBelow, firstAbove] = [below, above]
    while (control[below] === value) below += 1
    while (variant[above] === value) above += 1
    u += (above - firstAbove) * (firstBelow + (below - firstBelow) / 2)
    const size = below - firstBelow + above - firstAbove
    tied += size ** 3 - size
  }
  return { u, tied }
}

function normalTwoSided(u: number, first: number, second: number, tied: number): Known<PValue> {
  const all = first + second
  const variance = ((first * second) / 12) * (all + 1 - tied / (all * (all - 1)))
  if (!(variance > 0)) return unknown('values_equal')
  const away = Math.abs(u - (first * second) / 2)
  const z = Math.max(0, away - 0.5) / Math.sqrt(variance)
  return known(pValueOf(Math.min(1, 2 * normal().above(z))))
}

function exactTwoSided(u: number, first: number, second: number): number {
  const least = Math.min(u, first * second - u)
  const counts = arrangements(first, second)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const tail = counts.subarray(0, least + 1).reduce((sum, count) => sum + count, 0)
  return Math.min(1, (2 * tail) / total)
}

/**
 * How many of the C(first + second, first) arrangements have each value of U: the coefficients of the Gaussian binomial
 * ∏ (1 − q^{second + i})/(1 − q^i), i = 1 … first, multiplied out.
 */
function arrangements(first: number, second: number): Float64Array {
  const counts = new Float64Array(first * second + 1)
  counts[0] = 1
  for (let i = 1; i <= first; i += 1) {
    for (let u = counts.length - 1; u >= second + i; u -= 1)
      counts[u] = (counts[u] ?? 0) - (counts[u - second - i] ?? 0)
    for (let u = i; u < counts.length; u += 1) counts[u] = (counts[u] ?? 0) + (counts[u - i] ?? 0)
  }
  return counts
}
