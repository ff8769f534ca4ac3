import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { RowOutcome } from '#platform/furnishing/contributions.ts'
import { type World, world } from '../../../../../test/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let home: Awaited<ReturnType<World['workspace']>>
beforeAll(async () => {
  here = await world('2026-04-01')
  home = await here.workspace()
})
afterAll(() => here?.close())

const base = { customer_name: 'Acme', starts_on: '2025-01-01', period: 'month' }
let importId = 0

type Row = { values: object; unread?: Record<string, string>; amounts?: Record<string, object> }

async function bring(rows: readonly Row[]) {
  const importable = here.house.contributions.importables.find(({ name }) => name === 'contracts')
  if (importable === undefined) throw new Error('nothing imports contracts')
  importId += 1
  const order = { importId: String(importId), source: 'crm', dry: false, createMissing: true, defaults: {} }
  const full = rows.map(({ values, ...rest }, at) => ({
    row: at + 2,
    values: { ...base, ...values },
    extra: {},
    ...rest,
  }))
  const outcomes = await home
    .desk()
    .transaction((context) => importable.store(context, full, order), `import:${importId}`)
  return outcomes.map(told)
}
function told(one: RowOutcome) {
  const left = 'lost' in one ? (one.lost ?? []).map(({ column }) => column) : []
  const noted = 'noted' in one ? (one.noted ?? []).map(({ column }) => column) : []
  return [
    one.outcome,
    ...left.map((column) => `without ${column}`),
    ...noted.map((column) => `note on ${column}`),
  ].join(', ')
}
const found = async (externalId: string) => {
  const {
    rows: [customer],
  } = await home.api.customers.list({ name: 'Acme' }).then(({ rows }) => ({ rows }))
  const { rows } = await home.api.contracts.list({ customerId: customer?.id ?? '', limit: 200 })
  return rows.find((one) => one.externalId === externalId)
}

test('rows with the day of a change are amendments, in any order, and the same file again adds none', async () => {
  const file = [
    { values: { external_id: 'A-1', amount: '120', seats: 12, amended_on: '2025-07-01' } },
    { values: { external_id: 'A-1', amount: '150', seats: 12, amended_on: '2026-01-01' } },
    { values: { external_id: 'A-1', amount: '100', seats: 10, plan: 'Basic' } },
  ]
  expect(await bring(file)).toEqual(['created', 'changed', 'changed'])
  expect(await bring(file)).toEqual(['unchanged', 'unchanged', 'unchanged'])
  expect(await found('A-1')).toMatchObject({
    amount: '150',
    seats: 12,
    asSigned: { amount: '100', seats: 10, plan: 'Basic' },
    amendments: [
      { fromOn: '2025-07-01', changes: { amount: '120', seats: 12 } },
      { fromOn: '2026-01-01', changes: { amount: '150' } },
    ],
  })
})

test('of an amended contract a row without a day says a known value, or is left out and named', async () => {
  expect(await bring([{ values: { external_id: 'A-1', amount: '150', seats: 12 } }])).toEqual(['unchanged'])
  expect(await bring([{ values: { external_id: 'A-1', amount: '100', seats: 10 } }])).toEqual(['unchanged'])
  expect(await bring([{ values: { external_id: 'A-1', amount: '170', plan: 'Pro' } }])).toEqual([
    'changed, without amount',
  ])
  expect(await found('A-1')).toMatchObject({ amount: '150', plan: 'Pro', asSigned: { amount: '100' } })
})

test('a change of which only the later terms are known leaves the earlier ones unknown', async () => {
  expect(await bring([{ values: { external_id: 'A-2', amount: '80', amended_on: '2025-10-01' } }])).toEqual(['created'])
  expect(await found('A-2')).toMatchObject({ amount: '80', asSigned: { amount: null } })
})

test('a change outside its contract, or in other money, is left out and named', async () => {
  await bring([{ values: { external_id: 'A-3', amount: '100', ends_on: '2025-12-31' } }])
  expect(
    await bring([
      { values: { external_id: 'A-3', amount: '110', amended_on: '2026-02-01' } },
      { values: { external_id: 'A-3', amount: '110', period: 'year', amended_on: '2025-06-01' } },
    ]),
  ).toEqual(['unchanged, without amended_on', 'unchanged, without amount'])
  expect((await found('A-3'))?.amendments).toEqual([])
})

