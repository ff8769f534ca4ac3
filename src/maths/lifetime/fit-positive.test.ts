import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresOf } from '../../../test/oracles/figures-of.ts'
import { valueIn } from '../../../test/oracles/value-in.ts'
import { digamma } from '../distributions/digamma.ts'
import { unknown } from '../known.ts'
import { byDifferences, fitPositive } from './fit-positive.ts'
import { gaussHypergeometric } from './gauss-hypergeometric.ts'
import { minimise } from './minimise.ts'
import { countsByFrequency, groupHistories, meanAge, type PurchaseHistories, thinned } from './purchase-histories.ts'

const { functions } = figuresOf<{
  functions: { hypergeometric: [number, number, number, number, number][]; digamma: [number, number][] }
}>('lifetime')

describe('the search', () => {
  const valley = byDifferences(([x = 0, y = 0]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2)

  test("comes down Rosenbrock's valley", () => {
    const found = minimise(valley, [3, 3], { tolerance: 1e-7 })
    expect(found.converged).toBe(true)
    expect(found.point[0]).toBeCloseTo(1, 6)
    expect(found.point[1]).toBeCloseTo(1, 6)
    expect(found.steepness).toBeLessThanOrEqual(1e-7)
  })

  test('finds the bottom of any bowl, and starts at once when it is told the shape', () => {
    const number = fc.double({ min: -5, max: 5, noNaN: true })
    fc.assert(
      fc.property(number, number, fc.double({ min: 0.1, max: 50, noNaN: true }), (a, b, narrow) => {
        const bowl = ([x = 0, y = 0]: Float64Array, slope: Float64Array) => {
          slope[0] = 2 * (x - a)
          slope[1] = 2 * narrow * (y - b)
          return (x - a) ** 2 + narrow * (y - b) ** 2
        }
        const start = [a + 1, b - 1]
        const found = minimise(bowl, start)
        expect(found.converged).toBe(true)
        expect(found.point[0]).toBeCloseTo(a, 6)
        expect(found.point[1]).toBeCloseTo(b, 6)
        expect(start).toEqual([a + 1, b - 1])
        const told = minimise(bowl, start, { inverse: Float64Array.of(0.5, 0, 0, 0.5 / narrow) })
        expect(told.converged && told.steps <= 2).toBe(true)
      }),
    )
  })

  test('walks around what has no value, and says when it did not arrive', () => {
    const barred = minimise(
      ([x = 0], slope) => {
        slope[0] = 1 - 1 / x
        return x > 0 ? x - Math.log(x) : Number.POSITIVE_INFINITY
      },
      [0.01],
    )
    expect(barred.point[0]).toBeCloseTo(1, 7)
    const slide = minimise(
      ([x = 0], slope) => {
        slope[0] = -1
        return -x
      },
      [0],
    )
    expect([slide.converged, slide.steps]).toEqual([false, 500])
    const lost = minimise(
      (_, slope) => {
        slope[0] = Number.NaN
        return Number.NaN
      },
      [0],
    )
    expect([lost.converged, lost.steps]).toEqual([false, 0])
    const cornered = minimise(
      ([x = 0], slope) => {
        slope[0] = 1
        return Math.abs(x)
      },
      [0],
    )
    expect(cornered.converged).toBe(false)
  })
})

describe('a fit', () => {
  /** Exponential times: n ln θ − θ Σ, largest at n/Σ with the standard error θ/√n. */
  const exponential = (unit: number) =>
    fitPositive({
      names: ['rate'],
      at: ([rate = 0], slope) => {
        slope[0] = 50 / rate - 400
        return 50 * Math.log(rate) - 400 * rate
      },
      units: { rate: unit },
      customers: 50,
    })

  test('has the standard errors of theory, whatever the unit of the search', () => {
    for (const unit of [1, 1000]) {
      const found = valueIn(exponential(unit))
      expect(found.parameters.rate).toBeCloseTo(0.125, 7)
      expect(valueIn(found.standardErrors).rate).toBeCloseTo(0.125 / Math.sqrt(50), 6)
      expect(found.logLikelihood).toBeCloseTo(50 * Math.log(0.125) - 50, 9)
      expect(found.customers).toBe(50)
    }
  })

  test('says when a parameter runs away', () => {
    const endless = fitPositive({ names: ['x'], at: byDifferences(([x = 0]) => -1 / x), customers: 1 })
    expect(endless).toEqual(unknown('fit_at_boundary', 'x'))
  })

  test('says when it did not converge', () => {
    const ragged = fitPositive({
      names: ['x'],
      at: (_, slope) => {
        slope[0] = Number.NaN
        return Number.NaN
      },
      customers: 1,
    })
    expect(ragged).toEqual(unknown('not_converged'))
  })

  test('says when the likelihood is flat', () => {
    const flat = fitPositive({
      names: ['x', 'y'],
      at: byDifferences(([x = 0, y = 0]) => -(Math.log(x * y) ** 2)),
      customers: 1,
    })
    expect(valueIn(flat).standardErrors).toEqual(unknown('flat_likelihood'))
  })

  test('slopes by differences are right to nine digits', () => {
    const slope = new Float64Array(2)
    const value = byDifferences(([x = 0, y = 0]) => x ** 3 * Math.log(y))(Float64Array.of(2, 5), slope)
    expect(value).toBeCloseTo(8 * Math.log(5), 12)
    expect(slope[0]).toBeCloseTo(12 * Math.log(5), 7)
    expect(slope[1]).toBeCloseTo(1.6, 8)
  })
})

describe('special functions', () => {
  test('₂F₁ agrees with mpmath', () => {
    for (const [a, b, c, z, value] of functions.hypergeometric) {
      expect(Math.abs(gaussHypergeometric(a, b, c, z) / value - 1)).toBeLessThan(2e-12)
    }
  })

  test('₂F₁ is refused where the sum has no end', () => {
    for (const z of [1, 0.9999995, -0.1, Number.NaN]) expect(() => gaussHypergeometric(1, 1, 2, z)).toThrow(/^z/)
    expect(() => gaussHypergeometric(Number.NaN, 1, 2, 0.5)).toThrow(/^a/)
    expect(() => gaussHypergeometric(1, Number.POSITIVE_INFINITY, 2, 0.5)).toThrow(/^b/)
    expect(() => gaussHypergeometric(1, 1, 0, 0.5)).toThrow(/^c/)
  })

  test('digamma agrees with mpmath', () => {
    for (const [x, value] of functions.digamma) {
      expect(Math.abs(digamma(x) - value)).toBeLessThan(1e-14 * Math.max(1, Math.abs(value)))
    }
    expect(() => digamma(0)).toThrow(/^x/)
  })
})

describe('histories', () => {
  const anyHistory = fc
    .tuple(fc.nat(3), fc.integer({ min: 1, max: 4 }), fc.nat(4))
    .map(([frequency, recency, more]) => ({ frequency, recency: frequency === 0 ? 0 : recency, age: recency + more }))
  const columns = (rows: { frequency: number; recency: number; age: number }[]) => ({
    frequency: rows.map(({ frequency }) => frequency),
    recency: rows.map(({ recency }) => recency),
    age: rows.map(({ age }) => age),
  })

  test('equal ones become one, with their number', () => {
    fc.assert(
      fc.property(fc.array(anyHistory, { minLength: 1, maxLength: 200 }), (rows) => {
        const before = JSON.stringify(rows)
        const grouped = groupHistories(columns(rows))
        const keys = rows.map(({ frequency, recency, age }) => `${frequency} ${recency} ${age}`)
        const found = Array.from(grouped.frequency, (x, i) => `${x} ${grouped.recency[i]} ${grouped.age[i]}`)
        expect(found).toEqual([...new Set(keys)])
        expect([...grouped.customers]).toEqual(found.map((key) => keys.filter((other) => other === key).length))
        expect(grouped.total).toBe(rows.length)
        expect(JSON.stringify(rows)).toBe(before)
        expect(meanAge(grouped)).toBeCloseTo(rows.reduce((sum, { age }) => sum + age, 0) / rows.length, 10)
        const counts = countsByFrequency(grouped)
        counts.forEach((count, x) => {
          expect(count).toBe(rows.filter(({ frequency }) => frequency === x).length)
        })
      }),
    )
  })

  test('numbers of customers add up, and a part of the groups is a part', () => {
    const grouped = groupHistories({ frequency: [0, 1, 0], recency: [0, 2, 0], age: [5, 5, 5], customers: [3, 4, 5] })
    expect([...grouped.customers]).toEqual([8, 4])
    expect(grouped.total).toBe(12)
    const part = thinned(grouped, 2)
    expect([...part.frequency, ...part.recency, ...part.age, ...part.customers, part.total]).toEqual([0, 0, 5, 8, 8])
  })

  test('what cannot be is refused by name', () => {
    const good = { frequency: [2, 0], recency: [3, 0], age: [4, 4] }
    const ask = (change: Partial<PurchaseHistories>) => () => groupHistories({ ...good, ...change })
    expect(ask({ frequency: [2, -1] })).toThrow(/^frequency\[1\]: -1 is not a count/)
    expect(ask({ frequency: [0.5, 0] })).toThrow(/^frequency\[0\]/)
    expect(ask({ age: [4, -1] })).toThrow(/^age\[1\]: -1 is not zero or more/)
    expect(ask({ age: [4, Number.POSITIVE_INFINITY] })).toThrow(/^age\[1\]/)
    expect(ask({ recency: [5, 0] })).toThrow(/^recency\[0\]: 5 is not within/)
    expect(ask({ recency: [-1, 0] })).toThrow(/^recency\[0\]/)
    expect(ask({ recency: [3, 1] })).toThrow(/^recency\[1\]: 1 does not fit 0 repeat purchases/)
    expect(ask({ recency: [0, 0] })).toThrow(/^recency\[0\]: 0 does not fit 2/)
    expect(ask({ recency: [3] })).toThrow(/^recency has 1 entries/)
    expect(ask({ age: [3] })).toThrow(/^age has 1 entries/)
    expect(ask({ customers: [3] })).toThrow(/^customers has 1 entries/)
    expect(ask({ customers: [1, 0.5] })).toThrow(/^customers\[1\]/)
    expect(ask({ customers: [1, -1] })).toThrow(/^customers\[1\]/)
    expect(groupHistories({ ...good, recency: [4, 0] }).total).toBe(2)
  })
})
