import { atMost } from '#maths/distributions/p-value.ts'
import { fisherExact } from '#maths/experiments/fisher-exact.ts'
import { mannWhitneyOfTallies } from '#maths/experiments/mann-whitney.ts'
import { newcombeInterval } from '#maths/experiments/newcombe-interval.ts'
import type { Proportion } from '#maths/experiments/proportion.ts'
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

/** Under so many answers a score is marked, and the interval of a difference of means, which supposes many, is not told. */
export const few = 30

export type Difference = { readonly difference: number; readonly interval: Interval | null; readonly p: number }

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
      return known({
        difference: after.value.share - before.value.share,
        interval: newcombeInterval(...pair),
        p: differsByChance(...pair),
      })
    },
  },
  ces: {
    score: (totals) =>
      mapped(effortOf(summaryOf(totals)), ({ mean, interval }) => [mean, interval.known ? interval.value : null]),
    difference: (first, second) => {
      const [before, after] = [summaryOf(first), summaryOf(second)]
      const ranks = mannWhitneyOfTallies(first.tallies, second.tallies)
      if (!ranks.known) return ranks
      const { superiority, pValue } = ranks.value
      const difference = after.mean - before.mean
      // Where the ranks point the other way than the means nothing is claimed.
      const isOneWay = difference * (superiority - 0.5) > 0
      return known({
        difference,
        interval: intervalOfMeans(before, after),
        p: isOneWay && pValue.known ? atMost(pValue.value) : 1,
      })
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
  return p < chance && (interval === null || interval.low > 0 || interval.high < 0)
}

/** From so many expected in each of the four on the two proportions are as good as normal, also far out, where Holm looks. */
const many = 100

function differsByChance(first: Proportion, second: Proportion): number {
  const trials = first.trials + second.trials
  const successes = first.successes + second.successes
  const expected = (Math.min(first.trials, second.trials) * Math.min(successes, trials - successes)) / trials
  if (expected < many) return atMost(fisherExact(first, second).pValue)
  const test = twoProportionsZ(first, second)
  return test.known ? atMost(test.value.pValue) : 1
}

/** Of few answers, or of some that are all alike, how they spread is not seen: that they were equal tells nothing of those who did not answer. */
function intervalOfMeans(before: SampleSummary, after: SampleSummary): Interval | null {
  if (Math.min(before.n, after.n) < few || before.variance === 0 || after.variance === 0) return null
  const found = welchT(before, after)
  return found.known ? found.value.interval : null
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

/** Of answers that are all alike the variance is nothing, whatever is lost in their mean. */
function summaryOf({ tallies }: Totals): SampleSummary {
  const all = [...tallies]
  const sumOf = (of: (value: number) => number) => all.reduce((sum, [value, count]) => sum + count * of(value), 0)
  const n = sumOf(() => 1)
  const mean = n === 0 ? 0 : sumOf((value) => value) / n
  return { n, mean, variance: all.length < 2 ? 0 : sumOf((value) => (value - mean) ** 2) / (n - 1) }
}

function mapped<Found>(found: Known<Found>, of: (value: Found) => readonly [number, Interval | null]) {
  if (!found.known) return found
  const [value, interval] = of(found.value)
  return known({ value, interval })
}