test('a corrected file puts a change back, and takes an amendment away that then changes nothing', async () => {
  const on = (values: object) => [{ values: { external_id: 'E-1', amended_on: '2025-07-01', ...values } }]
  await bring([{ values: { external_id: 'E-1', amount: '100', seats: 10 } }, ...on({ amount: '120', seats: 12 })])
  expect(await bring(on({ amount: '100', seats: 12 }))).toEqual(['changed'])
  expect((await found('E-1'))?.amendments).toMatchObject([{ fromOn: '2025-07-01', changes: { seats: 12 } }])
  expect(await found('E-1')).toMatchObject({ amount: '100', seats: 12 })
  expect(await bring(on({ amount: '130' }))).toEqual(['changed'])
  expect(await found('E-1')).toMatchObject({ amount: '130', seats: 12 })
  expect(await bring(on({ amount: '100', seats: 10 }))).toEqual(['changed'])
  expect(await found('E-1')).toMatchObject({ amount: '100', seats: 10, amendments: [] })
  expect(await bring(on({ amount: '100', seats: 10 }))).toEqual(['unchanged'])
})

test('two rows of one day in one file are one amendment', async () => {
  const on = (values: object) => ({ values: { external_id: 'E-3', amended_on: '2025-07-01', ...values } })
  await bring([{ values: { external_id: 'E-3', amount: '100' } }, on({ amount: '120' }), on({ seats: 9 })])
  expect((await found('E-3'))?.amendments).toMatchObject([{ changes: { amount: '120', seats: 9 } }])
})

test('a change that a later one stands on is not put back, and the row says so', async () => {
  const longer = { external_id: 'E-2', amended_on: '2025-06-01' }
  await bring([
    { values: { external_id: 'E-2', amount: '1', seats: 10, ends_on: '2025-12-31' } },
    { values: { ...longer, ends_on: '2026-12-31' } },
    { values: { external_id: 'E-2', amended_on: '2026-02-01', seats: 20 } },
  ])
  expect(await bring([{ values: { ...longer, ends_on: '2025-12-31' } }])).toEqual(['unchanged, without amended_on'])
  expect((await found('E-2'))?.amendments).toHaveLength(2)
})

test('an amount keeps the currency, the tax and the period of its own row', async () => {
  const amended = { amended_on: '2026-03-01' }
  await bring([
    { values: { external_id: 'M-1', amount: '100000' } },
    { values: { ...amended, external_id: 'M-1', amount: '1200000', period: 'year' } },
    { values: { external_id: 'M-2', amount: '100000', currency: 'JPY' } },
    { values: { ...amended, external_id: 'M-2', amount: '1000', currency: 'USD' } },
    { values: { ...amended, external_id: 'M-3', seats: 9, period: 'year' } },
    { values: { external_id: 'M-3', amount: '100000' } },
  ])
  expect(await found('M-1')).toMatchObject({ amount: '100000', period: 'month', yearlyValue: '1200000' })
  expect(await found('M-2')).toMatchObject({ amount: '100000', currency: 'JPY', amendments: [] })
  expect(await found('M-3')).toMatchObject({ amount: '100000', period: 'month', seats: 9 })
  const taxed = await bring([
    { values: { external_id: 'M-4', amount: '100000' }, amounts: { amount: { tax: 'excluded' } } },
    { values: { ...amended, external_id: 'M-4', amount: '110000' }, amounts: { amount: { tax: 'included' } } },
  ])
  expect(taxed[1]).toContain('without amount')
  expect(await found('M-4')).toMatchObject({ amount: '100000', tax: 'excluded', amendments: [] })
})

