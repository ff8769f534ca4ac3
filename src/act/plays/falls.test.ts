import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { recompute } from '../../see/health/health.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

let house: World
let home: Awaited<ReturnType<World['workspace']>>

beforeAll(async () => {
  house = await world('2026-04-01')
  home = await house.workspace()
})
afterAll(() => house?.close())

async function customer(name: string): Promise<string> {
  const { id } = await home.api.customers.create({ name })
  await home.api.contracts.create({
    customerId: id,
    amount: '100',
    currency: 'JPY',
    startsOn: '2025-01-01',
    endsOn: '2026-12-31',
  })
  await read()
  return id
}

async function read(): Promise<void> {
  await house.settle()
  await recompute(home.systemDesk(), 'day')
  await house.settle()
}

async function judge(id: string, points: number): Promise<void> {
  await home.api.health.judge({ id, topic: 'relationship', points, note: '' })
  await house.settle()
}

const bandChanges = async (id: string) =>
  (await home.heard()).filter(({ name, about }) => name === 'health.band changed' && about === id)
const playsOf = async (id: string) => (await home.api.plays.list({ customerId: id })).rows

test('while the first readings are young, a fall because more became known opens nothing; a fall of what was known does', async () => {
  const id = await customer('桜フーズ')
  house.travelTo('2026-04-03')
  await judge(id, 0)
  expect((await bandChanges(id)).map(({ data }) => data)).toMatchObject([{ from: 'thriving', to: 'watch' }])
  expect(await playsOf(id)).toEqual([])
  house.travelTo('2026-04-05')
  await judge(id, 100)
  house.travelTo('2026-04-07')
  await judge(id, 0)
  expect(await playsOf(id)).toMatchObject([{ kind: 'risk', state: 'open' }])
})

test('of whom there have been readings for a month, a fall opens a play whatever it came with', async () => {
  const id = await customer('Blue Harbor Hotels')
  house.travelTo('2026-05-20')
  await judge(id, 0)
  expect(await playsOf(id)).toMatchObject([{ kind: 'risk', state: 'open' }])
})
