import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { recompute } from '../../../see/health/health.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let home: Awaited<ReturnType<World['workspace']>>
beforeAll(async () => {
  here = await world('2026-04-01')
  home = await here.workspace()
})
afterAll(() => here?.close())

const signed = { plan: 'Basic', seats: 10, amount: '100000', period: 'month', startsOn: '2026-01-01' } as const

async function agreed(wish: object = {}) {
  const { id: customerId } = await home.api.customers.create({ name: `Acme ${Math.random()}` })
  const { id } = await home.api.contracts.create({ customerId, ...signed, endsOn: '2026-12-31', ...wish })
  return { customerId, id }
}
const refusedAt = async (act: Promise<unknown>) => {
  const refusal: { data?: { issues?: { path: string; message: string }[] } } = await act.then(
    () => ({}),
    (problem: object) => problem,
  )
  return refusal.data?.issues?.[0]?.path ?? refusal
}

test('what holds anew from a day on is history: every day answers with its own terms', async () => {
  const { api } = home
  const { customerId, id } = await agreed()
  await api.contracts.amend({ id, fromOn: '2026-03-01', amount: '120000', note: 'Dearer from March' })
  const after = await api.contracts.amend({ id, fromOn: '2026-07-01', seats: 25, plan: 'Pro' })
  expect(after).toMatchObject({ amount: '120000', seats: 10, plan: 'Basic', yearlyValue: '1440000' })
  expect(after.asSigned).toEqual({ plan: 'Basic', seats: 10, amount: '100000', endsOn: '2026-12-31' })
  expect(after.amendments.map(({ fromOn, changes, note }) => [fromOn, changes, note])).toEqual([
    ['2026-03-01', { amount: '120000' }, 'Dearer from March'],
    ['2026-07-01', { plan: 'Pro', seats: 25 }, ''],
  ])
  const on = async (day: string) => (await api.contracts.onDay({ customerId, day })).rows[0]
  expect(await on('2025-12-31')).toMatchObject({ standing: 'ahead', amount: '100000' })
  expect(await on('2026-02-28')).toMatchObject({ standing: 'in force', amount: '100000', yearlyValue: '1200000' })
  expect(await on('2026-03-01')).toMatchObject({ amount: '120000', plan: 'Basic', seats: 10 })
  expect(await on('2026-07-01')).toMatchObject({ amount: '120000', plan: 'Pro', seats: 25 })
  expect(await on('2027-01-01')).toMatchObject({ standing: 'ended', plan: 'Pro' })

  const [later] = after.amendments.slice(1)
  await api.contracts.takeAmendmentBack({ id, amendmentId: later?.id ?? '' })
  expect(await on('2026-07-01')).toMatchObject({ plan: 'Basic', seats: 10, amount: '120000' })
})

test('lists, health and Today count with what holds today, and with the signed terms before', async () => {
  const { api, systemDesk } = home
  const { id, customerId } = await agreed()
  await api.contracts.amend({ id, fromOn: '2026-04-01', amount: '150000', endsOn: '2027-06-30' })
  await api.contracts.amend({ id, fromOn: '2026-05-01', amount: '999999' })
  await here.settle()
  await recompute(systemDesk(), 'day')
  await here.settle()
  const { rows } = await api.portfolio.list({ limit: 200 })
  expect(rows.find((row) => row.id === customerId)).toMatchObject({
    yearlyValue: '1800000',
    renewsOn: '2027-06-30',
  })
  const account = await api.customers.timeline({ id: customerId, limit: 50 })
  expect(account.rows.map(({ title }) => title)).toContain('Contract amended: Basic')
})

test('bad changes are refused at their field, and change nothing', async () => {
  const { api } = home
  const { id } = await agreed()
  await api.contracts.amend({ id, fromOn: '2026-03-01', amount: '120000' })
  const at = (wish: object) => refusedAt(api.contracts.amend({ id, fromOn: '2026-06-01', ...wish }))
  expect(await at({})).toBe('fromOn')
  expect(await at({ seats: 10 })).toBe('fromOn')
  expect(await at({ fromOn: '2026-01-01', seats: 12 })).toBe('fromOn')
  expect(await at({ fromOn: '2026-03-01', seats: 12 })).toBe('fromOn')
  expect(await at({ fromOn: '2027-01-02', seats: 12 })).toBe('fromOn')
  expect(await at({ endsOn: '2026-05-31' })).toBe('endsOn')
  expect(await at({ fromOn: '2026-02-30', seats: 12 })).toBe('fromOn')
  expect(await at({ seats: -1 })).toBe('seats')
  expect((await api.contracts.find({ id })).amendments).toHaveLength(1)
  // An end that a later amendment would begin after is refused, and so is taking back what a later one stands on.
  const prolonged = await api.contracts.amend({ id, fromOn: '2027-01-01', endsOn: '2027-12-31' })
  await api.contracts.amend({ id, fromOn: '2027-06-01', seats: 30 })
  expect(await at({ endsOn: '2026-09-30' })).toBe('endsOn')
  const stands = prolonged.amendments.find(({ changes }) => changes.endsOn !== undefined)
  await expect(api.contracts.takeAmendmentBack({ id, amendmentId: stands?.id ?? '' })).rejects.toMatchObject({
    status: 409,
  })
  expect((await api.contracts.find({ id })).amendments).toHaveLength(3)
})

