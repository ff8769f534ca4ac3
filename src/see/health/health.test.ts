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
  expect(why.title.en).toBe('Health is not known: there is data for 0% of the scorecard, and a score needs 50%')
  expect(why.rests.en).toMatch(/^Scorecard “All customers”, version 1 · \d+ of \d+ missing$/)
  expect(why.measures.find(({ id }) => id === 'nps-latest')).toMatchObject({ points: null, contribution: 0 })
  const heard = (await home.heard()).filter(({ name }) => name.startsWith('health.'))
  expect(heard.map(({ name }) => name)).toEqual(['health.recomputed'])
})

test('a member’s judgement counts, the band falls, and the house hears why', async () => {
  await home.api.health.judge({ id: customerId, topic: 'relationship', points: 100, note: '' })
  await house.settle()
  const alone = await home.api.health.explain({ id: customerId })
  expect(alone).toMatchObject({ reading: { score: null, band: null }, known: 20, leastKnown: 50 })
  expect(alone.acts).toMatchObject([{ ja: '連絡を取り、状況を伺う' }])
  await home.api.surveys.create({ customerId, survey: 'nps', nps: 7, answeredAt: new Date('2026-03-20T01:00:00Z') })
  await house.settle()
  await home.api.health.judge({ id: customerId, topic: 'relationship', points: 100, note: '' })
  await house.settle()
  expect((await home.api.health.explain({ id: customerId })).reading).toMatchObject({ score: 75.25, band: 'thriving' })
  house.travelTo('2026-04-02')
  await home.api.health.judge({ id: customerId, topic: 'relationship', points: 28, note: 'the sponsor has left' })
  await house.settle()
  const why = await home.api.health.explain({ id: customerId })
  expect(why.reading).toMatchObject({ score: 42.85, band: 'watch' })
  const heard = (await home.heard()).filter(({ name }) => name === 'health.band changed')
  expect(heard).toMatchObject([{ about: customerId, data: { from: 'thriving', to: 'watch', score: 42.85 } }])
  expect(heard[0]?.data.reason).toMatchObject({
    en: expect.stringContaining('Relationship, as we rate it'),
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
  expect(why.reading).toMatchObject({ score: 60, computed: 42.85, band: 'steady' })
  expect(why.title.en).toBe('Overridden to Steady until 5 Apr: They confirmed the renewal in person')
  house.travelTo('2026-04-06')
  await recompute(home.systemDesk(), 'day')
  await house.settle()
  expect((await home.api.health.explain({ id: customerId })).reading).toMatchObject({
    score: 42.85,
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
  const draft = {
    ...definition,
    groups: definition.groups.map((group) => (group.id === 'relation' ? { ...group, weight: 40 } : group)),
    edges: {
      thriving: { from: 43, included: true },
      steady: { from: 30, included: true },
      watch: { from: 20, included: true },
    },
  }
  const before = await home.api.health.consequences({ scorecardId: page.id, definition: draft })
  expect(before).toMatchObject({ customers: 1, moved: 1, moves: [{ from: 'watch', to: 'thriving', customers: 1 }] })
  await home.api.scorecards.draft({ id: page.id, definition: draft })
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

test('a scorecard that was never published is tried in its place: behind one for everybody it moves nobody', async () => {
  const [first] = (await home.api.scorecards.list({})).rows
  const definition = (await home.api.scorecards.find({ id: first?.id ?? '' })).published?.definition
  if (!first || !definition) throw new Error('there is a published version')
  const edges = { ...definition.edges, thriving: { from: 100, included: true }, steady: { from: 99, included: true } }
  const strict = { ...definition, edges: { ...edges, watch: { from: 98, included: true } } }
  const second = await home.api.scorecards.create({ name: { en: 'Strict', ja: '厳格' }, definition: strict })
  const trial = () => home.api.health.consequences({ scorecardId: second.id, definition: strict })
  expect(await trial()).toMatchObject({ customers: 1, moved: 0 })
  await home.api.scorecards.arrange({ ids: [second.id, first.id] })
  expect(await trial()).toMatchObject({ moved: 1, moves: [{ from: 'thriving', to: 'risk', customers: 1 }] })
  await home.api.scorecards.retire({ id: second.id })
  expect(await trial()).toMatchObject({ moved: 0 })
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
  expect(rows[0]?.inputs['csat-90']).toEqual({ value: null, n: 0, because: 'no data' })
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
  expect(of('csat_90')).toMatchObject({ customers: 0, enough: false, expectedOn: null })
  expect(of('csat_90')?.said).toEqual({
    en: 'Not known of anybody: no answers.',
    ja: 'どの顧客についても不明です（回答なし）。',
  })
})

test('who gave notice stands at risk whatever else is good, says so first, and stands better once that is over', async () => {
  const made = await home.api.customers.create({ name: '大和建材', stage: 'leaving' })
  const answer = { customerId: made.id, survey: 'nps', answeredAt: new Date('2026-04-07T01:00:00Z') }
  await home.api.surveys.create({ ...answer, nps: 2, comment: '解約を考えています' })
  await home.api.support.create({ customerId: made.id, subject: '解約の手続きを教えてください' })
  await house.settle()
  await recompute(home.systemDesk(), 'day')
  await house.settle()
  const why = await home.api.health.explain({ id: made.id })
  expect(why.reading).toMatchObject({ band: 'risk' })
  expect(why.alarms.map(({ id }) => id)).toEqual([
    'leaving',
    'case-about-leaving',
    'very-unhappy-answer',
    'answer-about-leaving',
    'unhappy-answer',
  ])
  expect(why.title.ja).toMatch(/^ヘルスは「危険」です。解約予定になっている/)
  expect(why.reason.en).toBe('**The customer is leaving**.')
  expect(why.alarms[2]?.said.ja).toBe('**強い不満の回答があり、まだ対応の連絡をしていない**（1人、4月7日）')
  expect(why.alarms[2]?.ends.ja).toContain('その後に電話・面談・メールの記録があったとき')
  expect(why.acts[0]?.ja).toBe('解約の理由を直接伺い、引き止められるかを確かめる')

  const { rows } = await home.api.support.list({ customerId: made.id })
  await home.api.support.close({ id: rows[0]?.id ?? '' })
  await home.api.customers.change({ id: made.id, stage: 'active' })
  await home.api.interactions.create({
    customerId: made.id,
    kind: 'call',
    title: 'お詫びの電話',
    happenedAt: new Date('2026-04-07T23:00:00Z'),
  })
  house.travelTo('2026-04-09')
  await house.settle()
  await recompute(home.systemDesk(), 'day')
  await house.settle()
  const later = await home.api.health.explain({ id: made.id })
  expect(later.alarms).toEqual([])
  expect(later.reading?.band).not.toBeNull()
})

test('of each person of a customer it is told what is known: use, answers, contact; of who withdrew the consent only the contact', async () => {
  const made = await home.api.customers.create({ name: '青葉会' })
  const [anna, ken] = [
    await home.api.people.create({ customerId: made.id, name: '渡辺 美咲', roles: ['sponsor'] }),
    await home.api.people.create({ customerId: made.id, name: '加藤 健' }),
  ]
  const answeredAt = new Date('2026-04-05T01:00:00Z')
  for (const personId of [anna.id, ken.id])
    await home.api.surveys.create({ customerId: made.id, personId, survey: 'nps', nps: 4, answeredAt })
  await home.api.interactions.create({
    customerId: made.id,
    kind: 'meeting',
    title: '定例',
    happenedAt: new Date('2026-04-06T01:00:00Z'),
    personIds: [ken.id],
  })
  await home.api.people.decide({ id: ken.id, purpose: 'analysis', given: false })
  await house.settle()
  const { rows } = await home.api.health.people({ id: made.id })
  const of = (id: string) => rows.find(({ personId }) => personId === id)
  expect(of(anna.id)).toMatchObject({
    name: '渡辺 美咲',
    use: null,
    answer: { nps: 4 },
    lastContactAt: null,
    isWithheld: false,
  })
  expect(of(ken.id)).toMatchObject({
    use: null,
    answer: null,
    lastContactAt: '2026-04-06T01:00:00.000Z',
    isWithheld: true,
  })
})
