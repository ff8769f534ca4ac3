import { afterAll, beforeAll, expect, test } from 'vitest'
import { intake } from '../../src/gather/intake/intake.ts'
import { type World, world } from '../world.ts'

let w: World
let app: ReturnType<typeof intake>

beforeAll(async () => {
  w = await world('2026-04-01')
  app = intake(w.house)
})
afterAll(() => w.close())

type Workspace = Awaited<ReturnType<World['workspace']>>

async function sender({ api }: Workspace, name: string) {
  const { secret } = await api.intake.create({ name })
  return async (batch: readonly object[]) => {
    const start = performance.now()
    const body = JSON.stringify({ writeKey: secret, batch })
    const answer = await app.request('/v1/batch', { method: 'POST', body })
    return { status: answer.status, body: await answer.json(), took: performance.now() - start, bytes: body.length }
  }
}

/** A second, and more where the machine is slow at everything. */
const longest = (quiet: { took: number }) => 1_000 + 5 * quiet.took

let sent = 0
const id = () => `m${sent++}`
const identify = (user: string, traits: object) => ({ type: 'identify', messageId: id(), userId: user, traits })
const track = (event: string, properties: object = {}) => ({
  type: 'track',
  messageId: id(),
  userId: 'u',
  event,
  properties,
})
const ordinary = () => [track('Report opened', { rows: 3 }), identify('neighbour', { plan: 'pro' })]
const manyTraits = (from: number, count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`t_${from + at}`, 1]))

test('24,000 new traits in one batch hold nobody up, and are learnt within bounds', async () => {
  const home = await w.workspace()
  const [flood, neighbour] = [await sender(home, 'Shop'), await sender(home, 'Backend')]
  const quiet = await neighbour(ordinary())
  const batch = Array.from({ length: 15 }, (_, at) => identify(`u${at}`, manyTraits(at * 1_600, 1_600)))
  const [flooded, beside] = await Promise.all([flood(batch), neighbour(ordinary())])
  expect(flooded).toMatchObject({ status: 200, body: { accepted: 15 } })
  expect(flooded.bytes).toBeGreaterThan(200_000)
  expect(beside.status).toBe(200)
  expect(beside.took).toBeLessThan(longest(quiet))
  const answer = await home.request('/api/v1/attributes?limit=200')
  const text = await answer.text()
  expect(text.length).toBeLessThan(50_000)
  // 500 in a minute, of which one was learnt before.
  expect(JSON.parse(text).total).toBe(500)
  // Of the event “identify” 200 properties are learnt, of which one was before.
  expect((await home.api.attributes.notLearnt({})).rows).toEqual([
    { source: 'Shop', kind: 'property', count: 24_000 - 199, lastSeenAt: expect.any(String) },
    { source: 'Shop', kind: 'person attribute', count: 24_000 - 499, lastSeenAt: expect.any(String) },
  ])
})

test('what is not learnt of one message stands in it all the same, and is learnt from the next', async () => {
  const home = await w.workspace()
  const send = await sender(home, 'Shop')
  await send([identify('anna', manyTraits(0, 150))])
  expect((await home.api.attributes.list({})).total).toBe(100)
  const [event] = (await home.api.events.latest({ limit: 1 })).rows
  expect(Object.keys(event?.properties ?? {})).toHaveLength(150)
  await send([identify('anna', manyTraits(0, 150))])
  expect((await home.api.attributes.list({})).total).toBe(150)
})

test('a workspace learns 2,000 attributes of a subject, and no more', async () => {
  const home = await w.workspace()
  const send = await sender(home, 'Shop')
  for (let minute = 0; minute < 6; minute++) {
    await send(Array.from({ length: 5 }, (_, at) => identify('u', manyTraits(minute * 500 + at * 100, 100))))
    w.time.now = new Date(w.time.now.getTime() + 61_000)
  }
  expect((await home.api.attributes.list({})).total).toBe(2_000)
  const { rows } = await home.api.attributes.notLearnt({})
  expect(rows.map(({ kind, count }) => [kind, count])).toEqual([
    ['property', 3_000 - 200],
    ['person attribute', 1_000],
  ])
})

