import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { handOverDue } from '#platform/outside/outside.ts'
import { words as webWords } from '#platform/outside/web/words.ts'
import { type World, world } from '../../../test/world.ts'
import {
  account,
  lineId,
  lineSecret,
  lineToken,
  providers,
  smsSays,
  smsToken,
  withAccounts,
} from './providers.fixture.ts'

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
beforeEach(() => {
  here.travelTo('2026-04-01T03:00:00Z')
  outside.deeds.for = () => 'takes'
  outside.asked.length = 0
  outside.got.length = 0
})

type Workspace = Awaited<ReturnType<World['workspace']>>
let number = 10_000_000
/** Somebody with a number and an id of LINE of their own. */
async function somebody({ api }: Workspace, more: object = {}) {
  number += 1
  const customer = await api.customers.create({ name: `北物流${number}`, stage: 'active' })
  const phone = `090-${String(number).slice(0, 4)}-${String(number).slice(4)}`
  const given = { name: `小野 ${number}`, phone, lineId: lineId(number), locale: 'ja', ...more }
  const person = await api.people.create({ customerId: customer.id, ...given })
  return { ...person, mobile: person.mobile ?? '' }
}
const said = { ja: { subject: '点検のお知らせ', text: '明日10時に点検があります。' } }
async function order({ api }: Workspace, channel: 'sms' | 'line', personIds: string[], more: object = {}) {
  const { id } = await api.messages.create({ class: 'transactional', channels: [channel], said, ...more })
  const { rows } = await api.messages.send({ id, personIds })
  return { id, rows, now: async () => (await api.messages.deliveries({ messageId: id })).rows }
}
/** What came to somebody, over whatever channel. */
const gotBy = (one: { mobile: string; lineId: string | null }) =>
  outside.got.filter(({ to }) => to === one.mobile || to === one.lineId)
const later = (minutes: number) => {
  here.time.now = new Date(Number(here.time.now) + minutes * 60_000)
}

test('an SMS goes as the provider documents it, once, with who speaks and how it ends', async () => {
  const own = await withAccounts(here, outside.at)
  const one = await somebody(own)
  const more = { class: 'relationship', purpose: 'news' }
  const { rows, now } = await order(own, 'sms', [one.id], more)
  expect(rows).toMatchObject([{ channel: 'sms', address: one.mobile, may: true, state: 'reserved' }])
  await here.settle()
  expect(await now()).toMatchObject([{ state: 'accepted', because: 'existingDealings' }])
  const request = outside.asked.find(({ form }) => form.To === one.mobile)
  expect(request).toMatchObject({
    method: 'POST',
    path: `/2010-04-01/Accounts/${account}/Messages.json`,
    form: {
      To: one.mobile,
      From: '+815012345678',
      Body: '明日10時に点検があります。\n\nすみれキッチン\n配信停止は「停止」とご返信ください。',
      StatusCallback: `${here.house.outside.url}/answers/sms/${own.workspace.id}?delivery=${rows[0]?.id}`,
    },
  })
  expect(request?.headers.authorization).toBe(`Basic ${Buffer.from(`${account}:${smsToken}`).toString('base64')}`)
  await own.api.messages.send({ id: rows[0]?.messageId ?? '', personIds: [one.id] })
  await handOverDue(own.systemDesk())
  expect(gotBy(one)).toHaveLength(1)
})

test('over LINE it goes as a push message with a retry key; what was cut off comes again under the same, and LINE takes it once', async () => {
  const own = await withAccounts(here, outside.at)
  const one = await somebody(own)
  outside.deeds.for = (_, nth) => (nth === 1 ? 'cut' : 'takes')
  const { now } = await order(own, 'line', [one.id])
  await here.settle()
  expect(await now()).toMatchObject([{ state: 'deferred', channel: 'line' }])
  later(2)
  await handOverDue(own.systemDesk())
  expect(await now()).toMatchObject([{ state: 'accepted', answer: '409 The retry key is already accepted' }])
  const asked = outside.asked.filter(({ json }) => json.to === one.lineId)
  expect(asked.map(({ path, headers, json }) => [path, headers.authorization, json])).toEqual(
    Array(2).fill([
      '/v2/bot/message/push',
      `Bearer ${lineToken}`,
      { to: one.lineId, messages: [{ type: 'text', text: '明日10時に点検があります。\n\nすみれキッチン' }] },
    ]),
  )
  expect(new Set(asked.map(({ headers }) => headers['x-line-retry-key'])).size).toBe(1)
  expect(gotBy(one)).toHaveLength(1)
})

