import { chiSquare } from '../distributions/chi-square.ts'
import { pValueOf } from '../distributions/p-value.ts'
import { type Known, known, unknown } from '../known.ts'
import { inverseOf, quadratic } from '../positive-definite.ts'
import type { ChiSquareTest, CoxFit } from './cox-proportional-hazards.ts'
import { type Arranged, arrange, type CoxStudy } from './cox-study.ts'
import { eachRiskSet } from './risk-sets.ts'
import { addInformation, addResidual, tieSums } from './tie-sums.ts'

/** The clock on which an effect may drift: 1 − S(t−), which is robust to outlying times; t itself; or ln t. */
export type DriftClock = 'kaplan-meier' | 'identity' | 'log'

export interface ProportionalHazardsTest {
  readonly effects: readonly ({ readonly name: string } & ChiSquareTest)[]
  readonly all: ChiSquareTest
}

/**
 * Whether effects stay the same over time: the score test that β(t) = β + θ g(t) has θ = 0.
 *
 * Uθ = Σ g(t) r(t) over Schoenfeld residuals r, and Uθ′ (Iθθ − Iθβ Iββ⁻¹ Iβθ)⁻¹ Uθ is χ², with I.. the sums of V(t),
 * g V and g² V over the times. A small p says that one hazard ratio does not describe the whole span.
 * Grambsch & Therneau, Biometrika 81 (1994) 515–526, in the exact form of R's `cox.zph` since survival 3.0
 *
 * @param study  the study that was fitted
 * @param fit    its fit
 * @param clock  `kaplan-meier` unless said
 * @returns      one test per covariate and one for all; unknown when departures are too few to tell
 * @throws       RangeError as `arrange` says, or on the clock `log` with a departure at 0.   O(n p²)
 */
export function proportionalHazardsTest(
  study: CoxStudy,
  fit: CoxFit,
  clock: DriftClock = 'kaplan-meier',
): Known<ProportionalHazardsTest> {
  const arranged = arrange(study)
  const width = fit.coefficients.length
  const beta = fit.coefficients.map((each, j) => each * (arranged.scale[j] ?? 1))
  const clockAt = clockOf(arranged, clock)
  const [still, crossed, drifting] = [0, 1, 2].map(() => new Float64Array(width * width))
  const drift = new Float64Array(width)
  let row = 0
  eachRiskSet(arranged, beta, (set) => {
    const sums = tieSums(set, fit.ties)
    const g = clockAt[row++] ?? 0
    addResidual(drift, set, sums, g)
    if (still) addInformation(still, set, sums)
    if (crossed) addInformation(crossed, set, sums, g)
    if (drifting) addInformation(drifting, set, sums, g * g)
  })
  const left = schurComplement(mirror(still, width), mirror(crossed, width), mirror(drifting, width), width)
  const inverse = left && inverseOf(left, width)
  if (left === undefined || inverse === undefined) return unknown('too_few_departures')
  return known({
    effects: fit.effects.map(({ name }, j) => {
      return { name, ...testOf((drift[j] ?? 0) ** 2 / (left[j * width + j] ?? 0), 1) }
    }),
    all: testOf(quadratic(inverse, drift), width),
  })
}

function testOf(statistic: number, degrees: number): ChiSquareTest {
  return { statistic, degrees, p: pValueOf(chiSquare(degrees).above(statistic)) }
}

/** g(t) at every time of departure, from the latest to the earliest, less its mean, which changes nothing but rounding. */
function clockOf(arranged: Arranged, clock: DriftClock): Float64Array {
  const times: { time: number; stay: number }[] = []
  eachRiskSet(arranged, new Float64Array(arranged.names.length), (set) => {
    times.push({ time: set.time, stay: 1 - set.left / set.atRisk })
  })
  let survival = 1
  const before = new Float64Array(times.length)
  for (let i = times.length - 1; i >= 0; i--) {
    before[i] = 1 - survival
    survival *= times[i]?.stay ?? 1
  }
  if (clock === 'log' && times.at(-1)?.time === 0) throw new RangeError('clock must not be log when someone left at 0')
  const raw = times.map(({ time }, i) =>
    clock === 'identity' ? time : clock === 'log' ? Math.log(time) : (before[i] ?? 0),
  )
  const middle = raw.reduce((sum, each) => sum + each, 0) / raw.length
  return Float64Array.from(raw, (each) => each - middle)
}

/** D − C A⁻¹ C for symmetric blocks; undefined where A has no inverse. */
function schurComplement(a: Float64Array, c: Float64Array, d: Float64Array, width: number): Float64Array | undefined {
  const inverse = inverseOf(a, width)
  if (inverse === undefined) return undefined
  const half = product(c, inverse, width)
  const explained = product(half, c, width)
  return d.map((each, at) => each - (explained[at] ?? 0))
}

function product(one: Float64Array, other: Float64Array, width: number): Float64Array {
  return one.map((_, at) => {
    const [i, j] = [Math.floor(at / width), at % width]
    let sum = 0
    for (let l = 0; l < width; l++) sum += (one[i * width + l] ?? 0) * (other[l * width + j] ?? 0)
    return sum
  })
}

function mirror(upper: Float64Array | undefined, width: number): Float64Array {
  return Float64Array.from({ length: width * width }, (_, at) => {
    const [i, j] = [Math.floor(at / width), at % width]
    return upper?.[j >= i ? at : j * width + i] ?? 0
  })
}
