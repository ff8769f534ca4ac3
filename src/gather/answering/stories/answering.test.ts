import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Api, type World, world } from '../../../../test/world.ts'
import { everyKind } from '../../questionnaires/asked/every-kind.fixture.ts'
import { npsAsked, publishedIn, refusalOf } from './published.fixture.ts'
import { visitorOf } from './visitor.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-15')
})
afterAll(() => here?.close())

const onlyNps = { ...npsAsked, questions: npsAsked.questions.slice(0, 1) }

async function asked(what: object = npsAsked, locale = 'en') {
  const home = await here.workspace()
  const { questionnaireId } = await publishedIn(home.api, what)
  const { id: customerId } = await home.api.customers.create({ name: '北物流' })
  const { id: personId } = await home.api.people.create({ customerId, name: '小野 真理', locale })
  const link = await home.api.answering.make({ questionnaireId, kind: 'personal', personId })
  return { ...home, questionnaireId, customerId, personId, link, address: link.address ?? '' }
}
const responses = async (api: Api) => (await api.surveys.list({})).rows
const sittings = async (api: Api) => (await api.answering.sittings({})).rows

test('asking for any of the eleven score links of a mail, twice, by GET and HEAD, answers nothing and chooses the step', async () => {
  const { api, address } = await asked(onlyNps)
  const visitor = visitorOf(here)
  for (let score = 0; score <= 10; score++)
    for (const method of ['GET', 'HEAD', 'GET', 'HEAD']) {
      const answer = await visitor.ask(`${new URL(address).pathname}?q=nps&v=${score}`, { method })
      expect(answer.status).toBe(200)
      if (method === 'GET')
        expect((await answer.text()).match(/value="(\d+)" checked/g)).toEqual([`value="${score}" checked`])
    }
  expect(await sittings(api)).toEqual([])
  await here.settle()
  expect(await responses(api)).toEqual([])
  for (const wrong of ['42', '-1', '9.5', '<img onerror>', ''])
    expect((await visitor.open(`${address}?q=nps&v=${encodeURIComponent(wrong)}`)).chosen).toEqual([])
})

test('9 and then 6 is one answer, the 6: of the person, and seen by all who look at answers', async () => {
  const { api, address, personId, customerId, heard } = await asked(onlyNps)
  const visitor = visitorOf(here)
  const nine = await visitor.open(`${address}?q=nps&v=9`)
  expect((await visitor.send(nine, { a: '9' })).heading).toBe('Thank you')
  const six = await visitor.open(`${address}?q=nps&v=6`)
  expect(six.chosen).toEqual(['6'])
  expect((await visitor.send(six, { a: '6' })).heading).toBe('We will do better')
  expect(await responses(api)).toMatchObject([
    { nps: 6, personId, customerId, survey: 'Yearly NPS', source: 'answering', locale: 'en', answers: { nps: 6 } },
  ])
  expect(await sittings(api)).toMatchObject([{ state: 'complete', personId, answers: { nps: 6 } }])
  await here.settle()
  expect((await heard()).filter(({ name }) => name === 'survey.answered').map(({ data }) => data.nps)).toEqual([9, 6])
  const { rows } = await api.customers.timeline({ id: customerId })
  expect(rows.filter(({ kind }) => kind === 'response' || kind === 'survey')).toHaveLength(1)
  const loyalty = await api.surveys.loyalty({ from: '2026-04-01', until: '2026-04-30' })
  expect(loyalty.total).toMatchObject({ answers: 1, detractors: 1 })
})

