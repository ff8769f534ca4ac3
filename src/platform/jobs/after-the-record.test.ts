import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

test('what is ordered by a change waits for the change to reach the facts, however late it does', async () => {
  const own = await here.workspace()
  const { id } = await own.api.customers.create({ name: '桜フーズ', industry: 'food' })
  await own.api.segments.create({ name: 'Food', rule: ofIndustry('food') })
  const wholesale = await own.api.segments.create({ name: 'Wholesale', rule: ofIndustry('wholesale') })
  await here.settle()

  await whileNothingIsMirrored(async () => {
    await own.api.customers.change({ id, industry: 'wholesale' })
    await own.api.segments.rebuild({ id: wholesale.id })
    // Whatever did not wait has ended by then, and seen nothing.
    await vi.waitUntil(nothingGoesOn, { timeout: 5_000, interval: 100 }).catch(() => undefined)
  })
  await here.settle()

  const { rows } = await own.api.portfolio.list({ text: '桜' })
  expect(rows).toMatchObject([{ name: '桜フーズ', industry: 'wholesale' }])
  expect((await own.api.portfolio.list({ segmentId: wholesale.id })).total).toBe(1)
})

const ofIndustry = (industry: string) => ({
  kind: 'field' as const,
  field: 'customer.industry',
  test: { op: 'one of' as const, values: [industry] },
})

/** Notices go on their way meanwhile, as they do where the facts answer late. */
async function whileNothingIsMirrored(act: () => Promise<void>) {
  const { owner } = here.house.stores.pools
  await owner.query('ALTER VIEW mirror_customers RENAME TO away_customers')
  try {
    await act()
  } finally {
    await owner.query('ALTER VIEW away_customers RENAME TO mirror_customers')
  }
}

/** All notices are heard, and every job they ordered has ended. */
async function nothingGoesOn() {
  const { rows } = await here.house.stores.pools.owner.query<{ ended: boolean }>(
    `SELECT NOT EXISTS (SELECT FROM notices WHERE delivered_at IS NULL)
       AND NOT EXISTS (SELECT FROM job_runs WHERE state IN ('waiting', 'running')) AS ended`,
  )
  return rows[0]?.ended === true
}
