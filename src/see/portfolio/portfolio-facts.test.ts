import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { collect } from '#platform/furnishing/collect.ts'
import type { Facts } from '#platform/stores/facts.ts'
import { factsAlone } from '../../../test/facts-alone.ts'
import { contributions } from '../../furnished.ts'
import {
  continuityOf,
  continuityStatement,
  type Recording,
  recordingOf,
  recordingStatement,
} from './continuity/continuity.ts'
import type { Filter, Order } from './contract.ts'
import * as facts from './facts.ts'
import { type Asked, ordersOf, type Place } from './list/list-statement.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const now = new Date('2026-04-01T03:00:00Z')
const today = '2026-04-01'
const id = (n: number, kind = 1) => `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`
const mirrored = { fingerprint: '', version: 1, deleted: 0 }
const nobody = { memberIds: [], memberNames: [] }
const order: Order = { sort: 'name', down: false }
const contributed = collect(contributions).columns ?? []
const step = { contributed, now, today, currency: 'JPY', zone: 'Asia/Tokyo', since: '0', sinceAt: 0 }
let store: Awaited<ReturnType<typeof factsAlone>>
let own: Facts
let base = '0'
const whole: Recording = { of: 'events', firstOn: '2020-01-01', lastOn: '2026-05-01' }

const customer = (n: number, fields: object = {}) => ({
  id: id(n),
  name: `Customer ${n}`,
  normal_name: `customer ${n}`,
  kind: 'company',
  stage: 'active',
  industry: n % 2 ? 'retail' : '',
  country: 'JP',
  corporate_number: '',
  owner_id: n % 3 ? id(n % 3, 7) : null,
  external_ids: [`A-${n}`],
  texts: {},
  numbers: {},
  flags: {},
  created_at: now,
  ...mirrored,
  ...fields,
})
const contract = (n: number, fields: object) => ({
  id: id(n, 2),
  plan: 'Pro',
  kind: 'subscription',
  amount: 100,
  currency: 'JPY',
  period: 'month',
  monthly_value: 100,
  starts_on: '2025-01-01',
  auto_renew: 1,
  created_at: now,
  ...mirrored,
  ...fields,
})
const event = (n: number, occurred_at: string, person = 0) => ({
  customer_id: id(n),
  person_id: person ? id(person, 3) : '00000000-0000-0000-0000-000000000000',
  occurred_at,
  received_at: occurred_at,
  name: 'login',
  type: 'track',
  message_id: '',
  user_id: '',
  anonymous_id: '',
  properties: '{}',
  source: '',
})

