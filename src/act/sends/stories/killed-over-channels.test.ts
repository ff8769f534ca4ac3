import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { handOverDue } from '#platform/outside/outside.ts'
import { type World, world } from '../../../../test/world.ts'
import { lineId, providers, withAccounts } from '../../answers/providers.fixture.ts'
import { goOnDue } from '../going/going.ts'
import { hello } from './crowd.fixture.ts'
import { more, workersOf } from './workers.fixture.ts'

vi.setConfig({ testTimeout: 400_000, hookTimeout: 120_000 })

const secret = 'a secret that only tests know, long enough'
const [kills, ofEach] = [8, 150]
const people = kills * ofEach
/** As many as a process may have taken and not put on record when it is killed. */
const atOnce = 20

let here: World
let outside: Awaited<ReturnType<typeof providers>>
let workers: ReturnType<typeof workersOf> | undefined
beforeAll(async () => {
  here = await world('2026-04-01')
  outside = await providers(here)
})
afterEach(() => workers?.killAll())
afterAll(async () => {
  await outside?.close()
  await here?.close()
})

type Workspace = Awaited<ReturnType<World['workspace']>>
const mobile = (n: number) => `+8190${String(n).padStart(8, '0')}`

/** People of one customer with numbers and ids of LINE of their own, and sends to all of them over a channel. */
async function looked({ api, workspace }: Workspace, channel: 'sms' | 'line'): Promise<string[]> {
  const { id: customerId } = await api.customers.create({ name: '北物流', stage: 'active' })
  const { rows } = await here.house.stores.pools.owner.query<{ id: string }>(
    `INSERT INTO people (workspace_id, customer_id, name, phone, line_id)
     SELECT $1, $2, 'p' || n, '+8190' || lpad(n::text, 8, '0'), 'U' || lpad(n::text, 32, '0') FROM generate_series(1, $3::int) AS n RETURNING id`,
    [workspace.id, customerId, people],
  )
  const ids: string[] = []
  for (let from = 0; from < people; from += ofEach) {
    const { id: messageId } = await api.messages.create({ class: 'transactional', channels: [channel], said: hello })
    const personIds = rows.slice(from, from + ofEach).map(({ id }) => id)
    const { id } = await api.sends.create({ name: 'To them', messageId, audience: { kind: 'people', personIds } })
    const { look } = await api.sends.look({ id })
    expect(look?.may).toBe(ofEach)
    ids.push(id)
  }
  return ids
}

/** Two workers carry them on and are killed again and again, until nothing waits; what was cut off is known to have been so afterwards. */
async function killedWhileSending(own: Workspace, channel: 'sms' | 'line') {
  outside.got.length = 0
  const ids = await looked(own, channel)
  const { databaseUrl } = here.house.stores
  workers = workersOf({ databaseUrl, smtpUrl: '', workspaceId: own.workspace.id, secret, reached: outside.reached })
  // Another send begins before each kill, so that however fast they are, messages are on their way when it comes.
  const waiting = [...ids]
  await workers.killedAgainAndAgain(kills, async () => {
    here.time.now = new Date(Date.now() - 60_000)
    const at = new Date(Number(here.time.now) + 1_000)
    await own.api.sends.start({ id: waiting.shift() ?? '', goes: { kind: 'at an instant', at } })
    await more(() => outside.got.length, 20)
  })
  const found = () => Promise.all(ids.map((id) => own.api.sends.find({ id })))
  const open = async () =>
    (await found()).reduce((sum, { counts, unreserved }) => sum + counts.reserved + unreserved, 0)
  await expect.poll(open, { timeout: 240_000, interval: 500 }).toBe(0)
  await workers.killAll()
  // What a busy machine did not bring to the provider comes again, by and by.
  for (let turn = 1; turn <= 8; turn += 1) {
    here.time.now = new Date(Date.now() + turn * 16 * 60_000)
    await handOverDue(own.systemDesk())
    await goOnDue(own.systemDesk())
  }
  const sends = await found()
  expect(new Set(sends.map(({ state }) => state))).toEqual(new Set(['done']))
  const { rows } = await here.house.stores.pools.owner.query<{ recipient: string; state: string }>(
    'SELECT recipient, state FROM outgoing WHERE batch = ANY ($1)',
    [ids],
  )
  expect(rows).toHaveLength(people)
  const doubted = new Set(rows.filter(({ state }) => state === 'in doubt').map(({ recipient }) => recipient))
  expect(rows.filter(({ state }) => state === 'accepted')).toHaveLength(people - doubted.size)
  expect(doubted.size).toBeLessThanOrEqual((kills + 2) * atOnce)
  return { ids, doubted, got: outside.got.map(({ to }) => to) }
}

test('over SMS two workers that are killed again and again send to nobody twice and miss nobody; the rest is in doubt', async () => {
  const own = await withAccounts(here, outside.at)
  const { doubted, got } = await killedWhileSending(own, 'sms')
  expect(new Set(got).size, 'none twice').toBe(got.length)
  const there = new Set(got)
  const missing = Array.from({ length: people }, (_, n) => mobile(n + 1)).filter(
    (one) => !there.has(one) && !doubted.has(one),
  )
  expect(missing, 'none missing but what is in doubt').toEqual([])
})

test('over LINE likewise, and what is in doubt is sent again under its retry key: everybody has it, nobody twice', async () => {
  const own = await withAccounts(here, outside.at)
  const { ids, doubted, got } = await killedWhileSending(own, 'line')
  expect(new Set(got).size, 'none twice').toBe(got.length)
  const all = Array.from({ length: people }, (_, n) => lineId(n + 1))
  expect(
    all.filter((one) => !got.includes(one) && !doubted.has(one)),
    'none missing but what is in doubt',
  ).toEqual([])
  for (const sendId of ids) {
    const { rows } = await own.api.messages.deliveries({ sendId, state: 'in doubt', limit: 200 })
    for (const delivery of rows) await own.api.messages.settle({ id: delivery.id, as: 'again' })
  }
  await handOverDue(own.systemDesk())
  for (const id of ids) expect((await own.api.sends.find({ id })).counts.accepted).toBe(ofEach)
  expect(outside.got.map(({ to }) => to).toSorted()).toEqual(all.toSorted())
})
