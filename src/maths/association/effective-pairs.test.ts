import { expect, test } from 'vitest'
import { effectivePairs } from './effective-pairs.ts'
import { seededRandom } from './seeded-random.ts'

test('what carries nothing over is worth as many pairs as there are, about', () => {
  const random = seededRandom(1)
  const [x, y] = [0, 1].map(() => Array.from({ length: 200 }, () => random()))
  const worth = effectivePairs(x ?? [], y ?? [])
  expect(worth).toBeGreaterThan(160)
  expect(worth).toBeLessThanOrEqual(200)
})

// By hand: of ten 1, −1, 1, … r(1) = −1 and r(2) = 1, so 10 / (1 + 2 (0.9 · 1 + 0.8 · 1)) = 2.3, which is told as the fewest.
test('of two that turn to and fro together, and of what does not vary', () => {
  const toAndFro = [1, -1, 1, -1, 1, -1, 1, -1, 1, -1]
  expect(effectivePairs(toAndFro, toAndFro)).toBe(4)
  expect(effectivePairs([...toAndFro, ...toAndFro], [...toAndFro, ...toAndFro])).toBe(4)
  expect(effectivePairs(toAndFro, Array(10).fill(3))).toBe(10)
  expect(effectivePairs([1, 2, 3], [3, 2, 1])).toBe(3)
})

test('of two autoregressive series it is near (1 − ab)/(1 + ab) of them', () => {
  const random = seededRandom(3)
  const waves = () => {
    let value = 0
    return Array.from({ length: 4000 }, () => {
      value = 0.6 * value + random() - 0.5
      return value
    })
  }
  expect(Math.abs(effectivePairs(waves(), waves()) / 4000 - 0.64 / 1.36)).toBeLessThan(0.1)
})

test('refuses what cannot be', () => {
  expect(() => effectivePairs([1, 2], [1])).toThrow('y has 1 entries but x has 2')
  expect(() => effectivePairs([1, Number.NaN], [1, 2])).toThrow('x[1]')
})
