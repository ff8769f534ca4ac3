import type {
  Contribution,
  Metric,
  OpenWork,
  TimelineEntry,
  TimelineSource,
} from '#platform/furnishing/contributions.ts'
import { minutes, points } from '#platform/wording/unit.ts'
import { casesImportable } from './importable.ts'
import { columns } from './names.ts'
import { openFacts } from './open.ts'
import * as store from './store.ts'
import * as words from './words.ts'

const turns: TimelineSource = {
  kind: 'case',
  label: words.cases,
  read: async (context, customerId, before, limit) => {
    const found = await store.turns(context, customerId, before, limit)
    return found.map(({ id, subject, priority, escalated, at, turn }) => {
      const isBad = turn === 'opened' && (escalated || priority === 'urgent')
      const entry: TimelineEntry = {
        id: `${id}.${turn}`,
        kind: 'case',
        at,
        title: turn === 'opened' ? words.opened(subject) : words.closed(subject),
        body: '',
        tone: isBad ? 'bad' : turn === 'opened' ? 'watch' : 'plain',
        by: null,
      }
      return entry
    })
  },
}

/** The open cases of several customers, the oldest first, with where each stands and whose turn it is. */
const openCasesOf: OpenWork = {
  kind: 'case',
  label: words.cases,
  read: async (context, customerIds) => {
    const found = await store.openOf(context, customerIds)
    return found.map(({ id, customerId, subject, status, priority, escalated, openedAt }) => ({
      id,
      customerId,
      title: subject === '' ? words.withoutSubject : { en: subject, ja: subject },
      state: words.standsAs(status, priority, escalated),
      next: status === 'waiting' ? words.awaitAnswer : words.answerIt,
      since: openedAt,
      dueOn: null,
    }))
  },
}

/**
 * Whether anybody's cases came inside the window. Where nobody's did, they have stopped coming, and that a customer has none
 * says nothing.
 */
const anybody = (inWindow: string) =>
  `(SELECT count() FROM (SELECT 1 FROM cases FINAL WHERE workspace_id = {workspace:UUID} AND ${inWindow} AND toDate32(opened_at, {zone:String}) <= {today:Date32} LIMIT 1)) > 0`
const anybodyLately = anybody(
  'toDate32(greatest(opened_at, ifNull(closed_at, opened_at)), {zone:String}) > {today:Date32} - 90',
)

const shape = { from: 'cases', mirrored: true, at: 'opened_at', withinDays: 90, unknownBecause: words.noCases } as const
const metric = (
  name: keyof typeof words.metrics,
  rest: Pick<Metric, 'unit' | 'better' | 'value'> & Partial<Metric>,
): Metric => ({
  name,
  ...words.metrics[name],
  ...shape,
  knownWhen: (inWindow) => `count() > 0 AND ${anybody(inWindow)}`,
  observations: (inWindow) => `countIf(${inWindow})`,
  ...rest,
})

const metrics: readonly Metric[] = [
  metric('cases_open', {
    unit: words.units.cases,
    better: 'lower',
    at: null,
    withinDays: 36_500,
    value: () => `countIf(${openFacts})`,
    // A case that is open is open, however quiet it has become.
    knownWhen: () => `countIf(${openFacts}) > 0 OR (count() > 0 AND ${anybodyLately})`,
    observations: () => 'count()',
  }),
  metric('cases_about_leaving', {
    unit: words.units.cases,
    better: 'lower',
    at: null,
    withinDays: 36_500,
    value: () => `countIf(${openFacts} AND about_leaving = 1)`,
    knownWhen: () => `countIf(${openFacts}) > 0 OR (count() > 0 AND ${anybodyLately})`,
    observations: () => 'count()',
    since: () => `maxIf(opened_at, ${openFacts} AND about_leaving = 1)`,
    goneWhen: words.caseClosed,
  }),
  metric('cases_90', { unit: words.units.cases, better: 'lower', value: (inWindow) => `countIf(${inWindow})` }),
  metric('cases_escalated_90', {
    unit: words.units.cases,
    better: 'lower',
    value: (inWindow) => `countIf(${inWindow} AND (escalated = 1 OR reopened = 1))`,
  }),
  metric('first_response_minutes', {
    unit: minutes,
    better: 'lower',
    value: (inWindow) =>
      `quantileExactInclusiveIf(0.5)(first_response_minutes, ${inWindow} AND isNotNull(first_response_minutes))`,
    knownWhen: (inWindow) => `countIf(${inWindow} AND isNotNull(first_response_minutes)) > 0`,
    observations: (inWindow) => `countIf(${inWindow} AND isNotNull(first_response_minutes))`,
    unknownBecause: words.noResponses,
  }),
  metric('case_satisfaction', {
    unit: points,
    better: 'higher',
    value: (inWindow) => `avgIf(satisfaction, ${inWindow})`,
    knownWhen: (inWindow) => `countIf(${inWindow} AND isNotNull(satisfaction)) > 0`,
    observations: (inWindow) => `countIf(${inWindow} AND isNotNull(satisfaction))`,
    unknownBecause: words.notRated,
  }),
]

export const fields: Contribution = {
  metrics,
  timeline: [turns],
  openWork: [openCasesOf],
  importables: [casesImportable],
  columns: [
    {
      name: 'openCases',
      ...columns.openCases,
      keptAs: 'open_cases',
      from: 'cases',
      value: `countIf(${openFacts})`,
      // Nobody has none as long as nobody's cases have come in lately.
      withoutRows: `if(${anybodyLately}, 0, NULL)`,
    },
  ],
}
