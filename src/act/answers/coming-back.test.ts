import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
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
