import { gzipSync } from 'node:zlib'
import { serve } from '@hono/node-server'
import { Analytics } from '@segment/analytics-node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { intake } from './intake.ts'

let w: World
let home: Awaited<ReturnType<World['workspace']>>
let app: ReturnType<typeof intake>
let key = ''

beforeAll(async () => {
  w = await world('2026-04-01')
  home = await w.workspace()
  app = intake(w.house)
  key = await writeKey(home.workspace.id)
})
afterAll(() => w.close())

test('Segment’s own library, pointed here, delivers ten thousand events, each once, however often they are sent', async () => {
  const server = serve({ fetch: app.fetch, port: 0 })
  const address = server.address()
  const host = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  for (const round of [1, 2]) {
    const analytics = new Analytics({
      writeKey: key,
      host,
      flushAt: 100,
      flushInterval: 50,
      maxRetries: 3,
      httpRequestTimeout: 60_000,
    })
    const problems: unknown[] = []
    analytics.on('error', (problem) => problems.push(problem))
    for (let n = 0; n < 10_000; n++)
      analytics.track({
        messageId: `order-${n}`,
        userId: `user-${n % 50}`,
        event: 'Order placed',
        timestamp: '2026-03-31T10:00:00Z',
        properties: { total: n },
      })
    await analytics.closeAndFlush()
    expect(problems, `round ${round}`).toEqual([])
    expect(await stored("name = 'Order placed'")).toBe(10_000)
  }
  server.close()
}, 240_000)

test('the same message counts once in one batch, at the same time, and a day later', async () => {
  const message = { type: 'track', event: 'Twice', userId: 'u', messageId: 'twice' }
  expect(await (await send('batch', { batch: [message, message] })).json()).toEqual({
    success: true,
    accepted: 2,
    duplicates: 1,
  })
  await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      send('batch', { batch: [{ ...message, event: 'Many', messageId: `at-once-${n % 4}` }] }),
    ),
  )
  w.travelTo('2026-04-02')
  expect(await (await send('track', message)).json()).toEqual({ success: true, accepted: 1, duplicates: 1 })
  expect(await stored("name = 'Twice'")).toBe(1)
  expect(await stored("name = 'Many'")).toBe(4)
})

test('what is wrong with one message is said of that one, and the others are stored', async () => {
  const batch = [
    { type: 'track', event: 'Fine', userId: 'u', messageId: 'fine' },
    { type: 'track', userId: 'u', messageId: 'nameless' },
    { type: 'track', event: 'Large', userId: 'u', messageId: 'large', properties: { text: 'x'.repeat(40_000) } },
  ]
  const answer = await send('batch', { batch })
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({
    accepted: 1,
    errors: [
      { index: 1, messageId: 'nameless' },
      { index: 2, messageId: 'large' },
    ],
  })
  expect(await stored("name = 'Fine'")).toBe(1)
})

test('what no store can keep is refused for itself, and nobody who sends at the same moment is kept waiting by it', async () => {
  const spoilt = { type: 'identify', userId: 'u', messageId: 'spoilt', traits: { name: 'a\0' } }
  const others = Array.from({ length: 5 }, (_, n) => ({ event: 'Beside', userId: 'u', messageId: `beside-${n}` }))
  const statuses = await Promise.all([send('identify', spoilt), ...others.map((one) => send('track', one))])
  expect(statuses.map(({ status }) => status)).toEqual([400, 200, 200, 200, 200, 200])
  expect(await stored("name = 'Beside'")).toBe(5)
})

test('a number beyond 2^53 keeps its digits, as an id and as a property, and leaves the others readable', async () => {
  const numbers = '{"large":1e30,"longer":123456789012345678901234567890,"odd":9007199254740993,"plan":"pro"}'
  await post(
    'track',
    `{"event":"Large","userId":9007199254740993,"messageId":98765432109876543210,"properties":${numbers}}`,
    {
      authorization: basic(key),
    },
  )
  expect(
    await stored(`name = 'Large' AND user_id = '9007199254740993' AND message_id = '98765432109876543210'
      AND JSONExtractString(properties, 'plan') = 'pro' AND JSONExtractFloat(properties, 'large') = 1e30
      AND JSONExtractString(properties, 'odd') = '9007199254740993'
      AND JSONExtractString(properties, 'longer') = '123456789012345678901234567890'`),
  ).toBe(1)
  const endless = '{"event":"Endless","userId":"u","properties":{"n":1e400}}'
  expect((await post('track', endless, { authorization: basic(key) })).status).toBe(400)
})

