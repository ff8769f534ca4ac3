import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { dayNumber } from '#maths/time/calendar-date.ts'
import { type World, world } from '../../../../test/world.ts'
import { saleFile, saleMapping, salesOf } from './shop.fixture.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const today = '2026-04-01'
const standingOn = '2025-09-30'
/** Who first bought after that day is not among those of whom anything could have been foretold. */
const newcomer = ['2025-12-01', '2026-01-10'].map((day) => ({ buyer: 'Newcomer', day, amount: 3000 }))
const sales = [...salesOf({ buyers: 299, from: '2025-01-01', until: today }), ...newcomer]
let here: World
let shop: Awaited<ReturnType<World['workspace']>>

beforeAll(async () => {
  here = await world(today)
  shop = await here.workspace({ zone: 'UTC' })
  const { api, request } = shop
  const uploaded = await request('/api/v1/uploads?name=shop.csv', { method: 'POST', body: saleFile(sales) })
  const { id: uploadId } = Object(await uploaded.json())
  const { id } = await api.imports.create({ uploadId, mapping: saleMapping })
  await api.imports.run({ id })
  await here.settle()
  await api.lifetime.make({ standingOn, weeks: 26 })
  await here.settle()
})
afterAll(() => here?.close())

const problemOf = (act: Promise<unknown>) =>
  act.then(
    () => 'taken',
    (problem: { data?: { issues?: { path: string }[] } }) => problem.data?.issues?.[0]?.path ?? problem,
  )

/** The same, counted from the list of sales alone. */
function counted() {
  const byBuyer = Map.groupBy(sales, ({ buyer }) => buyer)
  const then = [...byBuyer.values()].filter((own) => own.some(({ day }) => day <= standingOn))
  const end = dayNumber(standingOn)
  const after = (own: typeof sales, week: number) =>
    own.filter(({ day }) => day > standingOn && dayNumber(day) <= end + 7 * week).length
  return {
    customers: then.length,
    again: then.filter((own) => own.filter(({ day }) => day <= standingOn).length > 1).length,
    boughtAfter: then.filter((own) => after(own, 26) > 0).length,
    actual: Array.from({ length: 26 }, (_, i) => then.reduce((sum, own) => sum + after(own, i + 1), 0)),
  }
}

test('standing on a day, what came after is told beside what was expected, week by week', async () => {
  const { forecast } = await shop.api.lifetime.find({})
  if (forecast === null) throw new Error('a forecast is kept')
  const { holdOut, totals } = forecast
  expect(holdOut).toMatchObject({ standingOn, weeks: 26, ...counted() })
  for (const { fit, weeks, ranks } of holdOut.models) {
    expect(fit.known).toBe(true)
    expect(weeks).toHaveLength(26)
    const end = weeks.at(-1)
    // Sales come of what the model supposes: the range holds what was bought.
    expect(end?.low).toBeLessThan(holdOut.actual.at(-1) ?? 0)
    expect(end?.high).toBeGreaterThan(holdOut.actual.at(-1) ?? 0)
    expect(ranks.known && ranks.area).toBeGreaterThan(0.6)
    weeks.reduce((before, { expected }) => {
      expect(expected).toBeGreaterThan(before)
      return expected
    }, 0)
  }
  expect(forecast).toMatchObject({ madeOn: today, currency: 'JPY', firstOn: sales.map(({ day }) => day).toSorted()[0] })
  const sum = sales.reduce((all, { amount }) => all + amount, 0)
  expect(totals).toMatchObject({
    customers: 300,
    purchases: sales.length,
    soFar: { known: true, amount: String(sum), customers: 300 },
    profit: { known: false },
    forecast: { known: true, customers: 300 },
    forecastProfit: { known: false },
  })
  expect(forecast).toMatchObject({ leftOut: { amount: 0, tax: 0, currency: 0, margin: 300 }, taxNotSaid: 300 })
})

/** What all customers sum to is what their rows sum to, to the last unit. */
async function expectSums(keys: readonly ('soFar' | 'profit' | 'forecast' | 'forecastProfit')[]) {
  const { lifetime } = shop.api
  const { rows, next } = await lifetime.customers({ limit: 200 })
  const all = [...rows, ...(await lifetime.customers({ limit: 200, cursor: next ?? '' })).rows]
  const { totals } = (await lifetime.find({})).forecast ?? {}
  const sum = (key: (typeof keys)[number]) =>
    all.reduce((before, { [key]: one }) => before + (one.known ? Number(one.amount) : Number.NaN), 0)
  expect(totals).toMatchObject(
    Object.fromEntries(keys.map((key) => [key, { known: true, amount: String(sum(key)), customers: 300 }])),
  )
}

