import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { render, templateVersion } from './content.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

type Home = Awaited<ReturnType<World['workspace']>>
const mail = (text: string) =>
  `<mjml><mj-body><mj-section><mj-column><mj-text>${text}</mj-text></mj-column></mj-section></mj-body></mjml>`
const none = { subject: '', body: '' }
const refusalOf = (act: Promise<unknown>) =>
  act.then(
    () => 'taken',
    (problem: { status: number; message: string; data?: { issues?: { path: string; message: string }[] } }) =>
      problem.data?.issues?.[0] ?? { path: String(problem.status), message: problem.message },
  )

async function cast(home: Home) {
  const { api } = home
  const sakura = await api.customers.create({
    name: '桜フーズ株式会社',
    kind: 'company',
    stage: 'active',
    sinceOn: '2025-04-01',
  })
  await api.customers.assignMember({ id: sakura.id, role: 'owner', memberId: home.ownerId })
  const yamada = await api.people.create({ name: '山田 太郎', title: '営業部長', customerId: sakura.id, locale: 'ja' })
  const taro = await api.people.create({
    name: 'Taro Yamada',
    givenName: 'Taro',
    customerId: sakura.id,
    locale: 'en-GB',
  })
  const info = await api.people.create({
    name: 'info@sakura.example',
    email: 'info@sakura.example',
    customerId: sakura.id,
  })
  await here.settle()
  return { sakura, yamada, taro, info }
}

test('a person gets the letter in their language, with what is known of them, and hears of nobody’s HTML', async () => {
  const home = await here.workspace()
  const { api } = home
  const { yamada, taro, info } = await cast(home)
  const guide = await api.content.addPiece({
    url: 'https://example.com/guide',
    title: 'ご利用 <ガイド>',
    kind: 'support',
  })
  const { id } = await api.content.addTemplate({ name: 'First week' })
  await api.content.writeDraft({
    id,
    texts: {
      en: {
        subject: 'Hello {{ person.givenName }}',
        body: mail(
          '{{ person.salutation }}, {{ customer.name }} since {{ customer.since | day }}, {{ customer.stage }}. {{ owner.name }}',
        ),
      },
      ja: {
        subject: '{{ customer.name }}様へ',
        body: mail(
          '{{ person.salutation }}、{{ customer.since | day }}から{{ customer.stage }}。<a href="{{ pieces.guide.url }}">{{ pieces.guide.title }}</a>',
        ),
      },
    },
    fallbacks: { 'person.givenName': { en: 'there', ja: '' } },
    pieces: [{ name: 'guide', pieceId: guide.id }],
  })
  const { id: versionId } = await api.content.publishDraft({ id })
  const letter = (personId: string) =>
    home.desk().transaction(async (context) => render(context, await templateVersion(context, versionId), personId))
  expect(await letter(yamada.id)).toMatchObject({
    locale: 'ja',
    subject: '桜フーズ株式会社様へ',
    text: '営業部長　山田 太郎様、2025年4月1日から利用中。ご利用 <ガイド> https://example.com/guide',
    missing: [],
  })
  expect((await letter(yamada.id)).html).toContain('ご利用 &lt;ガイド&gt;')
  expect(await letter(taro.id)).toMatchObject({
    locale: 'en',
    subject: 'Hello Taro',
    text: 'Dear Taro, 桜フーズ株式会社 since 1 April 2025, Active. 青木 さくら',
    missing: [],
  })
  expect(await letter(info.id), 'nobody said which language: that of the workspace').toMatchObject({
    locale: 'en',
    subject: 'Hello there',
    text: expect.stringMatching(/^Hello, /),
    missing: [],
  })

  const elsewhere = await here.workspace()
  const stranger = await elsewhere.api.people.create({ name: 'Somebody Else' })
  await expect(letter(stranger.id)).rejects.toThrow('no such person')
  const other = elsewhere.desk().transaction((context) => templateVersion(context, versionId))
  await expect(other).rejects.toThrow('no such version')
})

test('what is missing is said: a value without fallback, a language, a dead link', async () => {
  const home = await here.workspace()
  const { api } = home
  const { yamada } = await cast(home)
  const page = await api.content.addPiece({ url: 'http://127.0.0.1/gone', title: 'Gone', kind: 'support' })
  const texts = { en: { subject: 'A', body: mail('{{ person.department }} {{ pieces.page.url }}') }, ja: none }
  const draft = { texts, pieces: [{ name: 'page', pieceId: page.id }] }
  const missing = async () => {
    const seen = await api.content.previewTemplate({ ...draft, personId: yamada.id })
    return [seen.locale, ...seen.missing.map(({ kind, name }) => `${kind} ${name}`)]
  }
  expect(await missing()).toEqual(['en', 'language ja', 'variable person.department'])
  const { id } = await api.content.addTemplate({ name: 'With a page' })
  await api.content.writeDraft({ id, ...draft })
  expect((await api.content.templates({})).rows[0]).toMatchObject({
    lacks: ['ja'],
    draftNumber: 1,
    publishedNumber: null,
  })
  await home.desk().transaction((context) =>
    context.db
      .insertInto('content_links')
      .values({
        workspace_id: context.workspace.id,
        id: page.id,
        state: 'dead',
        status: 404,
        checked_at: context.now,
        dead_since: context.now,
      })
      .execute(),
  )
  expect(await missing()).toContain('dead link page')
  expect(await refusalOf(api.content.publishDraft({ id }))).toMatchObject({
    path: '409',
    message: expect.stringContaining('dead link'),
  })
  await api.content.changePiece({ id: page.id, url: 'https://example.com/there' })
  await api.content.publishDraft({ id })
  await api.content.removePiece({ id: page.id })
  expect(await missing()).toContain('piece page')
})

