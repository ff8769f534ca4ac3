import { expect, test } from 'vitest'
import { callsForSomebody } from './fall.ts'

test.each([
  ['thriving', 'steady', false],
  ['thriving', 'watch', true],
  ['thriving', 'risk', true],
  ['steady', 'watch', true],
  ['steady', 'risk', true],
  ['watch', 'risk', true],
  ['risk', 'watch', false],
  ['watch', 'steady', false],
  ['watch', 'watch', false],
] as const)('from %s to %s: somebody is called is %s', (from, to, called) => {
  expect(callsForSomebody(from, to)).toBe(called)
})