test('where only amounts of later days are known, the first of them says their money, and no other changes it', async () => {
  await bring([
    { values: { external_id: 'M-5', amount: '110000', amended_on: '2026-02-01' } },
    { values: { external_id: 'M-5', amount: '1200000', period: 'year', amended_on: '2025-10-01' } },
  ])
  expect(await found('M-5')).toMatchObject({ amount: '1200000', period: 'year', asSigned: { amount: null } })
  expect(await bring([{ values: { external_id: 'M-5', amount: '1200000' } }])).toEqual(['unchanged, without amount'])
  expect(await bring([{ values: { external_id: 'M-5', seats: 3 } }])).toEqual(['changed'])
  expect(await found('M-5')).toMatchObject({ amount: '1200000', period: 'year', yearlyValue: '1200000' })
  await bring([{ values: { external_id: 'M-6', amount: '100000', amended_on: '2026-09-01' } }])
  expect(await bring([{ values: { external_id: 'M-6', amount: '900000', period: 'year' } }])).toEqual([
    'unchanged, without amount',
  ])
  expect(await found('M-6')).toMatchObject({ period: 'month', asSigned: { amount: null } })
})

test('what renews what is found by its number, also when that comes later, and never in a circle', async () => {
  expect(await bring([{ values: { external_id: 'B-2', amount: '1', renews_number: 'B-1' } }])).toEqual([
    'created, note on renews_number',
  ])
  expect(await found('B-2')).toMatchObject({ renewsId: null, renewsNumber: 'B-1' })
  expect(await bring([{ values: { external_id: 'B-1', amount: '1' } }])).toEqual(['created'])
  const [first, second] = [await found('B-1'), await found('B-2')]
  expect(second).toMatchObject({ renewsId: first?.id, renewsNumber: null })
  expect(await bring([{ values: { external_id: 'B-1', amount: '1', renews_number: 'B-2' } }])).toEqual([
    'changed, without renews_number',
  ])
  expect(await found('B-1')).toMatchObject({ renewsId: null })
  expect(await bring([{ values: { external_id: 'B-2', amount: '1', renews_number: 'B-1' } }])).toEqual(['unchanged'])
})

test('what a contract renews outlasts a save of something else and a file that names one not on record', async () => {
  const { contracts, customers } = home.api
  await bring([{ values: { external_id: 'D-2', amount: '1', renews_number: 'D-1' } }])
  const second = (await found('D-2'))?.id ?? ''
  expect(await contracts.change({ id: second, renewsId: null, tax: 'included' })).toMatchObject({
    renewsId: null,
    renewsNumber: 'D-1',
  })
  await bring([{ values: { external_id: 'D-1', amount: '1' } }])
  expect(await found('D-2')).toMatchObject({ renewsId: (await found('D-1'))?.id })

  const acme = (await customers.list({ name: 'Acme' })).rows[0]?.id ?? ''
  const { id: byHand } = await contracts.create({ customerId: acme, startsOn: '2024-01-01' })
  await contracts.change({ id: second, renewsId: byHand })
  const nightly = [{ values: { external_id: 'D-2', amount: '1', renews_number: 'D-0' } }]
  expect(await bring(nightly)).toEqual(['changed, note on renews_number'])
  expect(await bring(nightly)).toEqual(['unchanged, note on renews_number'])
  expect(await found('D-2')).toMatchObject({ renewsId: byHand })
  await bring([{ values: { external_id: 'D-0', amount: '1' } }])
  expect(await found('D-2')).toMatchObject({ renewsId: (await found('D-0'))?.id })
  expect(await bring(nightly)).toEqual(['unchanged'])
})

test('notice comes as a day or as so long before the end, and a cancellation with its day', async () => {
  const ends = { external_id: 'C-1', amount: '1', ends_on: '2026-12-31', cancel_requested_on: '2026-03-05' }
  await bring([{ values: ends, unread: { notice_on: '契約満了の３か月前まで' } }])
  expect(await found('C-1')).toMatchObject({
    notice: { before: 3, unit: 'months' },
    noticeDeadline: { on: '2026-09-30' },
    cancellationRequestedOn: '2026-03-05',
  })
  await bring([{ values: { ...ends, notice_on: '2026-10-15' } }])
  expect(await found('C-1')).toMatchObject({ notice: { on: '2026-10-15' } })
  expect(await bring([{ values: ends }])).toEqual(['unchanged'])
})
