import { expect, test } from 'vitest'
import { laidOver } from './merged-rows.ts'
import { outcomesOf } from './outcomes.ts'

test('a log of states ends with what was said last, and blanks erase nothing', () => {
  const rows = [
    { external_id: '1', status: 'open', subject: 'Printer', closed_at: null, attributes: { floor: 3, room: 'B' } },
    { external_id: '2', status: 'open', subject: 'Mail', closed_at: null, attributes: {} },
    { external_id: '1', status: 'closed', subject: null, closed_at: '2026-01-03', attributes: { floor: 4 } },
  ]
  expect(laidOver(rows)).toMatchObject([
    {
      external_id: '1',
      status: 'closed',
      subject: 'Printer',
      closed_at: '2026-01-03',
      attributes: { floor: 4, room: 'B' },
    },
    { external_id: '2', status: 'open', subject: 'Mail', closed_at: null },
  ])
})

test('what a later row empties is empty, and what a still later one says is there again', () => {
  const rows = [
    { external_id: '1', seats: 5, plan: 'Pro', cleared: [] },
    { external_id: '1', seats: null, plan: null, cleared: ['seats', 'plan'] },
    { external_id: '1', seats: null, plan: 'Basic', cleared: [] },
  ]
  expect(laidOver(rows)).toMatchObject([{ seats: null, plan: 'Basic', cleared: ['seats'] }])
})

test('of several rows of one record the first tells that it was created', () => {
  const rows = [{ external_id: '1' }, { external_id: '1' }, { external_id: '2' }]
  expect(outcomesOf(rows, [{ external_id: '1', is_new: true }])).toEqual(['created', 'changed', 'unchanged'])
})
