import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

const pathOf = (act: Promise<unknown>) =>
  act.then(
    () => 'taken',
    (problem: { data?: { issues?: { path: string }[] } }) => problem.data?.issues?.[0]?.path,
  )
const usd = { from: 'USD', to: 'JPY', date: '2026-03-31', rate: '149.5200000000000001', source: 'TTM' }

test('a rate is typed to the last digit, once for each pair and day, and answers for a day', async () => {
  const { api } = await here.workspace()
  const { id } = await api.rates.add(usd)
  expect(await api.rates.onDay({ day: '2026-04-03', from: 'USD', to: 'JPY' })).toMatchObject({
    known: true,
    rate: usd.rate,
    date: usd.date,
    isTurned: false,
  })
  expect(await api.rates.onDay({ day: '2026-04-03', from: 'JPY', to: 'USD' })).toMatchObject({ known: false })
  expect(await api.rates.onDay({ day: '2026-04-08', from: 'USD', to: 'JPY' })).toMatchObject({ known: false })
  expect(await pathOf(api.rates.add(usd))).toBe('date')
  expect(await pathOf(api.rates.add({ ...usd, to: 'XYZ' }))).toBe('to')
  expect(await pathOf(api.rates.add({ ...usd, to: 'USD' }))).toBe('to')
  expect(await pathOf(api.rates.add({ ...usd, rate: '0.000' }))).toBe('rate')
  expect(await pathOf(api.rates.add({ ...usd, rate: '-1' }))).toBe('rate')
  expect(await api.rates.change({ id, rate: '150' })).toMatchObject({ rate: '150', source: 'TTM' })
  await api.rates.remove({ id })
  expect((await api.rates.list({})).rows).toEqual([])
})

test('a file of rates comes in once; what is no rate is refused with its reason', async () => {
  const { api, desk } = await here.workspace()
  const importable = here.house.contributions.importables.find(({ name }) => name === 'rates')
  const order = { importId: '1', source: 'bank', dry: false, createMissing: false, defaults: {} }
  const row = (values: object, at: number) => ({ row: at + 2, values: { ...usd, rate: '149.5', ...values }, extra: {} })
  const rows = [{}, { from: '米ドル', date: '2026-03-30' }, { from: '$' }, { rate: '0' }, { to: 'USD' }, {}].map(row)
  const bring = () => desk().transaction(async (context) => importable?.store(context, rows, order), 'import:1')
  const said = async () =>
    (await bring())?.map((one) => (one.outcome === 'rejected' ? `refused at ${one.column}` : one.outcome))
  const refused = ['refused at from', 'refused at rate', 'refused at to']
  expect(await said()).toEqual(['created', 'created', ...refused, 'changed'])
  expect(await said()).toEqual(['unchanged', 'unchanged', ...refused, 'unchanged'])
  expect((await api.rates.list({})).rows.map(({ from, date, rate }) => [from, date, rate])).toEqual([
    ['USD', '2026-03-31', '149.5'],
    ['USD', '2026-03-30', '149.5'],
  ])
})
