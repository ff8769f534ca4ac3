import { expect, test } from 'vitest'
import { agreeing, awaited, holdingOn } from './agreement.ts'

const version = (number: number, agreedOn: string | null) => ({ id: `v${number}`, number, agreedOn })

test.each([
  ['the day itself', [version(1, '2026-03-10')], null],
  ['the day before', [version(1, '2026-03-09')], 'v1'],
  ['nobody agreed', [version(1, null)], null],
  ['another one since', [version(2, '2026-03-09'), version(1, '2026-01-01')], 'v2'],
  ['another one on the day', [version(2, '2026-03-10'), version(1, '2026-01-01')], 'v1'],
  ['both on one day', [version(1, '2026-01-01'), version(2, '2026-01-01')], 'v2'],
  ['the earlier one agreed later', [version(2, '2026-01-01'), version(1, '2026-02-01')], 'v1'],
  ['none at all', [], null],
] as const)('of what was agreed before the tenth of March there holds, with %s: %j', (_, versions, expected) => {
  expect(holdingOn(versions, '2026-03-10')?.id ?? null).toBe(expected)
})

const of = (departmentId: string | null, memberId: string | null, leadId: string | null) => ({
  departmentId,
  memberId,
  leadId,
})
test('owners agree each once, leads for their departments; without a lead nobody can; to all else anybody with the permission', () => {
  const shares = [of('sales', null, 'ken'), of(null, 'mio', null), of('support', null, 'ken')]
  expect(agreeing('owners', shares)).toEqual({ by: 'owners', memberIds: ['ken', 'mio'] })
  expect(awaited('owners', shares, ['ken'])).toEqual(['mio'])
  expect(awaited('owners', shares, ['ken', 'mio'])).toEqual([])
  expect(agreeing('owners', [...shares, of('legal', null, null)])).toEqual({ by: 'nobody leads' })
  for (const kind of ['fixed', 'effort', 'touch'] as const) expect(agreeing(kind, shares)).toEqual({ by: 'anybody' })
})
