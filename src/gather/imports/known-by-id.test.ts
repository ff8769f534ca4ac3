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

async function bring(
  { api, request }: Workspace,
  rows: string[][],
  mapping: MappingWish,
  kind: 'run' | 'trial' = 'run',
) {
  const answer = await request('/api/v1/uploads?name=list.csv', { method: 'POST', body: csvOf(rows) })
  const { id: uploadId } = Object(await answer.json())
  const made = await api.imports.create({ uploadId, mapping })
  const { id } = kind === 'run' ? await api.imports.run({ id: made.id }) : await api.imports.trial({ id: made.id })
  await house.settle()
  const run = await api.imports.progress({ id })
  const { rows: remarks } = await api.imports.rejects({ id, limit: 50 })
  const { created, changed, unchanged, rejected, skipped } = run
  return {
    counts: [created, changed, unchanged, rejected, skipped],
    remarks: remarks.map(({ kind, row, column, because }) => [kind, row, column, because.en]),
    faults: run.faults.map(({ name, count }) => [name, count]),
  }
}

const customers: MappingWish = {
  target: 'customers',
  source: 'crm',
  columns: { external_id: 'id', name: 'name', stage: 'status' },
}
const states: MappingWish = { target: 'customers', source: 'crm', columns: { external_id: 'id', stage: 'status' } }

async function two(workspace: Workspace) {
  const rows = [
    ['id', 'name', 'status'],
    ['K1', 'Ash', 'active'],
    ['K2', 'Birch', 'trial'],
  ]
  expect((await bring(workspace, rows, customers)).counts).toEqual([2, 0, 0, 0, 0])
}

const named = async ({ api }: Workspace) =>
  (await api.customers.list({ limit: 20 })).rows.map(({ name, stage }) => `${name} ${stage}`).toSorted()

test('a list of states needs no names of customers on record, and makes none without', async () => {
  const workspace = await house.workspace()
  await two(workspace)
  const rows = [
    ['id', 'status'],
    ['K1', 'left'],
    ['K9', 'left'],
    ['', 'left'],
  ]
  const expected = {
    counts: [0, 1, 0, 2, 0],
    remarks: [
      ['rejected', 3, 'Name', 'No customer is known by “K9”, and a new one needs a name.'],
      ['rejected', 4, 'Name', 'A customer needs a name.'],
    ],
  }
  expect(await bring(workspace, rows, states, 'trial')).toMatchObject(expected)
  expect(await bring(workspace, rows, states)).toMatchObject(expected)
  expect(await named(workspace)).toEqual(['Ash left', 'Birch trial'])
})

test('a list of states is suggested as customers where all its ids are on record, and asked where they are not', async () => {
  const workspace = await house.workspace()
  await two(workspace)
  const suggestion = async (rows: string[][]) => {
    const body = csvOf(rows)
    const answer = await workspace.request('/api/v1/uploads?name=status.csv', { method: 'POST', body })
    const made = await workspace.api.imports.create({ uploadId: Object(await answer.json()).id })
    return made.suggestions.find(({ target }) => target === 'customers')
  }
  const known = await suggestion([
    ['customer id', 'status'],
    ['K1', 'left'],
    ['K2', 'active'],
  ])
  expect(known).toMatchObject({ certain: true, columns: { external_id: 'customer id', stage: { column: 'status' } } })
  expect(known?.because.en).toContain('are customers on record')
  const unknown = await suggestion([
    ['customer id', 'status'],
    ['K1', 'left'],
    ['K8', 'active'],
  ])
  expect(unknown).toMatchObject({ certain: false, because: { en: 'No column is sure to hold “Name”.' } })
})

test('an id is never taken for the name of a customer who has one, and what is called by its id is told', async () => {
  const workspace = await house.workspace()
  await two(workspace)
  const rows = [
    ['id', 'name', 'status'],
    ['K1', 'K1', 'left'],
    ['K2', 'Birch & Sons', 'active'],
  ]
  const { counts, remarks } = await bring(workspace, rows, customers, 'trial')
  expect(counts).toEqual([0, 2, 0, 0, 0])
  expect(remarks).toEqual([['lost', 2, 'name', '“K1” is the id of the customer and no name; the name stays “Ash”.']])
  await bring(workspace, rows, customers)
  expect(await named(workspace)).toEqual(['Ash left', 'Birch & Sons active'])
  const cases: MappingWish = {
    target: 'cases',
    source: 'crm',
    columns: { external_id: 'case', customer: 'id', opened_at: 'at' },
    createMissing: true,
  }
  const some = [
    ['case', 'id', 'at'],
    ['T1', 'K7', '2026-03-01'],
    ['T2', 'K7', '2026-03-02'],
    ['T3', 'K1', '2026-03-02'],
  ]
  const told = await bring(workspace, some, cases)
  expect(told.counts).toEqual([3, 0, 0, 0, 0])
  expect(told.remarks).toEqual([['noted', 2, 'id', 'No name is known for “K7”: the new customer is called by its id.']])
  expect(told.faults).toContainEqual(['called by its id', 1])
})

test.each<[string, MappingWish, string[][], string[], string]>([
  [
    'contracts',
    {
      target: 'contracts',
      source: 'crm',
      columns: { external_id: 'no', customer: 'id', starts_on: 'at', seats: 'more' },
    },
    [['C1', 'K1', '2026-01-01', '5']],
    ['C1', '', '', '7'],
    'The row names no customer.',
  ],
  [
    'purchases',
    {
      target: 'purchases',
      source: 'crm',
      columns: { external_id: 'no', customer: 'id', purchased_at: 'at', quantity: 'more' },
    },
    [['P1', 'K1', '2026-01-01', '5']],
    ['P1', '', '', '7'],
    'The row names no customer.',
  ],
  [
    'cases',
    { target: 'cases', source: 'crm', columns: { external_id: 'no', customer: 'id', opened_at: 'at', status: 'more' } },
    [['T1', 'K1', '2026-01-01', 'open']],
    ['T1', '', '', 'closed'],
    'The row names no customer.',
  ],
  [
    'responses',
    {
      target: 'responses',
      source: 'crm',
      columns: { external_id: 'no', customer: 'id', answered_at: 'at', nps: 'more', survey: 'survey' },
    },
    [['R1', 'K1', '2026-01-01', '5', 'yearly']],
    ['R1', '', '', '7', ''],
    'An answer needs the time at which it was given.',
  ],
])('%s that are on record need only their id and what is new', async (_, mapping, first, later, because) => {
  const workspace = await house.workspace()
  await two(workspace)
  const headings = ['no', 'id', 'at', 'more', 'survey'].slice(0, first[0]?.length)
  expect((await bring(workspace, [headings, ...first], mapping)).counts).toEqual([1, 0, 0, 0, 0])
  const unknown = ['X9', ...later.slice(1)]
  const told = await bring(workspace, [headings, later, unknown], mapping)
  expect(told.counts).toEqual([0, 1, 0, 1, 0])
  expect(told.remarks.map(([kind, row, , reason]) => [kind, row, reason])).toEqual([['rejected', 3, because]])
  expect((await bring(workspace, [headings, later], mapping)).counts).toEqual([0, 0, 1, 0, 0])
})
