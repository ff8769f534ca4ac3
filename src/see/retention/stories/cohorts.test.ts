import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import type { CohortsWish } from '../contract/cohorts.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let here: World
let home: Awaited<ReturnType<World['workspace']>>

type Contract = { from: string; to?: string; plan?: string }
/** On 15 June 2026. What ends here was cancelled. */
const cast: Readonly<Record<string, { contracts?: Contract[]; since?: string; acts?: string[] }>> = {
  stays: { contracts: [{ from: '2026-01-10' }], acts: ['2026-01-15', '2026-02-03', '2026-02-04', '2026-04-10'] },
  // Gone before the first month is over.
  gone: { contracts: [{ from: '2026-01-20', to: '2026-01-25' }] },
  // Away for the end of April, back in May.
  returns: {
    contracts: [
      { from: '2026-01-05', to: '2026-04-05', plan: 'Pro' },
      { from: '2026-05-01', plan: 'Pro' },
    ],
    acts: ['2026-03-01', '2026-06-10'],
  },
  march: { contracts: [{ from: '2026-03-01' }] },
  // Nothing but a date since when, and one event.
  dated: { since: '2026-02-11', acts: ['2026-03-31'] },
  unknown: {},
}

/**
 * The tables, by hand, before there was a statement: for each month after the first, how many count of those for whom it is over. May is
 * the last month that is over.
 */
const byHand: readonly { wish: Partial<CohortsWish>; rows: Readonly<Record<string, string>> }[] = [
  {
    // At the end of January stays and returns are there, gone is not: month 0 is 2 of 3. In April only stays.
    wish: { way: 'bounded' },
    rows: {
      '2026-01-01': '2/3 2/3 2/3 1/3 2/3 0/0',
      '2026-03-01': '1/1 1/1 1/1 0/0 0/0 0/0',
    },
  },
  {
    // In April returns is not there, but later.
    wish: { way: 'unbounded' },
    rows: {
      '2026-01-01': '2/3 2/3 2/3 2/3 2/3 0/0',
      '2026-03-01': '1/1 1/1 1/1 0/0 0/0 0/0',
    },
  },
  {
    // From April on returns was away once.
    wish: { way: 'rolling' },
    rows: {
      '2026-01-01': '2/3 2/3 2/3 1/3 1/3 0/0',
      '2026-03-01': '1/1 1/1 1/1 0/0 0/0 0/0',
    },
  },
  {
    // The fiscal year begins in April: its last quarter is January to March. Month 3 is over for those of January alone.
    wish: { by: 'quarter' },
    rows: {
      '2026-01-01': '3/4 3/4 3/4 1/3 2/3 0/0',
    },
  },
  {
    wish: { slice: 'plan' },
    rows: {
      Light: '2/3 2/3 2/3 1/2 1/2 0/0',
      Pro: '1/1 1/1 1/1 0/1 1/1 0/0',
    },
  },
  {
    // Recorded from 15 January, so that January is seen in part and tells nothing.
    wish: { measure: 'activity' },
    rows: {
      '2026-01-01': '0/0 1/3 1/3 1/3 0/3 0/0',
      '2026-02-01': '0/1 1/1 0/1 0/1 0/0 0/0',
      '2026-03-01': '0/1 0/1 0/1 0/0 0/0 0/0',
    },
  },
  {
    wish: { measure: 'activity', atLeast: 2 },
    rows: {
      '2026-01-01': '0/0 1/3 0/3 0/3 0/3 0/0',
      '2026-02-01': '0/1 0/1 0/1 0/1 0/0 0/0',
      '2026-03-01': '0/1 0/1 0/1 0/0 0/0 0/0',
    },
  },
  {
    // Later counts until today: returns in June.
    wish: { measure: 'activity', way: 'unbounded' },
    rows: {
      '2026-01-01': '0/0 2/3 2/3 2/3 1/3 0/0',
      '2026-02-01': '1/1 1/1 0/1 0/1 0/0 0/0',
      '2026-03-01': '0/1 0/1 0/1 0/0 0/0 0/0',
    },
  },
  {
    // Whether January was without a gap is not known of those who began in it.
    wish: { measure: 'activity', way: 'rolling' },
    rows: {
      '2026-01-01': '0/0 0/0 0/0 0/0 0/0 0/0',
      '2026-02-01': '0/1 0/1 0/1 0/1 0/0 0/0',
      '2026-03-01': '0/1 0/1 0/1 0/0 0/0 0/0',
    },
  },
]

beforeAll(async () => {
  here = await world('2026-06-15')
  home = await here.workspace()
  const { api } = home
  for (const [name, { contracts = [], since, acts = [] }] of Object.entries(cast)) {
    const { id: customerId } = await api.customers.create({ name, ...(since && { sinceOn: since }) })
    for (const { from, to, plan = 'Light' } of contracts)
      await api.contracts.create({
        ...{ customerId, plan, amount: '100', currency: 'JPY', period: 'month', tax: 'excluded', startsOn: from },
        ...(to && { endsOn: to, cancellationRequestedOn: to }),
      })
    for (const day of acts)
      await api.contracts.addPurchase({ customerId, amount: '1', currency: 'JPY', purchasedAt: `${day}T03:00:00.000Z` })
  }
  await here.settle()
})
afterAll(() => here?.close())

const behind = async (wish: Parameters<typeof home.api.retention.cohortCustomers>[0]) => {
  const rows = []
  let total = -1
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
    const page = await home.api.retention.cohortCustomers({ ...wish, limit: 2, ...(cursor && { cursor }) })
    rows.push(...page.rows)
    total = page.total
    cursor = page.next ?? undefined
  }
  expect(rows).toHaveLength(total)
  return rows
}

