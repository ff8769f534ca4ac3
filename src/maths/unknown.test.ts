import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brierScore } from './association/brier-score.ts'
import { calibration } from './association/calibration.ts'
import { kendall } from './association/kendall.ts'
import { laggedCorrelation } from './association/lagged-correlation.ts'
import { liftByDecile } from './association/lift-by-decile.ts'
import { linearRegression } from './association/linear-regression.ts'
import { logisticRegression } from './association/logistic-regression.ts'
import { pearson } from './association/pearson.ts'
import { precisionRecallAuc } from './association/precision-recall-auc.ts'
import { rocAuc } from './association/roc-auc.ts'
import { spearman } from './association/spearman.ts'
import { histogram } from './describe/histogram.ts'
import { mean } from './describe/mean.ts'
import { median } from './describe/median.ts'
import { quantile } from './describe/quantile.ts'
import { sumOf } from './describe/sum-of.ts'
import { populationVariance, standardDeviation, variance } from './describe/variance.ts'
import { weightedMean } from './describe/weighted-mean.ts'
import { cuped } from './experiments/cuped.ts'
import { mannWhitney } from './experiments/mann-whitney.ts'
import { sampleSummary } from './experiments/sample-summary.ts'
import { sequentialMeans } from './experiments/sequential-means.ts'
import { welchT } from './experiments/welch-t.ts'
import { known, unknown } from './known.ts'
import { breakEven } from './money/break-even.ts'
import { reasons } from './reasons.ts'
import { concordance } from './survival/concordance.ts'
import { coxProportionalHazards } from './survival/cox-proportional-hazards.ts'
import { kaplanMeier } from './survival/kaplan-meier.ts'
import { logRank } from './survival/log-rank.ts'
import { restrictedMean } from './survival/restricted-mean.ts'
import { survivalAt } from './survival/survival-at.ts'
import { survivalQuantile } from './survival/survival-quantile.ts'
import { cohortGrid } from './time/cohort-grid.ts'

/** What takes a sample, or two samples of one length: everything of this room that could overflow or starve. */
const figures: Record<string, (x: number[], y: number[], happened: boolean[]) => unknown> = {
  sumOf,
  mean,
  median,
  variance,
  populationVariance,
  standardDeviation,
  sampleSummary,
  quantile: (x) => quantile(x, 0.3),
  histogram: (x) => histogram(x, 3),
  weightedMean: (x, y) => weightedMean(x, y.map(Math.abs)),
  pearson: (x, y) => pearson(x, y),
  spearman: (x, y) => spearman(x, y),
  kendall: (x, y) => kendall(x, y),
  laggedCorrelation: (x, y) => laggedCorrelation(x, y, { most: 1, permutations: 9 }),
  linearRegression: (x, y) => linearRegression([{ name: 'x', values: x }], y),
  logisticRegression: (x, _, happened) => logisticRegression([{ name: 'x', values: x }], happened),
  rocAuc: (x, _, happened) => rocAuc(x, happened),
  precisionRecallAuc: (x, _, happened) => precisionRecallAuc(x, happened),
  liftByDecile: (x, _, happened) => liftByDecile(x, happened),
  brierScore: (x, _, happened) => brierScore(x.map(chance), happened),
  calibration: (x, _, happened) => calibration(x.map(chance), happened),
  mannWhitney: (x, y) => mannWhitney(x, y),
  welchT: (x, y) => twoSummaries(x, y, welchT),
  sequentialMeans: (x, y) => twoSummaries(x, y, (a, b) => sequentialMeans(a, b, { typicalEffect: 1 })),
  cuped: (x, y) => cuped({ during: x, before: y }, { during: y, before: x }),
  survivalAt: (x, y, left) => [survivalAt(curve(x, left), 0), survivalAt(curve(y, left), 1e300)],
  survivalQuantile: (x, _, left) => survivalQuantile(curve(x, left), 0.5),
  restrictedMean: (x, _, left) => restrictedMean(curve(x, left), 1e300),
  logRank: (x, y, left) =>
    logRank(
      { duration: x.map(Math.abs), left },
      y.map((value) => value > 0),
    ),
  concordance: (x, y, left) => concordance({ duration: x.map(Math.abs), left }, y),
}

type Summary = { n: number; mean: number; variance: number }

function twoSummaries(x: number[], y: number[], asked: (a: Summary, b: Summary) => unknown): unknown {
  const [one, other] = [sampleSummary(x), sampleSummary(y)]
  return one.known && other.known ? asked(one.value, other.value) : one
}

function chance(value: number): number {
  return 1 / (1 + Math.exp(-value))
}

function curve(x: number[], left: boolean[]) {
  return kaplanMeier({ duration: x.map(Math.abs), left })
}

/** Where in an answer a number stands that is none. */
function nonsenseIn(answer: unknown, at = ''): string[] {
  if (typeof answer === 'number') return Number.isFinite(answer) ? [] : [`${at}: ${answer}`]
  if (typeof answer !== 'object' || answer === null) return []
  return Object.entries(answer).flatMap(([name, part]) => nonsenseIn(part, `${at}.${name}`))
}

