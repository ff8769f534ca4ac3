import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { handOverDue } from '#platform/outside/outside.ts'
import { type World, world } from '../../../test/world.ts'
import { fallBack, message, sendTo, tellOutcomes } from '../messages/messages.ts'
import { postOffice } from '../messages/stories/post.fixture.ts'
import { everyChannel } from './choosing.fixture.ts'
import { smsSays } from './providers.fixture.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 })

let here: World
let all: Awaited<ReturnType<typeof everyChannel>>
beforeAll(async () => {
  here = await world('2026-04-01')
  all = await everyChannel(here, postOffice)
})
afterAll(async () => {
  await all?.close()
  await here?.close()
})
beforeEach(() => {
  here.travelTo('2026-04-01T03:00:00Z')
  all.forget()
})

type Workspace = Awaited<ReturnType<World['workspace']>>
const said = { ja: { subject: '点検のお知らせ', text: '明日10時に点検があります。' } }
const every = ['email', 'sms', 'line'] as const
type Channel = (typeof every)[number]
async function order({ api }: Workspace, channels: readonly Channel[], personIds: string[], more: object = {}) {
  const { id } = await api.messages.create({ class: 'transactional', channels: [...channels], said, ...more })
  const { rows } = await api.messages.send({ id, personIds })
  return { id, rows, now: async () => (await api.messages.deliveries({ messageId: id })).rows }
}
/** A minute of the house: what ended is told, what was refused goes over another channel, what is due is handed over. */
async function minute({ systemDesk }: Workspace) {
  here.time.now = new Date(Number(here.time.now) + 60_000)
  await tellOutcomes(systemDesk())
  await fallBack(systemDesk())
  await handOverDue(systemDesk())
  await here.settle()
}
const costs = { currency: 'JPY', email: '0', sms: '3.3', line: '5' }

test('who reads no mail and answers SMS gets it by SMS; who answers nothing gets the cheapest; the reason stands with the delivery', async () => {
  const own = await all.workspace()
  const { api } = own
  await api.channels.setCosts(costs)
  const [ono, kato] = [await all.somebody(own), await all.somebody(own)]
  for (const channel of ['email', 'sms', 'line'] as const)
    for (let n = 0; n < 3; n++) await order(own, [channel], [ono.id, kato.id], { class: 'safety' })
  await here.settle()
  await handOverDue(own.systemDesk())
  await smsSays(here, own.workspace.id, { From: ono.mobile, Body: 'はい', MessageSid: 'SM1', SmsStatus: 'received' })
  here.travelTo('2026-04-08T03:00:00Z')
  const { rows, now } = await order(own, every, [ono.id, kato.id])
  expect(rows.map(({ personId, channel, chosen }) => [personId, channel, chosen]).toSorted()).toEqual(
    [
      [ono.id, 'sms', 'answers'],
      [kato.id, 'email', 'cheapest'],
    ].toSorted(),
  )
  const toOno = rows.find(({ personId }) => personId === ono.id)
  expect(toOno).toMatchObject({ address: ono.mobile, may: true, fellBackFrom: null })
  expect(toOno?.chosenReason).toBe('They answer what comes over this channel, and not as much over the others.')
  expect(toOno?.ways.map(({ channel, may, because }) => [channel, may, because])).toEqual(
    every.map((channel) => [channel, true, 'dealing']),
  )
  await here.settle()
  await handOverDue(own.systemDesk())
  expect((await now()).map(({ state }) => state)).toEqual(['accepted', 'accepted'])
})

test('what was analysed of somebody who took that back decides nothing for them', async () => {
  const own = await all.workspace()
  const { api } = own
  await api.channels.setCosts(costs)
  const one = await all.somebody(own)
  await smsSays(here, own.workspace.id, { From: one.mobile, Body: 'はい', MessageSid: 'SM2', SmsStatus: 'received' })
  expect((await order(own, every, [one.id])).rows).toMatchObject([{ channel: 'sms', chosen: 'answers' }])
  await api.people.decide({ id: one.id, purpose: 'analysis', given: false })
  expect((await order(own, every, [one.id])).rows).toMatchObject([{ channel: 'email', chosen: 'cheapest' }])
})

