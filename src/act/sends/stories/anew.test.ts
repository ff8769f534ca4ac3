import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { postOffice } from '../../messages/stories/post.fixture.ts'
import { goOnDue } from '../going/going.ts'
import { carriedOut, crowd, hello, started, type Workspace } from './crowd.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let post: Awaited<ReturnType<typeof postOffice>>
beforeAll(async () => {
  here = await world('2026-04-01')
  post = await postOffice(here)
})
beforeEach(() => {
  post.taken.length = 0
  here.travelTo('2026-04-01')
})
afterAll(async () => {
  await post?.close()
  await here?.close()
})

/** A send of this message that was looked at, with its dry run in a line for each answer. */
async function looked({ api }: Workspace, messageId: string, personIds: readonly string[]) {
  const audience = { kind: 'people' as const, personIds: [...personIds] }
  const { id } = await api.sends.create({ name: 'To them', messageId, audience })
  const { look } = await api.sends.look({ id })
  return { id, said: Object.fromEntries(look?.groups.map(({ because, people }) => [because, people]) ?? []) }
}

/** Reserved, with no mail server to take them, and stopped. */
async function reservedAndStopped(own: Workspace, id: string) {
  const { mail } = here.house.outside
  const at = new Date(Number(here.time.now) + 60_000)
  await own.api.sends.start({ id, goes: { kind: 'at an instant', at } })
  Object.assign(here.house.outside, { mail: null })
  here.time.now = at
  await goOnDue(own.systemDesk())
  await own.api.sends.stop({ id })
  await here.settle()
  Object.assign(here.house.outside, { mail })
}

/** The counts that are not none; everybody of the dry run stands in exactly one. */
async function countsOf({ api }: Workspace, id: string) {
  const { counts, unreserved, elsewhere, look } = await api.sends.find({ id })
  const all = { ...counts, unreserved, elsewhere }
  expect(Object.values(all).reduce((sum, count) => sum + count, 0)).toBe(look?.people)
  return Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0))
}

test('another send of the message reaches whom a stopped one did not, and says so before', async () => {
  const own = await here.workspace()
  const { personIds } = await crowd(here, own, 30, 'again.example')
  const { id: messageId } = await own.api.messages.create({ class: 'relationship', said: hello })
  const first = await looked(own, messageId, personIds.slice(0, 10))
  await started(own, first.id)
  await carriedOut(here, own)
  const second = await looked(own, messageId, personIds)
  expect(second.said).toEqual({ existingDealings: 20, hasIt: 10 })
  await reservedAndStopped(own, second.id)
  expect(await countsOf(own, second.id)).toEqual({ withdrawn: 20, elsewhere: 10 })
  // One of those who were not reached has refused since.
  await own.api.people.decide({ id: personIds[12] ?? '', purpose: 'service', given: false })
  const third = await looked(own, messageId, personIds)
  expect(third.said).toEqual({ existingDealings: 19, hasIt: 10, withdrawn: 1 })
  await started(own, third.id)
  await carriedOut(here, own)
  expect(await countsOf(own, third.id)).toEqual({ accepted: 19, 'held back': 1, elsewhere: 10 })
  expect(await countsOf(own, second.id)).toEqual({ withdrawn: 1, elsewhere: 29 })
  expect(await countsOf(own, first.id)).toEqual({ accepted: 10 })
  expect((await own.api.sends.find({ id: third.id })).state).toBe('done')
  const got = post.taken.map(({ to }) => to)
  expect([got.length, new Set(got).size, got.includes('p13@again.example')]).toEqual([29, 29, false])
})

test('who was held back, with a letter or before there was one, gets it by another send once they may', async () => {
  const own = await here.workspace()
  const { personIds } = await crowd(here, own, 3, 'agreed.example')
  const [before = '', meanwhile = ''] = personIds
  const decide = (id: string, given: boolean) => {
    here.time.now = new Date(Number(here.time.now) + 1_000)
    return own.api.people.decide({ id, purpose: 'service', given })
  }
  await decide(before, false)
  const { id: messageId } = await own.api.messages.create({ class: 'relationship', said: hello })
  const first = await looked(own, messageId, personIds)
  expect(first.said).toEqual({ existingDealings: 2, withdrawn: 1 })
  const { mail } = here.house.outside
  await started(own, first.id)
  Object.assign(here.house.outside, { mail: null })
  await here.settle()
  await goOnDue(own.systemDesk())
  await decide(meanwhile, false)
  await here.settle()
  Object.assign(here.house.outside, { mail })
  await carriedOut(here, own)
  expect(await countsOf(own, first.id)).toEqual({ accepted: 1, 'held back': 2 })
  for (const id of [before, meanwhile]) await decide(id, true)
  const second = await looked(own, messageId, personIds)
  expect(second.said).toEqual({ agreed: 2, hasIt: 1 })
  await started(own, second.id)
  await carriedOut(here, own)
  expect(await countsOf(own, second.id)).toEqual({ accepted: 2, elsewhere: 1 })
  expect(post.taken.length).toBe(3)
})
