import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { complaints } from '../deliverability/store.ts'
import { tellOutcomes } from '../messages/messages.ts'
import { lineSays, providers, smsSays, withAccounts } from './providers.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let outside: Awaited<ReturnType<typeof providers>>
beforeAll(async () => {
  here = await world('2026-04-01')
  outside = await providers(here)
})
afterAll(async () => {
  await outside?.close()
  await here?.close()
})
beforeEach(() => here.travelTo('2026-04-01T03:00:00Z'))

type Workspace = Awaited<ReturnType<World['workspace']>>
const [phone, mobile, lineId] = ['090-1234-5678', '+819012345678', `U${'ab'.repeat(16)}`]
async function withSomebody() {
  const own = await withAccounts(here, outside.at)
  const { id: customerId } = await own.api.customers.create({ name: '北物流', stage: 'active' })
  const { id: personId } = await own.api.people.create({ customerId, name: '小野 健', phone, lineId, locale: 'ja' })
  return { ...own, customerId, personId }
}
async function order({ api, personId }: Workspace & { personId: string }, channel: 'sms' | 'line', more: object = {}) {
  const said = { ja: { subject: '点検', text: '点検があります。' } }
  const { id } = await api.messages.create({ class: 'safety', channels: [channel], said, ...more })
  const { rows } = await api.messages.send({ id, personIds: [personId] })
  await here.settle()
  const now = async () => (await api.messages.deliveries({ messageId: id })).rows[0]
  return { id, deliveryId: rows[0]?.id ?? '', because: rows[0]?.because, now }
}
const inForce = async ({ api }: Workspace) =>
  (await api.messages.suppressions({})).rows.map(({ address, reason, note }) => `${address} ${reason} ${note}`)
const answer = (own: Workspace, body: string, sid: string, more: object = {}) =>
  smsSays(here, own.workspace.id, {
    From: mobile,
    To: '+815012345678',
    Body: body,
    MessageSid: sid,
    SmsStatus: 'received',
    ...more,
  })
const fromLine = (type: string, id: string, minutes = 0, more: object = {}) => ({
  type,
  webhookEventId: id,
  timestamp: Number(here.time.now) + minutes * 60_000,
  mode: 'active',
  source: { type: 'user', userId: lineId },
  deliveryContext: { isRedelivery: false },
  ...more,
})

test('whoever answers STOP by SMS gets nothing more there, not even on safety; over LINE they still do; START ends it', async () => {
  const own = await withSomebody()
  expect((await order(own, 'sms')).because).toBe('safety')
  expect((await answer(own, '配信停止してください', 'SM1')).status).toBe(204)
  expect(await inForce(own)).toEqual([`${mobile} stopped 配信停止してください`])
  expect(await (await order(own, 'sms')).now()).toMatchObject({
    because: 'stopped',
    reason: 'Whoever has this address said STOP, or blocked the account.',
  })
  expect((await order(own, 'line')).because).toBe('safety')
  const [stopped] = (await own.api.messages.suppressions({})).rows
  await expect(own.api.messages.lift({ id: stopped?.id ?? '', because: 'we want to' })).rejects.toThrow('agreed anew')
  here.travelTo('2026-04-02T03:00:00Z')
  await answer(own, 'START', 'SM2')
  expect(await inForce(own)).toEqual([])
  expect((await order(own, 'sms')).because).toBe('safety')
})

test('what no store keeps, in what somebody wrote, holds up neither the answer nor their wish', async () => {
  const own = await withSomebody()
  await order(own, 'sms')
  await order(own, 'line')
  expect((await answer(own, 'Well\0 then', 'SM1')).status).toBe(204)
  const text = { type: 'text', text: 'half a \ud83d' }
  expect((await lineSays(here, own.workspace.id, [fromLine('message', '01A', 0, { message: text })])).status).toBe(200)
  expect((await answer(own, 'STOP\0', 'SM2')).status).toBe(204)
  const { rows } = await own.api.messages.returned({})
  expect(rows.map(({ said }) => said).toSorted()).toEqual(['STOP', 'Well\ufffd then', 'half a \ufffd'])
  expect(await inForce(own)).toEqual([`${mobile} stopped STOP`])
})