test('what cannot be taken is refused with the status that says why, in the sender’s language', async () => {
  const fine = { type: 'track', event: 'x', userId: 'u' }
  expect((await post('track', JSON.stringify(fine), {})).status).toBe(401)
  expect((await post('track', JSON.stringify(fine), { authorization: basic('mgw_wrong') })).status).toBe(401)
  expect((await post('batch', '{', { authorization: basic(key) })).status).toBe(400)
  expect((await send('batch', {})).status).toBe(400)
  expect((await send('track', { userId: 'u' })).status).toBe(400)
  expect((await send('batch', { batch: [{ ...fine, properties: { text: 'x'.repeat(600_000) } }] })).status).toBe(413)
  expect((await send('track', { ...fine, properties: { text: 'x'.repeat(33_000) } })).status).toBe(413)
  expect((await app.request('/v1/track')).status).toBe(405)
  const japanese = await post('track', JSON.stringify({ userId: 'u' }), {
    authorization: basic(key),
    'accept-language': 'ja',
  })
  expect(await japanese.json()).toMatchObject({ success: false, message: 'イベントには1〜200文字の名前が必要です。' })
})

test('the key may come as Basic user, as Bearer or in the body, and the body packed', async () => {
  const body = (id: string, more = {}) => JSON.stringify({ event: 'Keyed', userId: 'u', messageId: id, ...more })
  expect((await post('track', body('bearer'), { authorization: `Bearer ${key}` })).status).toBe(200)
  expect((await post('track', body('body', { writeKey: key }), {})).status).toBe(200)
  expect(
    (await post('track', gzipSync(body('packed')), { authorization: basic(key), 'content-encoding': 'gzip' })).status,
  ).toBe(200)
  expect(await stored("name = 'Keyed'")).toBe(3)
})

test('a client whose clock is wrong is corrected by when it says it sent', async () => {
  w.travelTo('2026-04-03T12:00:00Z')
  await send('track', {
    event: 'Skewed',
    userId: 'u',
    messageId: 'skew',
    timestamp: '2030-01-01T00:00:00Z',
    sentAt: '2030-01-01T00:00:10Z',
  })
  const row = await home
    .desk()
    .facts.first<{ at: string }>(
      "SELECT toString(occurred_at) AS at FROM events WHERE workspace_id = {workspace:UUID} AND message_id = 'skew'",
    )
  expect(new Date(`${row?.at.replace(' ', 'T')}Z`).toISOString()).toBe('2026-04-03T11:59:50.000Z')
})

test('identify and group make records, and what waited for them finds its customer', async () => {
  await send('track', { event: 'Early', userId: 'hana', messageId: 'early' })
  expect(await stored("name = 'Early' AND customer_id = toUUID('00000000-0000-0000-0000-000000000000')")).toBe(1)
  await send('group', { userId: 'hana', groupId: 'acme', messageId: 'g1', traits: { name: 'Acme株式会社', seats: 12 } })
  await send('identify', { userId: 'hana', messageId: 'i1', traits: { email: 'hana@acme.test', name: '花' } })
  await send('track', { event: 'Late', userId: 'hana', messageId: 'late' })
  const row = await home
    .desk()
    .facts.first<{ known: string }>(
      "SELECT toString(uniqExact(customer_id)) AS known FROM events WHERE workspace_id = {workspace:UUID} AND name = 'Late' AND customer_id != toUUID('00000000-0000-0000-0000-000000000000')",
    )
  expect(row?.known).toBe('1')
})

