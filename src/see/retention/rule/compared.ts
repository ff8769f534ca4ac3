import { atMost, type PValue } from '#maths/distributions/p-value.ts'
import { holm } from '#maths/experiments/holm.ts'
import { coxProportionalHazards } from '#maths/survival/cox-proportional-hazards.ts'
import type { CoxStudy } from '#maths/survival/cox-study.ts'
import { type LogRank, logRank } from '#maths/survival/log-rank.ts'
import { proportionalHazardsTest } from '#maths/survival/proportional-hazards-test.ts'
import type { Text } from '#platform/wording/words.ts'
import type { Comparison } from '../contract.ts'
import { words } from '../words.ts'
import { type Counted, livesOf } from './curves.ts'

/** Below this a difference is said to be beyond chance. */
const level = 0.05
/** The χ² of the test is none where fewer departures than these are expected in a group. */
const leastExpected = 5
/** Of Cox regression: so many departures for each group besides the one that the others are held against. */
const leastForEach = 10

/** Whether groups leave alike, each two of them, and how many times as fast as the first; `groups` are told by their slices. */
export function comparisonOf(groups: readonly string[], counted: readonly Counted[]): Comparison {
  const overall = tested(counted)
  return {
    overall: overall.known
      ? {
          ...{ known: true, statistic: overall.value.statistic, degrees: overall.value.degrees },
          ...{ p: said(overall.value.p), differ: atMost(overall.value.p) < level },
        }
      : overall,
    pairs: pairsOf(groups, counted),
    ratios: overall.known ? ratiosOf(groups, counted) : overall,
  }
}

type Tested = { known: true; value: LogRank<string> } | { known: false; because: Text }

function tested(counted: readonly Counted[]): Tested {
  const found = logRank(
    livesOf(counted),
    counted.map(({ slice }) => slice),
  )
  if (!found.known) return { known: false, because: found.because }
  if (found.value.groups.some(({ expected }) => expected < leastExpected))
    return { known: false, because: words.tooFewExpected }
  return found
}

function pairsOf(groups: readonly string[], counted: readonly Counted[]): Comparison['pairs'] {
  const pairs = groups.flatMap((one, i) =>
    groups.slice(i + 1).map((other) => {
      return { one, other, test: tested(counted.filter(({ slice }) => slice === one || slice === other)) }
    }),
  )
  const adjusted = holm(pairs.flatMap(({ test }) => (test.known ? [test.value.p] : [])))
  let place = 0
  return pairs.map(({ one, other, test }) => {
    if (!test.known) return { one, other, verdict: test }
    const p = adjusted[place++] ?? 1
    const [first] = test.value.groups.filter(({ group }) => group === one)
    const staysLonger = first !== undefined && first.observed < first.expected ? one : other
    return {
      ...{ one, other },
      verdict: {
        known: true,
        statistic: test.value.statistic,
        p: { value: p, isBound: typeof test.value.p !== 'number' },
        longer: p < level ? staysLonger : null,
      },
    }
  })
}

function ratiosOf([reference, ...others]: readonly string[], counted: readonly Counted[]): Comparison['ratios'] {
  const departures = counted.reduce((sum, { left, n }) => (left ? sum + n : sum), 0)
  if (reference === undefined || others.length === 0 || departures < leastForEach * others.length)
    return { known: false, because: words.tooFewForRatios }
  const study: CoxStudy = {
    ...livesOf(counted),
    covariates: others.map((name) => ({ name, values: counted.map(({ slice }) => (slice === name ? 1 : 0)) })),
  }
  const fit = coxProportionalHazards(study)
  if (!fit.known) return { known: false, because: fit.because }
  const stays = proportionalHazardsTest(study, fit.value)
  return {
    known: true,
    reference,
    rows: fit.value.effects.map(({ name, hazardRatio, interval }) => {
      return { slice: name, ratio: hazardRatio, low: interval.low, high: interval.high }
    }),
    stays: stays.known
      ? { known: true, p: said(stays.value.all.p), changes: atMost(stays.value.all.p) < level }
      : { known: false, because: stays.because },
  }
}

function said(p: PValue) {
  return { value: atMost(p), isBound: typeof p !== 'number' }
}
