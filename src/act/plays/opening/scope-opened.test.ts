import { expect, test } from 'vitest'
import { scopeOpened } from './scope-opened.ts'

test.each([
  [3, 9, 'mine'],
  [0, 9, 'team'],
  [0, 0, 'mine'],
] as const)('with %i of their own and %i of the team, Today opens %s', (mine, team, scope) => {
  expect(scopeOpened({ mine, team })).toBe(scope)
})
