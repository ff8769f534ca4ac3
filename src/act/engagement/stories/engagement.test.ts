import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { headerIn, postOffice } from '../../messages/stories/post.fixture.ts'
import { forgetOld, judgeTouches } from '../judging/telling-events.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let post: Awaited<ReturnType<typeof postOffice>>
beforeAll(async () => {
  here = await world('2026-04-01')
  post = await postOffice(here)
})
afterAll(async () => {
  await post?.close()
  await here?.close()
})

const browser =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
const guide = 'https://example.test/guide?a=1&b=2'
const news = 'https://example.test/news'
const text = `See ${guide} and\n${news}\n\nmailto:help@example.test`
const said = { en: { subject: 'What is new', text } }
type Settings = Parameters<Awaited<ReturnType<World['workspace']>>['api']['engagement']['setSettings']>[0]
const all: Settings = { opens: ['news'], clicks: ['news'], keptDays: 365 }

/** What a mail program asks for: after a day, as a browser, unless said otherwise. */
const ask = (path: string, init: { agent?: string; method?: string } = {}) =>
  here.meguri.app.fetch(
    new Request(`http://meguri.test${path}`, {
      method: init.method ?? 'GET',
      headers: { 'user-agent': init.agent ?? browser },
    }),
  )

/** The parts of a letter as they were written. */
function partsIn(raw: string) {
  const body = raw
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
  const html = /<html[\s\S]*<\/html>/.exec(body)?.[0] ?? ''
  const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
  const pathOf = (href: string) => href.replace(/^https?:\/\/[^/]+/, '')
  return {
    html,
    plain: body.slice(0, body.indexOf('<html')),
    hrefs,
    links: hrefs.filter((href) => href.includes('/links/')).map(pathOf),
    picture: pathOf(/<img src="([^"]*)"/.exec(html)?.[1] ?? ''),
  }
}

async function sent(settings: Settings | null, emails: string[], purpose: 'news' | 'surveys' = 'news') {
  here.travelTo('2026-04-01')
  const own = await here.workspace()
  if (settings !== null) await own.api.engagement.setSettings(settings)
  const { id: customerId } = await own.api.customers.create({ name: '北物流' })
  const people: string[] = []
  for (const email of emails)
    people.push((await own.api.people.create({ customerId, name: `小野 ${email}`, email, locale: 'en' })).id)
  const message = await own.api.messages.create({ class: 'relationship', purpose, said })
  await own.api.messages.send({ id: message.id, personIds: people })
  await here.settle()
  const letters = emails.map((email) => partsIn(post.taken.findLast((one) => one.to === email)?.raw ?? ''))
  here.travelTo('2026-04-02')
  const judge = async () => {
    here.travelTo(new Date(Number(here.time.now) + 61_000).toISOString())
    await judgeTouches(own.systemDesk())
    return own.api.results.of({ messageId: message.id })
  }
  return { ...own, customerId, people, message, letters, letter: letters[0] ?? partsIn(''), judge }
}

const eventsOf = async (own: { systemDesk: Awaited<ReturnType<World['workspace']>>['systemDesk'] }) =>
  own.systemDesk().facts.all<{ name: string; message_id: string; properties: string }>(
    `SELECT name, message_id, toString(properties) AS properties FROM events
     WHERE workspace_id = {workspace:UUID} AND name LIKE 'Message %' AND name != 'Message sent' ORDER BY name, message_id`,
  )

test('letters tell nothing until an administrator says for which purpose, and then say so themselves', async () => {
  const silent = await sent(null, ['silent@kita.example'])
  expect(silent.letter.html).toContain('href="https://example.test/guide?a=1&amp;b=2"')
  expect([silent.letter.links, silent.letter.picture]).toEqual([[], ''])
  expect(silent.letter.plain).not.toContain('We see whether')
  const other = await sent({ ...all, opens: [] }, ['other@kita.example'], 'surveys')
  expect([other.letter.links, other.letter.picture]).toEqual([[], ''])
  const { letter, as, api, people } = await sent({ ...all, opens: [] }, ['clicks@kita.example'])
  expect([letter.links.length, letter.picture]).toEqual([2, ''])
  expect(letter.plain).toContain('We see whether this letter is opened')
  // What is read stays; the plain text and the page of preferences lead straight there.
  expect(letter.html).toContain('>https://example.test/guide?a=1&amp;b=2</a>')
  expect(letter.plain).toContain(guide)
  expect(letter.plain).not.toContain('/links/')
  expect(letter.hrefs.filter((href) => href.includes('/preferences/'))).toHaveLength(1)
  const preview = await api.messages.preview({
    class: 'relationship',
    purpose: 'news',
    said,
    personId: people[0] ?? '',
  })
  expect(preview.of?.text).toContain('We see whether this letter is opened')
  await expect((await as('csm')).engagement.setSettings(all)).rejects.toMatchObject({ status: 403 })
  await expect((await as('admin')).engagement.setSettings({ ...all, keptDays: 7 })).rejects.toMatchObject({
    status: 422,
  })
})

