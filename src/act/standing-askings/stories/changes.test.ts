import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Context } from '#platform/context.ts'
import { type World, world } from '../../../../test/world.ts'
import { people, published } from '../../askings/stories/asked.fixture.ts'
import { postOffice } from '../../messages/stories/post.fixture.ts'
import { goOn } from '../turns/turning.ts'
import { gone, started, told, turnsOf } from './standing.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let post: Awaited<ReturnType<typeof postOffice>>
beforeAll(async () => {
  here = await world('2026-04-01')
  post = await postOffice(here)
})
afterEach(() => here.travelTo('2026-04-01'))
afterAll(async () => {
  await post?.close()
  await here?.close()
})

async function withPeople(names: readonly string[]) {
  const own = await here.workspace()
  const all = await people(own, names)
  const { customerId } = await own.api.people.find({ id: all[names[0] ?? ''] ?? '' })
  const sign = (startsOn: string) =>
    own.api.contracts.create({ customerId: customerId ?? '', startsOn, amount: '1', currency: 'JPY' })
  const happened = (name: string, to: string, day: string) =>
    told(here, own, `${name} ${to} ${day}`, day, { customerId: customerId ?? '', personId: all[to], name })
  return { own, ids: Object.values(all), sign, happened }
}
const onTheDay = { kind: 'contract', day: 'starts', days: 0 } as const

test('another event counts from the day on which it is chosen; one that asked already on that day is another cause', async () => {
  const { own, ids, happened } = await withPeople(['ann', 'bob'])
  await own.api.askings.setSettings({ restDays: 0 })
  const trigger = { kind: 'event' as const, name: 'Onboarding done', days: 0 }
  const id = await started(own, await published(own), ids, { trigger, sameDays: 0, reminding: { most: 0, days: 7 } })
  await gone(here, own)
  here.travelTo('2026-04-10')
  await happened('Renewed', 'bob', '2026-04-08')
  await happened('Onboarding done', 'ann', '2026-04-10')
  await gone(here, own)
  expect(await turnsOf(own, id)).toEqual(['ann 2026-04-10 asked'])
  await own.api.standingAskings.change({ id, trigger: { ...trigger, name: 'Renewed' } })
  await gone(here, own)
  expect(await turnsOf(own, id), 'of a day before').toEqual(['ann 2026-04-10 asked'])
  await happened('Renewed', 'ann', '2026-04-10')
  await gone(here, own)
  expect(await turnsOf(own, id)).toEqual(['ann 2026-04-10 asked', 'ann 2026-04-10 asked'])
  // What is chosen once more as it is reaches as far back as before.
  here.travelTo('2026-04-12')
  await own.api.standingAskings.change({ id, trigger: { ...trigger, name: 'Renewed' } })
  await happened('Renewed', 'bob', '2026-04-11')
  await gone(here, own)
  expect((await turnsOf(own, id)).at(-1)).toBe('bob 2026-04-11 asked')
})

test('what happened long before a standstill, and was to ask during it, is named as missed', async () => {
  const { own, ids, happened } = await withPeople(['ann'])
  const trigger = { kind: 'event' as const, name: 'Onboarding done', days: 30 }
  const id = await started(own, await published(own), ids, { trigger, graceDays: 2 })
  await happened('Onboarding done', 'ann', '2026-04-01')
  for (const day of ['2026-04-01', '2026-04-10', '2026-05-20']) {
    here.travelTo(day)
    await gone(here, own)
  }
  expect(await turnsOf(own, id)).toEqual(['ann 2026-05-01 missed late'])
})

test('whoever was not written to before the asking was stopped was missed, and is counted so', async () => {
  const { own, ids, sign } = await withPeople(['ann', 'bob'])
  const id = await started(own, await published(own), ids, { trigger: onTheDay })
  await gone(here, own)
  await sign('2026-04-01')
  // Nobody carries on yet what is ordered.
  const desk = own.systemDesk()
  const ordersNothing = <Answer>(act: (context: Context) => Promise<Answer>) =>
    desk.transaction((context) => act({ ...context, enqueue: async () => '' }))
  await goOn({ ...desk, transaction: ordersNothing })
  expect((await turnsOf(own, id)).toSorted()).toEqual(['ann 2026-04-01 asked', 'bob 2026-04-01 asked'])
  const [begun] = (await own.api.askings.list({ standingId: id })).rows
  await own.api.askings.stop({ id: begun?.id ?? '' })
  await gone(here, own)
  expect((await turnsOf(own, id)).toSorted()).toEqual(['ann 2026-04-01 missed ended', 'bob 2026-04-01 missed ended'])
  expect((await own.api.standingAskings.find({ id })).turns).toEqual({ waiting: 0, asked: 0, heldBack: 0, missed: 2 })
  expect((await own.api.standingAskings.months({ id })).rows).toMatchObject([{ month: '2026-04', asked: 0, missed: 2 }])
})

test('whose turn waits stands in the forecast of today, until they were asked', async () => {
  const { own, ids, sign } = await withPeople(['ann'])
  await sign('2026-04-01')
  const id = await started(own, await published(own), ids, { trigger: onTheDay })
  const { mail } = here.house.outside
  Object.assign(here.house.outside, { mail: null })
  await gone(here, own)
  here.travelTo('2026-04-02')
  const ahead = async () => {
    const { days } = await own.api.standingAskings.forecast({ id, days: 2 })
    return days.map(({ day, due, asks }) => [day, due, asks])
  }
  expect(await ahead()).toEqual([
    ['2026-04-02', 1, 1],
    ['2026-04-03', 0, 0],
  ])
  const { rows } = await own.api.standingAskings.forecastTurns({ id, days: 2, day: '2026-04-02' })
  expect(rows.map(({ personName, dueOn, asks }) => [personName, dueOn, asks])).toEqual([['ann', '2026-04-02', true]])
  Object.assign(here.house.outside, { mail })
  await gone(here, own)
  expect(await turnsOf(own, id)).toEqual(['ann 2026-04-01 asked'])
  expect((await ahead()).map(([, due]) => due)).toEqual([0, 0])
})
