import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Api, type World, world } from '../../../../test/world.ts'
import { pathIn, postOffice } from './post.fixture.ts'

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

const said = { en: { subject: 'News', text: 'Something new' }, ja: { subject: 'お知らせ', text: '新機能です' } }
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const onePress = { method: 'POST', headers: form, body: 'List-Unsubscribe=One-Click' }
const ask = (path: string, init: RequestInit = {}) =>
  here.meguri.app.fetch(new Request(`http://meguri.test${path}`, init))

async function sentTo(email: string, locale = 'ja') {
  const own = await here.workspace()
  const { id: customerId } = await own.api.customers.create({ name: '北物流' })
  const { id } = await own.api.people.create({ customerId, name: '小野 真理', email, locale })
  const message = await own.api.messages.create({ class: 'relationship', purpose: 'news', said })
  await own.api.messages.send({ id: message.id, personIds: [id] })
  await here.settle()
  const raw = post.taken.find((one) => one.to === email)?.raw ?? ''
  return { ...own, id, customerId, message, path: pathIn(raw) }
}
const decisions = async (api: Api, id: string) =>
  (await api.people.consents({ id })).rows.map(({ purpose, given, channel, method, author }) =>
    [purpose, given ? 'yes' : 'no', channel ?? 'all', method, author].join(' '),
  )

test('looking at the link acts never, one press ends it without session or cookie, and is the person’s own decision', async () => {
  const { api, id, path, message } = await sentTo('one@kita.example')
  expect(path).toMatch(/^\/preferences\/[\w-]{60,}$/)
  for (const init of [{}, {}, { method: 'HEAD' }]) expect((await ask(path, init)).status).toBe(200)
  expect(await decisions(api, id)).toEqual([])
  const cookie = { cookie: 'session=of somebody else', origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' }
  const pressed = await ask(path, { ...onePress, headers: { ...form, ...cookie } })
  expect([pressed.status, await pressed.text()]).toEqual([200, 'OK'])
  for (let times = 0; times < 3; times++) expect((await ask(path, onePress)).status).toBe(200)
  expect(await decisions(api, id)).toEqual([`news no email themselves person:${id}`])
  const again = await api.messages.create({ class: 'relationship', purpose: 'news', said })
  expect((await api.messages.send({ id: again.id, personIds: [id] })).rows).toMatchObject([
    { may: false, because: 'withdrawnForChannel' },
  ])
  const safety = await api.messages.create({ class: 'safety', said })
  expect((await api.messages.send({ id: safety.id, personIds: [id] })).rows).toMatchObject([{ may: true }])
  expect((await api.messages.find({ id: message.id })).counts.accepted).toBe(1)
})

test('the page is in the language of the person, each button posts one choice, and what waits is held back at once', async () => {
  const { api, id, path } = await sentTo('page@kita.example')
  const page = await ask(path)
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  const html = await page.text()
  expect(html).toContain('<html lang="ja">')
  expect(html).toContain('p…@kita.example')
  expect(html).not.toContain('page@kita.example')
  expect(await (await ask(`${path}?lang=en`)).text()).toContain('What you get by e-mail')
  const choose = async (body: string) => (await ask(path, { method: 'POST', headers: form, body })).text()
  expect(await choose('purpose=marketing&wish=agree')).toContain('「広告・宣伝」をお送りします')
  expect(await choose('purpose=marketing&wish=stop')).toContain('配信を停止しました')
  expect(await choose('purpose=everything&wish=stop')).toContain('すべての配信を停止しました')
  expect((await ask(path, { method: 'POST', headers: form, body: 'purpose=everything&wish=agree' })).status).toBe(400)
  expect((await ask(path, { method: 'POST', headers: form, body: 'nothing' })).status).toBe(400)
  expect((await decisions(api, id)).toReversed()).toEqual([
    `marketing yes email themselves person:${id}`,
    `marketing no email themselves person:${id}`,
    `everything no all themselves person:${id}`,
  ])
})

test('a link that is not ours, was changed, or whose person was erased, does nothing and says so', async () => {
  const { api, id, path } = await sentTo('gone@kita.example', 'en')
  const changed = `${path.slice(0, -4)}${path.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`
  for (const wrong of ['/preferences/x', changed, `${path}x`]) {
    expect((await ask(wrong)).status).toBe(404)
    expect((await ask(wrong, onePress)).status).toBe(404)
  }
  expect(await decisions(api, id)).toEqual([])
  await api.people.erase({ id })
  expect((await ask(path)).status).toBe(404)
  expect((await ask(path, onePress)).status).toBe(404)
  const { rows } = await api.messages.deliveries({ personId: id })
  expect(rows).toMatchObject([{ address: null, personName: '', state: 'accepted' }])
  const { rows: letters } = await here.house.stores.pools.owner.query('SELECT FROM outgoing WHERE recipient = $1', [
    'gone@kita.example',
  ])
  expect(letters).toEqual([])
})

test('whoever is quoted stops that on the same page: their words are gone at once, and nobody else is offered it', async () => {
  const { api, id, customerId, path } = await sentTo('voice@kita.example')
  const choose = async (body: string) => ask(path, { method: 'POST', headers: form, body })
  expect(await (await ask(path)).text()).not.toContain('お客様の声')
  const kept = async () => (await api.quotes.list({ customerId })).rows.map(({ words }) => words)
  const consent = { method: 'mail', evidence: 'Mail', reach: 'outside', naming: 'company' } as const
  const doubt = await api.doubts.create({ personId: id, words: '毎朝の確認が要らなくなりました' })
  await api.quotes.create({ source: { kind: 'doubt', id: doubt.id }, consent })
  expect(await (await ask(path)).text()).toContain('ご紹介できる設定です')
  expect((await choose('purpose=quotes&wish=agree')).status).toBe(400)
  expect(await kept()).toEqual(['毎朝の確認が要らなくなりました'])
  const stopped = await (await choose('purpose=quotes&wish=stop')).text()
  expect(stopped).toContain('ご発言の紹介を停止しました')
  expect(stopped).toContain('ご紹介しない設定です')
  expect(await kept()).toEqual([])
  await choose('purpose=quotes&wish=stop')
  expect(await decisions(api, id)).toEqual([`quotes no all themselves person:${id}`])
  // Who stops everything is quoted nowhere either, also with words that were allowed since.
  here.travelTo('2026-04-02')
  await api.quotes.create({ source: { kind: 'doubt', id: doubt.id }, consent })
  expect(await kept()).toEqual(['毎朝の確認が要らなくなりました'])
  await choose('purpose=everything&wish=stop')
  expect(await kept()).toEqual([])
})

// The clock of the tests stands still: whatever counts requests by time sees all of them in one instant.
test('five thousand presses within a minute are taken, each of them', { timeout: 400_000 }, async () => {
  const { api, id, path } = await sentTo('many@kita.example')
  const answers = new Map<number, number>()
  const press = async (count: number) => {
    for (let n = 0; n < count; n++) {
      const { status } = await ask(path, onePress)
      answers.set(status, (answers.get(status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: 10 }, () => press(500)))
  expect([...answers]).toEqual([[200, 5000]])
  expect(await decisions(api, id)).toHaveLength(1)
})
