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
