import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresOf } from '../../../test/oracles/figures-of.ts'
import { valueIn } from '../../../test/oracles/value-in.ts'
import { unknown } from '../known.ts'
import { chiSquareIndependence } from './chi-square-independence.ts'
import { fisherExact } from './fisher-exact.ts'
import { newcombeInterval } from './newcombe-interval.ts'
import { type Proportion, rateOf, reachOf } from './proportion.ts'
import { relativeLift } from './relative-lift.ts'
import { twoProportionsZ } from './two-proportions-z.ts'
import { waldInterval } from './wald-interval.ts'
import { wilsonInterval } from './wilson-interval.ts'

type Pair = [number, number]
const oracle = figuresOf<{
  proportions: {
    control: Proportion
    variant: Proportion
    wilson: Record<string, Pair>
    wald: Pair
    newcombe: Pair
    z: number
    p: number
    chi: Pair
    yates: Pair
    lift?: [number, number, number]
  }[]
  tables: { table: number[][]; chiSquare: number; p: number; degrees: number; leastExpected: number }[]
}>('experiments')
const fromR = figuresOf<{
  fisher: { x1: number; n1: number; x2: number; n2: number; two: number; less: number; greater: number }[]
}>('experiments-r')

const near = (found: number, expected: number, within = 1e-10) =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(within * Math.max(1e-300, Math.abs(expected)) + 1e-15)

const anyProportion = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([trials, part]) => ({ successes: Math.round(trials * part), trials }))

describe('two proportions agree with statsmodels and SciPy', () => {
  test.each(oracle.proportions)('$control against $variant', ({ control, variant, ...figures }) => {
    for (const [confidence, [low, high]] of Object.entries(figures.wilson)) {
      const found = wilsonInterval(control, Number(confidence))
      near(found.low, low)
      near(found.high, high)
    }
    const newcombe = newcombeInterval(control, variant)
    near(newcombe.low, figures.newcombe[0])
    near(newcombe.high, figures.newcombe[1])
    const wald = waldInterval(control, variant)
    if (wald.known) {
      near(wald.value.low, figures.wald[0])
      near(wald.value.high, figures.wald[1])
    }
    const z = valueIn(twoProportionsZ(control, variant))
    near(z.z, figures.z)
    near(z.pValue as number, figures.p)
    near(z.difference, variant.successes / variant.trials - control.successes / control.trials)
    const table = [control, variant].map(({ successes, trials }) => [successes, trials - successes])
    const plain = valueIn(chiSquareIndependence(table))
    near(plain.chiSquare, figures.chi[0])
    near(plain.pValue as number, figures.chi[1])
    const corrected = valueIn(chiSquareIndependence(table, { continuity: true }))
    near(corrected.chiSquare, figures.yates[0], 1e-9)
    near(corrected.pValue as number, figures.yates[1], 1e-9)
    const lift = relativeLift(control, variant)
    expect(lift.known).toBe(figures.lift !== undefined)
    if (lift.known) {
      const { interval } = lift.value
      const [middle, low, high] = figures.lift ?? []
      near(lift.value.lift, middle ?? 0)
      near(interval.low, low ?? 0, 1e-9)
      near(interval.high, high ?? 0, 1e-9)
    }
  })

  test('larger tables', () => {
    for (const { table, p, ...rest } of oracle.tables) {
      const found = valueIn(chiSquareIndependence(table))
      near(found.pValue as number, p)
      near(found.chiSquare, rest.chiSquare)
      expect(found.degrees).toBe(rest.degrees)
      near(found.leastExpected, rest.leastExpected)
    }
  })
})

describe("Fisher's exact test", () => {
  test.each(fromR.fisher)('agrees with R for $x1 of $n1 against $x2 of $n2', ({ x1, n1, x2, n2, ...p }) => {
    const found = fisherExact({ successes: x1, trials: n1 }, { successes: x2, trials: n2 })
    near(found.pValue as number, p.two, 1e-9)
    near(found.pValueLess as number, p.less, 1e-9)
    near(found.pValueGreater as number, p.greater, 1e-9)
  })

  test('gives a bound where a double underflows, and the odds ratio as seen', () => {
    const found = fisherExact({ successes: 0, trials: 2000 }, { successes: 2000, trials: 2000 })
    expect(found.pValue).toEqual({ below: 1e-300 })
    expect(found.pValueGreater).toEqual({ below: 1e-300 })
    expect(found.pValueLess).toBe(1)
    expect(found.oddsRatio).toEqual(unknown('odds_ratio_by_zero'))
    const odds = fisherExact({ successes: 3, trials: 9 }, { successes: 4, trials: 6 }).oddsRatio
    expect(odds).toEqual({ known: true, value: 4 })
  })

  test('swapping the arms swaps the sides and keeps the two-sided answer', () => {
    fc.assert(
      fc.property(anyProportion, anyProportion, (a, b) => {
        const there = fisherExact(a, b)
        const back = fisherExact(b, a)
        near(there.pValue as number, back.pValue as number, 1e-9)
        near(there.pValueLess as number, back.pValueGreater as number, 1e-9)
        expect((there.pValueLess as number) + (there.pValueGreater as number)).toBeGreaterThanOrEqual(1 - 1e-12)
      }),
    )
  })
})

