import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { lifetimeValueToDate } from '#maths/money/lifetime-value-to-date.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import { type World, world } from '../../../../test/world.ts'
import { spent } from '../facts.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-08-01')
})
afterAll(() => here?.close())

type Workspace = Awaited<ReturnType<World['workspace']>>
type Bought = {
  at: string
  amount: string | null
  product?: string
  currency?: string
  tax?: 'included' | 'excluded'
  taxRate?: string
}

const pathOf = (act: Promise<unknown>) =>
  act.then(
    () => 'taken',
    (problem: { data?: { issues?: { path: string }[] } }) => problem.data?.issues?.[0]?.path,
  )

async function buyer({ api }: Workspace, name: string, bought: readonly Bought[]) {
  const { id: customerId } = await api.customers.create({ name })
  for (const { at, ...rest } of bought)
    await api.contracts.addPurchase({
      customerId,
      purchasedAt: new Date(at.length === 10 ? `${at}T03:00:00Z` : at),
      ...rest,
    })
  return customerId
}

const said = (one: { known: boolean; amount?: string; because?: { en: string } } | undefined) =>
  one?.known ? one.amount : one?.because?.en

test('where nothing was bought there is no forecast, and no list', async () => {
  const { api } = await here.workspace()
  const { id } = await api.customers.create({ name: '桜フーズ' })
  await api.lifetime.make({})
  await here.settle()
  expect(await api.lifetime.find({})).toEqual({ forecast: null })
  expect(await api.lifetime.customers({})).toEqual({ rows: [], next: null, total: 0 })
  expect(await api.lifetime.ofCustomer({ id })).toEqual({ value: null })
})

// Written down by hand first: what each bought, at the margin of its day.
test('purchases and profit so far are told apart, and what is not known says why', async () => {
  const workspace = await here.workspace()
  const { api } = workspace
  await api.lifetime.addMargin({ from: '2025-01-01', percent: '70' })
  await api.lifetime.addMargin({ from: '2025-06-01', percent: '40', product: 'Tea' })
  // 18 × ¥50,000 = ¥900,000, of which 70 % are ¥630,000.
  const monthly = Array.from({ length: 18 }, (_, i) => ({
    at: shiftDate('2025-01-15', { months: i }),
    amount: '50000',
  }))
  const ids = {
    eighteen: await buyer(workspace, '青葉商店', monthly),
    // 1,000 at 70 %, 1,000 at 40 % and 10.5 of another product at 70 %: 700 + 400 + 7.35.
    tea: await buyer(workspace, 'Tea House', [
      { at: '2025-05-31T14:59:59Z', amount: '1000', product: 'Tea' },
      { at: '2025-05-31T15:00:00Z', amount: '1000', product: 'Tea' },
      { at: '2025-06-02', amount: '10.5', product: 'Cup' },
      { at: '2026-08-03', amount: '777' },
    ]),
    early: await buyer(workspace, 'Early Bird', [{ at: '2024-12-31', amount: '500' }]),
    unsaid: await buyer(workspace, 'Unsaid', [
      { at: '2025-07-01', amount: null },
      { at: '2025-07-02', amount: '100' },
    ]),
    abroad: await buyer(workspace, 'Abroad', [{ at: '2025-07-01', amount: '100', currency: 'USD' }]),
  }
  await here.settle()
  await api.lifetime.make({})
  await here.settle()
  const values = Object.fromEntries(
    await Promise.all(
      Object.entries(ids).map(async ([key, id]) => [key, (await api.lifetime.ofCustomer({ id })).value] as const),
    ),
  )
  const told = Object.fromEntries(
    Object.entries(values).map(([key, one]) => [key, [said(one?.soFar), said(one?.profit)]]),
  )
  const other = 'a purchase is not in JPY'
  expect(told).toEqual({
    eighteen: ['900000', '630000'],
    tea: ['2011', '1107'],
    early: ['500', 'no margin is set for the day of a purchase'],
    unsaid: ['a purchase has no amount', 'a purchase has no amount'],
    abroad: [other, other],
  })
  expect(lifetimeValueToDate(Array<string>(18).fill('50000'), 0.7)).toEqual({ purchases: '900000', profit: '630000' })
  // The day is that of the workspace, in Tokyo; what lies ahead is not counted.
  expect(values.tea).toMatchObject({ purchases: 3, days: 3, firstOn: '2025-05-31', lastOn: '2025-06-02' })
  expect(said(values.tea?.forecast)).toBe(
    '2 customers have bought again, and 30 are needed to tell how customers buy'.replace('2', '3'),
  )
  expect(values.tea?.alive).toMatchObject({ known: false })
  const { forecast } = await api.lifetime.find({})
  expect(forecast).toMatchObject({
    ...{ fitted: 5, again: 3, chosen: null, leftOut: { amount: 1, currency: 1, margin: 1 } },
    totals: {
      ...{ customers: 5, purchases: 25 },
      soFar: { known: true, amount: '902511', customers: 3 },
      profit: { known: true, amount: '631107', customers: 2 },
      expected: { known: false },
      forecast: { known: false },
    },
  })
})

