import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { postOffice } from '../../messages/stories/post.fixture.ts'
import { cast, mail, published, publishedWith } from '../../messages/stories/template.fixture.ts'
import { carriedOut, reservedOnly, started, type Workspace } from './crowd.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let post: Awaited<ReturnType<typeof postOffice>>
beforeAll(async () => {
  here = await world('2026-04-01')
  post = await postOffice(here)
})
beforeEach(() => {
  here.travelTo('2026-04-01')
  post.taken.length = 0
})
afterAll(async () => {
  await post?.close()
  await here?.close()
})

async function lookedAt({ api }: Workspace, templateVersionId: string, personIds: readonly string[]) {
  const message = await api.messages.create({ class: 'relationship', templateVersionId })
  const audience = { kind: 'people' as const, personIds: [...personIds] }
  const { id } = await api.sends.create({ name: 'First week', messageId: message.id, audience })
  return api.sends.look({ id })
}

const groupsOf = ({ look }: Awaited<ReturnType<typeof lookedAt>>) =>
  look?.groups.map(({ because, people }) => `${because} ${people}`)
const subjects = () => post.taken.map(({ to, raw }) => `${to} ${/^Subject: (.*)$/m.exec(raw)?.[1]}`).toSorted()

test('the dry run says whose letter lacks what, and each of the others gets their own', async () => {
  const own = await here.workspace()
  const { api, as } = own
  const { customerId, yamada, taro, kato } = await cast(here, api, 'sakura.example')
  // At one address: of the two the one whose letter can be filled in gets it.
  const person = { customerId, email: 'both@sakura.example', locale: 'en' }
  const without = (await api.people.create({ ...person, name: 'Ann' })).id
  const having = (await api.people.create({ ...person, name: 'Bea', department: 'Support' })).id
  const { versionId } = await published(api)
  const looked = await lookedAt(own, versionId, [yamada, taro, kato, without, having])
  expect(groupsOf(looked)).toEqual(['existingDealings 3', 'lacking 2'])
  const { id } = looked
  const held = await api.sends.people({ id, because: 'lacking', limit: 1 })
  expect(held.rows).toMatchObject([
    { may: false, reason: 'Department is not known, and there is nothing to say instead.' },
  ])
  const inJapanese = await (await as('csm', 'ja')).sends.people({ id, because: 'lacking', limit: 50 })
  expect(inJapanese.rows.map(({ personName, reason }) => `${personName} ${reason}`).toSorted()).toEqual([
    'Ann 「部署」が不明で、代わりの文言もありません。',
    '加藤 健 「部署」が不明で、代わりの文言もありません。',
  ])
  await started(own, id)
  await carriedOut(here, own)
  expect(await api.sends.find({ id })).toMatchObject({
    state: 'done',
    counts: { accepted: 3, 'held back': 2 },
    message: { subject: 'First week' },
  })
  expect(subjects()).toEqual([
    'both@sakura.example For Bea',
    'taro@sakura.example For Taro',
    expect.stringMatching(/^yamada@sakura\.example =\?UTF-8\?/),
  ])
  const { rows } = await api.messages.deliveries({ sendId: id })
  const short = rows.map(({ personName, subject, locale, missing }) => [personName, subject, locale, missing.length])
  expect(short.toSorted()).toEqual(
    [
      ['山田 太郎', '山田 太郎様へ', 'ja', 0],
      ['Taro', 'For Taro', 'en', 0],
      ['Bea', 'For Bea', 'en', 0],
      ['Ann', 'First week', 'en', 1],
      ['加藤 健', 'First week', 'ja', 1],
    ].toSorted(),
  )
  const { rows: told } = await api.customers.timeline({ id: customerId, kinds: 'message' })
  expect(told.map(({ title }) => title)).toContain('Message: For Bea')
})

