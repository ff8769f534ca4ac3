import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { handOnAnonymous } from '../../../gather/answering/sittings/handing-on.ts'
import { visitorOf } from '../../../gather/answering/stories/visitor.fixture.ts'
import { postOffice } from '../../messages/stories/post.fixture.ts'
import { encloses } from '../letters/enclosing.ts'
import { answerPath, answers, carriedOut, lookedAt, people, published, type Workspace } from './asked.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let post: Awaited<ReturnType<typeof postOffice>>
beforeAll(async () => {
  here = await world('2026-04-01')
  post = await postOffice(here, (one) => (one.startsWith('gus@') ? [550, 'no such mailbox'] : 'takes'))
})
beforeEach(() => {
  post.taken.length = 0
})
afterEach(() => here.travelTo('2026-04-01'))
afterAll(async () => {
  await post?.close()
  await here?.close()
})

const five = ['ann', 'bob', 'cat', 'dan', 'eve']
const to = () => post.taken.map((one) => one.to.split('@')[0]).toSorted()
const figuresOf = async ({ api }: Workspace, id: string) => (await api.askings.find({ id })).figures
const refusalOf = (act: Promise<unknown>) =>
  act.then(
    () => 'taken',
    (problem: { status: number; message: string }) => `${problem.status} ${problem.message}`,
  )

test('a message that asks, or reminds, goes out in no send', async () => {
  const own = await here.workspace()
  const { api } = own
  const { ann = '', bob = '' } = await people(own, ['ann', 'bob'])
  const audience = { kind: 'people' as const, personIds: [bob] }
  const asking = await lookedAt(own, await published(own), [ann], { reminding: { most: 1, days: 5 } })
  const wish = { name: 'Past the asking', audience }
  const fromThere = expect.stringMatching(/^409 .*goes out from there/)
  expect(await refusalOf(api.sends.create({ ...wish, messageId: asking.messageId }))).toEqual(fromThere)
  await api.askings.start({ id: asking.id })
  const { owner } = here.house.stores.pools
  const { rows } = await owner.query<{ id: string }>(
    'SELECT message_id AS id FROM asking_rounds WHERE asking_id = $1 ORDER BY number',
    [asking.id],
  )
  expect(rows).toHaveLength(2)
  const other = await api.messages.create({
    class: 'relationship',
    purpose: 'surveys',
    said: { en: { subject: 'Other', text: 'Other' } },
  })
  const { id: sendId } = await api.sends.create({ ...wish, messageId: other.id })
  for (const { id: messageId } of rows) {
    expect(await refusalOf(api.sends.create({ ...wish, messageId }))).toEqual(fromThere)
    expect(await refusalOf(api.sends.change({ id: sendId, messageId }))).toEqual(fromThere)
  }
  // One that was made while this was taken.
  await api.sends.look({ id: sendId })
  await owner.query(
    'UPDATE sends s SET message_id = m.id, looked_of = m.changed_at FROM messages m WHERE s.id = $1 AND m.id = $2',
    [sendId, asking.messageId],
  )
  expect(await refusalOf(api.sends.start({ id: sendId, goes: { kind: 'at once' } }))).toEqual(fromThere)
  await carriedOut(here, own)
  expect(to()).toEqual(['ann'])
})

test('an anonymous asking of fewer than five is refused, and says nothing of answers where fewer than five were reached', async () => {
  const own = await here.workspace()
  const { api } = own
  const all = await people(own, five)
  const survey = await published(own)
  const four = await lookedAt(own, survey, Object.values(all).slice(1), { isAnonymous: true })
  expect(await refusalOf(api.askings.start({ id: four.id }))).toMatch(/^409 .*at least 5/)
  const drawn = await lookedAt(own, survey, Object.values(all), {
    isAnonymous: true,
    draw: { kind: 'count', count: 4 },
  })
  expect(await refusalOf(api.askings.start({ id: drawn.id }))).toMatch(/^409 .*at least 5/)
  const { id } = await lookedAt(own, survey, Object.values(all), { isAnonymous: true, reminding: { most: 0, days: 7 } })
  await api.askings.start({ id })
  await carriedOut(here, own)
  const visitor = visitorOf(here)
  await visitor.send(await visitor.send(await visitor.open(answerPath(post.taken[0]?.raw ?? '')), { a: '1' }))
  here.travelTo('2026-04-03')
  await handOnAnonymous(own.systemDesk())
  expect(await figuresOf(own, id)).toMatchObject({ went: 5, wholly: 1, rate: 20 })
  await api.people.erase({ id: all.ann ?? '' })
  await here.settle()
  expect(await figuresOf(own, id)).toMatchObject({ went: 4, wholly: null, partly: null, rate: null })
})