test('a safety notice goes over what is fastest, whatever it costs; what they asked for holds otherwise', async () => {
  const own = await all.workspace()
  await own.api.channels.setCosts({ ...costs, sms: '900' })
  const one = await all.somebody(own, { preferredChannel: 'line' })
  expect((await order(own, every, [one.id], { class: 'safety' })).rows).toMatchObject([
    { channel: 'sms', chosen: 'urgent' },
  ])
  expect((await order(own, every, [one.id])).rows).toMatchObject([{ channel: 'line', chosen: 'preferred' }])
})

test('of a text of four parts an SMS costs four times as much', async () => {
  const own = await all.workspace()
  await own.api.channels.setCosts(costs)
  const one = await all.somebody(own, { email: null })
  expect((await order(own, ['sms', 'line'], [one.id])).rows).toMatchObject([{ channel: 'sms', chosen: 'cheapest' }])
  const long = { ja: { subject: '点検', text: 'あ'.repeat(240) } }
  const { rows } = await order(own, ['sms', 'line'], [one.id], { said: long })
  expect(rows).toMatchObject([{ channel: 'line', chosen: 'cheapest' }])
})

test('a channel that nobody carries, or for which the text is too long, is closed and says why; the others are open', async () => {
  const own = await all.workspace()
  const one = await all.somebody(own)
  const long = { ja: { subject: '点検', text: 'あ'.repeat(700) } }
  const { id, rows } = await order(own, every, [one.id], { said: long })
  expect(rows).toMatchObject([{ channel: 'email', chosen: 'first', ways: [{ channel: 'email' }, { channel: 'line' }] }])
  const { lacks } = await own.api.messages.find({ id })
  expect(lacks).toMatchObject([{ what: 'length', channel: 'sms' }])
  await own.api.channels.remove({ channel: 'line' })
  const { rows: again } = await order(own, ['line', 'email'], [one.id])
  expect(again).toMatchObject([{ channel: 'email', chosen: null, ways: [] }])
  await expect(order(own, ['line'], [one.id])).rejects.toThrow('No official account of LINE')
})

test('where SMS refuses for certain, the next channel is tried once, and what SMS said stands there', async () => {
  const own = await all.workspace()
  await own.api.channels.setCosts({ ...costs, email: '9', line: '7' })
  const one = await all.somebody(own)
  all.outside.deeds.for = () => [400, { code: 21612, message: 'cannot be reached' }]
  const { now, rows } = await order(own, every, [one.id])
  expect(rows).toMatchObject([{ channel: 'sms', chosen: 'cheapest' }])
  await here.settle()
  expect(await now()).toMatchObject([{ channel: 'sms', state: 'refused' }])
  await minute(own)
  await minute(own)
  // LINE refuses as well; there is no third.
  expect(await now()).toMatchObject([
    { channel: 'line', address: one.lineId, chosen: 'fellBack', fellBackFrom: 'sms', state: 'refused' },
  ])
  expect((await now())[0]?.fellBackBecause).toContain('cannot be reached')
  for (const _ of [1, 2, 3]) await minute(own)
  expect(await now()).toMatchObject([{ channel: 'line', state: 'refused', attempts: 2 }])
  expect(all.copies(one)).toBe(0)
})

test('what may have been taken goes over no other channel, and what was taken is refused by nobody', async () => {
  const own = await all.workspace()
  await own.api.channels.setCosts(costs)
  const one = await all.somebody(own, { email: null })
  all.outside.deeds.for = () => 'cut'
  const { now } = await order(own, ['sms', 'line'], [one.id])
  await here.settle()
  for (const _ of [1, 2, 3]) await minute(own)
  expect(await now()).toMatchObject([{ channel: 'sms', state: 'in doubt', fellBackFrom: null }])
  expect(all.copies(one)).toBe(1)
})

