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

async function imported({ api, request }: Workspace, name: string, file: string, mapping?: MappingWish) {
  const answer = await request(`/api/v1/uploads?name=${encodeURIComponent(name)}`, { method: 'POST', body: file })
  const { id: uploadId } = Object(await answer.json())
  const made = await api.imports.create({ uploadId, mapping })
  if (mapping === undefined) return { suggestion: made.suggestions[0], run: null, remarks: [] }
  const { id } = await api.imports.run({ id: made.id })
  await house.settle()
  const run = await api.imports.progress({ id })
  return { suggestion: undefined, run, remarks: (await api.imports.rejects({ id, limit: 50 })).rows }
}

test('customers without an id of one normal name are one, named, in the fullest spelling; other legal forms are others', async () => {
  const workspace = await house.workspace()
  const file = csvOf([
    ['会社名', '業種', '電話'],
    ['株式会社青空', '製造', '03-5555-0101'],
    ['有限会社青空', '建設', '355550102'],
    ['㈱青空', '製造業', ''],
    ['青空', '', ''],
  ])
  const mapping: MappingWish = {
    target: 'customers',
    source: 'list',
    columns: { name: '会社名', industry: '業種' },
    also: [],
  }
  const { run, remarks } = await imported(workspace, 'a.csv', file, mapping)
  expect(run).toMatchObject({ created: 3, changed: 0, unchanged: 0, rejected: 0, skipped: 1 })
  expect(remarks.map(({ kind, row, because }) => [kind, row, because.en])).toEqual([
    ['skipped', 2, 'About the same record as row 4, where they are taken together'],
  ])
  const { rows } = await workspace.api.customers.list({ limit: 10 })
  expect(rows.map(({ name, industry }) => [name, industry]).toSorted()).toEqual([
    ['有限会社青空', '建設'],
    ['株式会社青空', '製造業'],
    ['青空', null],
  ])
  const again = await imported(workspace, 'a.csv', file, mapping)
  expect(again.run).toMatchObject({ created: 0, changed: 0, unchanged: 3, skipped: 1 })
})

test('what a word meant in files of a source wins over what the house makes of it; sources that differ leave it open', async () => {
  const workspace = await house.workspace()
  const mapping = (source: string, values: Record<string, string>): MappingWish => ({
    target: 'customers',
    source,
    columns: { external_id: '顧客ID', name: '会社名', stage: { column: '状態', values } },
  })
  const fileOf = (more: string) =>
    csvOf([
      ['顧客ID', '会社名', '状態', more],
      ['Q1', '一番商事', '休止', ''],
      ['Q2', '二番商事', '終了', ''],
    ])
  const first = await imported(workspace, 'a.csv', fileOf('x'), mapping('a', { 休止: 'leaving', 終了: 'active' }))
  expect(first.run).toMatchObject({ created: 2, lost: 0 })
  const known = await imported(workspace, 'other.csv', fileOf('y'))
  expect(known.suggestion).toMatchObject({
    certain: true,
    columns: { stage: { values: { 休止: 'leaving', 終了: 'active' } } },
  })
  await imported(workspace, 'b.csv', fileOf('z'), mapping('b', { 休止: 'left', 終了: 'active' }))
  const open = await imported(workspace, 'other.csv', fileOf('w'))
  expect(open.suggestion?.certain).toBe(false)
  expect(open.suggestion?.columns.stage).toEqual({ column: '状態', values: { 終了: 'active' } })
  const ofA = await imported(workspace, 'a.csv', fileOf('v'))
  expect(ofA.suggestion).toMatchObject({ certain: true, columns: { stage: { values: { 休止: 'leaving' } } } })
})

test('a status that nobody knows is named with what the new customer stands as, and changes no stage on record', async () => {
  const workspace = await house.workspace()
  const mapping: MappingWish = {
    target: 'customers',
    source: 'list',
    columns: { external_id: 'id', name: 'name', stage: 'status' },
  }
  const headings = ['id', 'name', 'status']
  await imported(workspace, 'a.csv', csvOf([headings, ['Q1', 'Ash', 'trial']]), mapping)
  const file = csvOf([headings, ['Q1', 'Ash', 'blue'], ['Q2', 'Birch', 'blue']])
  const { run, remarks } = await imported(workspace, 'a.csv', file, mapping)
  expect(run).toMatchObject({ created: 1, changed: 1, lost: 2 })
  expect(remarks.map(({ kind, row, column }) => [kind, row, column])).toEqual([
    ['lost', 2, 'status'],
    ['lost', 3, 'status'],
  ])
  expect(remarks[1]?.because.en).toContain('stands as “Active”')
  const { rows } = await workspace.api.customers.list({ limit: 10 })
  expect(rows.map(({ name, stage }) => [name, stage]).toSorted()).toEqual([
    ['Ash', 'trial'],
    ['Birch', 'active'],
  ])
})