test('page by page without scripts: a low score is asked why, a high one is not, and Back and reload lose nothing', async () => {
  const { api, address } = await asked()
  const visitor = visitorOf(here)
  const first = await visitor.open(address)
  expect(first.heading).toBe('How likely are you to recommend Sumire?')
  const why = await visitor.send(first, { a: '3' })
  expect(why.heading).toBe('What was amiss?')
  expect(await sittings(api)).toMatchObject([{ state: 'partial', answers: { nps: 3 } }])
  expect(await responses(api)).toEqual([])
  // A reload is the same page; so is closing it and taking the link once more.
  expect((await visitor.open(why.path)).heading).toBe('What was amiss?')
  expect((await visitor.open(address)).heading).toBe('What was amiss?')
  const back = await visitor.open(new URL(why.back, address))
  expect(back.chosen).toEqual(['3'])
  const more = await visitor.send(back, { a: '9' })
  expect(more.heading).toBe('Anything else?')
  // The button pressed twice at once.
  const twice = await Promise.all([visitor.send(more, { a: 'No <b>' }), visitor.send(more, { a: 'No <b>' })])
  expect(twice.map(({ heading }) => heading)).toEqual(['Thank you', 'Thank you'])
  expect(await responses(api)).toMatchObject([{ nps: 9, comment: 'No <b>' }])
  const later = await visitor.open(address)
  expect(later.heading).toBe('You have answered')
  const change = await visitor.open(new URL(later.back, address))
  await visitor.send(change, { a: '2' })
  expect(await responses(api)).toMatchObject([{ nps: 2, comment: 'No <b>' }])
})

test('every kind of question is answered by a form, and each answer is what its kind says', async () => {
  const { api, address } = await asked(everyKind)
  const visitor = visitorOf(here)
  const said: Record<string, readonly (readonly [string, string])[]> = {
    recommend: [['a', '3']],
    why: [['a', 'Slow\r\nand late']],
    happy: [['a', '4']],
    easy: [['a', '7']],
    often: [['a', '0']],
    reason: [
      ['a', 'other'],
      ['other', 'The rain'],
    ],
    used: [
      ['a', 'web'],
      ['a', 'mail'],
    ],
    rooms: [
      ['row.speed', 'good'],
      ['row.help', 'bad'],
    ],
    order: [
      ['place.fast', '2'],
      ['place.cheap', '1'],
      ['place.good', '3'],
    ],
    name: [['a', 'Ours']],
    day: [['a', '2026-04-01']],
    quote: [['a', 'true']],
  }
  let page = await visitor.open(address)
  for (let steps = 0; steps < 12; steps++) {
    const at = Object.fromEntries(page.hidden).at ?? ''
    page = await visitor.send(page, said[at])
  }
  expect(page.heading).toBe('Sorry')
  const [sitting] = await sittings(api)
  expect(sitting?.answers).toEqual({
    recommend: 3,
    why: 'Slow\r\nand late',
    happy: 4,
    easy: 7,
    often: 0,
    reason: { option: 'other', other: 'The rain' },
    used: { options: ['web', 'mail'] },
    rooms: { rows: { speed: 'good', help: 'bad' } },
    order: { order: ['cheap', 'fast', 'good'] },
    name: 'Ours',
    day: '2026-04-01',
    quote: true,
  })
  expect(await responses(api)).toMatchObject([{ nps: 3, csat: 4, ces: 1 }])
})

test('what is refused says so on the page, keeps what was typed, and stores nothing', async () => {
  const { api, address } = await asked(everyKind)
  const visitor = visitorOf(here)
  const first = await visitor.open(address)
  for (const a of ['42', '-1', '<img src=x onerror=alert(1)>', '']) {
    const again = await visitor.send(first, { a })
    expect([again.status, again.heading]).toEqual([422, 'Recommend?'])
    expect(again.wrong).not.toBe('')
    expect(again.html).not.toContain('<img')
  }
  expect(await sittings(api)).toEqual([])
  const order = await visitor.open(`${address}?at=order`)
  const tied = await visitor.send(order, { 'place.fast': '1', 'place.cheap': '1', 'place.good': '2' })
  expect(tied.wrong).toBe('Please put all of them in order.')
  const long = await visitor.send(await visitor.open(`${address}?at=name`), { a: 'x'.repeat(501) })
  expect(long.wrong).toContain('500 characters')
  expect(long.html).toContain('x'.repeat(501))
})

