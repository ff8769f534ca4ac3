import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Api, type World, world } from '../../../test/world.ts'
import { recordEvents } from '../../gather/events/events.ts'
import { postOffice } from '../messages/stories/post.fixture.ts'

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

const said = { en: { subject: 'You asked: dark screens', text: 'They are here.\n\nhttps://sumire.example/dark' } }
const statusOf = (act: Promise<unknown>) =>
  act.then(
    () => 'taken',
    (problem: { status?: number }) => problem.status,
  )

/** Twelve who asked by name and may be told, one who asked and wants no letters, and two who never asked. */
async function crowd(api: Api) {
  const { id: customerId } = await api.customers.create({ name: 'Kita' })
  const people: string[] = []
  for (let at = 1; at <= 15; at++) {
    const { id } = await api.people.create({ customerId, name: `P${at}`, email: `p${at}@${customerId}.example` })
    await api.people.decide({ id, purpose: 'service', given: at !== 13 })
    people.push(id)
  }
  const dark = await api.requests.create({ title: 'Dark screens' })
  const night = await api.requests.create({ title: 'Night mode', voice: { customerId } })
  await api.requests.join({ id: dark.id, doubleId: night.id })
  for (const [at, personId] of people.slice(0, 13).entries())
    await api.requests.addVoice({ id: at % 2 === 0 ? dark.id : night.id, personId })
  return { customerId, people, requestId: dark.id }
}

test('a release that answers a request with 12 requesters sends 12 notices, none to others, and the request is released', async () => {
  const { api } = await here.workspace()
  const { people, requestId } = await crowd(api)
  const other = await api.requests.create({ title: 'Orders by fax' })
  const wish = { title: 'Dark screens', event: 'dark mode on', releasedOn: '2026-04-01', said }
  const { id, messageId } = await api.releases.create({ ...wish, requestIds: [requestId] })
  expect(await api.releases.find({ id })).toMatchObject({ requesters: 13, users: 0, told: 0 })
  expect(await api.releases.tell({ id, to: 'requesters' })).toEqual({ going: 12, heldBack: 1, left: 0 })
  expect(await api.releases.find({ id })).toMatchObject({ told: 0, waiting: 12 })
  expect((await api.messages.deliveries({ messageId, state: 'waiting' })).rows).toHaveLength(12)
  await here.settle()
  expect(post.taken.map(({ to }) => to.split('@')[0]).toSorted()).toEqual(
    Array.from({ length: 12 }, (_, at) => `p${at + 1}`).toSorted(),
  )
  const rowsIn = async (state: 'told' | 'waiting') => (await api.messages.deliveries({ messageId, state })).rows.length
  expect([await rowsIn('told'), await rowsIn('waiting')]).toEqual([12, 0])
  const held = (await api.messages.deliveries({ messageId, state: 'held back' })).rows
  expect(held.map(({ personId, because }) => [personId, because])).toEqual([[people[12], 'withdrawn']])
  expect(await statusOf(api.releases.tell({ id, to: 'requesters' }))).toBe(409)
  await here.settle()
  expect(post.taken).toHaveLength(12)
  expect(await api.releases.find({ id })).toMatchObject({
    ordered: 13,
    told: 12,
    heldBack: 1,
    waiting: 0,
    requesters: 0,
  })
  expect(await api.requests.find({ id: requestId })).toMatchObject({ state: 'released', because: 'Dark screens' })
  expect(await api.requests.find({ id: other.id })).toMatchObject({ state: 'heard' })
  expect(await statusOf(api.releases.remove({ id }))).toBe(409)
  expect(await statusOf(api.releases.change({ id, releasedOn: '2026-03-01' }))).toBe(409)
  expect(await api.releases.change({ id, title: 'Dark at last' })).toMatchObject({ title: 'Dark at last' })
})