test('what waits is held back as soon as they say STOP', async () => {
  const own = await withSomebody()
  await own.api.courtesy.setSettings({
    caps: [],
    quietHours: { from: '10:00', until: '18:00' },
    onlyWorkingDays: false,
  })
  const waiting = await order(own, 'sms', { class: 'transactional' })
  expect(await waiting.now()).toMatchObject({ state: 'reserved' })
  await answer(own, 'stop', 'SM1')
  expect(await waiting.now()).toMatchObject({ state: 'held back', because: 'stopped' })
})

test('whoever blocks the account of LINE gets nothing there until they follow it again, in whatever order that is told', async () => {
  const own = await withSomebody()
  expect((await lineSays(here, own.workspace.id, [fromLine('unfollow', '01A')])).status).toBe(200)
  expect(await inForce(own)).toEqual([`${lineId} stopped unfollow`])
  expect((await order(own, 'line')).because).toBe('stopped')
  expect((await order(own, 'sms')).because).toBe('safety')
  here.travelTo('2026-04-02T03:00:00Z')
  await lineSays(here, own.workspace.id, [fromLine('follow', '01B')])
  expect(await inForce(own)).toEqual([])
  // The block of the day before comes once more.
  await lineSays(here, own.workspace.id, [fromLine('unfollow', '01A', -24 * 60)])
  expect(await inForce(own)).toEqual([])
})

test('of blocks and follows the last holds, in whatever order and in however many posts they are told', async () => {
  const own = await withAccounts(here, outside.at)
  const { id: customerId } = await own.api.customers.create({ name: '北物流', stage: 'active' })
  const events = [
    ['unfollow', -40],
    ['follow', -30],
    ['unfollow', -20],
    ['follow', -10],
  ] as const
  const told = [1, 2, 3, 4].flatMap((many) => orders(events.slice(0, many)))
  expect(told).toHaveLength(1 + 2 + 6 + 24)
  const expected: [string, string][] = []
  const posts: object[][] = []
  for (const [nth, some] of told.entries()) {
    const userId = `U${String(nth).padStart(32, '0')}`
    const source = { type: 'user', userId }
    posts.push(some.map(([type, at]) => fromLine(type, `${nth} ${at}`, at, { source })))
    const last = some.toSorted(([, one], [, other]) => other - one)[0]?.[0]
    expected.push([userId, last === 'unfollow' ? 'stopped' : 'safety'])
  }
  for (const [nth, post] of posts.entries())
    for (const part of nth % 2 === 0 ? [post] : post.map((one) => [one]))
      expect((await lineSays(here, own.workspace.id, part)).status).toBe(200)
  const people = new Map<string, string>()
  for (const [userId] of expected)
    people.set(userId, (await own.api.people.create({ customerId, name: userId, lineId: userId, locale: 'ja' })).id)
  const said = { ja: { subject: '点検', text: '点検があります。' } }
  const { id } = await own.api.messages.create({ class: 'safety', channels: ['line'], said })
  const { rows } = await own.api.messages.send({ id, personIds: [...people.values()] })
  const became = new Map(rows.map(({ personId, because }) => [personId, because]))
  expect(expected.map(([userId]) => [userId, became.get(people.get(userId) ?? '')])).toEqual(expected)
  // Two blocks, and the follow between them told last.
  const twice = [fromLine('unfollow', 'a', -30), fromLine('unfollow', 'b', -10), fromLine('follow', 'c', -20)]
  await lineSays(here, own.workspace.id, twice)
  expect((await inForce(own)).filter((one) => one.startsWith(lineId))).toEqual([`${lineId} stopped unfollow`])
  const { rows: lifted } = await own.api.messages.suppressions({ lifted: 'true' })
  expect(lifted.every(({ since, liftedAt }) => String(liftedAt) > String(since))).toBe(true)
})

function orders<One>(some: readonly One[]): One[][] {
  if (some.length < 2) return [[...some]]
  return some.flatMap((one, at) => orders(some.toSpliced(at, 1)).map((rest) => [one, ...rest]))
}