const extreme = fc.oneof(
  { weight: 3, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  fc.constantFrom(0, 1, -1, 1e308, -1e308, Number.MAX_VALUE, -Number.MAX_VALUE, 5e-324, 1e16),
  fc.integer({ min: -3, max: 3 }),
)
const samples = fc
  .integer({ min: 0, max: 14 })
  .chain((n) =>
    fc.tuple(
      fc.array(extreme, { minLength: n, maxLength: n }),
      fc.array(extreme, { minLength: n, maxLength: n }),
      fc.array(fc.boolean(), { minLength: n, maxLength: n }),
    ),
  )

test.each(Object.keys(figures))(
  '%s answers a number or says that it does not know, never NaN, infinity or a throw',
  (name) => {
    fc.assert(
      fc.property(samples, ([x, y, happened]) => {
        expect(nonsenseIn(figures[name]?.(x, y, happened))).toEqual([])
      }),
      { numRuns: 400 },
    )
  },
)

describe('too large for a double', () => {
  test('a sum is not known, one that comes back is, and a mean never overflows', () => {
    expect(sumOf([1e308, 1e308])).toEqual(unknown('beyond_a_double'))
    expect(sumOf([1e308, 1e308, -1e308, -1e308, 0])).toEqual(known(0))
    expect(mean([1e308, 1e308])).toEqual(known(1e308))
    expect(mean([Number.MAX_VALUE, -Number.MAX_VALUE])).toEqual(known(0))
    expect(weightedMean([1e308, 1e308], [3, 1])).toEqual(known(1e308))
    expect(variance([1e308, -1e308])).toEqual(unknown('beyond_a_double'))
    expect(quantile([-1e308, 1e308], 0.5)).toEqual(known(0))
    const [huge, past] = [
      [Number.MAX_VALUE, Number.MAX_VALUE],
      [0, 2e-162],
    ]
    expect(cuped({ during: huge, before: past }, { during: past, before: huge }).known).toBe(false)
  })
})

describe('too little', () => {
  test('is said by its code, in every chapter', () => {
    const nobody = kaplanMeier({ duration: [], left: [] })
    expect(sumOf([])).toEqual(known(0))
    expect(laggedCorrelation([], [], { most: 0 })).toEqual(unknown('fewer_than_three_pairs'))
    expect(mean([])).toEqual(unknown('no_values'))
    expect(histogram([], 3)).toEqual(unknown('no_values'))
    expect(brierScore([], [])).toEqual(unknown('no_values'))
    expect(pearson([1], [1])).toEqual(unknown('fewer_than_two_pairs'))
    expect(survivalAt(nobody, 1)).toEqual(unknown('nobody_observed'))
    expect(restrictedMean(nobody, 1)).toEqual(unknown('nobody_observed'))
    expect(logRank({ duration: [], left: [] }, [])).toEqual(unknown('nobody_observed'))
    const study = { duration: [], left: [], covariates: [{ name: 'x', values: [] }] }
    expect(coxProportionalHazards(study)).toEqual(unknown('nobody_observed'))
    expect(breakEven([])).toEqual(unknown('no_cash_flows'))
    expect(cohortGrid([], { kind: 'month', seenUntil: '2026-02-28' })).toEqual([])
  })
})

test('scores that are all alike tell nobody from anybody', () => {
  const tied = Array.from({ length: 12 }, () => 0.4)
  const happened = tied.map((_, i) => i % 3 === 0)
  for (const figure of [rocAuc, precisionRecallAuc, liftByDecile])
    expect(figure(tied, happened)).toEqual(unknown('scores_do_not_vary'))
  const duration = tied.map((_, i) => i + 1)
  expect(concordance({ duration, left: happened }, tied)).toEqual(unknown('scores_do_not_vary'))
  expect(rocAuc([0.4, 0.4, 0.4, 0.5], [0, 1, 0, 1]).known).toBe(true)
})

test('a perfect separation shows no variance, and claims none', () => {
  expect(rocAuc([1, 2, 3, 4], [0, 0, 1, 1])).toMatchObject({
    value: {
      area: 1,
      standardError: { code: 'outcomes_do_not_overlap' },
      interval: { code: 'outcomes_do_not_overlap' },
    },
  })
})

test('every reason is said in both languages, names what it is about, and has a code of small letters', () => {
  for (const [code, { en, ja }] of Object.entries(reasons)) {
    expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/)
    expect(en).toMatch(/^[a-z].*[^.]$/)
    expect(ja).toMatch(/[ぁ-ん]|^[^a-zA-Z]+$/)
    expect(ja.includes('{of}'), code).toBe(en.includes('{of}'))
  }
  expect(unknown('covariate_does_not_vary', '$& plan')).toEqual({
    known: false,
    code: 'covariate_does_not_vary',
    because: { en: 'covariate "$& plan" does not vary', ja: '共変量「$& plan」の値がすべて同じです' },
    of: '$& plan',
  })
})
