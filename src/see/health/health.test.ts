import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { recompute } from './health.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let house: World
let home: Awaited<ReturnType<World['workspace']>>
let customerId: string

beforeAll(async () => {
  house = await world('2026-04-01')
  home = await house.workspace()
  const made = await home.api.customers.create({ name: '北ロジスティクス' })
  customerId = made.id
  await home.api.contracts.create({
    customerId,
    plan: 'Pro',
    kind: 'subscription',
    amount: '520000',
    currency: 'JPY',
    period: 'month',
    startsOn: '2025-01-01',
    endsOn: '2026-12-29',
  })
  await house.settle()
})
afterAll(() => house?.close())

test('a new workspace gets a scorecard by itself, and what has no data stays unknown', async () => {
  await recompute(home.systemDesk(), 'day')
  await house.settle()
  const { rows } = await home.api.scorecards.list({})
  expect(rows).toMatchObject([{ number: 1, hasDraft: false, segmentId: null }])
  const why = await home.api.health.explain({ id: customerId })
  expect(why.reading).toMatchObject({ score: null, band: null })
  expect(why.title.en).toBe('Health is not known: there is data for 5% of the scorecard, and a score needs 15%')
  expect(why.rests.en).toMatch(/^Scorecard “All customers”, version 1 · \d+ of \d+ missing$/)
  expect(why.measures.find(({ id }) => id === 'people-active')).toMatchObject({ points: null, contribution: 0 })
  const heard = (await home.heard()).filter(({ name }) => name.startsWith('health.'))
  expect(heard.map(({ name }) => name)).toEqual(['health.recomputed'])
})

test('a member’s judgement counts, the band falls, and the house hears why', async () => {
  await home.api.health.judge({ id: customerId, topic: 'relationship', points: 100, note: '' })
  await house.settle()
  expect((await home.api.health.explain({ id: customerId })).reading).toMatchObject({ score: 100, band: 'thriving' })
  house.travelTo('2026-04-02')
  await home.api.health.judge({ id: customerId, topic: 'relationship', points: 28, note: 'the sponsor has left' })
  await house.settle()
  const why = await home.api.health.explain({ id: customerId })
  expect(why.reading).toMatchObject({ score: 46, band: 'watch' })
  const heard = (await home.heard()).filter(({ name }) => name === 'health.band changed')
  expect(heard).toMatchObject([{ about: customerId, data: { from: 'thriving', to: 'watch', score: 46 } }])
  expect(heard[0]?.data.reason).toMatchObject({
    en: expect.stringContaining('Relationship, as we judge it'),
    ja: expect.stringContaining('関係性'),
  })
})

test('an override holds until its day, whatever is recomputed, and then the computed health counts again', async () => {
  const set = await home.api.health.override({
    id: customerId,
    band: 'steady',
    score: 60,
    reason: 'They confirmed the renewal in person',
    until: '2026-04-05',
  })
  expect(set).toMatchObject({ band: 'steady', score: 60, until: '2026-04-05' })
  await house.settle()
  house.travelTo('2026-04-04')
  await recompute(home.systemDesk(), 'day')
  await house.settle()
  const why = await home.api.health.explain({ id: customerId })
  expect(why.reading).toMatchObject({ score: 60, computed: 46, band: 'steady' })
  expect(why.title.en).toBe('Set by hand to Steady until 5 Apr: They confirmed the renewal in person')
  house.travelTo('2026-04-06')
  await recompute(home.systemDesk(), 'day')
  await house.settle()
  expect((await home.api.health.explain({ id: customerId })).reading).toMatchObject({
    score: 46,
    band: 'watch',
    overrideId: null,
  })
})

test('new weights make a new version; old readings keep the version that made them', async () => {
  house.travelTo('2026-04-08')
  const [card] = (await home.api.scorecards.list({})).rows
  const page = await home.api.scorecards.find({ id: card?.id ?? '' })
  const definition = page.published?.definition
  if (!definition) throw new Error('the standard scorecard is published')
  const measures = definition.measures.map((measure) =>
    measure.id === 'relationship' ? { ...measure, weight: 10 } : measure,
  )
  const before = await home.api.health.consequences({ scorecardId: page.id, definition: { ...definition, measures } })
  expect(before).toMatchObject({ customers: 1, moved: 1, moves: [{ from: 'watch', to: 'thriving', customers: 1 }] })
  await home.api.scorecards.draft({ id: page.id, definition: { ...definition, measures } })
  const published = await home.api.scorecards.publish({ id: page.id })
  expect(published.versions.map(({ number }) => number)).toEqual([2, 1])
  await house.settle()
  const why = await home.api.health.explain({ id: customerId, sinceDays: 1 })
  expect(why).toMatchObject({
    weightsChanged: true,
    bandBefore: 'watch',
    reading: { band: 'thriving', versionId: published.published?.id },
  })
  expect(why.changed?.en).toContain('The weights changed.')
  const { rows } = await home.api.health.readings({ id: customerId })
  expect(rows.at(-1)?.versionId).toBe(page.published?.id)
  expect(new Set(rows.map(({ versionId }) => versionId)).size).toBe(2)
})

test('a draft whose band has no next act is refused with the reason, and nothing is published', async () => {
  const [card] = (await home.api.scorecards.list({})).rows
  const page = await home.api.scorecards.find({ id: card?.id ?? '' })
  const definition = page.published?.definition
  if (!definition) throw new Error('there is a published version')
  const kept = await home.api.scorecards.draft({
    id: page.id,
    definition: { ...definition, acts: { ...definition.acts, risk: [] } },
  })
  expect(kept.faults.map(({ en }) => en)).toEqual(['the band “At risk” names no next act'])
  await expect(home.api.scorecards.publish({ id: page.id })).rejects.toMatchObject({ status: 409 })
  expect((await home.api.scorecards.find({ id: page.id })).number).toBe(2)
})

test('the live preview brings the inputs of real customers, and coverage says what cannot be analysed yet', async () => {
  const [card] = (await home.api.scorecards.list({})).rows
  const page = await home.api.scorecards.find({ id: card?.id ?? '' })
  const definition = page.published?.definition
  if (!definition) throw new Error('there is a published version')
  const { rows } = await home.api.health.preview({ definition, customerIds: [] })
  expect(rows).toMatchObject([{ customerId, name: '北ロジスティクス', band: 'thriving' }])
  expect(rows[0]?.inputs['people-active']).toEqual({ value: null, n: 0, because: 'no data' })
  expect(rows[0]?.inputs['contracts-in-force']).toMatchObject({ value: 1, because: null })
  const coverage = await home.api.health.coverage({})
  expect(coverage.rows.find(({ metric }) => metric === 'people_active')).toMatchObject({
    enough: false,
    customers: 0,
    of: 1,
  })
})

test('coverage counts per metric of whom it is known, not who has anything in the same place', async () => {
  await home.api.surveys.create({ customerId, survey: 'effort', ces: 3, answeredAt: new Date('2026-04-01T01:00:00Z') })
  await house.settle()
  const { rows } = await home.api.health.coverage({ neededDays: 1 })
  const of = (name: string) => rows.find(({ metric }) => metric === name)
  expect(of('ces_180')).toMatchObject({ customers: 1, enough: true })
  expect(of('nps_latest')).toMatchObject({ customers: 0, enough: false, expectedOn: null })
  expect(of('nps_latest')?.said).toEqual({
    en: 'Not known of anybody: no answers.',
    ja: 'どの顧客についても不明です（回答なし）。',
  })
})
