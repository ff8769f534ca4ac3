import { expect, test } from 'vitest'
import { rangesAfter } from './ranges.ts'

test.each([
  ['few mails at once, however wide their numbers are', 0, { uidNext: 4_000_000_000, count: 50_000 }, ['1:*']],
  ['what is new in a large mailbox at once', 149_990, { uidNext: 150_001, count: 150_000 }, ['149991:*']],
  ['nothing new in a large mailbox once', 150_000, { uidNext: 150_001, count: 150_000 }, ['150001:*']],
  ['all where the server tells no number', 7, { uidNext: null, count: 900_000 }, ['8:*']],
  ['many piece by piece', 0, { uidNext: 150_001, count: 150_000 }, ['1:50000', '50001:100000', '100001:*']],
])('it is asked for %s', (_, uid, size, ranges) => {
  expect(rangesAfter(uid, size)).toEqual(ranges)
})

test('numbers with gaps are asked for in not too many pieces, and none is left between two', () => {
  const ranges = rangesAfter(10, { uidNext: 4_000_000_000, count: 60_000 })
  expect(ranges).toHaveLength(200)
  const ends = ranges.map((range) => range.split(':').map(Number))
  expect(ends[0]?.[0]).toBe(11)
  for (const [at, [from]] of ends.entries()) if (at > 0) expect(from).toBe((ends[at - 1]?.[1] ?? 0) + 1)
})
