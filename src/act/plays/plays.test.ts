import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { judgedByMembers } from '../../../test/card-of-judgement.ts'
import { type World, world } from '../../../test/world.ts'
import { recompute } from '../../see/health/health.ts'
import { openForRenewals, openForUnattended } from './opening/openings.ts'
import { openPlay } from './plays.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

let house: World
let home: Awaited<ReturnType<World['workspace']>>
let kita: string
let blueHarbor: string

beforeAll(async () => {
  house = await world('2026-04-01')
  home = await house.workspace()
  await judgedByMembers(home.api)
  kita = await customer('北ロジスティクス', '520000', '2026-12-29')
  blueHarbor = await customer('Blue Harbor Hotels', '400000', '2026-04-22')
  await house.settle()
})
afterAll(() => house?.close())

async function customer(name: string, amount: string, endsOn: string, currency = 'JPY') {
  const { id } = await home.api.customers.create({ name })
  await home.api.contracts.create({
    customerId: id,
    plan: 'Pro',
    kind: 'subscription',
    amount,
    currency,
    period: 'month',
    startsOn: '2025-01-01',
    endsOn,
  })
  return id
}

test('a renewal that nears opens one play, and asking again every day opens no second', async () => {
  await openForRenewals(home.desk())
  await openForRenewals(home.desk())
  const { rows } = await home.api.plays.list({})
  expect(rows).toMatchObject([
    { customerId: blueHarbor, kind: 'renewal', reason: 'renewal:2026-04-22', state: 'open', dueOn: '2026-04-08' },
  ])
  expect(rows.map(({ because }) => because)).toEqual([
    { en: 'The contract ends on **22 Apr 2026**.', ja: '契約が**2026年4月22日**に終了します。' },
  ])
})

test('renewals are opened page by page until nobody is left', async () => {
  const other = await house.workspace({ name: 'Many renewals' })
  for (const name of ['Aoi', 'Blue Harbor', 'Chidori', 'Daikoku', 'Edo']) {
    const { id } = await other.api.customers.create({ name })
    await other.api.contracts.create({
      customerId: id,
      amount: '100',
      currency: 'JPY',
      startsOn: '2025-01-01',
      endsOn: '2026-04-30',
    })
  }
  await openForRenewals(other.desk(), 2)
  expect((await other.api.plays.list({})).total).toBe(5)
  await openForRenewals(other.desk(), 5)
  expect((await other.api.plays.list({})).total).toBe(5)
})

test('a band that falls to watch opens a play with the reason, one that stays steady none; the list ranks by value, urgency and band', async () => {
  for (const id of [kita, blueHarbor]) await home.api.health.judge({ id, topic: 'relationship', points: 100, note: '' })
  await house.settle()
  await recompute(home.systemDesk(), 'day')
  await house.settle()
  house.travelTo('2026-04-01T01:00:00Z')
  await home.api.health.judge({ id: kita, topic: 'relationship', points: 50, note: '' })
  await house.settle()
  expect(
    (await home.heard()).filter(({ name }) => name === 'health.band changed').map(({ data }) => data),
  ).toMatchObject([{ from: 'thriving', to: 'steady' }])
  expect((await home.api.plays.list({ customerId: kita })).total).toBe(0)
  house.travelTo('2026-04-02')
  await home.api.health.judge({ id: kita, topic: 'relationship', points: 20, note: '' })
  await house.settle()
  const today = await home.api.plays.today({ scope: 'team' })
  expect(today).toMatchObject({
    customers: 2,
    counts: { team: 2, snoozed: 0 },
    atStake: { amount: '11040000', currency: 'JPY' },
    unvalued: 0,
    renewalsWithin7Days: 0,
  })
  expect(today.rule.en).toContain('a fall that ends in Steady opens none')
  expect(today.rule.ja).toContain('「安定」までの低下では起票しません')
  expect(today.rows.map(({ customerName, band, rank }) => ({ customerName, band, urgency: rank.urgency }))).toEqual([
    { customerName: 'Blue Harbor Hotels', band: 'thriving', urgency: 3 },
    { customerName: '北ロジスティクス', band: 'watch', urgency: 1 },
  ])
  const fallen = today.rows[1]
  expect(fallen).toMatchObject({
    act: { en: 'Ask what has changed', ja: '状況の変化をヒアリングする' },
    value: { amount: '6240000' },
    renewal: { on: '2026-12-29', inDays: 271 },
  })
  expect(fallen?.reason.ja).toContain('関係性')
})