test('an SMS that may have been taken is in doubt, and is sent again only when somebody says so', async () => {
  const own = await withAccounts(here, outside.at)
  const one = await somebody(own)
  outside.deeds.for = () => 'cut'
  const { now } = await order(own, 'sms', [one.id])
  await here.settle()
  expect(await now()).toMatchObject([{ state: 'in doubt' }])
  for (const _ of [1, 2]) {
    later(90)
    await handOverDue(own.systemDesk())
  }
  expect(gotBy(one)).toHaveLength(1)
  outside.deeds.for = () => 'takes'
  const [delivery] = await now()
  await own.api.messages.settle({ id: delivery?.id ?? '', as: 'again' })
  await here.settle()
  expect(await now()).toMatchObject([{ state: 'accepted' }])
  expect(gotBy(one)).toHaveLength(2)
})

test('what was handed over and not put on record is in doubt', async () => {
  const own = await withAccounts(here, outside.at)
  const one = await somebody(own)
  outside.deeds.for = () => 'hangs'
  const { now } = await order(own, 'sms', [one.id])
  const state = async () => (await now())[0]?.state
  await expect.poll(() => gotBy(one).length, { timeout: 20_000 }).toBe(1)
  await expect.poll(state, { timeout: 20_000 }).toBe('in doubt')
  // As a process that is killed before the answer leaves it: the attempt has begun and no end.
  const { owner } = here.house.stores.pools
  await owner.query(`UPDATE outgoing SET state = 'handing over' WHERE workspace_id = $1`, [own.workspace.id])
  await owner.query(
    'UPDATE outgoing_attempts SET ended_at = NULL, outcome = NULL, answer = NULL WHERE workspace_id = $1',
    [own.workspace.id],
  )
  await handOverDue(own.systemDesk())
  expect(await state(), 'another process leaves it alone').toBe('handing over')
  later(11)
  await handOverDue(own.systemDesk())
  expect(await now()).toMatchObject([{ state: 'in doubt' }])
  expect(gotBy(one)).toHaveLength(1)
})

test('each recipient has an answer of their own: one refused, one put off, the others taken', async () => {
  const own = await withAccounts(here, outside.at)
  const people = [await somebody(own), await somebody(own), await somebody(own)]
  const [first, second] = people
  outside.deeds.for = (to, nth) => {
    if (to === first?.mobile) return [400, { code: 21211, message: 'The number is not valid' }]
    return to === second?.mobile && nth === 1 ? [429, { code: 20429, message: 'Too many' }] : 'takes'
  }
  const { now } = await order(
    own,
    'sms',
    people.map(({ id }) => id),
  )
  await here.settle()
  const states = async () =>
    new Map((await now()).map(({ personId, state, answer }) => [personId, `${state}: ${answer}`]))
  expect(await states()).toEqual(
    new Map([
      [first?.id, 'refused: 400 21211 The number is not valid'],
      [second?.id, 'deferred: 429 20429 Too many'],
      [people[2]?.id, expect.stringMatching(/^accepted: 201 SM/)],
    ]),
  )
  later(2)
  await handOverDue(own.systemDesk())
  expect((await states()).get(second?.id ?? '')).toMatch(/^accepted/)
  expect(people.flatMap(gotBy)).toHaveLength(2)
})

test('consent, purpose, shared addresses and caps hold as by mail, over the channel and across channels', async () => {
  const own = await withAccounts(here, outside.at)
  const { api } = own
  const [one, refuses, none] = [
    await somebody(own),
    await somebody(own),
    await somebody(own, { phone: '03-1111-2222', lineId: null }),
  ]
  const twin = await somebody(own, { phone: one.phone })
  await api.people.decide({ id: refuses.id, purpose: 'news', given: false, channel: 'sms', method: 'themselves' })
  const news = { class: 'relationship', purpose: 'news' }
  const sms = await order(own, 'sms', [one.id, refuses.id, none.id, twin.id], news)
  const why = (rows: readonly { personId: string; because: string }[]) =>
    new Map(rows.map((row) => [row.personId, row.because]))
  expect(why(sms.rows)).toEqual(
    new Map([
      [one.id, 'existingDealings'],
      [refuses.id, 'withdrawnForChannel'],
      [none.id, 'noAddress'],
      [twin.id, 'sameAddress'],
    ]),
  )
  expect(sms.rows.map(({ reason }) => reason)).toEqual(
    expect.arrayContaining([
      'They refused this purpose by SMS.',
      'No mobile number is on record, or none that is certain.',
    ]),
  )
  await here.settle()
  await api.courtesy.setSettings({
    caps: [{ purpose: 'news', most: 1, days: 7 }],
    quietHours: null,
    onlyWorkingDays: false,
  })
  const line = await order(own, 'line', [one.id, refuses.id], news)
  expect(why(line.rows)).toEqual(
    new Map([
      [one.id, 'hadEnough'],
      [refuses.id, 'existingDealings'],
    ]),
  )
})

