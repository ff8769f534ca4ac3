import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { judgedByMembers } from '../../../test/card-of-judgement.ts'
import { type World, world } from '../../../test/world.ts'
import { recompute } from '../health/health.ts'
import { spreadsheetRows } from './file/xlsx.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let own: Awaited<ReturnType<World['workspace']>>
let id: string

beforeAll(async () => {
  here = await world('2026-03-01')
  own = await here.workspace()
  await judgedByMembers(own.api)
  id = (await own.api.customers.create({ name: '北ロジスティクス' })).id
  const contract = { customerId: id, kind: 'subscription', currency: 'JPY', startsOn: '2026-01-01' } as const
  await own.api.contracts.create({ ...contract, amount: '1060000', period: 'year', endsOn: '2026-12-31' })
  await own.api.contracts.create({ ...contract, amount: '0.1', period: 'quarter', endsOn: '2026-12-31' })
  await judged(75.5)
  here.travelTo('2026-04-01')
  await judged(50.25)
})
afterAll(() => here.close())

async function judged(points: number): Promise<void> {
  await own.api.health.judge({ id, topic: 'relationship', points, note: '' })
  await here.settle()
  await recompute(own.systemDesk(), 'day')
  await here.settle()
}

test('a file shows points and money as the screen does, without the dust of binary fractions', async () => {
  const [row] = (await own.api.portfolio.list({})).rows
  expect(Math.round(row?.score ?? 0)).not.toBe(Math.floor(row?.score ?? 0))
  expect(row?.yearlyValue).toBe('1060000.4')
  const shown = [Math.floor(row?.score ?? 0), -Math.round(-(row?.scoreChange ?? 0)), '1060000.4'].map(String)
  const columns = 'columns=score,scoreChange,yearlyValue'
  const csv = await own.request(`/api/v1/portfolio/file?${columns}`)
  expect((await csv.text()).split('\r\n')[1]).toBe(shown.join())
  const book = await own.request(`/api/v1/portfolio/file?${columns}&format=xlsx`)
  expect((await spreadsheetRows(Buffer.from(await book.arrayBuffer())))[1]).toEqual(shown)
})

test('of those whose health is not known the totals say how many have left or are prospects', async () => {
  const { api } = await here.workspace()
  await api.customers.create({ name: 'Old Mill Bakery' })
  await api.customers.create({ name: 'Blue Harbor', stage: 'prospect' })
  await api.customers.create({ name: 'Nagisa Hotels', stage: 'left' })
  await here.settle()
  expect((await api.portfolio.totals({})).rows).toMatchObject([{ band: 'unknown', customers: 3, notServed: 2 }])
})
