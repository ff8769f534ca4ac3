import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mcnemar } from './mcnemar.ts'
import { signedRanks } from './signed-ranks.ts'

const signed = (differences: readonly number[]) => {
  const found = signedRanks(differences)
  if (!found.known) throw new Error(found.because.en)
  return found.value
}
const less = (later: readonly number[], earlier: readonly number[]) => later.map((one, i) => one - (earlier[i] ?? 0))
const times = (values: readonly number[], n: number) => Array.from({ length: n }, () => values).flat()

// The figures are those that R 4.2.2 printed; each stands beside its call.

test('few differences without ties: as R counts them', () => {
  const before = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3]
  const after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29]
  // wilcox.test(a, b, paired = TRUE)
  expect(signed(less(before, after))).toEqual({ n: 9, v: 40, pValue: 0.0390625, exact: true })
})

test('few differences with ties: all signs are counted', () => {
  const before = [9, 10, 7, 8, 6, 3, 9, 10, 2, 5, 8, 9]
  const after = [10, 9, 9, 9, 6, 7, 10, 10, 4, 3, 9, 10]
  // d <- (y - x)[y != x]; r <- rank(abs(d)); V <- sum(r[d > 0])
  // all <- as.matrix(expand.grid(rep(list(0:1), 10))) %*% r; mean(abs(all - sum(r)/2) >= abs(V - sum(r)/2) - 1e-9)
  expect(signed(less(after, before))).toEqual({ n: 10, v: 43.5, pValue: 0.125, exact: true })
})

test('many differences with ties: by the normal law, corrected for ties and steps', () => {
  const before = times([0, 2, 5, 6, 7, 8, 9, 10, 9, 8, 7, 6, 4, 3, 10], 20)
  const after = times([1, 2, 6, 6, 7, 9, 9, 10, 10, 7, 7, 8, 4, 5, 9, 8, 3, 6, 7, 10], 15)
  const found = signed(less(after, before))
  // wilcox.test(v, u, paired = TRUE, exact = FALSE, correct = TRUE)
  expect(found).toMatchObject({ n: 250, v: 17960, exact: false })
  expect(found.pValue).toBeCloseTo(0.0459442659826866, 12)
})

test('the sign of all differences changes nothing of the p-value, and an order of them neither', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 1, maxLength: 80 }), (differences) => {
      const [one, other] = [signedRanks(differences), signedRanks(differences.map((value) => -value).reverse())]
      expect(one.known).toBe(other.known)
      if (one.known && other.known) expect(one.value.pValue).toBeCloseTo(other.value.pValue as number, 10)
    }),
  )
  expect(signedRanks([0, 0])).toMatchObject({ known: false, code: 'no_difference' })
  expect(() => signedRanks([Number.NaN])).toThrow('differences')
})

test.each([
  // binom.test(9, 9 + 24)$p.value
  [24, 9, 0.0135309868492186],
  // binom.test(0, 5)$p.value
  [5, 0, 0.0625],
  // binom.test(121, 121 + 59)$p.value
  [121, 59, 4.43444926375516e-6],
  // binom.test(86, 236)$p.value; mcnemar.test, which is not exact, says 4.1e-05
  [86, 150, 3.71593613957143e-5],
])('%i went up and %i down', (up, down, pValue) => {
  for (const pairs of [up + down, 1000]) {
    const found = mcnemar({ pairs, up, down })
    expect(found.known && (found.value.pValue as number) / pValue).toBeCloseTo(1, 9)
  }
})

test('the interval of the difference of shares within pairs', () => {
  // p12 <- 25/102; p21 <- 10/102; p12 - p21 + c(-1, 1) * qnorm(.975) * sqrt((p12 + p21 - (p12 - p21)^2)/102)
  const found = mcnemar({ pairs: 100, up: 24, down: 9 })
  if (!found.known) throw new Error(found.because.en)
  expect(found.value.difference).toBeCloseTo(0.15, 12)
  expect(found.value.interval.low).toBeCloseTo(0.037020011171578, 12)
  expect(found.value.interval.high).toBeCloseTo(0.257097635887245, 12)
  expect(mcnemar({ pairs: 7, up: 0, down: 0 })).toMatchObject({ known: true, value: { pValue: 1, difference: 0 } })
  expect(mcnemar({ pairs: 0, up: 0, down: 0 }).known).toBe(false)
  expect(() => mcnemar({ pairs: 3, up: 2, down: 2 })).toThrow('no more than pairs')
})
