import { expect, test } from 'vitest'
import { againAt } from './when.ts'

const now = new Date('2026-04-01T00:00:00Z')

/** Written before the rule. */
test.each([
  ['silent', 0, 5],
  ['away', 1, 5],
  ['away', 2, 10],
  ['refused', 3, 30],
  ['garbled', 4, 60],
  ['away', 5, 180],
  ['away', 400, 180],
  ['password', 0, 15],
  ['password', 1, 60],
  ['certificate', 2, 180],
  ['folder', 3, 360],
  ['private', 400, 360],
] as const)('%s, after %i failures before it, is tried again in %i minutes', (kind, failures, minutes) =>
  expect(againAt(kind, failures, now)).toEqual(new Date(Number(now) + minutes * 60_000)),
)
