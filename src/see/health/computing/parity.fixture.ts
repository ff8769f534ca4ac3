import type { Metric } from '#platform/furnishing/contributions.ts'
import { points } from '#platform/wording/unit.ts'
import type { Alarm, AlarmCriterion, Definition, Measure, Scale } from '../../scorecards/contract.ts'

export const now = new Date('2026-11-21T06:00:00Z')
export const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
const text = (word: string) => ({ en: word, ja: word })

/** Where the statement and the rule are held equal: what is in the facts, what is measured of it, and the scorecards. */
export const migrations = [
  'gather/customers/migrations/0001-customers.facts.sql',
  'gather/customers/migrations/0005-served-though-withheld.facts.sql',
  'gather/people/migrations/0001-people.facts.sql',
  'gather/events/migrations/0001-events.facts.sql',
  'gather/surveys/migrations/0001-responses.facts.sql',
  'gather/interactions/migrations/0001-interactions.facts.sql',
  'see/health/migrations/0001-health.facts.sql',
  'see/health/migrations/0003-alarms.facts.sql',
]

const unit = { label: text('x'), description: text('x'), better: 'higher', unknownBecause: text('none') } as const
export const metrics: Metric[] = [
  {
    ...unit,
    name: 'active',
    unit: points,
    from: 'events',
    mirrored: false,
    at: 'occurred_at',
    withinDays: 28,
    value: (w) => `uniqExactIf(person_id, ${w})`,
    knownWhen: () => 'count() > 0',
    observations: (w) => `countIf(${w})`,
  },
  {
    ...unit,
    name: 'breadth',
    unit: points,
    from: 'events',
    mirrored: false,
    at: 'occurred_at',
    withinDays: 28,
    value: (w) => `uniqExactIf(name, ${w})`,
    knownWhen: () => 'count() > 0',
    observations: (w) => `countIf(${w})`,
  },
  {
    ...unit,
    name: 'nps',
    unit: points,
    from: 'responses',
    mirrored: true,
    at: 'answered_at',
    withinDays: 365,
    value: (w) => `avgIf(nps, ${w})`,
    knownWhen: (w) => `countIf(nps IS NOT NULL AND ${w}) > 0`,
    observations: (w) => `countIf(nps IS NOT NULL AND ${w})`,
    since: (w) => `maxIf(answered_at, ${w} AND nps IS NOT NULL)`,
  },
  {
    ...unit,
    name: 'last_contact_days',
    unit: points,
    from: 'interactions',
    mirrored: true,
    at: 'happened_at',
    withinDays: 36_500,
    value: (w) => `dateDiff('day', maxIf(happened_at, ${w}), {now:DateTime64(3, 'UTC')})`,
    knownWhen: (w) => `countIf(${w}) > 0`,
    observations: (w) => `countIf(${w})`,
    since: (w) => `maxIf(happened_at, ${w})`,
  },
]

