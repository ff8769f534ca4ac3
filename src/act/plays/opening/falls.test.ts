import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { judgedByMembers } from '../../../../test/card-of-judgement.ts'
import { type World, world } from '../../../../test/world.ts'
import { reasonsFor, recompute } from '../../../see/health/health.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

let house: World
let home: Awaited<ReturnType<World['workspace']>>

beforeAll(async () => {
  house = await world('2026-04-01')
  home = await house.workspace()
  await judgedByMembers(home.api)
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
  await home.api.health.judge({ id, topic: 'relationship', points: 100, note: '' })
  await read()
  return id
}

async function read(): Promise<void> {
  await house.settle()
  await recompute(home.systemDesk(), 'day')
  await house.settle()
}

async function answered(id: string, nps: number): Promise<void> {
  await home.api.surveys.create({ customerId: id, survey: 'yearly', nps, answeredAt: house.time.now })
  await read()
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
  await answered(id, 0)
  expect((await bandChanges(id)).map(({ data }) => data)).toMatchObject([{ from: 'thriving', to: 'watch' }])
  expect(await playsOf(id)).toEqual([])
  house.travelTo('2026-04-05')
  await answered(id, 10)
  house.travelTo('2026-04-07')
  await answered(id, 0)
  expect(await playsOf(id)).toMatchObject([{ kind: 'risk', state: 'open' }])
})

test('of whom there have been readings for a month, a fall opens a play whatever it came with', async () => {
  const id = await customer('Blue Harbor Hotels')
  house.travelTo('2026-05-20')
  await judge(id, 0)
  expect(await playsOf(id)).toMatchObject([{ kind: 'risk', state: 'open' }])
})

test('a play that nobody touched is withdrawn when its customer stands well again; one that somebody took up stays', async () => {
  const [alone, moved, put, quiet] = [
    await customer('椿'),
    await customer('若葉'),
    await customer('南'),
    await customer('朝日'),
  ]
  const all = [alone, moved, put, quiet]
  house.travelTo('2026-07-01')
  for (const id of all) await judge(id, 0)
  house.travelTo('2026-07-02')
  const playOf = async (id: string) => (await playsOf(id))[0]?.id ?? ''
  await home.api.plays.change({ id: await playOf(moved), ownerId: null })
  await home.api.plays.change({ id: await playOf(moved), ownerId: home.ownerId })
  await home.api.plays.snooze({ id: await playOf(put), until: '2026-08-01', reason: 'after the fair' })
  for (const id of [alone, moved, put]) await judge(id, 100)
  await read()
  expect(await playsOf(alone)).toMatchObject([
    { state: 'dismissed', dismissal: { reason: 'Health recovered by itself', by: 'job:plays.withdrawn' } },
  ])
  const inJapanese = await home.as('csm', 'ja')
  expect((await inJapanese.plays.list({ customerId: alone })).rows[0]?.dismissal?.reason).toBe(
    'ヘルスが自然に回復しました',
  )
  expect(await playsOf(moved)).toMatchObject([{ state: 'open' }])
  expect(await playsOf(put)).toMatchObject([{ state: 'snoozed' }])
  expect(await playsOf(quiet)).toMatchObject([{ state: 'open' }])
  expect((await home.api.plays.summary({})).lastWeek.dismissed).toBe(0)
})

test('a play opened without a fall tells what stands now, not what moved since little was known', async () => {
  const { id } = await home.api.customers.create({ name: 'Old Mill Bakery' })
  await judge(id, 100)
  house.travelTo('2026-07-04')
  await judge(id, 0)
  const reasonOf = async (told: 'what moved' | 'as it stands') =>
    (await home.desk().transaction((context) => reasonsFor(context, [id], told))).get(id)?.reason.en
  expect(await reasonOf('as it stands')).toContain('is **0 of 100**')
  expect(await reasonOf('what moved')).not.toContain('is **0 of 100**')
})
