import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { render, templateVersion } from './content.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-15')
})
afterAll(() => here?.close())

const mail = (text: string) =>
  `<mjml><mj-body><mj-section><mj-column><mj-text>${text}</mj-text></mj-column></mj-section></mj-body></mjml>`
const none = { subject: '', body: '' }
const said = (en: string, ja = '') => ({
  en: en === '' ? none : { subject: en, body: mail(en) },
  ja: ja === '' ? none : { subject: ja, body: mail(ja) },
})
const refusalOf = (act: Promise<unknown>) =>
  act.then(
    () => 'taken',
    (problem: { status: number; message: string }) => `${problem.status} ${problem.message}`,
  )

test('two who write one draft do not write over each other: another language stays, the same one is asked about', async () => {
  const home = await here.workspace()
  const { id } = await home.api.content.addTemplate({ name: 'Release' })
  const begun = await home.api.content.beginDraft({ id, texts: said('one', 'いち') })
  expect(await refusalOf(home.api.content.beginDraft({ id, texts: said('other') }))).toContain('409')
  const { etag = '' } = await home.api.content.draft({ id })
  const change = (wish: object) =>
    home.request(`/api/v1/content/drafts/${begun.id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'if-match': etag },
      body: JSON.stringify(wish),
    })
  expect((await change({ texts: { ja: said('', 'に').ja } })).status).toBe(200)
  const other = await change({ texts: { en: said('two').en } })
  expect(other.status, await other.clone().text()).toBe(200)
  const met = await change({ texts: { ja: said('', 'さん').ja } })
  expect(met.status).toBe(412)
  expect(JSON.stringify(await met.json())).toContain('texts.ja')
  const { texts } = await home.api.content.draft({ id })
  expect([texts.en.subject, texts.ja.subject]).toEqual(['two', 'に'])
  await home.api.content.publishDraft({ id })
  expect(await refusalOf(home.api.content.changeDraft({ id: begun.id, seasonal: true }))).toContain('409')
})

test('a text is approved and published as it was read, and in no other wording', async () => {
  const home = await here.workspace()
  const { api: ofManager } = await home.member('manager')
  const { id } = await home.api.content.addTemplate({ name: 'Recall', isSafety: true })
  const read = await home.api.content.beginDraft({ id, texts: said('one') })
  await here.travelTo('2026-04-16')
  const now = await home.api.content.changeDraft({ id: read.id, texts: { en: said('two').en } })
  expect(await refusalOf(ofManager.content.approveDraft({ id, asOf: read.updatedAt }))).toContain('changed since')
  expect((await home.api.content.templates({})).rows[0]).toMatchObject({ isDraftApproved: false })
  await ofManager.content.approveDraft({ id, asOf: now.updatedAt })
  expect((await home.api.content.templates({})).rows[0]).toMatchObject({ isDraftApproved: true })
  expect(await refusalOf(home.api.content.publishDraft({ id, asOf: read.updatedAt }))).toContain('changed since')
  expect(await refusalOf(home.api.content.changeDraft({ id: read.id, seasonal: true }))).toContain('safety')
  await home.api.content.publishDraft({ id, asOf: now.updatedAt })
})

test('a text that is being saved is not approved or published as the one before it', async () => {
  const home = await here.workspace()
  const { api: ofManager } = await home.member('manager', 'approver@example.test')
  const { id } = await home.api.content.addTemplate({ name: 'Recall' })
  const read = await home.api.content.beginDraft({ id, texts: said('one') })
  const { owner } = here.house.stores.pools
  for (const act of [ofManager.content.approveDraft, ofManager.content.publishDraft]) {
    const { updatedAt } = await home.api.content.draft({ id })
    const saving = await owner.connect()
    try {
      await saving.query('BEGIN')
      await saving.query(
        "UPDATE content_template_versions SET updated_at = updated_at + interval '1 second' WHERE id = $1",
        [read.id],
      )
      const acting = refusalOf(act({ id, asOf: updatedAt }))
      await expect
        .poll(async () => (await owner.query('SELECT FROM pg_locks WHERE NOT granted')).rowCount, { timeout: 20_000 })
        .toBeGreaterThan(0)
      await saving.query('COMMIT')
      expect(await acting).toContain('changed since')
    } finally {
      saving.release()
    }
  }
})

test('a copy begins with the latest text under a name of its own, and leaves the other as it is', async () => {
  const home = await here.workspace()
  const { id } = await home.api.content.addTemplate({ name: 'Release', isSafety: true })
  await home.api.content.beginDraft({ id, texts: said('one', 'いち') })
  expect(await refusalOf(home.api.content.copyTemplate({ id, name: 'Release' }))).toContain('422')
  const copy = await home.api.content.copyTemplate({ id, name: 'Release 2' })
  expect(copy).toMatchObject({ name: 'Release 2', isSafety: true, draftNumber: 1, publishedNumber: null, lacks: [] })
  expect((await home.api.content.draft({ id: copy.id })).texts).toEqual(said('one', 'いち'))
  const empty = await home.api.content.addTemplate({ name: 'Empty' })
  expect(await home.api.content.copyTemplate({ id: empty.id, name: 'Empty 2' })).toMatchObject({ draftNumber: null })
})

test('the greeting is that of the day of sending, in Japanese, and is not said where it is switched off', async () => {
  const home = await here.workspace({ locale: 'ja', zone: 'Asia/Tokyo' })
  const { api } = home
  const company = await api.customers.create({ name: '桜フーズ株式会社', kind: 'company' })
  const yamada = await api.people.create({ name: '山田 太郎', customerId: company.id, locale: 'ja' })
  const alone = await api.people.create({ name: 'Mary', locale: 'en' })
  const text = '{{ person.salutation }} / {{ letter.season }}'
  const { id } = await api.content.addTemplate({ name: '季節' })
  await api.content.beginDraft({ id, texts: said(text, text), seasonal: true })
  const { id: on } = await api.content.publishDraft({ id })
  await api.content.beginDraft({ id, texts: said(text, text), seasonal: false })
  const { id: off } = await api.content.publishDraft({ id })
  const letter = (versionId: string, personId: string) =>
    home.desk().transaction(async (context) => render(context, await templateVersion(context, versionId), personId))
  expect(await letter(on, yamada.id)).toMatchObject({
    text: '山田 太郎様 / 陽春の候、皆様におかれましてはますますご清栄のこととお慶び申し上げます。',
    missing: [],
  })
  expect(await letter(off, yamada.id)).toMatchObject({ text: '山田 太郎様 /', missing: [] })
  expect(await letter(on, alone.id)).toMatchObject({ text: 'Dear Mary /', missing: [] })
  const seen = await api.content.previewTemplate({
    texts: said(text, text),
    seasonal: true,
    personId: yamada.id,
    on: '2026-12-24',
  })
  expect(seen.text).toContain('歳末の候')
  await here.travelTo('2026-08-20')
  expect((await letter(on, yamada.id)).text, 'sent on another day').toContain('残暑の候')
})

test('a preview marks what is missing where it stands, and says what is to be said of the letter', async () => {
  const home = await here.workspace()
  const { api } = home
  const mary = await api.people.create({ name: 'Mary', locale: 'en' })
  const texts = {
    en: {
      subject: 'Re: {{ person.department }}',
      body: mail('{{ person.department }} <a href="http://example.com">x</a> <span style="display:grid">y</span>'),
    },
    ja: none,
  }
  const seen = await api.content.previewTemplate({ texts, personId: mary.id })
  expect(seen).toMatchObject({ subject: 'Re: ［Department］', person: { name: 'Mary', locale: 'en' } })
  expect(seen.findings.map(({ kind }) => kind)).toEqual(['subject', 'link', 'support'])
  expect(seen.size).toBe(new TextEncoder().encode(seen.html).length)
  const plain = await api.content.previewTemplate({ texts: said('Good day to you all'), personId: mary.id })
  expect(plain.findings).toEqual([])
})

test('a condition between the parts of a letter has no effect, and is refused instead', async () => {
  const home = await here.workspace()
  const { id } = await home.api.content.addTemplate({ name: 'Condition' })
  const write = (inside: string) =>
    refusalOf(
      home.api.content.writeDraft({
        id,
        texts: {
          en: {
            subject: 'x',
            body: `<mjml><mj-body><mj-section><mj-column>${inside}</mj-column></mj-section></mj-body></mjml>`,
          },
          ja: none,
        },
      }),
    )
  const only = '<mj-text>For some</mj-text>'
  expect(await write(`{% if customer.name == "x" %}${only}{% endif %}`)).toContain('between the parts')
  expect(await write(`<mj-raw>{% if customer.name == "x" %}</mj-raw>${only}<mj-raw>{% endif %}</mj-raw>`)).toBe('taken')
  expect(await write('<mj-text>{% if customer.name == "x" %}For some{% endif %}</mj-text>')).toBe('taken')
})
