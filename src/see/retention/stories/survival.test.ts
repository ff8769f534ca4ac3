import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import type { SurvivalGroup } from '../contract.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let here: World
let home: Awaited<ReturnType<World['workspace']>>
type Contract = {
  readonly from: string
  readonly to?: string
  readonly cancelled?: string
  readonly plan?: string
  readonly amount?: string
  readonly kind?: 'trial' | 'usage'
  readonly renewsItself?: boolean
}
type Said = { readonly months: number; readonly left: boolean; readonly until: string }

/** On 30 June 2026, with 45 days of grace. What is said of each was written down before anything was computed. */
const cast: Readonly<Record<string, { contracts: readonly Contract[]; says: Said | null; plan?: string }>> = {
  stays: { contracts: [{ from: '2026-01-01' }], says: { months: 6, left: false, until: '2026-06-30' } },
  // Two months and ten days: left in the third.
  leaves: {
    contracts: [{ from: '2026-01-01', to: '2026-03-10', cancelled: '2026-02-20', plan: 'Pro' }],
    says: { months: 3, left: true, until: '2026-03-10' },
    plan: 'Pro',
  },
  // A gap of 20 days, nobody cancelled: a late renewal.
  renewsLate: {
    contracts: [
      { from: '2025-07-01', to: '2025-12-31' },
      { from: '2026-01-21', to: '2026-07-20' },
    ],
    says: { months: 12, left: false, until: '2026-06-30' },
  },
  // The same gap, but cancelled: left after six months; the return is no second beginning.
  returns: {
    contracts: [
      { from: '2025-07-01', to: '2025-12-31', cancelled: '2025-12-01' },
      { from: '2026-01-21', to: '2026-07-20' },
    ],
    says: { months: 6, left: true, until: '2025-12-31' },
  },
  // Ended on 31 May without a word: nothing is known beyond five months.
  waits: {
    contracts: [{ from: '2026-01-01', to: '2026-05-31', plan: 'Pro' }],
    says: { months: 5, left: false, until: '2026-05-31' },
    plan: 'Pro',
  },
  // The grace ended on 14 June: left with the last day of April.
  graceOver: {
    contracts: [{ from: '2026-01-01', to: '2026-04-30' }],
    says: { months: 4, left: true, until: '2026-04-30' },
  },
  // Its year is over, but it renews by itself, and nobody cancelled.
  renewsItself: {
    contracts: [{ from: '2025-05-01', to: '2026-04-30', renewsItself: true }],
    says: { months: 14, left: false, until: '2026-06-30' },
  },
  // The trial is no contract that recurs, and the free month none that is paid.
  tried: {
    contracts: [
      { from: '2026-03-01', to: '2026-03-31', kind: 'trial' },
      { from: '2026-04-01', to: '2026-04-30', amount: '0' },
      { from: '2026-05-01', plan: 'Pro' },
    ],
    says: { months: 2, left: false, until: '2026-06-30' },
    plan: 'Pro',
  },
  changesPlan: {
    contracts: [{ from: '2026-01-01', to: '2026-03-31', plan: 'Pro' }, { from: '2026-04-01' }],
    says: { months: 6, left: false, until: '2026-06-30' },
    plan: 'Pro',
  },
  onlyTried: { contracts: [{ from: '2026-03-01', to: '2026-03-31', kind: 'trial' }], says: null },
  tomorrow: { contracts: [{ from: '2026-07-01' }], says: null },
  nothing: { contracts: [], says: null },
}
const counted = Object.entries(cast).flatMap(([name, { says, plan = 'Light' }]) =>
  says === null ? [] : [{ name, plan, ...says }],
)

beforeAll(async () => {
  here = await world('2026-06-30')
  home = await here.workspace()
  for (const [name, { contracts }] of Object.entries(cast)) {
    const { id: customerId } = await home.api.customers.create({ name })
    for (const { from, to, cancelled, plan = 'Light', amount = '100', kind, renewsItself } of contracts)
      await home.api.contracts.create({
        ...{ customerId, plan, amount, currency: 'JPY', period: 'month', tax: 'excluded', startsOn: from },
        ...{ endsOn: to ?? null, cancellationRequestedOn: cancelled ?? null, kind: kind ?? 'subscription' },
        ...(renewsItself === undefined ? {} : { autoRenew: renewsItself }),
      })
  }
  await here.settle()
})
afterAll(() => here?.close())

const behind = async (wish: Parameters<typeof home.api.retention.customers>[0]) => {
  const rows = []
  let total = -1
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
    const page = await home.api.retention.customers({ ...wish, limit: 2, ...(cursor && { cursor }) })
    rows.push(...page.rows)
    total = page.total
    cursor = page.next ?? undefined
  }
  expect(rows).toHaveLength(total)
  return rows
}

test('each life is as it was written by hand, told by the customers behind', async () => {
  const rows = await behind({})
  const told = rows.map(({ name, length, hasLeft, coveredUntil }) => [name, length, hasLeft, coveredUntil])
  expect(told.toSorted()).toEqual(
    counted.map(({ name, months, left, until }) => [name, months, left, until]).toSorted(),
  )
})