test('customers come in the order of what is expected of them, and nobody who bought once is told to be there for sure', async () => {
  const { api } = shop
  const { rows, total, next } = await api.lifetime.customers({ limit: 200 })
  const rest = await api.lifetime.customers({ limit: 200, cursor: next ?? '' })
  const all = [...rows, ...rest.rows]
  expect([total, all.length, rest.next]).toEqual([300, 300, null])
  expect(new Set(all.map(({ customerId }) => customerId)).size).toBe(300)
  const worth = all.map(({ forecast }) => (forecast.known ? Number(forecast.amount) : -1))
  expect(worth).toEqual(worth.toSorted((one, other) => other - one))
  await expectSums(['soFar', 'forecast'])
  const once = all.filter(({ days }) => days === 1)
  expect(once.length).toBeGreaterThan(20)
  for (const { alive } of once) expect(!alive.known || alive.probability < 0.999).toBe(true)
  const safest = Math.max(...all.map(({ alive }) => (alive.known ? alive.probability : 0)))
  expect(once.every(({ alive }) => !alive.known || alive.probability < safest)).toBe(true)
  for (const { expected } of all)
    if (expected.known) {
      expect(expected.low).toBeLessThanOrEqual(expected.expected)
      expect(expected.high).toBeGreaterThanOrEqual(Math.floor(expected.expected))
    }
})

test('one customer answers as in the list, and as a metric of segments', async () => {
  const { api } = shop
  const { rows } = await api.lifetime.customers({ order: 'soFar', limit: 1 })
  const [most] = rows
  if (most === undefined) throw new Error('somebody bought the most')
  const sums = Map.groupBy(sales, ({ buyer }) => buyer)
  const best = Math.max(...[...sums.values()].map((own) => own.reduce((sum, { amount }) => sum + amount, 0)))
  expect(most.soFar).toEqual({ known: true, amount: String(best) })
  expect((await api.lifetime.ofCustomer({ id: most.customerId })).value).toEqual(most)
  const { sample } = await api.segments.preview({
    rule: { kind: 'metric', metric: 'lifetime_purchases', test: { op: 'at least', value: best } },
  })
  expect(sample.map(({ id }) => id)).toEqual([most.customerId])
  const unknown = await api.segments.preview({
    rule: { kind: 'metric', metric: 'lifetime_profit', test: { op: 'at least', value: 0 } },
  })
  expect(unknown.sample).toEqual([])
  const metrics = (await api.scorecards.metrics({})).rows.map(({ name }) => name)
  expect(metrics).toEqual(expect.arrayContaining(['lifetime_purchases', 'lifetime_profit', 'lifetime_forecast']))
})

test('a hold-out check whose weeks are not over is refused, and so is one of no week', async () => {
  const { api } = shop
  expect(await problemOf(api.lifetime.make({ standingOn: '2025-10-01', weeks: 26 }))).toBe('standingOn')
  expect(await problemOf(api.lifetime.make({ standingOn: '2025-02-30' }))).toBe('standingOn')
  expect(await problemOf(api.lifetime.make({ weeks: 0 }))).toBe('weeks')
})

test('a margin that is set while a check is ordered leaves that check where it was ordered to stand', async () => {
  const { api } = shop
  await api.lifetime.make({ standingOn: '2025-09-01', weeks: 20 })
  const { id } = await api.lifetime.addMargin({ from: '2020-01-01', percent: '33.3' })
  await here.settle()
  const holdOut = async () => (await api.lifetime.find({})).forecast?.holdOut
  expect(await holdOut()).toMatchObject({ standingOn: '2025-09-01', weeks: 20 })
  await expectSums(['soFar', 'profit', 'forecast', 'forecastProfit'])
  await api.lifetime.removeMargin({ id })
  await api.lifetime.make({ standingOn, weeks: 26 })
  await here.settle()
  expect(await holdOut()).toMatchObject({ standingOn, weeks: 26 })
})

test('one forecast is made at a time: nothing is written of another before it is its turn', async () => {
  const { makeForecast } = await import('../making/making.ts')
  const { hold } = await import('../store.ts')
  const versions = () =>
    shop.systemDesk().facts.all('SELECT DISTINCT version FROM lifetime_values WHERE workspace_id = {workspace:UUID}')
  const before = await versions()
  let making: Promise<void> | undefined
  await shop.systemDesk().transaction(async (context) => {
    await hold(context)
    making = makeForecast(shop.systemDesk(), {})
    making.catch(() => undefined)
    await vi.waitFor(
      async () => {
        const { rows } = await here.house.stores.pools.owner.query(
          "SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted",
        )
        expect(rows).toHaveLength(1)
      },
      { timeout: 60_000 },
    )
    expect(await versions()).toEqual(before)
  })
  await making
  expect(await versions()).toHaveLength(1)
  expect(await versions()).not.toEqual(before)
})

test('the night makes it anew, standing as many weeks back as before, of days that are over', async () => {
  here.travelTo('2026-04-08')
  const { makeForecast } = await import('../making/making.ts')
  await makeForecast(shop.systemDesk(), {})
  const { forecast } = await shop.api.lifetime.find({})
  expect(forecast).toMatchObject({ madeOn: '2026-04-08', holdOut: { standingOn: '2025-10-07', weeks: 26 } })
})

test('a file has a line for each week in the reader’s words', async () => {
  const file = await shop.request('/api/v1/lifetime/hold-out/file', { headers: { 'accept-language': 'ja' } })
  const lines = (await file.text()).trim().split('\r\n')
  expect(lines[0]).toContain('経過週数,週の末日,実際の購買回数,予測（BG/NBDモデル）')
  expect(lines).toHaveLength(27)
})
