import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baselineHazard, predictedCurve } from './baseline-hazard.ts'
import { concordance } from './concordance.ts'
import { coxProportionalHazards } from './cox-proportional-hazards.ts'
import type { CoxStudy } from './cox-study.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import type { Lives } from './lives.ts'
import { logRank } from './log-rank.ts'
import { nelsonAalen } from './nelson-aalen.ts'
import { restrictedMean } from './restricted-mean.ts'
import { survivalAt, survivalSteps } from './survival-at.ts'
import { survivalQuantile } from './survival-quantile.ts'

const life = fc.record({
  duration: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.double({ min: 0, max: 50, noNaN: true })),
  left: fc.boolean(),
  group: fc.integer({ min: 0, max: 2 }),
  x: fc.integer({ min: -5, max: 5 }),
})
type Life = typeof life extends fc.Arbitrary<infer One> ? One : never
const lives = fc.array(life, { minLength: 1, maxLength: 80 })
const many = fc.array(life, { minLength: 30, maxLength: 80 })

function columns(rows: readonly Life[]): Lives & { group: number[] } {
  return {
    duration: rows.map((row) => row.duration),
    left: rows.map((row) => row.left),
    group: rows.map((row) => row.group),
  }
}

function study(rows: readonly Life[]): CoxStudy {
  return {
    ...columns(rows),
    covariates: [
      { name: 'x', values: rows.map((row) => row.x) },
      { name: 'first', values: rows.map((row) => (row.group === 0 ? 1 : 0)) },
    ],
  }
}

const rounded = (value: unknown): unknown => {
  return JSON.parse(JSON.stringify(value, (_, each) => (typeof each === 'number' ? Number(each.toPrecision(7)) : each)))
}

describe('the survival curve', () => {
  test('never rises, stays in [0, 1], and its intervals contain it', () => {
    fc.assert(
      fc.property(lives, fc.constantFrom('plain' as const, 'log' as const, 'log-log' as const), (rows, scale) => {
        let last = 1
        for (const step of survivalSteps(kaplanMeier(columns(rows)), { scale })) {
          expect(step.survival).toBeLessThan(last)
          expect(step.survival).toBeGreaterThanOrEqual(0)
          expect(step.interval.known).toBe(step.survival > 0)
          if (step.interval.known) {
            expect(step.interval.value.low).toBeLessThanOrEqual(step.survival)
            expect(step.interval.value.high).toBeGreaterThanOrEqual(step.survival)
            expect(step.interval.value.high).toBeLessThanOrEqual(1)
            expect(step.interval.value.low).toBeGreaterThanOrEqual(0)
          }
          last = step.survival
        }
      }),
    )
  })

  test('keeps its height and narrows by half when everyone is there four times', () => {
    fc.assert(
      fc.property(lives, (rows) => {
        const once = survivalSteps(kaplanMeier(columns(rows)), { scale: 'plain' })
        const fourfold = survivalSteps(kaplanMeier(columns([...rows, ...rows, ...rows, ...rows])), { scale: 'plain' })
        for (const [i, step] of once.entries()) {
          expect(fourfold[i]?.survival).toBeCloseTo(step.survival, 12)
          const error = fourfold[i]?.standardError
          if (step.standardError.known && error?.known)
            expect(error.value).toBeCloseTo(step.standardError.value / 2, 12)
        }
      }),
    )
  })

  test('knows every time up to the longest observation, and no later one unless all have left', () => {
    fc.assert(
      fc.property(lives, fc.double({ min: 0, max: 60, noNaN: true }), (rows, time) => {
        const curve = kaplanMeier(columns(rows))
        const longest = Math.max(...rows.map((row) => row.duration))
        const allLeft = rows.filter((row) => row.duration === longest).every((row) => row.left)
        expect(survivalAt(curve, time).known).toBe(time <= longest || allLeft)
      }),
    )
  })

  test('quantiles rise with the part, lie in their interval, and stretch with time', () => {
    fc.assert(
      fc.property(many, (rows) => {
        const curve = kaplanMeier(columns(rows))
        const [early, late] = [survivalQuantile(curve, 0.2), survivalQuantile(curve, 0.6)]
        if (early.time.known && late.time.known) expect(early.time.value).toBeLessThanOrEqual(late.time.value)
        if (late.time.known && late.low.known) expect(late.low.value).toBeLessThanOrEqual(late.time.value)
        if (late.time.known && late.high.known) expect(late.high.value).toBeGreaterThanOrEqual(late.time.value)
        const stretched = kaplanMeier(columns(rows.map((row) => ({ ...row, duration: row.duration * 4 }))))
        const found = survivalQuantile(stretched, 0.2).time
        expect(found.known ? found.value : found).toEqual(early.time.known ? early.time.value * 4 : early.time)
      }),
    )
  })

  test('has a restricted mean within the horizon, and e^−H close to it from above', () => {
    fc.assert(
      fc.property(lives, (rows) => {
        const curve = kaplanMeier(columns(rows))
        const within = Math.max(curve.observedUntil, 1e-3)
        const found = restrictedMean(curve, within)
        if (found.known) {
          expect(found.value.mean).toBeGreaterThanOrEqual(0)
          expect(found.value.mean).toBeLessThanOrEqual(within * (1 + 1e-12))
        }
        const hazard = nelsonAalen(columns(rows))
        for (const [i, h] of hazard.cumulative.entries()) {
          expect(Math.exp(-h)).toBeGreaterThanOrEqual((curve.survival[i] ?? 1) - 1e-12)
          expect(hazard.low[i]).toBeLessThan(h)
          expect(hazard.high[i]).toBeGreaterThan(h)
        }
      }),
    )
  })
})

