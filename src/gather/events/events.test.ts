import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import type { Context } from '../../platform/context.ts'
import { type Happening, recordEvents, watchEvents } from './events.ts'
import { fields } from './fields.ts'

let w: World
let home: Awaited<ReturnType<World['workspace']>>

beforeAll(async () => {
  w = await world('2026-04-30')
  home = await w.workspace()
})
afterAll(() => w.close())

test('what waits for somebody unknown finds its customer when the customer is created', async () => {
  await tell(
    { name: 'Signed in', messageId: 'w1', groupId: 'old-mill' },
    { name: 'Signed in', messageId: 'w2', groupId: 'old-mill' },
  )
  expect(await home.api.events.waiting({})).toMatchObject({ events: 2, groups: 1, examples: ['old-mill'] })
  const customer = await home.api.customers.create({
    name: 'Old Mill Bakery',
    externalIds: [{ source: 'crm', externalId: 'old-mill' }],
  })
  await w.settle()
  expect(await home.api.events.waiting({})).toMatchObject({ events: 0 })
  expect(await idsAt(customer.id)).toEqual(['w1', 'w2'])
})

test('events follow their customer into the one it is merged with, and come back when the merge is undone', async () => {
  const sakura = await home.api.customers.create({
    name: '桜フーズ',
    externalIds: [{ source: 'crm', externalId: 'sakura' }],
  })
  const twin = await home.api.customers.create({
    name: '桜フーズ 大阪',
    externalIds: [{ source: 'crm', externalId: 'sakura-osaka' }],
  })
  await tell(
    { name: 'Ordered', messageId: 's1', groupId: 'sakura' },
    { name: 'Ordered', messageId: 's2', groupId: 'sakura-osaka' },
  )
  const merge = await home.api.merges.merge({ id: sakura.id, absorbedId: twin.id })
  await w.settle()
  expect(await idsAt(sakura.id)).toEqual(['s1', 's2'])
  expect(await idsAt(twin.id)).toEqual([])
  await tell({ name: 'Ordered', messageId: 's3', groupId: 'sakura-osaka' })
  expect(await idsAt(sakura.id)).toEqual(['s1', 's2', 's3'])
  await home.api.merges.unmerge({ id: merge.id })
  await w.settle()
  expect(await idsAt(sakura.id)).toEqual(['s1'])
  expect(await idsAt(twin.id)).toEqual(['s2', 's3'])
})

test('the catalogue learns names, properties and volumes, and a hidden name leaves catalogue and feed', async () => {
  await tell(
    { name: 'Report exported', messageId: 'c1', groupId: 'old-mill', properties: { rows: 12, format: 'csv' } },
    { name: 'Report exported', messageId: 'c2', groupId: 'old-mill', properties: { rows: 'many' } },
    { name: 'Heartbeat', messageId: 'c3', groupId: 'old-mill' },
  )
  const { rows } = await home.api.events.names({})
  const exported = rows.find(({ name }) => name === 'Report exported')
  expect(exported).toMatchObject({
    properties: { rows: ['number', 'text'], format: ['text'] },
    last28Days: 2,
    total: 2,
    customers: 1,
  })
  expect(exported?.days.at(-1)).toBe(2)
  const heartbeat = rows.find(({ name }) => name === 'Heartbeat')
  await home.api.events.describeName({
    id: heartbeat?.id ?? '',
    hidden: true,
    description: 'Sent by the till every minute',
  })
  expect((await home.api.events.names({})).rows.map(({ name }) => name)).not.toContain('Heartbeat')
  expect(
    (await home.api.events.names({ hidden: true })).rows.find(({ name }) => name === 'Heartbeat')?.description,
  ).toBe('Sent by the till every minute')
  const feed = await home.api.events.latest({ limit: 200 })
  expect(feed.rows.map(({ name }) => name)).not.toContain('Heartbeat')
  expect(feed.rows.find(({ messageId }) => messageId === 'c1')).toMatchObject({
    customerName: 'Old Mill Bakery',
    properties: { rows: 12, format: 'csv' },
  })
})

