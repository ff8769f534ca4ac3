import { expect, test } from 'vitest'
import { littleKnown } from './little-known.ts'

const bands = (thriving: number, risk: number, unknown: number) => [
  { band: 'thriving', customers: thriving },
  { band: 'risk', customers: risk },
  { band: null, customers: unknown },
]

test.each([
  [bands(3, 1, 4), null],
  [bands(3, 1, 5), { known: 4, of: 9 }],
  [bands(0, 0, 390), { known: 0, of: 390 }],
  [bands(0, 0, 0), null],
  [[], null],
])('little is known where less than half of all customers are: %j', (standing, expected) => {
  expect(littleKnown(standing)).toEqual(expected)
})