test('what a slow network brings late does not take the place of what was said later on the same page', async () => {
  const { api, address } = await asked(onlyNps)
  const visitor = visitorOf(here)
  const page = await visitor.open(address)
  const numbered = (n: string) => ({
    ...page,
    hidden: page.hidden.map(([name, value]): [string, string] => [name, name === 'n' ? n : value]),
  })
  await visitor.send(numbered('2'), { a: '6' })
  await visitor.send(numbered('1'), { a: '9' })
  expect(await responses(api)).toMatchObject([{ nps: 6 }])
  // Another tab is another page: what it says later counts.
  await visitor.send(await visitor.open(`${address}?at=nps`), { a: '8' })
  expect(await responses(api)).toMatchObject([{ nps: 8 }])
})

test('ten people at one tablet are ten answers, and nothing of one is shown to the next', async () => {
  const { api, questionnaireId } = await asked()
  const { address } = await api.answering.make({ questionnaireId, kind: 'open', name: 'Counter' })
  const visitor = visitorOf(here)
  const seen: string[] = []
  for (let person = 0; person < 10; person++) {
    const first = await visitor.open(address ?? '')
    expect(first.chosen).toEqual([])
    seen.push(first.path)
    const why = await visitor.send(first, { a: String(person % 7) })
    const more = await visitor.send(why, { a: `Because of ${person}` })
    const thanks = await visitor.send(more, {})
    expect(thanks.heading).toBe('We will do better')
    // Back to where they were, and the button once more.
    expect((await visitor.open(why.path)).html).not.toContain(`Because of ${person}`)
    expect((await visitor.send(more, {})).status).toBe(200)
    expect((await visitor.send(first, { a: '10' })).status).toBe(409)
    const next = await visitor.send(thanks)
    expect(next.heading).toBe('How likely are you to recommend Sumire?')
    for (const path of [first.path, why.path, thanks.path]) {
      const gone = await visitor.open(path)
      expect(gone.heading).toBe('This is sent')
      expect(gone.html).not.toContain(`Because of ${person}`)
    }
  }
  expect(new Set(seen).size).toBe(10)
  const rows = await responses(api)
  expect(rows.map(({ comment }) => comment).toSorted()).toEqual(Array.from({ length: 10 }, (_, n) => `Because of ${n}`))
  expect(rows.every(({ personId, customerId }) => personId === null && customerId === null)).toBe(true)
  expect((await api.answering.list({ kind: 'open' })).rows).toMatchObject([{ answers: 10, partial: 0 }])
})

test('whoever leaves the tablet half-way leaves no answers on it for the next one', async () => {
  const { api, questionnaireId } = await asked()
  const { address } = await api.answering.make({ questionnaireId, kind: 'open' })
  const visitor = visitorOf(here)
  const why = await visitor.send(await visitor.open(address ?? ''), { a: '2' })
  const typed = await visitor.open(why.path)
  expect(typed.heading).toBe('What was amiss?')
  here.travelTo('2026-04-15T01:00:00Z')
  expect((await visitor.open(why.path)).heading).toBe('This is sent')
  expect((await visitor.send(why, { a: 'Mine' })).heading).toBe('Anything else?')
  here.travelTo('2026-04-15')
})

