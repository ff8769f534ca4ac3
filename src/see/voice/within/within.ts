import { atMost } from '#maths/distributions/p-value.ts'
import { studentT } from '#maths/distributions/student-t.ts'
import { mcnemar } from '#maths/experiments/mcnemar.ts'
import { sampleSummary } from '#maths/experiments/sample-summary.ts'
import { signedRanks } from '#maths/experiments/signed-ranks.ts'
import type { Interval } from '#maths/interval.ts'
import type { Measure, Within } from '../contract.ts'
import { few, isBeyondChance } from '../rule/score.ts'
import { words } from '../words.ts'

/** So many people answered these two; of satisfaction whether each counts as satisfied. */
export type Pair = {
  readonly before: number
  readonly after: number
  readonly wasSatisfied: 0 | 1
  readonly isSatisfied: 0 | 1
  readonly people: number
}

/** Fewer pairs than these tell nothing. */
export const fewestPairs = 10

/**
 * What changed within the people who answered in both periods. NPS is told as the mean of what each contributes, −100, 0 or 100, and
 * tested by Wilcoxon's signed ranks of the answers; effort likewise by its mean; satisfaction by McNemar's test. What the test finds is
 * claimed only where the difference points the same way.
 */
export function withinOf(measure: Measure, all: readonly Pair[]): Within {
  const pairs = all.reduce((sum, { people }) => sum + people, 0)
  if (pairs < fewestPairs) return { known: false, because: words.fewPairs }
  const changeOf = ({ before, after, wasSatisfied, isSatisfied }: Pair) =>
    measure === 'csat' ? isSatisfied - wasSatisfied : after - before
  const many = (such: (change: number) => boolean) =>
    all.reduce((sum, one) => sum + (such(changeOf(one)) ? one.people : 0), 0)
  const [up, down] = [many((change) => change > 0), many((change) => change < 0)]
  const { difference, interval, p } =
    measure === 'csat' ? ofShares({ pairs, up, down }) : ofAnswers(measure, all, changeOf)
  return {
    ...{ known: true, pairs, up, down, difference },
    ...{ low: interval?.low ?? null, high: interval?.high ?? null },
    isBeyondChance: isBeyondChance({ difference, interval, p }),
  }
}

type Found = { readonly difference: number; readonly interval: Interval | null; readonly p: number }

function ofShares(counts: { pairs: number; up: number; down: number }): Found {
  const found = mcnemar(counts)
  if (!found.known) return { difference: 0, interval: null, p: 1 }
  const { difference, interval, pValue } = found.value
  return { difference, interval, p: atMost(pValue) }
}

function ofAnswers(measure: Measure, all: readonly Pair[], changeOf: (one: Pair) => number): Found {
  const spread = (of: (one: Pair) => number) => all.flatMap((one) => Array<number>(one.people).fill(of(one)))
  const changes = spread(changeOf)
  const counted =
    measure === 'nps' ? spread(({ before, after }) => 100 * (contribution(after) - contribution(before))) : changes
  const { mean, interval } = meanOf(counted)
  const test = signedRanks(changes)
  if (!test.known) return { difference: mean, interval, p: 1 }
  const { n, v, pValue } = test.value
  const isOneWay = mean * (v - (n * (n + 1)) / 4) > 0
  return { difference: mean, interval, p: isOneWay ? atMost(pValue) : 1 }
}

function contribution(nps: number): number {
  return nps >= 9 ? 1 : nps <= 6 ? -1 : 0
}

/** With Student's interval from as many on as a difference of means has one here. */
function meanOf(values: readonly number[]): { mean: number; interval: Interval | null } {
  const found = sampleSummary(values)
  if (!found.known) return { mean: 0, interval: null }
  const { n, mean, variance } = found.value
  if (n < few || variance === 0) return { mean, interval: null }
  const width = studentT(n - 1).upperQuantile(0.025) * Math.sqrt(variance / n)
  return { mean, interval: { low: mean - width, high: mean + width } }
}
