import { shiftDate } from '#maths/time/shift-date.ts'
import type { Facts } from '#platform/stores/facts.ts'
import * as computed from '#see/revenue/facts.ts'
import * as kept from '#see/revenue/kept/kept-facts.ts'
import { monthEnd, monthsToKeep, withoutRates } from '#see/revenue/kept/kept-months.ts'
import { boundFor } from '#see/revenue/statement/bound.ts'
import { byPlan, whole } from '#see/revenue/statement/slicing.ts'
import type { BenchRow } from './health.ts'

const today = '2026-11-30'
const first = '2023-12-15'
const pairs = monthsToKeep(first, today)
const months = pairs.map(({ to }) => monthEnd(to))
const bound = boundFor({
  pairs,
  reading: { kinds: ['subscription', 'usage'], graceDays: 45, recognised: 'end' },
  measure: { currency: 'JPY', parts: 12 },
  currencies: ['JPY'],
  rateOf: () => '1',
})
const prepared: computed.Prepared = { shape: { recognised: 'end', slicing: byPlan }, bound }

/**
 * Thirty-six months of three contracts each of so many customers: counted from nothing, read by plan as the page does, and followed after a
 * thousand contracts were changed; beside the roll-forward and the retention of the same contracts, each written by hand in one statement.
 */
export async function figuresBench(facts: Facts, customers: number): Promise<BenchRow[]> {
  await fill(facts, customers)
  const hand = await timed(() => facts.all(rollForwardByHand, byHand))
  const retention = await timed(() => facts.all(retentionByHand, byHand))
  const nothing = await timed(() => count(facts, { version: 1, since: { known: 0, since: '0' }, touched: 'all' }))
  const page = await best(() => read(facts, { known: 1, since: '1' }))
  const ratios = await best(() => totalsOf(facts, 1, 'whole', []))
  await facts.run(
    `INSERT INTO contracts SELECT * REPLACE (yearly_value * 2 AS yearly_value, 2 AS version) FROM contracts FINAL
    WHERE workspace_id = {workspace:UUID} ORDER BY sipHash64(id) LIMIT 1000`,
  )
  const beside = await best(() => read(facts, { known: 1, since: '1' }))
  const step = await timed(async () => {
    await count(facts, { version: 2, since: { known: 1, since: '1' }, touched: 'found' })
  })
  const after = await best(() => read(facts, { known: 2, since: '2' }))
  const live = await timed(() => computed.totals(facts, prepared))
  return [
    { name: 'figures: roll-forward of 36 months, by hand', value: hand, unit: 's' },
    {
      name: 'figures: roll-forward of 36 months by plan, all of the page',
      value: page,
      unit: 's',
      ratio: page / hand,
      budget: 1.5,
    },
    { name: 'figures: the same in seconds', value: page, unit: 's', budget: 1 },
    { name: 'figures: GRR and NRR of 36 months, by hand', value: retention, unit: 's' },
    { name: 'figures: GRR and NRR of 36 months', value: ratios, unit: 's', ratio: ratios / retention, budget: 1.5 },
    { name: 'figures: the page while 1,000 contracts are not followed', value: beside, unit: 's', budget: 1 },
    { name: 'figures: 1,000 changed contracts followed', value: step, unit: 's', budget: 5 },
    { name: 'figures: the page afterwards', value: after, unit: 's', budget: 1 },
    { name: 'figures: computed by plan of the contracts, nothing kept', value: live, unit: 's', ratio: live / hand },
    { name: 'figures: 36 months counted from nothing and kept', value: nothing, unit: 's', ratio: nothing / hand },
  ]
}

type Step = { readonly version: number; readonly since: kept.Since; readonly touched: 'all' | 'found' }

/** What a step of following does in the facts. */
async function count(facts: Facts, { version, since, touched }: Step): Promise<void> {
  const found = await kept.keepInputs(facts, since, version, version > 1)
  const whose = touched === 'all' ? touched : found
  await kept.keepMonths(facts, { ...prepared, months, version }, whose)
  await kept.keepDues(facts, { ...withoutRates(prepared, kept.always), version }, whose)
  await kept.keepTotals(facts, version)
}

