import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ImportRow, RowOutcome } from '#platform/furnishing/contributions.ts'
import { type World, world } from '../../../test/world.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

type Made = Awaited<ReturnType<World['workspace']>>

async function bring(
  made: Made,
  target: string,
  importId: string,
  rows: readonly Partial<ImportRow>[],
  createMissing = false,
) {
  const importable = here.house.contributions.importables.find(({ name }) => name === target)
  if (importable === undefined) throw new Error(`nothing called ${target} can be imported`)
  const full = rows.map((row, index) => ({ row: index + 2, values: {}, extra: {}, ...row }))
  const order = { importId, source: 'crm', dry: false, createMissing, defaults: {} }
  const outcomes = await made
    .desk()
    .transaction((context) => importable.store(context, full, order), `import:${importId}`)
  const faults = await made
    .desk()
    .transaction((context) => importable.faults?.(context, importId) ?? Promise.resolve([]))
  return { outcomes: outcomes.map(said), faults: Object.fromEntries(faults.map(({ name, count }) => [name, count])) }
}

function said(one: RowOutcome): string {
  return one.outcome === 'rejected' ? `${one.column}: ${one.because.en}` : one.outcome
}

const customers = [
  {
    values: {
      external_id: 'A-1',
      name: '株式会社桜フーズ',
      churned: true,
      since_on: '2024-01-01',
      corporate_number: '7000012050002',
    },
    extra: { 'plan tier': 'Basic', seats: '9' },
  },
  {
    values: {
      external_id: 'A-2',
      name: 'Blue Harbor Hotels',
      churned: false,
      since_on: '2025-06-01',
      owner_email: 'SAKURA@example.test',
    },
    extra: { 'plan tier': null, seats: '18' },
  },
  { values: { external_id: 'A-2', name: 'Blue Harbor' } },
  { values: { external_id: 'A-3', name: 'X', corporate_number: '1234567890123' } },
  { values: { name: '㈱ 桜フーズ', industry: '食品' } },
  { values: { external_id: 'A-4', name: '桜フーズ' } },
]

test('a file of customers and one of contracts come in once, with every row accounted for', async () => {
  const made = await here.workspace()
  const first = await bring(made, 'customers', '1', customers)
  expect(first.outcomes).toEqual([
    'created',
    'created',
    'changed',
    'corporate_number: This is not a corporate number: it has 13 digits, the first of which checks the others.',
    'changed',
    'created',
  ])
  expect(first.faults).toEqual({ 'alike name': 2 })
  const again = await bring(made, 'customers', '2', customers)
  expect(again.outcomes.filter((one) => one !== 'unchanged')).toHaveLength(1)
  const harbor = await made.api.customers.findByExternalId({ source: 'crm', externalId: 'A-2' })
  expect(harbor).toMatchObject({
    stage: 'active',
    attributes: { seats: 18 },
    members: [{ memberId: made.ownerId, role: 'owner' }],
  })
  expect((await made.api.attributes.list({})).rows.map(({ label, type, learnt }) => [label, type, learnt])).toEqual(
    [
      ['plan tier', 'text', true],
      ['seats', 'number', true],
    ].toSorted(),
  )

  const contracts = [
    {
      values: {
        external_id: 'S-1',
        customer: 'A-1',
        starts_on: '2023-12-23',
        ends_on: null,
        mrr: '2786',
        arr: '33432',
        period: 'month',
        seats: 14,
        is_trial: false,
      },
    },
    {
      values: {
        external_id: 'S-2',
        customer: 'A-2',
        starts_on: '2025-06-01',
        ends_on: '2025-05-01',
        mrr: '10',
        arr: '120',
        period: 'year',
      },
    },
    { values: { external_id: 'S-3', customer: 'A-9', starts_on: '2025-06-01' } },
    {
      values: {
        external_id: 'S-4',
        customer: null,
        customer_name: 'blue harbor',
        starts_on: '2025-06-01',
        amount: '5',
        period: 'month',
        currency: '円',
        is_trial: true,
      },
    },
  ]
  const agreed = await bring(made, 'contracts', '3', contracts)
  expect(agreed.outcomes).toEqual([
    'created',
    'created',
    'customer: No customer is known as “A-9”. Import the customers first, or switch on “Create customers that are not there yet”.',
    'created',
  ])
  expect(agreed.faults).toEqual({
    'ends before it starts': 1,
    'starts before the customer': 1,
    'left with a contract in force': 1,
  })
  expect((await bring(made, 'contracts', '4', contracts)).outcomes.filter((one) => one !== 'unchanged')).toHaveLength(1)
  const { rows } = await made.api.contracts.list({ customerId: harbor.id })
  expect(
    rows.map(({ externalId, amount, currency, period, kind, standing }) => [
      externalId,
      amount,
      currency,
      period,
      kind,
      standing,
    ]),
  ).toEqual([
    ['S-4', '5', 'JPY', 'month', 'trial', 'in force'],
    ['S-2', '120', 'JPY', 'year', 'subscription', 'ended'],
  ])
  const changed = await made
    .desk()
    .transaction(async (context) =>
      context.db
        .selectFrom('record_changes')
        .select('record')
        .where('source', 'in', ['import:2', 'import:4'])
        .execute(),
    )
  expect(changed).toEqual([])
})