test('a link that was taken back is mailed to nobody: not again, not when the morning comes, not at first', async () => {
  const own = await here.workspace()
  const { api } = own
  const all = await people(own, five)
  const survey = await published(own)
  const { id, messageId } = await lookedAt(own, survey, Object.values(all), { reminding: { most: 1, days: 5 } })
  const of = { questionnaireId: survey, kind: 'personal' as const, askingId: id }
  const before = await api.answering.make({ ...of, personId: all.eve ?? '' })
  await api.answering.revoke({ id: before.id })
  await api.askings.start({ id })
  await carriedOut(here, own)
  expect(to()).toEqual(['ann', 'bob', 'cat', 'dan'])
  expect((await api.askings.asked({ id, figure: 'notSent' })).rows).toMatchObject([{ personName: 'eve' }])
  const { rows: links } = await api.answering.list({ askingId: id, limit: 200 })
  const linkOf = (name: string) => links.find(({ personId }) => personId === all[name])?.id ?? ''
  await api.answering.revoke({ id: linkOf('ann') })
  await api.answering.change({ id: linkOf('bob'), closesAt: '2026-04-04T00:00:00Z' })
  // Five days later it is nine in the morning in Tokyo, and quiet until ten.
  await api.courtesy.setSettings({ caps: [], quietHours: { from: '21:00', until: '10:00' }, onlyWorkingDays: false })
  here.travelTo('2026-04-06')
  await carriedOut(here, own)
  await api.answering.revoke({ id: linkOf('cat') })
  here.travelTo('2026-04-06T02:00:00Z')
  await carriedOut(here, own)
  expect(to()).toEqual(['ann', 'bob', 'cat', 'dan', 'dan'])
  expect(await figuresOf(own, id)).toMatchObject({ went: 4, reminded: 1 })
  const reader = { personId: all.ann ?? '', locale: 'en' as const }
  const enclosed = await own.desk().transaction((context) => encloses(context, here.house.outside, messageId, [reader]))
  expect(enclosed?.size).toBe(0)
})

test('where the one link of an anonymous asking was taken back, nobody is reminded of it', async () => {
  const own = await here.workspace()
  const { api } = own
  const all = await people(own, five)
  const { id, messageId } = await lookedAt(own, await published(own), Object.values(all), { isAnonymous: true })
  await api.askings.start({ id })
  await carriedOut(here, own)
  const [link] = (await api.answering.list({ askingId: id })).rows
  await api.answering.revoke({ id: link?.id ?? '' })
  here.travelTo('2026-04-08')
  await carriedOut(here, own)
  expect(to()).toEqual(five)
  expect(await figuresOf(own, id)).toMatchObject({ went: 5, reminded: 0 })
  const reader = { personId: all.ann ?? '', locale: 'en' as const }
  const enclosed = await own.desk().transaction((context) => encloses(context, here.house.outside, messageId, [reader]))
  expect(enclosed?.size).toBe(0)
})

test('the rate is of those whom the mail reached: a complaint or a bounce of who answered does not raise it', async () => {
  const own = await here.workspace()
  const { api } = own
  const all = await people(own, ['ann', 'bob', 'cat', 'dan', 'gus'])
  const { id, messageId } = await lookedAt(own, await published(own), Object.values(all))
  await api.askings.start({ id })
  await carriedOut(here, own)
  await answers(own, id, all.ann ?? '', { nps: 3 })
  await answers(own, id, all.bob ?? '', { nps: 4 }, 'partial')
  // Given over the telephone: the mail did not reach them.
  await answers(own, id, all.gus ?? '', { nps: 9 })
  expect(await figuresOf(own, id)).toMatchObject({ went: 4, notSent: 1, wholly: 1, partly: 1, rate: 25 })
  const cameBack = (name: string, kind: string) =>
    here.house.stores.pools.owner.query(
      `INSERT INTO returned_mails (workspace_id, hash, kind, address, delivery_id, person_id, status, said, received_at)
       SELECT workspace_id, sha256(convert_to($3, 'UTF8')), $3, address, id, person_id, '', '', now()
       FROM deliveries WHERE message_id = $1 AND person_id = $2`,
      [messageId, all[name], kind],
    )
  await cameBack('ann', 'complaint')
  await cameBack('bob', 'full')
  await cameBack('cat', 'hard')
  // Whoever answered was reached, whatever came back afterwards; who is silent was not.
  expect(await figuresOf(own, id)).toMatchObject({ asked: 5, went: 3, cameBack: 1, wholly: 1, partly: 1, rate: 33.3 })
  const behind = async (figure: 'went' | 'wholly' | 'partly' | 'silent' | 'cameBack') =>
    (await api.askings.asked({ id, figure })).rows.map(({ personName }) => personName)
  expect(await behind('went')).toEqual(['ann', 'bob', 'dan'])
  expect(await behind('silent')).toEqual(['dan'])
  expect(await behind('cameBack')).toEqual(['cat'])
})

test('who was erased is in no figure and has no turn to be reminded; reminded is whom a reminder went to', async () => {
  const own = await here.workspace()
  const { api } = own
  const all = await people(own, ['ann', 'bob', 'cat'])
  const { id } = await lookedAt(own, await published(own), Object.values(all), { reminding: { most: 2, days: 5 } })
  await api.askings.start({ id })
  await carriedOut(here, own)
  await answers(own, id, all.ann ?? '', { nps: 3 })
  expect(await figuresOf(own, id)).toMatchObject({ went: 3, wholly: 1, rate: 33.3 })
  await api.people.erase({ id: all.ann ?? '' })
  await here.settle()
  await api.people.decide({ id: all.bob ?? '', purpose: 'surveys', given: false, source: 'telephone' })
  here.travelTo('2026-04-06')
  await carriedOut(here, own)
  expect(to()).toEqual(['ann', 'bob', 'cat', 'cat'])
  expect(await figuresOf(own, id)).toMatchObject({ asked: 2, went: 2, wholly: 0, rate: 0, reminded: 1 })
  expect((await api.askings.asked({ id, figure: 'went' })).rows).toMatchObject([
    { personName: 'bob', reminders: 0 },
    { personName: 'cat', reminders: 1 },
  ])
  const { rows } = await here.house.stores.pools.owner.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM asking_rounds r JOIN deliveries d ON d.message_id = r.message_id
     WHERE r.asking_id = $1 AND r.number > 0 AND d.person_id = $2`,
    [id, all.ann],
  )
  expect(rows).toEqual([{ n: 0 }])
})
