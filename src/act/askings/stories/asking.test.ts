import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { handOnAnonymous } from '../../../gather/answering/sittings/handing-on.ts'
import { visitorOf } from '../../../gather/answering/stories/visitor.fixture.ts'
import { type Deed, headerIn, postOffice } from '../../messages/stories/post.fixture.ts'
import { answerPath, answers, carriedOut, lookedAt, people, plain, published, saidOf } from './asked.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let post: Awaited<ReturnType<typeof postOffice>>
let deeds = new Map<string, Deed>()
beforeAll(async () => {
  here = await world('2026-04-01')
  post = await postOffice(here, (to) => deeds.get(to) ?? 'takes')
})
beforeEach(() => {
  post.taken.length = 0
  deeds = new Map()
})
afterEach(() => here.travelTo('2026-04-01'))
afterAll(async () => {
  await post?.close()
  await here?.close()
})

const to = () => post.taken.map((one) => one.to.split('@')[0]).toSorted()
const refusalOf = (act: Promise<unknown>) =>
  act.then(
    () => 'taken',
    (problem: { status: number; message: string }) => `${problem.status} ${problem.message}`,
  )

test('an asking goes to whom its dry run found, each with a link of their own and a link for each score', async () => {
  const own = await here.workspace()
  const { api } = own
  const survey = await published(own)
  const all = await people(own, ['ann', 'bob', 'cat', 'dan'], { cat: 'ann' })
  await api.people.decide({ id: all.bob ?? '', purpose: 'surveys', given: false, source: 'telephone' })
  await api.people.change({ id: all.dan ?? '', locale: 'ja' })
  const { id, look, state } = await lookedAt(own, survey, Object.values(all))
  expect({ state, people: look?.people, asks: look?.asks }).toEqual({ state: 'ready', people: 4, asks: 2 })
  expect(await saidOf(own, id, all)).toEqual({ ann: 'asked', bob: 'withdrawn', cat: 'sameAddress', dan: 'asked' })
  await carriedOut(here, own)
  expect(to(), 'a dry run sends nothing').toEqual([])
  const started = await api.askings.start({ id })
  expect(started).toMatchObject({ state: 'open', closesAt: '2026-04-22T00:00:00.000Z' })
  await carriedOut(here, own)
  expect(to()).toEqual(['ann', 'dan'])
  const [ann, dan] = ['ann', 'dan'].map((name) => post.taken.find((one) => one.to.startsWith(name))?.raw ?? '')
  expect(answerPath(ann ?? '')).toMatch(/^\/a\/[\w-]{20,}$/)
  expect(answerPath(ann ?? '')).not.toBe(answerPath(dan ?? ''))
  const scores = [...plain(ann ?? '').matchAll(/^(\d+) {2}https?:\/\/[^/]+(\/a\/[\w-]+)\?q=nps&v=(\d+)\r?$/gm)]
  expect(scores.map(([, shown, path, value]) => [shown, path, value])).toEqual(
    Array.from({ length: 11 }, (_, n) => [String(n), answerPath(ann ?? ''), String(n)]),
  )
  expect(plain(ann ?? '')).toContain('Would you recommend us?')
  expect(plain(dan ?? '')).toContain('当社を薦めたいと思いますか？')
  expect(headerIn(ann ?? '', 'List-Unsubscribe')).toContain('/preferences/')
  expect((await api.askings.find({ id })).figures).toMatchObject({ asked: 2, went: 2, heldBack: 0, wholly: 0, rate: 0 })
  // Looked at once more, nobody is asked twice.
  await carriedOut(here, own)
  expect(to()).toEqual(['ann', 'dan'])
})

test('only who is silent is reminded, as often as was said, and not after the close; the figures open their people', async () => {
  const own = await here.workspace()
  const { api } = own
  const all = await people(own, ['ann', 'bob', 'cat', 'dan'])
  deeds.set('dan@asked.example', [550, 'no such mailbox'])
  const { id } = await lookedAt(own, await published(own), Object.values(all), {
    reminding: { most: 2, days: 5 },
    openDays: 14,
  })
  await api.askings.start({ id })
  await carriedOut(here, own)
  expect(to()).toEqual(['ann', 'bob', 'cat'])
  here.travelTo('2026-04-03')
  await answers(own, id, all.ann ?? '', { nps: 9 })
  await answers(own, id, all.bob ?? '', { nps: 4 }, 'partial')
  here.travelTo('2026-04-05T23:59:59Z')
  await carriedOut(here, own)
  expect(to(), 'a second too early').toEqual(['ann', 'bob', 'cat'])
  here.travelTo('2026-04-06')
  await carriedOut(here, own)
  await carriedOut(here, own)
  expect(to()).toEqual(['ann', 'bob', 'cat', 'cat'])
  const reminder = post.taken.at(-1)?.raw ?? ''
  expect(plain(reminder)).toContain('A few days ago we asked you')
  expect(answerPath(reminder), 'the link stays').toBe(
    answerPath(post.taken.find((one) => one.to.startsWith('cat'))?.raw ?? ''),
  )
  here.travelTo('2026-04-11')
  await carriedOut(here, own)
  here.travelTo('2026-04-16')
  await carriedOut(here, own)
  expect(to(), 'twice, and not when it is closed').toEqual(['ann', 'bob', 'cat', 'cat', 'cat'])
  const { state, figures } = await api.askings.find({ id })
  expect(state).toBe('closed')
  expect(figures).toEqual({
    asked: 4,
    heldBack: 0,
    unreserved: 0,
    waiting: 0,
    went: 3,
    cameBack: 0,
    notSent: 1,
    reminded: 1,
    wholly: 1,
    partly: 1,
    rate: 33.3,
  })
  const behind = async (figure: 'went' | 'wholly' | 'partly' | 'silent' | 'notSent' | 'reminded') =>
    (await api.askings.asked({ id, figure })).rows.map(({ personName }) => personName)
  expect(await behind('went')).toEqual(['ann', 'bob', 'cat'])
  expect(await behind('wholly')).toEqual(['ann'])
  expect(await behind('partly')).toEqual(['bob'])
  expect(await behind('silent')).toEqual(['cat'])
  expect(await behind('notSent')).toEqual(['dan'])
  expect(await behind('reminded')).toEqual(['cat'])
})

