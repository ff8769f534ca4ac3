import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { unknown } from '../known.ts'
import { baselineHazard, predictedCurve } from './baseline-hazard.ts'
import { concordance } from './concordance.ts'
import { type CoxFit, coxProportionalHazards } from './cox-proportional-hazards.ts'
import type { CoxStudy } from './cox-study.ts'
import { proportionalHazardsTest } from './proportional-hazards-test.ts'
import type { Ties } from './tie-sums.ts'

interface Oracle extends CoxStudy {
  name: string
  ties: Ties
  coefficient: number[]
  error: number[]
  z: number[]
  p: number[]
  ratioLow: number[]
  ratioHigh: number[]
  covariance: number[]
  logLikelihood: [number, number]
  wald: number
  score: number
  ratio: number
  concordance: number
  pairs: number[]
  hazardTime: number[]
  hazard: number[]
  who: number[]
  time: number[]
  survival: number[]
  hazardError: number[]
  low: number[]
  high: number[]
  zph: Record<'kaplan-meier' | 'identity' | 'log', number[]>
}

const oracles: Oracle[] = JSON.parse(readFileSync(new URL('../../../test/oracles/cox.json', import.meta.url), 'utf8'))

function expectNear(actual: number, expected: number | undefined, what: string, tolerance = 1e-7): void {
  const error = Math.abs(actual - (expected ?? Number.NaN))
  expect(error, `${what}: ${actual} for ${expected}`).toBeLessThanOrEqual(
    tolerance * Math.max(1e-4, Math.abs(expected ?? 0)),
  )
}

function fitted(study: CoxStudy, ties: Ties = 'efron'): CoxFit {
  const fit = coxProportionalHazards(study, { ties })
  if (!fit.known) throw new Error(fit.because.en)
  return fit.value
}

describe.each(oracles.map((each) => [each.name, each.ties, each] as const))(
  'R agrees on "%s", ties %s',
  (_, ties, r) => {
    let fit: CoxFit
    beforeEach(() => {
      fit = fitted(r, ties)
    })
    const who = Object.fromEntries(r.covariates.map(({ name }, j) => [name, r.who[j] ?? 0]))

    test('coefficients, their covariance and the log-likelihood', () => {
      for (const [j, effect] of fit.effects.entries()) {
        expectNear(effect.coefficient, r.coefficient[j], `coefficient of ${effect.name}`)
        expectNear(effect.standardError, r.error[j], `standard error of ${effect.name}`)
        expectNear(effect.hazardRatio, Math.exp(r.coefficient[j] ?? 0), 'hazard ratio')
        expectNear(effect.interval.low, r.ratioLow[j], 'hazard ratio, low')
        expectNear(effect.interval.high, r.ratioHigh[j], 'hazard ratio, high')
        expectNear(effect.z, r.z[j], 'z')
        expectNear(typeof effect.p === 'number' ? effect.p : Number.NaN, r.p[j], 'p', 1e-6)
      }
      for (const [at, each] of fit.covariance.entries()) expectNear(each, r.covariance[at], 'covariance', 1e-6)
      expectNear(fit.logLikelihoodAtZero, r.logLikelihood[0], 'log-likelihood at zero')
      expectNear(fit.logLikelihood, r.logLikelihood[1], 'log-likelihood')
    })

    test('the Wald, score and likelihood-ratio tests', () => {
      expectNear(fit.wald.statistic, r.wald, 'Wald')
      expectNear(fit.score.statistic, r.score, 'score')
      expectNear(fit.likelihoodRatio.statistic, r.ratio, 'likelihood ratio')
      expect(fit.wald.degrees).toBe(r.covariates.length)
    })

    test('concordance', () => {
      const scores = r.covariates[0]
        ? Float64Array.from(r.covariates[0].values, (_each, i) => {
            return r.covariates.reduce((sum, { values }, j) => sum + (values[i] ?? 0) * (fit.coefficients[j] ?? 0), 0)
          })
        : []
      const found = concordance(r, scores)
      if (!found.known) throw new Error(found.because.en)
      expectNear(found.value.value, r.concordance, 'concordance', 1e-9)
      expectNear(found.value.concordant, r.pairs[0], 'concordant', 1e-9)
      expectNear(found.value.discordant, r.pairs[1], 'discordant', 1e-9)
      expectNear(found.value.tied, r.pairs[2], 'tied', 1e-9)
    })

    test('the baseline hazard of a subject whose covariates are all zero', () => {
      const zero = Object.fromEntries(r.covariates.map(({ name }) => [name, 0]))
      const curve = predictedCurve(baselineHazard(r, fit), fit, zero)
      for (const [i, time] of r.hazardTime.entries()) {
        expect(curve[i]?.time).toBe(time)
        expectNear(curve[i]?.cumulativeHazard ?? Number.NaN, r.hazard[i], `hazard at ${time}`, 1e-6)
      }
    })

    test('the curve that it foretells for a subject, with its interval', () => {
      const curve = predictedCurve(baselineHazard(r, fit), fit, who)
      expect(curve.map(({ time }) => time)).toEqual(r.time)
      for (const [i, point] of curve.entries()) {
        expectNear(point.survival, r.survival[i], `survival at ${point.time}`)
        expectNear(point.hazardError, r.hazardError[i] ?? 0, `error at ${point.time}`, 1e-6)
        if (!point.interval.known) throw new Error(point.interval.because.en)
        expectNear(point.interval.value.low, r.low[i], `low at ${point.time}`, 1e-6)
        expectNear(point.interval.value.high, r.high[i], `high at ${point.time}`, 1e-6)
      }
    })

    test.each(['kaplan-meier', 'identity', 'log'] as const)('proportionality by the %s clock', (clock) => {
      const found = proportionalHazardsTest(r, fit, clock)
      if (!found.known) throw new Error(found.because.en)
      const statistics = found.value.effects.map(({ statistic }) => statistic)
      if (statistics.length > 1) statistics.push(found.value.all.statistic)
      for (const [j, each] of statistics.entries()) expectNear(each, r.zph[clock][j], `test ${j}`, 1e-6)
    })
  },
)