test('what may have been taken once goes over no other channel either when it is sent again and refused then', async () => {
  const own = await all.workspace()
  const one = await all.somebody(own, { email: null })
  all.outside.deeds.for = () => 'cut'
  const { now, rows } = await order(own, ['sms', 'line'], [one.id])
  await here.settle()
  for (const _ of [1, 2, 3]) await minute(own)
  expect(await now()).toMatchObject([{ state: 'in doubt' }])
  all.outside.deeds.for = (to) => (to === one.mobile ? [400, { code: 21612, message: 'cannot be reached' }] : 'takes')
  await own.api.messages.settle({ id: rows[0]?.id ?? '', as: 'again' })
  await here.settle()
  for (const _ of [1, 2, 3]) await minute(own)
  expect(await now()).toMatchObject([{ channel: 'sms', state: 'refused', fellBackFrom: null }])
  expect(all.copies(one)).toBe(1)
})

test('what is refused in the evening waits for the end of the quiet hours over the next channel, and is not told as put off by it', async () => {
  const own = await all.workspace()
  const { api, systemDesk } = own
  await api.courtesy.setSettings({
    caps: [],
    quietHours: { from: '21:00', until: '08:00' },
    onlyWorkingDays: false,
  })
  const one = await all.somebody(own, { email: null })
  all.outside.deeds.for = (to) => (to === one.mobile ? [400, { code: 21612, message: 'cannot be reached' }] : 'takes')
  here.travelTo('2026-04-01T11:59:30Z')
  const { now } = await order(own, ['sms', 'line'], [one.id])
  await here.settle()
  await minute(own)
  await handOverDue(systemDesk())
  expect(await now()).toMatchObject([{ channel: 'line', state: 'reserved', waitsUntil: '2026-04-01T23:00:00.000Z' }])
  expect(all.copies(one)).toBe(0)
  here.travelTo('2026-04-01T23:00:30Z')
  await handOverDue(systemDesk())
  expect(await now()).toMatchObject([{ channel: 'line', state: 'accepted' }])
  expect(all.copies(one)).toBe(1)
})

test('whoever sends the same message to the number of the next channel meanwhile is waited for: it comes there once', async () => {
  const own = await all.workspace()
  await own.api.channels.setCosts(costs)
  const one = await all.somebody(own, { lineId: null })
  const other = await all.somebody(own, { email: null, lineId: null, phone: one.mobile })
  all.mails.for = () => [550, 'no such mailbox']
  const { id, now } = await order(own, ['email', 'sms'], [one.id])
  await here.settle()
  await tellOutcomes(own.systemDesk())
  const [ordered, ends] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const sending = own.desk().transaction(async (context) => {
    const post = { house: here.house, url: 'http://meguri.test' }
    await sendTo(context, post, await message(context, id), [other.id])
    ordered.resolve()
    await ends.promise
  })
  await ordered.promise
  const waits = async () => {
    const { rows } = await here.house.stores.pools.owner.query('SELECT FROM pg_locks WHERE NOT granted')
    return rows.length
  }
  const falling = fallBack(own.systemDesk())
  await expect.poll(waits, { timeout: 30_000 }).toBeGreaterThan(0)
  ends.resolve()
  await Promise.all([sending, falling])
  for (const _ of [1, 2]) await minute(own)
  const of = new Map((await now()).map((row) => [row.personId, row]))
  expect(of.get(one.id)).toMatchObject({ channel: 'email', state: 'refused', fellBackFrom: null })
  expect(of.get(other.id)).toMatchObject({ channel: 'sms', state: 'accepted' })
  expect(all.copies(one)).toBe(1)
})

test('a letter that went by SMS in the end tells no opens and no clicks, though it was written as a mail first', async () => {
  const own = await all.workspace()
  await own.api.engagement.setSettings({ opens: ['news'], clicks: ['news'], keptDays: 365 })
  const one = await all.somebody(own, { lineId: null })
  all.mails.for = () => [550, 'no such mailbox']
  const news = { class: 'relationship', purpose: 'news' }
  const { id, now } = await order(own, ['email', 'sms'], [one.id], news)
  await here.settle()
  for (const _ of [1, 2]) await minute(own)
  expect(await now()).toMatchObject([{ channel: 'sms', state: 'accepted', fellBackFrom: 'email' }])
  expect(await own.api.results.of({ messageId: id })).toMatchObject({ sent: 1, tellOpens: 0 })
})

