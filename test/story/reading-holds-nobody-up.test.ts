import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { MappingWish } from '../../src/gather/mappings/contract.ts'
import { held } from '../held.ts'
import { type World, world } from '../world.ts'
import { csvOf, workbookOf } from '../written-files.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

let house: World
let workspace: Awaited<ReturnType<World['workspace']>>

beforeAll(async () => {
  house = await world('2026-04-01')
  workspace = await house.workspace()
  await broughtIn('code,name\nA,Akebono\n', {
    target: 'customers',
    source: 'warm',
    columns: { external_id: 1, name: 2 },
  })
})
afterAll(() => house?.close())

test('a file of 16,000 columns is uploaded, looked at, tried and brought in without holding anybody up', async () => {
  const headings = Array.from({ length: 16_000 }, (_, at) =>
    at === 0 ? 'Customer ID' : at === 1 ? 'Company' : `Q${at}`,
  )
  const rows = Array.from({ length: 10 }, (_, row) =>
    headings.map((_, at) => (at === 0 ? `C${row}` : at === 1 ? `Shop ${row}` : `${row}.${at}`)),
  )
  const file = csvOf([headings, ...rows])
  const { longest, allowed, run } = await held('wide', () =>
    broughtIn(file, { target: 'customers', source: 'wide', columns: { external_id: 1, name: 2 }, remaining: 'leave' }),
  )
  expect(run).toMatchObject({ state: 'completed', created: 10 })
  expect(longest).toBeLessThan(allowed)
})

test('so is a workbook of 6,000 rows', async () => {
  const rows = Array.from({ length: 6_000 }, (_, at) => [`W${at}`, `Mill ${at}`, 'Food', at, `a note about ${at}`])
  const file = workbookOf([{ name: 'List', rows: [['Customer ID', 'Company', 'Industry', 'Seats', 'Note'], ...rows] }])
  const { longest, allowed, run } = await held('workbook', () =>
    broughtIn(file, {
      target: 'customers',
      source: 'book',
      columns: { external_id: 1, name: 2, industry: 3 },
      remaining: 'leave',
    }),
  )
  expect(run).toMatchObject({ state: 'completed', created: 6_000 })
  expect(longest).toBeLessThan(allowed)
})

/** As a program that looks at none of the answers: what takes a client long is not the house's. */
async function broughtIn(body: string | Uint8Array, mapping: MappingWish) {
  const uploadId = await said('POST', '/uploads?name=rows', body)
  const id = await said('POST', '/imports', JSON.stringify({ uploadId }))
  await said('GET', `/imports/${id}`)
  await said('PUT', `/imports/${id}/mapping`, JSON.stringify({ mapping }))
  await said('POST', `/imports/${id}/trials`, '{}')
  await house.settle()
  const run = await said('POST', `/imports/${id}/runs`, '{}')
  await house.settle()
  return workspace.api.imports.progress({ id: run })
}

async function said(method: string, path: string, body?: string | Uint8Array): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const answer = await workspace.request(`/api/v1${path}`, { method, headers, ...(body !== undefined && { body }) })
  const start = (await answer.text()).slice(0, 2_000)
  if (answer.status >= 300) throw new Error(start)
  return /"id":"([^"]+)"/.exec(start)?.[1] ?? ''
}
