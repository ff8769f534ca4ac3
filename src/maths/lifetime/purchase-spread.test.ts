import { expect, test } from 'vitest'
import { bgNbdForecast } from './bg-nbd.ts'
import { modifiedBgNbdForecast } from './modified-bg-nbd.ts'
import { purchaseSpread } from './purchase-spread.ts'

const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
const histories = [
  { frequency: 0, recency: 0, age: 0 },
  { frequency: 0, recency: 0, age: 38.86 },
  { frequency: 2, recency: 30.43, age: 38.86 },
  { frequency: 25, recency: 38, age: 38.86 },
  { frequency: 25, recency: 10, age: 38.86 },
]
const models = [
  ['BG/NBD', bgNbdForecast(parameters), 'stays after the first'],
  ['modified', modifiedBgNbdForecast(parameters), 'may leave after the first'],
] as const

test.each(models)(
  'the mean of the %s spread is the conditional expectation, found by another way',
  (_, model, leaves) => {
    for (const history of histories)
      for (const within of [0, 1, 39, 520]) {
        const alive = model.probabilityAlive(history)
        const { mean } = purchaseSpread(parameters, history, { within, alive, leaves })
        expect(mean).toBeCloseTo(model.conditionalExpectation(history, within), 7)
      }
  },
)

// r = α = t = 1: K is geometric, P(K ≥ k) = 2⁻ᵏ. a = b = 1, y = 0: to have stayed k − 1 times is 1/k. So P(N ≥ k) = 2⁻ᵏ/k:
// E = ln 2; E N² = Σ (2 − 1/k) 2⁻ᵏ = 2 − ln 2. P(N ≥ 2) = ⅛, P(N ≥ 3) = 1/24, P(N ≥ 4) = 1/64 < 2.5 %.
test('a spread that can be summed by hand is that', () => {
  const newcomer = { frequency: 0, recency: 0, age: 0 }
  const wish = { within: 1, alive: 1, leaves: 'stays after the first' } as const
  const found = purchaseSpread({ r: 1, alpha: 1, a: 1, b: 1 }, newcomer, wish)
  expect(found.mean).toBeCloseTo(Math.LN2, 12)
  expect(found.variance).toBeCloseTo(2 - Math.LN2 - Math.LN2 ** 2, 12)
  expect([found.low, found.high]).toEqual([0, 3])
  const halfThere = purchaseSpread({ r: 1, alpha: 1, a: 1, b: 1 }, newcomer, { ...wish, alive: 0.5 })
  expect(halfThere.mean).toBeCloseTo(Math.LN2 / 2, 12)
})

// Where hardly anybody leaves, purchases are a negative binomial: E = sz/(1 − z), Var = sz/(1 − z)².
test.each([
  ['what is beyond all chance adds nothing', { r: 26.3, alpha: 3.2 }, { frequency: 0, recency: 0, age: 0 }, 7.8],
  [
    'so many that none at all is no number any more',
    { r: 0.243, alpha: 4.414 },
    { frequency: 400, recency: 1, age: 1 },
    52,
  ],
] as const)('where nobody leaves it is a negative binomial: %s', (_, { r, alpha }, history, within) => {
  const wish = { within, alive: 1, leaves: 'stays after the first' } as const
  const { mean, variance } = purchaseSpread({ r, alpha, a: 1e-14, b: 1 }, history, wish)
  const [shape, z] = [r + history.frequency, within / (alpha + history.age + within)]
  expect(mean / ((shape * z) / (1 - z))).toBeCloseTo(1, 10)
  expect(variance / ((shape * z) / (1 - z) ** 2)).toBeCloseTo(1, 9)
})

test('what cannot be is refused by name', () => {
  const wish = { within: 1, alive: 1, leaves: 'stays after the first' } as const
  expect(() => purchaseSpread({ ...parameters, a: 0 }, { frequency: 0, recency: 0, age: 1 }, wish)).toThrow(
    'parameters.a',
  )
  expect(() => purchaseSpread(parameters, { frequency: 0, recency: 1, age: 2 }, wish)).toThrow('recency')
  expect(() => purchaseSpread(parameters, { frequency: 0, recency: 0, age: 2 }, { ...wish, within: -1 })).toThrow(
    'within',
  )
})
