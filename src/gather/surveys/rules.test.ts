import { expect, test } from 'vitest'
import { satisfactionOf } from './satisfaction.ts'
import { loyaltyOf, spansBetween } from './spans.ts'

test.each([
  ['4', 5, 4],
  ['４点', 5, 4],
  ['4/5', 5, 4],
  ['★★★☆☆', 5, 3],
  ['とても満足', 5, 5],
  ['満足', 5, 4],
  ['どちらでもない', 5, 3],
  ['Very dissatisfied', 5, 1],
  ['とても満足', 10, 10],
  ['どちらでもない', 7, 4],
  ['6', 5, undefined],
  ['0', 5, undefined],
  ['まあまあかも', 5, undefined],
])('%s on a scale to %i is %s', (text, scale, value) => expect(satisfactionOf(text, scale)).toBe(value))

test('the score of a span says its interval; of nobody it says nothing', () => {
  expect(loyaltyOf('2026-04-01', { answers: 10, promoters: 5, passives: 3, detractors: 2 })).toMatchObject({
    n: 10,
    score: 30,
  })
  expect(loyaltyOf('2026-04-01', { answers: 0, promoters: 0, passives: 0, detractors: 0 })).toMatchObject({
    n: 0,
    score: null,
    low: null,
    high: null,
  })
})

test.each([
  ['week', ['2026-03-30', '2026-04-06', '2026-04-13']],
  ['month', ['2026-04-01']],
  ['quarter', ['2026-04-01']],
  ['year', ['2026-01-01']],
] as const)('two weeks of April touch these spans of a %s', (step, days) =>
  expect(spansBetween('2026-04-01', '2026-04-14', step)).toEqual(days),
)