test('a link that is closed, taken back, unknown, or whose survey is no longer in use, says so in the language of the browser', async () => {
  const { api, questionnaireId, address } = await asked(npsAsked, 'ja')
  const visitor = visitorOf(here, { 'accept-language': 'ja' })
  expect((await visitor.open(address)).heading).toContain('すみれを人に薦める')
  expect((await visitor.open(`${address}?lang=en`)).heading).toContain('How likely')
  const unknown = await visitor.open(`${address.slice(0, -2)}${address.endsWith('AA') ? 'BB' : 'AA'}`)
  expect([unknown.status, unknown.heading]).toEqual([404, 'このリンクは無効です'])
  expect((await visitor.open('/a/x')).status).toBe(404)
  const page = await visitor.open(address)
  const open = await api.answering.make({ questionnaireId, kind: 'open', closesAt: '2026-04-16' })
  const first = await visitor.open(open.address ?? '')
  expect(first.html).toContain('受付期限は2026年4月16日')
  here.travelTo('2026-04-16')
  for (const one of [await visitor.open(open.address ?? ''), await visitor.send(first, { a: '9' })])
    expect([one.status, one.heading]).toEqual([410, 'このアンケートの受付は終了しました'])
  await api.questionnaires.retire({ id: questionnaireId })
  for (const one of [await visitor.open(address), await visitor.send(page, { a: '9' })]) expect(one.status).toBe(410)
  await api.questionnaires.reinstate({ id: questionnaireId })
  expect((await visitor.send(page, { a: '9' })).status).toBe(200)
  const [link] = (await api.answering.list({ kind: 'personal' })).rows
  await api.answering.revoke({ id: link?.id ?? '' })
  expect((await visitor.send(page, { a: '1' })).status).toBe(410)
  expect((await sittings(api)).map(({ answers }) => answers)).toEqual([{ nps: 9 }])
  here.travelTo('2026-04-15')
})

test('the page allows nothing but itself, is kept nowhere, and tells no other site its address', async () => {
  const { address } = await asked()
  const visitor = visitorOf(here)
  const { headers } = await visitor.ask(new URL(address).pathname)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('x-robots-tag')).toContain('noindex')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
  expect(headers.get('content-security-policy')).not.toContain('unsafe')
  const { html } = await visitor.open(address)
  expect(html).not.toMatch(/ style=| on[a-z]+=|<style/)
  const sheet = /href="(\/a\/page\.css[^"]*)"/.exec(html)?.[1] ?? ''
  expect((await visitor.ask(sheet)).headers.get('content-type')).toContain('text/css')
})

test('a member who is signed in in the same browser answers as whoever the link is of, and a page of another site may not be asked for it', async () => {
  const { api, address, member } = await asked(onlyNps)
  const { cookie } = await member('viewer')
  const visitor = visitorOf(here, { cookie, origin: 'null', 'sec-fetch-site': 'cross-site' })
  expect((await visitor.send(await visitor.open(address), { a: '7' })).heading).toBe('Thank you')
  expect(await responses(api)).toMatchObject([{ nps: 7 }])
})

test('who began with one version ends with it, and their answers say which', async () => {
  const { api, address, questionnaireId } = await asked()
  const visitor = visitorOf(here)
  const why = await visitor.send(await visitor.open(address), { a: '3' })
  const next = await api.questionnaires.beginDraft({ id: questionnaireId })
  await api.questionnaires.changeDraft({ id: next.id, questions: onlyNps.questions as never })
  await api.questionnaires.publish({ id: questionnaireId })
  expect((await visitor.send(why, { a: 'Slow' })).heading).toBe('Anything else?')
  const [sitting] = await sittings(api)
  expect(sitting?.versionId).not.toBe(next.id)
  expect(sitting?.answers).toEqual({ nps: 3, why: 'Slow' })
})

test('what was begun and lies still counts after an hour where nothing required is lacking, and going on takes its place', async () => {
  const { api, address, systemDesk } = await asked()
  const visitor = visitorOf(here)
  const why = await visitor.send(await visitor.open(address), { a: '3' })
  const { keepLyingStill } = await import('../sittings/keeping.ts')
  here.travelTo('2026-04-15T00:59:00Z')
  await keepLyingStill(systemDesk())
  expect(await responses(api)).toEqual([])
  here.travelTo('2026-04-15T01:00:00Z')
  await keepLyingStill(systemDesk())
  await keepLyingStill(systemDesk())
  expect(await responses(api)).toMatchObject([{ nps: 3, comment: '' }])
  await visitor.send(await visitor.send(why, { a: 'Slow' }), {})
  expect(await responses(api)).toMatchObject([{ nps: 3, comment: 'Slow' }])
  here.travelTo('2026-04-15')
})

