import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { askNameServers } from '../src/platform/outside/web/addresses-of.ts'
import { nameServer } from '../src/platform/outside/web/name-server.fixture.ts'
import { isPublic } from '../src/platform/outside/web/public-address.ts'
import { openWeb } from '../src/platform/outside/web/web.ts'
import { words as webWords } from '../src/platform/outside/web/words.ts'
import { literals, privateNames, type Spelling, spellings } from './private-spellings.ts'
import { type Api, type World, world } from './world.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 })

/** Stands for a server of the open internet: the one address of this machine that the doors of these tests let through. */
const outer = '127.0.0.2'
/** Where nobody may come, on the same port. */
const inner = '127.0.0.1'
const said = { 'not public': webWords.notPublic.en, credentials: 'name or password' } as const

let here: World
let port = 0
let api: Api
/** Whoever knocked within, and what the outer server answers, by path. */
const knocked: string[] = []
const asked: string[] = []
const answers = new Map<string, RequestListener>()
const closing: (() => unknown)[] = []

beforeAll(async () => {
  here = await world('2026-04-01')
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const answer = answers.get(request.url ?? '')
    if (answer !== undefined) return answer(request, response)
    response.end('outside')
  })
  const within = createServer((request, response) => {
    knocked.push(`${request.headers.host}${request.url}`)
    response.end('within')
  })
  await new Promise<void>((resolve) => server.listen(0, outer, resolve))
  port = (server.address() as AddressInfo).port
  await new Promise<void>((resolve) => within.listen(port, inner, resolve))
  const resolver = await nameServer({
    ...privateNames,
    'outer.test': [[outer]],
    // Asked once more it would stand for another: whoever judges one and connects to the other knocks within.
    'rebound.test': [[outer], [inner]],
  })
  closing.push(
    () => server.close(),
    () => within.close(),
    resolver.close,
  )
  const mayReach = (address: string) => address === outer || isPublic(address)
  const grounds = { ports: [port], mayReach, addressesOf: askNameServers([resolver.at]), patience: 1_500 }
  const web = openWeb({ ...grounds, schemes: ['http:', 'https:'] })
  Object.assign(here.house.outside, { pages: () => web, hooks: web })
})
/** Each test has a workspace of its own, so that none uses up how often another may ask. */
beforeEach(async () => {
  api = (await here.workspace()).api
  asked.length = 0
  knocked.length = 0
})
afterAll(async () => {
  for (const close of closing) await close()
  await here?.close()
})

/** With a path of its own, so that whoever knocks is known by it. */
function urlOf({ url }: Spelling, path: string | number): string {
  const at = url.replace('{port}', String(port))
  return at.endsWith('\\') ? `${at}${path}` : `${at}/${path}`
}

/** What an operation said of an input: the texts of its issues. */
function refusalOf(act: Promise<unknown>): Promise<string | null> {
  return act.then(
    () => null,
    (problem: { data?: { issues?: { message: string }[] } }) =>
      (problem.data?.issues ?? []).map(({ message }) => message).join(' ') || String(problem),
  )
}

type Told = { readonly how: string; readonly because: string | null }
const told = (how: string, because: string | null | undefined): Told => ({ how, because: because ?? null })
const expected = (list: readonly Spelling[]) =>
  list.map(({ how, because }) => told(how, expect.stringContaining(said[because])))

test('there are more spellings than thirty, each once', () => {
  expect(literals.length).toBeGreaterThan(30)
  expect(new Set(spellings.map(({ url }) => url)).size).toBe(spellings.length)
})

const kinds = ['webhook', 'slack', 'teams'] as const

