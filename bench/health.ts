import type { Metric } from '#platform/furnishing/contributions.ts'
import type { Facts } from '#platform/stores/facts.ts'
import { points } from '#platform/wording/unit.ts'
import { readAll } from '#see/health/computing/computed-facts.ts'
import type { Definition, Measure, Scale } from '#see/scorecards/contract.ts'

export type BenchRow = { name: string; value: number; unit: string; ratio?: number; budget?: number }
export type Sizes = { customers: number; events: number }

/**
 * A full recomputation of health against the same measures written by hand as one query: eight measures over events, survey
 * answers and cases, the weighted score and its band, one row per customer inserted. The tables must be migrated and empty of this workspace.
 */
export async function healthBench(facts: Facts, sizes: Sizes, rounds = 3): Promise<BenchRow[]> {
  await fill(facts, sizes)
  const first = await timed(() => recompute(facts, 0))
  const byHand: number[] = []
  const again: number[] = []
  for (let round = 1; round <= rounds; round += 1) {
    byHand.push(await timed(() => facts.run(handWritten, { now: stamp(round) })))
    again.push(await timed(() => recompute(facts, round)))
  }
  const hand = median(byHand)
  const ours = median(again)
  return [
    { name: 'health: the measures by hand, one query', value: hand, unit: 's' },
    { name: 'health: first reading of all customers', value: first, unit: 's', ratio: first / hand, budget: 1.5 },
    { name: 'health: recomputation of all customers', value: ours, unit: 's', ratio: ours / hand, budget: 1.5 },
    { name: 'health: customers read per second', value: sizes.customers / ours, unit: 'customers/s' },
  ]
}

const start = Date.UTC(2026, 10, 21, 6)
const stamp = (round: number) => new Date(start + round * 3_600_000).toISOString().replace('T', ' ').replace('Z', '')

export async function fill(facts: Facts, { customers, events }: Sizes): Promise<void> {
  const customer = (place: string) =>
    `toUUID(concat('00000000-0000-7000-8000-', leftPad(lower(hex(toUInt64(${place}))), 12, '0')))`
  await facts.run(
    `INSERT INTO customers (workspace_id, id, name, stage, version, deleted)
    SELECT {workspace:UUID}, ${customer('number')}, concat('Customer ', toString(number)), 'active', 1, 0 FROM numbers({count:UInt64})`,
    { count: customers },
  )
  const batch = 5_000_000
  for (let from = 0; from < events; from += batch) {
    await facts.run(
      `INSERT INTO events (workspace_id, customer_id, person_id, occurred_at, received_at, name, type, message_id)
      SELECT {workspace:UUID}, ${customer('cityHash64(number) % {customers:UInt64}')}, reinterpretAsUUID(toFixedString(unhex(leftPad(hex(cityHash64(number) % {customers:UInt64} * 16 + cityHash64(number, 1) % 12), 32, '0')), 16)),
      {now:DateTime64(3, 'UTC')} - toIntervalSecond(cityHash64(number, 2) % (120 * 86400)), {now:DateTime64(3, 'UTC')},
      concat('Feature ', toString(cityHash64(number, 3) % 12)), 'track', toString(number)
      FROM numbers({from:UInt64}, {count:UInt64})`,
      { customers, from, count: Math.min(batch, events - from), now: stamp(0) },
    )
  }
  await facts.run(
    `INSERT INTO responses (workspace_id, id, customer_id, survey, answered_at, nps, csat_scale, version, deleted)
    SELECT {workspace:UUID}, generateUUIDv4(number), ${customer('cityHash64(number, 4) % {customers:UInt64}')}, 'nps', {now:DateTime64(3, 'UTC')} - toIntervalSecond(cityHash64(number, 5) % (300 * 86400)),
    cityHash64(number, 6) % 11, 5, 1, 0 FROM numbers({count:UInt64})`,
    { customers, count: Math.round(customers * 0.6), now: stamp(0) },
  )
  await facts.run(
    `INSERT INTO cases (workspace_id, id, customer_id, priority, status, opened_at, escalated, version, deleted)
    SELECT {workspace:UUID}, generateUUIDv4(number), ${customer('cityHash64(number, 7) % {customers:UInt64}')}, 'medium', if(number % 5 = 0, 'open', 'closed'), {now:DateTime64(3, 'UTC')} - toIntervalSecond(cityHash64(number, 8) % (200 * 86400)),
    number % 9 = 0, 1, 0 FROM numbers({count:UInt64})`,
    { customers, count: customers, now: stamp(0) },
  )
  await facts.run(`CREATE TABLE IF NOT EXISTS health_by_hand (workspace_id UUID, customer_id UUID, read_at DateTime64(3, 'UTC'), score Nullable(Float64), band LowCardinality(String), values Array(Nullable(Float64)))
    ENGINE = MergeTree ORDER BY (workspace_id, customer_id, read_at) COMMENT '{workspace:UUID}'`)
}

