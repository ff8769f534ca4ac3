import { benjaminiHochberg } from '#maths/experiments/benjamini-hochberg.ts'
import { fisherExact } from '#maths/experiments/fisher-exact.ts'
import { netPromoterScore } from '#maths/loyalty/net-promoter-score.ts'
import { daysBetween, shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import type { Topic, Totals } from '../contract/shapes.ts'
import type { Filter } from '../listing/matching.ts'
import { lexiconVersion } from '../sentiment/sentiment.ts'
import { words } from '../words.ts'
import * as store from './topics-store.ts'

/** Beyond chance: one in twenty of the changes that are told may be chance. */
const chance = 0.05

/** What is spoken of in these verbatims; with a period, against as many days before it. */
export async function spokenOf(
  context: Context,
  filter: Filter,
  limit: number,
): Promise<{ rows: Topic[]; totals: Totals; before: { from: string; until: string; said: number } | null }> {
  const { from, until } = filter
  if (from !== undefined && until !== undefined && until < from) throw badInput('until', words.backwards)
  const totals = await store.totals(context, filter, lexiconVersion)
  const tallies = withoutParts(await store.tallies(context, filter, limit * 3)).slice(0, limit)
  if (from === undefined || until === undefined)
    return { rows: tallies.map((tally) => topicOf(tally, null, null)), totals, before: null }
  const days = daysBetween(from, until) + 1
  const earlier = { from: shiftDate(from, { days: -days }), until: shiftDate(from, { days: -1 }) }
  const { said } = await store.totals(context, { ...filter, ...earlier }, lexiconVersion)
  const names = tallies.map(({ topic }) => topic)
  const had = await store.counts(context, { ...filter, ...earlier }, names)
  const changes = changesOf(
    tallies.map(({ topic, n }) => ({ n, before: had.get(topic) ?? 0 })),
    totals.said,
    said,
  )
  return {
    rows: tallies.map((tally, nth) => topicOf(tally, had.get(tally.topic) ?? 0, changes[nth] ?? 'unclear')),
    totals,
    before: { ...earlier, said },
  }
}

function topicOf(tally: store.Tally, before: number | null, change: Topic['change']): Topic {
  const { promoters, passives, detractors, ...rest } = tally
  const found = netPromoterScore({ promoters, passives, detractors })
  const nps = found.known ? { n: found.value.n, score: found.value.score, ...found.value.adjusted } : null
  return { ...rest, nps, before, change }
}

/** A word that is nearly always said within the same phrase is told as the phrase; a phrase that was said once is no phrase. */
export function withoutParts<Counted extends { topic: string; n: number }>(tallies: readonly Counted[]): Counted[] {
  const phrases = tallies.filter(({ topic, n }) => topic.includes(' ') && n > 1)
  const isPart = ({ topic, n }: Counted) =>
    phrases.some((phrase) => phrase.topic.split(' ').includes(topic) && phrase.n >= 0.8 * n)
  return tallies.filter((one) => (one.topic.includes(' ') ? one.n > 1 : !isPart(one)))
}

/**
 * Which share of what was said has changed beyond chance: Fisher's exact test of each topic, the false discoveries among all of them held
 * to one in twenty. `unclear` where the two periods cannot be told apart.
 */
export function changesOf(
  topics: readonly { n: number; before: number }[],
  said: number,
  saidBefore: number,
): ('more' | 'less' | 'unclear')[] {
  if (said === 0 || saidBefore === 0) return topics.map(() => 'unclear')
  const tests = topics.map(({ n, before }) => {
    const now = { successes: n, trials: said }
    return fisherExact({ successes: before, trials: saidBefore }, now).pValue
  })
  return benjaminiHochberg(tests).map((p, nth) => {
    const { n, before } = topics[nth] ?? { n: 0, before: 0 }
    if (p >= chance) return 'unclear'
    return n / said > before / saidBefore ? 'more' : 'less'
  })
}
