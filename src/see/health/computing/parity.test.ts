import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Metric } from '#platform/furnishing/contributions.ts'
import { statementsOf } from '#platform/migrating/migrate.ts'
import { type FactsStore, openFacts } from '#platform/stores/clickhouse.ts'
import { points } from '#platform/wording/unit.ts'
import type { Definition, Input, Measure, Scale } from '../../scorecards/contract.ts'
import { inputsOf } from '../../scorecards/scoring/findings.ts'
import { scoreOf } from '../../scorecards/scoring/score.ts'
import { type InForce, lastBefore, standings } from '../facts.ts'
import { readAll } from './computed-facts.ts'
import type { Card } from './inputs.ts'

const workspace = '11111111-1111-4111-8111-111111111111'
const now = new Date('2026-11-21T06:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'meguri-health-'))
const text = (word: string) => ({ en: word, ja: word })
const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
const cards = [idOf(901), idOf(902)]

let store: FactsStore
beforeAll(async () => {
  store = openFacts({ data: folder, clickhouseUrl: undefined })
  for (const file of migrations) {
    const sql = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')
    for (const query of statementsOf(sql)) await store.client.command({ query })
  }
  await store.of(workspace, '2026-11-21').insert(
    'customers',
    Array.from({ length: 60 }, (_, index) => ({
      id: idOf(index),
      name: `C${index}`,
      stage: index === 59 ? 'left' : 'active',
      version: 1,
      deleted: 0,
    })),
  )
  await store
    .of(workspace)
    .insert('people', [{ id: idOf(777), customer_id: idOf(1), may_analyse: 0, version: 1, deleted: 0 }])
  await store.of(workspace, '2026-11-21').insert('events', events())
  await store.of(workspace, '2026-11-21').insert('responses', responses())
  await store.of(workspace, '2026-11-21').insert('judgements', [
    {
      id: idOf(1),
      customer_id: idOf(3),
      topic: 'relationship',
      points: 30,
      judged_at: '2026-11-01 00:00:00',
      version: 1,
      deleted: 0,
    },
  ])
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the statement scores every customer exactly as the rule does, over groups, steps, curves, missing values and exceptions', async () => {
  const runId = idOf(500)
  await readAll(room(now), [card(totalled)], { id: runId, least: 0, overrides: [] }, 7)
  const readings = await latest(now)
  expect(readings).toHaveLength(59)
  for (const reading of readings) {
    const score = scoreOf(totalled, inputsOf(totalled, reading))
    expect(reading.computed === null).toBe(score.computed === null)
    expect(reading.score ?? -1).toBeCloseTo(score.score ?? -1, 9)
    expect(reading.computed ?? -1).toBeCloseTo(score.computed ?? -1, 9)
    expect({ band: reading.band, exception: reading.exception_id }).toEqual({
      band: score.band ?? '',
      exception: score.exceptionId ?? '',
    })
  }
  expect(new Set(readings.map((one) => one.band)).size).toBeGreaterThan(3)
  expect(readings.filter((one) => one.exception_id !== '').length).toBeGreaterThan(0)
  expect(new Set(readings.flatMap((one) => one.because))).toEqual(
    new Set(['', 'no data', 'out of date', 'too few', 'not judged']),
  )
})

test('whoever is no longer there stands nowhere', async () => {
  const count = async () => (await standings(room(now))).reduce((sum, { customers }) => sum + customers, 0)
  expect(await count()).toBe(59)
  await store.of(workspace).insert('customers', [{ id: idOf(58), stage: 'active', version: 2, deleted: 1 }])
  expect(await count()).toBe(58)
  await store
    .of(workspace)
    .insert('customers', [{ id: idOf(58), name: 'C58', stage: 'active', version: 3, deleted: 0 }])
})

test('what a person who withdrew consent did does not count', async () => {
  const [one] = await lastBefore(room(now), [idOf(1)], now)
  const input: Input | undefined = one && inputsOf(totalled, one).active
  expect(input?.value).toBe(1)
})

test('nothing is kept again where nothing changed, and only a changed band is a change', async () => {
  const later = new Date('2026-11-21T07:00:00Z')
  await readAll(room(later), [card(totalled)], { id: idOf(501), least: 0, overrides: [] })
  expect(await kept(idOf(501))).toEqual({ kept: 0, changed: 0 })
  const override: InForce = { id: idOf(600), customer_id: idOf(5), band: 'watch', score: 50 }
  await readAll(room(later), [card(totalled)], { id: idOf(502), least: 1, overrides: [override] })
  const [reading] = await lastBefore(room(later), [idOf(5)], later)
  expect(reading).toMatchObject({ score: 50, band: 'watch', override_id: idOf(600) })
  await readAll(room(new Date('2026-11-21T08:00:00Z')), [card(totalled)], {
    id: idOf(503),
    least: 0,
    overrides: [override],
  })
  expect(await kept(idOf(503))).toEqual({ kept: 0, changed: 0 })
})

test('who is known just enough has a score in both, and who is known too little in neither', async () => {
  const open = { ...totalled, leastKnown: 0, exceptions: [] }
  const shares = (await latest(now)).map((reading) => scoreOf(open, inputsOf(open, reading)).known)
  const edge = [...new Set(shares)].toSorted((a, b) => a - b)[2] ?? 0
  expect(edge).toBeGreaterThan(0)
  for (const [hour, leastKnown] of [
    [10, edge * 100],
    [11, edge * 100 + 0.001],
  ] as const) {
    const demanding = { ...open, leastKnown }
    const at = new Date(Date.UTC(2026, 10, 21, hour))
    await readAll(room(at), [card(demanding)], { id: idOf(505 + hour), least: 0, overrides: [] })
    const readings = await latest(at)
    const scores = readings.map((reading) => scoreOf(demanding, inputsOf(demanding, reading)))
    expect(readings.map(({ computed }) => computed === null)).toEqual(scores.map(({ computed }) => computed === null))
    const onEdge = scores.filter(({ known }) => known === edge)
    expect(onEdge.length).toBeGreaterThan(0)
    expect(onEdge.every(({ computed }) => (computed !== null) === (hour === 10))).toBe(true)
  }
})

test('three axes give the same cell and band in both, without a total', async () => {
  const at = new Date('2026-11-21T09:00:00Z')
  await readAll(room(at), [card(axial, 1)], { id: idOf(504), least: 0, overrides: [] })
  const readings = await latest(at)
  for (const reading of readings) {
    const score = scoreOf(axial, inputsOf(axial, reading))
    expect({ score: reading.score, cell: reading.cell_id, band: reading.band }).toEqual({
      score: null,
      cell: score.cellId ?? '',
      band: score.band ?? '',
    })
  }
  expect(new Set(readings.map((one) => one.cell_id)).size).toBeGreaterThan(1)
})

const migrations = [
  'gather/customers/migrations/0001-customers.facts.sql',
  'gather/customers/migrations/0005-served-though-withheld.facts.sql',
  'gather/people/migrations/0001-people.facts.sql',
  'gather/events/migrations/0001-events.facts.sql',
  'gather/surveys/migrations/0001-responses.facts.sql',
  'see/health/migrations/0001-health.facts.sql',
]

const unit = { label: text('x'), description: text('x'), better: 'higher', unknownBecause: text('none') } as const
const metrics: Metric[] = [
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
  highFrom: 60,
  edges: {
    thriving: { from: 75, included: true },
    steady: { from: 55, included: false },
    watch: { from: 35, included: true },
  },
  acts: { thriving: [], steady: [], watch: [], risk: [] },
}
const totalled: Definition = {
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
const axial: Definition = {
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

function card(definition: Definition, index = 0): Card {
  return { scorecardId: cards[index] ?? '', versionId: idOf(910 + index), segmentId: null, definition }
}

function room(at: Date) {
  return {
    facts: store.of(workspace, '2026-11-21'),
    now: at,
    contributions: { metrics, fields: [], timeline: [], importables: [] },
    workspace: { currency: 'JPY', zone: 'Asia/Tokyo' },
  }
}

const latest = (at: Date) =>
  lastBefore(
    room(at),
    Array.from({ length: 60 }, (_, index) => idOf(index)),
    at,
  )
function kept(run: string) {
  return store
    .of(workspace)
    .first(
      `SELECT toUInt32(count()) AS kept, toUInt32(countIf(band != previous_band)) AS changed FROM health_readings WHERE workspace_id = {workspace:UUID} AND run_id = {run:UUID}`,
      { run },
    )
}

function events() {
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

function responses() {
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
