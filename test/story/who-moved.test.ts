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

test('whoever comes back within the week to where they stood has not moved, whichever way they went', async () => {
  here.travelTo('2026-05-01')
  const { api, systemDesk } = await here.workspace({ name: 'There and back' })
  await judgedByMembers(api)
  const judged = async (day: string, points: Readonly<Record<string, number>>) => {
    here.travelTo(day)
    for (const [id, each] of Object.entries(points))
      await api.health.judge({ id, topic: 'relationship', points: each, note: '' })
    await here.settle()
    await recompute(systemDesk(), 'day')
    await here.settle()
  }
  const [dips, peaks, falls] = await Promise.all(
    ['dips', 'peaks', 'falls'].map(async (name) => (await api.customers.create({ name })).id),
  )
  if (dips === undefined || peaks === undefined || falls === undefined) throw new TypeError('three were created')
  await judged('2026-05-02', { [dips]: 100, [peaks]: 20, [falls]: 100 })
  await judged('2026-05-12', { [dips]: 20, [peaks]: 100, [falls]: 20 })
  const moved = async () => {
    const { fell, rose } = (await api.plays.summary({})).since
    const lists = await Promise.all(
      (['fell', 'rose'] as const).map(async (direction) => (await api.portfolio.list({ moved: direction })).rows),
    )
    expect(lists.map((rows) => rows.length)).toEqual([fell, rose])
    return lists.map((rows) => rows.map(({ name }) => name).toSorted())
  }
  expect(await moved()).toEqual([['dips', 'falls'], ['peaks']])
  await judged('2026-05-14', { [dips]: 100, [peaks]: 20 })
  expect(await moved()).toEqual([['falls'], []])
})
