import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { csvOf } from '../../../test/written-files.ts'
import type { MappingWish } from '../mappings/contract.ts'

vi.setConfig({ testTimeout: 300_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house.close())

type Workspace = Awaited<ReturnType<World['workspace']>>

async function bring({ api, request }: Workspace, rows: string[][], mapping: MappingWish) {
  const answer = await request('/api/v1/uploads?name=list.csv', { method: 'POST', body: csvOf(rows) })
  const { id: uploadId } = Object(await answer.json())
  const made = await api.imports.create({ uploadId, mapping })
  const { id } = await api.imports.run({ id: made.id })
  await house.settle()
  const { created, rejected, parts } = await api.imports.progress({ id })
  const { rows: remarks } = await api.imports.rejects({ id, limit: 50 })
  return {
    created: [created, ...parts.map((part) => part.created)],
    rejected,
    remarks: remarks.map(({ row, because }) => [row, because.en]),
  }
}

async function merged({ api }: Workspace) {
  const { rows } = await api.customers.list({ limit: 10 })
  const idOf = (name: string) => rows.find((one) => one.name === name)?.id ?? ''
  const merge = await api.merges.merge({ id: idOf('Birch'), absorbedId: idOf('Ash') })
  return { keptId: idOf('Birch'), mergeId: merge.id }
}

const sheet = [
  ['id', 'name', 'plan', 'from', 'price'],
  ['K1', 'Ash', 'Pro', '2026-01-01', '100'],
  ['K2', 'Birch', 'Pro', '2026-01-01', '200'],
]
const contract = { plan: 'plan', starts_on: 'from', mrr: 'price' }

test.each<[string, Record<string, string>]>([
  ['ids', { external_id: 'id', name: 'name' }],
  ['names alone', { name: 'name' }],
])('a list of customers by %s finds their contracts again after two of them were merged', async (_, columns) => {
  const workspace = await house.workspace({ currency: 'JPY' })
  const mapping: MappingWish = {
    target: 'customers',
    source: 'list',
    columns,
    also: [{ target: 'contracts', columns: contract }],
    remaining: 'leave',
  }
  expect((await bring(workspace, sheet, mapping)).created).toEqual([2, 2])
  const { keptId, mergeId } = await merged(workspace)
  const amounts = async (customerId: string) =>
    (await workspace.api.contracts.list({ customerId })).rows.map(({ amount }) => amount).toSorted()
  for (const _again of [1, 2]) {
    const told = await bring(workspace, sheet, mapping)
    expect(told).toEqual({
      created: [0, 0],
      rejected: 0,
      remarks: [[2, '“Ash” was merged into “Birch”, whose name stays.']],
    })
    expect(await amounts(keptId)).toEqual(['100', '200'])
  }
  expect((await workspace.api.customers.list({ limit: 10 })).rows.map(({ name }) => name)).toEqual(['Birch'])
  await workspace.api.merges.unmerge({ id: mergeId })
  expect((await bring(workspace, sheet, mapping)).created).toEqual([0, 0])
  expect(await amounts(keptId)).toEqual(['200'])
})

test.each<[string, MappingWish['columns'], string[], string[]]>([
  ['contracts', { plan: 'a', starts_on: 'at' }, ['Pro', '2026-01-01'], ['Pro', '2026-01-01']],
  ['purchases', { product: 'a', purchased_at: 'at' }, ['Pen', '2026-01-01'], ['Pen', '2026-01-01']],
  ['cases', { subject: 'a', opened_at: 'at' }, ['Late', '2026-01-01'], ['Late', '2026-01-01']],
  ['responses', { nps: 'a', answered_at: 'at' }, ['9', '2026-01-01'], ['3', '2026-01-01']],
])('%s that name their customer are found again after it was merged', async (target, columns, ofAsh, ofBirch) => {
  const workspace = await house.workspace({ currency: 'JPY' })
  await workspace.api.customers.create({ name: 'Ash' })
  await workspace.api.customers.create({ name: 'Birch' })
  const mapping: MappingWish = {
    target,
    source: 'list',
    columns: { customer_name: 'name', ...columns },
    createMissing: true,
  }
  const rows = [
    ['name', 'a', 'at'],
    ['Ash', ...ofAsh],
    ['Birch', ...ofBirch],
  ]
  expect((await bring(workspace, rows, mapping)).created).toEqual([2])
  await merged(workspace)
  expect(await bring(workspace, rows, mapping)).toEqual({ created: [0], rejected: 0, remarks: [] })
  expect((await workspace.api.customers.list({ limit: 10 })).rows.map(({ name }) => name)).toEqual(['Birch'])
})

test.each<[string, MappingWish['columns'], string[], string[], boolean]>([
  ['ids and names, in two files', { external_id: 'id', name: 'name' }, ['K2', 'Birch'], ['K1', 'Ash'], false],
  ['names alone, in one file', { name: 'name' }, ['', 'Birch'], ['', 'Ash'], true],
  ['ids alone, in two files', { external_id: 'id' }, ['K2'], ['K1'], false],
])('contracts that differ by their merged customers alone stay two: %s', async (_, columns, kept, gone, isOneFile) => {
  const workspace = await house.workspace({ currency: 'JPY' })
  const also = [{ target: 'contracts', columns: contract }]
  const mapping: MappingWish = { target: 'customers', source: 'list', columns, also, remaining: 'leave' }
  const heading = ['id', 'name', 'plan', 'from', 'price']
  const rowOf = ([id = '', name = '']: readonly string[], price: string) => [id, name, 'Pro', '2026-04-01', price]
  const first = [heading, [kept[0] ?? '', 'Birch', '', '', ''], rowOf([gone[0] ?? '', 'Ash'], '100')]
  await bring(workspace, first, { ...mapping, columns: { ...columns, name: 'name' } })
  const { keptId } = await merged(workspace)
  const rows = [rowOf(kept, '200'), rowOf(gone, '100')]
  const files = isOneFile ? [[heading, ...rows]] : rows.map((row) => [heading, row])
  const again = async () => {
    let created = 0
    for (const file of files) created += (await bring(workspace, file, mapping)).created[1] ?? 0
    const { rows: contracts } = await workspace.api.contracts.list({ customerId: keptId })
    return { created, contracts: contracts.map(({ externalId, amount }) => [externalId, amount]).toSorted() }
  }
  const { created, contracts } = await again()
  expect([created, contracts.map(([, amount]) => amount).toSorted()]).toEqual([1, ['100', '200']])
  expect(await again()).toEqual({ created: 0, contracts })
})

test('a row that bears the number or the name of a customer merged twice is about the one that was kept in the end', async () => {
  const workspace = await house.workspace()
  const { api } = workspace
  const { id: ash } = await api.customers.create({ name: 'Ash', corporateNumber: '7000012050002' })
  const { id: birch } = await api.customers.create({ name: 'Birch' })
  const { id: cedar } = await api.customers.create({ name: 'Cedar', corporateNumber: '2000012020001' })
  await api.merges.merge({ id: birch, absorbedId: ash })
  await api.merges.merge({ id: cedar, absorbedId: birch })
  const list: MappingWish = {
    target: 'customers',
    source: 'list',
    columns: { corporate_number: 'number', name: 'name', industry: 'industry' },
  }
  const rows = [
    ['number', 'name', 'industry'],
    ['7000012050002', '', 'Timber'],
    ['', 'Ash', 'Timber'],
  ]
  expect(await bring(workspace, rows, list)).toMatchObject({ created: [0], rejected: 0 })
  expect((await api.customers.list({ limit: 10 })).rows).toMatchObject([{ id: cedar, industry: 'Timber' }])
  const contracts: MappingWish = {
    target: 'contracts',
    source: 'list',
    columns: { customer_name: 'name', plan: 'plan', starts_on: 'from' },
  }
  await bring(
    workspace,
    [
      ['name', 'plan', 'from'],
      ['Ash', 'Pro', '2026-01-01'],
    ],
    contracts,
  )
  expect((await api.contracts.list({ customerId: cedar })).rows).toHaveLength(1)
})
