import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { doors } from '../../../platform/limits/doors.ts'
import { handOnAnonymous } from '../sittings/handing-on.ts'
import { find } from '../sittings/sittings-store.ts'
import { take } from '../sittings/taking.ts'
import { publishedIn } from './published.fixture.ts'
import { visitorOf } from './visitor.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-15')
})
afterAll(() => here?.close())

async function linkOf(kind: 'anonymous' | 'open') {
  const home = await here.workspace()
  const { questionnaireId } = await publishedIn(home.api)
  const { address, id } = await home.api.answering.make({ questionnaireId, kind })
  return { ...home, id, address: address ?? '' }
}
const first = 'How likely are you to recommend Sumire?'
const keyIn = (path: string) => new URL(path, 'http://meguri.test').searchParams.get('k')

test.each(['anonymous', 'open'] as const)(
  'nobody gives another the key of their sitting: an address of the %s link that was passed on leads each to a sitting of their own',
  async (kind) => {
    const { api, address, systemDesk } = await linkOf(kind)
    const [eve, mari, ken] = [visitorOf(here), visitorOf(here), visitorOf(here)]
    // Made up, or opened first and passed on: both begin anew for whoever follows.
    const opened = await eve.open(address)
    for (const sent of [`${address}?k=eve-eve-eve-eve-eve-eve`, `http://meguri.test${opened.path}`]) {
      const page = await mari.open(sent)
      expect(page.heading).toBe(first)
      expect(keyIn(page.path)).not.toBe(keyIn(sent))
      const why = await mari.send(page, { a: '1' })
      expect(why.heading).toBe('What was amiss?')
      const typed = await mari.send(why, { a: 'My boss shouts' })
      for (const reader of [eve, ken])
        for (const path of [sent, page.path, why.path, typed.path, `${sent}&at=nps`, `${typed.path}&at=why`]) {
          const seen = await reader.open(path)
          expect([seen.heading, seen.chosen]).toEqual([first, []])
          expect(seen.html).not.toContain('My boss shouts')
          expect(seen.html).toContain('"answers":{}')
        }
      // They themselves go back to what they said.
      expect((await mari.open(new URL(typed.back, `http://meguri.test${typed.path}`))).html).toContain('My boss shouts')
      // Nor does anybody else send under it.
      expect((await ken.send(typed, { a: 'Not theirs' })).status).toBe(409)
      expect((await mari.send(typed, { a: '' })).heading).toBe('We will do better')
    }
    here.travelTo('2026-04-16')
    await handOnAnonymous(systemDesk())
    const said = (await api.surveys.list({})).rows.map(({ nps, comment }) => ({ nps, comment }))
    expect(said).toEqual(Array(2).fill({ nps: 1, comment: 'My boss shouts' }))
    here.travelTo('2026-04-15')
  },
)

test('a browser that keeps no cookies is told so, and is not sent about for ever', async () => {
  const { address } = await linkOf('anonymous')
  const page = await visitorOf(here, {}, false).open(address)
  expect([page.status, page.heading]).toEqual([200, 'This page needs a cookie'])
  const answer = await visitorOf(here).ask(new URL(address).pathname)
  const [cookie = ''] = answer.headers.getSetCookie()
  expect(cookie).toMatch(/^meguri-sitting=[\w-]{22}; /)
  for (const part of [`Path=${new URL(address).pathname}`, 'HttpOnly', 'SameSite=Lax']) expect(cookie).toContain(part)
  expect(cookie).not.toMatch(/max-age|expires/i)
})

test('what was said without a name is put away after half an hour without a touch, and by whoever finds it', async () => {
  const { address } = await linkOf('anonymous')
  const visitor = visitorOf(here)
  here.travelTo('2026-04-15T01:00:00Z')
  const why = await visitor.send(await visitor.open(address), { a: '2' })
  here.travelTo('2026-04-15T01:20:00Z')
  const more = await visitor.send(why, { a: 'My boss shouts' })
  const back = new URL(more.back, `http://meguri.test${more.path}`)
  here.travelTo('2026-04-15T01:45:00Z')
  const seen = await visitor.open(back)
  expect(seen.html).toContain('My boss shouts')
  expect(seen.html).toContain('Not your answers? Begin anew')
  here.travelTo('2026-04-15T01:51:00Z')
  for (const path of [back, more.path, why.path]) {
    const gone = await visitor.open(path)
    expect(gone.heading).toBe('This is sent')
    expect(gone.html).not.toContain('My boss shouts')
  }
  // Whoever still has the page before them sends it, and is thanked; whoever comes later reads no thanks, which would say the score.
  const thanks = await visitor.send(more, { a: '' })
  expect(thanks.heading).toBe('We will do better')
  here.travelTo('2026-04-15T01:54:00Z')
  expect((await visitor.open(thanks.path)).heading).toBe('This is sent')
  here.travelTo('2026-04-15')
})

