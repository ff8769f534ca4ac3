import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atMost } from '../distributions/p-value.ts'
import { spearman } from './spearman.ts'
import { spearmanOfTallies } from './spearman-of-tallies.ts'

const step = fc.integer({ min: 0, max: 5 })
const cell = fc.record({ x: step, y: step, count: fc.integer({ min: 0, max: 6 }) })

test('counted pairs say what the pairs say one by one', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 30 }), (crossed) => {
      const spread = crossed.flatMap(({ x, y, count }) => Array.from({ length: count }, () => [x, y] as const))
      const one = spearman(
        spread.map(([x]) => x),
        spread.map(([, y]) => y),
      )
      const counted = spearmanOfTallies(crossed)
      expect(counted.known).toBe(one.known)
      if (!counted.known || !one.known) return
      expect(counted.value.coefficient).toBeCloseTo(one.value.coefficient, 10)
      const [p, other] = [counted.value.p, one.value.p]
      if (p.known && other.known) expect(atMost(p.value)).toBeCloseTo(atMost(other.value), 8)
    }),
  )
})

test('as R has it', () => {
  // x <- rep(c(1,2,3,4,5), c(10,20,30,25,15)); y <- rep(c(3,5,4,9,8,10,7,9), length.out = 100)
  // cor(x, y, method = "spearman")
  const x = [10, 20, 30, 25, 15].flatMap((n, i) => Array.from({ length: n }, () => i + 1))
  const y = x.map((_, i) => [3, 5, 4, 9, 8, 10, 7, 9][i % 8] ?? 0)
  const found = spearmanOfTallies(x.map((one, i) => ({ x: one, y: y[i] ?? 0, count: 1 })))
  expect(found.known && found.value.coefficient).toBeCloseTo(0.0204182601960002, 12)
})
