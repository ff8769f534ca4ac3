import type {
  Contribution,
  Metric,
  SegmentUses,
  TimelineEntry,
  TimelineSource,
} from '#platform/furnishing/contributions.ts'
import { mergedPlays } from './closing/doubles.ts'
import { openPlaysOf } from './closing/unfinished.ts'
import { Said } from './contract/rules.ts'
import { columns } from './names.ts'
import * as rules from './rules/rule-store.ts'
import * as todayStore from './today/today-store.ts'
import * as words from './words.ts'

const titles = { opened: words.playOpened, done: words.playDone, dismissed: words.playDismissed } as const
const tones = { opened: 'watch', done: 'good', dismissed: 'plain' } as const

const turns: TimelineSource = {
  kind: 'play',
  label: words.plays,
  read: async (context, customerId, before, limit) => {
    const found = await todayStore.turns(context, customerId, before, limit)
    return found.map(({ id, turn, at, act, body, cause, author }) => {
      const entry: TimelineEntry = {
        id: `${id}.${turn}`,
        kind: 'play',
        at: new Date(at),
        title: titles[turn](Said.parse(act)),
        body: turn === 'dismissed' ? words.dismissedBecause(body, cause, context.locale) : body,
        tone: tones[turn],
        by: author,
      }
      return entry
    })
  },
}

const metrics: readonly Metric[] = [
  {
    name: 'plays_open',
    ...words.openPlays,
    unit: words.units.plays,
    better: 'lower',
    from: 'plays',
    mirrored: true,
    at: null,
    withinDays: 36_500,
    value: () => 'countIf(isNull(closed_at))',
    knownWhen: () => 'count() > 0',
    observations: () => 'count()',
    unknownBecause: words.noPlays,
  },
  {
    name: 'plays_opened_90',
    ...words.openedPlays,
    unit: words.units.plays,
    better: 'lower',
    from: 'plays',
    mirrored: true,
    at: 'opened_at',
    withinDays: 90,
    value: (inWindow) => `countIf(${inWindow})`,
    knownWhen: () => 'count() > 0',
    observations: (inWindow) => `countIf(${inWindow})`,
    unknownBecause: words.noPlays,
  },
]

/** A rule that is on waits for whoever enters its segment. */
const segmentUses: SegmentUses = async (context, segmentId) => {
  const waiting = (await rules.inForce(context)).filter((rule) => rule.segmentId === segmentId)
  return waiting.map(({ act }) => words.ruleCalled(act))
}

export const fields: Contribution = {
  metrics,
  merging: [mergedPlays],
  openWork: [openPlaysOf],
  timeline: [turns],
  segmentUses: [segmentUses],
  columns: [
    {
      name: 'openPlays',
      ...columns.openPlays,
      keptAs: 'open_plays',
      from: 'plays',
      value: 'countIf(isNull(closed_at))',
      withoutRows: '0',
    },
  ],
}