const curve = (...corners: [number, number][]): Scale => ({
  kind: 'curve',
  corners: corners.map(([at, points]) => ({ at, points })),
})
const measure = (id: string, group: string | null, more: Partial<Measure>): Measure => ({
  id,
  name: text(id),
  group,
  source: { kind: 'metric', metric: id, withinDays: 28 },
  weight: 1,
  scale: curve([0, 0], [9, 100]),
  validDays: null,
  least: 0,
  lifts: true,
  ...more,
})
const measures = (one: string | null, two: string | null, three: string | null): Measure[] => [
  measure('active', one, { weight: 40 }),
  measure('breadth', two, {
    weight: 7.5,
    least: 2,
    scale: {
      kind: 'steps',
      steps: [
        { upTo: 1, included: true, points: 10 },
        { upTo: 3, included: false, points: 45.5 },
      ],
      beyond: 90,
    },
  }),
  measure('nps', three, {
    weight: 30,
    validDays: 180,
    source: { kind: 'metric', metric: 'nps', withinDays: 365 },
    scale: curve([0, 5], [6, 33], [10, 100]),
  }),
  measure('relationship', three, {
    weight: 3,
    source: { kind: 'judgement', topic: 'relationship' },
    scale: curve([0, 0], [100, 100]),
  }),
]
const base: Omit<Definition, 'mode' | 'groups' | 'measures' | 'exceptions' | 'cells'> = {
  leastKnown: 40,
  warnsEarly: false,
  alarms: [],
  unknownActs: [],
  basis: null,
  highFrom: 60,
  edges: {
    thriving: { from: 75, included: true },
    steady: { from: 55, included: false },
    watch: { from: 35, included: true },
  },
  acts: { thriving: [], steady: [], watch: [], risk: [] },
}
const criterion = (metric: string, is: AlarmCriterion['is'], than: number, orUnknown = false): AlarmCriterion => ({
  source: { kind: 'metric', metric, withinDays: metric === 'active' ? 28 : 36_500 },
  is,
  than,
  orUnknown,
})
const alarm = (id: string, ceiling: Alarm['ceiling'], criteria: AlarmCriterion[], ends: Alarm['ends']): Alarm => ({
  id,
  name: text(id),
  criteria,
  ceiling,
  ends,
  act: text('act'),
})
export const alarms: Alarm[] = [
  alarm('low-answer', 'watch', [criterion('nps', 'at most', 6)], { followUp: true, afterDays: null }),
  alarm('lately-lower', 'risk', [criterion('nps', 'below', 3)], { followUp: false, afterDays: 120 }),
  alarm(
    'out-of-touch',
    'steady',
    [criterion('last_contact_days', 'at least', 100, true), criterion('active', 'above', 1)],
    {
      followUp: false,
      afterDays: null,
    },
  ),
  alarm(
    'silent',
    'risk',
    [
      { ...criterion('active', 'unknown', 0), source: { kind: 'attribute', attribute: "with ' and 入金" } },
      criterion('nps', 'unknown', 0),
      criterion('active', 'below', 1, true),
    ],
    { followUp: false, afterDays: null },
  ),
]
export const totalled: Definition = {
  ...base,
  mode: 'score',
  cells: [],
  groups: [{ id: 'use', name: text('use'), weight: 60 }],
  measures: measures('use', 'use', null),
  exceptions: [
    {
      id: 'unhappy',
      name: text('unhappy'),
      score: 20,
      criteria: [
        { measure: 'nps', of: 'value', is: 'at most', than: 4 },
        { measure: 'active', of: 'points', is: 'below', than: 90 },
      ],
    },
    {
      id: 'silent',
      name: text('silent'),
      score: 30,
      criteria: [
        { measure: 'nps', of: 'value', is: 'unknown', than: 0 },
        { measure: 'active', of: 'value', is: 'below', than: 2 },
      ],
    },
  ],
}
/** One that has all of it: what only holds down, alarms, and bad news of whom little is known. */
export const alarmed: Definition = {
  ...totalled,
  measures: totalled.measures.map((one) =>
    one.id === 'breadth' || one.id === 'relationship' ? { ...one, lifts: false } : one,
  ),
  leastKnown: 80,
  warnsEarly: true,
  alarms,
}
export const axial: Definition = {
  ...base,
  mode: 'axes',
  exceptions: [],
  measures: measures('adoption', 'maturity', 'sentiment'),
  groups: ['adoption', 'maturity', 'sentiment'].map((axis) => ({ id: axis, name: text(axis), weight: 1 })),
  cells: [
    {
      id: 'immature',
      name: text('adopted, immature'),
      adoption: 'high',
      maturity: 'low',
      sentiment: 'high',
      band: 'watch',
      acts: [text('advanced use')],
    },
    {
      id: 'unhappy',
      name: text('unhappy'),
      adoption: null,
      maturity: null,
      sentiment: 'low',
      band: 'risk',
      acts: [text('listen')],
    },
    {
      id: 'rest',
      name: text('rest'),
      adoption: 'high',
      maturity: null,
      sentiment: null,
      band: 'steady',
      acts: [text('talk')],
    },
  ],
}

export function events() {
  const rows = Array.from({ length: 600 }, (_, index) => ({
    customer_id: idOf((index * 7) % 50),
    person_id: idOf(1000 + (index % 11)),
    occurred_at: new Date(Number(now) - ((index * 37) % 60) * 86_400_000).toISOString(),
    received_at: now.toISOString(),
    name: `event ${(index * index) % 5}`,
    type: 'track',
    message_id: String(index),
  })).filter((row) => row.customer_id !== idOf(1))
  const one = {
    received_at: now.toISOString(),
    occurred_at: '2026-11-20T00:00:00Z',
    name: 'login',
    type: 'track',
    customer_id: idOf(1),
  }
  return [
    ...rows,
    { ...one, person_id: idOf(777), message_id: 'withheld' },
    { ...one, person_id: idOf(778), message_id: 'given' },
  ]
}

export function contacts() {
  return Array.from({ length: 30 }, (_, index) => ({
    id: idOf(index),
    customer_id: idOf((index * 5) % 57),
    kind: 'call',
    initiated_by: 'us',
    happened_at: new Date(Number(now) - ((index * 13) % 300) * 86_400_000 - 3_600_000).toISOString(),
    version: 1,
    deleted: 0,
  }))
}

export function responses() {
  return Array.from({ length: 45 }, (_, index) => ({
    id: idOf(index),
    customer_id: idOf((index * 3) % 55),
    survey: 'nps',
    answered_at: new Date(Number(now) - ((index * 11) % 400) * 86_400_000).toISOString(),
    nps: index % 4 === 3 ? null : (index * 5) % 11,
    csat_scale: 5,
    version: 1,
    deleted: 0,
  }))
}