describe('what cannot be fitted is unknown', () => {
  const duration = [1, 2, 3, 4, 5, 6, 7, 8]
  const left = [1, 1, 1, 1, 0, 1, 1, 0]
  const study = (...values: number[][]): CoxStudy => {
    return { duration, left, covariates: values.map((each, j) => ({ name: `x${j}`, values: each })) }
  }

  test('because nobody left', () => {
    expect(coxProportionalHazards({ ...study([1, 0, 1, 0, 1, 0, 1, 0]), left: duration.map(() => 0) })).toEqual(
      unknown('nobody_left'),
    )
  })

  test('because a covariate does not vary', () => {
    expect(coxProportionalHazards(study([3, 3, 3, 3, 3, 3, 3, 3]))).toMatchObject({
      known: false,
      because: { en: 'covariate "x0" does not vary' },
    })
  })

  test('because a covariate is made of others', () => {
    const values = [1, 0, 2, 5, 1, 0, 1, 3]
    expect(
      coxProportionalHazards(
        study(
          values,
          values.map((each) => 2 * each + 1),
        ),
      ),
    ).toEqual(unknown('collinear_covariates'))
  })

  test('because a covariate separates those who left', () => {
    expect(coxProportionalHazards(study([1, 0, 1, 0, 1, 0, 1, 0], [1, 1, 1, 1, 0, 0, 0, 0]))).toMatchObject({
      known: false,
      because: { en: 'covariate "x1" separates those who left: its coefficient is infinite' },
    })
  })

  test('because a rare covariate separates, however rare it is', () => {
    const many = Array.from({ length: 3000 }, (_, i) => i + 1)
    const rare = many.map((i) => (i === 2400 || i === 2700 ? 1 : 0))
    const gone = many.map((i, at) => (rare[at] === 1 || i % 3 === 0 ? 0 : 1))
    const found = coxProportionalHazards({ duration: many, left: gone, covariates: [{ name: 'rare', values: rare }] })
    expect(found).toMatchObject({
      known: false,
      because: { en: 'covariate "rare" separates those who left: its coefficient is infinite' },
    })
  })

  test('because no pair can be compared', () => {
    expect(concordance({ duration: [1, 2], left: [0, 0] }, [1, 2])).toEqual(unknown('no_comparable_pair'))
  })
})

test('invalid input is refused by name', () => {
  const study = { duration: [1, 2, 3], left: [1, 1, 0], covariates: [{ name: 'plan', values: [1, 0, 1] }] }
  expect(() => coxProportionalHazards({ ...study, covariates: [] })).toThrow('covariates must not be empty')
  expect(() => coxProportionalHazards({ ...study, covariates: [{ name: 'plan', values: [1] }] })).toThrow(
    'covariate "plan" has 1 entries but duration has 3',
  )
  expect(() =>
    coxProportionalHazards({ ...study, covariates: [{ name: 'plan', values: [1, Number.NaN, 0] }] }),
  ).toThrow('covariate "plan"[1] must be a finite number')
  expect(() => coxProportionalHazards({ ...study, weight: [1, 0, 1] })).toThrow('weight[1] must be positive')
  expect(() => coxProportionalHazards({ ...study, weight: [1] })).toThrow('weight has 1 entries')
  expect(() => coxProportionalHazards({ ...study, entered: [0, 2, 0] })).toThrow(
    'entered[1] must be before the duration',
  )
  expect(() => coxProportionalHazards({ ...study, entered: [0, -1, 0] })).toThrow('entered[1] must be zero or more')
  expect(() => coxProportionalHazards({ ...study, entered: [0] })).toThrow('entered has 1 entries')
  expect(() => coxProportionalHazards(study, { confidence: 0 })).toThrow('confidence')
  expect(() => concordance(study, [1])).toThrow('scores has 1 entries')
  expect(() => concordance(study, [1, 2, Infinity])).toThrow('scores[2]')
  const first = oracles[0]
  if (first === undefined) throw new Error('no oracle')
  const fit = fitted(first)
  expect(() => predictedCurve(baselineHazard(first, fit), fit, { age: 50 })).toThrow('covariate "sex"')
  expect(() => predictedCurve(baselineHazard(first, fit), fit, { age: Number.NaN, sex: 1 })).toThrow('covariate "age"')
  expect(() =>
    proportionalHazardsTest({ ...first, duration: Array.from(first.duration, () => 0) }, fit, 'log'),
  ).toThrow('clock')
})
