import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { intake } from '../../src/gather/intake/intake.ts'
import { type World, world } from '../world.ts'

let w: World
let home: Awaited<ReturnType<World['workspace']>>
let app: ReturnType<typeof intake>
let secret = ''
let minute = 0

beforeAll(async () => {
  w = await world('2026-04-01')
  home = await w.workspace()
  app = intake(w.house)
  secret = (await home.api.intake.create({ name: 'Shop floor' })).secret
})
afterAll(() => w.close())

type Said = Record<string, unknown>
const identify = (userId: string, anonymousId?: string): Said => ({ type: 'identify', userId, anonymousId })
const saw = (anonymousId: string, event: string): Said => ({ type: 'track', anonymousId, event })
const did = (userId: string, event: string, anonymousId?: string): Said => ({
  type: 'track',
  userId,
  anonymousId,
  event,
})

test.each([
  ['a', 'b'],
  ['b', 'a'],
])('two users of one device are two people, %s before %s', async (first, second) => {
  const [d, one, other] = [`till-${first}`, `${first}-of-two`, `${second}-of-two`]
  await told(saw(d, `${d} opened`), identify(one, d), saw(d, `${d} browsed`), identify(other, d), saw(d, `${d} left`))
  await told(did(one, `${d} paid by first`, d), did(other, `${d} paid by second`, d))
  await w.settle()
  const [p, q] = [await personOf(one), await personOf(other)]
  expect(p).not.toBe(q)
  expect(await whoDid(d)).toEqual({ opened: p, browsed: p, left: null, 'paid by first': p, 'paid by second': q })
})

test('three users in one batch without any times are three people', async () => {
  const d = 'kiosk'
  await at(null, [
    saw(d, 'kiosk woken'),
    identify('k1', d),
    saw(d, 'kiosk touched'),
    identify('k2', d),
    saw(d, 'kiosk dropped'),
    identify('k3', d),
  ])
  await w.settle()
  const people = await Promise.all(['k1', 'k2', 'k3'].map(personOf))
  expect(new Set(people).size).toBe(3)
  expect(await whoDid(d)).toEqual({ woken: people[0], touched: people[0], dropped: null })
  expect(await home.api.events.waiting({})).toMatchObject({ sharedDevices: 3 })
})

test('an alias in between joins the device to its first user and keeps the second apart, in either order', async () => {
  await told(saw('pad', 'pad lit'), { type: 'alias', previousId: 'pad', userId: 'm1' }, identify('m2', 'pad'))
  await told(identify('n1', 'slate'), { type: 'alias', previousId: 'slate', userId: 'n2' }, identify('n2', 'slate'))
  await w.settle()
  expect(await personOf('m1')).not.toBe(await personOf('m2'))
  expect(await personOf('n1')).not.toBe(await personOf('n2'))
  expect(await whoDid('pad')).toEqual({ lit: await personOf('m1') })
})

test('a restart between two users makes no difference', async () => {
  await told(identify('r1', 'desk'))
  app = intake(w.house)
  await told(identify('r2', 'desk'), saw('desk', 'desk closed'))
  expect(await personOf('r1')).not.toBe(await personOf('r2'))
  expect(await whoDid('desk')).toEqual({ closed: null })
})

test('an event that names another user on a device makes the device nobody’s, and is not its first user’s', async () => {
  await told(identify('t1', 'van'), did('t2', 'van driven', 'van'), saw('van', 'van parked'))
  await told(identify('t2', 'van'))
  await w.settle()
  expect(await whoDid('van')).toEqual({ driven: await personOf('t2'), parked: null })
})

test('who identifies a device anonymously at first is its first user, and traits on a shared device are nobody’s', async () => {
  await told({ type: 'identify', anonymousId: 'bell', traits: { name: 'Yuki' } }, identify('b1', 'bell'))
  await told(identify('b2', 'bell'), { type: 'identify', anonymousId: 'bell', traits: { name: 'Somebody' } })
  expect((await home.api.people.find({ id: await personOf('b1') })).name).toBe('Yuki')
  expect(await personOf('b1')).not.toBe(await personOf('b2'))
})

test('a user known from elsewhere comes on a new device, and their events of before are theirs', async () => {
  await told(
    identify('e1', 'phone'),
    saw('laptop', 'laptop opened'),
    identify('e1', 'laptop'),
    identify('e2', 'laptop'),
  )
  await w.settle()
  expect(await whoDid('laptop')).toEqual({ opened: await personOf('e1') })
  expect(await personOf('e2')).not.toBe(await personOf('e1'))
})

test('an alias of two users is obeyed, and what it joined can be told apart again', async () => {
  await told(identify('x1'), identify('x2'), did('x1', 'x1 hummed'), did('x2', 'x2 sang'))
  const before = { x1: await personOf('x1'), x2: await personOf('x2') }
  await told({ type: 'alias', previousId: 'x1', userId: 'x2' })
  await w.settle()
  expect(await personOf('x1')).toBe(before.x2)
  expect(await whoDid('x1')).toEqual({ hummed: before.x2 })
  const apart = await home.api.people.tellApart({ id: before.x2, source: 'events', externalId: 'x1' })
  await w.settle()
  expect(apart.id).toBe(before.x1)
  expect(await whoDid('x1')).toEqual({ hummed: before.x1 })
  expect(await whoDid('x2')).toEqual({ sang: before.x2 })
})

