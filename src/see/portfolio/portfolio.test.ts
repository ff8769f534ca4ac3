import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { spreadsheetRows } from './file/xlsx.fixture.ts'
import * as store from './store.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let own: Awaited<ReturnType<World['workspace']>>
const ids: Record<string, string> = {}
beforeAll(async () => {
  here = await world('2026-04-01')
  own = await here.workspace()
  for (const [name, industry] of [
    ['桜フーズ', 'food'],
    ['Blue Harbor Hotels', 'hotels'],
    ['=HYPERLINK("http://evil")', 'food'],
  ] as const) {
    ids[name] = (await own.api.customers.create({ name, industry })).id
  }
  await here.settle()
})
afterAll(() => here.close())

test('a new or changed customer is in the portfolio once the house has settled', async () => {
  expect((await own.api.portfolio.list({})).total).toBe(3)
  await own.api.customers.change({ id: ids.桜フーズ ?? '', industry: 'wholesale' })
  await here.settle()
  const { rows } = await own.api.portfolio.list({ text: '桜' })
  expect(rows).toMatchObject([{ name: '桜フーズ', industry: 'wholesale', band: null, yearlyValue: null }])
})

test('the list is filtered by a rule, a segment and an industry alike, and pages with a cursor', async () => {
  const rule = {
    kind: 'field' as const,
    field: 'customer.industry',
    test: { op: 'one of' as const, values: ['food', 'hotels'] },
  }
  const byRule = await own.api.portfolio.list({ rule: JSON.stringify(rule), sort: 'industry', down: true })
  expect(byRule.rows.map(({ industry }) => industry)).toEqual(['hotels', 'food'])
  const made = await own.api.segments.create({ name: 'Hosts', rule })
  await here.settle()
  expect((await own.api.portfolio.list({ segmentId: made.id })).total).toBe(2)
  const first = await own.api.portfolio.list({ limit: 2 })
  expect(first).toMatchObject({ total: 3, next: expect.any(String) })
  const second = await own.api.portfolio.list({ limit: 2, cursor: first.next ?? '' })
  expect(second).toMatchObject({ next: null, total: 3 })
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(3)
  await expect(own.api.portfolio.list({ rule: '{"kind":"wish"}' })).rejects.toThrow('not a rule')
  await expect(own.api.portfolio.list({ cursor: 'elsewhere' })).rejects.toThrow(
    'This cursor is not one that was given out.',
  )
})

test('each total opens exactly the rows that make it', async () => {
  const totals = await own.api.portfolio.totals({})
  expect(totals).toMatchObject({ currency: 'JPY', customers: 3 })
  for (const { band, customers } of totals.rows)
    expect((await own.api.portfolio.list({ bands: [band] })).total).toBe(customers)
})

test('a file holds exactly what is seen, and computes nothing', async () => {
  const answer = await own.request('/api/v1/portfolio/file?columns=name,industry,openCases&sort=industry&down=true')
  expect(answer.headers.get('content-disposition')).toContain('customers-2026-04-01.csv')
  expect(Buffer.from(await answer.arrayBuffer()).toString()).toBe(
    '\uFEFFCustomer,Industry,Open cases\r\n桜フーズ,wholesale,0\r\nBlue Harbor Hotels,hotels,0\r\n"\'=HYPERLINK(""http://evil"")",food,0\r\n',
  )
  const found = await own.request('/api/v1/portfolio/file?columns=name&text=harbor', {
    headers: { 'accept-language': 'ja' },
  })
  expect(Buffer.from(await found.arrayBuffer()).toString()).toBe('\uFEFF顧客\r\nBlue Harbor Hotels\r\n')
  expect((await own.request('/api/v1/portfolio/file?columns=nothing')).status).toBe(422)
})

test('the same as a spreadsheet, with texts as texts and numbers as numbers', async () => {
  const answer = await own.request('/api/v1/portfolio/file?format=xlsx&columns=name,openCases&sort=name')
  const rows = await spreadsheetRows(Buffer.from(await answer.arrayBuffer()))
  expect(rows[0]).toEqual(['Customer', 'Open cases'])
  expect(
    rows
      .slice(1)
      .map(([name]) => name)
      .sort(),
  ).toEqual(['=HYPERLINK("http://evil")', 'Blue Harbor Hotels', '桜フーズ'])
  expect(rows[1]?.[1]).toBe('0')
})

test('a view is saved, opened by its link, and changed by its author alone', async () => {
  const wish = {
    filter: { text: 'harbor', bands: ['risk' as const] },
    order: { sort: 'score' as const, down: true },
    columns: ['name' as const, 'score' as const],
  }
  const saved = await own.api.portfolio.saveView({ name: 'Harbour at risk', wish })
  expect(await own.api.portfolio.view({ id: saved.id })).toMatchObject({ name: 'Harbour at risk', mine: true, wish })
  const other = await own.as('csm')
  expect((await other.portfolio.views({})).rows).toMatchObject([{ name: 'Harbour at risk', mine: false }])
  await expect(other.portfolio.changeView({ id: saved.id, name: 'Mine' })).rejects.toThrow('Only its author')
  await expect(own.api.portfolio.saveView({ name: 'Harbour at risk', wish })).rejects.toThrow('already have a view')
  await own.api.portfolio.changeView({ id: saved.id, shared: false })
  expect((await other.portfolio.views({})).rows).toEqual([])
  await own.api.portfolio.removeView({ id: saved.id })
  expect((await own.api.portfolio.views({})).rows).toEqual([])
})

test('another workspace sees none of it', async () => {
  const stranger = await here.workspace({ name: 'Elsewhere' })
  await here.settle()
  expect(await stranger.api.portfolio.list({})).toMatchObject({ rows: [], total: 0 })
})

test('a cohort counts nobody as gone in months in which nothing of anybody was recorded', async () => {
  const { id } = await own.api.customers.create({ name: '南通商', sinceOn: '2025-01-15' })
  const purchases = ['2025-02-01', '2025-02-20', '2025-05-31']
  for (const day of purchases)
    await own.api.contracts.addPurchase({
      customerId: id,
      product: '部品',
      amount: '100',
      purchasedAt: new Date(`${day}T03:00:00Z`),
    })
  await here.settle()
  const ask = async (activity: 'purchases' | 'events') =>
    (await own.api.portfolio.continuity({ activity, months: [1, 3, 6, 60] })).rows[0]?.after.map(
      ({ continuity }) => continuity,
    )
  expect(await ask('purchases')).toEqual([
    { known: true, active: 1, n: 1, rate: 1 },
    { known: true, active: 0, n: 1, rate: 0 },
    { known: false, because: 'nothing since', of: 'purchases', on: '2025-05-31' },
    { known: false, because: 'not yet', expectedOn: '2030-02-01' },
  ])
  expect((await ask('events'))?.[0]).toEqual({ known: false, because: 'nothing ever', of: 'events' })
})

test('who orders a step does not wait for the one that goes on', async () => {
  const { desk } = await here.workspace()
  await desk().transaction((context) => store.begin(context))
  await desk().transaction(async (going) => {
    await store.hold(going)
    expect(await store.progress(going)).toMatchObject({ baseVersion: '0' })
    await desk().transaction(async (ordering) => {
      await sql`SELECT set_config('lock_timeout', '2000', true)`.execute(ordering.db)
      expect(await store.markOrdered(ordering)).toBe(true)
    })
  })
})