test('quiet hours hold over every channel', async () => {
  const own = await withAccounts(here, outside.at)
  here.travelTo('2026-04-01T13:00:00Z')
  const one = await somebody(own)
  await own.api.courtesy.setSettings({
    caps: [],
    quietHours: { from: '21:00', until: '08:00' },
    onlyWorkingDays: false,
  })
  const { rows, now } = await order(own, 'line', [one.id])
  expect(rows).toMatchObject([{ state: 'reserved', waitsUntil: '2026-04-01T23:00:00.000Z' }])
  await here.settle()
  expect(gotBy(one)).toHaveLength(0)
  here.travelTo('2026-04-01T23:01:00Z')
  await handOverDue(own.systemDesk())
  expect(await now()).toMatchObject([{ state: 'accepted' }])
})

test('a number that was changed, and a person who was erased, are not written to any more; nothing of them is kept', async () => {
  const own = await withAccounts(here, outside.at)
  const [one, other] = [await somebody(own), await somebody(own)]
  outside.deeds.for = () => [503, {}]
  const { now } = await order(own, 'sms', [one.id, other.id])
  await here.settle()
  await own.api.people.change({ id: one.id, phone: '080-9999-8888' })
  await own.api.messages.suppress({ address: other.mobile, reason: 'blocked', note: 'asked by telephone' })
  await here.settle()
  expect((await now()).map(({ because }) => because).toSorted()).toEqual(['blocked', 'otherAddress'])
  await own.api.people.erase({ id: other.id })
  for (const table of ['people', 'deliveries', 'outgoing', 'outgoing_attempts', 'suppressions', 'record_changes']) {
    const { rows } = await here.house.stores.pools.owner.query(`SELECT * FROM ${table} WHERE workspace_id = $1`, [
      own.workspace.id,
    ])
    expect(JSON.stringify(rows), table).not.toContain(other.mobile.slice(3))
    expect(JSON.stringify(rows), table).not.toContain(other.lineId)
  }
  const again = await somebody(own, { phone: other.phone })
  expect((await order(own, 'sms', [again.id])).rows).toMatchObject([{ because: 'blocked' }])
})

test('without an account nothing is ordered; addresses of our own network are refused; secrets are kept sealed and never shown', async () => {
  const own = await here.workspace()
  const { api } = own
  const one = await somebody(own)
  await expect(order(own, 'sms', [one.id])).rejects.toThrow('No provider of SMS is set up')
  const wish = { channel: 'sms', account, sender: '+815012345678', token: smsToken } as const
  for (const server of [
    'https://10.0.0.7',
    'http://127.1',
    'http://localhost:80',
    'ftp://sms.test',
    'https://u:p@sms.test',
  ])
    await expect(api.channels.set({ ...wish, server }), server).rejects.toThrow()
  await expect(api.channels.set({ ...wish, server: outside.at('sms.test'), token: undefined })).rejects.toThrow(
    'Enter the secrets',
  )
  await api.channels.set({ ...wish, server: outside.at('inner.test') })
  const { now } = await order(own, 'sms', [one.id])
  await here.settle()
  expect(await now()).toMatchObject([{ state: 'deferred', answer: webWords.notPublic.en }])
  await expect(api.channels.set({ ...wish, server: outside.at('sms.test'), token: undefined })).rejects.toThrow(
    'Enter the secrets',
  )
  await expect(api.channels.set({ ...wish, server: `${outside.at('sms.test')}/?a=1` })).rejects.toThrow('path')
  const below = await api.channels.set({ ...wish, server: `${outside.at('sms.test')}/api/laml/` })
  expect(below.server).toBe(`${outside.at('sms.test')}/api/laml`)
  const kept = await api.channels.set({ ...wish, server: outside.at('sms.test') })
  expect(kept).toMatchObject({
    channel: 'sms',
    sender: '+815012345678',
    answersTo: `${here.house.outside.url}/answers/sms/${own.workspace.id}`,
  })
  expect(await api.channels.check({ channel: 'sms' })).toEqual({ isKnown: true, answer: '200' })
  await api.channels.set({ ...wish, server: outside.at('sms.test'), token: 'another' })
  expect(await api.channels.check({ channel: 'sms' })).toMatchObject({ isKnown: false })
  const shown = JSON.stringify([await api.channels.list({}), kept])
  for (const secret of [smsToken, lineToken, lineSecret, 'another']) expect(shown).not.toContain(secret)
  for (const table of ['channel_accounts', 'channel_secrets', 'record_changes']) {
    const { rows } = await here.house.stores.pools.owner.query(`SELECT * FROM ${table} WHERE workspace_id = $1`, [
      own.workspace.id,
    ])
    expect(
      JSON.stringify(rows) + Buffer.concat(rows.map(({ sealed }) => sealed ?? Buffer.alloc(0))).toString(),
      table,
    ).not.toContain(smsToken)
  }
  await expect((await own.as('manager')).channels.set(wish)).rejects.toThrow()
  await api.channels.remove({ channel: 'sms' })
  expect(await api.channels.list({})).toEqual({ rows: [] })
})