function recompute(facts: Facts, round: number): Promise<void> {
  const room = {
    facts,
    now: new Date(start + round * 3_600_000),
    contributions,
    workspace: { currency: 'JPY', zone: 'Asia/Tokyo' },
  }
  return readAll(room, [card], {
    id: `00000000-0000-4000-8000-${String(100 + round).padStart(12, '0')}`,
    least: 1,
    overrides: [],
  })
}

async function timed(act: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await act()
  return (performance.now() - from) / 1000
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

const text = (word: string) => ({ en: word, ja: word })
const words = { label: text('m'), description: text('m'), unknownBecause: text('none'), better: 'higher' } as const
const events = {
  ...words,
  from: 'events',
  mirrored: false,
  at: 'occurred_at',
  withinDays: 28,
  knownWhen: () => 'count() > 0',
  observations: (w: string) => `countIf(${w})`,
} as const
const metrics: Metric[] = [
  { ...events, name: 'people', unit: points, value: (w) => `uniqExactIf(person_id, ${w})` },
  { ...events, name: 'breadth', unit: points, value: (w) => `uniqExactIf(name, ${w})` },
  { ...events, name: 'volume', unit: points, value: (w) => `countIf(${w})` },
  { ...events, name: 'active-days', unit: points, value: (w) => `uniqExactIf(toDate(occurred_at), ${w})` },
  {
    ...events,
    name: 'quiet-days',
    unit: points,
    value: () => "dateDiff('day', max(occurred_at), {now:DateTime64(3, 'UTC')})",
  },
  {
    ...words,
    name: 'nps',
    unit: points,
    from: 'responses',
    mirrored: true,
    at: 'answered_at',
    withinDays: 180,
    value: (w) => `avgIf(nps, ${w})`,
    knownWhen: (w) => `countIf(nps IS NOT NULL AND ${w}) > 0`,
    observations: (w) => `countIf(nps IS NOT NULL AND ${w})`,
  },
  {
    ...words,
    name: 'cases',
    unit: points,
    from: 'cases',
    mirrored: true,
    at: 'opened_at',
    withinDays: 90,
    value: (w) => `countIf(${w})`,
    knownWhen: () => 'count() > 0',
    observations: (w) => `countIf(${w})`,
  },
  {
    ...words,
    name: 'open-cases',
    unit: points,
    from: 'cases',
    mirrored: true,
    at: 'opened_at',
    withinDays: 365,
    value: (w) => `countIf(status != 'closed' AND ${w})`,
    knownWhen: () => 'count() > 0',
    observations: (w) => `countIf(${w})`,
  },
]

const curve = (...corners: [number, number][]): Scale => ({
  kind: 'curve',
  corners: corners.map(([at, points]) => ({ at, points })),
})
const measure = (id: string, withinDays: number, weight: number, scale: Scale): Measure => ({
  id,
  name: text(id),
  group: null,
  source: { kind: 'metric', metric: id, withinDays },
  weight,
  scale,
  validDays: null,
  least: 0,
  lifts: true,
})
export const definition: Definition = {
  mode: 'score',
  groups: [],
  exceptions: [],
  cells: [],
  leastKnown: 10,
  warnsEarly: false,
  alarms: [],
  unknownActs: [],
  basis: null,
  highFrom: 60,
  measures: [
    measure('people', 28, 25, curve([0, 0], [10, 100])),
    measure('breadth', 28, 15, curve([0, 0], [8, 100])),
    measure('volume', 28, 10, curve([0, 0], [40, 100])),
    measure('active-days', 28, 15, curve([0, 0], [15, 100])),
    measure('quiet-days', 365, 10, curve([0, 100], [30, 0])),
    measure('nps', 180, 10, curve([0, 0], [10, 100])),
    measure('cases', 90, 5, curve([0, 100], [5, 0])),
    measure('open-cases', 365, 10, curve([0, 100], [3, 0])),
  ],
  edges: {
    thriving: { from: 75, included: true },
    steady: { from: 55, included: true },
    watch: { from: 35, included: true },
  },
  acts: { thriving: [], steady: [], watch: [], risk: [] },
}

const days = (count: number, column: string) => `${column} > {now:DateTime64(3, 'UTC')} - toIntervalDay(${count})`
export const handWritten = `INSERT INTO health_by_hand SELECT {workspace:UUID}, customer_id, {now:DateTime64(3, 'UTC')}, score,
  multiIf(isNull(score), '', score >= 75, 'thriving', score >= 55, 'steady', score >= 35, 'watch', 'risk'), [people, breadth, volume, active, quiet, nps, cases, open_cases]
FROM (SELECT *, (ifNull(least(people / 10, 1) * 2500, 0) + ifNull(least(breadth / 8, 1) * 1500, 0) + ifNull(least(volume / 40, 1) * 1000, 0) + ifNull(least(active / 15, 1) * 1500, 0)
    + ifNull((1 - least(quiet / 30, 1)) * 1000, 0) + ifNull(nps * 100, 0) + ifNull((1 - least(cases / 5, 1)) * 500, 0) + ifNull((1 - least(open_cases / 3, 1)) * 1000, 0))
    / nullIf(isNotNull(people) * 75 + isNotNull(nps) * 10 + isNotNull(cases) * 15, 0) AS score
  FROM (SELECT c.id AS customer_id, people, breadth, volume, active, quiet, nps, cases, open_cases
    FROM (SELECT id FROM customers FINAL WHERE workspace_id = {workspace:UUID} AND stage NOT IN ('prospect', 'left')) AS c
    LEFT JOIN (SELECT customer_id, uniqExactIf(person_id, ${days(28, 'occurred_at')}) AS people, uniqExactIf(name, ${days(28, 'occurred_at')}) AS breadth, countIf(${days(28, 'occurred_at')}) AS volume,
        uniqExactIf(toDate(occurred_at), ${days(28, 'occurred_at')}) AS active, dateDiff('day', max(occurred_at), {now:DateTime64(3, 'UTC')}) AS quiet
      FROM events WHERE workspace_id = {workspace:UUID} AND occurred_at <= {now:DateTime64(3, 'UTC')}
        AND person_id NOT IN (SELECT id FROM people FINAL WHERE workspace_id = {workspace:UUID} AND may_analyse = 0) GROUP BY customer_id) AS e ON e.customer_id = c.id
    LEFT JOIN (SELECT customer_id, avgIf(nps, ${days(180, 'answered_at')}) AS nps FROM responses FINAL WHERE workspace_id = {workspace:UUID}
        AND ifNull(person_id, toUUID('00000000-0000-0000-0000-000000000000')) NOT IN (SELECT id FROM people FINAL WHERE workspace_id = {workspace:UUID} AND may_analyse = 0) GROUP BY customer_id) AS r ON r.customer_id = c.id
    LEFT JOIN (SELECT customer_id, countIf(${days(90, 'opened_at')}) AS cases, countIf(status != 'closed' AND ${days(365, 'opened_at')}) AS open_cases FROM cases FINAL WHERE workspace_id = {workspace:UUID} GROUP BY customer_id) AS k ON k.customer_id = c.id))`

export const contributions = { metrics, fields: [], timeline: [], importables: [] }
export const card = {
  scorecardId: '00000000-0000-4000-8000-000000000001',
  versionId: '00000000-0000-4000-8000-000000000002',
  segmentId: null,
  definition,
}