describe('intervals', () => {
  test('contain the estimate, stay in range, and shrink with n and with less confidence', () => {
    fc.assert(
      fc.property(anyProportion, anyProportion, (a, b) => {
        const rate = rateOf('a', a)
        const wilson = wilsonInterval(a)
        expect(0 <= wilson.low && wilson.low <= rate && rate <= wilson.high && wilson.high <= 1).toBe(true)
        const tenfold = wilsonInterval({ successes: a.successes * 10, trials: a.trials * 10 })
        expect(tenfold.high - tenfold.low).toBeLessThan(wilson.high - wilson.low)
        const timid = wilsonInterval(a, 0.5)
        expect(timid.high - timid.low).toBeLessThan(wilson.high - wilson.low)
        const difference = rateOf('b', b) - rate
        const newcombe = newcombeInterval(a, b)
        expect(newcombe.low <= difference && difference <= newcombe.high).toBe(true)
        expect(newcombe.low).toBeGreaterThanOrEqual(-1 - 1e-12)
        const back = newcombeInterval(b, a)
        near(back.low + 3, 3 - newcombe.high, 1e-12)
        const lift = relativeLift(a, b)
        if (lift.known) expect(lift.value.interval.low <= lift.value.lift).toBe(true)
        if (lift.known) expect(lift.value.lift <= lift.value.interval.high).toBe(true)
      }),
    )
  })

  test('have exact ends at 0 and 1', () => {
    expect(wilsonInterval({ successes: 0, trials: 7 }).low).toBe(0)
    expect(wilsonInterval({ successes: 7, trials: 7 }).high).toBe(1)
  })

  test('a lift of 146 %', () => {
    const { lift } = valueIn(relativeLift({ successes: 50, trials: 1000 }, { successes: 123, trials: 1000 }))
    expect(lift).toBeCloseTo(1.46, 12)
  })
})

describe('what cannot be known is said', () => {
  const none = { successes: 0, trials: 10 }
  const some = { successes: 5, trials: 10 }
  const all = { successes: 10, trials: 10 }
  const because = (figure: { known: true } | { known: false; because: { en: string } }) =>
    figure.known ? 'known' : figure.because.en

  test('where nothing varies', () => {
    expect(because(twoProportionsZ(none, none))).toBe('both arms have the same rate of 0 or 1')
    expect(because(twoProportionsZ(all, all))).toBe('both arms have the same rate of 0 or 1')
    expect(because(waldInterval(none, all))).toBe('both rates are 0 or 1, so their variance is not seen')
    expect(because(waldInterval(none, some))).toBe('known')
    expect(because(relativeLift(none, some))).toBe('the control has no success to compare with')
    expect(because(relativeLift(some, none))).toMatch(/^the variant has no success/)
    expect(because(relativeLift(all, all))).toBe('both rates are 1, so their variance is not seen')
    expect(because(relativeLift(all, some))).toBe('known')
    expect(
      because(
        chiSquareIndependence([
          [0, 0],
          [1, 2],
        ]),
      ),
    ).toBe('a row or a column of the table is empty')
    expect(
      because(
        chiSquareIndependence([
          [0, 1],
          [0, 2],
        ]),
      ),
    ).toBe('a row or a column of the table is empty')
  })

  test('a huge difference has a bound for its p-value', () => {
    const far = valueIn(twoProportionsZ({ successes: 0, trials: 1e6 }, { successes: 1e6, trials: 1e6 }))
    expect(far.pValue).toEqual({ below: 1e-300 })
  })

  test('what is not a proportion is refused by name', () => {
    expect(() => rateOf('control', { successes: 1.5, trials: 3 })).toThrow(/^control.successes/)
    expect(() => rateOf('control', { successes: 0, trials: 0 })).toThrow(/^control.trials/)
    expect(() => rateOf('control', { successes: 4, trials: 3 })).toThrow(/^control.successes: 4 of 3/)
    expect(() => rateOf('control', { successes: -1, trials: 3 })).toThrow(/^control.successes/)
    expect(() => reachOf(1)).toThrow(/^confidence/)
    for (const ask of [waldInterval, newcombeInterval, relativeLift, twoProportionsZ, fisherExact]) {
      expect(() => ask({ successes: 2, trials: 1 }, some)).toThrow(/^control.successes/)
      expect(() => ask(some, { successes: 2, trials: 1 })).toThrow(/^variant.successes/)
    }
    expect(() => wilsonInterval({ successes: 2, trials: 1 })).toThrow(/^proportion.successes/)
  })

  test('what is not a table is refused by name', () => {
    expect(() => chiSquareIndependence([])).toThrow(/^table/)
    expect(() => chiSquareIndependence([[1, 2]])).toThrow(/^table: it needs two rows/)
    expect(() => chiSquareIndependence([[1], [2]])).toThrow(/^table: it needs two rows/)
    expect(() => chiSquareIndependence([[1, 2], [3]])).toThrow(/^table\[1\]/)
    expect(() =>
      chiSquareIndependence([
        [1, 2],
        [3, -4],
      ]),
    ).toThrow(/^table\[1\]\[1\]/)
    const wide = [
      [1, 2, 3],
      [4, 5, 6],
    ]
    expect(() => chiSquareIndependence(wide, { continuity: true })).toThrow(/^continuity/)
    expect(() =>
      chiSquareIndependence(
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
        { continuity: true },
      ),
    ).toThrow(/^continuity/)
  })
})
