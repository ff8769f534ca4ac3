import { expect, test } from 'vitest'
import { readOption } from './operations.ts'

test.each([
  ['yes', true],
  ['True', true],
  ['YES', true],
  ['no', false],
  ['FALSE', false],
  // Refused by the contract, with the name of the field, instead of being taken for a no.
  ['yse', 'yse'],
  ['1', '1'],
  ['', ''],
])('of a yes or no, %j is %j', (given, read) => {
  expect(readOption(given, { kind: 'yes|no', isNullable: false })).toBe(read)
})