test.each(byHand)(
  '$wish: the table written by hand, and every cell opens as many customers as it says',
  async ({ wish, rows: expected }) => {
    const { rows, whole, customers } = await home.api.retention.cohorts({ ...wish, months: 5 })
    const told = rows.map(({ cohort, cells }) => [cohort, cells.map(({ n, count }) => `${count}/${n}`).join(' ')])
    expect(Object.fromEntries(told)).toEqual(expected)
    for (const { cohort, customers: size, cells } of rows) {
      expect(await behind({ ...wish, cohort })).toHaveLength(size)
      for (const { months, n, count, share, isPart } of cells) {
        expect(share).toBe(n === 0 ? null : count / n)
        expect(isPart).toBe(n > 0 && n < size)
        expect(await behind({ ...wish, cohort, after: months })).toHaveLength(count)
        expect(await behind({ ...wish, cohort, after: months, which: 'n' })).toHaveLength(n)
      }
    }
    expect(customers).toBe(rows.reduce((sum, one) => sum + one.customers, 0))
    for (const { months, n, count } of whole) {
      expect([n, count]).toEqual([
        rows.reduce((sum, { cells }) => sum + (cells[months]?.n ?? 0), 0),
        rows.reduce((sum, { cells }) => sum + (cells[months]?.count ?? 0), 0),
      ])
    }
  },
)

test('revenue by hand: what they pay for a month, against the first; count and sum of the rows are the cell', async () => {
  // A month that is not over yet has no amount, not 0. Each pays 100 a month. Of January: stays and returns pay in January, February, March and May, stays alone in April.
  const byMonth: readonly (readonly [string, readonly (string | null)[]])[] = [
    ['2026-01-01', ['200', '200', '200', '100', '200', null]],
    ['2026-03-01', ['100', '100', '100', null, null, null]],
  ]
  const { rows, currency } = await home.api.retention.cohorts({ measure: 'revenue', months: 5 })
  expect(currency).toBe('JPY')
  expect(rows.map(({ cohort, cells }) => [cohort, cells.map(({ amount }) => amount)])).toEqual(byMonth)
  expect(rows[0]?.cells.map(({ share }) => share)).toEqual([1, 1, 1, 0.5, 1, null])
  expect(rows[0]?.cells.map(({ n, count }) => [n, count])).toEqual([
    [3, 2],
    [3, 2],
    [3, 2],
    [3, 1],
    [3, 2],
    [0, 0],
  ])
  for (const { cohort, cells } of rows)
    for (const { months, count, amount } of cells) {
      const wish = { measure: 'revenue', months: 5, cohort, after: months } as const
      const page = await home.api.retention.cohortCustomers(wish)
      expect([page.total, page.rows.length, page.sum ?? '0']).toEqual([count, count, count === 0 ? '0' : amount])
      expect(page.rows.reduce((sum, one) => sum + Number(one.amount), 0)).toBe(Number(amount))
    }
  const byYear = await home.api.retention.cohorts({ measure: 'revenue', by: 'year', months: 3 })
  expect(byYear.rows.map(({ cohort, cells }) => [cohort, cells.map(({ amount }) => amount)])).toEqual([
    ['2025-04-01', ['300', '300', '300', '100']],
  ])
})

test('who is not known to have begun is said; what was recorded is said; names are the workspace’s', async () => {
  const held = await home.api.retention.cohorts({ by: 'quarter' })
  expect(held).toMatchObject({ withoutStart: 2, recorded: null, today: '2026-06-15' })
  expect(held.rows[0]?.name).toEqual({ en: 'FY 2025 Q4', ja: '2025年度第4四半期' })
  const did = await home.api.retention.cohorts({ measure: 'activity' })
  expect(did).toMatchObject({ withoutStart: 1, recorded: { from: '2026-01-15', until: '2026-06-10' } })
  const none = await home.api.retention.cohorts({ measure: 'activity', events: 'never heard of' })
  expect(none).toMatchObject({ recorded: null })
  expect(none.rows.every(({ cells }) => cells.every(({ n }) => n === 0))).toBe(true)
})

test('the file has the table; what cannot be asked is refused', async () => {
  const file = await home.request('/api/v1/retention/cohorts/file?months=1')
  const lines = (await file.text()).replace('\uFEFF', '').trim().split('\r\n')
  expect(lines).toEqual([
    'Cohort,Customers,Months after,Month over for,Kept,Share,Paid for a month,Currency',
    'All,4,0,4,3,0.75,,',
    'All,4,1,4,3,0.75,,',
    expect.stringMatching(/^Jan 2026,3,0,3,2,0\.66/),
    expect.stringMatching(/^Jan 2026,3,1,3,2,0\.66/),
    'Mar 2026,1,0,1,1,1,,',
    'Mar 2026,1,1,1,1,1,,',
  ])
  for (const wish of [
    { slice: 'nothing' },
    { measure: 'activity', slice: 'plan' },
    { measure: 'revenue', way: 'rolling' },
  ] as const)
    await expect(home.api.retention.cohorts(wish)).rejects.toMatchObject({ code: 'BAD_INPUT' })
})

test('a workspace without anything has no cohort', async () => {
  const { api } = await here.workspace()
  for (const measure of ['customers', 'revenue', 'activity'] as const)
    expect(await api.retention.cohorts({ measure })).toMatchObject({
      rows: [],
      whole: [],
      customers: 0,
      withoutStart: 0,
    })
})
