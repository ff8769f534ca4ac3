import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import type { MappingWish } from '../mappings/contract.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house?.close())

type Workspace = Awaited<ReturnType<World['workspace']>>

const ledger: MappingWish = {
  target: 'customers',
  source: 'crm',
  columns: { external_id: '顧客コード', name: '会社名', industry: '業種', owner_email: '担当者' },
}
const table =
  '顧客コード,会社名,業種,担当者\nA,株式会社青葉,食品,山田\nB,Blue Harbor,Hotels,佐藤\nC,千歳商店,小売,山田\n'

async function imported({ api, request }: Workspace, body: string, mapping: MappingWish): Promise<string> {
  const sent = await request('/api/v1/uploads?name=rows.csv', { method: 'POST', body })
  const { id: uploadId } = (await sent.json()) as { id: string }
  const { id } = await api.imports.create({ uploadId, mapping })
  await ended(() => api.imports.run({ id }))
  return id
}

async function ended(start: () => Promise<{ id: string }>): Promise<string> {
  const { id } = await start()
  await house.settle()
  return id
}

async function undone({ api }: Workspace, id: string) {
  return api.imports.progress({ id: await ended(() => api.imports.undo({ id })) })
}

async function onRecord({ api }: Workspace) {
  const { rows } = await api.customers.list({})
  const found = await Promise.all(rows.map(({ id }) => api.customers.find({ id })))
  return found.map(({ name, industry, namedOwner }) => ({ name, industry, namedOwner }))
}

test('a customer whom an undo keeps keeps the owner that the import named, and all else; the others are gone', async () => {
  const workspace = await house.workspace()
  const first = await imported(workspace, table, ledger)
  await imported(workspace, '顧客コード,会社名,取引開始日\nB,Blue Harbor,2024-05-01\n', {
    target: 'customers',
    source: 'crm',
    columns: { external_id: '顧客コード', name: '会社名', since_on: '取引開始日' },
  })
  const report = await undone(workspace, first)
  expect(report.state).toBe('completed')
  expect(report.faults.filter(({ name }) => name.startsWith('kept customers '))).toMatchObject([
    { count: 1, label: { en: expect.stringContaining('rows.csv') } },
  ])
  expect(await onRecord(workspace)).toEqual([{ name: 'Blue Harbor', industry: 'Hotels', namedOwner: '佐藤' }])
})

test('the same where a member has written on the customer, whose word stays too', async () => {
  const workspace = await house.workspace()
  const first = await imported(workspace, table, ledger)
  const { rows } = await workspace.api.customers.list({ name: '青葉' })
  await workspace.api.customers.change({ id: rows[0]?.id ?? '', industry: '飲料' })
  const report = await undone(workspace, first)
  expect(report.faults.filter(({ name }) => name.startsWith('kept customers member '))).toMatchObject([{ count: 1 }])
  expect(await onRecord(workspace)).toEqual([{ name: '株式会社青葉', industry: '飲料', namedOwner: '山田' }])
})

test('what the import wrote over the word of a member becomes that word again', async () => {
  const workspace = await house.workspace()
  const first = await imported(workspace, table, ledger)
  const { rows } = await workspace.api.customers.list({ name: '青葉' })
  await workspace.api.customers.change({ id: rows[0]?.id ?? '', industry: '飲料' })
  await ended(() => workspace.api.imports.run({ id: first }))
  expect(await onRecord(workspace)).toContainEqual({ name: '株式会社青葉', industry: '食品', namedOwner: '山田' })
  await undone(workspace, first)
  expect(await onRecord(workspace)).toEqual([{ name: '株式会社青葉', industry: '飲料', namedOwner: '山田' }])
})
