import fc from 'fast-check'
import { expect, test } from 'vitest'
import { concordance } from './concordance.ts'
import { coxProportionalHazards } from './cox-proportional-hazards.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { logRank } from './log-rank.ts'
import { nelsonAalen } from './nelson-aalen.ts'
import { proportionalHazardsTest } from './proportional-hazards-test.ts'
import { restrictedMean } from './restricted-mean.ts'
import { survivalAt, survivalSteps } from './survival-at.ts'
import { survivalQuantile } from './survival-quantile.ts'

const row = fc.record({
  duration: fc.integer({ min: 0, max: 12 }),
  left: fc.boolean(),
  group: fc.integer({ min: 0, max: 2 }),
  count: fc.integer({ min: 1, max: 9 }),
})
type Row = typeof row extends fc.Arbitrary<infer One> ? One : never
const rows = fc.array(row, { minLength: 1, maxLength: 40 })

const columns = (all: readonly Row[]) => ({
  duration: all.map((one) => one.duration),
  left: all.map((one) => one.left),
})
const groupsOf = (all: readonly Row[]) => all.map((one) => one.group)
const covariates = (all: readonly Row[]) =>
  [1, 2].map((group) => ({ name: `${group}`, values: all.map((one) => (one.group === group ? 1 : 0)) }))
const repeated = (all: readonly Row[]) => all.flatMap((one) => Array.from({ length: one.count }, () => one))

const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, each) => (typeof each === 'number' ? Number(each.toPrecision(6)) : each)))

test('a row for several subjects alike says what as many rows say', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 13 }), (all, time) => {
      const each = repeated(all)
      const counted = { ...columns(all), count: all.map((one) => one.count) }
      const told = [kaplanMeier(counted), kaplanMeier(columns(each))].map((curve) => [
        curve.subjects,
        survivalSteps(curve),
        survivalAt(curve, time),
        survivalQuantile(curve, 0.5),
        restrictedMean(curve, time),
      ])
      expect(rounded(told[0])).toEqual(rounded(told[1]))
      const hazards = [nelsonAalen(counted), nelsonAalen(columns(each))].map(({ cumulative, standardError }) => [
        Array.from(cumulative),
        Array.from(standardError),
      ])
      expect(rounded(hazards[0])).toEqual(rounded(hazards[1]))
      for (const weight of ['log-rank', 'gehan', 'peto-peto'] as const)
        expect(rounded(logRank(counted, groupsOf(all), weight))).toEqual(
          rounded(logRank(columns(each), groupsOf(each), weight)),
        )
    }),
  )
})

test('the same holds of Cox regression, whichever way ties are told, and of what is asked of its fit', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom('efron' as const, 'breslow' as const), (all, ties) => {
      const each = repeated(all)
      const one = { ...columns(all), count: all.map(({ count }) => count), covariates: covariates(all) }
      const other = { ...columns(each), covariates: covariates(each) }
      const [counted, alone] = [coxProportionalHazards(one, { ties }), coxProportionalHazards(other, { ties })]
      expect(counted.known).toBe(alone.known)
      if (!counted.known || !alone.known) return
      const shown = (fit: typeof counted.value) =>
        fit.effects.map((effect) => [effect.coefficient.toFixed(4), effect.standardError.toPrecision(4)])
      if (counted.value.effects.some(({ standardError }) => standardError > 20)) return
      expect(shown(counted.value)).toEqual(shown(alone.value))
      const [drift, same] = [proportionalHazardsTest(one, counted.value), proportionalHazardsTest(other, alone.value)]
      expect(drift.known).toBe(same.known)
      if (drift.known && same.known) expect(drift.value.all.statistic).toBeCloseTo(same.value.all.statistic, 4)
      const scores = (study: readonly Row[]) => study.map(({ group }) => group)
      expect(rounded(concordance(one, scores(all)))).toEqual(rounded(concordance(other, scores(each))))
    }),
    { seed: 13 },
  )
})

test('a count that is not whole and above 0 is refused by its name', () => {
  for (const count of [0, -1, 1.5, Number.NaN])
    expect(() => kaplanMeier({ duration: [1], left: [true], count: [count] })).toThrow(/count\[0\]/)
  expect(() => kaplanMeier({ duration: [1], left: [true], count: [] })).toThrow(/count/)
})
