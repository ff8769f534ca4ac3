import { startOfDay } from '#maths/time/date-in-zone.ts'
import type {
  Contribution,
  Metric,
  OpenWork,
  TimelineEntry,
  TimelineSource,
} from '#platform/furnishing/contributions.ts'
import { beginningOf } from '#platform/wording/plain-text.ts'
import { daysBeforeLong } from './contract.ts'
import * as store from './store.ts'
import * as words from './words.ts'

const told: TimelineSource = {
  kind: 'doubt',
  label: words.doubts,
  read: async (context, customerId, before, limit) => {
    const found = await store.toldOf(context, customerId, before, limit)
    const entries = found.flatMap(({ id, saidOn, words: said, personName, author, settled }): TimelineEntry[] => {
      const kind = 'doubt' as const
      const raised: TimelineEntry = {
        id: `${id}.raised`,
        kind,
        at: new Date(startOfDay(saidOn, context.workspace.zone)),
        title: words.raised,
        body: [personName, said].filter((one) => one).join('\n\n'),
        tone: 'watch',
        by: author,
      }
      if (settled === null) return [raised]
      return [
        raised,
        {
          id: `${id}.settled`,
          kind,
          at: settled.at,
          title: words.settled,
          body: settled.with,
          tone: 'good',
          by: settled.by,
        },
      ]
    })
    return entries
      .filter(({ at }) => at < before)
      .toSorted((one, other) => Number(other.at) - Number(one.at))
      .slice(0, limit)
  },
}

/** How much of what was said stands in a line. */
const lineLength = 120

const openOnes: OpenWork = {
  kind: 'doubt',
  label: words.doubts,
  read: async (context, customerIds) => {
    const found = await store.openOf(context, customerIds)
    return found.map(({ id, customerId, words: said, saidOn, daysOpen }) => {
      const line = said.length > lineLength ? `${beginningOf(said, lineLength)}…` : said
      return {
        id,
        customerId,
        title: { en: line, ja: line },
        state: { en: words.openFor.en(`${daysOpen}`), ja: words.openFor.ja(`${daysOpen}`) },
        next: words.settleIt,
        since: new Date(startOfDay(saidOn, context.workspace.zone)),
        dueOn: null,
      }
    })
  },
}

const shape = {
  from: 'doubts',
  mirrored: true,
  at: null,
  withinDays: 36_500,
  unit: words.units.doubts,
  better: 'lower',
  knownWhen: () => 'count() > 0',
  observations: () => 'count()',
  unknownBecause: words.noneKept,
  goneWhen: words.allSettled,
} as const

const metrics: readonly Metric[] = [
  { name: 'doubts_open', ...words.metrics.doubts_open, ...shape, value: () => 'countIf(settled = 0)' },
  {
    name: 'doubts_open_long',
    ...words.metrics.doubts_open_long,
    ...shape,
    value: () => `countIf(settled = 0 AND said_on < {today:Date32} - ${daysBeforeLong})`,
  },
]

export const fields: Contribution = { metrics, timeline: [told], openWork: [openOnes] }
