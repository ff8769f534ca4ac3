import { expect, test } from 'vitest'
import { holdOutOf, rangeOf } from './hold-out.ts'

test('variances of many add up, and no range begins below nothing', () => {
  const { expected, low, high } = rangeOf([
    { mean: 2, variance: 3, customers: 100 },
    { mean: 1, variance: 1, customers: 100 },
  ])
  // 300 ± 1.96 × √400
  expect(expected).toBe(300)
  expect(low).toBeCloseTo(300 - 39.2, 1)
  expect(high).toBeCloseTo(300 + 39.2, 1)
  expect(rangeOf([{ mean: 1, variance: 4, customers: 1 }]).low).toBe(0)
})

test('where no model is fitted the actual purchases are told all the same, added up week by week', async () => {
  const found = await holdOutOf({
    ...{ standingOn: '2026-01-01', weeks: 4 },
    compared: [
      { frequency: 0, recency: 0, age: 10, customers: 3, boughtAfter: 1 },
      { frequency: 2, recency: 5, age: 10, customers: 1, boughtAfter: 1 },
    ],
    after: [
      { week: 1, purchases: 2 },
      { week: 3, purchases: 1 },
    ],
  })
  expect(found).toMatchObject({ actual: [2, 2, 3, 3], customers: 4, again: 1, boughtAfter: 2, chosen: null })
  for (const { fit, weeks, ranks } of found.models) {
    expect([fit.known, weeks, ranks.known]).toEqual([false, [], false])
  }
})