test('a letter says what is known as it goes: who lacks something by then is held back, who lacks nothing any more gets it', async () => {
  const own = await here.workspace()
  const { api } = own
  const { yamada, taro, kato } = await cast(here, api, 'kita.example')
  const { versionId } = await published(api)
  const { id, look } = await lookedAt(own, versionId, [yamada, taro, kato])
  expect(look?.may).toBe(2)
  await api.people.change({ id: kato, department: '経理部' })
  await reservedOnly(here, own, [id], '2026-04-01T01:00:00Z')
  expect((await api.sends.find({ id })).counts).toMatchObject({ reserved: 3 })
  await api.people.change({ id: taro, department: null })
  await api.people.change({ id: yamada, name: '山本 太郎', locale: 'en' })
  await here.settle()
  await carriedOut(here, own)
  expect(await api.sends.find({ id })).toMatchObject({ state: 'done', counts: { accepted: 2, 'held back': 1 } })
  const { rows } = await api.messages.deliveries({ sendId: id })
  expect(rows.map(({ personId, subject, state }) => [personId, subject, state]).toSorted()).toEqual(
    [
      [yamada, 'For 山本 太郎', 'accepted'],
      [kato, '加藤 健様へ', 'accepted'],
      [taro, 'First week', 'held back'],
    ].toSorted(),
  )
  expect(rows.find(({ personId }) => personId === taro)).toMatchObject({
    because: 'lacking',
    missing: [{ kind: 'variable', name: 'person.department' }],
  })
})

test('a letter that becomes too large holds back its own person alone', async () => {
  const own = await here.workspace()
  const { api } = own
  const { id: customerId } = await api.customers.create({ name: '北物流', stage: 'active' })
  const names = ['Ann', 'B'.repeat(190)]
  const personIds = []
  for (const [n, name] of names.entries())
    personIds.push((await api.people.create({ customerId, name, email: `p${n}@large.example`, locale: 'en' })).id)
  const body = mail('{% for n in (1..2000) %}{{ person.name }}{% endfor %}')
  const { versionId } = await published(api, { en: { subject: 'Hello', body } })
  const { id, look } = await lookedAt(own, versionId, personIds)
  expect(look?.groups).toMatchObject([{ people: 1 }, { because: 'lacking', people: 1 }])
  expect((await api.sends.people({ id, because: 'lacking', limit: 50 })).rows).toMatchObject([
    { personId: personIds[1], reason: expect.stringContaining('200,000 characters') },
  ])
  await started(own, id)
  await carriedOut(here, own)
  expect(post.taken.map(({ to }) => to)).toEqual(['p0@large.example'])
})

test('a template that was taken out of use is not sent to many', async () => {
  const own = await here.workspace()
  const { api } = own
  const { yamada } = await cast(here, api, 'umi.example')
  const { id: templateId, versionId } = await published(api)
  const { id } = await lookedAt(own, versionId, [yamada])
  await api.content.removeTemplate({ id: templateId })
  expect((await api.sends.find({ id })).lacks).toMatchObject([{ what: 'template' }])
  await expect(started(own, id)).rejects.toMatchObject({ status: 409 })
  expect(post.taken).toEqual([])
})

test('what a library lost while a send was under way holds letters back, and the next send reaches them when it is mended', async () => {
  const own = await here.workspace()
  const { api } = own
  const { yamada, taro } = await cast(here, api, 'mori.example')
  const piece = await api.content.addPiece({ url: 'http://127.0.0.1/guide', title: 'Guide', kind: 'support' })
  const body = mail('<a href="{{ pieces.guide.url }}">Guide</a>')
  const said = { en: { subject: 'Guide', body }, ja: { subject: 'Guide', body } }
  const { versionId } = await publishedWith(api, said, piece.id)
  const { id, look, message } = await lookedAt(own, versionId, [yamada, taro])
  expect(look?.may).toBe(2)
  await reservedOnly(here, own, [id], '2026-04-01T01:00:00Z')
  await api.content.removePiece({ id: piece.id })
  await carriedOut(here, own)
  expect(post.taken).toEqual([])
  expect((await api.sends.find({ id })).counts).toMatchObject({ 'held back': 2, withdrawn: 0 })
  await api.content.restorePiece({ id: piece.id })
  const audience = { kind: 'people' as const, personIds: [yamada, taro] }
  const again = await api.sends.create({ name: 'Once more', messageId: message.id, audience })
  expect((await api.sends.look({ id: again.id })).look?.may).toBe(2)
  await started(own, again.id)
  await carriedOut(here, own)
  expect(post.taken.map(({ to }) => to).toSorted()).toEqual(['taro@mori.example', 'yamada@mori.example'])
})