test('the order of subjects is irrelevant, and nothing handed in is changed', () => {
  fc.assert(
    fc.property(many, (rows) => {
      const forward = study(rows)
      const before = structuredClone(forward)
      const backward = study([...rows].reverse())
      const [one, other] = [columns(rows), columns([...rows].reverse())]
      expect(kaplanMeier(other)).toEqual(kaplanMeier(one))
      const [test1, test2] = [logRank(one, one.group, 'gehan'), logRank(other, other.group, 'gehan')]
      if (test1.known && test2.known) expect(test2.value.statistic).toBeCloseTo(test1.value.statistic, 6)
      const [fit1, fit2] = [coxProportionalHazards(forward), coxProportionalHazards(backward)]
      expect(fit2.known).toBe(fit1.known)
      if (fit1.known && fit2.known)
        expect(rounded([...fit2.value.coefficients])).toEqual(rounded([...fit1.value.coefficients]))
      const scores = rows.map((row) => row.x)
      expect(rounded(concordance(backward, [...scores].reverse()))).toEqual(rounded(concordance(forward, scores)))
      expect(forward).toEqual(before)
    }),
    { numRuns: 60 },
  )
})

describe('Cox regression', () => {
  test('a covariate in other units has its coefficient in other units, and every test the same', () => {
    fc.assert(
      fc.property(many, (rows) => {
        const plain = study(rows)
        const scaled = {
          ...plain,
          covariates: plain.covariates.map(({ name, values }) => {
            return { name, values: Array.from(values, (each) => 1000 + 8 * each) }
          }),
        }
        const [one, other] = [coxProportionalHazards(plain), coxProportionalHazards(scaled)]
        expect(other.known).toBe(one.known)
        if (!one.known || !other.known) return
        for (const [j, each] of one.value.coefficients.entries()) {
          expect((other.value.coefficients[j] ?? 0) * 8).toBeCloseTo(each, 6)
        }
        expect(other.value.wald.statistic).toBeCloseTo(one.value.wald.statistic, 6)
        expect(other.value.score.statistic).toBeCloseTo(one.value.score.statistic, 6)
      }),
      { numRuns: 60 },
    )
  })

  test('a weight of two is two subjects under Breslow, and an entry at 0 is none at all', () => {
    fc.assert(
      fc.property(many, (rows) => {
        const late = rows.map((row) => ({ ...row, duration: row.duration + 1 }))
        const weighted = coxProportionalHazards({ ...study(late), weight: late.map(() => 2) }, { ties: 'breslow' })
        const entered = { ...study([...late, ...late]), entered: [...late, ...late].map(() => 0) }
        const doubled = coxProportionalHazards(entered, { ties: 'breslow' })
        expect(weighted.known).toBe(doubled.known)
        if (weighted.known && doubled.known) {
          expect(rounded([...weighted.value.coefficients])).toEqual(rounded([...doubled.value.coefficients]))
          expect(rounded([...weighted.value.covariance])).toEqual(rounded([...doubled.value.covariance]))
        }
      }),
      { numRuns: 40 },
    )
  })

  test('an interval contains its hazard ratio, and a predicted curve never rises', () => {
    fc.assert(
      fc.property(many, (rows) => {
        const fit = coxProportionalHazards(study(rows), { confidence: 0.8 })
        if (!fit.known) return
        for (const { interval, hazardRatio } of fit.value.effects) {
          expect(interval.low).toBeLessThanOrEqual(hazardRatio)
          expect(interval.high).toBeGreaterThanOrEqual(hazardRatio)
        }
        let last = 1
        for (const point of predictedCurve(baselineHazard(study(rows), fit.value), fit.value, { x: 1, first: 0 })) {
          expect(point.survival).toBeLessThanOrEqual(last)
          last = point.survival
        }
      }),
      { numRuns: 60 },
    )
  })
})

test('concordance and its mirror image add up to one', () => {
  fc.assert(
    fc.property(lives, (rows) => {
      const scores = rows.map((row) => row.x)
      const [one, other] = [
        concordance(columns(rows), scores),
        concordance(
          columns(rows),
          scores.map((x) => -x),
        ),
      ]
      expect(one.known).toBe(other.known)
      if (one.known && other.known) expect(one.value.value + other.value.value).toBeCloseTo(1, 12)
    }),
  )
})
