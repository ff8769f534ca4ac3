import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresOf, realDataIsHere, realText } from '../../../test/oracles/figures-of.ts'
import { valueIn } from '../../../test/oracles/value-in.ts'
import { unknown } from '../known.ts'
import { type LoyaltyTally, netPromoterScore, tallyOfAnswers } from './net-promoter-score.ts'

const oracle = figuresOf<{
  scores: {
    tally: LoyaltyTally
    score: number
    standardError: number
    wald: [number, number]
    adjusted: [number, number]
  }[]
}>('loyalty')

const count = fc.nat(300)
const anyTally = fc.record({ promoters: count, passives: count, detractors: count })
const anyAnswered = anyTally.filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0)

test('the score, its error and both intervals agree with NumPy on the answers written out', () => {
  for (const { tally, score, standardError, wald, adjusted } of oracle.scores) {
    const found = valueIn(netPromoterScore(tally))
    expect(found.score).toBeCloseTo(score, 11)
    expect(found.standardError).toBeCloseTo(standardError, 11)
    expect(found.adjusted.low).toBeCloseTo(adjusted[0], 10)
    expect(found.adjusted.high).toBeCloseTo(adjusted[1], 10)
    expect(found.wald.known).toBe(standardError > 0)
    if (!found.wald.known) continue
    expect(found.wald.value.low).toBeCloseTo(wald[0], 10)
    expect(found.wald.value.high).toBeCloseTo(wald[1], 10)
  }
})

test('the published figures: 50/30/20 of 100 is 30, standard error 7.810, Wald 14.69 to 45.31', () => {
  const found = valueIn(netPromoterScore({ promoters: 50, passives: 30, detractors: 20 }))
  const wald = valueIn(found.wald)
  expect([found.score, found.n]).toEqual([30, 100])
  expect([found.standardError.toFixed(3), wald.low.toFixed(2), wald.high.toFixed(2)]).toEqual([
    '7.810',
    '14.69',
    '45.31',
  ])
})

test('one promoter alone has no Wald interval, but an adjusted one that holds the score', () => {
  const found = valueIn(netPromoterScore({ promoters: 1, passives: 0, detractors: 0 }))
  expect(found).toMatchObject({ score: 100, standardError: 0, wald: { known: false } })
  expect(found.adjusted.low).toBeLessThan(0)
  expect(found.adjusted.high).toBe(100)
})

test('10, 10, 9, 8, 7, 6, 2, 9, 5, 10 is +20', () => {
  expect(valueIn(netPromoterScore(tallyOfAnswers([10, 10, 9, 8, 7, 6, 2, 9, 5, 10]))).score).toBe(20)
})

test('every answer from 0 to 10 has its group', () => {
  expect(tallyOfAnswers([0, 1, 2, 3, 4, 5, 6])).toEqual({ promoters: 0, passives: 0, detractors: 7 })
  expect(tallyOfAnswers([7, 8, 9, 10])).toEqual({ promoters: 2, passives: 2, detractors: 0 })
  for (const wrong of [11, -1, 9.5, Number.NaN]) expect(() => tallyOfAnswers([5, wrong])).toThrow(/^answers\[1\]/)
})

test('intervals hold the score, stay on the scale, shrink with n, and turn over with the answers', () => {
  fc.assert(
    fc.property(anyAnswered, (tally) => {
      const { promoters, passives, detractors } = tally
      const { score, adjusted, wald } = valueIn(netPromoterScore(tally))
      expect(-100 <= adjusted.low && adjusted.low <= score && score <= adjusted.high).toBe(true)
      expect(adjusted.high).toBeLessThanOrEqual(100)
      if (wald.known) expect(wald.value.low < score && score < wald.value.high).toBe(true)
      const more = valueIn(
        netPromoterScore({ promoters: promoters * 9, passives: passives * 9, detractors: detractors * 9 }),
      )
      expect(more.score).toBeCloseTo(score, 9)
      expect(more.adjusted.high - more.adjusted.low).toBeLessThan(adjusted.high - adjusted.low)
      const mirror = valueIn(netPromoterScore({ promoters: detractors, passives, detractors: promoters }))
      expect(mirror.score).toBeCloseTo(-score, 10)
      expect(mirror.adjusted.low).toBeCloseTo(-adjusted.high, 9)
    }),
  )
})

test('without answers nothing is claimed', () => {
  const nobody = { promoters: 0, passives: 0, detractors: 0 }
  const some = { promoters: 1, passives: 1, detractors: 0 }
  expect(netPromoterScore(nobody)).toEqual(unknown('nobody_answered'))
  expect(() => netPromoterScore({ ...some, passives: -1 })).toThrow(/^tally.passives/)
  expect(() => netPromoterScore(some, 1)).toThrow(/^confidence/)
})

test.skipIf(!realDataIsHere)('Fukui in April 2022: 234 answers, NPS 8.9744 (skipped: ../shared/data is absent)', () => {
  const rows: Record<string, string>[] = parse(realText('fukui_nps/raw_202204.csv'), { columns: true, bom: true })
  const answers = rows.flatMap((row) => (row.NPS === undefined || row.NPS === '' ? [] : [Number(row.NPS)]))
  const found = valueIn(netPromoterScore(tallyOfAnswers(answers)))
  expect([found.n, found.score.toFixed(4)]).toEqual([234, '8.9744'])
})