beforeAll(async () => {
  store = await factsAlone()
  own = store.of('00000000-0000-4000-8000-000000000001')
  await own.insert('customers', [
    customer(1, { name: '桜フーズ（株）', normal_name: '桜フーズ', since_on: '2025-03-10' }),
    customer(2, { since_on: '2025-03-20' }),
    customer(3, { since_on: '2026-03-01' }),
    customer(4),
    customer(5, { since_on: '2025-03-05' }),
  ])
  await own.insert('contracts', [
    contract(1, { customer_id: id(1), ends_on: '2026-05-01' }),
    contract(2, { customer_id: id(1), monthly_value: '0.10', ends_on: '2026-06-01' }),
    contract(3, { customer_id: id(1), currency: 'USD' }),
    contract(4, { customer_id: id(2), ends_on: '2025-12-31' }),
    contract(5, { customer_id: id(3), currency: 'USD' }),
    contract(6, { customer_id: id(2), kind: 'trial', monthly_value: 9 }),
  ])
  await own.insert('people', [
    {
      id: id(9, 3),
      customer_id: id(2),
      roles: [],
      locale: '',
      department: '',
      created_at: now,
      may_analyse: 0,
      ...mirrored,
    },
  ])
  await own.insert('events', [
    event(1, '2026-03-30T00:00:00Z', 1),
    event(1, '2026-03-31T00:00:00Z', 2),
    event(1, '2026-01-31T00:00:00Z', 3),
    event(1, '2025-06-15T00:00:00Z', 1),
    event(2, '2026-03-31T00:00:00Z', 9),
    event(2, '2025-06-30T16:00:00Z'),
  ])
  await own.insert('cases', [
    { id: id(1, 4), customer_id: id(1), priority: 'low', status: 'open', opened_at: now, escalated: 0, ...mirrored },
  ])
  const play = { customer_id: id(1), kind: 'risk', reason: 'health', due_on: '2026-04-04', opened_at: now, ...mirrored }
  await own.insert('plays', [
    { ...play, id: id(1, 8) },
    { ...play, id: id(2, 8), closed_at: now },
  ])
  await own.insert('responses', [
    {
      id: id(1, 5),
      customer_id: id(1),
      survey: 'nps',
      answered_at: '2026-01-01T00:00:00Z',
      nps: 9,
      csat_scale: 5,
      locale: '',
      ...mirrored,
    },
    {
      id: id(2, 5),
      customer_id: id(1),
      survey: 'nps',
      answered_at: '2026-02-01T00:00:00Z',
      nps: 4,
      csat_scale: 5,
      locale: '',
      ...mirrored,
    },
  ])
  const reading = { run_id: id(1, 6), scorecard_id: id(1, 6), version_id: id(1, 6) }
  await own.insert('health_readings', [
    { ...reading, customer_id: id(1), read_at: '2026-02-01T00:00:00Z', score: 80, band: 'thriving' },
    { ...reading, customer_id: id(1), read_at: '2026-03-31T00:00:00Z', score: 30, band: 'risk' },
    { ...reading, customer_id: id(2), read_at: '2026-03-31T00:00:00Z', score: 60, band: 'steady' },
  ])
  base = await facts.refresh(own, { ...step, scope: 'all' }, 5)
})
afterAll(() => store.close())

const asked = (filter: Filter = {}): Asked => ({
  filter,
  rule: null,
  baseVersion: base,
  zone: 'Asia/Tokyo',
  only: null,
  contributed,
})
const names = async (filter: Filter) =>
  (await facts.page(own, asked(filter), order, nobody, null, 50)).rows
    .map(({ id: one }) => Number(one.slice(-1)))
    .sort()

test('one wide row per customer says what is known, and null where it is not', async () => {
  const { rows, total } = await facts.page(own, asked(), order, nobody, null, 50)
  const of = (n: number) => rows.find((row) => row.id === id(n))
  expect(total).toBe(5)
  expect(of(1)).toMatchObject({
    yearlyValue: '1201.2',
    uncountedContracts: 1,
    renewsOn: '2026-05-01',
    band: 'risk',
    score: 30,
    scoreChange: -50,
    openCases: 1,
    openPlays: 1,
    lastNps: 4,
    peopleActive: 2,
    lastEventAt: new Date('2026-03-31T00:00:00Z'),
  })
  expect(of(2)).toMatchObject({
    yearlyValue: '0',
    renewsOn: null,
    score: 60,
    scoreChange: null,
    peopleActive: 0,
    lastEventAt: new Date('2025-06-30T16:00:00Z'),
  })
  expect(of(3)).toMatchObject({
    yearlyValue: null,
    uncountedContracts: 1,
    band: null,
    peopleActive: null,
    lastEventAt: null,
    openCases: 0,
  })
  expect(of(4)).toMatchObject({ yearlyValue: null, uncountedContracts: 0, industry: null, ownerId: id(1, 7) })
})

test('filters find by name in any width, external id, band, owner and stage', async () => {
  expect(await names({ text: '桜ﾌｰｽﾞ' })).toEqual([1])
  expect(await names({ text: ' ａ-4 ' })).toEqual([4])
  expect(await names({ bands: ['risk', 'unknown'] })).toEqual([1, 3, 4, 5])
  expect(await names({ ownerId: 'nobody' })).toEqual([3])
  expect(await names({ ownerId: id(2, 7), stage: 'active' })).toEqual([2, 5])
  expect(await names({ text: "%' OR 1 --" })).toEqual([])
})