test('a fall that is heard of after the customer has recovered opens nothing', async () => {
  const data = { from: 'thriving', to: 'watch', reason: null } as const
  await home.desk().transaction((context) => context.announce({ name: 'health.band changed', about: blueHarbor, data }))
  await house.settle()
  expect((await home.api.plays.list({ customerId: blueHarbor })).rows.map(({ kind }) => kind)).toEqual(['renewal'])
})

test('a snoozed play sleeps until its day and is not opened anew', async () => {
  const [play] = (await home.api.plays.list({ customerId: kita })).rows
  const id = play?.id ?? ''
  await expect(home.api.plays.snooze({ id, until: '2026-04-02', reason: 'too early' })).rejects.toMatchObject({
    status: 422,
  })
  expect(
    await home.api.plays.snooze({ id, until: '2026-04-08', reason: 'the buyer is away until then' }),
  ).toMatchObject({ state: 'snoozed', snooze: { until: '2026-04-08' } })
  house.travelTo('2026-04-02T02:00:00Z')
  await home.api.health.judge({ id: kita, topic: 'relationship', points: 100, note: '' })
  await house.settle()
  house.travelTo('2026-04-03')
  await home.api.health.judge({ id: kita, topic: 'relationship', points: 20, note: '' })
  await house.settle()
  expect((await home.api.plays.list({ customerId: kita })).rows).toMatchObject([{ id, state: 'snoozed' }])
  expect((await home.api.plays.today({ scope: 'team' })).counts).toMatchObject({ team: 1, snoozed: 1 })
  const awake = async () => ({
    state: (await home.api.plays.find({ id })).state,
    open: (await home.api.plays.list({ customerId: kita, state: 'open' })).rows.length,
    snoozed: (await home.api.plays.list({ customerId: kita, state: 'snoozed' })).rows.length,
    counts: (await home.api.plays.today({ scope: 'team' })).counts,
    rows: (await home.api.plays.today({ scope: 'snoozed' })).rows.length,
  })
  house.travelTo('2026-04-07')
  expect(await awake()).toMatchObject({
    state: 'snoozed',
    open: 0,
    snoozed: 1,
    counts: { team: 1, snoozed: 1 },
    rows: 1,
  })
  house.travelTo('2026-04-08')
  expect(await awake()).toMatchObject({ state: 'open', open: 1, snoozed: 0, counts: { team: 2, snoozed: 0 }, rows: 0 })
})

test('what was done can be taken back; what is closed cannot be closed again', async () => {
  const [play] = (await home.api.plays.list({ customerId: kita })).rows
  const id = play?.id ?? ''
  expect(await home.api.plays.complete({ id, note: 'Called; a new sponsor was named' })).toMatchObject({
    state: 'done',
    completion: { note: 'Called; a new sponsor was named' },
  })
  await expect(home.api.plays.dismiss({ id, reason: 'not needed' })).rejects.toMatchObject({ status: 409 })
  expect(await home.api.plays.reopen({ id })).toMatchObject({ state: 'open', completion: null })
  expect(await home.api.plays.dismiss({ id, reason: 'The contract was already renewed' })).toMatchObject({
    state: 'dismissed',
  })
  expect(await home.api.plays.restore({ id })).toMatchObject({ state: 'open' })
  await home.api.plays.complete({ id, note: '' })
  const summary = await home.api.plays.summary({})
  expect(summary.lastWeek).toMatchObject({ done: 1, withinTwoDays: 0 })
  expect(summary.since).toMatchObject({ fell: 1, rose: 0 })
})