test('an answer stands in the history of the customer once, as an event of the person, and stops nothing', async () => {
  const own = await withSomebody()
  const { id } = await order(own, 'sms')
  for (const _ of [1, 2]) await answer(own, 'ありがとう。当日は何時ですか。', 'SM7')
  const event = fromLine('message', '01C', 0, { message: { id: '1', type: 'text', text: 'LINEからも' } })
  for (const _ of [1, 2]) await lineSays(here, own.workspace.id, [event])
  const { rows } = await own.api.messages.returned({ kind: 'reply' })
  expect(rows.map(({ said, address, messageId, personId }) => ({ said, address, messageId, personId }))).toEqual([
    { said: 'LINEからも', address: lineId, messageId: null, personId: own.personId },
    { said: 'ありがとう。当日は何時ですか。', address: mobile, messageId: id, personId: own.personId },
  ])
  const { rows: entries } = await own.api.interactions.list({ customerId: own.customerId })
  expect(entries.map(({ title, body, personIds }) => [title, body, personIds])).toEqual([
    ['Answer over LINE', 'LINEからも', [own.personId]],
    ['Answer by SMS', 'ありがとう。当日は何時ですか。', [own.personId]],
  ])
  await tellOutcomes(own.systemDesk())
  const events = await own
    .systemDesk()
    .facts.all<{ name: string; count: number }>(
      `SELECT name, count()::UInt32 AS count FROM events WHERE workspace_id = {workspace:UUID} GROUP BY name ORDER BY name`,
    )
  expect(events).toEqual([
    { name: 'Message replied', count: 2 },
    { name: 'Message sent', count: 1 },
  ])
  expect(await inForce(own)).toEqual([])
})

test('a number that nobody has is told by the provider later: it came back, and nothing more goes there', async () => {
  const own = await withSomebody()
  const { deliveryId, now } = await order(own, 'sms')
  const report = {
    MessageSid: 'SM9',
    MessageStatus: 'undelivered',
    To: mobile,
    ErrorCode: '30005',
    ErrorMessage: 'Unknown destination handset',
  }
  const query = `?delivery=${deliveryId}`
  expect((await smsSays(here, own.workspace.id, report, { query })).status).toBe(204)
  await smsSays(here, own.workspace.id, { MessageSid: 'SM9', MessageStatus: 'sent', To: mobile }, { query })
  expect(await now()).toMatchObject({ state: 'returned', answer: 'Unknown destination handset' })
  expect(await inForce(own)).toEqual([`${mobile} bounced 30005 Unknown destination handset`])
  const other = await withSomebody()
  const off = await order(other, 'sms')
  await smsSays(here, other.workspace.id, { ...report, ErrorCode: '30003' }, { query: `?delivery=${off.deliveryId}` })
  expect(await inForce(other)).toEqual([])
  expect(await off.now()).toMatchObject({ state: 'accepted' })
})

