import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { valueIn } from '../../../test/oracles/value-in.ts'
import { atMost, type PValue } from '../distributions/p-value.ts'
import { type Known, unknown } from '../known.ts'
import { brierScore } from './brier-score.ts'
import { calibration } from './calibration.ts'
import { kendall } from './kendall.ts'
import { laggedCorrelation } from './lagged-correlation.ts'
import { liftByDecile } from './lift-by-decile.ts'
import { linearRegression } from './linear-regression.ts'
import { logisticRegression, predictedProbability } from './logistic-regression.ts'
import { pearson } from './pearson.ts'
import { precisionRecallAuc } from './precision-recall-auc.ts'
import { rocAuc } from './roc-auc.ts'
import { spearman } from './spearman.ts'

type Quad = [coefficient: number, p: number, low: number, high: number]
interface Oracles {
  correlations: { x: number[]; y: number[]; pearson: Quad; spearman: Quad; kendall: Quad }[]
  lagged: { x: number[]; y: number[]; lags: [number, number, number][] }
  linear: Record<'y' | 'coefficient' | 'error' | 't' | 'p' | 'covariance' | 'ridged', number[]> &
    Record<'rSquared' | 'sd' | 'f' | 'fp' | 'ridge', number> & { x: number[][]; interval: [number, number][] }
  logistic: Record<'y' | 'coefficient' | 'error' | 'p' | 'ridged', number[]> &
    Record<'logLikelihood' | 'none' | 'statistic' | 'statisticP' | 'ridge' | 'first', number> & {
      x: number[][]
      interval: [number, number][]
    }
  judged: (Record<'scores' | 'outcomes' | 'counts', number[]> &
    Record<'auc' | 'error' | 'ap' | 'brier' | 'gap' | 'ece', number> & { interval: [number, number] })[]
  lift: Record<'scores' | 'outcomes' | 'rates' | 'lifts' | 'gains', number[]>
}

const oracles: Oracles = JSON.parse(
  readFileSync(new URL('../../../test/oracles/association.json', import.meta.url), 'utf8'),
)

function sure<Value>(figure: Known<Value> | undefined): Value {
  if (figure === undefined) throw new Error('nothing there')
  if (!figure.known) throw new Error(figure.because.en)
  return figure.value
}

function expectNear(actual: number | PValue | undefined, expected: number | undefined, tolerance = 1e-9): void {
  const figure = typeof actual === 'object' ? atMost(actual) : (actual ?? Number.NaN)
  const error = Math.abs(figure - (expected ?? Number.NaN))
  expect(error, `${figure} for ${expected}`).toBeLessThanOrEqual(tolerance * Math.max(1e-6, Math.abs(expected ?? 0)))
}

const named = (columns: number[][]) => columns.map((values, j) => ({ name: `x${j + 1}`, values }))

describe.each(oracles.correlations.map((each) => [each.x.length, each] as const))(
  'SciPy agrees on %i pairs',
  (_, each) => {
    test.each([
      ['pearson', pearson],
      ['spearman', spearman],
      ['kendall', kendall],
    ] as const)('%s', (name, correlate) => {
      const found = sure(correlate(each.x, each.y))
      const [coefficient, p, low, high] = each[name]
      expectNear(found.coefficient, coefficient)
      expectNear(sure(found.p), p)
      expectNear(sure(found.interval).low, low)
      expectNear(sure(found.interval).high, high)
    })
  },
)

describe('lagged correlation', () => {
  const { x, y, lags } = oracles.lagged
  const found = sure(laggedCorrelation(x, y, { most: 6 }))

  test('agrees with NumPy at every lag', () => {
    expect(found.lags.map(({ lag, pairs }) => [lag, pairs])).toEqual(lags.map(([lag, pairs]) => [lag, pairs]))
    for (const [i, { coefficient }] of found.lags.entries()) expectNear(sure(coefficient), lags[i]?.[2])
  })

  test('finds the lag that was put in, and that it is no luck', () => {
    expect(found.best.lag).toBe(3)
    expect(found.p).toBe(0.001)
    expect(laggedCorrelation(x, y, { most: 6, seed: 7 })).toEqual(laggedCorrelation(x, y, { most: 6, seed: 7 }))
  })

  test('the best lag of two unrelated series is mostly luck', () => {
    const [one, other] = [x, x.map((_, i) => Math.sin(i * i))]
    const few = sure(laggedCorrelation(one, other, { most: 6, permutations: 199 }))
    expect(few.p).toBeGreaterThan(0.05)
    expect(Math.abs(few.best.coefficient)).toBeGreaterThan(0.2)
  })
})