test('of a term that was amended a change says the present value or is refused; what was signed can be put right', async () => {
  const { api } = home
  const { id } = await agreed()
  await api.contracts.amend({ id, fromOn: '2026-03-01', amount: '120000' })
  expect(await refusedAt(api.contracts.change({ id, amount: '130000' }))).toBe('amount')
  expect(await api.contracts.change({ id, amount: '120000.00', seats: 11 })).toMatchObject({
    seats: 11,
    asSigned: { amount: '100000', seats: 11 },
  })
  expect(await api.contracts.change({ id, asSigned: { amount: '90000' } })).toMatchObject({
    amount: '120000',
    asSigned: { amount: '90000' },
  })
  expect(await refusedAt(api.contracts.change({ id, seats: 12, asSigned: { seats: 13 } }))).toBe('seats')
  expect(await refusedAt(api.contracts.change({ id, startsOn: '2026-03-01' }))).toBe('startsOn')
  expect(await refusedAt(api.contracts.change({ id, endsOn: '2026-02-01' }))).toBe('endsOn')
  // What is amended only from a later day on is still what was signed today.
  await api.contracts.amend({ id, fromOn: '2026-08-01', seats: 50 })
  expect(await api.contracts.change({ id, seats: 14 })).toMatchObject({ seats: 14, asSigned: { seats: 14 } })
})

test('money of a contract with an amended amount stays: the amount would mean something else', async () => {
  const { api } = home
  const { id } = await agreed({ tax: 'excluded', taxRate: '10' })
  await api.contracts.amend({ id, fromOn: '2026-03-01', seats: 12 })
  expect(await api.contracts.change({ id, period: 'quarter' })).toMatchObject({ period: 'quarter' })
  await api.contracts.change({ id, period: 'month' })
  const amended = await api.contracts.amend({ id, fromOn: '2026-09-01', amount: '120000' })
  const wishes = [{ period: 'year' }, { currency: 'USD' }, { tax: 'included' }, { taxRate: '8' }] as const
  for (const wish of wishes) expect(await refusedAt(api.contracts.change({ id, ...wish }))).toBe(Object.keys(wish)[0])
  expect(
    await api.contracts.change({
      id,
      period: 'month',
      currency: 'JPY',
      tax: 'excluded',
      taxRate: '10.0',
      kind: 'usage',
    }),
  ).toMatchObject({ kind: 'usage', period: 'month', yearlyValue: '1200000' })
  const amendmentId = amended.amendments.find(({ changes }) => changes.amount !== undefined)?.id ?? ''
  await api.contracts.takeAmendmentBack({ id, amendmentId })
  expect(await api.contracts.change({ id, period: 'year' })).toMatchObject({ yearlyValue: '100000' })
})

test('two who amend one day at once: one of them is told', async () => {
  const { api } = home
  const { id } = await agreed()
  const both = await Promise.allSettled([
    api.contracts.amend({ id, fromOn: '2026-06-01', seats: 11 }),
    api.contracts.amend({ id, fromOn: '2026-06-01', seats: 12 }),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect((await api.contracts.find({ id })).amendments).toHaveLength(1)
})

test('an amendment is on record in the audit log, and goes with its contract', async () => {
  const { api, desk } = home
  const { id } = await agreed()
  await api.contracts.amend({ id, fromOn: '2026-06-01', seats: 11 })
  await api.contracts.remove({ id })
  const changes = await desk().transaction(({ db }) =>
    db
      .selectFrom('record_changes')
      .select(['act'])
      .where('record', '=', 'contract_amendments')
      .orderBy('sequence')
      .execute(),
  )
  expect(changes.slice(-2).map(({ act }) => act)).toEqual(['created', 'deleted'])
})
