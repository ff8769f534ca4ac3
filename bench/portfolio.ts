import { contributions } from '#furnished.ts'
import { collect } from '#platform/furnishing/collect.ts'
import type { Facts } from '#platform/stores/facts.ts'
import type { Filter } from '#see/portfolio/contract.ts'
import * as portfolio from '#see/portfolio/facts.ts'
import { type Asked, ordersOf, type Place } from '#see/portfolio/list/list-statement.ts'
import { type BenchRow, fill, type Sizes } from './health.ts'

const now = new Date(Date.UTC(2026, 10, 21, 6))
const contributed = collect(contributions).columns ?? []
const members = { memberIds: [], memberNames: [] }
const filters: readonly Filter[] = [
  {},
  { text: 'customer 99' },
  { stage: 'active' },
  { bands: ['unknown'] },
  { ownerId: 'nobody' },
]

/**
 * The customer list over all customers: every sort in both directions, with five filters, first and second page, each with
 * its total; also while a thousand customers have changed since the whole refresh. The tables must be migrated and empty.
 */
export async function portfolioBench(facts: Facts, sizes: Sizes, isFilled = false): Promise<BenchRow[]> {
  if (!isFilled) await fill(facts, sizes)
  const step = {
    now,
    today: '2026-11-21',
    zone: 'UTC',
    currency: 'JPY',
    contributed,
    sinceAt: Number(now) + 60_000,
  }
  let base = '0'
  const whole = await timed(async () => {
    base = await portfolio.refresh(facts, { ...step, since: '0', scope: 'all' })
  })
  const settled = await lists(facts, base)
  await facts.run(
    "INSERT INTO customers (workspace_id, id, name, stage, version, deleted) SELECT workspace_id, id, concat(name, ' changed'), stage, 2, 0 FROM customers WHERE workspace_id = {workspace:UUID} LIMIT 1000",
  )
  const touched = await timed(() => portfolio.refresh(facts, { ...step, since: '1', scope: 'touched' }))
  const changed = await lists(facts, base)
  return [
    { name: 'list: p50 of filter, sort, page and total', value: quantile(settled, 0.5), unit: 'ms' },
    { name: 'list: p95 of filter, sort, page and total', value: quantile(settled, 0.95), unit: 'ms', budget: 150 },
    { name: 'list: p95 with 1,000 customers changed since', value: quantile(changed, 0.95), unit: 'ms', budget: 150 },
    { name: 'portfolio: all customers written anew', value: whole / 1000, unit: 's' },
    { name: 'portfolio: 1,000 changed customers followed', value: touched / 1000, unit: 's' },
  ]
}

async function lists(facts: Facts, baseVersion: string): Promise<number[]> {
  const times: number[] = []
  for (const sort of ordersOf(contributed).keys()) {
    for (const [place, filter] of filters.entries()) {
      const asked: Asked = { filter, rule: null, baseVersion, zone: 'Asia/Tokyo', only: null, contributed }
      let after: Place | null = null
      const ask = async () => {
        const page = await portfolio.page(facts, asked, { sort, down: place % 2 === 0 }, members, after, 50)
        after = page.last
      }
      times.push(await timed(ask), await timed(ask))
    }
  }
  return times
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await act()
  return performance.now() - from
}

function quantile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0
}
