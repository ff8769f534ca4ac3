import type { Arranged } from './cox-study.ts'

/**
 * What a partial likelihood needs to know of one time at which someone left. The arrays are used again for the next
 * time: read them, do not keep them. Matrices are row by row and only their upper triangle is filled.
 */
export interface RiskSet {
  time: number
  /** Subjects at risk, and subjects that left. */
  atRisk: number
  left: number
  /** Σ w, Σ w η and Σ w x over those who left. */
  leftWeight: number
  leftLinear: number
  readonly leftX: Float64Array
  /** Σ r, Σ r x and Σ r x x′ over those at risk, r = w e^η. */
  s0: number
  readonly s1: Float64Array
  readonly s2: Float64Array
  /** The same over those who left. */
  d0: number
  readonly d1: Float64Array
  readonly d2: Float64Array
}

/**
 * Passes over the risk sets from the latest departure to the earliest, handing each to `visit`.
 *
 * Subjects join as their duration is reached and, under left truncation, drop out again before their entry: one pass,
 * whatever the number of times.
 *
 * @param arranged  from `arrange`
 * @param beta      coefficients on the arranged scale.   O(n p²)
 */
export function eachRiskSet(arranged: Arranged, beta: Float64Array, visit: (set: RiskSet) => void): void {
  const { subjects, duration, left, entries } = arranged
  const width = beta.length
  const set = emptySet(width)
  const linear = linearPredictor(arranged, beta)
  let gone = 0
  for (let row = 0; row < subjects; ) {
    set.time = duration[row] ?? 0
    clearLeft(set)
    for (; row < subjects && duration[row] === set.time; row++) {
      const alike = arranged.count[row] ?? 0
      const risk = alike * (arranged.weight[row] ?? 0) * Math.exp(linear[row] ?? 0)
      set.s0 += risk
      set.atRisk += alike
      addRow(arranged.x, row * width, risk, set.s1, set.s2)
      if (left[row] === 1) addLeaving(set, arranged, row, linear[row] ?? 0, risk)
    }
    if (set.left === 0) continue
    for (; entries !== undefined && (entries.time[gone] ?? -1) >= set.time; gone++) {
      const out = entries.row[gone] ?? 0
      const alike = arranged.count[out] ?? 0
      const risk = alike * (arranged.weight[out] ?? 0) * Math.exp(linear[out] ?? 0)
      set.s0 -= risk
      set.atRisk -= alike
      addRow(arranged.x, out * width, -risk, set.s1, set.s2)
    }
    visit(set)
  }
}

/** η = x β of every arranged row. O(n p) */
export function linearPredictor(arranged: Arranged, beta: Float64Array): Float64Array {
  const { x } = arranged
  const width = beta.length
  const linear = new Float64Array(arranged.subjects)
  for (let row = 0, at = 0; row < linear.length; row++) {
    let sum = 0
    for (let j = 0; j < width; j++, at++) sum += (x[at] ?? 0) * (beta[j] ?? 0)
    linear[row] = sum
  }
  return linear
}

function emptySet(width: number): RiskSet {
  const vector = () => new Float64Array(width)
  const matrix = () => new Float64Array(width * width)
  return {
    ...{ time: 0, atRisk: 0, left: 0, leftWeight: 0, leftLinear: 0, s0: 0, d0: 0 },
    ...{ leftX: vector(), s1: vector(), s2: matrix(), d1: vector(), d2: matrix() },
  }
}

function clearLeft(set: RiskSet): void {
  if (set.left === 0) return
  set.left = 0
  set.leftWeight = 0
  set.leftLinear = 0
  set.d0 = 0
  set.leftX.fill(0)
  set.d1.fill(0)
  set.d2.fill(0)
}

function addLeaving(set: RiskSet, arranged: Arranged, row: number, linear: number, risk: number): void {
  const width = set.leftX.length
  const alike = arranged.count[row] ?? 0
  const weight = alike * (arranged.weight[row] ?? 0)
  set.left += alike
  set.leftWeight += weight
  set.leftLinear += weight * linear
  set.d0 += risk
  addRow(arranged.x, row * width, risk, set.d1, set.d2)
  for (let j = 0; j < width; j++) set.leftX[j] = (set.leftX[j] ?? 0) + weight * (arranged.x[row * width + j] ?? 0)
}

function addRow(x: Float64Array, at: number, risk: number, first: Float64Array, second: Float64Array): void {
  const width = first.length
  for (let j = 0; j < width; j++) {
    const share = risk * (x[at + j] ?? 0)
    first[j] = (first[j] ?? 0) + share
    for (let l = j; l < width; l++) second[j * width + l] = (second[j * width + l] ?? 0) + share * (x[at + l] ?? 0)
  }
}
