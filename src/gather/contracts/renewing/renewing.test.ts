import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let home: Awaited<ReturnType<World['workspace']>>
beforeAll(async () => {
  here = await world('2026-04-01')
  home = await here.workspace()
})
afterAll(() => here?.close())

const customer = async (name: string) => (await home.api.customers.create({ name })).id
const contract = async (customerId: string, startsOn: string, wish: object = {}) =>
  (await home.api.contracts.create({ customerId, startsOn, amount: '1', ...wish })).id
const pathOf = (act: Promise<unknown>) =>
  act.then(
    () => 'taken',
    (problem: { data?: { issues?: { path: string }[] } }) => problem.data?.issues?.[0]?.path,
  )

test('a contract renews one of the same customer, and never itself, however far round', async () => {
  const { contracts } = home.api
  const acme = await customer('Acme')
  const first = await contract(acme, '2024-01-01')
  const second = await contract(acme, '2025-01-01', { renewsId: first })
  const third = await contract(acme, '2026-01-01', { renewsId: second })
  const foreign = await contract(await customer('Blue Harbor'), '2024-01-01')
  expect(await contracts.find({ id: second })).toMatchObject({ renewsId: first, renewedByIds: [third] })
  expect(await pathOf(contracts.change({ id: first, renewsId: first }))).toBe('renewsId')
  expect(await pathOf(contracts.change({ id: first, renewsId: third }))).toBe('renewsId')
  expect(await pathOf(contracts.change({ id: first, renewsId: foreign }))).toBe('renewsId')
  expect(await pathOf(contracts.change({ id: first, renewsId: acme }))).toBe('renewsId')
  expect(await contracts.change({ id: third, renewsId: null })).toMatchObject({ renewsId: null })
})

test('two who link two contracts to each other at once make no circle', async () => {
  const { contracts } = home.api
  const acme = await customer('Acme at once')
  const [one, other] = [await contract(acme, '2024-01-01'), await contract(acme, '2025-01-01')]
  const both = await Promise.allSettled([
    contracts.change({ id: one, renewsId: other }),
    contracts.change({ id: other, renewsId: one }),
  ])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a merge and its undo keep what renews what', async () => {
  const [kept, absorbed] = [await customer('Kept'), await customer('Absorbed')]
  const first = await contract(absorbed, '2024-01-01')
  const second = await contract(absorbed, '2025-01-01', { renewsId: first })
  await home.api.contracts.amend({ id: second, fromOn: '2025-06-01', amount: '2' })
  const merge = await home.api.merges.merge({ id: kept, absorbedId: absorbed })
  expect(await home.api.contracts.find({ id: second })).toMatchObject({
    customerId: kept,
    renewsId: first,
    amount: '2',
  })
  await home.api.merges.unmerge({ id: merge.id })
  expect(await home.api.contracts.find({ id: second })).toMatchObject({
    customerId: absorbed,
    renewsId: first,
    amount: '2',
  })
})

test('the deadline of a notice is the last day on which both work, and says when nobody can tell', async () => {
  const { api } = home
  const acme = await customer('Acme of deadlines')
  // 31 January 2027 is a Sunday; the Friday before is a closing day of theirs.
  await api.calendar.addClosingDaysOf({
    customerId: acme,
    name: 'Founding day',
    firstOn: '2027-01-29',
    lastOn: '2027-01-29',
  })
  const id = await contract(acme, '2026-05-01', {
    endsOn: '2027-04-30',
    notice: { before: 3, unit: 'months' },
    cancellationRequestedOn: '2026-12-01',
    period: '18 months',
  })
  expect(await api.contracts.find({ id })).toMatchObject({
    noticeDeadline: { on: '2027-01-31', sayBy: '2027-01-28' },
    cancellationRequestedOn: '2026-12-01',
    period: '18 months',
    yearlyValue: '0.666667',
  })
  expect(await api.contracts.change({ id, notice: { on: '2060-01-01' } })).toMatchObject({
    noticeDeadline: { on: '2060-01-01', sayBy: null },
  })
  expect(await api.contracts.change({ id, endsOn: null, notice: { before: 30, unit: 'days' } })).toMatchObject({
    noticeDeadline: null,
    notice: { before: 30, unit: 'days' },
  })
  expect(await api.contracts.change({ id, period: '24 months' })).toMatchObject({ period: 'two-years' })
  expect(await pathOf(api.contracts.change({ id, period: '0 months' }))).toBe('period')
  expect(await pathOf(api.contracts.change({ id, period: '1201 months' }))).toBe('period')
})