describe('linear regression', () => {
  const r = oracles.linear
  const fit = sure(linearRegression(named(r.x), r.y))

  test('agrees with statsmodels', () => {
    for (const [j, effect] of fit.effects.entries()) {
      expectNear(effect.coefficient, r.coefficient[j])
      expectNear(effect.standardError, r.error[j])
      expectNear(sure(effect.t), r.t[j])
      expectNear(sure(effect.p), r.p[j], 1e-8)
      expectNear(effect.interval.low, r.interval[j]?.[0])
      expectNear(effect.interval.high, r.interval[j]?.[1])
    }
    for (const [at, each] of fit.covariance.entries()) expectNear(each, r.covariance[at], 1e-8)
    expectNear(fit.rSquared, r.rSquared)
    expectNear(fit.residualSd, r.sd)
    expectNear(sure(fit.overall).f, r.f)
    expectNear(sure(fit.overall).p, r.fp, 1e-8)
    expect(fit.effects.map(({ name }) => name)).toEqual(['intercept', 'x1', 'x2', 'x3'])
  })

  test('with a ridge agrees with least squares on rows added for it', () => {
    const ridged = sure(linearRegression(named(r.x), r.y, { ridge: r.ridge }))
    for (const [j, each] of ridged.coefficients.entries()) expectNear(each, r.ridged[j])
    expect(ridged.overall).toEqual(unknown('ridge_has_no_test'))
    for (const [j, { standardError }] of ridged.effects.entries()) {
      if (j > 0) expect(standardError).toBeLessThan(r.error[j] ?? 0)
    }
  })

  test('what cannot be fitted is unknown', () => {
    const because = (columns: number[][], y: number[], ridge = 0) => linearRegression(named(columns), y, { ridge })
    expect(because([[1, 2]], [1, 2])).toMatchObject({ code: 'too_few_rows' })
    expect(because([[5, 5, 5, 5]], [1, 2, 3, 5])).toMatchObject({ because: { en: 'predictor "x1" does not vary' } })
    const doubled = [
      [1, 2, 3, 5],
      [2, 4, 6, 10],
    ]
    expect(because(doubled, [1, 2, 3, 5])).toMatchObject({ code: 'collinear_predictors' })
    expect(because(doubled, [1, 2, 3, 4], 0.1).known).toBe(true)
    expect(sure(because([[1, 2, 3, 5]], [7, 7, 7, 7])).overall.known).toBe(false)
  })
})

describe('logistic regression', () => {
  const r = oracles.logistic
  const fit = sure(logisticRegression(named(r.x), r.y))

  test('agrees with statsmodels', () => {
    for (const [j, effect] of fit.effects.entries()) {
      expectNear(effect.coefficient, r.coefficient[j], 1e-8)
      expectNear(effect.standardError, r.error[j], 1e-7)
      expectNear(effect.p, r.p[j], 1e-7)
      expectNear(effect.interval.low, r.interval[j]?.[0], 1e-7)
      expectNear(effect.interval.high, r.interval[j]?.[1], 1e-7)
    }
    expectNear(fit.logLikelihood, r.logLikelihood)
    expectNear(fit.logLikelihoodOfNone, r.none)
    expectNear(sure(fit.likelihoodRatio).statistic, r.statistic)
    expectNear(sure(fit.likelihoodRatio).p, r.statisticP, 1e-7)
    const [x1 = 0, x2 = 0, x3 = 0] = r.x.map((column) => column[0] ?? 0)
    expectNear(predictedProbability(fit, { x1, x2, x3 }), r.first, 1e-8)
  })

  test('with a ridge agrees with the minimum that SciPy finds', () => {
    const ridged = sure(logisticRegression(named(r.x), r.y, { ridge: r.ridge }))
    for (const [j, each] of ridged.coefficients.entries()) expectNear(each, r.ridged[j], 1e-7)
    expect(ridged.likelihoodRatio.known).toBe(false)
  })

  test('separation is found and named; a ridge gives an estimate even then', () => {
    const [noise, tell] = [
      [3, 1, 2, 5, 4, 2, 3, 1],
      [1, 2, 3, 4, 5, 6, 7, 8],
    ]
    const y = [0, 0, 0, 0, 1, 1, 1, 1]
    expect(logisticRegression(named([noise, tell]), y)).toMatchObject({
      known: false,
      because: { en: 'predictor "x2" separates the outcomes: its coefficient is infinite' },
    })
    const quasi = [0, 0, 0, 1, 1, 1, 1, 1]
    expect(logisticRegression(named([quasi]), [0, 1, 0, 1, 1, 1, 1, 1])).toMatchObject({ known: false })
    expect(sure(logisticRegression(named([noise, tell]), y, { ridge: 0.5 })).coefficients[2]).toBeGreaterThan(0)
  })

  test('what cannot be fitted is unknown', () => {
    expect(logisticRegression(named([[1, 2, 3]]), [1, 1, 1])).toMatchObject({ code: 'outcomes_alike' })
    expect(logisticRegression(named([[2, 2, 2]]), [1, 0, 1])).toMatchObject({
      because: { en: 'predictor "x1" does not vary' },
    })
    const made = [
      [1, 2, 3, 4],
      [3, 5, 7, 9],
    ]
    expect(logisticRegression(named(made), [1, 0, 1, 0])).toMatchObject({
      code: 'collinear_predictors',
    })
  })
})

describe.each(oracles.judged.map((each) => [each.scores.length, each] as const))('judging %i scores', (_, each) => {
  test('ROC AUC with DeLong’s error', () => {
    const found = sure(rocAuc(each.scores, each.outcomes))
    expectNear(found.area, each.auc)
    expectNear(sure(found.standardError), each.error)
    expectNear(sure(found.interval).low, each.interval[0])
    expectNear(sure(found.interval).high, each.interval[1])
  })

  test('precision–recall, Brier and calibration', () => {
    expectNear(sure(precisionRecallAuc(each.scores, each.outcomes)), each.ap)
    expectNear(valueIn(brierScore(each.scores, each.outcomes)), each.brier)
    const found = valueIn(calibration(each.scores, each.outcomes))
    expect(found.bins.map(({ count }) => count)).toEqual(each.counts)
    expectNear(found.expectedError, each.ece)
    expectNear(found.largestError, each.gap)
    expect(found.bins.every((bin) => bin.foretold.known === bin.count > 0)).toBe(true)
  })
})

test('lift by decile agrees with NumPy', () => {
  const found = sure(liftByDecile(oracles.lift.scores, oracles.lift.outcomes))
  for (const [i, { decile, rate, lift, cumulativeGain }] of found.entries()) {
    expect(decile).toBe(i + 1)
    expectNear(rate, oracles.lift.rates[i])
    expectNear(lift, oracles.lift.lifts[i])
    expectNear(cumulativeGain, oracles.lift.gains[i])
  }
})
