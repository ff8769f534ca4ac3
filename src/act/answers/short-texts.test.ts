import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { handOverDue } from '#platform/outside/outside.ts'
import { type World, world } from '../../../test/world.ts'
import { postOffice } from '../messages/stories/post.fixture.ts'
import { mail, published } from '../messages/stories/template.fixture.ts'
import { everyChannel } from './choosing.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

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
beforeEach(() => all.forget())

const letter = { subject: '{{ person.name }}様へ', body: mail('長い手紙です。') }
const short = '{{ person.name }}様（{{ person.department }}）明日10時に伺います。'
const kind = { class: 'relationship', purpose: 'service' } as const

test('over SMS the short text is filled in and read, never the letter; whoever lacks a value of it is held back with its name', async () => {
  const own = await all.workspace()
  const { api } = own
  const { versionId } = await published(api, { ja: { ...letter, short } })
  const [one, lacks] = [await all.somebody(own, { department: '営業部' }), await all.somebody(own)]
  const { id } = await api.messages.create({ ...kind, channels: ['sms'], templateVersionId: versionId })
  expect((await api.messages.find({ id })).lacks).toEqual([])
  const { rows } = await api.messages.send({ id, personIds: [one.id, lacks.id] })
  expect(rows.find(({ personId }) => personId === lacks.id)).toMatchObject({
    channel: 'sms',
    because: 'lacking',
    missing: [{ kind: 'variable', name: 'person.department' }],
  })
  await here.settle()
  await handOverDue(own.systemDesk())
  expect(all.outside.got.map(({ to, text }) => [to, text])).toEqual([
    [one.mobile, `${one.name}様（営業部）明日10時に伺います。\n\nすみれキッチン`],
  ])
  // By e-mail the letter goes, which asks for no department.
  const { id: byMail } = await api.messages.create({ ...kind, channels: ['email'], templateVersionId: versionId })
  expect((await api.messages.send({ id: byMail, personIds: [lacks.id] })).rows).toMatchObject([{ may: true }])
})

test('a template without a short text in one of its languages goes over no SMS and no LINE, and says so; by e-mail it goes', async () => {
  const own = await all.workspace()
  const { api } = own
  const english = { subject: 'Visit', body: mail('A long letter.') }
  const { versionId } = await published(api, { ja: { ...letter, short: '明日伺います。' }, en: english })
  const one = await all.somebody(own)
  const { id } = await api.messages.create({
    ...kind,
    channels: ['line', 'sms', 'email'],
    templateVersionId: versionId,
  })
  const { lacks } = await api.messages.find({ id })
  expect(lacks.map(({ what, channel, because }) => [what, channel, because.en])).toEqual(
    ['line', 'sms'].map((channel) => [
      'short',
      channel,
      'The template has no short text in English, so it cannot go by SMS or over LINE.',
    ]),
  )
  expect((await api.messages.send({ id, personIds: [one.id] })).rows).toMatchObject([{ channel: 'email', may: true }])
  const { id: alone } = await api.messages.create({ ...kind, channels: ['sms'], templateVersionId: versionId })
  await expect(api.messages.send({ id: alone, personIds: [one.id] })).rejects.toThrow('no short text')
  await here.settle()
  expect(all.outside.got).toEqual([])
})

test('a send of a template fills in the letter for some and the short text for others, each as it was looked at', async () => {
  const own = await all.workspace()
  const { api } = own
  const { versionId } = await published(api, { ja: { ...letter, short } })
  const byMail = await all.somebody(own, { phone: null, lineId: null })
  const byLine = await all.somebody(own, { email: null, phone: null, department: '営業部' })
  const lacks = await all.somebody(own, { email: null, phone: null })
  const { id: messageId } = await api.messages.create({
    ...kind,
    channels: ['email', 'line'],
    templateVersionId: versionId,
  })
  const personIds = [byMail.id, byLine.id, lacks.id]
  const { id } = await api.sends.create({ name: '訪問', messageId, audience: { kind: 'people', personIds } })
  const { look } = await api.sends.look({ id })
  expect(look?.groups.map(({ because, channel, people }) => [because, channel, people]).toSorted()).toEqual(
    [
      ['existingDealings', 'email', 1],
      ['existingDealings', 'line', 1],
      ['lacking', 'line', 1],
    ].toSorted(),
  )
  await api.sends.start({ id, goes: { kind: 'at once' } })
  await here.settle()
  await handOverDue(own.systemDesk())
  await here.settle()
  expect(all.outside.got.map(({ to, text }) => [to, text])).toEqual([
    [byLine.lineId, `${byLine.name}様（営業部）明日10時に伺います。\n\nすみれキッチン`],
  ])
  expect(all.post.taken.map(({ to }) => to)).toEqual([byMail.email])
  const { rows } = await api.messages.deliveries({ sendId: id })
  expect(rows.map(({ state }) => state).toSorted()).toEqual(['accepted', 'accepted', 'held back'])
})

test('whoever gets the mailbox of somebody whose letter lacks something reads the letter there, not the short text', async () => {
  const own = await all.workspace()
  const { api } = own
  await api.channels.setCosts({ currency: 'JPY', email: '0', sms: '3.3', line: '5' })
  const body = mail('{{ person.department }}の皆様へ、長い手紙です。')
  const { versionId } = await published(api, { ja: { ...letter, body, short: '明日伺います。' } })
  const email = 'office@kita.example'
  const lacks = await all.somebody(own, { email })
  const other = await all.somebody(own, { email, department: '営業部' })
  const { id } = await api.messages.create({ ...kind, channels: ['email', 'sms'], templateVersionId: versionId })
  const { rows } = await api.messages.send({ id, personIds: [lacks.id, other.id] })
  expect(rows.find(({ personId }) => personId === lacks.id)).toMatchObject({ because: 'lacking' })
  const subject = `${other.name}様へ`
  expect(rows.find(({ personId }) => personId === other.id)).toMatchObject({ may: true, channel: 'email', subject })
  await here.settle()
  await handOverDue(own.systemDesk())
  expect(all.outside.got).toEqual([])
  expect(all.post.taken.map(({ to }) => to)).toEqual([email])
})

test('a short text asks for declared values alone, and the editor shows it as somebody gets it', async () => {
  const own = await all.workspace()
  const { api } = own
  const { id } = await api.content.addTemplate({ name: '訪問' })
  const none = { subject: '', body: '' }
  const draft = (text: string) => ({ id, texts: { en: none, ja: { ...letter, short: text } } })
  await expect(api.content.writeDraft(draft('{{ person.secret }}'))).rejects.toThrow('person.secret')
  await expect(api.content.writeDraft(draft('{{ person.name'))).rejects.toThrow()
  await expect(api.content.writeDraft(draft('あ'.repeat(1_001)))).rejects.toThrow()
  const one = await all.somebody(own)
  const { id: _, ...wish } = draft(short)
  const seen = await api.content.previewTemplate({ ...wish, personId: one.id })
  expect(seen.missing).toEqual([])
  expect(seen.short).toMatchObject({ missing: [{ name: 'person.department' }] })
  expect(seen.short?.text).toContain(`${one.name}様（［`)
  const plain = await api.content.previewTemplate({ texts: { en: none, ja: letter }, personId: one.id })
  expect(plain.short).toBeNull()
})
