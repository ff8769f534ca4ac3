import PostalMime from 'postal-mime'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { headerIn, postOffice } from './post.fixture.ts'
import { cast, mail, published, texts } from './template.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let post: Awaited<ReturnType<typeof postOffice>>
beforeAll(async () => {
  here = await world('2026-04-01')
  post = await postOffice(here, (to) => (to === refusedAddress ? [554, 'no such mailbox here'] : 'takes'))
})
afterAll(async () => {
  await post?.close()
  await here?.close()
})

const refusedAddress = 'hana-refused@sumire.example'
const page = 'https://example.com/guide?a=1&b=2'
const to = (address: string) => post.taken.filter((one) => one.to === address)
const letterTo = (address: string) => PostalMime.parse(to(address)[0]?.raw ?? '')
const short = (rows: readonly { personName: string; may: boolean; because: string }[]) =>
  rows.map(({ personName, may, because }) => `${personName} ${may ? 'gets it' : because}`).sort()

test('each letter is filled in for its person and stays what it was; who lacks a value is held back with its name', async () => {
  const { api, as } = await here.workspace()
  const { customerId, yamada, taro, kato } = await cast(here, api, 'sakura.example')
  await api.messages.setSettings({
    senderName: 'Sumire',
    organisation: '株式会社すみれ',
    postalAddress: '',
    contact: '',
    replyTo: '',
    unsubscribeMail: '',
    restsOn: [],
  })
  await api.engagement.setSettings({ opens: ['news'], clicks: ['news'], keptDays: 30 })
  const { id: templateId, versionId } = await published(api)
  const message = await api.messages.create({ class: 'relationship', purpose: 'news', templateVersionId: versionId })
  expect(message).toMatchObject({
    said: { en: null, ja: null },
    template: { versionId, name: 'First week', number: 1 },
  })
  expect((await api.messages.find({ id: message.id })).lacks).toEqual([])
  const personIds = [yamada, taro, kato]
  const { rows } = await api.messages.send({ id: message.id, personIds })
  expect(short(rows)).toEqual(['Taro gets it', '加藤 健 lacking', '山田 太郎 gets it'].sort())
  const held = rows.find(({ personId }) => personId === kato)
  expect(held).toMatchObject({
    reason: 'Department is not known, and there is nothing to say instead.',
    missing: [{ kind: 'variable', name: 'person.department' }],
    state: 'held back',
    subject: 'First week',
  })
  const inJapanese = await (await as('csm', 'ja')).messages.deliveries({ personId: kato })
  expect(inJapanese.rows).toMatchObject([{ reason: '「部署」が不明で、代わりの文言もありません。' }])
  await here.settle()
  expect(to('kato@sakura.example')).toEqual([])

  const raw = to('yamada@sakura.example')[0]?.raw ?? ''
  const letter = await letterTo('yamada@sakura.example')
  const inEnglish = await letterTo('taro@sakura.example')
  expect([letter.subject, inEnglish.subject]).toEqual(['山田 太郎様へ', 'For Taro'])
  expect(headerIn(raw, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
  expect(headerIn(raw, 'From')).toBe('Sumire <house@meguri.test>')
  expect(letter.text).toContain('桜 <フーズ> 営業部：ガイド')
  expect(letter.text).toContain(page)
  expect(letter.html).toContain('桜 &lt;フーズ&gt; 営業部')
  expect(letter.html).toMatch(/<html lang="ja"/)
  expect(inEnglish.html).toContain('Dear Sales of')
  const preferences = /https?:\/\/\S+\/preferences\/[\w-]+/
  for (const part of [letter.text, letter.html]) {
    expect(part).toContain('株式会社すみれ')
    expect(part).toMatch(preferences)
    expect(part).toContain('開封とリンクのクリック')
  }
  expect(letter.html).not.toContain('href="https://example.com')
  expect(letter.html).toMatch(/<a href="https?:\/\/[^"]+\/links\/[\w-]+"[^>]*>ガイド/)
  expect(letter.html).toMatch(/<img src="https?:\/\/[^"]+\/pictures\//)

  await api.people.change({ id: yamada, name: '山本 太郎' })
  await api.content.writeDraft({ id: templateId, texts: { ...texts, ja: { subject: '別の件名', body: mail('別') } } })
  await api.content.publishDraft({ id: templateId })
  await api.people.change({ id: kato, department: '経理部' })
  await here.settle()
  await api.messages.send({ id: message.id, personIds })
  await here.settle()
  expect(['yamada', 'taro', 'kato'].map((name) => to(`${name}@sakura.example`).length)).toEqual([1, 1, 1])
  expect((await letterTo('kato@sakura.example')).subject, 'the version of the message, not the latest').toBe(
    '加藤 健様へ',
  )
  const [delivery] = (await api.messages.deliveries({ personId: yamada })).rows
  expect(delivery).toMatchObject({ subject: '山田 太郎様へ', state: 'accepted', missing: [] })
  const { rows: told } = await api.customers.timeline({ id: customerId, kinds: 'message' })
  expect(told.map(({ title }) => title)).toContain('Message: 山田 太郎様へ')
  expect(told.find(({ title }) => title.includes('山田'))?.body).toContain('桜 <フーズ> 営業部：ガイド')
  await api.people.erase({ id: yamada })
  expect((await api.messages.deliveries({ personId: yamada })).rows).toMatchObject([{ subject: 'First week' }])
})

test('of two people at one address the one whose letter lacks something leaves it to the other', async () => {
  const { api } = await here.workspace()
  const { customerId, kato } = await cast(here, api, 'fuji.example')
  const other = { customerId, name: '加藤 恵', email: 'kato@fuji.example', locale: 'ja', department: '総務部' }
  const { id: megumi } = await api.people.create(other)
  const { versionId } = await published(api)
  const { id } = await api.messages.create({ class: 'transactional', templateVersionId: versionId })
  expect(short((await api.messages.send({ id, personIds: [kato, megumi] })).rows)).toEqual(
    ['加藤 健 lacking', '加藤 恵 gets it'].sort(),
  )
})

test('a message is made of a version that was published, of its class, and of one thing', async () => {
  const home = await here.workspace()
  const { api } = home
  const { yamada } = await cast(here, api, 'kita.example')
  const { api: manager } = await home.member('manager', 'mgr-class@sumire.example')
  const of = (kind: 'safety' | 'relationship', templateVersionId: string) =>
    api.messages.create({ class: kind, templateVersionId })
  const { id, versionId } = await published(api)
  const draft = await api.content.addTemplate({ name: 'Second week' })
  const { id: unpublished } = await api.content.writeDraft({ id: draft.id, texts })
  const refused = { status: 422 }
  await expect(of('relationship', unpublished)).rejects.toMatchObject(refused)
  await expect(of('safety', versionId)).rejects.toMatchObject(refused)
  await expect(
    api.messages.create({
      class: 'relationship',
      templateVersionId: versionId,
      said: { en: { subject: 'a', text: 'b' } },
    }),
  ).rejects.toMatchObject(refused)
  await expect(
    (await here.workspace()).api.messages.create({ class: 'relationship', templateVersionId: versionId }),
  ).rejects.toMatchObject({ status: 404 })

  const recall = await api.content.addTemplate({ name: 'Recall', isSafety: true })
  await api.content.writeDraft({ id: recall.id, texts })
  await manager.content.approveDraft({ id: recall.id })
  const { id: approved } = await api.content.publishDraft({ id: recall.id })
  await expect(of('relationship', approved)).rejects.toMatchObject(refused)
  expect(await of('safety', approved)).toMatchObject({ class: 'safety', purpose: 'service' })

  const message = await of('relationship', versionId)
  await expect(
    api.messages.change({ id: message.id, said: { en: { subject: 'a', text: 'b' }, ja: null } }),
  ).rejects.toMatchObject({ status: 409 })
  const ofWords = await api.messages.create({ class: 'relationship', said: { en: { subject: 'a', text: 'b' } } })
  await expect(api.messages.change({ id: ofWords.id, templateVersionId: versionId })).rejects.toMatchObject({
    status: 409,
  })

  await api.content.changeTemplate({ id, isSafety: true })
  await expect(of('safety', versionId), 'nobody has approved it').rejects.toMatchObject(refused)
  await expect(api.messages.send({ id: message.id, personIds: [yamada] })).rejects.toMatchObject({ status: 409 })
  await api.content.changeTemplate({ id, isSafety: false })
  await api.content.removeTemplate({ id })
  expect((await api.messages.find({ id: message.id })).lacks).toMatchObject([{ what: 'template' }])
  await expect(api.messages.send({ id: message.id, personIds: [yamada] })).rejects.toMatchObject({ status: 409 })
  await here.settle()
})

test('a price that is filled into a message on safety holds that letter back, and says which', async () => {
  const home = await here.workspace()
  const { api } = home
  const { yamada } = await cast(here, api, 'mise.example')
  const { id: customerId } = await api.customers.create({ name: '全品¥9,800の店', stage: 'active' })
  const { id } = await api.people.create({
    customerId,
    name: '林 直',
    email: 'hayashi@mise.example',
    locale: 'ja',
    department: '店長',
  })
  await here.settle()
  const { api: manager } = await home.member('manager', 'mgr-safety@sumire.example')
  const recall = await api.content.addTemplate({ name: 'Recall', isSafety: true })
  await api.content.writeDraft({ id: recall.id, texts })
  await manager.content.approveDraft({ id: recall.id })
  const { id: templateVersionId } = await api.content.publishDraft({ id: recall.id })
  const message = await api.messages.create({ class: 'safety', templateVersionId })
  const { rows } = await api.messages.send({ id: message.id, personIds: [yamada, id] })
  expect(short(rows)).toEqual(['山田 太郎 gets it', '林 直 lacking'].sort())
  expect(rows.find(({ personId }) => personId === id)?.reason).toContain('¥9,800')
})

test('it is seen before as a person gets it, and tested by whoever asks, which counts nowhere', async () => {
  const home = await here.workspace()
  const { api } = home
  const { yamada, kato } = await cast(here, api, 'umi.example')
  const { id, versionId } = await published(api)
  const seen = await api.messages.preview({ class: 'relationship', templateVersionId: versionId, personId: kato })
  expect(seen).toMatchObject({
    lacks: [],
    of: { may: false, because: 'lacking', subject: '加藤 健様へ', missing: [{ name: 'person.department' }] },
  })
  expect(seen.of?.html).toContain('［部署］')
  expect(seen.of?.reason).toContain('Department')
  const wish = { class: 'relationship', templateVersionId: versionId, personId: yamada } as const
  expect((await api.messages.preview(wish)).of).toMatchObject({ may: true, because: 'existingDealings', missing: [] })
  expect((await api.messages.preview({ ...wish, class: 'safety' })).lacks).toMatchObject([{ what: 'template' }])

  const { api: hana } = await home.member('csm', 'hana-t@sumire.example')
  await hana.content.writeDraft({
    id,
    texts: { ...texts, en: { subject: 'Next', body: mail('Next {{ person.name }}') } },
  })
  const { id: draftId } = await hana.content.draft({ id })
  expect(await hana.messages.testTemplate({ versionId: draftId, personId: kato, locale: 'en' })).toEqual({
    to: 'hana-t@sumire.example',
    locale: 'en',
    missing: [],
  })
  await here.settle()
  expect(await letterTo('hana-t@sumire.example')).toMatchObject({ subject: '[Test] Next' })
  const message = await hana.messages.create({ class: 'relationship', templateVersionId: versionId })
  await expect(hana.messages.test({ id: message.id })).rejects.toMatchObject({ status: 422 })
  expect(await hana.messages.test({ id: message.id, personId: kato })).toMatchObject({
    locale: 'ja',
    missing: [{ name: 'person.department' }],
  })
  await here.settle()
  const last = await PostalMime.parse(to('hana-t@sumire.example')[1]?.raw ?? '')
  expect(last.subject).toBe('【テスト】加藤 健様へ')
  expect([...to('kato@umi.example'), ...to('yamada@umi.example')]).toEqual([])
  expect((await hana.messages.find({ id: message.id })).counts.accepted).toBe(0)
  expect((await hana.messages.deliveries({ messageId: message.id })).rows).toEqual([])
  await expect(api.messages.testTemplate({ versionId, personId: kato })).rejects.toMatchObject({ status: 409 })
})

test('a test that a mail server refuses keeps nothing of the person whose letter it was', async () => {
  const home = await here.workspace()
  const { api } = home
  const { yamada } = await cast(here, api, 'kawa.example')
  const { versionId } = await published(api)
  const { api: hana } = await home.member('csm', refusedAddress)
  await hana.messages.testTemplate({ versionId, personId: yamada })
  await here.settle()
  const { rows } = await here.house.stores.pools.owner.query(
    'SELECT state, sealed FROM outgoing WHERE workspace_id = $1 AND recipient = $2',
    [home.workspace.id, refusedAddress],
  )
  expect(rows).toEqual([{ state: 'refused', sealed: null }])
})