test('one who answers over midnight is one answer, and what was handed on is not begun a second time', async () => {
  const { api, address, id, systemDesk } = await linkOf('anonymous')
  const [late, done] = [visitorOf(here), visitorOf(here)]
  // Five minutes to midnight in Tokyo.
  here.travelTo('2026-04-15T14:55:00Z')
  const begun = await late.send(await late.open(address), { a: '9' })
  const page = await done.open(address)
  const last = await done.send(await done.send(page, { a: '2' }), { a: 'My boss shouts' })
  expect((await done.send(last, {})).heading).toBe('We will do better')
  here.travelTo('2026-04-15T15:21:00Z')
  await handOnAnonymous(systemDesk())
  expect((await api.surveys.list({})).rows).toEqual([])
  expect((await late.send(begun, { a: 'all well' })).heading).toBe('Thank you')
  expect((await done.send(page, { a: '10' })).status).toBe(409)
  here.travelTo('2026-04-15T17:00:00Z')
  await handOnAnonymous(systemDesk())
  const said = async () => (await api.surveys.list({})).rows.map(({ nps, comment }) => `${nps} ${comment}`).toSorted()
  expect(await said()).toEqual(['2 My boss shouts', '9 all well'])
  for (const [who, sent] of [
    [done, page],
    [done, last],
    [late, begun],
  ] as const) {
    const again = await who.send(sent, { a: '10' })
    expect([again.status, again.heading]).toEqual([409, 'This page was open for too long'])
    expect((await who.send(again)).heading).toBe(first)
  }
  for (const day of ['2026-04-17', '2026-04-18']) {
    here.travelTo(day)
    await handOnAnonymous(systemDesk())
  }
  expect(await said()).toEqual(['2 My boss shouts', '9 all well'])
  expect((await api.answering.find({ id })).answers).toBe(2)
  here.travelTo('2026-04-15')
})

test('what is being answered is not handed on meanwhile, nor stored a second time', async () => {
  const { api, address, id, desk, systemDesk } = await linkOf('anonymous')
  const visitor = visitorOf(here)
  await visitor.send(await visitor.open(address), { a: '9' })
  const { rows } = await here.house.stores.pools.owner.query<{ keyHash: string }>(
    'SELECT key_hash AS "keyHash" FROM anonymous_sittings WHERE link_id = $1',
    [id],
  )
  here.travelTo('2026-04-16')
  const { questionnaireId, questionnaireName } = await api.answering.find({ id })
  const link = { id, kind: 'anonymous', questionnaireId, questionnaireName, personId: null, customerId: null } as const
  await desk().transaction(async (context) => {
    const of = { linkId: id, kind: 'anonymous', keyHash: rows[0]?.keyHash ?? '' } as const
    expect(await find(context, of, true)).toMatchObject({ answers: { nps: 9 } })
    await handOnAnonymous(systemDesk())
    const more = { ...of, answers: { more: 'all well' }, isAll: () => true, mustDo: true, locale: 'en' } as const
    expect(await take(context, link, more)).toMatchObject({ as: 'kept', state: 'complete' })
  })
  expect((await api.surveys.list({})).rows).toEqual([])
  await handOnAnonymous(systemDesk())
  expect((await api.surveys.list({})).rows).toMatchObject([{ nps: 9, comment: 'all well' }])
  here.travelTo('2026-04-15')
})

test('two pages of one sitting that are sent at the same moment, the first of all, lose nothing of each other', async () => {
  const { api, id } = await linkOf('open')
  const keys = Array.from({ length: 8 }, (_, n) => `${n}`.repeat(22))
  const say = (key: string, answers: object) =>
    api.answering.answer({ id, key, answers: { ...answers }, complete: false })
  await Promise.all(keys.flatMap((key) => [say(key, { nps: 3 }), say(key, { more: 'Slow at noon' })]))
  const { rows } = await api.answering.sittings({ linkId: id })
  expect(rows.map(({ answers }) => answers)).toEqual(keys.map(() => ({ nps: 3, more: 'Slow at noon' })))
})

test('no more sittings are begun under a link than people begin; who began goes on', async () => {
  const { address, id } = await linkOf('open')
  const visitor = visitorOf(here)
  const begun = await visitor.send(await visitor.open(address), { a: '2' })
  const next = await visitorOf(here).open(address)
  const other = visitorOf(here)
  const theirs = await other.open(address)
  const { most } = doors['sittings of many']
  while ((await here.house.limits.take('sittings of many', id)) === 0);
  expect((await other.send(theirs, { a: '9' })).status).toBe(429)
  expect((await visitor.send(begun, { a: 'Slow' })).heading).toBe('Anything else?')
  const { rows } = await here.house.stores.pools.owner.query('SELECT FROM sittings WHERE link_id = $1', [id])
  expect(rows).toHaveLength(1)
  expect(next.heading).toBe(first)
  expect(most).toBe(10_000)
  here.travelTo('2026-04-15T00:02:00Z')
  expect((await other.send(theirs, { a: '9' })).heading).toBe('Anything else?')
  here.travelTo('2026-04-15')
})

test('a version that is none is no version, and the page answers', async () => {
  const { address } = await linkOf('open')
  const visitor = visitorOf(here)
  const page = await visitor.open(address)
  const odd = (version: string) => ({
    ...page,
    hidden: page.hidden.map(([name, value]): [string, string] => [name, name === 'version' ? version : value]),
  })
  for (const version of ['-'.repeat(36), '0'.repeat(36), '', 'x', '018f3a1e-0000-7000-8000-0000000000ff'])
    expect((await visitor.send(odd(version), { a: '9' })).heading).toBe('Anything else?')
})