test('after 14 days it is known who of those told, and of all who were active, uses it, each figure with its people', async () => {
  here.travelTo('2026-04-01')
  const { api, desk } = await here.workspace()
  const { customerId, people, requestId } = await crowd(api)
  const wish = { title: 'Dark screens', event: 'dark mode on', releasedOn: '2026-04-01', said }
  const { id } = await api.releases.create({ ...wish, requestIds: [requestId] })
  await api.releases.tell({ id, to: 'requesters' })
  await here.settle()
  expect((await api.releases.find({ id })).adoption).toMatchObject({ known: false, on: '2026-04-15' })
  here.travelTo('2026-04-16')
  expect((await api.releases.find({ id })).adoption).toMatchObject({ known: false, on: null })
  // In Tokyo the release begins on 31 March at 15:00 of UTC, and its 14 days end on 14 April at 15:00.
  const did: readonly (readonly [person: number, name: string, at: string])[] = [
    [1, 'dark mode on', '2026-03-20T03:00:00Z'],
    [1, 'dark mode on', '2026-04-05T03:00:00Z'],
    [2, 'dark mode on', '2026-03-18T15:00:00Z'],
    [3, 'dark mode on', '2026-04-14T14:59:59Z'],
    [4, 'dark mode on', '2026-03-31T14:59:59Z'],
    [5, 'dark mode on', '2026-03-31T15:00:00Z'],
    [6, 'dark mode on', '2026-04-14T15:00:00Z'],
    [7, 'dark mode on', '2026-03-17T14:59:59Z'],
    [14, 'dark mode on', '2026-04-10T03:00:00Z'],
    [14, 'dark mode on', '2026-03-25T03:00:00Z'],
    [15, 'order sent', '2026-04-02T03:00:00Z'],
  ]
  await desk().transaction((context) =>
    recordEvents(
      context,
      did.map(([person, name, at]) => ({
        type: 'track',
        name,
        messageId: `${id} ${person} ${at}`,
        occurredAt: new Date(at),
        receivedAt: context.now,
        userId: `u${person}`,
        anonymousId: '',
        groupId: '',
        properties: {},
        source: 'test',
        placed: { personId: people[person - 1] ?? null, customerId },
      })),
    ),
  )
  await here.settle()
  const { adoption } = await api.releases.find({ id })
  expect(adoption).toEqual({
    known: true,
    from: '2026-04-01',
    until: '2026-04-14',
    told: { people: 12, before: 3, after: 3, anew: 2 },
    active: { people: 7, before: 4, after: 4, anew: 2 },
    withheld: 0,
  })
  const names = async (of: 'told' | 'active', used: 'after' | 'before' | 'anew' | 'not') =>
    (await api.releases.people({ id, of, used })).rows.map(({ name }) => name).toSorted()
  expect(await names('told', 'after')).toEqual(['P1', 'P3', 'P5'])
  expect(await names('told', 'not')).toEqual(['P10', 'P11', 'P12', 'P2', 'P4', 'P6', 'P7', 'P8', 'P9'])
  expect(await names('active', 'anew')).toEqual(['P3', 'P5'])
  expect(await names('active', 'before')).toEqual(['P1', 'P14', 'P2', 'P4'])
  const first = await api.releases.people({ id, of: 'told', used: 'not', limit: 5 })
  const rest = await api.releases.people({ id, of: 'told', used: 'not', limit: 5, cursor: first.next ?? '' })
  expect(new Set([...first.rows, ...rest.rows].map(({ name }) => name)).size).toBe(9)
  await api.people.decide({ id: people[0] ?? '', purpose: 'analysis', given: false })
  await here.settle()
  expect((await api.releases.find({ id })).adoption).toMatchObject({ told: { people: 11, after: 2 }, withheld: 1 })
})

test('who uses the function can be told instead, nobody before the day, and a release nobody was told of goes away', async () => {
  here.travelTo('2026-04-16')
  const { api, desk } = await here.workspace()
  const { customerId, people } = await crowd(api)
  const wish = { title: 'Faster screens', event: 'order sent', said }
  const early = await api.releases.create({ ...wish, releasedOn: '2026-04-17' })
  expect(await statusOf(api.releases.tell({ id: early.id, to: 'users' }))).toBe(422)
  await api.releases.remove({ id: early.id })
  expect(await statusOf(api.messages.find({ id: early.messageId }))).toBe(404)
  expect(await statusOf(api.releases.create({ ...wish, releasedOn: '2026-04-17', requestIds: [early.id] }))).toBe(422)
  const { id } = await api.releases.create({ ...wish, releasedOn: '2026-04-16' })
  expect(await statusOf(api.releases.tell({ id, to: 'users' }))).toBe(409)
  await desk().transaction((context) =>
    recordEvents(
      context,
      [15, 13].map((person) => ({
        type: 'track',
        name: 'order sent',
        messageId: `${id} ${person}`,
        occurredAt: new Date('2026-04-02T03:00:00Z'),
        receivedAt: context.now,
        userId: `u${person}`,
        anonymousId: '',
        groupId: '',
        properties: {},
        source: 'test',
        placed: { personId: people[person - 1] ?? null, customerId },
      })),
    ),
  )
  await here.settle()
  const before = post.taken.length
  expect(await api.releases.tell({ id, to: 'users' })).toEqual({ going: 1, heldBack: 1, left: 0 })
  await here.settle()
  expect(post.taken.slice(before).map(({ to }) => to.split('@')[0])).toEqual(['p15'])
})