test('amounts are told without the tax that they hold, and are not known where nobody said its rate', async () => {
  const workspace = await here.workspace()
  const { api } = workspace
  const included = { at: '2026-01-15', tax: 'included' } as const
  const ids = {
    // 1,100 at 10 % and 1,080 at 8 %: 1,000 each. 100 at 10 %, three times: 272.73 in all, rounded once.
    rates: await buyer(workspace, 'Two rates', [
      { ...included, amount: '1100', taxRate: '10' },
      { ...included, amount: '1080', taxRate: '8' },
    ]),
    thirds: await buyer(workspace, 'Thirds', Array(3).fill({ ...included, amount: '100', taxRate: '10' })),
    without: await buyer(workspace, 'Without', [{ at: '2026-01-15', amount: '500', tax: 'excluded' }]),
    unsaid: await buyer(workspace, 'Unsaid', [{ at: '2026-01-15', amount: '700' }]),
    noRate: await buyer(workspace, 'No rate', [
      { ...included, amount: '1100' },
      { at: '2026-01-16', amount: '100', tax: 'excluded' },
    ]),
  }
  await here.settle()
  await api.lifetime.make({})
  await here.settle()
  const told = await Promise.all(
    Object.values(ids).map(async (id) => said((await api.lifetime.ofCustomer({ id })).value?.soFar)),
  )
  expect(told).toEqual(['2000', '273', '500', '700', 'a purchase holds a tax of which the rate is not known'])
  const { forecast } = await api.lifetime.find({})
  expect(forecast).toMatchObject({ leftOut: { amount: 0, tax: 1, currency: 0 }, taxNotSaid: 1 })
  expect(forecast?.totals.soFar).toEqual({ known: true, amount: '3473', customers: 4 })
})

test('what is given back is no purchase: it lowers what was paid, and its day is no day of buying', async () => {
  const workspace = await here.workspace()
  const { api } = workspace
  await api.lifetime.addMargin({ from: '2025-01-01', percent: '70' })
  const id = await buyer(workspace, 'Gave some back', [
    { at: '2026-01-15', amount: '1000' },
    { at: '2026-02-01', amount: '-400' },
  ])
  const other = await buyer(workspace, 'Gave all back, and came again', [
    { at: '2026-01-15', amount: '1000' },
    { at: '2026-01-18', amount: '-1000' },
    { at: '2026-02-10', amount: '500' },
    { at: '2026-02-20', amount: '-100' },
    { at: '2026-03-10', amount: '0' },
  ])
  const never = await buyer(workspace, 'Only gave back', [{ at: '2026-01-10', amount: '-50' }])
  await here.settle()
  await api.lifetime.make({})
  await here.settle()
  const { value } = await api.lifetime.ofCustomer({ id })
  expect(value).toMatchObject({ purchases: 1, days: 1, firstOn: '2026-01-15', lastOn: '2026-01-15' })
  expect([said(value?.soFar), said(value?.profit)]).toEqual(['600', '420'])
  // What was paid for nothing is a purchase.
  const again = (await api.lifetime.ofCustomer({ id: other })).value
  expect(again).toMatchObject({ purchases: 3, days: 3, lastOn: '2026-03-10' })
  expect(said(again?.soFar)).toBe('400')
  expect((await api.lifetime.ofCustomer({ id: never })).value).toBeNull()
  expect((await api.lifetime.find({})).forecast).toMatchObject({
    ...{ fitted: 2, again: 1, firstOn: '2026-01-15', lastOn: '2026-03-10' },
    totals: { customers: 2, purchases: 4, soFar: { amount: '1000' } },
  })
  // What was given back before the second day of buying is of the first: 500 less 100, on two days.
  const asked = { zone: 'UTC', last: '2026-08-01', every: 1, products: [], froms: [], shares: [], currency: 'JPY' }
  expect(await spent(workspace.systemDesk().facts, asked)).toEqual([{ days: 2, mean: 200 }])
})

