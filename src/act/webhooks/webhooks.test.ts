import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook as Receiver } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { askNameServers } from '#platform/outside/web/addresses-of.ts'
import { nameServer } from '#platform/outside/web/name-server.fixture.ts'
import { isPublic } from '#platform/outside/web/public-address.ts'
import { openWeb } from '#platform/outside/web/web.ts'
import { words as webWords } from '#platform/outside/web/words.ts'
import { type World, world } from '../../../test/world.ts'
import { comeAgain } from './handing/delivery-store.ts'
import { forgetOld, handOverInTurn } from './handing/handing-over.ts'
import { orderDue } from './handing/order.ts'
import { waits } from './handing/outcome.ts'
import { notReadable } from './words.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

type Had = { readonly path: string; readonly headers: Record<string, string>; readonly body: string }
let here: World
let port = 0
/** What the receivers of the tests were sent, and what each answers, by path. */
const had: Had[] = []
const says = new Map<string, (response: ServerResponse) => unknown>()
const closing: (() => unknown)[] = []

beforeAll(async () => {
  here = await world('2026-04-01')
  const server = createServer(async (request, response) => {
    had.push({ path: request.url ?? '', headers: request.headers as Record<string, string>, body: await said(request) })
    const say = says.get(request.url ?? '') ?? ((one) => one.writeHead(204).end())
    say(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  const names = await nameServer({ 'hooks.test': [['127.0.0.1']], 'inner.test': [['10.0.0.7']] })
  closing.push(() => server.close(), names.close)
  const mayReach = (address: string) => address === '127.0.0.1' || isPublic(address)
  const addressesOf = askNameServers([names.at])
  const hooks = openWeb({ schemes: ['http:'], ports: [port], mayReach, addressesOf, patience: 4_000 })
  Object.assign(here.house.outside, { hooks })
})
afterAll(async () => {
  for (const close of closing) await close()
  await here?.close()
})
beforeEach(() => {
  had.length = 0
  says.clear()
  here.travelTo('2026-04-01')
})

async function said(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

const at = (path: string, host = 'hooks.test') => `http://${host}:${port}${path}`
type Workspace = Awaited<ReturnType<World['workspace']>>
type Wish = Parameters<Workspace['api']['webhooks']['create']>[0]

async function hooked(path: string, wish: Partial<Wish> = {}, named: Parameters<World['workspace']>[0] = {}) {
  const ours = await here.workspace(named)
  const wished = { name: 'Warehouse', url: at(path), events: ['customer.created'], ...wish } as Wish
  const { webhook, secret } = await ours.api.webhooks.create(wished)
  const rows = async () => (await ours.api.webhooks.deliveries({ webhookId: webhook.id })).rows
  return { ...ours, webhook, secret: secret ?? '', rows, find: () => ours.api.webhooks.find({ id: webhook.id }) }
}

/** What a minute does. */
async function handOverDue(desk: ReturnType<Workspace['systemDesk']>): Promise<void> {
  await orderDue(desk)
  await here.settle()
}

/** As the receiver's library has it, at the instant at which it came. */
function verified(one: Had | undefined, secret: string): unknown {
  const clock = vi.spyOn(Date, 'now').mockReturnValue(Number(here.time.now))
  try {
    return new Receiver(secret).verify(one?.body ?? '', one?.headers ?? {})
  } finally {
    clock.mockRestore()
  }
}

const kept = (table: string, workspaceId: string) =>
  here.house.stores.pools.owner.query(`SELECT * FROM ${table} WHERE workspace_id = $1`, [workspaceId])

/** The stores say when something was announced, by their own clock. */
const happened = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]{12}Z$/)

const addCustomer = async ({ api }: Pick<Workspace, 'api'>, name: string) => {
  const { id } = await api.customers.create({ name })
  await here.settle()
  return id
}

test('what happens is told once, signed, with ids and without a word that somebody wrote', async () => {
  const ours = await hooked('/a', { events: ['customer.created', 'customer.created', 'person.created'] })
  expect(ours.webhook.events).toEqual(['customer.created', 'person.created'])
  expect(ours.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  const id = await addCustomer(ours, '星野フーズ')
  const { id: personId } = await ours.api.people.create({
    name: '星野 花子',
    email: 'hanako@hoshino.example',
    customerId: id,
  })
  await ours.api.customers.change({ id, name: '星野食品' })
  await here.settle()
  expect(had.map(({ path, headers }) => [path, headers['content-type']])).toEqual(
    Array(2).fill(['/a', 'application/json; charset=utf-8']),
  )
  expect(had.map((one) => verified(one, ours.secret))).toEqual([
    { type: 'customer.created', timestamp: happened, data: { customerId: id } },
    { type: 'person.created', timestamp: happened, data: { personId, customerId: id } },
  ])
  expect(had.map(({ body }) => body).join()).not.toMatch(/星野|hanako/)
  const rows = await ours.rows()
  expect(rows.map(({ id: one }) => one).toSorted()).toEqual(had.map(({ headers }) => headers['webhook-id']).toSorted())
  expect(rows).toMatchObject(Array(2).fill({ state: 'accepted', attempts: 1, status: 204, answer: null, nextAt: null }))
  const [first] = had
  expect(() => verified({ ...(first as Had), body: `${first?.body} ` }, ours.secret)).toThrow('signature')
  expect(JSON.stringify(await ours.api.webhooks.list({}))).not.toContain('whsec_')
  const { rows: logged } = await kept('record_changes', ours.workspace.id)
  expect(JSON.stringify(logged)).not.toContain(ours.secret)
})

test('what is not taken comes again under its id, later each time, until it is taken or three days are over', async () => {
  const ours = await hooked('/b')
  says.set('/b', (response) => response.writeHead(500).end('out\u0000 of order'))
  await addCustomer(ours, 'A')
  expect(await ours.rows()).toMatchObject([
    { state: 'reserved', attempts: 1, status: 500, answer: 'out of order', nextAt: '2026-04-01T00:01:00.000Z' },
  ])
  expect((await ours.find()).failingSince).toBe('2026-04-01T00:00:00.000Z')
  await handOverDue(ours.systemDesk())
  expect(had).toHaveLength(1)
  here.travelTo('2026-04-01T00:01:00Z')
  await handOverDue(ours.systemDesk())
  expect(await ours.rows()).toMatchObject([{ state: 'reserved', attempts: 2, nextAt: '2026-04-01T00:06:00.000Z' }])
  says.delete('/b')
  here.travelTo('2026-04-01T00:06:00Z')
  await handOverDue(ours.systemDesk())
  expect(await ours.rows()).toMatchObject([{ state: 'accepted', attempts: 3, status: 204 }])
  expect((await ours.find()).failingSince).toBeNull()
  expect(new Set(had.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  expect(had.map(({ headers }) => headers['webhook-timestamp'])).toEqual(['1775001600', '1775001660', '1775001960'])
  expect(verified(had[2], ours.secret)).toMatchObject({ timestamp: happened })
  expect(new Set(had.map(({ body }) => body)).size).toBe(1)
  const [row] = await ours.rows()
  await ours.api.webhooks.sendAgain({ id: row?.id ?? '' })
  await here.settle()
  expect(had[3]?.headers['webhook-id']).toBe(row?.id)
  expect(await ours.rows()).toMatchObject([{ state: 'accepted', attempts: 4 }])
})

test('after five days in which nothing was taken it is switched off, and on again by a person; then what waits goes out', async () => {
  const ours = await hooked('/c')
  says.set('/c', (response) => response.writeHead(302, { location: at('/elsewhere') }).end())
  await addCustomer(ours, 'A')
  for (const [at] of waits.entries()) {
    const minutes = waits.slice(0, at + 1).reduce((sum, one) => sum + one)
    here.travelTo(new Date(Date.UTC(2026, 3, 1, 0, minutes)).toISOString())
    await handOverDue(ours.systemDesk())
  }
  expect(await ours.rows()).toMatchObject([{ state: 'refused', attempts: 10 }])
  expect(await ours.find()).toMatchObject({ state: 'on', offSince: null })
  here.travelTo('2026-04-06T00:05:00Z')
  await addCustomer(ours, 'B')
  await handOverDue(ours.systemDesk())
  expect(await ours.find()).toMatchObject({
    state: 'off',
    failingSince: '2026-04-01T00:00:00.000Z',
    offSince: '2026-04-06T00:05:00.000Z',
    offBecause: 'failing',
  })
  expect(had.map(({ path }) => path)).toEqual(Array(11).fill('/c'))
  await addCustomer(ours, 'C')
  here.travelTo('2026-04-07')
  await handOverDue(ours.systemDesk())
  expect([had.length, (await ours.rows()).length]).toEqual([11, 2])
  says.delete('/c')
  await ours.api.webhooks.test({ id: ours.webhook.id })
  await here.settle()
  expect(JSON.parse(had[11]?.body ?? '')).toMatchObject({ type: 'webhook.test', data: { webhookId: ours.webhook.id } })
  expect((await ours.find()).state, 'a test that is taken switches nothing on').toBe('off')
  expect(await ours.api.webhooks.resume({ id: ours.webhook.id })).toMatchObject({ state: 'on', failingSince: null })
  await here.settle()
  expect(await ours.rows()).toContainEqual(expect.objectContaining({ event: 'customer.created', state: 'accepted' }))
})

test('who says that it is gone is asked no more, and who is paused is told nothing of that time', async () => {
  const ours = await hooked('/d')
  says.set('/d', (response) => response.writeHead(410).end())
  await addCustomer(ours, 'A')
  expect(await ours.find()).toMatchObject({ state: 'off', offBecause: 'gone' })
  expect(await ours.rows()).toMatchObject([{ state: 'refused', status: 410 }])
  says.delete('/d')
  await ours.api.webhooks.resume({ id: ours.webhook.id })
  expect(await ours.api.webhooks.pause({ id: ours.webhook.id })).toMatchObject({ state: 'paused' })
  await addCustomer(ours, 'B')
  await ours.api.webhooks.resume({ id: ours.webhook.id })
  await addCustomer(ours, 'C')
  expect(had).toHaveLength(2)
})

test('a new secret signs at once, the one before for a day as well', async () => {
  const ours = await hooked('/e')
  const { secret, previousUntil } = await ours.api.webhooks.rotate({ id: ours.webhook.id })
  expect([secret === ours.secret, previousUntil]).toEqual([false, '2026-04-02T00:00:00.000Z'])
  await addCustomer(ours, 'A')
  for (const one of [secret, ours.secret]) expect(verified(had[0], one)).toMatchObject({ type: 'customer.created' })
  here.travelTo('2026-04-02')
  await addCustomer(ours, 'B')
  expect(verified(had[1], secret)).toMatchObject({ type: 'customer.created' })
  expect(() => verified(had[1], ours.secret)).toThrow('signature')
})

test('of two new secrets within a day the last signs, and the one that the receiver knows', async () => {
  const ours = await hooked('/p')
  await ours.api.webhooks.rotate({ id: ours.webhook.id })
  here.travelTo('2026-04-01T12:00:00Z')
  const { secret, previousUntil } = await ours.api.webhooks.rotate({ id: ours.webhook.id })
  expect(previousUntil).toBe('2026-04-02T00:00:00.000Z')
  await addCustomer(ours, 'A')
  for (const one of [secret, ours.secret]) expect(verified(had[0], one)).toMatchObject({ type: 'customer.created' })
  here.travelTo('2026-04-02')
  await forgetOld(ours.systemDesk())
  const { rows } = await kept('webhook_secrets', ours.workspace.id)
  expect(rows).toMatchObject([{ previous: null, previous_until: null }])
})

test('of an address the host alone is shown and logged, and that another was entered, or a secret made, leaves a trace', async () => {
  const ours = await hooked('/q?token=hush')
  const before = await ours.find()
  const logged = async () => (await kept('record_changes', ours.workspace.id)).rows.length
  const first = await logged()
  here.travelTo('2026-04-01T01:00:00Z')
  const after = await ours.api.webhooks.change({ id: ours.webhook.id, url: at('/q?token=hush2') })
  expect([after.url, after.etag === before.etag, await logged()]).toEqual([`hooks.test:${port}`, false, first + 1])
  await ours.api.webhooks.rotate({ id: ours.webhook.id })
  expect(await logged()).toBe(first + 2)
  for (const table of ['webhooks', 'webhook_secrets', 'record_changes'])
    expect(JSON.stringify((await kept(table, ours.workspace.id)).rows)).not.toContain('hush')
})

test('what was removed is nowhere seen at once, and its deliveries and itself go by and by', async () => {
  const ours = await hooked('/r')
  await addCustomer(ours, 'A')
  await ours.api.webhooks.remove({ id: ours.webhook.id })
  expect([await ours.rows(), await ours.api.webhooks.list({})]).toEqual([[], { rows: [] }])
  await expect(ours.find()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await here.settle()
  for (const table of ['webhooks', 'webhook_secrets', 'webhook_health', 'webhook_deliveries'])
    expect((await kept(table, ours.workspace.id)).rows, table).toEqual([])
  await addCustomer(ours, 'B')
  expect(had).toHaveLength(1)
})

test('a key that was narrowed to the settings of the workspace tells nobody outside', async () => {
  const ours = await hooked('/s')
  const wish = { name: 'Calendar', role: 'admin', scopes: ['workspace.write'] } as const
  const { secret } = await ours.api.access.createApiKey({ ...wish, scopes: [...wish.scopes] })
  const answer = await here.meguri.app.request('/api/v1/webhooks', { headers: { authorization: `Bearer ${secret}` } })
  expect(answer.status).toBe(403)
})

test('an address of our own network is refused as it is entered and, behind a name, whenever something is sent', async () => {
  const ours = await hooked('/f', { url: at('/f', 'inner.test') })
  for (const url of [at('/x', '10.0.0.7'), 'https://hooks.test/x', 'http://hooks.test/x', 'no address'])
    await expect(ours.api.webhooks.change({ id: ours.webhook.id, url }), url).rejects.toMatchObject({
      data: { issues: [{ path: 'url' }] },
    })
  await addCustomer(ours, 'A')
  expect(await ours.rows()).toMatchObject([
    { state: 'reserved', status: null, answer: webWords.notPublic.en, nextAt: '2026-04-01T00:01:00.000Z' },
  ])
  expect(had).toEqual([])
})

test('what another installation has sealed is not sent, and says so', async () => {
  const ours = await hooked('/n')
  await here.house.stores.pools.owner.query('UPDATE webhook_secrets SET secret = $2 WHERE webhook_id = $1', [
    ours.webhook.id,
    Buffer.from('sealed elsewhere, and longer than a seal'),
  ])
  await addCustomer(ours, 'A')
  expect(await ours.rows()).toMatchObject([{ state: 'reserved', answer: notReadable.en }])
  await ours.api.webhooks.rotate({ id: ours.webhook.id })
  await ours.api.webhooks.sendAgain({ id: (await ours.rows())[0]?.id ?? '' })
  await here.settle()
  expect([had.length, (await ours.rows())[0]?.state]).toEqual([1, 'accepted'])
})

test('what was cut off in the middle is sent again to a webhook under its id, and by a person alone to a chat', async () => {
  for (const [kind, state, requests] of [
    ['webhook', 'accepted', 1],
    ['slack', 'in doubt', 0],
  ] as const) {
    had.length = 0
    here.travelTo('2026-04-01')
    const ours = await hooked('/g', { kind })
    says.set('/g', (response) => response.writeHead(503).end())
    await addCustomer(ours, 'A')
    says.delete('/g')
    await here.house.stores.pools.owner.query(
      "UPDATE webhook_deliveries SET state = 'handing over', due_at = $2 WHERE workspace_id = $1",
      [ours.workspace.id, new Date('2026-04-01T00:05:00Z')],
    )
    const id = (await ours.rows())[0]?.id ?? ''
    expect(await ours.desk().transaction((context) => comeAgain(context, id)), 'on its way').toBe(false)
    had.length = 0
    here.travelTo('2026-04-01T00:04:59Z')
    await handOverDue(ours.systemDesk())
    expect(had).toHaveLength(0)
    here.travelTo('2026-04-01T00:05:00Z')
    await handOverDue(ours.systemDesk())
    expect([(await ours.rows())[0]?.state, had.length]).toEqual([state, requests])
  }
})

test('two processes at once send each delivery once', async () => {
  const ours = await hooked('/h')
  await ours.api.webhooks.pause({ id: ours.webhook.id })
  await here.house.stores.pools.owner.query(
    `INSERT INTO webhook_deliveries (workspace_id, webhook_id, notice_id, event, payload, due_at, ordered_at)
     SELECT $1, $2, new_id(), 'customer.created', '{"type":"customer.created"}', $3, $3 FROM generate_series(1, 60)`,
    [ours.workspace.id, ours.webhook.id, here.time.now],
  )
  await ours.api.webhooks.resume({ id: ours.webhook.id })
  const turn = () => handOverInTurn(ours.systemDesk(), 'due')
  await Promise.all([turn(), turn(), here.settle()])
  await here.settle()
  expect([had.length, new Set(had.map(({ headers }) => headers['webhook-id'])).size]).toEqual([60, 60])
})

test('a webhook that is away holds up nobody else', async () => {
  const ours = await hooked('/i')
  says.set('/i', (response) => response.writeHead(500).end())
  const other = await ours.api.webhooks.create({ name: 'B', url: at('/j'), events: ['customer.created'] })
  for (let of = 0; of < 12; of++) await ours.api.customers.create({ name: `C${of}` })
  await here.settle()
  const { rows } = await ours.api.webhooks.deliveries({ webhookId: other.webhook.id, state: 'accepted' })
  expect(rows).toHaveLength(12)
})

test('who is erased is taken out of what is kept, what waits of them does not go, and their erasure is told', async () => {
  const ours = await hooked('/k', { events: ['person.created', 'person.erased'] })
  const { id: personId } = await ours.api.people.create({ name: '秘密 一郎', email: 'ichiro@secret.example' })
  says.set('/k', (response) => response.writeHead(400).end('no room for ichiro@secret.example'))
  await here.settle()
  await ours.api.people.erase({ id: personId })
  says.delete('/k')
  await here.settle()
  await handOverDue(ours.systemDesk())
  const rows = await ours.rows()
  expect(rows).toMatchObject([
    { event: 'person.erased', state: 'accepted' },
    { event: 'person.created', state: 'withdrawn', answer: null },
  ])
  expect(await ours.api.webhooks.delivery({ id: rows[1]?.id ?? '' })).toMatchObject({ payload: null })
  await expect(ours.api.webhooks.sendAgain({ id: rows[1]?.id ?? '' })).rejects.toMatchObject({ status: 409 })
  expect(JSON.parse(had.at(-1)?.body ?? '')).toMatchObject({ type: 'person.erased', data: { personId } })
})

test('an administrator alone sees and changes them, two who change the same are asked, and another workspace sees nothing', async () => {
  const ours = await hooked('/l')
  const { id, etag = '' } = await ours.find()
  for (const role of ['manager', 'viewer'] as const) {
    const { webhooks } = await ours.as(role)
    const acts = [() => webhooks.list({}), () => webhooks.deliveries({}), () => webhooks.remove({ id })]
    for (const act of acts) await expect(act()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
  const other = await here.workspace()
  await expect(other.api.webhooks.find({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await ours.api.webhooks.change({ id, name: 'One' })
  const late = await ours.request(`/api/v1/webhooks/${id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', 'if-match': etag },
    body: JSON.stringify({ name: 'Two' }),
  })
  expect(late.status).toBe(412)
  await ours.api.webhooks.remove({ id })
  expect(await ours.api.webhooks.list({})).toEqual({ rows: [] })
})

test('fifty are enough, pages follow each other, and a month later what was sent is forgotten', async () => {
  const ours = await hooked('/m')
  for (const name of ['A', 'B', 'C']) await addCustomer(ours, name)
  const first = await ours.api.webhooks.deliveries({ limit: 2 })
  const second = await ours.api.webhooks.deliveries({ limit: 2, cursor: first.next ?? '' })
  expect([first.rows.length, second.rows.length, second.next]).toEqual([2, 1, null])
  here.travelTo('2026-05-01T00:00:01Z')
  await forgetOld(ours.systemDesk())
  expect(await ours.rows()).toEqual([])
  const wish = { name: 'W', url: at('/m'), events: ['customer.created'] } as Wish
  for (let of = 1; of < 50; of++) await ours.api.webhooks.create(wish)
  await expect(ours.api.webhooks.create(wish)).rejects.toMatchObject({ status: 409 })
})
