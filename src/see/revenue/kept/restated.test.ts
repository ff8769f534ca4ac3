import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { reportMonths } from './following.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-05-10')
})
afterAll(() => here?.close())

const months = { periods: 4 } as const
const said = { tax: 'excluded' } as const

/** Of February, March, April and May: what was first reported and what is known now, by hand beside each. */
const shown = (reported: readonly unknown[]) =>
  reported.map(
    (one) => (one as { restated: unknown } | null)?.restated ?? (one === null ? 'not reported' : 'as reported'),
  )

test('a month that was reported and says something else now tells by how much, and which contracts did it', async () => {
  const { api, systemDesk, request } = await here.workspace({ currency: 'JPY', zone: 'UTC' })
  const made = async (name: string) => (await api.customers.create({ name })).id
  const [aoi, beni, coral, daichi] = [await made('Aoi'), await made('Beni'), await made('Coral'), await made('Daichi')]
  const rates = new Map<string, string>()
  for (const [date, rate] of [
    ['2026-03-31', '100'],
    ['2026-04-30', '110'],
    ['2026-05-08', '110'],
  ] as const)
    rates.set(date, (await api.rates.add({ from: 'USD', to: 'JPY', date, rate, source: 'TTM' })).id)
  const { id: ofAoi } = await api.contracts.create({ ...said, customerId: aoi, amount: '100', startsOn: '2026-01-01' })
  const { id: ofBeni } = await api.contracts.create({ ...said, customerId: beni, amount: '50', startsOn: '2026-02-01' })
  await api.contracts.create({ ...said, customerId: coral, amount: '1', currency: 'USD', startsOn: '2026-03-01' })
  await here.settle()
  expect(shown((await api.revenue.rollForward(months)).reported)).toEqual(Array(4).fill('not reported'))
  await expect(api.revenue.restated({ month: '2026-03-31' })).rejects.toMatchObject({ status: 404 })
  await reportMonths(systemDesk())
  const first = await api.revenue.rollForward(months)
  expect(first.whole.map(({ amounts }) => amounts.closing)).toEqual(['150', '250', '260', '260'])
  expect(shown(first.reported)).toEqual([...Array(3).fill('as reported'), 'not reported'])
  expect(first.reported[0]?.at).toBe('2026-05-10T00:00:00.000Z')

  // An amendment of March comes in late, a contract of February later still, a rate is put right, and a contract was a mistake.
  await api.contracts.amend({ id: ofAoi, fromOn: '2026-03-10', amount: '130' })
  const { id: ofDaichi } = await api.contracts.create({
    ...said,
    customerId: daichi,
    amount: '40',
    startsOn: '2026-02-15',
  })
  await api.rates.change({ id: rates.get('2026-03-31') ?? '', rate: '105' })
  await api.contracts.remove({ id: ofBeni })
  await here.settle()
  await reportMonths(systemDesk())
  const now = await api.revenue.rollForward(months)
  expect(now.whole.map(({ amounts }) => amounts.closing)).toEqual(['140', '275', '280', '280'])
  expect(shown(now.reported)).toEqual([
    { first: '150', now: '140', customers: 2 },
    { first: '250', now: '275', customers: 4 },
    { first: '260', now: '280', customers: 4 },
    'not reported',
  ])
  const february = await api.revenue.restated({ month: '2026-02-28' })
  expect(february).toMatchObject({ reportedAt: '2026-05-10T00:00:00.000Z', currency: 'JPY', total: 2 })
  expect(february.lines).toEqual([
    { figure: 'new', first: '50', now: '40', customersFirst: 1, customersNow: 1 },
    { figure: 'closing', first: '150', now: '140', customersFirst: 2, customersNow: 2 },
  ])
  expect(february.rows.map(({ name, contracts }) => [name, contracts.map(({ id, what }) => [id, what])])).toEqual([
    ['Beni', [[ofBeni, 'gone']]],
    ['Daichi', [[ofDaichi, 'new']]],
  ])
  const march = await api.revenue.restated({ month: '2026-03-31' })
  expect(
    Object.fromEntries(march.rows.map(({ name, contracts }) => [name, contracts.map(({ what }) => what)])),
  ).toEqual({
    Aoi: ['changed'],
    Beni: ['gone'],
    Coral: ['rate'],
    Daichi: ['new'],
  })
  // The differences of the customers are those of the lines.
  for (const { figure, first: then, now: present } of march.lines) {
    const sum = march.rows.flatMap(({ lines }) => lines).filter((one) => one.figure === figure)
    expect([figure, sum.reduce((all, one) => all + Number(one.now) - Number(one.first), 0)]).toEqual([
      figure,
      Number(present) - Number(then),
    ])
  }
  const page = await api.revenue.restated({ month: '2026-03-31', limit: 3 })
  const rest = await api.revenue.restated({ month: '2026-03-31', limit: 3, cursor: page.next ?? '' })
  expect([...page.rows, ...rest.rows].map(({ name }) => name)).toEqual(march.rows.map(({ name }) => name))
  const file = await (await request('/api/v1/revenue/file?periods=4')).text()
  const [heads = '', line = ''] = file.replace('\uFEFF', '').split('\r\n')
  expect(line.split(',')[heads.split(',').indexOf('Closing as first reported')]).toBe('150')

  // Two who were one all the time: the month is told of one customer, and the money is the same.
  await api.merges.merge({ id: aoi, absorbedId: daichi })
  await here.settle()
  const merged = await api.revenue.restated({ month: '2026-02-28' })
  expect(merged.lines).toMatchObject([
    { figure: 'new', first: '50', now: '0' },
    { figure: 'expansion', first: '0', now: '40' },
    { figure: 'closing', first: '150', now: '140', customersNow: 1 },
    { figure: 'gained', first: '0', now: '40' },
  ])
  expect(merged.rows.find(({ name }) => name === 'Aoi')?.contracts.map(({ what }) => what)).toContain('moved')
})