test('a reminder that waits for the morning does not go to who answered in the night', async () => {
  const own = await here.workspace()
  const { api } = own
  await api.courtesy.setSettings({ caps: [], quietHours: { from: '21:00', until: '08:00' }, onlyWorkingDays: false })
  const all = await people(own, ['ann', 'bob'])
  const { id } = await lookedAt(own, await published(own), Object.values(all), { reminding: { most: 1, days: 7 } })
  // Nine in the morning in Tokyo; seven days and thirteen hours later it is ten at night.
  await api.askings.start({ id })
  await carriedOut(here, own)
  expect(to()).toEqual(['ann', 'bob'])
  here.travelTo('2026-04-08T13:00:00Z')
  await carriedOut(here, own)
  expect(to(), 'at night nobody is written to').toEqual(['ann', 'bob'])
  here.travelTo('2026-04-08T20:00:00Z')
  await answers(own, id, all.ann ?? '', { nps: 10 })
  here.travelTo('2026-04-08T23:00:00Z')
  await carriedOut(here, own)
  expect(to()).toEqual(['ann', 'bob', 'bob'])
})

test('nobody is asked twice within the rests: of any survey, of the same, by either record of a mailbox', async () => {
  const own = await here.workspace()
  const { api } = own
  await api.askings.setSettings({ restDays: 30 })
  const [first, second] = [await published(own, 'First'), await published(own, 'Second')]
  const all = await people(own, ['ann', 'bob', 'cat'], { cat: 'ann' })
  const one = await lookedAt(own, first, [all.ann ?? ''])
  const other = await lookedAt(own, second, [all.cat ?? '', all.bob ?? ''])
  expect(await saidOf(own, other.id, all)).toEqual({ bob: 'asked', cat: 'asked' })
  // Both were looked at before either went: whoever comes second finds that out when their turn comes.
  await api.askings.start({ id: one.id })
  await api.askings.start({ id: other.id })
  await carriedOut(here, own)
  expect(to()).toEqual(['ann', 'bob'])
  expect((await api.askings.asked({ id: other.id, figure: 'heldBack' })).rows).toMatchObject([
    { personName: 'cat', because: 'askedLately' },
  ])
  const saidLater = async (day: string, survey: string) => {
    here.travelTo(day)
    const { id } = await lookedAt(own, survey, Object.values(all))
    return saidOf(own, id, all)
  }
  expect(await saidLater('2026-04-30', first)).toEqual({ ann: 'askedThis', bob: 'askedLately', cat: 'sameAddress' })
  expect(await saidLater('2026-05-01', first)).toEqual({ ann: 'askedThis', bob: 'asked', cat: 'sameAddress' })
  expect(await saidLater('2026-05-01', second)).toEqual({ ann: 'asked', bob: 'askedThis', cat: 'sameAddress' })
  expect(await saidLater('2026-06-30', first)).toEqual({ ann: 'asked', bob: 'asked', cat: 'sameAddress' })
})

