import { expect, test } from 'vitest'
import { hashOf } from './count-once.ts'
import { SeenFilter } from './seen-filter.ts'

test('it never forgets what was added, and seldom suspects what was not', () => {
  const filter = new SeenFilter(40_000)
  for (let n = 0; n < 40_000; n++) {
    const { low, high } = hashOf(`held-${n}`)
    filter.add(low, high)
  }
  const suspects = (prefix: string) =>
    Array.from({ length: 40_000 }, (_, n) => hashOf(`${prefix}-${n}`)).filter(({ low, high }) =>
      filter.mayHold(low, high),
    ).length
  expect(suspects('held')).toBe(40_000)
  expect(suspects('other')).toBeLessThan(40)
  expect(filter.isFull).toBe(false)
})
