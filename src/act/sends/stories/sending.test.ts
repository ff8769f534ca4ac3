import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { type Deed, postOffice } from '../../messages/stories/post.fixture.ts'
import { goOnDue } from '../going/going.ts'
import { carriedOut, crowd, hello, lookedAt, started } from './crowd.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let post: Awaited<ReturnType<typeof postOffice>>
let deeds = new Map<string, readonly Deed[]>()
beforeAll(async () => {
  here = await world('2026-04-01')
  post = await postOffice(here, (to, nth) => deeds.get(to)?.[nth - 1] ?? 'takes')
})
beforeEach(() => {
  post.taken.length = 0
  deeds = new Map()
})
afterEach(() => here.travelTo('2026-04-01'))
afterAll(async () => {
  await post?.close()
  await here?.close()
})

test('whom the dry run found get it once, and who refused since is held back', async () => {
  const own = await here.workspace()
  const { personIds } = await crowd(here, own, 5, 'some.example')
  const { id, look } = await lookedAt(own, personIds)
  expect(look?.may).toBe(5)
  await own.api.people.decide({ id: personIds[2] ?? '', purpose: 'service', given: false })
  await started(own, id)
  await carriedOut(here, own)
  const { state, counts, unreserved } = await own.api.sends.find({ id })
  expect({ state, unreserved }).toEqual({ state: 'done', unreserved: 0 })
  expect(counts).toMatchObject({ accepted: 4, 'held back': 1, reserved: 0 })
  expect(post.taken.map(({ to }) => to).toSorted()).toEqual([1, 2, 4, 5].map((n) => `p${n}@some.example`))
  const held = await own.api.messages.deliveries({ sendId: id, state: 'held back' })
  expect(held.rows).toMatchObject([{ personId: personIds[2], because: 'withdrawn' }])
  await expect(started(own, id)).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(own.api.sends.change({ id, name: 'Other' })).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('each reads it in their own language, with the page on which they choose what they get', async () => {
  const own = await here.workspace()
  const { customerId } = await crowd(here, own, 1, 'some.example')
  const { id: mari } = await own.api.people.create({
    customerId,
    name: 'Mari',
    email: 'mari@ja.example',
    locale: 'ja-JP',
  })
  const { id: ann } = await own.api.people.create({ customerId, name: 'Ann', email: 'ann@en.example', locale: 'en' })
  const { id } = await lookedAt(own, [mari, ann])
  await started(own, id)
  await carriedOut(here, own)
  const of = (to: string) => post.taken.find((one) => one.to === to)?.raw ?? ''
  expect(of('ann@en.example')).toContain('Good morning')
  expect(of('ann@en.example')).toMatch(/preferences\/[\w-]{40}/)
  expect(of('mari@ja.example')).toContain('=?UTF-8?')
})

test('of five one is refused and never comes again, one is put off and comes again alone', async () => {
  const own = await here.workspace()
  const { personIds } = await crowd(here, own, 5, 'deeds.example')
  deeds.set('p2@deeds.example', [[554, 'no']])
  deeds.set('p4@deeds.example', [[452, 'later'], 'takes'])
  const { id } = await lookedAt(own, personIds)
  await started(own, id)
  await carriedOut(here, own)
  const counts = async () => (await own.api.sends.find({ id })).counts
  expect(await counts()).toMatchObject({ accepted: 3, refused: 1, deferred: 1 })
  expect((await own.api.sends.find({ id })).state).toBe('sending')
  const before = post.taken.length
  here.time.now = new Date(Number(here.time.now) + 2 * 60_000)
  await carriedOut(here, own)
  expect(post.taken.slice(before).map(({ to }) => to)).toEqual(['p4@deeds.example'])
  expect(await counts()).toMatchObject({ accepted: 4, refused: 1, deferred: 0 })
  expect((await own.api.sends.find({ id })).state).toBe('done')
})

test('a send that is stopped hands over nothing more, and every person is counted once', async () => {
  const own = await here.workspace()
  const { personIds } = await crowd(here, own, 30, 'stop.example')
  const { id } = await lookedAt(own, personIds)
  const mine = here.house.outside.mail
  await own.api.sends.start({ id, goes: { kind: 'at an instant', at: new Date('2026-04-01T01:00:00Z') } })
  // Reserved, while nothing can be handed over.
  Object.assign(here.house.outside, { mail: null })
  here.travelTo('2026-04-01T01:00:00Z')
  await goOnDue(own.systemDesk())
  expect((await own.api.sends.find({ id })).counts).toMatchObject({ reserved: 30 })
  const stopped = await own.api.sends.stop({ id })
  Object.assign(here.house.outside, { mail: mine })
  expect(stopped).toMatchObject({ state: 'stopped', counts: { withdrawn: 30, reserved: 0, accepted: 0 } })
  await carriedOut(here, own)
  expect(post.taken).toEqual([])
  expect(await own.api.sends.stop({ id })).toMatchObject({ state: 'stopped' })
  // Stopped before its time: nobody's turn came.
  const later = await lookedAt(own, personIds.slice(0, 3))
  await own.api.sends.start({ id: later.id, goes: { kind: 'at an instant', at: new Date('2026-04-02T00:00:00Z') } })
  expect(await own.api.sends.stop({ id: later.id })).toMatchObject({ state: 'stopped', unreserved: 3 })
  here.travelTo('2026-04-03')
  await carriedOut(here, own)
  expect(post.taken).toEqual([])
})

test('what is not ready does not go: no dry run, a stale one, nobody, an offer, no approval', async () => {
  const own = await here.workspace()
  const { api } = own
  const { personIds } = await crowd(here, own, 2, 'some.example')
  const said = { en: { subject: 'The lid', text: 'Stop using it.' } }
  const { id: messageId } = await api.messages.create({ class: 'safety', said })
  const audience = { kind: 'people' as const, personIds }
  const { id } = await api.sends.create({ name: 'Lid', messageId, audience })
  const refused = (because: RegExp) =>
    expect(started(own, id)).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringMatching(because) })
  await refused(/dry run first/)
  await api.sends.look({ id })
  await refused(/approve/)
  // A key is no person; whoever may not approve is turned away.
  const seen = async () => ({ id, messageChangedAt: (await api.sends.find({ id })).message.changedAt })
  await expect(api.sends.approve(await seen())).rejects.toMatchObject({ code: 'CONFLICT' })
  const csm = await own.member('csm', 'csm@example.test')
  await expect(csm.api.sends.approve(await seen())).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const manager = await own.member('manager', 'manager@example.test')
  expect((await manager.api.sends.approve(await seen())).approval).toMatchObject({ name: 'manager' })
  here.time.now = new Date(Number(here.time.now) + 1_000)
  await api.messages.change({ id: messageId, said: { en: { subject: 'The lid', text: 'A new one costs ¥9,800.' } } })
  expect((await api.sends.find({ id })).approval).toBeNull()
  await refused(/dry run/)
  await api.sends.look({ id })
  await refused(/9,800/)
  here.time.now = new Date(Number(here.time.now) + 1_000)
  await api.messages.change({ id: messageId, said })
  await api.sends.look({ id })
  await refused(/approve/)
  await manager.api.sends.approve(await seen())
  expect((await started(own, id)).state).toBe('sending')
  const toNobody = await lookedAt(own, personIds, 'promotion')
  await expect(started(own, toNobody.id)).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('in the morning it comes at nine where each person lives, as it is known, else at nine of the workspace', async () => {
  const own = await here.workspace()
  const { customerId } = await crowd(here, own, 1, 'zones.example')
  const person = async (name: string, zone: string | null) =>
    (await own.api.people.create({ customerId, name, email: `${name}@zones.example`, ...(zone && { zone }) })).id
  const ids = [
    await person('kyoto', null),
    await person('auckland', 'Pacific/Auckland'),
    await person('madrid', 'Europe/Madrid'),
    await person('denver', 'America/Denver'),
  ]
  const { id } = await lookedAt(own, ids)
  const scheduled = await own.api.sends.start({ id, goes: { kind: 'in the morning', on: '2026-04-10' } })
  expect(scheduled).toMatchObject({ state: 'scheduled', startsAt: '2026-04-09T19:00:00.000Z', unreserved: 4 })
  // Written by hand: nine in Auckland (+12), Kyoto (+9), Madrid (+2, summer), Denver (-6, summer).
  const turns = [
    ['2026-04-09T20:59:00Z', []],
    ['2026-04-09T21:00:00Z', ['auckland']],
    ['2026-04-10T00:00:00Z', ['kyoto']],
    ['2026-04-10T06:59:00Z', []],
    ['2026-04-10T07:00:00Z', ['madrid']],
    ['2026-04-10T15:00:00Z', ['denver']],
  ] as const
  for (const [at, names] of turns) {
    post.taken.length = 0
    here.travelTo(at)
    await carriedOut(here, own)
    expect(
      post.taken.map(({ to }) => to),
      at,
    ).toEqual(names.map((name) => `${name}@zones.example`))
  }
  expect((await own.api.sends.find({ id })).state).toBe('done')
})

test('two sends of one message reach an address once', async () => {
  const own = await here.workspace()
  const { personIds } = await crowd(here, own, 4, 'twice.example')
  const { id: messageId } = await own.api.messages.create({ class: 'relationship', said: hello })
  const of = async (ids: readonly string[]) => {
    const audience = { kind: 'people' as const, personIds: [...ids] }
    const { id } = await own.api.sends.create({ name: 'X', messageId, audience })
    await own.api.sends.look({ id })
    await started(own, id)
    await carriedOut(here, own)
    return own.api.sends.find({ id })
  }
  expect((await of(personIds.slice(0, 3))).counts.accepted).toBe(3)
  expect(await of(personIds)).toMatchObject({ counts: { accepted: 1 }, elsewhere: 3 })
  expect(post.taken.length).toBe(4)
})

test('a letter that is sent again by a person goes, also where its send was stopped', async () => {
  const own = await here.workspace()
  const { personIds } = await crowd(here, own, 3, 'reordered.example')
  deeds.set('p1@reordered.example', [[554, 'no'], [452, 'later'], 'takes'])
  deeds.set('p2@reordered.example', [[452, 'later']])
  const { id } = await lookedAt(own, personIds)
  await started(own, id)
  await carriedOut(here, own)
  await own.api.sends.stop({ id })
  expect((await own.api.sends.find({ id })).counts).toMatchObject({ accepted: 1, refused: 1, withdrawn: 1 })
  const [refused] = (await own.api.messages.deliveries({ sendId: id, state: 'refused' })).rows
  await own.api.messages.settle({ id: refused?.id ?? '', as: 'again' })
  await carriedOut(here, own)
  expect((await own.api.sends.find({ id })).counts).toMatchObject({ accepted: 1, deferred: 1, withdrawn: 1 })
  here.time.now = new Date(Number(here.time.now) + 2 * 60_000)
  await carriedOut(here, own)
  const { state, counts } = await own.api.sends.find({ id })
  expect({ state, counts }).toMatchObject({ state: 'stopped', counts: { accepted: 2, deferred: 0, withdrawn: 1 } })
  expect(post.taken.map(({ to }) => to).toSorted()).toEqual(['p1@reordered.example', 'p3@reordered.example'])
})
