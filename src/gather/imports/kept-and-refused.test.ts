import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { csvOf } from '../../../test/written-files.ts'
import type { MappingWish } from '../mappings/contract.ts'
import { Mapping } from '../mappings/contract.ts'
import { Reading } from './contract.ts'
import { insert } from './running/run-store.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house?.close())

type Workspace = Awaited<ReturnType<World['workspace']>>
const customers: MappingWish = { target: 'customers', source: 'crm', columns: { external_id: 'code', name: 'name' } }

test('a draft is kept by those who may import, in its own workspace, until there is a mapping, and stands in no change log', async () => {
  const workspace = await house.workspace()
  const { api, as } = workspace
  const id = await made(workspace, 'code,name\nA,Akebono\n')
  const draft = { target: 'customers', columns: { name: { constant: 'Secret Draft Ltd' } } }
  await expect((await as('viewer')).imports.draft({ id, draft })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const { api: stranger } = await house.workspace()
  await expect(stranger.imports.draft({ id, draft })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await api.imports.draft({ id, draft })
  expect((await api.imports.find({ id })).draft).toMatchObject(draft)
  expect(await api.imports.map({ id, mapping: { ...customers, defaults: { stage: 'trial' } } })).toMatchObject({
    draft: null,
  })
  const { reading, mapping } = await api.imports.find({ id })
  await workspace
    .desk()
    .transaction((context) => insert(context, id, 'trial', Reading.parse(reading), Mapping.parse(mapping)))
  await expect(api.imports.draft({ id, draft })).rejects.toMatchObject({ code: 'CONFLICT' })
  const log = await textOf(
    workspace,
    sql`SELECT before, after FROM record_changes WHERE record = 'imports' AND act = 'changed'`,
  )
  expect(log).toContain('"target": "customers"')
  expect(log).not.toMatch(/Secret Draft|draft|trial/)
})

test('a cell longer than its field takes leaves out its row alone, and says so in the language of the reader', async () => {
  const workspace = await house.workspace()
  const lines = Array.from({ length: 300 }, (_, at) => [`C${at}`, at === 149 ? '語'.repeat(40_000) : `Shop ${at}`])
  const run = await imported(workspace, csvOf([['code', 'name'], ...lines]), customers)
  expect(run).toMatchObject({ state: 'completed', rows: 300, created: 299, rejected: 1 })
  const { rows } = await (await workspace.as('admin', 'ja')).imports.rejects({ id: run.id })
  expect(rows.map(({ row, column, because }) => [row, column, because.ja])).toEqual([
    [151, 'name', '40,000文字あります（この項目は500文字まで）'],
  ])
})

test('one value that a store refuses leaves out its row alone, and says so', async () => {
  const workspace = await house.workspace()
  const { owner } = house.house.stores.pools
  await owner.query("ALTER TABLE customers ADD CONSTRAINT refused_in_a_test CHECK (name <> 'Shop 149')")
  try {
    const lines = Array.from({ length: 300 }, (_, at) => [`C${at}`, `Shop ${at}`])
    const run = await imported(workspace, csvOf([['code', 'name'], ...lines]), customers)
    expect(run).toMatchObject({ state: 'completed', rows: 300, created: 299, rejected: 1 })
    const { rows } = await workspace.api.imports.rejects({ id: run.id })
    expect(rows.map(({ row, because }) => [row, because.en.slice(0, 19)])).toEqual([[151, 'could not be stored']])
  } finally {
    await owner.query('ALTER TABLE customers DROP CONSTRAINT refused_in_a_test')
  }
})

test('a reason that speaks of customers on record gives the way to each of them', async () => {
  const workspace = await house.workspace()
  const ids = []
  for (const code of ['A-1', 'B-1'])
    ids.push(
      (
        await workspace.api.customers.create({
          name: '株式会社山田',
          externalIds: [{ source: 'crm', externalId: code }],
        })
      ).id,
    )
  const columns = { customer_name: 'who', starts_on: 'from' }
  const run = await imported(workspace, 'who,from\n㈱山田,2026-01-01\n', {
    target: 'contracts',
    source: 'book',
    columns,
  })
  const { rows } = await workspace.api.imports.rejects({ id: run.id })
  expect(rows.map(({ row, about }) => [row, about])).toEqual([
    [2, ids.toSorted().map((id) => ({ id, name: '株式会社山田' }))],
  ])
})

test('a report is made once, and what is kept of files names nobody whose data are erased', async () => {
  const workspace = await house.workspace()
  const { api } = workspace
  const { id: customerId } = await api.customers.create({ name: 'Blue Harbor' })
  const { id } = await api.people.create({ customerId, name: 'Ines Moreau', email: 'ines@harbor.example' })
  const file = 'code,name,state\nA,Akebono,held by Ines Moreau\nB,Blue,ask Ines Moreau\nA,Ines Moreau,open\n'
  const stage = { column: 'state', values: { 'held by Ines Moreau': 'active', open: 'trial' } }
  const mapping: MappingWish = {
    ...customers,
    columns: { ...customers.columns, stage, industry: { constant: 'Ines Moreau’s' } },
  }
  const run = await imported(workspace, file, mapping)
  const told = run.faults.filter(({ name }) => name === 'rejected' || name === 'lost')
  expect(JSON.stringify(told)).toContain('Ines Moreau')
  await workspace.desk().transaction(({ db }) => sql`DELETE FROM import_rejects WHERE run_id = ${run.id}`.execute(db))
  expect((await api.imports.progress({ id: run.id })).faults).toEqual(run.faults)
  await api.imports.draft({ id: run.importId, draft: { columns: { name: { constant: 'Ines Moreau' } } } })
  await api.people.erase({ id })
  for (const table of [
    'import_runs',
    'imports',
    'import_mappings',
    'import_values',
    'import_reports',
    'import_samples',
  ])
    expect(await textOf(workspace, sql`SELECT * FROM ${sql.table(table)}`), table).not.toContain('Ines')
  const after = await api.imports.find({ id: run.importId })
  expect(after.mapping?.columns).toMatchObject({ name: 'name', stage: { column: 'state', values: { open: 'trial' } } })
})

async function made({ api, request }: Workspace, file: string, mapping?: MappingWish) {
  const answer = await request('/api/v1/uploads?name=file.csv', { method: 'POST', body: file })
  const { id: uploadId } = (await answer.json()) as { id: string }
  return (await api.imports.create({ uploadId, mapping })).id
}

async function imported(workspace: Workspace, file: string, mapping: MappingWish) {
  const { id } = await workspace.api.imports.run({ id: await made(workspace, file, mapping) })
  await house.settle()
  return workspace.api.imports.progress({ id })
}

async function textOf({ desk }: Workspace, query: ReturnType<typeof sql>): Promise<string> {
  const { rows } = await desk().transaction(({ db }) =>
    sql<{ text: string | null }>`SELECT string_agg(to_jsonb(one)::text, ' ') AS text FROM (${query}) AS one`.execute(
      db,
    ),
  )
  return rows[0]?.text ?? ''
}
