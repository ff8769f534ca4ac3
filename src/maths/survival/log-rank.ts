import { demandSameLength } from '../demand.ts'
import { risingOrder } from '../describe/rising-order.ts'
import { chiSquare } from '../distributions/chi-square.ts'
import { type PValue, pValueOf } from '../distributions/p-value.ts'
import { type Known, known, unknown } from '../known.ts'
import { inverseOf, quadratic } from '../positive-definite.ts'
import { demandLives, type Lives } from './lives.ts'

/**
 * How much a time counts. `log-rank` counts all alike and is the most powerful when hazards are proportional;
 * `gehan` counts by those at risk, `peto-peto` by the survival just before: both see early differences better.
 */
export type RankWeight = 'log-rank' | 'gehan' | 'peto-peto'

export interface LogRank<Group> {
  readonly statistic: number
  readonly degrees: number
  readonly p: PValue
  /** In order of first appearance; weighted counts when the weight is not `log-rank`. */
  readonly groups: readonly {
    readonly group: Group
    readonly subjects: number
    readonly observed: number
    readonly expected: number
  }[]
}

/**
 * The log-rank test that k groups leave alike, and its Gehan and Peto–Peto weightings.
 *
 * With weights w(t): Uⱼ = Σ w (dⱼ − nⱼ d / n), Vⱼₗ = Σ w² d (n − d)/(n − 1) · nⱼ/n (δⱼₗ − nₗ/n), and U′V⁻U is χ² with
 * k − 1 degrees.    Mantel (1966); Gehan (1965); Peto & Peto, J. R. Statist. Soc. A 135 (1972) 185–207.
 * Peto–Peto weighs by the Kaplan–Meier estimate just before t (Harrington & Fleming's G¹, R's rho = 1).
 *
 * @param lives   one entry per subject, or per `count` subjects alike of one group
 * @param groups  the group of each entry
 * @param weight  `log-rank` unless said
 * @returns       unknown when fewer than two groups were at risk while someone left
 * @throws        RangeError on unequal columns or a negative duration.   O(n + t k²), t distinct times
 */
export function logRank<Group extends string | number | boolean>(
  lives: Lives,
  groups: ArrayLike<Group>,
  weight: RankWeight = 'log-rank',
): Known<LogRank<Group>> {
  demandLives(lives)
  demandSameLength('groups', groups, 'duration', lives.duration)
  if (lives.duration.length === 0) return unknown('nobody_observed')
  const { codes, names } = coded(groups)
  const tally = tallied(lives, codes, names.length, weight)
  const taking = names.map((_, j) => j).filter((j) => (tally.expected[j] ?? 0) > 0)
  if (taking.length < 2) return unknown('fewer_than_two_groups')
  const statistic = quadraticForm(tally, taking.slice(1), names.length)
  if (statistic === undefined) return unknown('all_left_at_once')
  const degrees = taking.length - 1
  return known({
    statistic,
    degrees,
    p: pValueOf(chiSquare(degrees).above(statistic)),
    groups: names.map((group, j) => ({
      group,
      subjects: tally.subjects[j] ?? 0,
      observed: tally.observed[j] ?? 0,
      expected: tally.expected[j] ?? 0,
    })),
  })
}

function coded<Group>(groups: ArrayLike<Group>): { codes: Uint32Array; names: Group[] } {
  const codeOf = new Map<Group, number>()
  const codes = new Uint32Array(groups.length)
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i] as Group
    const code = codeOf.get(group) ?? codeOf.size
    if (code === codeOf.size) codeOf.set(group, code)
    codes[i] = code
  }
  return { codes, names: [...codeOf.keys()] }
}

interface Tally {
  readonly subjects: Float64Array
  readonly observed: Float64Array
  readonly expected: Float64Array
  readonly covariance: Float64Array
}

/** One pass over the times: weighted observed and expected departures of each group, and their covariance. */
function tallied(lives: Lives, codes: Uint32Array, k: number, weight: RankWeight): Tally {
  const { duration, left, count } = lives
  const order = risingOrder(duration)
  const atRisk = new Float64Array(k)
  let n = 0
  for (const [i, code] of codes.entries()) {
    const alike = count?.[i] ?? 1
    atRisk[code] = (atRisk[code] ?? 0) + alike
    n += alike
  }
  const tally = {
    subjects: atRisk.slice(),
    observed: new Float64Array(k),
    expected: new Float64Array(k),
    covariance: new Float64Array(k * k),
  }
  const leaving = new Float64Array(k)
  const gone = new Float64Array(k)
  let survival = 1
  for (let from = 0; from < order.length; ) {
    const now = duration[order[from] ?? 0]
    leaving.fill(0)
    gone.fill(0)
    let [d, away] = [0, 0]
    let to = from
    for (; to < order.length && duration[order[to] ?? 0] === now; to++) {
      const subject = order[to] ?? 0
      const code = codes[subject] ?? 0
      const alike = count?.[subject] ?? 1
      gone[code] = (gone[code] ?? 0) + alike
      away += alike
      if (!left[subject]) continue
      leaving[code] = (leaving[code] ?? 0) + alike
      d += alike
    }
    if (d > 0) addTime(tally, atRisk, leaving, n, d, { 'log-rank': 1, gehan: n, 'peto-peto': survival }[weight])
    survival *= 1 - d / n
    for (let j = 0; j < k; j++) atRisk[j] = (atRisk[j] ?? 0) - (gone[j] ?? 0)
    n -= away
    from = to
  }
  return tally
}

function addTime(tally: Tally, atRisk: Float64Array, leaving: Float64Array, n: number, d: number, w: number): void {
  const k = atRisk.length
  const spread = n > 1 ? (w * w * d * (n - d)) / (n - 1) : 0
  for (let j = 0; j < k; j++) {
    const share = (atRisk[j] ?? 0) / n
    tally.observed[j] = (tally.observed[j] ?? 0) + w * (leaving[j] ?? 0)
    tally.expected[j] = (tally.expected[j] ?? 0) + w * share * d
    for (let l = 0; l < k; l++) {
      const other = (atRisk[l] ?? 0) / n
      tally.covariance[j * k + l] = (tally.covariance[j * k + l] ?? 0) + spread * share * ((j === l ? 1 : 0) - other)
    }
  }
}

/** U′V⁻¹U over all groups but one; undefined where V has no inverse. */
function quadraticForm(tally: Tally, taking: readonly number[], k: number): number | undefined {
  const difference = Float64Array.from(taking, (j) => (tally.observed[j] ?? 0) - (tally.expected[j] ?? 0))
  const covariance = Float64Array.from(taking.flatMap((j) => taking.map((l) => tally.covariance[j * k + l] ?? 0)))
  const inverse = inverseOf(covariance, taking.length)
  return inverse === undefined ? undefined : quadratic(inverse, difference)
}