test('totals per band are exactly the rows that their filter opens', async () => {
  const totals = await facts.totals(own, asked())
  for (const { band, customers } of totals) expect((await names({ bands: [band] })).length).toBe(customers)
  for (const band of ['unknown', 'risk'] as const) {
    const [only, ...others] = await facts.totals(own, asked({ bands: [band] }))
    expect([only?.customers, others]).toEqual([(await names({ bands: [band] })).length, []])
    const file = await facts.manyRows(own, asked({ bands: [band], stage: 'active' }), order, nobody, null, 50)
    expect(file.rows.length).toBe(only?.customers)
  }
  expect(totals.find(({ band }) => band === 'risk')).toMatchObject({
    customers: 1,
    value: '1201.2',
    uncountedContracts: 1,
  })
  expect(totals.find(({ band }) => band === 'unknown')).toMatchObject({ customers: 3, withoutValue: 3, notServed: 0 })
})

describe.each([...ordersOf(contributed).keys()])('sorted by %s', (sort) => {
  test.each([false, true])(
    'pages in either direction meet every customer once, the unknown last (down: %s)',
    async (down) => {
      const seen: string[] = []
      let after: Place | null = null
      do {
        const page: facts.Page = await facts.page(
          own,
          asked(),
          { sort, down },
          { memberIds: [id(1, 7)], memberNames: ['Aoki'] },
          after,
          2,
        )
        seen.push(...page.rows.map((row) => row.id))
        after = page.last
      } while (after !== null)
      const whole = await facts.manyRows(
        own,
        asked(),
        { sort, down },
        { memberIds: [id(1, 7)], memberNames: ['Aoki'] },
        null,
        50,
      )
      expect(seen).toEqual(whole.rows.map((row) => row.id))
      expect(new Set(seen).size).toBe(5)
      const key = sort === 'owner' ? null : sort
      const isKnown = whole.rows.map((row) => (key === null ? row.ownerId === id(1, 7) : row[key] !== null))
      expect(isKnown).toEqual([...isKnown].sort().reverse())
    },
  )
})

test('a share of a cohort counts who did nothing as not active, and waits for months that are not over', async () => {
  const rows = await own.all<{ month: string | null; customers: number; active: number[] }>(
    continuityStatement('both', [3, 12]),
    { after0: 3, after1: 12, zone: 'Asia/Tokyo', from: '1900-01-01' },
  )
  const counted = rows.flatMap(({ month, ...row }) => (month === null ? [] : [{ month, ...row }]))
  const [march, latest] = continuityOf(counted, [3, 12], today, whole)
  expect(march).toEqual({
    month: '2025-03-01',
    customers: 3,
    after: [
      { months: 3, continuity: { known: true, active: 1, n: 3, rate: 1 / 3 } },
      { months: 12, continuity: { known: true, active: 1, n: 3, rate: 1 / 3 } },
    ],
  })
  expect(latest?.after[0]).toEqual({
    months: 3,
    continuity: { known: false, because: 'not yet', expectedOn: '2026-07-01' },
  })
  expect(rows.find(({ month }) => month === null)?.customers).toBe(1)
})

test('a month of which some day lies outside the recording is not known, however early or late it lies', () => {
  const [cohort] = continuityOf(
    [{ month: '2024-09-01', customers: 17, active: [0, 0, 12, 0, 0] }],
    [1, 2, 3, 4, 30],
    today,
    { of: 'events', firstOn: '2024-11-02', lastOn: '2024-12-31' },
  )
  expect(cohort?.after.map(({ continuity }) => continuity)).toEqual([
    { known: false, because: 'nothing before', of: 'events', on: '2024-11-02' },
    { known: false, because: 'nothing before', of: 'events', on: '2024-11-02' },
    { known: true, active: 12, n: 17, rate: 12 / 17 },
    { known: false, because: 'nothing since', of: 'events', on: '2024-12-31' },
    { known: false, because: 'not yet', expectedOn: '2027-04-01' },
  ])
  const halfOver = { of: 'events', firstOn: '2024-01-01', lastOn: '2024-12-30' } as const
  const [other] = continuityOf([{ month: '2024-09-01', customers: 17, active: [3] }], [3], today, halfOver)
  expect(other?.after[0]?.continuity).toMatchObject({ known: false, because: 'nothing since', on: '2024-12-30' })
})

