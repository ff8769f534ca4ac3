import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Api, type World, world } from '../../../../test/world.ts'
import { jobs } from '../jobs.ts'
import { type Deed, headerIn, pathIn, postOffice } from './post.fixture.ts'

vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 })

let here: World
let post: Awaited<ReturnType<typeof postOffice>>
let deeds: Record<string, readonly Deed[]> = {}
beforeAll(async () => {
  here = await world('2026-04-01')
  post = await postOffice(here, (to, nth) => deeds[to]?.[nth - 1] ?? deeds[to]?.at(-1) ?? 'takes')
})
afterAll(async () => {
  await post?.close()
  await here?.close()
})

const said = {
  en: { subject: 'The lid of the pot', text: 'Please stop using it.\n\nhttps://sumire.example/lid' },
  ja: { subject: '鍋の蓋について', text: '使用を中止してください。\n\nhttps://sumire.example/lid' },
}
const sender = {
  senderName: 'Sumire',
  organisation: '株式会社すみれ',
  postalAddress: '東京都港区1-2-3',
  contact: '03-0000-0000',
  replyTo: 'ask@sumire.example',
  unsubscribeMail: '',
  restsOn: [],
}

async function somebody(api: Api, email: string | null, more: object = {}) {
  const { id: customerId } = await api.customers.create({ name: `北物流 ${email}` })
  const { id } = await api.people.create({ customerId, name: '小野 真理', email, ...more })
  return { id, customerId }
}
const to = (address: string) => post.taken.filter((one) => one.to === address)

test('a message reaches a person once, in their language, with the answer of the mail server on record and on the timeline', async () => {
  const { api, systemDesk } = await here.workspace()
  const { id, customerId } = await somebody(api, 'Ono@Kita.example', { locale: 'ja' })
  const message = await api.messages.create({ class: 'safety', said })
  const { rows } = await api.messages.send({ id: message.id, personIds: [id, id] })
  expect(rows).toMatchObject([
    { may: true, because: 'safety', state: 'reserved', locale: 'ja', address: 'ono@kita.example' },
  ])
  await here.settle()
  await api.messages.send({ id: message.id, personIds: [id] })
  await here.settle()
  expect(to('ono@kita.example')).toHaveLength(1)
  const raw = to('ono@kita.example')[0]?.raw ?? ''
  expect(raw).toMatch(/^From: Meguri <house@meguri.test>\r$/m)
  expect(headerIn(raw, 'List-Unsubscribe')).toBeUndefined()
  const [delivery] = (await api.messages.deliveries({ personId: id })).rows
  expect(delivery).toMatchObject({ state: 'accepted', attempts: 1, answer: '250 kept 1', subject: '鍋の蓋について' })
  expect((await api.messages.find({ id: message.id })).counts).toMatchObject({
    accepted: 1,
    reserved: 0,
    'held back': 0,
  })
  const job = jobs.find(({ name }) => name === 'messages.tell')
  for (let times = 0; times < 2; times++) if (job?.kind === 'every') await job.run(systemDesk())
  const events = await systemDesk().facts.all(
    "SELECT name, toString(customer_id) AS customer FROM events WHERE workspace_id = {workspace:UUID} AND type = 'message'",
  )
  expect(events).toEqual([{ name: 'Message sent', customer: customerId }])
  const { rows: told } = await api.customers.timeline({ id: customerId, kinds: 'message' })
  expect(told).toMatchObject([{ title: 'Message: 鍋の蓋について', body: expect.stringContaining('使用を中止') }])
  await expect(
    api.messages.change({ id: message.id, said: { en: { subject: 'x', text: 'y' } } }),
  ).rejects.toMatchObject({
    status: 409,
  })
  await expect(api.messages.remove({ id: message.id })).rejects.toMatchObject({ status: 409 })
})

