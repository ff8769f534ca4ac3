import { Decimal } from 'decimal.js'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { loadSampleWorld } from '../../src/act/sample-world/sample-world.ts'
import { recompute } from '../../src/see/health/health.ts'
import { judgedByMembers } from '../card-of-judgement.ts'
import { type World, world } from '../world.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let here: World
let home: Awaited<ReturnType<World['workspace']>>

/** Readings of four weeks, so that plays were opened of figures that are others by now. */
beforeAll(async () => {
  here = await world('2026-04-01')
  home = await here.workspace()
  await loadSampleWorld(home.desk(), 12)
  await here.settle()
  for (const day of ['2026-03-04', '2026-03-18', '2026-03-25', '2026-04-01', '2026-04-06']) await read(day)
})
afterAll(() => here?.close())

async function read(day: string): Promise<void> {
  here.travelTo(day)
  await recompute(home.systemDesk(), 'day')
  await here.settle()
}

const everybody = async () => (await home.api.portfolio.list({ limit: 200 })).rows
const playsOf = async (customerId: string) => (await home.api.plays.list({ customerId, limit: 200 })).rows

test('the list, the customer’s page and its explanation say the same of health, of every customer', async () => {
  const rows = await everybody()
  expect(rows.length).toBeGreaterThan(19)
  for (const row of rows) {
    const why = await home.api.health.explain({ id: row.id })
    expect({ of: row.name, band: row.band, score: row.score }).toEqual({
      of: row.name,
      band: why.reading?.band ?? null,
      score: why.reading?.score ?? null,
    })
    const since = why.since === null ? null : new Date(why.since).toISOString()
    if (row.scoreChange !== null && since === '2026-03-09T00:00:00.000Z' && why.scoreBefore !== null)
      expect(row.scoreChange, row.name).toBeCloseTo((why.reading?.score ?? 0) - why.scoreBefore, 9)
  }
})

test('a play that health opened, Today and the customer’s page quote the same figure, also where it was opened of another', async () => {
  const { rows } = await home.api.plays.today({ scope: 'team', limit: 200 })
  let quoted = 0
  for (const { customerId, customerName, reason, plays, score } of rows) {
    const why = await home.api.health.explain({ id: customerId })
    expect(score, customerName).toBe(why.reading?.score ?? null)
    const listed = new Map((await playsOf(customerId)).map((play) => [play.id, play.because]))
    for (const play of plays) {
      expect(listed.get(play.id), customerName).toEqual(play.because)
      expect((await home.api.plays.find({ id: play.id })).because, customerName).toEqual(play.because)
      if (play.reason !== 'health') continue
      quoted += 1
      expect(play.because, customerName).toEqual(why.reason)
      expect(reason.en, customerName).toContain(why.reason.en)
      expect(reason.ja, customerName).toContain(why.reason.ja)
    }
  }
  expect(quoted, 'plays of health in the sample').toBeGreaterThan(2)
})

test('counts and money of the list, of Today and of the records agree, or say another span of days', async () => {
  const today = new Map(
    (await home.api.plays.today({ scope: 'team', limit: 200 })).rows.map((row) => [row.customerId, row]),
  )
  for (const row of await everybody()) {
    const { id, name } = row
    const contracts = (await home.api.contracts.list({ customerId: id, limit: 200 })).rows.filter(
      ({ standing, kind }) => standing === 'in force' && (kind === 'subscription' || kind === 'usage'),
    )
    const worth = Decimal.sum(0, ...contracts.map(({ yearlyValue }) => yearlyValue ?? 0)).toFixed()
    expect([name, row.yearlyValue ?? '0']).toEqual([name, worth])
    const listed = today.get(id)
    if (listed) expect([name, listed.value?.amount ?? '0']).toEqual([name, worth])
    const cases = (await home.api.support.list({ customerId: id, limit: 200 })).rows.filter(
      ({ status }) => status !== 'closed',
    )
    expect([name, row.openCases ?? 0]).toEqual([name, cases.length])
    const answer = (await home.api.surveys.list({ customerId: id, limit: 200 })).rows.find(({ nps }) => nps !== null)
    expect([name, row.lastNps ?? null]).toEqual([name, answer?.nps ?? null])
    const open = (await playsOf(id)).filter(({ state }) => state === 'open' || state === 'snoozed')
    expect([name, row.openPlays ?? 0]).toEqual([name, open.length])
    const people = (await home.api.health.explain({ id })).measures.find((measure) => measure.id === 'people')
    if (people === undefined || people.points === null || row.peopleActive === null) continue
    if (people.span?.ja === '28日間') expect([name, people.figure.ja]).toEqual([name, `${row.peopleActive}人`])
    else expect([name, people.span?.ja]).toEqual([name, expect.stringMatching(/^\d+日間$/)])
  }
})

test('a play that is closed says of which day its figures are', async () => {
  const plays = (await home.api.plays.list({ limit: 200 })).rows.filter(
    ({ reason, state }) => reason === 'health' && state === 'open',
  )
  const [play] = plays
  const id = play?.id ?? ''
  await home.api.plays.complete({ id, note: 'called' })
  await read('2026-04-12')
  const closed = await home.api.plays.find({ id })
  expect(closed.because.en).toMatch(/^On \d{1,2} (Mar|Apr): /)
  expect(closed.because.ja).toMatch(/^[34]月\d{1,2}日時点：/)
})

test('a play that was opened of one figure quotes the present one, and when it is closed the one of its day', async () => {
  const { api, systemDesk } = await here.workspace({ name: 'Judged by members' })
  await judgedByMembers(api)
  const { id } = await api.customers.create({ name: '大和建材' })
  await api.contracts.create({
    customerId: id,
    amount: '100',
    currency: 'JPY',
    startsOn: '2025-01-01',
    endsOn: '2026-12-31',
  })
  const judge = async (day: string, points: number) => {
    here.travelTo(day)
    await api.health.judge({ id, topic: 'relationship', points, note: '' })
    await here.settle()
  }
  await judge('2026-04-13', 100)
  await recompute(systemDesk(), 'day')
  await here.settle()
  await judge('2026-05-20', 40)
  await judge('2026-05-23', 20)
  const [play] = (await api.plays.list({ customerId: id })).rows
  const why = await api.health.explain({ id })
  expect(play?.because.ja).toContain('100点中20点')
  expect(play?.because).toEqual(why.reason)
  expect((await api.plays.find({ id: play?.id ?? '' })).because).toEqual(why.reason)
  const [row] = (await api.plays.today({ scope: 'team' })).rows
  expect(row?.reason).toEqual(why.reason)
  expect(row?.plays.map(({ because }) => because)).toEqual([why.reason])
  await api.plays.complete({ id: play?.id ?? '', note: 'called' })
  await judge('2026-05-27', 10)
  const closed = (await api.plays.find({ id: play?.id ?? '' })).because
  expect(closed.ja).toMatch(/^5月23日時点：.*100点中20点/)
  expect(closed.en).toMatch(/^On 23 May: .*20 of 100/)
})
