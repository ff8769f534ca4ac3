import { expect, test } from 'vitest'
import { daysToPrepare } from './openings.ts'

test.each([
  [90, 7],
  [8, 7],
  [7, 6],
  [2, 1],
  [1, 0],
  [0, 0],
])('a contract that ends in %i days is prepared for within %i', (daysToEnd, due) => {
  expect(daysToPrepare(daysToEnd)).toBe(due)
})