test('a list whose end nobody could hear is not sent, and an SMS asks for no report that cannot come', async () => {
  const own = await withAccounts(here, outside.at)
  const one = await somebody(own)
  const { url } = here.house.outside
  Object.assign(here.house.outside, { url: 'http://127.0.0.1:4300' })
  try {
    for (const channel of ['sms', 'line'] as const)
      await expect(order(own, channel, [one.id], { class: 'relationship', purpose: 'news' })).rejects.toThrow(
        'MEGURI_URL',
      )
    const { now } = await order(own, 'sms', [one.id], { class: 'safety' })
    await here.settle()
    expect(await now()).toMatchObject([{ state: 'accepted' }])
  } finally {
    Object.assign(here.house.outside, { url })
  }
  const request = outside.asked.find(({ form }) => form.To === one.mobile)
  expect(request?.form).not.toHaveProperty('StatusCallback')
})

test('how long an SMS is is shown before it is sent, and one of too many parts is refused', async () => {
  const own = await withAccounts(here, outside.at)
  const one = await somebody(own)
  const preview = (text: string, channel: 'sms' | 'line' = 'sms') =>
    own.api.messages.preview({
      class: 'transactional',
      channels: [channel],
      said: { ja: { subject: '点検', text } },
      personId: one.id,
    })
  // すみれキッチン below it, after an empty line: 7 and 2 characters more.
  expect((await preview('あ'.repeat(61))).of?.length).toEqual({ alphabet: 'UCS-2', units: 70, parts: 1 })
  expect((await preview('あ'.repeat(62))).of?.length).toEqual({ alphabet: 'UCS-2', units: 71, parts: 2 })
  expect((await preview('あ'.repeat(62), 'line')).of?.length).toBeNull()
  expect((await preview('あ'.repeat(661))).lacks).toEqual([])
  expect((await preview('あ'.repeat(662))).lacks).toMatchObject([{ what: 'length' }])
})

test('a send goes over SMS: its dry run counts who has no number, and it is stopped for whoever says STOP meanwhile', async () => {
  const own = await withAccounts(here, outside.at)
  const { api } = own
  const [one, quits, none] = [await somebody(own), await somebody(own), await somebody(own, { phone: null })]
  const { id: messageId } = await api.messages.create({ class: 'transactional', channels: ['sms'], said })
  const personIds = [one.id, quits.id, none.id]
  const send = await api.sends.create({ name: '点検', messageId, audience: { kind: 'people', personIds } })
  await api.sends.look({ id: send.id })
  const looked = await api.sends.find({ id: send.id })
  expect(looked.look?.groups.map(({ because, people }) => [because, people])).toEqual([
    ['dealing', 2],
    ['noAddress', 1],
  ])
  const people = await api.sends.people({ id: send.id, because: 'dealing' })
  expect(people.rows.map(({ channel, address }) => [channel, address]).toSorted()).toEqual(
    [one, quits].map(({ mobile }) => ['sms', mobile]).toSorted(),
  )
  await smsSays(here, own.workspace.id, { From: quits.mobile, Body: 'STOP', MessageSid: 'SM1', SmsStatus: 'received' })
  await api.sends.start({ id: send.id, goes: { kind: 'at once' } })
  await here.settle()
  await handOverDue(own.systemDesk())
  const { rows } = await api.messages.deliveries({ messageId })
  expect(new Map(rows.map(({ personId, state, because }) => [personId, `${state} ${because}`]))).toEqual(
    new Map([
      [one.id, 'accepted dealing'],
      [quits.id, 'held back stopped'],
      [none.id, 'held back noAddress'],
    ]),
  )
  expect([one, quits, none].flatMap(gotBy)).toHaveLength(1)
})

test('a provider that hangs holds up no letter of another channel', async () => {
  const own = await withAccounts(here, outside.at)
  const [one, other] = [await somebody(own), await somebody(own)]
  outside.deeds.for = (to) => (to === one.mobile ? 'hangs' : 'takes')
  const [sms, line] = [await order(own, 'sms', [one.id]), await order(own, 'line', [other.id])]
  const due = handOverDue(own.systemDesk())
  await expect.poll(async () => (await line.now())[0]?.state, { timeout: 20_000 }).toBe('accepted')
  await due
  await expect.poll(async () => (await sms.now())[0]?.state, { timeout: 20_000 }).toBe('in doubt')
})