test('6,000 event names hold nobody up; the catalogue stays small, and can be searched and cleared', async () => {
  const home = await w.workspace()
  const [flood, neighbour] = [await sender(home, 'Shop'), await sender(home, 'Backend')]
  const quiet = await neighbour(ordinary())
  const batches = Array.from({ length: 6 }, (_, at) =>
    flood(Array.from({ length: 1_000 }, (_, nth) => track(`view /item/${at * 1_000 + nth}`, { price: nth }))),
  )
  const took: number[] = []
  for (let round = 0; round < 5; round++) took.push((await neighbour(ordinary())).took)
  expect((await Promise.all(batches)).every(({ status }) => status === 200)).toBe(true)
  expect(Math.max(...took)).toBeLessThan(longest(quiet))
  const answer = await home.request('/api/v1/event-names?limit=50')
  const text = await answer.text()
  expect(text.length).toBeLessThan(60_000)
  const first = JSON.parse(text)
  expect([first.rows.length, first.total]).toEqual([50, 500])
  expect((await home.api.attributes.notLearnt({})).rows).toMatchObject([
    { source: 'Shop', kind: 'event', count: 6_000 - 498 },
  ])
  const found = await home.api.events.names({ text: 'REPORT' })
  expect(found.rows.map(({ name }) => name)).toEqual(['Report opened'])
  await home.api.events.describeName({ id: found.rows[0]?.id ?? '', description: 'Somebody looked at a report' })
  const all = await allNames(home)
  expect(all).toHaveLength(500)
  expect(await home.api.events.removeNames({ ids: all })).toMatchObject({
    removed: 499,
    kept: [{ name: 'Report opened' }],
  })
  expect((await home.api.events.names({})).total).toBe(1)
  w.time.now = new Date(w.time.now.getTime() + 61_000)
  await neighbour(ordinary())
  expect((await home.api.events.names({})).rows.map(({ name }) => name).toSorted()).toEqual([
    'Report opened',
    'identify',
  ])
})

async function allNames({ api }: Workspace): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const { rows, next } = await api.events.names({ limit: 200, ...(cursor !== undefined && { cursor }) })
    ids.push(...rows.map(({ id: one }) => one))
    cursor = next ?? undefined
  } while (cursor !== undefined)
  return ids
}

test('attributes are cleared in bulk: those without values, or all with their values; the others are named', async () => {
  const home = await w.workspace()
  const send = await sender(home, 'Shop')
  await send([identify('anna', { plan: 'pro', seats: 3 }), identify('ben', { seats: 'many', city: 'Kyoto' })])
  await home.api.attributes.declare({ subject: 'person', name: 'unused', label: 'Unused', type: 'text' })
  const { rows } = await home.api.attributes.list({})
  expect(rows.map(({ name, type }) => [name, type])).toEqual([
    ['city', 'text'],
    ['plan', 'text'],
    ['seats', 'text'],
    ['unused', 'text'],
  ])
  const ids = rows.map((row) => row.id)
  const careful = await home.api.attributes.removeSeveral({ ids })
  expect([careful.removed, careful.kept.map(({ name }) => name), careful.records]).toEqual([
    1,
    ['city', 'plan', 'seats'],
    0,
  ])
  const seats = rows.filter(({ name }) => name === 'seats').map((row) => row.id)
  expect(await home.api.attributes.removeSeveral({ ids: seats, withValues: true })).toMatchObject({
    removed: 1,
    kept: [],
    records: 2,
  })
  expect((await home.api.attributes.list({ text: 'PLA' })).rows.map(({ name }) => name)).toEqual(['plan'])
})

test('a page of attributes goes on where the one before ended', async () => {
  const home = await w.workspace()
  const send = await sender(home, 'Shop')
  await send([identify('anna', manyTraits(0, 25))])
  const names: string[] = []
  let cursor: string | undefined
  do {
    const page = await home.api.attributes.list({ limit: 10, ...(cursor !== undefined && { cursor }) })
    names.push(...page.rows.map(({ name }) => name))
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  expect(names.toSorted()).toEqual(Object.keys(manyTraits(0, 25)).toSorted())
})

test('a name is counted once for what comes together, and a value that does not fit as a value', async () => {
  const home = await w.workspace()
  const send = await sender(home, 'Shop')
  await home.api.attributes.declare({ subject: 'person', name: 'seats', label: 'Seats', type: 'number' })
  const wide = manyTraits(0, 100)
  await send(
    Array.from({ length: 4 }, (_, at) => identify(`u${at}`, { ...wide, last_of_all: at, seats: at < 3 ? 'many' : 7 })),
  )
  const { rows } = await home.api.attributes.notLearnt({})
  expect(rows.map(({ source, kind, count }) => [source, kind, count])).toEqual([['Shop', 'person value', 3]])
  await send(Array.from({ length: 4 }, (_, at) => identify(`u${at}`, manyTraits(1_000, 450))))
  // Of 500 in a minute 101 were learnt before.
  const later = (await home.api.attributes.notLearnt({})).rows
  expect(later.find(({ kind }) => kind === 'person attribute')).toMatchObject({ count: 450 - 399 })
})
