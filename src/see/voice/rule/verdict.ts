import { rocAuc } from '#maths/association/roc-auc.ts'
import { atMost } from '#maths/distributions/p-value.ts'
import { holm } from '#maths/experiments/holm.ts'
import { mannWhitney } from '#maths/experiments/mann-whitney.ts'
import type { Link, LinkName, Verdict } from '../contract/links.ts'
import { words } from '../words/links.ts'
import { chance } from './score.ts'

/** How many customers had a value, of whom it happened or did not. */
export type Tally = { readonly value: number; readonly happened: boolean; readonly customers: number }

/** Fewer than so many of either kind tell nothing. */
export const fewestOfEach = 20
/** What lies within so much of a coin is no link of note. */
export const coin = 0.05

/**
 * Whether what was measured goes with what became of customers: each by the chance that one of whom it happened had more than one of whom
 * it did not (the area under the ROC curve), tested by Mann and Whitney, corrected for how many are tested. That nothing goes with it is
 * claimed only where the whole interval lies close to a coin; all else is not known.
 */
export function linksOf(found: ReadonlyMap<LinkName, readonly Tally[]>): Link[] {
  const read = [...found].map(([name, tallies]) => ({ name, ...readingOf(tallies) }))
  const tested = read.filter(({ p }) => p !== null)
  const corrected = holm(tested.map(({ p }) => p ?? 1))
  const pOf = new Map(tested.map(({ name }, i) => [name, corrected[i] ?? 1]))
  return read.map(({ p: _p, name, ...link }) => ({ name, ...link, verdict: verdictOf(link.share, pOf.get(name) ?? 1) }))
}

function readingOf(tallies: readonly Tally[]): Omit<Link, 'name' | 'verdict'> & { p: number | null } {
  const of = (did: boolean) => tallies.filter(({ happened }) => happened === did)
  const spread = (part: readonly Tally[]) =>
    part.flatMap(({ value, customers }) => Array<number>(customers).fill(value))
  const [yes, no] = [spread(of(true)), spread(of(false))]
  const counts = { happened: yes.length, didNot: no.length }
  if (yes.length < fewestOfEach || no.length < fewestOfEach)
    return { ...counts, p: null, share: { known: false, because: words.tooFew } }
  const area = rocAuc([...yes, ...no], [...yes.map(() => 1), ...no.map(() => 0)])
  const test = mannWhitney(no, yes)
  if (!area.known) return { ...counts, p: null, share: { known: false, because: area.because } }
  const interval = area.value.interval
  return {
    ...counts,
    p: test.known && test.value.pValue.known ? atMost(test.value.pValue.value) : 1,
    share: {
      known: true,
      value: area.value.area,
      low: interval.known ? interval.value.low : null,
      high: interval.known ? interval.value.high : null,
    },
  }
}

function verdictOf(share: Link['share'], p: number): Verdict {
  if (!share.known) return 'cannot say'
  // Where the two do not overlap the area has no interval: the test alone tells.
  if (share.low === null || share.high === null) return p >= chance ? 'cannot say' : share.value > 0.5 ? 'more' : 'less'
  if (p < chance && (share.low > 0.5 || share.high < 0.5)) return share.value > 0.5 ? 'more' : 'less'
  return share.low >= 0.5 - coin && share.high <= 0.5 + coin ? 'no link' : 'cannot say'
}