test.each(kinds)('%s: what is spelt as an address is refused as it is entered and as it is changed', async (kind) => {
  const wish = { kind, name: 'W', events: ['customer.created' as const] }
  const { webhook } = await api.webhooks.create({ ...wish, url: `http://outer.test:${port}/` })
  const [entered, changed]: [Told[], Told[]] = [[], []]
  for (const [at, one] of literals.entries()) {
    const url = urlOf(one, `${kind}-${at}`)
    entered.push(told(one.how, await refusalOf(api.webhooks.create({ ...wish, url }))))
    changed.push(told(one.how, await refusalOf(api.webhooks.change({ id: webhook.id, url }))))
  }
  expect(entered).toEqual(expected(literals))
  expect(changed).toEqual(expected(literals))
  expect(knocked).toEqual([])
})

test.each(kinds)(
  '%s: what a name stands for is judged as something is sent, also what was let in before',
  async (kind) => {
    const list = spellings.filter(({ because }) => because === 'not public')
    const came: Told[] = []
    const wish = { kind, name: 'W', events: ['customer.created' as const], url: `http://outer.test:${port}/` }
    for (let from = 0; from < list.length; from += 40) {
      const some = list.slice(from, from + 40)
      const ids: string[] = []
      for (const [at, one] of some.entries()) {
        const { webhook } = await api.webhooks.create(wish)
        await here.house.stores.pools.owner.query('UPDATE webhook_secrets SET address = $2 WHERE webhook_id = $1', [
          webhook.id,
          here.house.outside.seal(urlOf(one, `sent-${kind}-${from + at}`)),
        ])
        await api.webhooks.test({ id: webhook.id })
        ids.push(webhook.id)
      }
      await here.settle()
      const { rows } = await api.webhooks.deliveries({ limit: 40 })
      for (const [at, one] of some.entries()) {
        const sent = rows.find(({ webhookId }) => webhookId === ids[at])
        // A name is judged anew when it comes again; what is spelt as an address never becomes another.
        const state = literals.includes(one) ? 'refused' : 'reserved'
        came.push(told(one.how, sent?.state === state ? sent.answer : sent?.state))
      }
      for (const id of ids) await api.webhooks.remove({ id })
    }
    expect(came).toEqual(expected(list))
    expect(knocked).toEqual([])
  },
)

test('links of the library are not looked at there', async () => {
  const came: (Told & { id?: string })[] = []
  for (const [at, one] of spellings.entries()) {
    const wish = { url: urlOf(one, `link-${at}`), title: one.how, kind: 'other' as const }
    came.push(told(one.how, await refusalOf(api.content.addPiece(wish))))
  }
  await api.content.checkLinks({})
  await here.settle()
  const links = new Map<string, string | null>()
  for (let cursor: string | undefined; ; ) {
    const page = await api.content.pieces({ limit: 50, ...(cursor !== undefined && { cursor }) })
    for (const { title, link } of page.rows)
      links.set(title, link.state === 'refused' ? (link.because?.en ?? '') : link.state)
    if (page.next === null) break
    cursor = page.next
  }
  expect(came.map(({ how, because }) => told(how, because ?? links.get(how)))).toEqual(expected(spellings))
  expect(knocked).toEqual([])
})

/** What came of these sitemaps, one after the other. */
async function readAll(urls: readonly string[]): Promise<(string | null)[]> {
  const ids: (string | null)[] = []
  const refused: (string | null)[] = []
  for (const url of urls) {
    const wish = { url, kind: 'other' as const, department: '', language: null }
    const act = api.content.readSitemap(wish)
    refused.push(await refusalOf(act))
    ids.push(await act.then(({ id }) => id).catch(() => null))
  }
  await here.settle()
  const found = new Map<string, string>()
  for (let cursor: string | undefined; ; ) {
    const page = await api.content.sitemaps({ limit: 50, ...(cursor !== undefined && { cursor }) })
    for (const { id, state, because } of page.rows) found.set(id, state === 'failed' ? (because?.en ?? '') : state)
    if (page.next === null) break
    cursor = page.next
  }
  return urls.map((_, at) => refused[at] ?? found.get(ids[at] ?? '') ?? null)
}

