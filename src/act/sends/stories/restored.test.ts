import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { doubtWhatWaited } from '#platform/outside/after-restore.ts'
import { handOverDue } from '#platform/outside/outside.ts'
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

test('a send that was under way when a backup was made does not go on after it was restored', async () => {
  const own = await here.workspace()
  const { personIds } = await crowd(here, own, 6, 'backup.example')
  const { id } = await lookedAt(own, personIds)
  await own.api.sends.start({ id, goes: { kind: 'at an instant', at: new Date('2026-04-02T00:00:00Z') } })
  const connection = await here.house.stores.pools.owner.connect()
  await doubtWhatWaited(connection).finally(() => connection.release())
  here.travelTo('2026-04-03')
  await goOnDue(own.systemDesk())
  await handOverDue(own.systemDesk())
  expect(post.taken).toEqual([])
  expect(await own.api.sends.find({ id })).toMatchObject({ state: 'stopped', unreserved: 6 })
})
