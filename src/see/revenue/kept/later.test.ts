import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { addContract } from '../../../gather/contracts/contracts.ts'
import { computedSums, sumsOf } from '../asking/sums.ts'
import { RollForwardWish } from '../contract.ts'
import { askedOf } from '../revenue.ts'
import { keptSums } from './answering.ts'
import { followContracts, reportMonths } from './following.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-05-10')
})
afterAll(() => here?.close())

type Home = Awaited<ReturnType<World['workspace']>>
const paid = { currency: 'JPY', tax: 'excluded' } as const

/** The closing of a month of 2026 as the report tells it, as it is computed, and whether it came out of what is kept. */
async function closings(home: Home, wish: object) {
  return home.systemDesk().transaction(async (context) => {
    const asked = await askedOf(context, RollForwardWish.parse(wish))
    const closingOf = ({ all }: Awaited<ReturnType<typeof computedSums>>) =>
      `${all.get('')?.get(asked.last)?.amounts.closing ?? 0n}`
    return {
      told: closingOf(await sumsOf(context, asked)),
      computed: closingOf(await computedSums(context, asked)),
      isKept: (await keptSums(context, asked)) !== undefined,
    }
  })
}

test('a contract whose transaction took its place early and ended late, after steps that saw later ones, is counted', async () => {
  here.travelTo('2026-05-10')
  const home = await here.workspace({ currency: 'JPY', zone: 'UTC' })
  const { id: slow } = await home.api.customers.create({ name: 'Aoi' })
  const { id: quick } = await home.api.customers.create({ name: 'Beni' })
  const one = async (customerId: string, amount: string) => {
    await home.api.contracts.create({ ...paid, customerId, amount, startsOn: '2026-01-01' })
    await here.settle()
    await followContracts(home.systemDesk())
  }
  await one(quick, '100')
  const [begun, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const late = home.systemDesk().transaction(async (context) => {
    await addContract(context, { ...paid, customerId: slow, amount: '7', startsOn: '2026-01-01' })
    begun.resolve()
    await go.promise
  })
  await Promise.race([begun.promise, late])
  for (const amount of ['20', '30', '40']) await one(quick, amount)
  go.resolve()
  await late
  await here.settle()
  const april = { periods: 1, until: '2026-04-30' }
  expect(await closings(home, april)).toEqual({ told: '197', computed: '197', isKept: true })
  await followContracts(home.systemDesk())
  expect(await closings(home, april)).toEqual({ told: '197', computed: '197', isKept: true })
  // When everything has ended, what is known is not looked at again.
  await followContracts(home.systemDesk())
  await followContracts(home.systemDesk())
  const { rows } = await here.house.stores.pools.owner.query<{ since: string }>(
    'SELECT since_version::text AS since FROM revenue_progress WHERE workspace_id = $1',
    [home.workspace.id],
  )
  const latest = await home
    .systemDesk()
    .facts.first<{ version: string }>(
      'SELECT toString(max(version)) AS version FROM contracts WHERE workspace_id = {workspace:UUID}',
    )
  expect(Number(rows[0]?.since)).toBeGreaterThanOrEqual(Number(latest?.version))
})

test('a month that is followed no more, and one that began and then had not, are not told out of what is kept', async () => {
  here.travelTo('2026-05-10')
  const home = await here.workspace({ currency: 'JPY', zone: 'UTC' })
  const { id: customerId } = await home.api.customers.create({ name: 'Aoi' })
  const { id } = await home.api.contracts.create({ ...paid, customerId, amount: '100', startsOn: '2021-01-01' })
  const follow = async (day: string) => {
    here.travelTo(day)
    await here.settle()
    await followContracts(home.systemDesk())
  }
  await follow('2026-05-10')
  const long = { periods: 1, until: '2021-06-30' }
  expect(await closings(home, long)).toEqual({ told: '100', computed: '100', isKept: true })
  await follow('2026-08-01')
  await home.api.contracts.amend({ id, fromOn: '2021-02-01', amount: '70' })
  await follow('2026-08-01')
  expect(await closings(home, long)).toEqual({ told: '70', computed: '70', isKept: false })

  // The first of the month, and the day before again: so it is where the workspace moved to another time zone.
  await follow('2026-07-31')
  await home.api.contracts.amend({ id, fromOn: '2026-06-01', amount: '50' })
  await follow('2026-07-31')
  here.travelTo('2026-08-01')
  const august = { periods: 1, until: '2026-08-01' }
  expect(await closings(home, august)).toMatchObject({ told: '50', computed: '50' })
  await follow('2026-08-01')
  expect(await closings(home, august)).toEqual({ told: '50', computed: '50', isKept: true })
})

test('what was first reported in another currency stays in that currency, and is compared with nothing', async () => {
  here.travelTo('2026-05-10')
  const { api, systemDesk, request } = await here.workspace({ currency: 'JPY', zone: 'UTC' })
  const { id: customerId } = await api.customers.create({ name: 'Aoi' })
  for (const date of ['2026-03-31', '2026-04-30', '2026-05-09'])
    await api.rates.add({ from: 'JPY', to: 'USD', date, rate: '0.01', source: 'TTM' })
  await api.contracts.create({ ...paid, customerId, amount: '15000', startsOn: '2026-01-01' })
  await here.settle()
  await reportMonths(systemDesk())
  await api.access.changeWorkspace({ currency: 'USD' })
  await here.settle()
  const desk = systemDesk()
  const dollars = { ...desk.workspace, currency: 'USD' }
  await followContracts({
    ...desk,
    transaction: (act, source, wish) =>
      desk.transaction((context) => act({ ...context, workspace: dollars }), source, wish),
  })
  const april = { periods: 1, until: '2026-04-30' } as const
  const { reported, whole, currency } = await api.revenue.rollForward(april)
  expect([currency, whole[0]?.amounts.closing]).toEqual(['USD', '150.00'])
  expect(reported).toMatchObject([{ currency: 'JPY', restated: { first: '15000', now: '150.00' } }])
  await expect(api.revenue.restated({ month: '2026-04-30' })).rejects.toMatchObject({ status: 422 })
  const file = await (await request('/api/v1/revenue/file?periods=1&until=2026-04-30')).text()
  const [heads = '', line = ''] = file.replace('\uFEFF', '').split('\r\n')
  expect(line.split(',')[heads.split(',').indexOf('Closing as first reported')]).toBe('')
})

test('a new rate of the present month is the cause of nothing that was reported, and is not written down for every contract', async () => {
  here.travelTo('2026-05-10')
  const { api, systemDesk } = await here.workspace({ currency: 'JPY', zone: 'UTC' })
  const { id: customerId } = await api.customers.create({ name: 'Aoi' })
  const rate = (date: string, worth: string) =>
    api.rates.add({ from: 'USD', to: 'JPY', date, rate: worth, source: 'TTM' })
  const april = await rate('2026-04-30', '100')
  await api.contracts.create({ ...paid, currency: 'USD', customerId, amount: '1', startsOn: '2026-04-01' })
  await here.settle()
  await reportMonths(systemDesk())
  const causes = async () =>
    (
      await systemDesk().facts.first<{ n: string }>(
        "SELECT toString(count()) AS n FROM revenue_causes WHERE workspace_id = {workspace:UUID} AND what = 'rate'",
      )
    )?.n
  await rate('2026-05-09', '110')
  await followContracts(systemDesk())
  expect((await api.revenue.rollForward({ periods: 1 })).whole[0]?.amounts.closing).toBe('110')
  expect(await causes()).toBe('0')
  await api.rates.change({ id: april.id, rate: '105' })
  await followContracts(systemDesk())
  expect(await causes()).toBe('1')
})
