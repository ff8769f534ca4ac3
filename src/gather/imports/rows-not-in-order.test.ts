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

const rows = [
  ['ticket id', 'customer id', 'subject', 'status', 'opened at', 'updated at'],
  ['T1', 'C1', 'Printer', 'closed', '2026-03-01', '2026-03-09 10:00'],
  ['T2', 'C1', 'Mail', 'open', '2026-03-02', '2026-03-03 10:00'],
  ['T1', 'C1', 'Printer', 'open', '2026-03-01', '2026-03-02 10:00'],
]

test('a log whose rows are not in time order is proposed by its latest, and told where the last row holds instead', async () => {
  const { api, request } = await house.workspace()
  await api.customers.create({ name: 'Ash', externalIds: [{ source: 'desk', externalId: 'C1' }] })
  const answer = await request('/api/v1/uploads?name=tickets.csv', { method: 'POST', body: csvOf(rows) })
  const { id: uploadId } = Object(await answer.json())
  const made = await api.imports.create({ uploadId })
  const [suggestion] = made.suggestions
  expect(suggestion).toMatchObject({ target: 'cases', certain: true, repeated: { latestBy: 'updated at' } })
  const told = async (repeated: MappingWish['repeated']) => {
    const mapping = { target: 'cases', source: 'desk', columns: suggestion?.columns ?? {}, repeated }
    await api.imports.map({ id: made.id, mapping })
    const { id } = await api.imports.trial({ id: made.id })
    await house.settle()
    const { created, skipped, faults } = await api.imports.progress({ id })
    const fault = faults.find(({ name }) => name === 'rows not in order')
    return { counts: [created, skipped], fault: fault && [fault.label.en, fault.count, fault.examples] }
  }
  expect(await told('last')).toEqual({
    counts: [2, 1],
    fault: [
      '1 record has several rows that are not in the order of updated at; the last row in the file holds. Where the latest should, say that this column tells it ("repeated": { "latestBy": … })',
      1,
      ['4'],
    ],
  })
  expect(await told({ latestBy: 'updated at' })).toEqual({ counts: [2, 1], fault: undefined })
  await api.imports.run({ id: made.id })
  await house.settle()
  const { rows: customers } = await api.customers.list({ limit: 5 })
  const { rows: cases } = await api.support.list({ customerId: customers[0]?.id ?? '' })
  expect(cases.map(({ externalId, status }) => `${externalId} ${status}`).toSorted()).toEqual(['T1 closed', 'T2 open'])
})
