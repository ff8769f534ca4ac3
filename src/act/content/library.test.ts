import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { askNameServers } from '#platform/outside/web/addresses-of.ts'
import { nameServer } from '#platform/outside/web/name-server.fixture.ts'
import { isPublic } from '#platform/outside/web/public-address.ts'
import { openWeb } from '#platform/outside/web/web.ts'
import { words as webWords } from '#platform/outside/web/words.ts'
import { type World, world } from '../../../test/world.ts'
import { encoded } from '../../../test/written-files.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

/** What the site of the tests answers, by path: a status with a place where it is now, or a text. */
const site = new Map<string, number | string | { to: string; status: number }>()
const heard: string[] = []
let here: World
let port = 0
const closing: (() => unknown)[] = []

beforeAll(async () => {
  here = await world('2026-04-01')
  const server = createServer((request, response) => {
    heard.push(`${request.headers.host}${request.url}`)
    const said = site.get(request.url ?? '') ?? 404
    if (typeof said === 'number') response.writeHead(said).end()
    else if (typeof said === 'string') response.end(said)
    else response.writeHead(said.status, { location: said.to }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  const names = await nameServer({ 'site.test': [['127.0.0.1']], 'inner.test': [['10.0.0.7']] })
  closing.push(() => server.close(), names.close)
  // The door of the house but for its port, and that one address of this machine is let through, where the site of the tests is.
  const mayReach = (address: string) => address === '127.0.0.1' || isPublic(address)
  const addressesOf = askNameServers([names.at])
  const pages = (bytes: number) =>
    openWeb({ schemes: ['http:', 'https:'], ports: [port, 80, 443], mayReach, addressesOf, patience: 4_000, bytes })
  Object.assign(here.house.outside, { pages })
})
afterAll(async () => {
  for (const close of closing) await close()
  await here?.close()
})

const at = (path: string, host = 'site.test') => `http://${host}:${port}${path}`
const issueOf = (act: Promise<unknown>) =>
  act.then(
    () => 'taken',
    (problem: { data?: { issues?: { path: string; message: string }[] } }) => problem.data?.issues?.[0],
  )
type Api = Awaited<ReturnType<World['workspace']>>['api']
const titles = async (api: Api, filter: Parameters<Api['content']['pieces']>[0] = {}) =>
  (await api.content.pieces(filter)).rows.map(({ title }) => title)

test('a piece is kept once, found by what it says, taken out and put back', async () => {
  const { api } = await here.workspace()
  const guide = await api.content.addPiece({
    url: 'https://example.com/guide/#top',
    title: 'カメラの使い方',
    kind: 'support',
    department: 'カスタマーサポート部',
    language: 'japanese',
    purpose: 'First days after the purchase',
    publishedOn: '2025-04-01',
  })
  expect(guide).toMatchObject({
    url: 'https://example.com/guide/',
    address: 'example.com/guide',
    freshness: 'fresh',
    origin: 'existing',
  })
  await api.content.addPiece({ url: 'https://example.com/film', title: 'The film', kind: 'video', origin: 'made' })
  const again = { url: 'http://EXAMPLE.com/guide', title: 'Twice', kind: 'support' } as const
  expect(await issueOf(api.content.addPiece(again))).toMatchObject({
    path: 'url',
    message: expect.stringContaining('カメラの使い方'),
  })
  expect(await issueOf(api.content.addPiece({ ...again, url: 'file:///etc/passwd' }))).toMatchObject({ path: 'url' })
  expect(
    await issueOf(api.content.addPiece({ ...again, url: 'https://a.example', publishedOn: '2026-04-02' })),
  ).toMatchObject({ path: 'publishedOn' })
  expect(await titles(api, { text: 'かめら' })).toEqual(['カメラの使い方'])
  expect(await titles(api, { text: 'purchase first' })).toEqual(['カメラの使い方'])
  expect(await titles(api, { kind: 'video' })).toEqual(['The film'])
  expect(await titles(api, { freshness: 'unknown' })).toEqual(['The film'])
  expect(await titles(api, { department: 'カスタマーサポート部' })).toEqual(['カメラの使い方'])
  const first = await api.content.pieces({ limit: 1 })
  expect([first.total, first.counts, first.departments]).toEqual([
    2,
    { all: 2, stale: 0, undated: 1, dead: 0, made: 1 },
    ['カスタマーサポート部'],
  ])
  const second = await api.content.pieces({ limit: 1, cursor: first.next ?? '' })
  expect([...first.rows, ...second.rows].map(({ title }) => title)).toEqual(['The film', 'カメラの使い方'])
  expect(second.next).toBeNull()

  await api.content.removePiece({ id: guide.id })
  expect([await titles(api), await titles(api, { archived: true })]).toEqual([['The film'], ['カメラの使い方']])
  await api.content.addPiece(again)
  expect(await issueOf(api.content.restorePiece({ id: guide.id }))).toMatchObject({
    path: 'url',
    message: expect.stringContaining('Twice'),
  })
  const twice = (await api.content.pieces({ text: 'Twice' })).rows[0]
  await api.content.removePiece({ id: twice?.id ?? '' })
  expect(await api.content.restorePiece({ id: guide.id })).toMatchObject({ archivedAt: null })
})

test('two who change the same field are asked, and who only reads changes nothing', async () => {
  const { api, request, as } = await here.workspace()
  const { id, etag } = await api.content.addPiece({ url: 'https://example.com/a', title: 'A', kind: 'other' })
  const { api: _, ...other } = { api, change: (await as('manager')).content.changePiece }
  await other.change({ id, title: 'B' })
  const late = await request(`/api/v1/content/pieces/${id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', 'if-match': etag ?? '' },
    body: JSON.stringify({ title: 'C' }),
  })
  expect(late.status).toBe(412)
  await expect((await as('viewer')).content.changePiece({ id, title: 'D' })).rejects.toMatchObject({ status: 403 })
  expect(await titles(await as('viewer'))).toEqual(['B'])
})

test('a piece is stale so many days after it was last looked over, as the workspace says', async () => {
  const { api } = await here.workspace()
  const add = (title: string, publishedOn: string | null, reviewedOn: string | null = null) =>
    api.content.addPiece({ url: `https://example.com/${title}`, title, kind: 'other', publishedOn, reviewedOn })
  await add('old', '2025-03-31')
  await add('just', '2025-04-01')
  await add('looked', '2020-01-01', '2026-03-01')
  await add('undated', null)
  expect(await api.content.contentSettings({})).toEqual({ staleAfterDays: 365 })
  expect([await titles(api, { freshness: 'stale' }), await titles(api, { freshness: 'fresh' })]).toEqual([
    ['old'],
    ['just', 'looked'],
  ])
  await api.content.setContent({ staleAfterDays: 30 })
  expect([await titles(api, { freshness: 'stale' }), await titles(api, { freshness: 'fresh' })]).toEqual([
    ['just', 'looked', 'old'],
    [],
  ])
  expect((await api.content.pieces({})).counts).toEqual({ all: 4, stale: 3, undated: 1, dead: 0, made: 0 })
})

test('dead links are found by hand and each day, with the day since when; who is silent for an hour is not dead', async () => {
  const { api, systemDesk } = await here.workspace()
  const add = (path: string, host?: string) =>
    api.content.addPiece({ url: at(path, host), title: path + (host ?? ''), kind: 'support' })
  site.set('/here', 'yes').set('/moved', { to: '/here', status: 301 }).set('/down', 503)
  site.set('/aside', { to: 'http://10.0.0.7/', status: 302 }).set('/by-name', { to: 'http://inner.test/', status: 307 })
  site.set('/round', { to: '/round', status: 302 }).set('/closed', 403)
  for (const path of ['/here', '/gone', '/moved', '/down', '/aside', '/by-name', '/round', '/closed']) await add(path)
  await add('/x', 'inner.test')
  heard.length = 0
  await api.content.checkLinks({})
  await here.settle()
  const links = async () =>
    Object.fromEntries((await api.content.pieces({})).rows.map(({ title, link }) => [title, link] as const))
  const first = await links()
  expect(
    Object.fromEntries(Object.entries(first).map(([title, { state, status }]) => [title, `${state} ${status}`])),
  ).toEqual({
    '/here': 'alive 200',
    '/gone': 'dead 404',
    '/moved': 'alive 200',
    '/down': 'unsure 503',
    '/aside': 'refused null',
    '/by-name': 'refused null',
    '/round': 'unsure 310',
    '/closed': 'unsure 403',
    '/xinner.test': 'refused null',
  })
  expect(first['/moved']?.movedTo).toBe(at('/here'))
  expect(first['/gone']?.deadSince).toBe('2026-04-01T00:00:00.000Z')
  expect(first['/xinner.test']?.because).toEqual(webWords.notPublic)
  expect(heard.filter((one) => !one.startsWith('site.test'))).toEqual([])
  expect([await titles(api, { link: 'dead' }), (await api.content.pieces({})).counts.dead]).toEqual([['/gone'], 1])

  for (const when of ['2026-04-02', '2026-04-03', '2026-04-04T01:00:00Z']) {
    here.travelTo(when)
    await eachDay(systemDesk())
  }
  expect(await titles(api, { link: 'dead' })).toEqual(['/down', '/gone'])
  expect((await links())['/down']).toMatchObject({ state: 'dead', deadSince: '2026-04-01T00:00:00.000Z' })
  site.set('/gone', 'again')
  const { id } = (await api.content.pieces({ text: 'gone' })).rows[0] ?? { id: '' }
  await api.content.checkLinks({ ids: [id] })
  await here.settle()
  expect(await titles(api, { link: 'dead' })).toEqual(['/down'])
  await api.content.changePiece({ id, url: at('/other') })
  expect((await links())['/gone']).toMatchObject({ state: 'unchecked', deadSince: null })
  here.travelTo('2026-04-01')
  site.delete('/gone')
})

/** The job of the night, as the runner of jobs calls it. */
async function eachDay(desk: Parameters<typeof import('./links/checking.ts').checkLinks>[0]) {
  const { jobs } = await import('./jobs.ts')
  const job = jobs.find(({ name }) => name === 'content.check all links')
  if (job?.kind === 'every') await job.run(desk)
}

test('a sitemap brings the pages that are not there yet, and takes back what nobody has changed', async () => {
  const { api } = await here.workspace()
  const url = (path: string) => `<url><loc>${at(path)}</loc></url>`
  site.set('/index.xml', `<sitemapindex><sitemap><loc>${at('/one.xml')}</loc></sitemap></sitemapindex>`)
  site.set(
    '/one.xml',
    `<urlset>${['/a', '/b', '/guide/first-steps', '/a/'].map(url).join('')}<url><loc>https://other.test/</loc></url></urlset>`,
  )
  await api.content.addPiece({ url: at('/b'), title: 'B', kind: 'video' })
  const read = async (path: string, host?: string) => {
    const { id } = await api.content.readSitemap({
      url: at(path, host),
      kind: 'support',
      department: 'Web',
      language: 'japanese',
    })
    await here.settle()
    return (await api.content.sitemaps({})).rows.find((one) => one.id === id)
  }
  const done = await read('/index.xml')
  expect(done).toMatchObject({ state: 'done', found: 3, added: 2, known: 1, refused: 1 })
  expect(await titles(api)).toEqual(['B', 'a', 'first steps'])
  expect((await read('/index.xml'))?.added).toBe(0)
  const { id } = (await api.content.pieces({ text: 'first' })).rows[0] ?? { id: '' }
  await api.content.changePiece({ id, title: 'First steps' })
  expect(await api.content.takeSitemapBack({ id: done?.id ?? '' })).toMatchObject({ takenBack: 1, kept: 1 })
  expect(await titles(api)).toEqual(['B', 'First steps'])
  await expect(api.content.takeSitemapBack({ id: done?.id ?? '' })).rejects.toMatchObject({ status: 409 })

  site.set('/html', '<!doctype html><p>').set('/away.xml', { to: 'http://169.254.169.254/latest', status: 302 })
  site.set('/large.xml', 'x'.repeat(10 * 2 ** 20 + 1))
  heard.length = 0
  for (const [path, because] of [
    ['/html', 'is no sitemap'],
    ['/nothing.xml', '404'],
    ['/away.xml', 'not open to the internet'],
    ['/large.xml', '10 MB'],
  ] as const) {
    const failed = await read(path)
    expect([failed?.state, failed?.because?.en], path).toEqual(['failed', expect.stringContaining(because)])
  }
  expect((await read('/sitemap.xml', 'inner.test'))?.because).toEqual(webWords.notPublic)
  expect(heard.every((one) => one.startsWith('site.test'))).toBe(true)
})

test.each(['utf-8', 'cp932'] as const)(
  'a list of pages in %s comes in with trial, report and undo',
  async (encoding) => {
    const { api, request } = await here.workspace()
    await api.content.addPiece({
      url: 'https://example.com/faq',
      title: 'よくある質問',
      kind: 'support',
      purpose: 'kept',
    })
    const list = [
      'URL,タイトル,種類,所管部署,言語,公開日',
      'https://example.com/spec,機能紹介,商品紹介,商品企画部,日本語,2025/10/01',
      'http://example.com/faq/,よくある質問（改訂）,FAQ,サポート部,日本語,2026/02/01',
      'https://example.com/movie,,動画,,英語,2026/12/01',
      'example.com/none,壊れた行,動画,,,',
    ].join('\r\n')
    const body = new Uint8Array(encoded(list, encoding))
    const sent = await request('/api/v1/uploads?name=コンテンツ一覧.csv', { method: 'POST', body })
    const { id: uploadId } = (await sent.json()) as { id: string }
    const { id, suggestions } = await api.imports.create({ uploadId })
    const [best] = suggestions
    expect(best).toMatchObject({
      target: 'content',
      columns: {
        url: 'URL',
        title: 'タイトル',
        content_kind: expect.anything(),
        department: '所管部署',
        content_language: expect.anything(),
        published_on: '公開日',
      },
    })
    await api.imports.map({ id, mapping: { target: 'content', source: 'web', columns: best?.columns ?? {} } })
    await api.imports.trial({ id })
    await here.settle()
    expect(await titles(api)).toEqual(['よくある質問'])
    await api.imports.run({ id })
    await here.settle()
    expect((await api.imports.find({ id })).latest).toMatchObject({ created: 2, changed: 1, rejected: 1 })
    const { rows } = await api.content.pieces({})
    expect(
      rows.map(({ title, kind, language, publishedOn, purpose }) => [title, kind, language, publishedOn, purpose]),
    ).toEqual([
      ['movie', 'video', 'english', null, ''],
      ['よくある質問（改訂）', 'support', 'japanese', '2026-02-01', 'kept'],
      ['機能紹介', 'product', 'japanese', '2025-10-01', ''],
    ])
    await api.imports.undo({ id })
    await here.settle()
    expect(await titles(api)).toEqual(['よくある質問'])
  },
)