test('a template asks for nothing that nobody declared, and reads no file', async () => {
  const home = await here.workspace()
  const { api } = home
  const { id } = await api.content.addTemplate({ name: 'Hostile' })
  const write = (body: string, subject = 'x') =>
    refusalOf(api.content.writeDraft({ id, texts: { en: { subject, body }, ja: none } }))
  const at = { path: 'texts.en.body' }
  for (const name of [
    'customer.corporateNumber',
    'customer.owner_id',
    'health.band',
    'person.email',
    'process.env',
    'customer',
    'pieces.guide.url',
    'workspace.id',
    'person.attributes.secret',
  ])
    expect(await write(mail(`{{ ${name} }}`)), name).toMatchObject(at)
  for (const said of [
    '{% include "package.json" %}',
    '{% render "package.json" %}',
    '{% layout "package.json" %}',
    '{{ "a" | raw }}',
    '{{ customer[person.name] }}',
    '{{ "now" | date: "%Y" }}',
  ])
    expect(await write(mail(said)), said).toMatchObject(at)
  expect(await write('<mjml><mj-body><mj-include path="package.json" /></mj-body></mjml>')).toMatchObject(at)
  expect(await write('no MJML')).toMatchObject(at)
  expect(await write(mail('fine'), '{{ customer.secret }}')).toMatchObject({ path: 'texts.en.subject' })
  expect(await write(mail('{{ customer.name }}'))).toBe('taken')
  const elsewhere = await here.workspace()
  const page = await elsewhere.api.content.addPiece({
    url: 'https://example.com/secret',
    title: 'Secret',
    kind: 'other',
  })
  const pieces = [{ name: 'page', pieceId: page.id }]
  const stolen = api.content.writeDraft({
    id,
    texts: { en: { subject: 'x', body: mail('{{ pieces.page.url }}') }, ja: none },
    pieces,
  })
  expect(await refusalOf(stolen)).toMatchObject({ path: 'pieces' })
})

test('100,000,000 turns of a loop stop, and a subject stays one line', async () => {
  const home = await here.workspace()
  const { api } = home
  const { yamada } = await cast(home)
  const preview = (body: string, subject = 'x') =>
    api.content.previewTemplate({ texts: { en: { subject, body: mail(body) }, ja: none }, personId: yamada.id })
  const since = performance.now()
  expect(await refusalOf(preview('{% for i in (1..100000000) %}x{% endfor %}'))).toMatchObject({ path: '409' })
  expect(performance.now() - since).toBeLessThan(5_000)
  expect((await preview('a', 'one\r\nBcc: all@example.com')).subject).toBe('one Bcc: all@example.com')
})

test('a version that was published stays, and a text about safety is approved by a person first', async () => {
  const home = await here.workspace()
  const { api } = home
  const { api: ofManager, id: managerId } = await home.member('manager')
  const { api: ofCsm } = await home.member('csm')
  const { id } = await api.content.addTemplate({ name: 'Recall', isSafety: true })
  const texts = (body: string) => ({ en: { subject: 'Safety', body: mail(body) }, ja: none })
  expect(await refusalOf(api.content.publishDraft({ id }))).toMatchObject({ path: '409' })
  await api.content.writeDraft({ id, texts: texts('one') })
  expect(await refusalOf(api.content.publishDraft({ id }))).toMatchObject({
    path: '409',
    message: expect.stringContaining('safety'),
  })
  expect(await refusalOf(ofCsm.content.approveDraft({ id }))).toMatchObject({ path: '403' })
  expect(await refusalOf(api.content.approveDraft({ id })), 'a key is no person').toMatchObject({ path: '409' })
  expect(await ofManager.content.approveDraft({ id })).toMatchObject({ approved: { by: `member:${managerId}` } })
  await api.content.writeDraft({ id, texts: texts('two') })
  expect(await refusalOf(api.content.publishDraft({ id })), 'another text was approved').toMatchObject({ path: '409' })
  await ofManager.content.approveDraft({ id })
  const first = await api.content.publishDraft({ id })
  await api.content.writeDraft({ id, texts: texts('three') })
  const { versions, publishedNumber, draftNumber } = await api.content.template({ id })
  expect([publishedNumber, draftNumber]).toEqual([1, 2])
  expect(
    versions.map(({ number, texts: said, published }) => [number, said.en.body.includes('two'), published !== null]),
  ).toEqual([
    [2, false, false],
    [1, true, true],
  ])
  expect(versions[1]).toMatchObject({ id: first.id, approved: { by: `member:${managerId}` } })
})
