import { expect, test } from 'vitest'
import { fallsInARow } from './embedded.ts'

test.each([
  [0, 100, 1],
  [4, 59_999, 5],
  [5, 60_000, 1],
])('after %i falls in a row, one that lived for %i ms makes it %i', (before, lived, falls) =>
  expect(fallsInARow(before, lived)).toBe(falls),
)
