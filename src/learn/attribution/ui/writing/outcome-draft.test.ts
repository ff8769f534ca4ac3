import { expect, test } from 'vitest'
import { contentOf, draftOf } from './outcome-draft.ts'

test.each([
  ['1,000,001', '1000001'],
  ['¥1,000,001', '1000001'],
  ['１，２３４．５０', '1234.50'],
  ['1.50', '1.50'],
  // A decimal comma is no group of three: it is refused, and not read as a hundred times as much.
  ['1,50', '1,50'],
  ['a lot', 'a lot'],
  ['', ''],
])('%j as an amount is asked for as %j', (typed, asked) => {
  expect(contentOf({ ...draftOf(undefined, '2026-04-01', 'USD'), amount: typed }).amount).toBe(asked)
})
