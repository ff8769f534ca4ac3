import type { Metric } from '#platform/furnishing/contributions.ts'
import type { Facts } from '#platform/stores/facts.ts'
import { points } from '#platform/wording/unit.ts'
import { type Asked, rebuild } from '#see/segments/facts.ts'
import type { Rule } from '#see/segments/language/rule.ts'
import { type BenchRow, fill, type Sizes } from './health.ts'

const now = new Date(Date.UTC(2026, 10, 21, 6))
const text = { en: 'people', ja: '人数' }
const people: Metric = {
  name: 'people',
  label: text,
  description: text,
  unit: points,
  better: 'higher',
  from: 'events',
  mirrored: false,
  at: 'occurred_at',
  withinDays: 28,
  value: (w) => `uniqExactIf(person_id, ${w})`,
  knownWhen: () => 'count() > 0',
  observations: (w) => `countIf(${w})`,
  unknownBecause: text,
}
const vocabulary = {
  fields: [{ name: 'stage', label: text, type: 'text', from: 'customers', value: 'stage' }],
  metrics: [people],
} as const
const did = (name: string, op: 'at least' | 'at most', count: number, days: number): Rule => ({
  kind: 'event',
  names: [name],
  where: [],
  times: { op, count },
  within: { span: 'last', days },
})
const active: Rule = { kind: 'field', field: 'stage', test: { op: 'one of', values: ['active'] } }

const mayCount =
  'person_id NOT IN (SELECT id FROM people FINAL WHERE workspace_id = {workspace:UUID} AND may_analyse = 0)'
const everybody = "FROM customers FINAL WHERE workspace_id = {workspace:UUID} AND stage = 'active'"
const since = (days: number) => `occurred_at >= {now:DateTime64(3, 'UTC')} - INTERVAL ${days} DAY`
const byHand = (condition: string) =>
  `INSERT INTO segment_by_hand SELECT {workspace:UUID}, {round:UUID}, id, {now:DateTime64(3, 'UTC')} ${everybody} AND ${condition}`
const ofEvents = (where: string, having: string) =>
  `id IN (SELECT customer_id FROM events WHERE workspace_id = {workspace:UUID} AND ${mayCount} AND ${where} GROUP BY customer_id HAVING ${having})`

const cases: readonly { name: string; rule: Rule; hand: string }[] = [
  {
    name: 'did one thing three times, and not another',
    rule: { kind: 'all', rules: [active, did('Feature 3', 'at least', 3, 90), did('Feature 5', 'at most', 0, 14)] },
    hand: byHand(
      ofEvents(
        `((name = 'Feature 3' AND ${since(90)}) OR (name = 'Feature 5' AND ${since(14)}))`,
        `countIf(name = 'Feature 3' AND ${since(90)}) >= 3 AND countIf(name = 'Feature 5' AND ${since(14)}) = 0`,
      ),
    ),
  },
  {
    name: 'nothing for thirty days',
    rule: {
      kind: 'all',
      rules: [
        active,
        { kind: 'event', names: [], where: [], times: { op: 'at most', count: 0 }, within: { span: 'last', days: 30 } },
      ],
    },
    hand: byHand(
      `id NOT IN (SELECT customer_id FROM events WHERE workspace_id = {workspace:UUID} AND ${mayCount} AND ${since(30)})`,
    ),
  },
  {
    name: 'a declared metric below a bound',
    rule: { kind: 'all', rules: [active, { kind: 'metric', metric: 'people', test: { op: 'less than', value: 6 } }] },
    hand: byHand(ofEvents('1', `uniqExactIf(person_id, ${since(28)}) < 6`)),
  },
]

/**
 * A segment's rebuild against the same question written by hand as one INSERT … SELECT, consent obeyed in both. The
 * rebuild also compares with who was in before. The tables must be migrated and empty of this workspace.
 */
export async function segmentsBench(facts: Facts, sizes: Sizes, rounds = 3, isFilled = false): Promise<BenchRow[]> {
  if (!isFilled) await fill(facts, sizes)
  await facts.run(
    "CREATE TABLE IF NOT EXISTS segment_by_hand (workspace_id UUID, segment_id UUID, customer_id UUID, since DateTime64(3, 'UTC')) ENGINE = MergeTree ORDER BY (workspace_id, segment_id, customer_id) COMMENT '{workspace:UUID}'",
  )
  const asked: Asked = { facts, vocabulary, moment: { now, today: '2026-11-21', zone: 'UTC', currency: 'JPY' } }
  const rows: BenchRow[] = []
  for (const [place, { name, rule, hand }] of cases.entries()) {
    const hands: number[] = []
    const again: number[] = []
    const order = (run: number) => ({ segmentId: id(place), runId: id(100 * (place + 1) + run), rule })
    const first = await timed(() => rebuild(asked, order(0)))
    for (let round = 1; round <= rounds; round += 1) {
      hands.push(
        await timed(() =>
          facts.run(hand, { round: id(round), now: now.toISOString().replace('T', ' ').replace('Z', '') }),
        ),
      )
      again.push(await timed(() => rebuild(asked, order(round))))
    }
    const least = median(hands)
    rows.push(
      { name: `segment: ${name}, by hand`, value: least, unit: 's' },
      { name: `segment: ${name}, first run`, value: first, unit: 's', ratio: first / least, budget: 1.5 },
      { name: `segment: ${name}, rebuild`, value: median(again), unit: 's', ratio: median(again) / least, budget: 1.5 },
    )
  }
  return rows
}

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

async function timed(act: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await act()
  return (performance.now() - from) / 1000
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
