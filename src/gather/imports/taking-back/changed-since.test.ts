import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import type { MappingWish } from '../../mappings/contract.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house?.close())

const list: MappingWish = {
  target: 'customers',
  source: 'crm',
  columns: { external_id: 'code', name: 'name', industry: 'industry', country: 'country' },
  remaining: 'leave',
}

test('what an import wrote over becomes what it was, but for what somebody has written there since, which is told', async () => {
  const { api, request, member } = await house.workspace()
  const { api: ofMei } = await member('manager', 'mei@example.test')
  const bring = async (name: string, rows: readonly string[]) => {
    const body = ['code,name,industry,country', ...rows].join('\n')
    const sent = await request(`/api/v1/uploads?name=${name}`, { method: 'POST', body })
    const { id: uploadId } = (await sent.json()) as { id: string }
    const { id } = await api.imports.create({ uploadId, mapping: list })
    await api.imports.run({ id })
    await house.settle()
    return id
  }
  const names = ['Akebono', 'Brook', 'Cedar', 'Dune', 'Elm'] as const
  const ids = new Map<string, string>()
  for (const name of names) {
    const externalIds = [{ source: 'crm', externalId: name }]
    const { id } = await api.customers.create({ name, industry: 'Retail', country: 'JP', externalIds })
    ids.set(name, id)
  }
  const first = await bring(
    'all.csv',
    names.map((name) => `${name},${name},Food,US`),
  )
  const id = (name: (typeof names)[number]) => ids.get(name) ?? ''
  await ofMei.customers.change({ id: id('Akebono'), industry: 'Steel' })
  await ofMei.customers.change({ id: id('Brook'), industry: null })
  await bring('later.csv', ['Cedar,Cedar,Wood,US'])
  // Her word is what the file says as well, and it is her last one.
  await ofMei.customers.change({ id: id('Dune'), country: 'FR' })
  await ofMei.customers.change({ id: id('Dune'), country: 'US' })

  const { id: run } = await api.imports.undo({ id: first })
  await house.settle()
  const found = await Promise.all(names.map((name) => api.customers.find({ id: id(name) })))
  expect(found.map(({ name, industry, country }) => [name, industry, country])).toEqual([
    ['Akebono', 'Steel', 'JP'],
    ['Brook', null, 'JP'],
    ['Cedar', 'Wood', 'JP'],
    ['Dune', 'Retail', 'US'],
    ['Elm', 'Retail', 'JP'],
  ])
  const report = await api.imports.progress({ id: run })
  expect(report).toMatchObject({ state: 'completed', changed: 5, kept: 4 })
  const told = report.faults.filter(({ name }) => name.startsWith('kept customers '))
  expect(told.map(({ count, examples }) => [count, examples.toSorted()])).toEqual(
    expect.arrayContaining([
      [3, ['Akebono', 'Brook', 'Dune']],
      [1, ['Cedar']],
    ]),
  )
  const said = told.map(({ label }) => label.en).join(' ')
  expect(said).toContain('because manager changed them on ')
  expect(said).toContain('later import “later.csv”')
})
