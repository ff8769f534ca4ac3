import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { handOverDue } from '#platform/outside/outside.ts'
import { type World, world } from '../../../../test/world.ts'
import { postOffice } from '../../messages/stories/post.fixture.ts'
import { goOnDue } from '../going/going.ts'
import { crowd, lookedAt, started } from './crowd.fixture.ts'

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

const nine = { kind: 'at an instant' as const, at: new Date('2026-04-01T01:00:00Z') }
const prices = { en: { subject: 'The lid', text: 'A new one costs ¥9,800.' } }

test('what was approved and waits for its time says what was approved: nobody changes it, and nobody makes an advertisement of safety', async () => {
  const own = await here.workspace()
  const manager = await own.member('manager', 'manager@example.test')
  const { personIds } = await crowd(here, own, 2, 'safe.example')
  const { id, message } = await lookedAt(own, personIds, 'safety')
  await manager.api.sends.approve({ id, messageChangedAt: message.changedAt })
  expect((await own.api.messages.find({ id: message.id })).isSettled).toBe(false)
  await own.api.sends.start({ id, goes: nine })
  expect((await own.api.messages.find({ id: message.id })).isSettled).toBe(true)
  const refused = { code: 'CONFLICT', message: expect.stringMatching(/a send of it was started/) }
  await expect(own.api.messages.change({ id: message.id, said: prices })).rejects.toMatchObject(refused)
  await expect(own.api.messages.remove({ id: message.id })).rejects.toMatchObject(refused)
  here.travelTo('2026-04-01T01:00:00Z')
  await goOnDue(own.systemDesk())
  await handOverDue(own.systemDesk())
  await here.settle()
  expect(post.taken.map(({ to }) => to).toSorted()).toEqual(['p1@safe.example', 'p2@safe.example'])
  expect(post.taken.every(({ raw }) => raw.includes('Good morning'))).toBe(true)
})

test('a promotion that is scheduled does not become a notice on safety', async () => {
  const own = await here.workspace()
  const { personIds } = await crowd(here, own, 1, 'offer.example')
  for (const id of personIds) await own.api.people.decide({ id, purpose: 'marketing', given: true, channel: 'email' })
  const settings = { senderName: '', replyTo: '', unsubscribeMail: '', restsOn: [] }
  const named = { organisation: '株式会社すみれ', postalAddress: '東京都港区1-2-3', contact: '03-0000-0000' }
  await own.api.messages.setSettings({ ...settings, ...named })
  const { id, message } = await lookedAt(own, personIds, 'promotion')
  await own.api.sends.start({ id, goes: nine })
  const change = own.api.messages.change({ id: message.id, class: 'safety' })
  await expect(change).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('what is approved is what was read: a change meanwhile is told, also one within the same instant', async () => {
  const own = await here.workspace()
  const manager = await own.member('manager', 'another@example.test')
  const { personIds } = await crowd(here, own, 1, 'read.example')
  const { id, message } = await lookedAt(own, personIds, 'safety')
  const read = { id, messageChangedAt: message.changedAt }
  const said = { en: { subject: 'The lid', text: 'Throw it away.' } }
  await own.api.messages.change({ id: message.id, said })
  await expect(manager.api.sends.approve(read)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringMatching(/changed meanwhile/),
  })
  expect((await own.api.sends.find({ id })).look?.isStale).toBe(true)
  const { message: now } = await own.api.sends.look({ id })
  await manager.api.sends.approve({ id, messageChangedAt: now.changedAt })
  await own.api.messages.change({ id: message.id, said: { en: { subject: 'The lid', text: 'Keep it.' } } })
  expect((await own.api.sends.find({ id })).approval).toBeNull()
  await expect(started(own, id)).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('a send that is stopped before anybody had their turn frees its message, unless another of it goes', async () => {
  const own = await here.workspace()
  const { personIds } = await crowd(here, own, 2, 'freed.example')
  const first = await lookedAt(own, personIds)
  const messageId = first.message.id
  const audience = { kind: 'people' as const, personIds }
  const second = await own.api.sends.create({ name: 'Another', messageId, audience })
  await own.api.sends.look({ id: second.id })
  for (const { id } of [first, second]) await own.api.sends.start({ id, goes: nine })
  await own.api.sends.stop({ id: first.id })
  await expect(own.api.messages.change({ id: messageId, said: prices })).rejects.toMatchObject({ code: 'CONFLICT' })
  await own.api.sends.stop({ id: second.id })
  expect(await own.api.messages.change({ id: messageId, said: prices })).toMatchObject({ isSettled: false })
})