test('the feed shows what arrived last, however long ago it happened; of one customer, what happened last', async () => {
  const { id: customerId } = await home.api.customers.create({
    name: 'Lantern Press',
    externalIds: [{ source: 'crm', externalId: 'lantern' }],
  })
  const at = (instant: string) => new Date(instant)
  const printed = (messageId: string, occurredAt: string, receivedAt: string) => ({
    name: 'Printed',
    messageId,
    groupId: 'lantern',
    occurredAt: at(occurredAt),
    receivedAt: at(receivedAt),
  })
  await tell(
    printed('l1', '2026-04-28T01:00:00Z', '2026-04-28T01:00:00Z'),
    printed('l2', '2026-04-29T01:00:00Z', '2026-04-29T01:00:00Z'),
  )
  await tell(
    printed('of last year 1', '2025-03-01T01:00:00Z', '2026-05-01T02:00:00Z'),
    printed('of last year 2', '2025-03-02T01:00:00Z', '2026-05-01T02:00:00Z'),
  )
  const ids = async (wish: Parameters<typeof home.api.events.latest>[0]) =>
    (await home.api.events.latest(wish)).rows.map(({ messageId }) => messageId)
  const imported = ['of last year 2', 'of last year 1']
  expect(await ids({ limit: 2 })).toEqual(imported)
  expect(await ids({ receivedAfter: at('2026-05-01T01:00:00Z') })).toEqual(imported)
  expect(await ids({ customerId, limit: 2 })).toEqual(['l2', 'l1'])
  expect(await ids({ customerId, receivedAfter: at('2026-05-01T01:00:00Z') })).toEqual(imported)
})

test('the house hears of an event that somebody watches, once, and of no other', async () => {
  await home.desk().transaction((context) => watchEvents(context, 'play:1', ['Cancellation asked']))
  const cancelled = { name: 'Cancellation asked', messageId: 'x1', groupId: 'old-mill', properties: { why: 'price' } }
  await tell(cancelled, { name: 'Signed in', messageId: 'x2', groupId: 'old-mill' })
  await tell(cancelled)
  const heard = (await home.heard()).filter(({ name }) => name === 'event.received')
  expect(heard).toMatchObject([{ data: { name: 'Cancellation asked', messageId: 'x1', properties: { why: 'price' } } }])
})

test('nobody is told of what somebody did who withdrew their consent to analysis', async () => {
  const { id: customerId } = await home.api.customers.create({ name: 'Copper Pan' })
  const people = await Promise.all(
    ['ono', 'kato'].map((externalId) =>
      home.api.people.create({ customerId, name: externalId, externalIds: [{ source: 'crm', externalId }] }),
    ),
  )
  await home.api.people.decide({ id: people[0]?.id ?? '', purpose: 'analysis', given: false })
  await home.desk().transaction((context) => watchEvents(context, 'play:2', ['Plan viewed']))
  await tell(
    { name: 'Plan viewed', messageId: 'p1', userId: 'ono' },
    { name: 'Plan viewed', messageId: 'p2', userId: 'kato' },
  )
  const heard = (await home.heard()).filter(
    ({ name, data }) => name === 'event.received' && data.name === 'Plan viewed',
  )
  expect(heard).toMatchObject([{ about: customerId, data: { messageId: 'p2' } }])
})

test('usage by week counts people and leaves no week out, and the timeline tells a day in one entry', async () => {
  const hotel = await home.api.customers.create({
    name: 'Blue Harbor Hotels',
    externalIds: [{ source: 'crm', externalId: 'blue' }],
  })
  const at = (day: string, user: string, n: number) => ({
    name: n % 2 ? 'Booked' : 'Signed in',
    messageId: `${day}-${user}-${n}`,
    groupId: 'blue',
    userId: user,
    occurredAt: new Date(`${day}T03:00:00Z`),
  })
  await tell(
    at('2026-04-06', 'ann', 1),
    at('2026-04-07', 'ann', 2),
    at('2026-04-07', 'bob', 3),
    at('2026-04-27', 'bob', 4),
  )
  const usage = await home.api.events.usage({ id: hotel.id })
  expect(usage.weeks).toHaveLength(26)
  expect(usage.weeks.filter(({ events }) => events > 0)).toEqual([
    { monday: '2026-04-06', people: 2, events: 3, isWhole: true },
    { monday: '2026-04-27', people: 1, events: 1, isWhole: false },
  ])
  const source = fields.timeline?.[0]
  const entries = await home
    .desk()
    .transaction(async (context) => source?.read(context, hotel.id, new Date('2026-04-20T00:00:00Z'), 10))
  expect(entries?.map(({ id, title, body }) => [id, title.en, title.ja, body])).toEqual([
    ['usage.2026-04-07', '2 events by 2 people', '2人が利用（2件）', 'Signed in ×1 · Booked ×1'],
    ['usage.2026-04-06', 'Booked', 'Booked', ''],
  ])
})