test('who took the consent to be analysed back is not looked at', async () => {
  const own = await sent(all, ['first@kita.example'])
  await own.api.people.decide({ id: own.people[0] ?? '', purpose: 'analysis', given: false })
  const again = await own.api.messages.create({ class: 'relationship', purpose: 'news', said })
  await own.api.messages.send({ id: again.id, personIds: own.people })
  await here.settle()
  const last = partsIn(post.taken.findLast(({ to }) => to === 'first@kita.example')?.raw ?? '')
  expect([last.links, last.picture, last.hrefs.includes(guide)]).toEqual([[], '', true])
})

test('a letter that is out tells nothing any more of whoever took the consent back since, and leads on', async () => {
  const own = await sent(all, ['later@kita.example'])
  await own.api.people.decide({ id: own.people[0] ?? '', purpose: 'analysis', given: false })
  await ask(own.letter.picture)
  expect((await ask(own.letter.links[0] ?? '')).headers.get('location')).toBe(guide)
  const { owner } = here.house.stores.pools
  const touches = () => owner.query('SELECT FROM engagement_touches WHERE workspace_id = $1', [own.workspace.id])
  expect((await touches()).rows).toHaveLength(0)
})

test('of one letter a thousand touches are noted, and no more', async () => {
  const own = await sent(all, ['busy@kita.example'])
  const { owner } = here.house.stores.pools
  await owner.query(
    `INSERT INTO engagement_touches (workspace_id, letter_id, link, at, how, agent)
     SELECT workspace_id, id, 0, now(), 'GET', 'x' FROM tracked_letters, generate_series(1, 999) WHERE workspace_id = $1`,
    [own.workspace.id],
  )
  const count = async () =>
    (await owner.query('SELECT FROM engagement_touches WHERE workspace_id = $1', [own.workspace.id])).rowCount
  await ask(own.letter.picture)
  expect(await count()).toBe(1_000)
  await ask(own.letter.picture)
  expect(await count()).toBe(1_000)
})

test('a person who opens and follows counts once, is an event once and stands on the timeline once', async () => {
  const own = await sent(all, ['one@kita.example', 'two@kita.example', 'three@kita.example'])
  const [one, two] = own.letters
  for (let times = 0; times < 3; times++) {
    const shown = await ask(one?.picture ?? '')
    expect([shown.status, shown.headers.get('content-type'), shown.headers.get('cache-control')]).toEqual([
      200,
      'image/gif',
      'no-store',
    ])
  }
  here.travelTo('2026-04-02T00:05:00Z')
  const led = await ask(one?.links[0] ?? '')
  expect([led.status, led.headers.get('location'), led.headers.get('referrer-policy')]).toEqual([
    302,
    guide,
    'no-referrer',
  ])
  await ask(two?.picture ?? '', { agent: 'Mozilla/5.0' })
  const found = await own.judge()
  expect(found).toMatchObject({
    tellOpens: 3,
    tellClicks: 3,
    opened: 1,
    clicked: 1,
    unclear: 0,
    machinesOnly: 1,
    machineTouches: 1,
    links: [{ address: guide, people: 1 }],
  })
  here.travelTo('2026-04-03')
  await ask(one?.links[0] ?? '')
  await own.judge()
  expect((await eventsOf(own)).map(({ name }) => name)).toEqual(['Message link followed', 'Message opened'])
  const { rows } = await own.api.results.people({ messageId: own.message.id, what: 'clicked', address: guide })
  expect(rows).toMatchObject([{ personId: own.people[0], times: 2, at: '2026-04-02T00:05:00.000Z' }])
  expect((await own.api.results.people({ messageId: own.message.id, what: 'clicked', address: news })).rows).toEqual([])
  const first = await own.api.results.people({ messageId: own.message.id, what: 'opened', limit: 1 })
  expect([first.rows.length, first.next]).toEqual([1, null])
  const { rows: timeline } = await own.api.customers.timeline({ id: own.customerId })
  expect(timeline.filter(({ kind }) => kind === 'engagement')).toMatchObject([
    { title: 'Followed a link: What is new' },
  ])
})