test('who may not get it is held back with the reason, in both languages, and gets it when that has changed', async () => {
  const { api, as } = await here.workspace()
  await api.messages.setSettings(sender)
  const [asked, none, refused] = [
    await somebody(api, 'asked@kita.example'),
    await somebody(api, null),
    await somebody(api, 'refused@kita.example'),
  ]
  const { id: twin } = await api.people.create({
    customerId: refused.customerId,
    name: '小野',
    email: 'asked@kita.example',
  })
  await api.people.decide({ id: refused.id, purpose: 'everything', given: false })
  const message = await api.messages.create({ class: 'promotion', said })
  const personIds = [asked.id, none.id, refused.id, twin]
  const short = (rows: readonly { may: boolean; because: string }[]) =>
    rows.map((one) => `${one.may} ${one.because}`).sort()
  expect(short((await api.messages.send({ id: message.id, personIds })).rows)).toEqual([
    'false noAddress',
    'false notAsked',
    'false notAsked',
    'false refusedEverything',
  ])
  const [inJapanese] = (await (await as('csm', 'ja')).messages.deliveries({ personId: refused.id })).rows
  expect(inJapanese).toMatchObject({
    reason: 'すべての連絡を拒否されています。',
    decidedOn: '2026-04-01',
    decisionId: expect.any(String),
  })
  await api.people.decide({ id: asked.id, purpose: 'marketing', given: true, channel: 'email' })
  await api.people.decide({ id: twin, purpose: 'marketing', given: true, channel: 'email' })
  expect(short((await api.messages.send({ id: message.id, personIds })).rows)).toEqual([
    'false noAddress',
    'false refusedEverything',
    'false sameAddress',
    'true agreed',
  ])
  await here.settle()
  expect(to('asked@kita.example')).toHaveLength(1)
  const raw = to('asked@kita.example')[0]?.raw ?? ''
  expect(headerIn(raw, 'From')).toBe('Sumire <house@meguri.test>')
  expect(headerIn(raw, 'Reply-To')).toBe('ask@sumire.example')
  expect(headerIn(raw, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
  expect(headerIn(raw, 'List-Unsubscribe')).toMatch(/^<http[^>]+\/preferences\/[\w-]+>$/)
  await api.messages.setSettings({ ...sender, unsubscribeMail: 'out@sumire.example' })
  const again = await api.messages.create({ class: 'promotion', said: { en: said.en } })
  await api.messages.send({ id: again.id, personIds: [asked.id] })
  await here.settle()
  expect(headerIn(to('asked@kita.example')[1]?.raw ?? '', 'List-Unsubscribe')).toMatch(
    /^<http[^>]+>, <mailto:out@sumire.example>$/,
  )
})

test('an advertisement that does not say who sends it is not sent, nor an offer that calls itself safety', async () => {
  const { api } = await here.workspace()
  const { id } = await somebody(api, 'law@kita.example')
  await api.people.decide({ id, purpose: 'marketing', given: true })
  const promotion = await api.messages.create({ class: 'promotion', said })
  await api.messages.setSettings({ ...sender, postalAddress: '' })
  await expect(api.messages.send({ id: promotion.id, personIds: [id] })).rejects.toMatchObject({
    status: 409,
    message: expect.stringContaining('postal address'),
  })
  expect(await api.messages.settings({})).toMatchObject({ lacking: ['postalAddress'], sends: true })
  const offer = { en: { subject: 'Safety', text: 'Get a new one for ¥9,800.' } }
  const safety = await api.messages.create({ class: 'safety', said: offer })
  expect((await api.messages.find({ id: safety.id })).lacks).toMatchObject([{ what: 'offer' }])
  await expect(api.messages.send({ id: safety.id, personIds: [id] })).rejects.toMatchObject({
    message: expect.stringContaining('¥9,800'),
  })
  const wish = { class: 'promotion', said, personId: id } as const
  expect(await api.messages.preview(wish)).toMatchObject({
    lacks: [{ what: 'sender' }],
    of: { may: true, because: 'agreed', text: expect.stringContaining('株式会社すみれ') },
  })
  await expect(api.messages.create({ class: 'safety', purpose: 'marketing', said })).rejects.toMatchObject({
    status: 422,
  })
  await expect(api.messages.create({ class: 'safety', said: {} })).rejects.toMatchObject({ status: 422 })
  await expect(
    api.messages.create({ class: 'safety', said: { en: { subject: 'a\r\nBcc: x@y.example', text: 'b' } } }),
  ).rejects.toMatchObject({ status: 422 })
  here.house.outside satisfies object
  expect(to('law@kita.example')).toEqual([])
})

test('whoever is refused once is not tried again, whoever is put off is, and the others get theirs', async () => {
  deeds = {
    'full@kita.example': [[452, 'mailbox busy'], 'takes'],
    'gone@kita.example': [[554, 'no such mailbox here']],
    'cut@kita.example': ['cut'],
  }
  const { api } = await here.workspace()
  const names = ['full', 'gone', 'fine']
  const people = []
  for (const name of names) people.push((await somebody(api, `${name}@kita.example`)).id)
  const message = await api.messages.create({ class: 'transactional', said })
  await api.messages.send({ id: message.id, personIds: people })
  await here.settle()
  const states = async () =>
    Object.fromEntries(
      (await api.messages.deliveries({ messageId: message.id })).rows.map((one) => [
        one.address,
        [one.state, one.answer],
      ]),
    )
  expect(await states()).toEqual({
    'full@kita.example': ['deferred', '452 mailbox busy'],
    'gone@kita.example': ['refused', '554 no such mailbox here'],
    'fine@kita.example': ['accepted', expect.stringMatching(/^250 kept/)],
  })
  const cut = await somebody(api, 'cut@kita.example')
  await api.messages.send({ id: message.id, personIds: [cut.id] })
  await here.settle()
  const [doubt] = (await api.messages.deliveries({ messageId: message.id, state: 'in doubt' })).rows
  expect(doubt).toMatchObject({ address: 'cut@kita.example', may: true })
  expect(await api.messages.settle({ id: doubt?.id ?? '', as: 'arrived' })).toMatchObject({ state: 'accepted' })
  await expect(api.messages.settle({ id: doubt?.id ?? '', as: 'again' })).rejects.toMatchObject({ status: 409 })
  const [late] = (await api.messages.deliveries({ messageId: message.id, state: 'deferred' })).rows
  expect(await api.messages.withdraw({ id: late?.id ?? '' })).toMatchObject({ state: 'withdrawn' })
  expect([to('full@kita.example').length, to('gone@kita.example').length, to('cut@kita.example').length]).toEqual([
    0, 0, 1,
  ])
})

test('a refusal holds back what waits, whoever records it; looking at a link changes nothing', async () => {
  deeds = { 'later@kita.example': [[452, 'busy'], 'takes'] }
  const { api, heard } = await here.workspace()
  const { id } = await somebody(api, 'later@kita.example', { locale: 'ja' })
  const message = await api.messages.create({ class: 'relationship', purpose: 'news', said })
  await api.messages.send({ id: message.id, personIds: [id] })
  await here.settle()
  expect((await api.messages.deliveries({ personId: id })).rows).toMatchObject([{ state: 'deferred' }])
  const before = (await heard()).length
  expect((await here.meguri.app.request('/preferences/unknown')).status).toBe(404)
  expect((await heard()).length).toBe(before)
  await api.people.decide({ id, purpose: 'news', given: false, channel: 'email' })
  await here.settle()
  expect((await api.messages.deliveries({ personId: id })).rows).toMatchObject([
    { state: 'held back', because: 'withdrawnForChannel' },
  ])
  here.time.now = new Date(Number(here.time.now) + 3 * 86_400_000)
  await here.settle()
  expect(to('later@kita.example')).toEqual([])
  here.travelTo('2026-04-01')
  expect(pathIn('')).toBe('')
})

test('a test goes to whoever asks for it, is counted nowhere, and a key has nobody to send it to', async () => {
  const { api, member } = await here.workspace()
  const { api: hana } = await member('csm', 'hana@sumire.example')
  const message = await hana.messages.create({ class: 'safety', said })
  expect(await hana.messages.test({ id: message.id, locale: 'ja' })).toEqual({
    to: 'hana@sumire.example',
    locale: 'ja',
    missing: [],
  })
  await here.settle()
  expect(to('hana@sumire.example')).toHaveLength(1)
  expect((await hana.messages.find({ id: message.id })).counts.accepted).toBe(0)
  await expect(api.messages.test({ id: message.id })).rejects.toMatchObject({ status: 409 })
  await hana.messages.remove({ id: message.id })
  await expect((await here.workspace()).api.messages.find({ id: message.id })).rejects.toMatchObject({ status: 404 })
})

test('whoever is erased is not named by letters that went to an address of before', async () => {
  const { api, workspace } = await here.workspace()
  const { id } = await somebody(api, 'before@kita.example')
  const message = await api.messages.create({ class: 'safety', said })
  await api.messages.send({ id: message.id, personIds: [id] })
  await here.settle()
  await api.people.change({ id, email: 'after@kita.example' })
  await api.people.erase({ id })
  await here.settle()
  const { owner } = here.house.stores.pools
  const { rows } = await owner.query(
    `SELECT o.recipient, o.state, a.answer FROM outgoing o JOIN outgoing_attempts a ON a.outgoing_id = o.id
     WHERE o.workspace_id = $1`,
    [workspace.id],
  )
  expect(rows).toEqual([{ recipient: '', state: 'accepted', answer: null }])
})