test('an anonymous asking has one address for all, and reminds everybody or nobody', async () => {
  const own = await here.workspace()
  const { api } = own
  const five = ['ann', 'bob', 'cat', 'dan', 'eve']
  const all = await people(own, five)
  const { id, reminder } = await lookedAt(own, await published(own), Object.values(all), { isAnonymous: true })
  expect(reminder.en?.text).toContain('anonymous')
  await api.askings.start({ id })
  await carriedOut(here, own)
  const [path, otherPath] = post.taken.map(({ raw }) => answerPath(raw))
  expect(path).toMatch(/^\/a\//)
  expect(otherPath).toBe(path)
  const [link] = (await api.answering.list({ askingId: id })).rows
  expect(link).toMatchObject({ kind: 'anonymous', personId: null })
  const visitor = visitorOf(here)
  const page = await visitor.open(`${path}?q=nps&v=8`)
  expect(page.chosen).toEqual(['8'])
  await visitor.send(await visitor.send(page, { a: '8' }))
  here.travelTo('2026-04-08')
  await handOnAnonymous(own.systemDesk())
  await carriedOut(here, own)
  expect(to()).toEqual([...five, ...five].toSorted())
  expect((await api.askings.asked({ id, figure: 'went' })).rows.map(({ answered }) => answered)).toEqual(
    five.map(() => 'unknown'),
  )
  expect((await api.askings.find({ id })).figures).toMatchObject({ went: 5, wholly: 1, partly: null, rate: 20 })
})

test('what is stopped asks and reminds nobody more; what was started does not change', async () => {
  const own = await here.workspace()
  const { api } = own
  await api.courtesy.setSettings({ caps: [], quietHours: { from: '09:00', until: '10:00' }, onlyWorkingDays: false })
  const all = await people(own, ['ann', 'bob'])
  const { id } = await lookedAt(own, await published(own), Object.values(all))
  await api.askings.start({ id })
  await carriedOut(here, own)
  expect(to()).toEqual([])
  expect((await api.askings.find({ id })).figures).toMatchObject({ asked: 2, waiting: 2, went: 0, rate: null })
  expect(await refusalOf(api.askings.change({ id, name: 'Other' }))).toContain('409')
  expect(await refusalOf(api.askings.remove({ id }))).toContain('409')
  expect(await api.askings.stop({ id })).toMatchObject({ state: 'stopped' })
  expect(await api.askings.stop({ id })).toMatchObject({ state: 'stopped' })
  here.travelTo('2026-04-01T02:00:00Z')
  await carriedOut(here, own)
  here.travelTo('2026-04-10')
  await carriedOut(here, own)
  expect(to()).toEqual([])
  expect((await api.askings.find({ id })).figures).toMatchObject({ asked: 2, notSent: 2, reminded: 0 })
})

test('what cannot be asked is refused with the reason', async () => {
  const own = await here.workspace()
  const { api } = own
  const { ann = '' } = await people(own, ['ann'])
  const audience = { kind: 'people' as const, personIds: [ann] }
  const { id: draft } = await api.questionnaires.create({ name: 'Not yet' })
  expect(await refusalOf(api.askings.create({ name: 'x', questionnaireId: draft, audience }))).toContain(
    'not published',
  )
  const survey = await published(own)
  const nobody = { kind: 'people' as const, personIds: ['00000000-0000-4000-8000-000000000000'] }
  expect(await refusalOf(api.askings.create({ name: 'x', questionnaireId: survey, audience: nobody }))).toContain('422')
  const { id, messageId } = await api.askings.create({ name: 'x', questionnaireId: survey, audience })
  expect(await refusalOf(api.askings.start({ id }))).toContain('dry run')
  await api.askings.look({ id })
  await api.askings.change({ id, said: { en: { subject: 'Other', text: 'Other' } } })
  expect((await api.askings.find({ id })).look?.isStale).toBe(true)
  expect(await refusalOf(api.askings.start({ id }))).toContain('again')
  expect(await refusalOf(api.messages.send({ id: messageId, personIds: [ann] }))).toContain('goes out from there')
  await api.questionnaires.retire({ id: survey })
  await api.askings.look({ id })
  expect(await refusalOf(api.askings.start({ id }))).toContain('no longer in use')
  await api.askings.remove({ id })
  expect((await api.askings.list({})).rows).toEqual([])
  expect(await refusalOf(api.askings.find({ id }))).toContain('404')
})

test('ten people answer the score in their mail, and it comes to +20', async () => {
  const own = await here.workspace()
  const { api } = own
  const scores = [10, 10, 9, 8, 7, 6, 2, 9, 5, 10]
  const names = scores.map((_, n) => `p${n}`)
  const all = await people(own, names)
  const { id } = await lookedAt(own, await published(own), Object.values(all))
  await api.askings.start({ id })
  await carriedOut(here, own)
  for (const [at, score] of scores.entries()) {
    const raw = post.taken.find((one) => one.to.startsWith(`p${at}@`))?.raw ?? ''
    const address = new RegExp(`^${score} {2}https?://[^/]+(/a/\\S+)`, 'm').exec(plain(raw))?.[1] ?? ''
    const visitor = visitorOf(here)
    const page = await visitor.open(address)
    expect(page.chosen).toEqual([String(score)])
    await visitor.send(await visitor.send(page, { a: String(score) }))
  }
  await here.settle()
  const { total } = await api.surveys.loyalty({ from: '2026-04-01', until: '2026-04-30' })
  expect(total).toMatchObject({ n: 10, promoters: 5, passives: 2, detractors: 3, score: 20 })
  expect((await api.askings.find({ id })).figures).toMatchObject({ went: 10, wholly: 10, partly: 0, rate: 100 })
})