test('sitemaps are not read there, nor the parts that a sitemap of the open internet names', async () => {
  const first = await readAll(spellings.map((one, at) => urlOf(one, `map-${at}.xml`)))
  expect(spellings.map(({ how }, at) => told(how, first[at]))).toEqual(expected(spellings))
  // The same door is asked for parts: a third of the spellings will do.
  const some = spellings.filter((_, at) => at % 3 === 0)
  const indexes = some.map((one, at) => {
    const part = urlOf(one, `part-${at}.xml`).replaceAll('&', '&amp;')
    answers.set(`/index-${at}.xml`, (_, response) =>
      response.end(`<sitemapindex><sitemap><loc>${part}</loc></sitemap></sitemapindex>`),
    )
    return `http://outer.test:${port}/index-${at}.xml`
  })
  const parts = await readAll(indexes)
  expect(parts.filter((one) => one === 'done' || one === null)).toEqual([])
  expect(asked.filter((path) => path.startsWith('/index-'))).toHaveLength(some.length)
  expect(knocked).toEqual([])
})

test('nobody is led there: links and sitemaps that move are judged anew, webhooks are not followed at all', async () => {
  // Without slashes it is a path of whoever sends it.
  const list = spellings.filter(({ because, how }) => because === 'not public' && how !== 'no slashes')
  const moved = list.map((one, at) => {
    // A header has letters of one byte: the others are written as a browser would send them.
    const to = urlOf(one, `to-${at}`).replace(/[^\t\x21-\x7e]/g, encodeURIComponent)
    answers.set(`/moved-${at}`, (_, response) => response.writeHead(302, { location: to }).end())
    return `http://outer.test:${port}/moved-${at}`
  })
  const sitemaps = await readAll(moved.filter((_, at) => at % 3 === 0))
  expect(sitemaps.filter((one) => !one?.includes(said['not public']))).toEqual([])
  for (const [at, url] of moved.entries()) await api.content.addPiece({ url, title: `moved ${at}`, kind: 'other' })
  await api.content.checkLinks({})
  const webhooks = await Promise.all(
    moved.slice(0, 20).map((url) => api.webhooks.create({ name: 'W', events: ['customer.created'], url })),
  )
  for (const { webhook } of webhooks) await api.webhooks.test({ id: webhook.id })
  await here.settle()
  const { rows } = await api.content.pieces({ text: 'moved', limit: 200 })
  expect(rows.map(({ link }) => link.state)).toEqual(Array(list.length).fill('refused'))
  const sent = (await api.webhooks.deliveries({ limit: 20 })).rows
  expect(sent.map(({ status, state }) => `${status} ${state}`)).toEqual(Array(20).fill('302 reserved'))
  expect(knocked).toEqual([])
})

test('a name that stands for another address a moment later is asked for once', async () => {
  const { webhook } = await api.webhooks.create({
    name: 'W',
    events: ['customer.created'],
    url: `http://rebound.test:${port}/rebound`,
  })
  const { id } = await api.webhooks.test({ id: webhook.id })
  await here.settle()
  expect(await api.webhooks.delivery({ id })).toMatchObject({ state: 'accepted', answer: 'outside' })
  expect([asked.includes('/rebound'), knocked]).toEqual([true, []])
  const again = await api.webhooks.test({ id: webhook.id })
  await here.settle()
  expect(await api.webhooks.delivery({ id: again.id })).toMatchObject({ state: 'reserved', answer: said['not public'] })
  expect(knocked).toEqual([])
})

test('pictures are fetched by nobody here: whoever reads a letter asks for them', async () => {
  const images = spellings.map((one, at) => `<mj-image src="${urlOf(one, `picture-${at}.png`)}" alt="x" />`).join('')
  const body = `<mjml><mj-body><mj-section><mj-column>${images}</mj-column></mj-section></mj-body></mjml>`
  const text = { subject: 'Pictures', body }
  const before = asked.length
  const { id: personId } = await api.people.create({ name: 'Hanako' })
  await here.settle()
  const shown = await api.content.previewTemplate({ texts: { en: text, ja: text }, personId })
  expect(JSON.stringify(shown)).toContain('picture-0.png')
  expect([asked.length, knocked]).toEqual([before, []])
})