test('the metrics say what they are named for, and know nothing of whom nothing is known', async () => {
  const kita = await home.api.customers.create({
    name: '北ロジスティクス',
    externalIds: [{ source: 'crm', externalId: 'kita' }],
  })
  const on = (day: string, user: string, name = 'Signed in') => ({
    name,
    messageId: `k-${day}-${user}-${name}`,
    groupId: 'kita',
    userId: user,
    occurredAt: new Date(`${day}T01:00:00Z`),
  })
  await tell(
    on('2026-03-10', 'a'),
    on('2026-03-10', 'b'),
    on('2026-03-12', 'c'),
    on('2026-03-13', 'd'),
    on('2026-04-20', 'a'),
    on('2026-04-20', 'a', 'Booked'),
    on('2026-04-21', 'b'),
  )
  expect(await measured(kita.id)).toEqual({
    people_active: 2,
    active_days: 2,
    depth: 2,
    recency: 9,
    usage_trend: -50,
    // Neither c nor d has come back.
    people_gone_quiet: 2,
    events: 3,
  })
  const quiet = await home.api.customers.create({
    name: 'Tower Records Café',
    externalIds: [{ source: 'crm', externalId: 'quiet' }],
  })
  await tell({ name: 'Usage', messageId: 'q', groupId: 'quiet' })
  expect(await measured(quiet.id)).toMatchObject({ people_active: null, usage_trend: null, active_days: 1 })
})

test('where the events of everybody stop, use is not known rather than none, and the silence has a day', async () => {
  const silent = (
    await home.api.customers.create({ name: '西ガラス', externalIds: [{ source: 'crm', externalId: 'nishi' }] })
  ).id
  const other = (
    await home.api.customers.create({ name: 'Ferry Lines', externalIds: [{ source: 'crm', externalId: 'ferry' }] })
  ).id
  await tell({
    name: 'Usage',
    messageId: 'n',
    groupId: 'nishi',
    userId: 'n',
    occurredAt: new Date('2026-04-30T01:00:00Z'),
  })
  await tell({
    name: 'Usage',
    messageId: 'f',
    groupId: 'ferry',
    userId: 'f',
    occurredAt: new Date('2026-06-10T01:00:00Z'),
  })
  w.travelTo('2026-06-15')
  expect(await measured(silent)).toMatchObject({ people_active: 0, active_days: 0, events: 0, recency: 46 })
  expect((await home.api.events.usage({ id: silent })).silentSince).toBeNull()
  w.travelTo('2026-06-18')
  expect((await home.api.events.usage({ id: silent })).silentSince).toBe('2026-06-10')
  expect((await home.api.health.coverage({})).silentSince).toBe('2026-06-10')
  w.travelTo('2026-08-20')
  const unknown = { people_active: null, active_days: null, events: null, recency: null, usage_trend: null }
  expect(await measured(silent)).toMatchObject({ ...unknown, depth: 0 })
  expect(await measured(other)).toMatchObject({ ...unknown, depth: 1 })
})

async function measured(customerId: string): Promise<Record<string, number | null>> {
  const columns = (fields.metrics ?? []).map(({ name, value, knownWhen, withinDays }) => {
    const inWindow = `(occurred_at > toDateTime64({today:Date32}, 3) - toIntervalDay(${withinDays}))`
    return `if(${knownWhen(inWindow)}, toFloat64(${value(inWindow)}), NULL) AS ${name}`
  })
  const row = await home
    .desk()
    .facts.first<Record<string, number | null>>(
      `SELECT ${columns.join(', ')} FROM events WHERE workspace_id = {workspace:UUID} AND customer_id = {customer:UUID}`,
      { customer: customerId },
    )
  return row ?? {}
}

async function idsAt(customerId: string): Promise<string[]> {
  const rows = await home
    .desk()
    .facts.all<{ id: string }>(
      'SELECT message_id AS id FROM events WHERE workspace_id = {workspace:UUID} AND customer_id = {customer:UUID} ORDER BY id',
      { customer: customerId },
    )
  return rows.map(({ id }) => id)
}

function tell(...events: (Partial<Happening> & { name: string; messageId: string })[]) {
  return home.desk().transaction((context: Context) =>
    recordEvents(
      context,
      events.map((event) => ({
        type: 'track',
        occurredAt: context.now,
        receivedAt: context.now,
        userId: '',
        anonymousId: '',
        groupId: '',
        properties: {},
        source: 'test',
        ...event,
      })),
    ),
  )
}