test('a program that fills in every field is held up, a person is told which field to empty', async () => {
  const { api, questionnaireId } = await asked(onlyNps)
  const { address } = await api.answering.make({ questionnaireId, kind: 'open' })
  const visitor = visitorOf(here)
  const first = await visitor.open(address ?? '')
  const held = await visitor.send(first, { a: '9', 'leave-empty': 'https://spam.example' })
  expect([held.status, held.chosen]).toEqual([422, ['9']])
  expect(await sittings(api)).toEqual([])
  expect((await visitor.send(held, { a: '9' })).heading).toBe('Thank you')
})

test('a program answers by the API, in part and whole; what it says wrong is named and none of it is taken', async () => {
  const { api, link, personId, questionnaireId, as } = await asked()
  const { id } = link
  expect(await api.answering.answer({ id, answers: { nps: 3 }, complete: false })).toEqual({
    state: 'partial',
    dropped: [],
  })
  expect(await responses(api)).toEqual([])
  expect(await refusalOf(api.answering.answer({ id, answers: { nps: 42 } }))).toContain('422')
  expect(await refusalOf(api.answering.answer({ id, answers: { price: 1 } }))).toContain('422')
  expect(await api.answering.answer({ id, answers: { nps: 9, why: 'Slow' } })).toEqual({
    state: 'complete',
    dropped: ['why'],
  })
  expect(await responses(api)).toMatchObject([{ nps: 9, personId, comment: '' }])
  const open = await api.answering.make({ questionnaireId, kind: 'open' })
  const key = 'k'.repeat(22)
  for (let times = 0; times < 3; times++) await api.answering.answer({ id: open.id, key, answers: { nps: 5 } })
  expect(await refusalOf(api.answering.answer({ id: open.id, key, answers: { nps: 6 } }))).toContain('409')
  expect(await responses(api)).toHaveLength(2)
  expect(await refusalOf((await as('viewer')).answering.answer({ id, answers: { nps: 1 } }))).toContain('403')
  const elsewhere = await here.workspace()
  expect(await refusalOf(elsewhere.api.answering.answer({ id, answers: { nps: 1 } }))).toContain('404')
})

test('with a person goes what they gave so far, and the words of what they answered', async () => {
  const { api, address, personId } = await asked()
  const visitor = visitorOf(here)
  await visitor.send(
    await visitor.send(await visitor.send(await visitor.open(address), { a: '3' }), { a: 'I am Mari' }),
    {},
  )
  await api.people.erase({ id: personId })
  expect(await sittings(api)).toEqual([])
  expect(await responses(api)).toMatchObject([{ nps: 3, comment: '', answers: {} }])
  expect((await visitor.open(address)).status).toBe(404)
})

test('two hundred people at once are two hundred answers', async () => {
  const { api, questionnaireId } = await asked(onlyNps)
  const { address } = await api.answering.make({ questionnaireId, kind: 'open' })
  const answer = async (score: number) => {
    const visitor = visitorOf(here)
    const page = await visitor.open(address ?? '')
    const ends = await Promise.all([visitor.send(page, { a: String(score) }), visitor.send(page, { a: String(score) })])
    return ends.map(({ status }) => status)
  }
  const statuses = await Promise.all(Array.from({ length: 200 }, (_, n) => answer(n % 11)))
  expect(new Set(statuses.flat())).toEqual(new Set([200]))
  const [link] = (await api.answering.list({ kind: 'open' })).rows
  expect(link).toMatchObject({ answers: 200, partial: 0 })
  expect((await api.surveys.list({ limit: 1 })).total).toBe(200)
})
