import type { Contribution, Metric, TimelineSource } from '#platform/furnishing/contributions.ts'
import { filled } from '#platform/tables/words.ts'
import { days, percent } from '#platform/wording/unit.ts'
import { units as peopleUnits } from '../people/words.ts'
import * as store from './catalogue/store.ts'
import { activeDays, activity, actor } from './volumes.ts'
import { metricWords, units, words } from './words.ts'

export { activity, mayCount, silentSince, withheld } from './volumes.ts'

const happenedOn = 'toDate(occurred_at, {zone:String})'
const lately = (from: number, upTo: number) =>
  `${activity} AND ${actor} != '' AND ${happenedOn} > {today:Date32} - ${from} AND ${happenedOn} <= {today:Date32} - ${upTo}`

/**
 * Whether anybody in the workspace did anything inside the window. Where nobody did, the events have stopped coming, and
 * that a customer has none says nothing about its use.
 */
const anybody = (inWindow: string) =>
  `(SELECT count() FROM (SELECT 1 FROM events WHERE workspace_id = {workspace:UUID} AND ${inWindow} AND ${happenedOn} <= {today:Date32} AND ${activity} LIMIT 1)) > 0`
const anybodyLately = anybody(`${happenedOn} > {today:Date32} - 28`)

type Measured = Pick<Metric, 'name' | 'unit' | 'value'> &
  Partial<
    Pick<
      Metric,
      | 'better'
      | 'withinDays'
      | 'knownWhen'
      | 'observations'
      | 'unknownBecause'
      | 'asChange'
      | 'span'
      | 'since'
      | 'goneWhen'
    >
  >

function metric({ name, ...rest }: Measured & { name: keyof typeof metricWords }): Metric {
  return {
    name,
    ...metricWords[name],
    better: 'higher',
    from: 'events',
    mirrored: false,
    at: 'occurred_at',
    withinDays: 28,
    // Somebody whose events are known at all is known to do nothing when there are none in the window.
    knownWhen: (inWindow) => `countIf(${activity}) > 0 AND ${anybody(inWindow)}`,
    observations: (inWindow) => `countIf(${inWindow} AND ${activity})`,
    unknownBecause: words.noEventsInWindow,
    ...rest,
  }
}

const metrics: readonly Metric[] = [
  metric({
    name: 'people_active',
    unit: peopleUnits.people,
    value: (inWindow) => `uniqExactIf(${actor}, ${inWindow} AND ${activity} AND ${actor} != '')`,
    knownWhen: (inWindow) => `countIf(${activity} AND ${actor} != '') > 0 AND ${anybody(inWindow)}`,
    unknownBecause: words.nobodyInWindow,
  }),
  metric({
    name: 'active_days',
    unit: days,
    value: (inWindow) => `uniqExactIf(${happenedOn}, ${inWindow} AND ${activity})`,
  }),
  metric({
    name: 'depth',
    unit: units.kinds,
    withinDays: 90,
    value: (inWindow) => `uniqExactIf(name, ${inWindow} AND ${activity})`,
  }),
  metric({
    name: 'recency',
    unit: days,
    better: 'lower',
    withinDays: 3660,
    value: () => `dateDiff('day', maxIf(${happenedOn}, ${activity}), {today:Date32})`,
    knownWhen: () => `countIf(${activity}) > 0 AND ${anybodyLately}`,
    observations: () => `countIf(${activity})`,
    unknownBecause: words.noEventsLately,
    since: () => `maxIf(occurred_at, ${activity})`,
    goneWhen: words.usedAgain,
  }),
  metric({
    name: 'people_gone_quiet',
    unit: peopleUnits.people,
    better: 'lower',
    withinDays: 56,
    value: () =>
      `length(arrayFilter(one -> NOT has(groupUniqArrayIf(${actor}, ${lately(28, 0)}), one), groupUniqArrayIf(${actor}, ${lately(56, 28)})))`,
    knownWhen: () => `countIf(${lately(56, 28)}) > 0 AND ${anybodyLately}`,
    unknownBecause: words.nothingToCompare,
    observations: () => `countIf(${lately(56, 0)})`,
    span: words.againstBefore,
    goneWhen: words.usedAgain,
  }),
  metric({
    name: 'usage_trend',
    unit: percent,
    withinDays: 56,
    value: () => `100 * (uniqExactIf(${actor}, ${lately(28, 0)}) / uniqExactIf(${actor}, ${lately(56, 28)}) - 1)`,
    knownWhen: () => `countIf(${lately(56, 28)}) > 0 AND ${anybodyLately}`,
    unknownBecause: words.nothingToCompare,
    asChange: words.peopleChanged,
    span: words.againstBefore,
    observations: () => `countIf(${lately(56, 0)})`,
  }),
  metric({ name: 'events', unit: units.events, value: (inWindow) => `countIf(${inWindow} AND ${activity})` }),
]

/** One entry for each day on which something happened, so that a busy customer's history stays readable. */
const usage: TimelineSource = {
  kind: 'usage',
  label: words.timeline,
  async read(context, customerId, before, limit) {
    const found = await activeDays(context.facts, customerId, before, limit, await store.hiddenNames(context))
    return found.map(({ day, at, events, people, names, counts }) => ({
      id: `usage.${day}`,
      kind: 'usage',
      at: new Date(at),
      title:
        names.length === 1 ? filled(words.oneName, names[0] ?? '', events) : filled(words.manyNames, events, people),
      body: names.length === 1 ? '' : names.map((name, index) => `${name} ×${counts[index] ?? 0}`).join(' · '),
      tone: 'plain',
      by: null,
    }))
  },
}

export const fields: Contribution = {
  metrics,
  timeline: [usage],
  marked: [{ table: 'events', marks: 'event_marks', hash: 'message_hash', at: 'occurred_at' }],
}
