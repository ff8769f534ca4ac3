import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresOf } from '../../../test/oracles/figures-of.ts'
import { valueIn } from '../../../test/oracles/value-in.ts'
import { unknown } from '../known.ts'
import { customerEffortScore, effortOf } from './customer-effort-score.ts'
import { customerSatisfaction, type SatisfactionScale, satisfactionOf } from './customer-satisfaction.ts'

const oracle = figuresOf<{
  satisfactions: { answers: number[]; scale: SatisfactionScale; share: number; interval: [number, number] }[]
  efforts: { answers: number[]; mean: number; interval: [number, number] }[]
}>('loyalty')

describe('CSAT', () => {
  test('agrees with statsmodels', () => {
    for (const { answers, scale, share, interval } of oracle.satisfactions) {
      const found = valueIn(customerSatisfaction(answers, scale, 0.9))
      expect([found.share, found.n]).toEqual([share, answers.length])
      expect(found.interval.low).toBeCloseTo(interval[0], 12)
      expect(found.interval.high).toBeCloseTo(interval[1], 12)
    }
  })

  test('counts 4 and 5 of 5 unless said otherwise', () => {
    expect(valueIn(customerSatisfaction([5, 4, 3, 5])).satisfied).toBe(3)
    expect(valueIn(customerSatisfaction([5, 4, 3, 5], { highest: 5, topBoxes: 1 })).satisfied).toBe(2)
  })

  test('order does not matter and the answers are not changed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (answers) => {
        const before = [...answers]
        const found = valueIn(customerSatisfaction(answers))
        expect(valueIn(customerSatisfaction(answers.toReversed()))).toEqual(found)
        expect(answers).toEqual(before)
        expect(found.interval.low <= found.share && found.share <= found.interval.high).toBe(true)
      }),
    )
  })

  test('counted elsewhere, it is the same', () => {
    expect(satisfactionOf({ satisfied: 3, n: 4 })).toEqual(customerSatisfaction([5, 4, 3, 5]))
    expect(satisfactionOf({ satisfied: 0, n: 0 })).toEqual(unknown('nobody_answered'))
    expect(() => satisfactionOf({ satisfied: 5, n: 4 })).toThrow(RangeError)
  })

  test('says when nobody answered, and refuses what is not on the scale', () => {
    expect(customerSatisfaction([])).toEqual(unknown('nobody_answered'))
    for (const wrong of [0, 6, 2.5, Number.NaN]) expect(() => customerSatisfaction([1, wrong])).toThrow(/^answers\[1\]/)
    expect(() => customerSatisfaction([1], { highest: 5, topBoxes: 0 })).toThrow(/^scale.topBoxes: 0/)
    expect(() => customerSatisfaction([1], { highest: 5, topBoxes: 5 })).toThrow(/^scale.topBoxes: 5/)
    expect(() => customerSatisfaction([1], { highest: 2.5, topBoxes: 1 })).toThrow(/^scale.highest/)
    expect(() => customerSatisfaction([1], { highest: 5, topBoxes: 1 }, 0)).toThrow(/^confidence/)
  })
})

describe('CES', () => {
  test('agrees with statsmodels', () => {
    for (const { answers, mean, interval } of oracle.efforts) {
      const found = valueIn(customerEffortScore(answers))
      expect([found.mean, found.n]).toEqual([mean, answers.length])
      const own = valueIn(found.interval)
      expect(own.low).toBeCloseTo(interval[0], 8)
      expect(own.high).toBeCloseTo(interval[1], 8)
    }
  })

  test('the interval holds the mean, stays on the scale, and shrinks when the answers come again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2 }), (answers) => {
        const { mean, interval } = valueIn(customerEffortScore(answers))
        if (!interval.known) return
        const { low, high } = interval.value
        expect(1 <= low && low <= mean && mean <= high && high <= 7).toBe(true)
        const again = valueIn(valueIn(customerEffortScore([...answers, ...answers, ...answers])).interval)
        expect(again.high - again.low).toBeLessThanOrEqual(high - low)
      }),
    )
  })

  test('summed up elsewhere, it is the same', () => {
    expect(effortOf({ n: 3, mean: 6, variance: 1 })).toEqual(customerEffortScore([6, 7, 5]))
    expect(effortOf({ n: 0, mean: 0, variance: 0 })).toEqual(unknown('nobody_answered'))
    expect(() => effortOf({ n: 3, mean: 6, variance: -1 })).toThrow(/^summary.variance/)
  })

  test('says what one answer, equal answers and no answers do not show', () => {
    expect(customerEffortScore([])).toEqual(unknown('nobody_answered'))
    expect(valueIn(customerEffortScore([6])).interval).toEqual(unknown('one_answer'))
    expect(valueIn(customerEffortScore([6, 6])).interval).toEqual(unknown('answers_alike'))
    expect(valueIn(customerEffortScore([5, 5, 1], 5)).n).toBe(3)
    for (const wrong of [0, 8, 2.5]) expect(() => customerEffortScore([wrong])).toThrow(/^answers\[0\]/)
    expect(() => customerEffortScore([1], 1)).toThrow(/^highest: 1/)
    expect(() => customerEffortScore([1], 2.5)).toThrow(/^highest: 2.5/)
    expect(() => customerEffortScore([1], 7, 1)).toThrow(/^confidence/)
  })
})
