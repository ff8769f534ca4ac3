import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { handOverFor } from '#platform/outside/outside.ts'
import { type World, world } from '../../../../test/world.ts'
import { postOffice } from '../../messages/stories/post.fixture.ts'
import { goOnDue } from '../going/going.ts'
import { crowd, lookedAt } from './crowd.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let post: Awaited<ReturnType<typeof postOffice>>
beforeAll(async () => {
  here = await world('2026-04-01')
  post = await postOffice(here)
})
afterAll(async () => {
  await post?.close()
  await here?.close()
})

/** Two lanes of ten: so many may be on their way when something more urgent is reserved, and so many may be taken in that moment. */
const onTheirWay = 20

test('a message on safety overtakes thousands that wait, also while they are handed over', async () => {
  const own = await here.workspace()
  const manager = await own.member('manager', 'manager@example.test')
  const bulk = await crowd(here, own, 3_000, 'bulk.example')
  const few = await crowd(here, own, 3, 'safety.example')
  const first = await lookedAt(own, bulk.personIds)
  const second = await lookedAt(own, few.personIds, 'safety')
  await manager.api.sends.approve({ id: second.id, messageChangedAt: second.message.changedAt })
  const later = (instant: string) => ({ kind: 'at an instant' as const, at: new Date(instant) })
  await own.api.sends.start({ id: first.id, goes: later('2026-04-01T01:00:00Z') })
  await own.api.sends.start({ id: second.id, goes: later('2026-04-01T02:00:00Z') })
  here.travelTo('2026-04-01T01:00:00Z')
  await goOnDue(own.systemDesk())
  const all = handOverFor(own.systemDesk(), 100)
  await expect.poll(() => post.taken.length, { timeout: 60_000, interval: 5 }).toBeGreaterThan(100)
  here.travelTo('2026-04-01T02:00:00Z')
  await goOnDue(own.systemDesk())
  const before = post.taken.length
  expect(before).toBeLessThan(2_900)
  await all
  await expect.poll(() => post.taken.length, { timeout: 60_000 }).toBe(3_003)
  const places = post.taken.flatMap(({ to }, at) => (to.endsWith('safety.example') ? [at] : []))
  expect(places.length).toBe(3)
  expect(Math.max(...places)).toBeLessThan(before + 2 * onTheirWay + 3)
})
