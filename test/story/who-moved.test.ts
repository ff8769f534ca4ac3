import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { recompute } from '../../src/see/health/health.ts'
import { movedAddress } from '../../src/see/portfolio/ui/band-address.ts'
import { judgedByMembers } from '../card-of-judgement.ts'
import { type World, world } from '../world.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

test('who fell and who rose within the week is counted by Today, and the list that it opens holds exactly them', async () => {
  const { api, systemDesk } = await here.workspace()
  await judgedByMembers(api)
  const ids = new Map<string, string>()
  const judge = async (name: string, points: number) => {
    const id = ids.get(name) ?? (await api.customers.create({ name })).id
    ids.set(name, id)
    await api.health.judge({ id, topic: 'relationship', points, note: '' })
  }
  for (const [name, points] of [
    ['falls', 100],
    ['rises', 20],
    ['stays', 100],
  ] as const)
    await judge(name, points)
  await here.settle()
  await recompute(systemDesk(), 'day')
  await here.settle()
  here.travelTo('2026-04-10')
  await judge('falls', 20)
  await judge('rises', 100)
  await here.settle()
  const { fell, rose } = (await api.plays.summary({})).since
  expect([fell, rose]).toEqual([1, 1])
  for (const [direction, name] of [
    ['fell', 'falls'],
    ['rose', 'rises'],
  ] as const) {
    expect(movedAddress(direction)).toBe(`/customers?moved=${direction}`)
    const { rows, total } = await api.portfolio.list({ moved: direction })
    expect([total, rows.map((row) => row.name)]).toEqual([1, [name]])
  }
  here.travelTo('2026-04-20')
  expect((await api.portfolio.list({ moved: 'fell' })).total).toBe(0)
})