/** What an answer by plan asks of the facts. */
async function read(facts: Facts, { known, since }: kept.Since): Promise<void> {
  const touched = await kept.touched(facts, { known, since })
  const left = await kept.leftOutKept(facts, known, months, 2_000)
  const customers = [...touched, ...left]
  await totalsOf(facts, known, 'plan', customers)
  await totalsOf(facts, known, 'whole', customers)
  await kept.duesKept(facts, { ...bound, known, customers, now: 20_787 })
  if (customers.length === 0) return
  await computed.totals(facts, prepared, { only: customers })
  await computed.totals(facts, { ...prepared, shape: { ...prepared.shape, slicing: whole } }, { only: customers })
  await computed.dues(facts, prepared, 20_787, { only: customers })
  await computed.doubtful(facts, prepared, { only: customers })
}

function totalsOf(facts: Facts, known: number, slicing: 'whole' | 'plan', customers: readonly string[]) {
  return kept.totalsKept(facts, slicing, { known, base: 0, months, customers }, (month) => months.indexOf(month) + 1)
}

const byHand = { ends: pairs.map(({ to }) => to), starts: pairs.map(({ from }) => from) }
const ofEach = `SELECT customer_id, month, sumIf(v, s <= opens AND e >= opens) AS o, sumIf(v, s <= month AND e >= month) AS c, min(s) <= opens AS known
  FROM (SELECT customer_id, starts_on AS s, ifNull(ends_on, toDate32('2299-12-31')) AS e, round(yearly_value / 12) AS v
    FROM contracts FINAL WHERE workspace_id = {workspace:UUID} AND kind IN ('subscription', 'usage'))
  ARRAY JOIN arrayMap(d -> toDate32(d), {ends:Array(String)}) AS month, arrayMap(d -> toDate32(d), {starts:Array(String)}) AS opens
  GROUP BY customer_id, month, opens`
const rollForwardByHand = `SELECT month, sum(o), sumIf(c, o = 0 AND NOT known), sumIf(c, o = 0 AND known), sumIf(c - o, o > 0 AND c > o),
  sumIf(c - o, c > 0 AND c < o), sumIf(-o, o > 0 AND c = 0), sum(c) FROM (${ofEach}) GROUP BY month ORDER BY month`
const retentionByHand = `SELECT month, sum(least(o, c)) / sum(o), sumIf(c, o > 0) / sum(o) FROM (${ofEach}) GROUP BY month ORDER BY month`

/** Each customer has a contract that goes on, one that ended and one that renewed it for more; every seventh was cancelled. */
async function fill(facts: Facts, customers: number): Promise<void> {
  const id = (prefix: string, n: string) =>
    `toUUID(concat('${prefix}-0000-4000-8000-', leftPad(lower(hex(${n})), 12, '0')))`
  const columns = 'workspace_id, id, name, stage, version, deleted'
  await facts.run(
    `INSERT INTO customers (${columns}) SELECT {workspace:UUID}, ${id('00000001', 'number')}, toString(number), 'active', 1, 0
    FROM numbers({customers:UInt64})`,
    { customers },
  )
  for (const [place, plan] of ['Gold', 'Silver', 'Bronze'].entries()) {
    const begins = `toDate32('${shiftDate(first, { months: place * 9 })}') + number % 270`
    await facts.run(
      `INSERT INTO contracts (workspace_id, id, customer_id, plan, kind, seats, currency, period, yearly_value, starts_on, ends_on, tax,
        renews_id, cancel_requested_on, version, deleted)
      SELECT {workspace:UUID}, ${id(`0000000${place + 2}`, 'number')}, ${id('00000001', 'number')}, '${plan}', 'subscription', number % 50 + 1,
        'JPY', 'month', (number % 997 + 1) * 1200 * ${place + 1}, ${begins}, if(${place} = 0, NULL, ${begins} + ${place === 1 ? 364 : 500}), 'excluded',
        if(${place} = 2 AND number % 3 = 0, ${id('00000003', 'number')}, NULL),
        if(${place} = 2 AND number % 7 = 0, ${begins} + 400, NULL), 1, 0 FROM numbers({customers:UInt64})`,
      { customers },
    )
  }
}

async function best(act: () => Promise<unknown>): Promise<number> {
  const times = [await timed(act), await timed(act), await timed(act)]
  return times.toSorted((a, b) => a - b)[1] ?? 0
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await act()
  return (performance.now() - from) / 1000
}
