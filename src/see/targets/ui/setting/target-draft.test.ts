import { expect, test } from 'vitest'
import { shifted, wishOf } from './target-draft.ts'

test.each([
  ['2.3', -2, '0.023'],
  ['0.07', -2, '0.0007'],
  ['100', -2, '1'],
  ['-12.5', -2, '-0.125'],
  ['0.023', 2, '2.3'],
  ['1.05', 2, '105'],
  ['-0.125', 2, '-12.5'],
  ['0', 2, '0'],
  ['forty', 2, 'forty'],
])('%s by %d places is %s', (number, places, told) => {
  expect(shifted(number, places)).toBe(told)
})

test('what is written with commas is a number, and of a share a fraction', () => {
  const draft = { kpiId: 'k', by: 'month', day: '2026-05-01', reason: '', version: 0 } as const
  expect(wishOf({ ...draft, value: ' 1,200,000 ' }, false).value).toBe('1200000')
  expect(wishOf({ ...draft, value: '2' }, true).value).toBe('0.02')
})
