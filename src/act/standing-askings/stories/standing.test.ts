import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { answers, people, plain, published } from '../../askings/stories/asked.fixture.ts'
import { postOffice } from '../../messages/stories/post.fixture.ts'
import { phaseOf, turnsIn } from '../rule/turns.ts'
import { gone, started, told, turnsOf } from './standing.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let post: Awaited<ReturnType<typeof postOffice>>
beforeAll(async () => {
  here = await world('2026-04-01')
  post = await postOffice(here)
})
beforeEach(() => {
  post.taken.length = 0
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

test('so many days after a case was closed whoever asked is asked once, however often it is closed', async () => {
  const own = await here.workspace()
  const { api } = own
  const all = await people(own, ['ann', 'bob', 'cat'])
  const { customerId } = await api.people.find({ id: all.ann ?? '' })
  const caseOf = (personId: string | undefined) =>
    api.support.create({
      customerId: customerId ?? '',
      ...(personId && { personId }),
      subject: 'Help',
      openedAt: here.time.now,
    })
  // Closed before it ran, so that its day is before the first one.
  here.travelTo('2026-03-25')
  const { id: early } = await caseOf(all.bob)
  await api.support.close({ id: early })
  here.travelTo('2026-04-01')
  const id = await started(own, await published(own), Object.values(all), { trigger: { kind: 'caseClosed', days: 2 } })
  const { id: one } = await caseOf(all.ann)
  const { id: unknown } = await caseOf(undefined)
  await api.support.close({ id: one })
  await api.support.close({ id: unknown })
  await gone(here, own)
  here.travelTo('2026-04-02T10:00:00Z')
  await gone(here, own)
  expect(to(), 'not before the second day').toEqual([])
  here.travelTo('2026-04-03')
  await gone(here, own)
  await gone(here, own)
  expect(to()).toEqual(['ann'])
  expect(plain(post.taken[0]?.raw ?? '')).toContain('Would you recommend us?')
  await api.support.reopen({ id: one })
  await api.support.close({ id: one })
  here.travelTo('2026-04-05')
  await gone(here, own)
  expect(to(), 'one case is one turn').toEqual(['ann'])
  expect(await turnsOf(own, id)).toEqual(['ann 2026-04-03 asked'])
  // What it began is an asking like any other, and stands with it.
  expect((await api.askings.list({})).rows).toEqual([])
  const [begun] = (await api.askings.list({ standingId: id })).rows
  expect(begun).toMatchObject({ name: 'By itself · 2026-04-03', state: 'open', figures: { asked: 1, went: 1 } })
  await answers(own, begun?.id ?? '', all.ann ?? '', { nps: 9 })
  expect((await api.standingAskings.months({ id })).rows).toEqual([
    { month: '2026-04', asked: 1, went: 1, wholly: 1, rate: 100, heldBack: 0, missed: 0 },
  ])
})

test('every so many days each is asked on a day of their own; what the house slept through is missed and named, or asked within the grace', async () => {
  const own = await here.workspace()
  const { api } = own
  await api.askings.setSettings({ restDays: 0 })
  const names = ['ann', 'bob', 'cat', 'dan', 'eve', 'fay']
  const all = await people(own, [...names, 'gus'])
  const id = await started(own, await published(own), Object.values(all), {
    trigger: { kind: 'every', days: 20 },
    reminding: { most: 0, days: 7 },
    graceDays: 2,
  })
  // Whoever is removed keeps the others from nothing.
  await api.people.remove({ id: all.gus ?? '' })
  const { rows } = await here.house.stores.pools.owner.query<{ seed: string }>(
    'SELECT seed FROM standing_askings WHERE id = $1',
    [id],
  )
  const daysOf = (name: string, until: string) => {
    const phase = phaseOf(rows[0]?.seed ?? '', all[name] ?? '', 20)
    return turnsIn({ activeFrom: '2026-04-01', every: 20, phase }, { from: '2026-04-01', until })
  }
  // Day by day for ten days; then it stands still until the 30th.
  for (let day = 1; day <= 10; day += 1) {
    here.travelTo(`2026-04-${String(day).padStart(2, '0')}`)
    await gone(here, own)
  }
  here.travelTo('2026-04-30')
  const forecast = await api.standingAskings.forecast({ id, days: 7 })
  await gone(here, own)
  await gone(here, own)
  const said = (day: string) => (day <= '2026-04-10' || day >= '2026-04-28' ? 'asked' : 'missed late')
  const wished = names.flatMap((name) => daysOf(name, '2026-04-30').map((day) => `${name} ${day} ${said(day)}`))
  expect((await turnsOf(own, id)).toSorted()).toEqual(wished.toSorted())
  expect(wished.some((line) => line.endsWith('missed late'))).toBe(true)
  expect(to().length).toBe(wished.filter((line) => line.endsWith('asked')).length)
  // What was told of the days to come is what then comes.
  const ahead = names.flatMap((name) => daysOf(name, '2026-05-06').filter((day) => day >= '2026-04-30'))
  expect(forecast.days.map(({ day, due }) => [day, due])).toEqual(
    ['2026-04-30', '2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05', '2026-05-06'].map((day) => [
      day,
      ahead.filter((one) => one === day).length,
    ]),
  )
})

test('an event asks once, told twice, late or of a customer; one of long ago asks nobody', async () => {
  const own = await here.workspace()
  const { api } = own
  const all = await people(own, ['ann', 'bob', 'cat', 'dan'])
  const [first, other] = [await api.people.find({ id: all.ann ?? '' }), await api.customers.create({ name: 'Other' })]
  const elsewhere = await api.people.create({ customerId: other.id, name: 'eve', email: 'eve@asked.example' })
  const customerId = first.customerId ?? ''
  const meant = [all.ann, all.bob, all.cat, elsewhere.id].flatMap((one) => one ?? [])
  const id = await started(own, await published(own), meant, {
    trigger: { kind: 'event', name: 'Onboarding done', days: 3 },
    reminding: { most: 0, days: 7 },
    graceDays: 2,
  })
  await told(here, own, 'old', '2024-01-10', { customerId, personId: all.bob })
  await told(here, own, 'one', '2026-04-01', { customerId, personId: all.ann })
  // The same again, from a file; and one of somebody who is not meant.
  await told(here, own, 'one, imported', '2026-04-01', { customerId, personId: all.ann })
  await told(here, own, 'not meant', '2026-04-01', { customerId, personId: all.dan })
  here.travelTo('2026-04-03')
  await gone(here, own)
  expect(to()).toEqual([])
  here.travelTo('2026-04-04')
  await gone(here, own)
  expect(to()).toEqual(['ann'])
  // Of the customer alone everybody there who is meant; ann was asked three days ago.
  await told(here, own, 'of all', '2026-04-04', { customerId })
  here.travelTo('2026-04-07')
  await gone(here, own)
  // Known on the last day of the grace, and a day later; the earlier after the later one.
  await told(here, own, 'too late', '2026-04-06', { customerId: other.id, personId: elsewhere.id })
  await told(here, own, 'before', '2026-04-03', { customerId: other.id, personId: elsewhere.id })
  here.travelTo('2026-04-12')
  await gone(here, own)
  expect((await turnsOf(own, id)).toSorted()).toEqual([
    'ann 2026-04-04 asked',
    'ann 2026-04-07 heldBack askedThis',
    'bob 2026-04-07 asked',
    'cat 2026-04-07 asked',
    'eve 2026-04-06 missed late',
    'eve 2026-04-09 missed late',
  ])
  await told(here, own, 'in time', '2026-04-07', { customerId: other.id, personId: elsewhere.id })
  await gone(here, own)
  expect(to()).toEqual(['ann', 'bob', 'cat', 'eve'])
})

test('who rests from any survey, refused surveys or left is not asked, and it is said why', async () => {
  const own = await here.workspace()
  const { api } = own
  const all = await people(own, ['ann', 'bob', 'cat', 'dan', 'eve'], { dan: 'cat' })
  const { customerId } = await api.people.find({ id: all.ann ?? '' })
  await api.people.decide({ id: all.bob ?? '', purpose: 'surveys', given: false, source: 'telephone' })
  await api.people.decide({ id: all.eve ?? '', purpose: 'analysis', given: false })
  const [nps, ces] = [await published(own, 'NPS'), await published(own, 'CES')]
  const trigger = { kind: 'contract' as const, day: 'starts' as const, days: 1 }
  await api.contracts.create({ customerId: customerId ?? '', startsOn: '2026-03-31', amount: '1', currency: 'JPY' })
  await api.contracts.create({ customerId: customerId ?? '', startsOn: '2026-04-01', amount: '1', currency: 'JPY' })
  const everybody = { kind: 'filter' as const, filter: {}, roles: [] }
  const make = async (questionnaireId: string) => {
    const { id } = await api.standingAskings.create({ name: 'N', questionnaireId, audience: everybody, trigger })
    await api.standingAskings.start({ id })
    await gone(here, own)
    return id
  }
  const first = await make(nps)
  expect((await turnsOf(own, first)).toSorted()).toEqual([
    'ann 2026-04-01 asked',
    'bob 2026-04-01 heldBack withdrawn',
    'cat 2026-04-01 asked',
    'dan 2026-04-01 heldBack sameAddress',
    'eve 2026-04-01 heldBack notAnalysed',
  ])
  const second = await make(ces)
  expect((await turnsOf(own, second)).toSorted()).toEqual([
    'ann 2026-04-01 heldBack askedLately',
    'bob 2026-04-01 heldBack withdrawn',
    'cat 2026-04-01 heldBack askedLately',
    'dan 2026-04-01 heldBack sameAddress',
    'eve 2026-04-01 heldBack notAnalysed',
  ])
  expect(to()).toEqual(['ann', 'cat'])
  // Ann leaves; the forecast knows, and so does the day.
  await api.people.change({ id: all.ann ?? '', leftOn: '2026-03-31' })
  const { groups, asks, due } = await api.standingAskings.forecast({ id: first, days: 2 })
  expect({ asks, due }).toEqual({ asks: 0, due: 5 })
  expect(groups.map(({ because, turns }) => [because, turns]).toSorted()).toEqual([
    ['askedThis', 1],
    ['left', 1],
    ['notAnalysed', 1],
    ['sameAddress', 1],
    ['withdrawn', 1],
  ])
  const { rows } = await api.standingAskings.forecastTurns({ id: first, days: 2, day: '2026-04-02' })
  expect(rows.map(({ personName }) => personName).toSorted()).toEqual(['ann', 'bob', 'cat', 'dan', 'eve'])
})

test('whoever left the segment before their day, or while the mail could not go, is not asked', async () => {
  const own = await here.workspace()
  const { api } = own
  const customers: Record<string, string> = {}
  for (const name of ['ann', 'bob', 'cat']) {
    const { id: customerId } = await api.customers.create({ name, stage: 'active' })
    await api.people.create({ customerId, name, email: `${name}@asked.example` })
    await api.contracts.create({ customerId, startsOn: '2026-04-01', amount: '1', currency: 'JPY' })
    customers[name] = customerId
  }
  const rule = { kind: 'field' as const, field: 'customer.stage', test: { op: 'one of' as const, values: ['active'] } }
  const segment = await api.segments.create({ name: 'Active', description: '', rule })
  await here.settle()
  const { id } = await api.standingAskings.create({
    name: 'Two days on',
    questionnaireId: await published(own),
    audience: { kind: 'segment', segmentId: segment.id },
    trigger: { kind: 'contract', day: 'starts', days: 2 },
  })
  await api.standingAskings.start({ id })
  await gone(here, own)
  // Who is in a segment is found anew every fifteen minutes, or when somebody asks for it.
  const leaves = async (name: string) => {
    await api.customers.change({ id: customers[name] ?? '', stage: 'prospect' })
    await api.segments.rebuild({ id: segment.id })
    await here.settle()
  }
  await leaves('ann')
  const { mail } = here.house.outside
  Object.assign(here.house.outside, { mail: null })
  here.travelTo('2026-04-03')
  await gone(here, own)
  expect((await api.standingAskings.find({ id })).lacks.length).toBeGreaterThan(0)
  expect((await turnsOf(own, id)).toSorted()).toEqual(['bob 2026-04-03 waiting null', 'cat 2026-04-03 waiting null'])
  await leaves('cat')
  Object.assign(here.house.outside, { mail })
  here.travelTo('2026-04-04')
  await gone(here, own)
  expect((await turnsOf(own, id)).toSorted()).toEqual(['bob 2026-04-03 asked', 'cat 2026-04-03 heldBack leftAudience'])
  expect(to()).toEqual(['bob'])
})

test('another version is asked, or pauses it until somebody resumes; one that is out of use pauses it either way', async () => {
  const own = await here.workspace()
  const { api } = own
  const all = await people(own, ['ann'])
  const survey = await published(own)
  const wish = { trigger: { kind: 'every' as const, days: 14 }, sameDays: 0 }
  const follows = await started(own, survey, [all.ann ?? ''], wish)
  const pauses = await started(own, survey, [all.ann ?? ''], { ...wish, onNewVersion: 'pause' })
  await gone(here, own)
  await api.questionnaires.beginDraft({ id: survey })
  await api.questionnaires.publish({ id: survey })
  here.travelTo('2026-04-02')
  await gone(here, own)
  const stateOf = async (id: string) => {
    const { state, pause } = await api.standingAskings.find({ id })
    return pause === null ? state : pause.because
  }
  expect([await stateOf(follows), await stateOf(pauses)]).toEqual(['active', 'newVersion'])
  await api.standingAskings.resume({ id: pauses })
  await gone(here, own)
  expect([await stateOf(follows), await stateOf(pauses)]).toEqual(['active', 'active'])
  await api.questionnaires.retire({ id: survey })
  here.travelTo('2026-04-03')
  await gone(here, own)
  expect([await stateOf(follows), await stateOf(pauses)]).toEqual(['notInUse', 'notInUse'])
  expect(await refusalOf(api.standingAskings.resume({ id: pauses }))).toMatch(/^409/)
})

test('what cannot be is refused with the reason, two who change at once are asked, and who may only read changes nothing', async () => {
  const own = await here.workspace()
  const { api } = own
  const all = await people(own, ['ann'])
  const questionnaireId = await published(own)
  const audience = { kind: 'people' as const, personIds: [all.ann ?? ''] }
  const make = (wish: object) =>
    api.standingAskings.create({ name: 'N', questionnaireId, audience, trigger: { kind: 'every', days: 90 }, ...wish })
  expect(await refusalOf(make({ sameDays: 84 }))).toMatch(/^422/)
  expect(await refusalOf(make({ fromOn: '2026-05-02', untilOn: '2026-05-01' }))).toMatch(/^422/)
  expect(await refusalOf(make({ trigger: { kind: 'every', days: 13 } }))).toMatch(/^422/)
  expect(await refusalOf(make({ said: { en: null, ja: null } }))).toMatch(/^422/)
  const made = await make({})
  expect(made).toMatchObject({ state: 'draft', sameDays: 83, turns: { asked: 0 } })
  expect(await refusalOf(api.standingAskings.change({ id: made.id, trigger: { kind: 'every', days: 60 } }))).toMatch(
    /^422/,
  )
  const reader = await own.as('viewer')
  expect(await refusalOf(reader.standingAskings.start({ id: made.id }))).toMatch(/^403/)
  expect((await reader.standingAskings.list({})).rows.map(({ id }) => id)).toEqual([made.id])
  const etag = (await api.standingAskings.find({ id: made.id })).etag ?? ''
  const put = (name: string) =>
    own.request(`/api/v1/standing-askings/${made.id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'if-match': etag },
      body: JSON.stringify({ name }),
    })
  expect((await put('Hers')).status).toBe(200)
  expect((await put('His')).status).toBe(412)
  expect((await api.standingAskings.find({ id: made.id })).name).toBe('Hers')
  await api.standingAskings.remove({ id: made.id })
  expect(await refusalOf(api.standingAskings.find({ id: made.id }))).toMatch(/^404/)
})

test('paused, nobody is asked and what comes is named; resumed, it asks from that day on; ended, it is over', async () => {
  const own = await here.workspace()
  const { api } = own
  const all = await people(own, ['ann', 'bob', 'cat', 'dan'])
  const { customerId } = await api.people.find({ id: all.ann ?? '' })
  const contract = (starts: string) =>
    api.contracts.create({ customerId: customerId ?? '', startsOn: starts, amount: '1', currency: 'JPY' })
  const id = await started(own, await published(own), [all.ann ?? ''], {
    trigger: { kind: 'contract', day: 'starts', days: 10 },
    sameDays: 0,
    reminding: { most: 0, days: 7 },
  })
  await api.askings.setSettings({ restDays: 0 })
  for (const day of ['2026-03-23', '2026-03-25', '2026-03-28', '2026-03-31', '2026-04-02']) await contract(day)
  await gone(here, own)
  here.travelTo('2026-04-02')
  await gone(here, own)
  here.travelTo('2026-04-03')
  await api.standingAskings.pause({ id })
  expect(await refusalOf(api.standingAskings.pause({ id }))).toMatch(/^409/)
  here.travelTo('2026-04-05')
  await gone(here, own)
  here.travelTo('2026-04-07')
  await gone(here, own)
  expect(await turnsOf(own, id)).toEqual(['ann 2026-04-02 asked', 'ann 2026-04-04 missed paused'])
  here.travelTo('2026-04-10')
  await api.standingAskings.resume({ id })
  await gone(here, own)
  // Known only now, of a day of the pause, and within the grace.
  await contract('2026-03-29')
  await gone(here, own)
  expect((await turnsOf(own, id)).slice(1)).toEqual([
    'ann 2026-04-04 missed paused',
    'ann 2026-04-07 missed paused',
    'ann 2026-04-08 missed paused',
    'ann 2026-04-10 asked',
  ])
  await api.standingAskings.end({ id })
  await api.standingAskings.end({ id })
  here.travelTo('2026-04-12')
  await gone(here, own)
  expect((await turnsOf(own, id)).length, 'nobody more').toBe(5)
  expect(await refusalOf(api.standingAskings.resume({ id }))).toMatch(/^409/)
  expect(await refusalOf(api.standingAskings.change({ id, name: 'Other' }))).toMatch(/^409/)
  expect(await refusalOf(api.standingAskings.remove({ id }))).toMatch(/^409/)
  expect(to()).toEqual(['ann', 'ann'])
})