test('whoever was held back as the letter went gets it by name afterwards, once', async () => {
  const own = await here.workspace()
  const { api } = own
  const { taro } = await cast(here, api, 'hama.example')
  const { versionId } = await published(api)
  const { id, message } = await lookedAt(own, versionId, [taro])
  await reservedOnly(here, own, [id], '2026-04-01T01:00:00Z')
  await api.people.change({ id: taro, department: null })
  await carriedOut(here, own)
  await api.people.change({ id: taro, department: 'Sales' })
  for (let n = 0; n < 2; n += 1) await api.messages.send({ id: message.id, personIds: [taro] })
  await here.settle()
  expect(subjects()).toEqual(['taro@hama.example For Taro'])
})

test('letters that cannot be filled in just now come later, and nobody waits for them', async () => {
  const own = await here.workspace()
  const { api } = own
  const manager = await own.member('manager', 'manager@later.test')
  const { yamada, taro, kato } = await cast(here, api, 'later.example')
  const { versionId } = await published(api)
  const { id } = await lookedAt(own, versionId, [yamada, taro])
  const words = await api.messages.create({ class: 'safety', said: { en: { subject: 'Stop', text: 'Switch it off' } } })
  const audience = { kind: 'people' as const, personIds: [kato] }
  const safety = await api.sends.create({ name: 'Safety', messageId: words.id, audience })
  await api.sends.look({ id: safety.id })
  await manager.api.sends.approve({ id: safety.id, messageChangedAt: words.changedAt })
  await reservedOnly(here, own, [id, safety.id], '2026-04-01T01:00:00Z')
  const { client } = here.house.stores.facts
  const query = client.query.bind(client)
  const away = vi
    .spyOn(client, 'query')
    .mockImplementation((wish) =>
      wish.query.includes('AS v0') ? Promise.reject(new Error('the facts are away')) : query(wish),
    )
  await carriedOut(here, own)
  expect(post.taken.map(({ to }) => to)).toEqual(['kato@later.example'])
  expect((await api.sends.find({ id })).waits).toMatchObject({ letters: 2, from: '2026-04-01T01:02:00.000Z' })
  away.mockRestore()
  here.travelTo('2026-04-01T01:03:00Z')
  await carriedOut(here, own)
  expect(post.taken.length).toBe(3)
})

test('half a letter, an empty one, and one about safety that leads elsewhere than somebody approved do not go', async () => {
  const own = await here.workspace()
  const { api } = own
  const manager = await own.member('manager', 'manager@half.test')
  const { taro } = await cast(here, api, 'half.example')
  const body = mail('Hello')
  const half = { en: { subject: 'Hello', body }, ja: { subject: '', body } }
  await expect(published(api, half)).rejects.toMatchObject({
    status: 409,
    message: expect.stringContaining('Japanese'),
  })
  const blank = { en: { subject: '{% if customer.name == "nobody" %}Hello{% endif %}', body } }
  const { versionId } = await published(api, blank, { name: 'Blank' })
  const { id } = await lookedAt(own, versionId, [taro])
  expect((await api.sends.people({ id, because: 'lacking', limit: 50 })).rows).toMatchObject([
    { reason: 'The subject is empty.' },
  ])
  const piece = await api.content.addPiece({ url: 'http://127.0.0.1/recall', title: 'Recall', kind: 'support' })
  const recall = { en: { subject: 'Recall', body: mail('<a href="{{ pieces.guide.url }}">Read</a>') } }
  const approve = (one: string) => manager.api.content.approveDraft({ id: one })
  const safety = await publishedWith(api, recall, piece.id, { name: 'Recall', isSafety: true, approve })
  const message = await api.messages.create({ class: 'safety', templateVersionId: safety.versionId })
  const may = async () =>
    (await api.messages.preview({ class: 'safety', templateVersionId: safety.versionId, personId: taro })).of
  expect(await may()).toMatchObject({ may: true })
  here.travelTo('2026-04-01T05:00:00Z')
  await api.content.changePiece({ id: piece.id, url: 'http://127.0.0.1/elsewhere' })
  expect(await may()).toMatchObject({ may: false, reason: '“Recall” was changed after the text was approved.' })
  const { rows } = await api.messages.send({ id: message.id, personIds: [taro] })
  expect(rows).toMatchObject([{ may: false, because: 'lacking' }])
})
