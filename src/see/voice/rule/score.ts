import { atMost } from '#maths/distributions/p-value.ts'
import { newcombeInterval } from '#maths/experiments/newcombe-interval.ts'
import type { SampleSummary } from '#maths/experiments/sample-summary.ts'
import { twoProportionsZ } from '#maths/experiments/two-proportions-z.ts'
import { welchT } from '#maths/experiments/welch-t.ts'
import type { Interval } from '#maths/interval.ts'
import { type Known, known } from '#maths/known.ts'
import { effortOf } from '#maths/loyalty/customer-effort-score.ts'
import { satisfactionOf } from '#maths/loyalty/customer-satisfaction.ts'
import { differenceOfScores } from '#maths/loyalty/difference-of-scores.ts'
import { type LoyaltyTally, netPromoterScore } from '#maths/loyalty/net-promoter-score.ts'
import type { Measure, Score } from '../contract.ts'
import type { Totals } from './totals.ts'

/** Beyond chance is what chance alone brings about less often than this. */
export const chance = 0.05

export type Difference = { readonly difference: number; readonly interval: Interval; readonly p: number }

type Kind = {
  readonly score: (totals: Totals) => Known<{ value: number; interval: Interval | null }>
  /** Of two separate groups, the second less the first. */
  readonly difference: (first: Totals, second: Totals) => Known<Difference>
}

/** How each measure is told and compared; the mathematics are those of `maths`. */
const kinds: Readonly<Record<Measure, Kind>> = {
  nps: {
    score: (totals) => mapped(netPromoterScore(tallyOf(totals)), ({ score, adjusted }) => [score, adjusted]),
    difference: (first, second) => {
      const found = differenceOfScores(tallyOf(first), tallyOf(second))
      if (!found.known) return found
      const { difference, interval, pValue } = found.value
      return known({ difference, interval, p: atMost(pValue) })
    },
  },
  csat: {
    score: ({ top: satisfied, n }) =>
      mapped(satisfactionOf({ satisfied, n }), ({ share, interval }) => [share, interval]),
    difference: (first, second) => {
      const [before, after] = [satisfactionOf(satisfiedIn(first)), satisfactionOf(satisfiedIn(second))]
      if (!before.known) return before
      if (!after.known) return after
      const pair = [proportionOf(first), proportionOf(second)] as const
      const test = twoProportionsZ(...pair)
      return known({
        difference: after.value.share - before.value.share,
        interval: newcombeInterval(...pair),
        // Where nobody, or everybody, is satisfied in both nothing differs.
        p: test.known ? atMost(test.value.pValue) : 1,
      })
    },
  },
  ces: {
    score: (totals) =>
      mapped(effortOf(summaryOf(totals)), ({ mean, interval }) => [mean, interval.known ? interval.value : null]),
    difference: (first, second) => {
      const found = welchT(summaryOf(first), summaryOf(second))
      if (!found.known) return found
      const { difference, interval, pValue } = found.value
      return known({ difference, interval, p: atMost(pValue) })
    },
  },
}

export function scoreOf(measure: Measure, totals: Totals): Score {
  const found = kinds[measure].score(totals)
  if (!found.known) return { known: false, because: found.because }
  const { value, interval } = found.value
  return { known: true, value, low: interval?.low ?? null, high: interval?.high ?? null }
}

export function differenceOf(measure: Measure, first: Totals, second: Totals): Known<Difference> {
  return kinds[measure].difference(first, second)
}

/** Chance alone hardly brings it about, and the interval does not hold that nothing changed either. */
export function isBeyondChance({ interval, p }: Difference): boolean {
  return p < chance && (interval.low > 0 || interval.high < 0)
}

function tallyOf({ top: promoters, middle: passives, bottom: detractors }: Totals): LoyaltyTally {
  return { promoters, passives, detractors }
}

function satisfiedIn({ top: satisfied, n }: Totals) {
  return { satisfied, n }
}

function proportionOf({ top: successes, n: trials }: Totals) {
  return { successes, trials }
}

/** Of answers that are all alike the variance is nothing, whatever was lost in summing squares. */
function summaryOf({ n, sum, squares, least, most }: Totals): SampleSummary {
  const mean = n === 0 ? 0 : sum / n
  const variance = n < 2 || least === most ? 0 : Math.max(0, (squares - n * mean * mean) / (n - 1))
  return { n, mean, variance }
}

function mapped<Found>(found: Known<Found>, of: (value: Found) => readonly [number, Interval | null]) {
  if (!found.known) return found
  const [value, interval] = of(found.value)
  return known({ value, interval })
}