test('what was closed is taken back only while no other play for the same reason has been opened since', async () => {
  const { api } = await house.workspace({ name: 'Taken back' })
  const { id: customerId } = await api.customers.create({ name: 'Old Mill Bakery' })
  const wish = {
    customerId,
    kind: 'risk' as const,
    reason: 'They asked for a call',
    act: { en: 'Call', ja: '電話する' },
  }
  const first = await api.plays.open(wish)
  await api.plays.complete({ id: first.id, note: 'Called' })
  const next = await api.plays.open(wish)
  await expect(api.plays.reopen({ id: first.id })).rejects.toMatchObject({ status: 409 })
  expect(await api.plays.find({ id: first.id })).toMatchObject({ state: 'done', completion: { note: 'Called' } })
  await api.plays.dismiss({ id: next.id, reason: 'Asked twice' })
  await api.plays.reopen({ id: first.id })
  await expect(api.plays.restore({ id: next.id })).rejects.toMatchObject({ status: 409 })
  expect((await api.plays.list({ customerId })).rows.map(({ state }) => state).sort()).toEqual(['dismissed', 'open'])
})

test('a new customer at risk gets a play although nothing fell, once per time at risk', async () => {
  const id = await customer('Old Mill Bakery', '100000', '2026-12-31')
  await home.api.health.override({
    id,
    band: 'risk',
    score: 10,
    reason: 'They told us that they will leave',
    until: '2026-06-30',
  })
  await house.settle()
  await recompute(home.systemDesk(), 'day')
  await house.settle()
  const [play] = (await home.api.plays.list({ customerId: id })).rows
  expect(play).toMatchObject({ kind: 'risk', reason: 'health', act: { en: 'Call the customer this week' } })
  expect(play?.because.en, 'the word of whoever set it').toContain('They told us that they will leave')
  await home.api.plays.complete({ id: play?.id ?? '', note: '' })
  await recompute(home.systemDesk(), 'day')
  await house.settle()
  expect((await home.api.plays.list({ customerId: id })).rows.map(({ state }) => state)).toEqual(['done'])
})

test('of many at risk the most valuable come first, and the next turn takes those who had none yet', async () => {
  const inDollars = await customer('Lakeside Market', '900000', '2026-12-31', 'USD')
  const small = await customer('若葉マーケット', '100', '2026-12-31')
  const large = await customer('椿ホテルズ', '300000', '2026-12-31')
  for (const id of [inDollars, small, large])
    await home.api.health.override({ id, band: 'risk', score: 10, reason: 'They said so', until: '2026-06-30' })
  await home.desk().transaction(async ({ db, workspace }) => {
    await db
      .deleteFrom('plays')
      .where('workspace_id', '=', workspace.id)
      .where('customer_id', 'in', [inDollars, small, large])
      .execute()
  })
  await house.settle()
  const order: string[] = []
  for (let turn = 0; turn < 4; turn += 1) {
    await home.desk().transaction((context) => openForUnattended(context, 1))
    await house.settle()
    for (const id of [inDollars, small, large])
      if (!order.includes(id) && (await home.api.plays.list({ customerId: id })).total > 0) order.push(id)
  }
  expect(order).toEqual([large, small, inDollars])
})

test('a customer who was merged away no longer counts among those that fell', async () => {
  const fell = async () => (await home.api.plays.summary({})).since.fell
  const before = await fell()
  await home.api.merges.merge({ id: blueHarbor, absorbedId: kita })
  await house.settle()
  expect(await fell()).toBe(before - 1)
})

test('a customer who has gone while the news of it was on its way gets no play, and stands in nobody else’s way', async () => {
  const other = await house.workspace({ name: 'Somebody goes' })
  const { id } = await other.api.customers.create({ name: 'Gone' })
  await house.house.stores.pools.owner.query('DELETE FROM customers WHERE id = $1', [id])
  const opening = {
    kind: 'risk',
    reason: 'health',
    because: { en: '', ja: '' },
    act: { en: '', ja: '' },
    doing: 'call',
    dueInDays: 3,
  } as const
  expect(await other.desk().transaction((context) => openPlay(context, { ...opening, customerId: id }))).toBeNull()
})