test('of two at one mailbox one gets it there, the other over the next channel; whoever has no other is held back', async () => {
  const own = await all.workspace()
  await own.api.channels.setCosts(costs)
  const email = 'family@kita.example'
  const [first, second, third] = [
    await all.somebody(own, { email }),
    await all.somebody(own, { email, lineId: null }),
    await all.somebody(own, { email, lineId: null, phone: null }),
  ]
  const { rows } = await order(own, every, [third.id, second.id, first.id])
  const of = (id: string) => rows.find(({ personId }) => personId === id)
  expect(of(first.id)).toMatchObject({ channel: 'email', chosen: 'cheapest', may: true })
  expect(of(second.id)).toMatchObject({ channel: 'sms', chosen: 'shared', may: true })
  expect(of(third.id)).toMatchObject({ may: false, because: 'sameAddress', chosen: null })
})

test('the dry run counts who is reached over what and why, each count opens its people, and the send does what it said', async () => {
  const own = await all.workspace()
  const { api } = own
  await api.channels.setCosts(costs)
  const wants = await all.somebody(own, { preferredChannel: 'line' })
  const [cheap, also] = [await all.somebody(own), await all.somebody(own)]
  const alone = await all.somebody(own, { email: null, lineId: null })
  const none = await all.somebody(own, { email: null, lineId: null, phone: '03-1234-5678' })
  const { id: messageId } = await api.messages.create({ class: 'transactional', channels: [...every], said })
  const personIds = [wants, cheap, also, alone, none].map(({ id }) => id)
  const { id } = await api.sends.create({ name: '点検', messageId, audience: { kind: 'people', personIds } })
  const { look } = await api.sends.look({ id })
  expect(look?.groups.map(({ because, channel, chosen, people }) => [because, channel, chosen, people])).toEqual([
    ['dealing', 'email', 'cheapest', 2],
    ['dealing', 'line', 'preferred', 1],
    ['dealing', 'sms', 'only', 1],
    ['noAddress', 'email', null, 1],
  ])
  expect(look?.byChannel).toEqual([
    { channel: 'email', people: 2 },
    { channel: 'line', people: 1 },
    { channel: 'sms', people: 1 },
  ])
  const overMail = await api.sends.people({ id, channel: 'email', may: 'true' })
  expect(overMail.rows.map(({ personId }) => personId).toSorted()).toEqual([cheap.id, also.id].toSorted())
  const overLine = await api.sends.people({ id, because: 'dealing', channel: 'line', chosen: 'preferred' })
  expect(overLine.rows).toMatchObject([{ personId: wants.id, address: wants.lineId, chosenReason: expect.any(String) }])
  await api.sends.start({ id, goes: { kind: 'at once' } })
  await here.settle()
  await handOverDue(own.systemDesk())
  await here.settle()
  const { rows } = await api.messages.deliveries({ sendId: id })
  const became = rows.map(({ personId, channel, chosen, state }) => [personId, channel, chosen, state])
  expect(became.toSorted()).toEqual(
    [
      [wants.id, 'line', 'preferred', 'accepted'],
      [cheap.id, 'email', 'cheapest', 'accepted'],
      [also.id, 'email', 'cheapest', 'accepted'],
      [alone.id, 'sms', 'only', 'accepted'],
      [none.id, 'email', null, 'held back'],
    ].toSorted(),
  )
})

test('what costs are not known decides nothing, and what cannot be a cost is refused', async () => {
  const own = await all.workspace()
  const { api } = own
  expect(await api.channels.costs({})).toMatchObject({ email: null, sms: null, line: null })
  const one = await all.somebody(own)
  expect((await order(own, ['line', 'sms'], [one.id])).rows).toMatchObject([{ channel: 'line', chosen: 'first' }])
  await expect(api.channels.setCosts({ sms: '-1' })).rejects.toThrow()
  await api.channels.setCosts({ sms: '3.30', line: '0' })
  await api.channels.setCosts({ sms: null })
  expect(await api.channels.costs({})).toMatchObject({ email: null, sms: null, line: '0' })
})