test('scanners that take every link, twice, and ask for heads, are machines; nobody is unsubscribed by it', async () => {
  const own = await sent(all, ['scanned@kita.example'])
  const paths = own.letter.hrefs
    .map((href) => href.replace(/^https?:\/\/[^/]+/, ''))
    .filter((path) => path.startsWith('/'))
  for (const method of ['GET', 'GET', 'HEAD']) for (const path of paths) await ask(path, { method })
  expect(await own.judge()).toMatchObject({ opened: 0, clicked: 0, machinesOnly: 1, machineTouches: 6 })
  expect((await own.api.people.consents({ id: own.people[0] ?? '' })).rows).toEqual([])
  expect(await eventsOf(own)).toEqual([])
  const { rows } = await own.api.customers.timeline({ id: own.customerId })
  expect(rows.some(({ kind }) => kind === 'engagement')).toBe(false)
})

test('a link leads to the address that stands in the letter and to no other, also when nothing is on record any more', async () => {
  const own = await sent(all, ['leads@kita.example'])
  const [path = ''] = own.letter.links
  const changed = `${path.slice(0, -4)}${path.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`
  for (const wrong of ['/links/x', changed, `${path}x`, '/links/https:%2F%2Fevil.test']) {
    const answer = await ask(wrong)
    expect([answer.status, answer.headers.get('location')]).toEqual([404, null])
  }
  expect((await ask('/links/?url=https://evil.test')).headers.get('location')).toBeNull()
  expect((await ask(`${path}?url=https://evil.test`)).headers.get('location')).toBe(guide)
  // The sealed address of a picture or a page of preferences is no link.
  expect((await ask(own.letter.picture.replace('/pictures/', '/links/'))).status).toBe(404)
  expect((await ask(path, { method: 'POST' })).headers.get('location')).toBeNull()
  await own.api.people.erase({ id: own.people[0] ?? '' })
  await here.settle()
  expect((await ask(path)).headers.get('location')).toBe(guide)
  const { rows } = await here.house.stores.pools.owner.query(
    'SELECT FROM tracked_letters WHERE workspace_id = $1 UNION ALL SELECT FROM engagement_touches WHERE workspace_id = $1',
    [own.workspace.id],
  )
  expect(rows).toEqual([])
})

test('beyond its limit a letter is noted no more, and its links lead on all the same', async () => {
  const own = await sent(all, ['often@kita.example'])
  for (let times = 0; times < 80; times++) expect((await ask(own.letter.links[0] ?? '')).status).toBe(302)
  const { rows } = await here.house.stores.pools.owner.query('SELECT FROM engagement_touches WHERE workspace_id = $1', [
    own.workspace.id,
  ])
  expect(rows.length).toBe(60)
})

test('what letters told is kept as long as the workspace says', async () => {
  const own = await sent({ ...all, keptDays: 30 }, ['old@kita.example'])
  await ask(own.letter.picture)
  await own.judge()
  here.travelTo('2026-04-30T00:00:00Z')
  await forgetOld(own.systemDesk())
  expect(await own.judge()).toMatchObject({ opened: 1 })
  here.travelTo('2026-05-02')
  await forgetOld(own.systemDesk())
  expect(await own.judge()).toMatchObject({ tellOpens: 0, opened: 0 })
})

test('the picture is of nobody else, and its header stands in no other workspace', async () => {
  const own = await sent(all, ['mine@kita.example'])
  const other = await here.workspace()
  await ask(own.letter.picture)
  await own.judge()
  await expect(other.api.results.of({ messageId: own.message.id })).rejects.toMatchObject({ status: 404 })
  expect(headerIn(post.taken.at(-1)?.raw ?? '', 'List-Unsubscribe')).not.toContain('/links/')
})