test('what waited for a user is attributed once group and identify made that user known, and an alias joins two ids', async () => {
  await w.settle()
  expect(await stored("name = 'Early' AND customer_id = toUUID('00000000-0000-0000-0000-000000000000')")).toBe(0)
  await send('track', { event: 'Browsed', anonymousId: 'browser-1', messageId: 'b1' })
  await send('alias', { previousId: 'browser-1', userId: 'hana', messageId: 'al1' })
  await w.settle()
  const rows = await home
    .desk()
    .facts.all<{ people: string }>(
      "SELECT toString(uniqExact(person_id)) AS people FROM events WHERE workspace_id = {workspace:UUID} AND name IN ('Early', 'Late', 'Browsed') AND person_id != toUUID('00000000-0000-0000-0000-000000000000') HAVING count() = 3",
    )
  expect(rows).toEqual([{ people: '1' }])
})

test('a write key is shown once, and what sends with a revoked one is refused', async () => {
  const made = await home.api.intake.create({ name: 'Web shop' })
  const body = JSON.stringify({ event: 'x', userId: 'u' })
  expect((await post('track', body, { authorization: basic(made.secret) })).status).toBe(200)
  const { rows } = await home.api.intake.all({})
  expect(JSON.stringify(rows)).not.toContain(made.secret)
  await home.api.intake.revoke({ id: made.id })
  expect((await post('track', body, { authorization: basic(made.secret) })).status).toBe(401)
})

test('while a store is down nothing is acknowledged, and while it is slow senders are told to wait', async () => {
  const down = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const withFacts = (all: () => Promise<never>) => {
    const facts = {
      ...w.house.stores.facts,
      of: () => ({ ...w.house.stores.facts.of(home.workspace.id), all, first: all }),
    }
    return intake({ ...w.house, stores: { ...w.house.stores, facts } })
  }
  const body = (n: number) =>
    JSON.stringify({
      batch: Array.from({ length: 1_000 }, (_, k) => ({
        type: 'track',
        event: 'Slow',
        userId: 'u',
        messageId: `slow-${n}-${k}`,
      })),
    })
  const sendTo = (door: ReturnType<typeof intake>, n: number) =>
    door.request('/v1/batch', { method: 'POST', body: body(n), headers: { authorization: basic(key) } })
  const refused = await sendTo(
    withFacts(() => Promise.reject(down)),
    0,
  )
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
  const faulty = await sendTo(
    withFacts(() => Promise.reject(new TypeError('a fault of our own'))),
    0,
  )
  expect([faulty.status, faulty.headers.get('retry-after')]).toEqual([500, null])
  let release = () => {}
  const held = new Promise<never>((_, reject) => {
    release = () => reject(down)
  })
  held.catch(() => undefined)
  const slow = withFacts(() => held)
  const waiting = Array.from({ length: 22 }, (_, n) => sendTo(slow, n))
  const impatient = await Promise.race([
    ...waiting,
    new Promise<Response>((resolve) => setTimeout(() => resolve(new Response(null, { status: 599 })), 20_000)),
  ])
  expect([impatient.status, impatient.headers.get('retry-after')]).toEqual([429, '1'])
  release()
  expect(new Set((await Promise.all(waiting)).map(({ status }) => status))).toEqual(new Set([429, 503]))
  intake(w.house)
  expect(await stored("name = 'Slow'")).toBe(0)
})

async function stored(where: string): Promise<number> {
  const row = await home
    .desk()
    .facts.first<{ count: number }>(
      `SELECT toUInt32(count()) AS count FROM events WHERE workspace_id = {workspace:UUID} AND ${where}`,
    )
  return row?.count ?? -1
}

async function writeKey(workspaceId: string): Promise<string> {
  const { createWriteKey } = await import('./write-keys.ts')
  const made = await home.desk().transaction((context) => createWriteKey(context, `test ${workspaceId}`))
  return made.secret
}

function send(kind: string, json: Record<string, unknown>) {
  return post(kind, JSON.stringify(json), { authorization: basic(key) })
}

async function post(
  kind: string,
  body: string | Buffer<ArrayBuffer>,
  headers: Record<string, string>,
): Promise<Response> {
  return app.request(`/v1/${kind}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  })
}

function basic(user: string): string {
  return `Basic ${Buffer.from(`${user}:`).toString('base64')}`
}