test('the curve by hand, and every number opens as many customers as it says', async () => {
  const answer = await home.api.retention.survival({ slice: 'plan' })
  // At 3 one of 8 leaves (tried is seen for 2), at 4 one of 7, at 6 one of 5 (waits is seen for 5).
  expect(answer.whole.steps.map(({ at, atRisk, left, survival }) => [at, atRisk, left, survival.toFixed(6)])).toEqual([
    [3, 8, 1, '0.875000'],
    [4, 7, 1, '0.750000'],
    [6, 5, 1, '0.600000'],
  ])
  expect(answer).toMatchObject({ returned: 1, waiting: 1, withoutContract: 2, today: '2026-06-30' })
  expect(answer.slices.map(({ slice, customers, left }) => [slice, customers, left])).toEqual([
    ['Light', 5, 2],
    ['Pro', 4, 1],
  ])
  const opens = async (group: SurvivalGroup, of: { slice?: string; of?: string }) => {
    expect(await behind({ ...of, which: 'counted' })).toHaveLength(group.customers)
    expect(await behind({ ...of, which: 'left' })).toHaveLength(group.left)
    expect(await behind({ ...of, which: 'still here' })).toHaveLength(group.customers - group.left)
    for (const { at, atRisk, left } of [...group.steps, ...group.milestones]) {
      expect(await behind({ ...of, which: 'left at', at })).toHaveLength(left)
      expect(await behind({ ...of, which: 'at risk', at })).toHaveLength(atRisk)
    }
  }
  await opens(answer.whole, {})
  for (const group of answer.slices) await opens(group, { slice: 'plan', of: group.slice })
  for (const { at, left, atRisk } of answer.hazards) {
    expect(await behind({ which: 'left at', at })).toHaveLength(left)
    expect(await behind({ which: 'at risk', at })).toHaveLength(atRisk)
  }
  expect((await behind({ which: 'returned' })).map(({ name }) => name)).toEqual(['returns'])
  expect((await behind({ which: 'waiting' })).map(({ name }) => name)).toEqual(['waits'])
  expect(answer.comparison?.overall).toMatchObject({ known: false })
})

test('the switches: without grace who was late has left, with cancellation who cancelled left that day', async () => {
  const names = async (wish: object) => (await behind({ which: 'left', ...wish })).map(({ name }) => name).toSorted()
  expect(await names({ graceDays: 0 })).toEqual(['graceOver', 'leaves', 'renewsLate', 'returns', 'waits'])
  expect(await names({})).toEqual(['graceOver', 'leaves', 'returns'])
  const [leaves] = (await behind({ recognised: 'cancellation', which: 'left' })).filter(({ name }) => name === 'leaves')
  expect(leaves).toMatchObject({ coveredUntil: '2026-02-19', length: 2 })
})

test('by the fiscal year of the beginning, by an attribute; in weeks and days', async () => {
  const { slices } = await home.api.retention.survival({ slice: 'begun' })
  // The fiscal year begins in April: only who tried began after 1 April 2026.
  expect(slices.map(({ slice, name, customers }) => [slice, name.en, name.ja, customers])).toEqual([
    ['2025', 'FY 2025', '2025年度', 8],
    ['2026', 'FY 2026', '2026年度', 1],
  ])
  await home.api.attributes.declare({ subject: 'customer', name: 'reason', label: 'Reason', type: 'text' })
  const found = (await behind({})).find(({ name }) => name === 'stays')
  await home.api.customers.change({ id: found?.customerId ?? '', attributes: { reason: 'referral' } })
  await here.settle()
  const byReason = await home.api.retention.survival({ slice: 'attribute:reason' })
  expect(byReason.slices.map(({ slice, customers }) => [slice, customers])).toEqual([
    ['', 8],
    ['referral', 1],
  ])
  expect(await behind({ slice: 'attribute:reason', of: 'referral' })).toHaveLength(1)
  const { whole } = await home.api.retention.survival({ unit: 'day' })
  expect(whole.steps.map(({ at, left }) => [at, left])).toEqual([
    [69, 1],
    [120, 1],
    [184, 1],
  ])
  const weeks = await home.api.retention.survival({ unit: 'week' })
  expect(weeks.whole.steps.map(({ at }) => at)).toEqual([10, 18, 27])
})

test('the file has the steps of the page; what cannot be asked is refused with the reason', async () => {
  const file = await home.request('/api/v1/retention/survival/file?slice=plan')
  const lines = (await file.text()).replace('\uFEFF', '').trim().split('\r\n')
  expect(lines[0]).toBe('Slice,After,Unit,At risk,Left,Still there,95% from,95% to')
  expect(lines[1]).toMatch(/^All,3,months,8,1,0\.875,/)
  expect(lines).toHaveLength(1 + 3 + 2 + 1)
  await expect(home.api.retention.survival({ slice: 'attribute:none' })).rejects.toMatchObject({ code: 'BAD_INPUT' })
  await expect(home.api.retention.customers({ which: 'left at' })).rejects.toMatchObject({ code: 'BAD_INPUT' })
})

test('another workspace sees nothing of it, and says so', async () => {
  const { api } = await here.workspace()
  const empty = await api.retention.survival({ slice: 'plan' })
  expect(empty).toMatchObject({
    whole: { customers: 0, left: 0, steps: [] },
    slices: [],
    hazards: [],
    withoutContract: 0,
  })
  expect(JSON.stringify(empty)).not.toContain('null,null')
  expect((await api.retention.customers({})).total).toBe(0)
})