test('a margin is put right with its version; the profits follow by themselves', async () => {
  const workspace = await here.workspace()
  const { api, request } = workspace
  const id = await buyer(workspace, '青葉商店', [{ at: '2026-01-15', amount: '1000' }])
  await here.settle()
  const margin = await api.lifetime.addMargin({ from: '2026-01-01', percent: '70' })
  await here.settle()
  const profit = async () => said((await api.lifetime.ofCustomer({ id })).value?.profit)
  expect(await profit()).toBe('700')
  const change = (etag: string, percent: string) =>
    request(`/api/v1/lifetime/margins/${margin.id}`, {
      method: 'PATCH',
      headers: { 'if-match': etag, 'content-type': 'application/json' },
      body: JSON.stringify({ percent }),
    })
  expect((await change(margin.etag ?? '', '65.5')).status).toBe(200)
  await here.settle()
  expect(await profit()).toBe('655')
  const late = await change(margin.etag ?? '', '10')
  expect(late.status).toBe(412)
  expect((await api.lifetime.margins({})).rows).toMatchObject([{ product: null, from: '2026-01-01', percent: '65.5' }])
  await api.lifetime.removeMargin({ id: margin.id })
  await here.settle()
  expect(await profit()).toBe('no margin is set for the day of a purchase')
})

test('a margin that cannot be is refused with its field', async () => {
  const { api } = await here.workspace()
  const wish = { from: '2026-01-01', percent: '70' }
  await api.lifetime.addMargin(wish)
  expect(await pathOf(api.lifetime.addMargin(wish))).toBe('from')
  expect(await pathOf(api.lifetime.addMargin({ ...wish, product: ' ' }))).toBe('from')
  expect(await pathOf(api.lifetime.addMargin({ ...wish, percent: '100.1' }))).toBe('percent')
  expect(await pathOf(api.lifetime.addMargin({ ...wish, percent: '-1' }))).toBe('percent')
  expect(await pathOf(api.lifetime.addMargin({ ...wish, from: '2026-13-01' }))).toBe('from')
  expect(await pathOf(api.lifetime.addMargin({ ...wish, product: 'Tea' }))).toBe('taken')
  const { rows } = await api.lifetime.margins({})
  expect(rows.map(({ product }) => product)).toEqual([null, 'Tea'])
  await expect(
    api.lifetime.changeMargin({ id: '00000000-0000-7000-8000-000000000000', percent: '1' }),
  ).rejects.toThrow()
})

test('of a customer who withdrew the consent to be analysed nothing is told', async () => {
  const workspace = await here.workspace()
  const { api } = workspace
  const id = await buyer(workspace, '山田 花子', [{ at: '2026-01-15', amount: '1000' }])
  await here.settle()
  await api.lifetime.make({})
  await here.settle()
  expect((await api.lifetime.ofCustomer({ id })).value).not.toBeNull()
  await here.house.stores.pools.owner.query('UPDATE customers SET may_analyse = false WHERE id = $1', [id])
  await here.settle()
  expect((await api.lifetime.ofCustomer({ id })).value).toBeNull()
  expect((await api.lifetime.customers({})).total).toBe(0)
  await api.lifetime.make({})
  await here.settle()
  expect((await api.lifetime.find({})).forecast?.totals.customers).toBe(0)
})
