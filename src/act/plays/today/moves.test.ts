import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { judgedByMembers } from '../../../../test/card-of-judgement.ts'
import { type World, world } from '../../../../test/world.ts'
import { recompute } from '../../../see/health/health.ts'
import * as facts from '../facts.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const start = new Date('2026-04-01T12:00:00Z')
let house: World
let home: Awaited<ReturnType<World['workspace']>>

beforeAll(async () => {
  house = await world('2026-04-01')
  home = await house.workspace()
  await judgedByMembers(home.api)
  await read('2026-04-01')
})
afterAll(() => house?.close())

async function customer(name: string): Promise<string> {
  const { id } = await home.api.customers.create({ name })
  await home.api.health.override({ id, band: 'risk', score: 10, reason: 'They said so', until: '2026-06-30' })
  return id
}

/** One thing after the other, as the clock tells them apart: what is read twice in one instant has no order. */
async function judged(id: string, points: number): Promise<void> {
  house.travelTo('2026-04-09')
  await home.api.health.endOverride({ id })
  await house.settle()
  await rated(id, points, '2026-04-10')
}

async function rated(id: string, points: number, day: string): Promise<void> {
  house.travelTo(day)
  await home.api.health.judge({ id, topic: 'relationship', points, note: '' })
  await read(day)
}

async function read(day: string): Promise<void> {
  await house.settle()
  house.travelTo(day)
  await recompute(home.systemDesk(), 'day')
  await house.settle()
}

const recoveries = () => facts.recoveries(home.desk(), start)
const recoveriesOf = (...customers: string[]) => facts.recoveriesOf(home.desk(), start, customers)

test('who was at risk then and stands well now is a recovery; whoever was merged away is none', async () => {
  const [well, worse, gone] = [await customer('青葉'), await customer('Brook'), await customer('千歳')]
  await read('2026-04-01')
  await home.api.customers.create({ name: 'never at risk' })
  await house.settle()
  await judged(well, 100)
  await judged(gone, 100)
  await read('2026-04-10')
  expect(await recoveries()).toEqual({ customers: 3, saved: 2 })
  expect(await recoveriesOf(well)).toEqual({ customers: 1, saved: 1 })
  expect(await recoveriesOf(worse)).toEqual({ customers: 1, saved: 0 })
  expect(await recoveriesOf()).toEqual({ customers: 0, saved: 0 })
  expect(await facts.movesSince(home.desk(), start)).toEqual({ fell: 0, rose: 2, fallen: [] })
  await home.api.merges.merge({ id: worse, absorbedId: gone })
  await house.settle()
  expect(await recoveries()).toEqual({ customers: 2, saved: 1 })
  expect((await facts.movesSince(home.desk(), start)).rose).toBe(1)
})

test('a fall and its recovery within the time are no move; a first reading is none', async () => {
  const since = new Date('2026-04-20T00:00:00Z')
  const { id } = await home.api.customers.create({ name: 'New' })
  await rated(id, 100, '2026-04-19')
  await rated(id, 0, '2026-04-21')
  expect(await facts.movesSince(home.desk(), since)).toEqual({ fell: 1, rose: 0, fallen: [id] })
  await rated(id, 100, '2026-04-22')
  expect(await facts.movesSince(home.desk(), since)).toEqual({ fell: 0, rose: 0, fallen: [] })
  expect(await facts.movesSince(home.desk(), new Date('2026-03-01T00:00:00Z'))).toMatchObject({ fell: 0 })
})
