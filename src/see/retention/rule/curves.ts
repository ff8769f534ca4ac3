import { normal } from '#maths/distributions/normal.ts'
import { wilsonInterval } from '#maths/experiments/wilson-interval.ts'
import type { Known } from '#maths/known.ts'
import { kaplanMeier, type SurvivalCurve } from '#maths/survival/kaplan-meier.ts'
import type { Lives } from '#maths/survival/lives.ts'
import { restrictedMean } from '#maths/survival/restricted-mean.ts'
import { type SurvivalPoint, survivalAt, survivalSteps } from '#maths/survival/survival-at.ts'
import { survivalQuantile } from '#maths/survival/survival-quantile.ts'
import type { Step, Survival, SurvivalGroup } from '../contract.ts'
import { words } from '../words.ts'

/** So many lives of a slice have this length in whole units, and are over or not. */
export type Counted = { readonly slice: string; readonly length: number; readonly left: boolean; readonly n: number }
export type Curve = SurvivalCurve & { readonly departures: number }

export function livesOf(counted: readonly Counted[]): Lives {
  return {
    duration: counted.map(({ length }) => length),
    left: counted.map(({ left }) => left),
    count: counted.map(({ n }) => n),
  }
}

export function curveOf(counted: readonly Counted[]): Curve {
  const departures = counted.reduce((sum, { left, n }) => (left ? sum + n : sum), 0)
  return { ...kaplanMeier(livesOf(counted)), departures }
}

type Shown = Pick<SurvivalGroup, 'slice' | 'name'> & {
  /** The horizon of the mean. */
  readonly within: number
  readonly milestones: readonly number[]
  /** Steps are told until here; 0 for none. */
  readonly until: number
}

/** What is told of a curve: its steps with intervals, the median, the mean within a horizon. */
export function groupOf(curve: Curve, { slice, name, within, milestones, until }: Shown): SurvivalGroup {
  const median = survivalQuantile(curve, 0.5)
  return {
    ...{ slice, name, customers: curve.subjects, left: curve.departures, observedUntil: curve.observedUntil },
    median: median.time.known
      ? { known: true, value: median.time.value, low: endOf(median.low), high: endOf(median.high) }
      : { known: false, because: median.time.because },
    mean: meanOf(curve, within),
    milestones: milestones
      .filter((at) => at <= curve.observedUntil)
      .flatMap((at) => {
        const point = survivalAt(curve, at)
        return point.known ? [stepOf(point.value)] : []
      }),
    steps: survivalSteps(curve)
      .filter(({ time }) => time <= until)
      .map(stepOf),
  }
}

function stepOf({ time, atRisk, left, survival, interval }: SurvivalPoint): Step {
  const ends = interval.known ? { low: interval.value.low, high: interval.value.high } : null
  return { at: time, atRisk, left, survival, interval: ends }
}

function meanOf(curve: Curve, within: number): SurvivalGroup['mean'] {
  if (within < 1) return { known: false, because: words.notEvenOne }
  const found = restrictedMean(curve, within)
  if (!found.known) return { known: false, because: found.because }
  const { mean, standardError } = found.value
  const width = normal().upperQuantile(0.025) * standardError
  const interval =
    standardError > 0
      ? { low: Math.max(0, mean - width), high: Math.min(within, mean + width) }
      : { low: null, high: null }
  return { known: true, value: mean, ...interval, within }
}

/** Of those who came so far, the share that left in that unit. */
export function hazardsOf(curve: Curve, until: number): Survival['hazards'] {
  return Array.from(curve.time, (at, row) => {
    const [atRisk, left] = [curve.atRisk[row] ?? 0, curve.left[row] ?? 0]
    const { low, high } = wilsonInterval({ successes: left, trials: atRisk })
    return { at, atRisk, left, rate: left / atRisk, low, high }
  }).filter(({ at }) => at <= until)
}

/** When most leave: said only of what 30 customers came to, and 5 left in. */
export function peakOf(hazards: Survival['hazards']): Survival['peak'] {
  const enough = hazards.filter(({ atRisk, left }) => atRisk >= 30 && left >= 5)
  const [highest] = enough.toSorted((one, other) => other.rate - one.rate || one.at - other.at)
  if (highest === undefined) return { known: false, because: words.tooFewForPeak }
  return { known: true, at: highest.at, rate: highest.rate }
}

function endOf(found: Known<number>): number | null {
  return found.known ? found.value : null
}