test('a request that was joined into another afterwards is answered as that one, and those who asked for either are told', async () => {
  here.travelTo('2026-04-01')
  const { api } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: 'Kita' })
  const asked = async (title: string, name: string) => {
    const { id: personId } = await api.people.create({ customerId, name, email: `${name}@${customerId}.example` })
    await api.people.decide({ id: personId, purpose: 'service', given: true })
    return (await api.requests.create({ title, voice: { personId } })).id
  }
  const [dark, night, dim] = [
    await asked('Dark screens', 'a'),
    await asked('Night mode', 'b'),
    await asked('Dimmer', 'c'),
  ]
  const wish = { title: 'Dark screens', event: 'dark mode on', releasedOn: '2026-04-01', said }
  const { id, messageId } = await api.releases.create({ ...wish, requestIds: [dim, night] })
  await api.requests.join({ id: night, doubleId: dim })
  await api.requests.join({ id: dark, doubleId: night })
  const kept = await api.releases.find({ id })
  expect(kept.requests).toEqual([{ id: dark, title: 'Dark screens', state: 'heard' }])
  expect(kept.requesters).toBe(3)
  expect(await api.releases.tell({ id, to: 'requesters' })).toEqual({ going: 3, heldBack: 0, left: 0 })
  expect(await api.requests.find({ id: dark })).toMatchObject({ state: 'released', because: 'Dark screens' })
  expect((await api.messages.deliveries({ messageId })).rows).toHaveLength(3)
  await api.requests.part({ id: night })
  expect((await api.releases.find({ id })).requests).toMatchObject([{ id: night, state: 'heard' }])
})

test('whoever may send and not decide tells of no release that decides a request', async () => {
  const { api, request } = await here.workspace()
  const { requestId } = await crowd(api)
  const wish = { title: 'Dark screens', event: 'dark mode on', releasedOn: '2026-04-01', said }
  const { id } = await api.releases.create({ ...wish, requestIds: [requestId] })
  const key = await api.access.createApiKey({ name: 'letters', role: 'csm', scopes: ['messages.send'] })
  const tell = () =>
    request(`/api/v1/releases/${id}/notices`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key.secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ to: 'requesters' }),
    })
  expect((await tell()).status).toBe(403)
  expect(await api.releases.find({ id })).toMatchObject({ ordered: 0, requesters: 13 })
  await api.requests.decide({ id: requestId, state: 'released' })
  expect((await tell()).status).toBe(201)
})

test('a release does not go away with its message, nor the message without it', async () => {
  const { api } = await here.workspace()
  const wish = { title: 'Dark screens', event: 'dark mode on', releasedOn: '2026-04-01', said }
  const { id, messageId } = await api.releases.create(wish)
  await expect(api.messages.remove({ id: messageId })).rejects.toMatchObject({
    status: 409,
    message: 'A release or a send uses this message. Remove it there.',
  })
  expect(await api.releases.find({ id })).toMatchObject({ title: 'Dark screens' })
  await api.releases.remove({ id })
  expect(await statusOf(api.messages.find({ id: messageId }))).toBe(404)
})

test('behind a figure stand as many as it says, also when one of them is on record no more', async () => {
  here.travelTo('2026-04-01')
  const { api, desk } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: 'Kita' })
  const people: string[] = []
  for (const name of ['A', 'B', 'C', 'D']) people.push((await api.people.create({ customerId, name })).id)
  const wish = { title: 'Dark screens', event: 'dark mode on', releasedOn: '2026-04-01', said }
  const { id } = await api.releases.create(wish)
  await desk().transaction((context) =>
    recordEvents(
      context,
      people.map((personId) => ({
        type: 'track',
        name: 'dark mode on',
        messageId: `${id} ${personId}`,
        occurredAt: new Date('2026-04-02T03:00:00Z'),
        receivedAt: context.now,
        userId: personId,
        anonymousId: '',
        groupId: '',
        properties: {},
        source: 'test',
        placed: { personId, customerId },
      })),
    ),
  )
  await here.settle()
  here.travelTo('2026-04-16')
  const namesBehind = async () => {
    const names: string[] = []
    let cursor: string | undefined
    do {
      const page = await api.releases.people({ id, of: 'active', used: 'after', limit: 2, ...(cursor && { cursor }) })
      names.push(...page.rows.map(({ name }) => name))
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    return names
  }
  expect(await namesBehind()).toEqual(['A', 'B', 'C', 'D'])
  await api.people.remove({ id: people[1] ?? '' })
  // Until the facts have heard of it the page is one shorter; nobody after it is lost.
  expect(await namesBehind()).toEqual(['A', 'C', 'D'])
  await here.settle()
  const { adoption } = await api.releases.find({ id })
  expect(adoption).toMatchObject({ active: { people: 3, after: 3, anew: 3 } })
  expect(await namesBehind()).toEqual(['A', 'C', 'D'])
})