test('an id that was merged wrongly becomes a person of its own at the same customer, with what happened under it', async () => {
  const customer = await home.api.customers.create({ name: 'Sunny Market' })
  const mixed = await home.api.people.create({
    customerId: customer.id,
    name: 'Mori',
    externalIds: ['y1', 'y2'].map((externalId) => ({ source: 'events', externalId })),
  })
  await told(did('y1', 'y1 counted'), did('y2', 'y2 weighed'))
  await w.settle()
  const apart = await home.api.people.tellApart({ id: mixed.id, source: 'events', externalId: 'y2' })
  await w.settle()
  expect(apart).toMatchObject({ customerId: customer.id, externalIds: [{ source: 'events', externalId: 'y2' }] })
  expect(apart.id).not.toBe(mixed.id)
  expect([await whoDid('y1'), await whoDid('y2')]).toEqual([{ counted: mixed.id }, { weighed: apart.id }])
  const wrong = { id: mixed.id, source: 'events', externalId: 'y1' }
  await expect(home.api.people.tellApart(wrong)).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(home.api.people.tellApart({ ...wrong, externalId: 'y2' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const reader = await home.as('viewer')
  await expect(reader.people.tellApart(wrong)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('of a shared device one user is exported and erased, and then the other, without a word of theirs getting mixed up', async () => {
  const props = (city: string) => ({ properties: { city } })
  await told(
    { ...saw('ward', 'ward woken'), ...props('Nara') },
    identify('s1', 'ward'),
    { ...did('s1', 'ward weighed', 'ward'), ...props('Kobe') },
    identify('s2', 'ward'),
    { ...did('s2', 'ward sang', 'ward'), ...props('Otaru') },
    { ...saw('ward', 'ward left'), ...props('Sapporo') },
  )
  await w.settle()
  const [first, second] = [await personOf('s1'), await personOf('s2')]
  const exported = async (id: string) =>
    ((await home.api.people.export({ id })).events ?? []).filter(({ type }) => type === 'track').map(({ name }) => name)
  expect(await exported(first)).toEqual(['ward woken', 'ward weighed'])
  expect(await exported(second)).toEqual(['ward sang'])

  await home.api.people.erase({ id: first })
  expect(await citiesOf('ward')).toEqual({ woken: '', weighed: '', sang: 'Otaru', left: 'Sapporo' })
  expect(await exported(second)).toEqual(['ward sang'])
  await told(saw('ward', 'ward dusted'), did('s2', 'ward wiped', 'ward'))
  await w.settle()
  expect(await whoDid('ward')).toMatchObject({ dusted: null, wiped: second, left: null })
  expect(await exported(second)).toEqual(['ward sang', 'ward wiped'])
  await home.api.people.erase({ id: second })
  expect(await citiesOf('ward')).toEqual({ woken: '', weighed: '', sang: '', left: 'Sapporo', dusted: '', wiped: '' })
})

/** Each message a minute after the one before, in one request. */
async function told(...messages: Said[]): Promise<void> {
  await at(() => new Date(Date.parse('2026-03-31T00:00:00Z') + 60_000 * minute++).toISOString(), messages)
}

async function at(clock: (() => string) | null, messages: Said[]): Promise<void> {
  const batch = messages.map((one) => ({ messageId: randomUUID(), ...(clock && { timestamp: clock() }), ...one }))
  const answer = await app.request('/v1/batch', {
    method: 'POST',
    body: JSON.stringify({ batch }),
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
  })
  expect(await answer.json()).toEqual({ success: true, accepted: messages.length, duplicates: 0 })
}

async function personOf(externalId: string): Promise<string> {
  const { rows } = await w.house.stores.pools.owner.query<{ id: string }>(
    "SELECT person_id AS id FROM person_external_ids WHERE workspace_id = $1 AND source = 'events' AND external_id = $2",
    [home.workspace.id, externalId],
  )
  return rows[0]?.id ?? 'nobody'
}

/** Who did each of the things whose names begin with the prefix; `null` where nobody knows. */
async function whoDid(prefix: string): Promise<Record<string, string | null>> {
  const rows = await home
    .desk()
    .facts.all<{ what: string; person: string }>(
      "SELECT substring(name, length({prefix:String}) + 2) AS what, toString(person_id) AS person FROM events WHERE workspace_id = {workspace:UUID} AND type = 'track' AND startsWith(name, concat({prefix:String}, ' '))",
      { prefix },
    )
  return Object.fromEntries(rows.map(({ what, person }) => [what, person.startsWith('00000000') ? null : person]))
}

/** The city that each of the things told, as long as it is kept. */
async function citiesOf(prefix: string): Promise<Record<string, string>> {
  const rows = await home
    .desk()
    .facts.all<{ what: string; city: string }>(
      "SELECT substring(name, length({prefix:String}) + 2) AS what, JSONExtractString(properties, 'city') AS city FROM events WHERE workspace_id = {workspace:UUID} AND type = 'track' AND startsWith(name, concat({prefix:String}, ' '))",
      { prefix },
    )
  return Object.fromEntries(rows.map(({ what, city }) => [what, city]))
}
