import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { Mapping } from '../../mappings/contract.ts'
import { columnsOf } from '../../mappings/suggesting/columns/column.ts'
import { leaksIn } from '../../mappings/suggesting/leaks.ts'
import { keptLeaks } from './leaks-of-import.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const headings = ['id', 'name', 'status', 'rating', 'city size', 'notes']
const rowOf = (left: boolean, at: number) => [
  `${at}`,
  `N${at} Ltd`,
  left ? 'Churned' : 'Active',
  left ? '2' : '4',
  `${at % 5}`,
  '',
]
const sample = Array.from({ length: 12 }, (_, at) => ({ row: at + 2, cells: rowOf(at % 3 === 0, at) }))

test('a rating whose values of those who left and of those who stayed do not touch tells the outcome', () => {
  const leaks = leaksIn(columnsOf({ headings, sample }), new Set())
  expect(leaks).toEqual([
    {
      heading: 'rating',
      because: {
        en: 'In the rows shown its values tell exactly what “status” says.',
        ja: '表示した行では、値の違いが「status」と完全に一致します。',
      },
    },
  ])
})

test('one row that does not fit, or too few rows, tell nothing', () => {
  const oneOff = sample.map((row, at) => (at === 3 ? { ...row, cells: row.cells.with(3, '5') } : row))
  expect(leaksIn(columnsOf({ headings, sample: oneOff }), new Set())).toEqual([])
  expect(leaksIn(columnsOf({ headings, sample: sample.slice(0, 5) }), new Set())).toEqual([])
})

test('what is kept under a name of its own is marked under it, and what a field took or nobody kept is not', () => {
  const leaks = ['Churn Reason', 'Churn Score', 'Churn'].map((heading) => ({ heading, because: { en: '', ja: '' } }))
  const heads = ['id', 'Churn Reason', 'Churn Score', 'Churn']
  const mapping = (more: object) =>
    Mapping.parse({ target: 'customers', source: 'crm', columns: { external_id: 'id', churned: 4 }, ...more })
  expect(keptLeaks(leaks, heads, mapping({}))).toEqual(['Churn Reason', 'Churn Score'])
  expect(keptLeaks(leaks, heads, mapping({ skip: ['Churn Score'] }))).toEqual(['Churn Reason'])
  expect(keptLeaks(leaks, heads, mapping({ extra: { why: 'Churn Reason' }, remaining: 'leave' }))).toEqual(['why'])
})

let house: World
beforeAll(async () => {
  house = await world('2026-03-01')
})
afterAll(() => house.close())

test('an import marks the attributes that tell who has left, and its report names them', async () => {
  const { api, request } = await house.workspace()
  const lines = sample.map(({ cells }) => [...cells.slice(0, 5), cells[2] === 'Churned' ? 'dear' : ''].join(','))
  const body = ['id,name,status,rating,city size,churn reason', ...lines].join('\n')
  const uploaded = await request('/api/v1/uploads?name=customers.csv', { method: 'POST', body })
  const { id: uploadId } = (await uploaded.json()) as { id: string }
  const columns = { external_id: 'id', name: 'name', stage: 'status' }
  const { id } = await api.imports.create({ uploadId, mapping: { target: 'customers', source: 'crm', columns } })
  await api.imports.run({ id })
  await house.settle()
  const { rows } = await api.attributes.list({ subject: 'customer' })
  expect(Object.fromEntries(rows.map(({ label, leaksOutcome }) => [label, leaksOutcome]))).toEqual({
    rating: true,
    'city size': false,
    'churn reason': true,
  })
  const { latest } = await api.imports.find({ id })
  expect(latest?.faults.find(({ name }) => name === 'leaks')).toMatchObject({
    count: 2,
    examples: ['rating', 'churn reason'],
  })
})