test('an owner is found by name as by address, however the name is spaced', async () => {
  const made = await here.workspace()
  const rows = ['青木さくら', '青木　さくら', 'SAKURA@example.test', '高橋 美咲'].map((owner_email, index) => ({
    values: { external_id: `O-${index}`, name: `株式会社${index}`, owner_email },
  }))
  const { faults } = await bring(made, 'customers', '1', rows)
  expect(faults).toEqual({ 'owner is no member': 1 })
  const owners = await Promise.all(
    ['O-0', 'O-1', 'O-2', 'O-3'].map(async (externalId) => {
      const { id } = await made.api.customers.findByExternalId({ source: 'crm', externalId })
      return (await made.api.customers.find({ id })).members.some(({ role }) => role === 'owner')
    }),
  )
  expect(owners).toEqual([true, true, true, false])
})

test('the line of sums at the foot of a table is no customer', async () => {
  const made = await here.workspace()
  const rows = ['桜フーズ', '合計', 'Grand Total', '合計システム'].map((name) => ({ values: { name } }))
  expect((await bring(made, 'customers', '1', rows)).outcomes).toEqual([
    'created',
    'name: This is a line of sums, not a customer.',
    'name: This is a line of sums, not a customer.',
    'created',
  ])
})

test('an amount that does not say for how long it is, is not guessed at', async () => {
  const made = await here.workspace()
  const row = { customer: 'B-1', customer_name: 'New Mill', starts_on: '2026-01-01' }
  const rows = [{ values: { ...row, amount: '5770000' } }, { values: { ...row, plan: 'free', amount: '0' } }]
  expect((await bring(made, 'contracts', '1', rows, true)).outcomes).toEqual(['created', 'created'])
})

test('a customer that a row refers to is created where it is wished', async () => {
  const made = await here.workspace()
  const rows = [
    { values: { customer: 'B-1', customer_name: 'New Mill', starts_on: '2026-01-01', amount: '100', period: 'year' } },
  ]
  expect((await bring(made, 'contracts', '1', rows, true)).outcomes).toEqual(['created'])
  expect(await made.api.customers.findByExternalId({ source: 'crm', externalId: 'B-1' })).toMatchObject({
    name: 'New Mill',
  })
  expect((await bring(made, 'contracts', '2', rows, true)).outcomes).toEqual(['unchanged'])
})

test('a blank cell leaves a customer as it is, and a learnt number becomes text when it must', async () => {
  const made = await here.workspace()
  const row = (values: object, extra: object = {}) => [
    { values: { external_id: '1', name: 'One', ...values }, extra: { ...extra } },
  ]
  await bring(made, 'customers', '1', row({ industry: 'Food' }, { code: '12' }))
  expect((await bring(made, 'customers', '2', row({ industry: null }, { code: null }))).outcomes).toEqual(['unchanged'])
  await bring(made, 'customers', '3', [{ values: { external_id: '2', name: 'Two' }, extra: { code: '007' } }])
  const found = (await made.api.customers.list({})).rows.map(({ industry, attributes }) => [industry, attributes.code])
  expect(found).toEqual([
    [null, '007'],
    ['Food', '12'],
  ])
})

test('figures of contracts: value of one currency, days to renewal, seats; unknown where they are not known', async () => {
  const made = await here.workspace()
  const values = async (customerId: string) => {
    await here.settle()
    const answer: Record<string, number | null> = {}
    for (const metric of here.house.contributions.metrics.filter(({ from }) => from === 'contracts')) {
      const row = await here.house.stores.facts
        .of(made.workspace.id, '2026-04-01')
        .first<{ x: number | null }>(
          `SELECT if(${metric.knownWhen('1')}, toFloat64(${metric.value('1')}), NULL) AS x FROM contracts FINAL WHERE workspace_id = {workspace:UUID} AND customer_id = {customer:UUID}`,
          { customer: customerId, currency: made.workspace.currency },
        )
      answer[metric.name] = row?.x ?? null
    }
    return answer
  }
  const { id } = await made.api.customers.create({ name: 'One' })
  expect(await values(id)).toEqual({
    contracts_in_force: null,
    yearly_value: null,
    renewal_days: null,
    contract_seats: null,
    ending_days: null,
    cancellations_requested: null,
  })
  const contract = { customerId: id, startsOn: '2026-01-01' }
  await made.api.contracts.create({ ...contract, amount: '100', seats: 5, endsOn: '2026-04-30' })
  await made.api.contracts.create({ ...contract, amount: '50', endsOn: '2026-12-31' })
  await made.api.contracts.create({ ...contract, amount: '999', startsOn: '2025-01-01', endsOn: '2026-03-31' })
  expect(await values(id)).toEqual({
    contracts_in_force: 2,
    yearly_value: 1800,
    renewal_days: 29,
    contract_seats: 5,
    // From 1 April to 31 December, when the last of them ends.
    ending_days: 274,
    cancellations_requested: 0,
  })
  await made.api.contracts.create({ ...contract, amount: '50', currency: 'USD' })
  expect((await values(id)).yearly_value).toBeNull()
  const abroad = await made.api.customers.create({ name: 'Abroad' })
  await made.api.contracts.create({ ...contract, customerId: abroad.id, amount: '50', currency: 'USD' })
  expect((await values(abroad.id)).yearly_value).toBeNull()
})