test('what is not signed with the secret of this workspace is not read', async () => {
  const own = await withSomebody()
  const fields = { From: mobile, Body: 'STOP', MessageSid: 'SM1', SmsStatus: 'received' }
  const id = own.workspace.id
  expect((await smsSays(here, id, fields, { token: 'guessed' })).status).toBe(403)
  expect((await lineSays(here, id, [fromLine('unfollow', '01A')], 'guessed')).status).toBe(403)
  const bare = await here.meguri.app.request(`/answers/sms/${id}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  })
  expect(bare.status).toBe(403)
  const none = await here.workspace()
  expect((await smsSays(here, none.workspace.id, fields)).status).toBe(403)
  for (const unknown of ['00000000-0000-7000-8000-000000000000', 'x'])
    expect((await smsSays(here, unknown, fields)).status).toBe(404)
  expect(await inForce(own)).toEqual([])
  expect((await lineSays(here, id, [])).status).toBe(200)
  expect((await lineSays(here, id, [{ type: 'follow' }])).status).toBe(400)
})

test('that they said STOP to the provider is heard once: told once more after they began again, it stops nothing', async () => {
  const own = await withSomebody()
  const { deliveryId } = await order(own, 'sms')
  const report = { MessageSid: 'SM9', MessageStatus: 'failed', To: mobile, ErrorCode: '21610' }
  const query = `?delivery=${deliveryId}`
  await smsSays(here, own.workspace.id, report, { query })
  expect(await inForce(own)).toEqual([`${mobile} stopped 21610`])
  here.travelTo('2026-04-02T03:00:00Z')
  await answer(own, 'START', 'SM10')
  here.travelTo('2026-04-03T03:00:00Z')
  await smsSays(here, own.workspace.id, report, { query })
  expect(await inForce(own)).toEqual([])
})

test('an ordinary answer stops nothing, safety least of all', async () => {
  const own = await withSomebody()
  for (const [nth, text] of ['中止してください', 'Cancel, please.', '停止してください'].entries()) {
    await answer(own, text, `SM${nth}`)
    const event = fromLine('message', `m${nth}`, 0, { message: { id: '1', type: 'text', text } })
    await lineSays(here, own.workspace.id, [event])
  }
  expect(await inForce(own)).toEqual([])
  expect([(await order(own, 'sms')).because, (await order(own, 'line')).because]).toEqual(['safety', 'safety'])
})

test('an answer is that of whoever has the number now, not of whom we wrote to there', async () => {
  const own = await withSomebody()
  await order(own, 'sms')
  await own.api.people.change({ id: own.personId, phone: '080-1111-2222' })
  const bodies = async (customerId: string) =>
    (await own.api.interactions.list({ customerId })).rows.map(({ body }) => body)
  await answer(own, 'どちら様ですか', 'SM0')
  const { id: customerId } = await own.api.customers.create({ name: '南商会', stage: 'active' })
  await own.api.people.create({ customerId, name: '森 花', phone, locale: 'ja' })
  await answer(own, '南商会の見積の件です', 'SM1')
  expect(await bodies(own.customerId)).toEqual([])
  expect(await bodies(customerId)).toEqual(['南商会の見積の件です'])
})

test('what somebody answered before they were on record is disclosed and erased with them', async () => {
  const own = await withAccounts(here, outside.at)
  await answer(own, 'I am Ken Ono, call me at home', 'SMx')
  const event = fromLine('message', 'z', 0, { message: { id: '1', type: 'text', text: 'my secret words' } })
  await lineSays(here, own.workspace.id, [event])
  const { id: customerId } = await own.api.customers.create({ name: '北物流', stage: 'active' })
  const { id } = await own.api.people.create({ customerId, name: '小野 健', phone, lineId, locale: 'ja' })
  const disclosed = JSON.stringify(await own.api.people.export({ id }))
  for (const said of ['call me at home', 'my secret words']) expect(disclosed).toContain(said)
  await own.api.people.erase({ id })
  const { rows } = await here.house.stores.pools.owner.query(
    'SELECT address, said FROM returned_mails WHERE workspace_id = $1',
    [own.workspace.id],
  )
  expect(rows).toEqual([
    { address: '', said: '' },
    { address: '', said: '' },
  ])
})

test.each([
  '+81 (0)90-1234-5678',
  '+81 90 1234 5678',
  '010-81-90-1234-5678',
  '＋81－90－1234－5678',
  '+81-090.1234.5678',
])(
  'a number that one of us blocks as %j is that of the person, and found in the list; so is an ID of LINE',
  async (written) => {
    const own = await withSomebody()
    await own.api.messages.suppress({ address: written, reason: 'blocked' })
    await own.api.messages.suppress({ address: lineId, reason: 'blocked' })
    expect([(await order(own, 'sms')).because, (await order(own, 'line')).because]).toEqual(['blocked', 'blocked'])
    const found = async (q: string) => (await own.api.messages.suppressions({ q })).rows.map(({ address }) => address)
    expect([await found(lineId), await found('+8190')]).toEqual([[lineId], [mobile]])
    for (const address of ['+81 3-1234-5678', '+8109012', '090-1234-5678'])
      await expect(own.api.messages.suppress({ address, reason: 'blocked' }), address).rejects.toThrow('mobile number')
  },
)

test('what went by SMS is none of the mails of which few may complain', async () => {
  const own = await withSomebody()
  expect(await (await order(own, 'sms')).now()).toMatchObject({ state: 'accepted' })
  expect(await own.systemDesk().transaction((context) => complaints(context))).toEqual({ sent: 0, complained: 0 })
})