test('the recording reaches from the first to the last day with events of anybody; without events, purchases speak', async () => {
  const found = await own.all<Recording>(recordingStatement, { zone: 'Asia/Tokyo', today })
  const events = { of: 'events', firstOn: '2025-06-15', lastOn: '2026-03-31' }
  expect(found).toEqual([events])
  expect(recordingOf('both', found)).toEqual(events)
  expect(recordingOf('purchases', found)).toEqual({ of: 'purchases', firstOn: null, lastOn: null })
  const bought = { of: 'purchases', firstOn: '2020-01-01', lastOn: today } as const
  expect(recordingOf('both', [bought])).toEqual(bought)
})

test('every figure of a cohort opens exactly the customers that make it', async () => {
  const months = [1, 3, 12]
  for (const activity of ['both', 'events', 'purchases'] as const) {
    const rows = await own.all<{ month: string | null; customers: number; active: number[] }>(
      continuityStatement(activity, months),
      { after0: 1, after1: 3, after2: 12, zone: 'Asia/Tokyo', from: '1900-01-01' },
    )
    for (const { month, customers, active } of rows) {
      const began = month?.slice(0, 7) ?? 'unknown'
      expect(await names({ began, activity })).toHaveLength(customers)
      if (month === null) continue
      for (const [i, activeAfter] of months.entries())
        expect(await names({ began, activity, activeAfter })).toHaveLength(active[i] ?? 0)
    }
  }
  expect(await names({ began: '2025-03' })).toEqual([1, 2, 5])
  expect(await names({ began: '2025-03', activeAfter: 3 })).toEqual([1])
  expect(await names({ began: '2025-03', activeAfter: 3, text: '桜' })).toEqual([1])
  expect(await names({ began: 'unknown' })).toEqual([4])
})

test('of 100 who began, 80 active three months later are 80 %', () => {
  const [cohort] = continuityOf([{ month: '2026-01-01', customers: 100, active: [80] }], [3], '2026-05-01', whole)
  expect(cohort?.after[0]?.continuity).toEqual({ known: true, active: 80, n: 100, rate: 0.8 })
})

test('only whom something touched is written again, and what is gone leaves', async () => {
  await own.insert('customers', [
    customer(2, { name: 'Blue Harbor Hotels', normal_name: 'blue harbor hotels', version: 5 }),
    { ...customer(5), version: 6, deleted: 1 },
  ])
  await own.insert('cases', [{ id: id(1, 4), version: 7, deleted: 1 }])
  const since = { since: '1', sinceAt: Number(now) }
  const { ids, ...looked } = await facts.look(own, since, contributed)
  expect(looked).toEqual({ touched: 3, seen: '7' })
  expect([...ids].sort()).toEqual([id(1), id(2), id(5)])
  await facts.refresh(own, { ...step, ...since, scope: 'touched', ids })
  const { rows, total } = await facts.page(own, asked(), order, nobody, null, 50)
  expect(total).toBe(4)
  expect(rows.map(({ name }) => name)).toContain('Blue Harbor Hotels')
  expect(rows.find((row) => row.id === id(1))?.openCases).toBe(0)
  base = await facts.refresh(own, { ...step, scope: 'all' })
  expect(await facts.count(own, asked())).toBe(4)
})

test('too many to be named one by one are written again all the same', async () => {
  const many = Array.from({ length: 501 }, (_, place) => customer(100 + place, { name: `Guest ${place}`, version: 8 }))
  await own.insert('customers', many)
  const since = { since: '7', sinceAt: Number(now) }
  expect(await facts.look(own, since, contributed)).toEqual({ touched: 501, ids: [], seen: '8' })
  await facts.refresh(own, { ...step, ...since, scope: 'touched', ids: [] })
  expect(await facts.count(own, asked())).toBe(505)
})
