import { expect, test } from 'vitest'
import { scoreOf } from './score.ts'

const of = { points: 5, asksEase: true } as const
const steps = (...answers: number[]) =>
  Object.fromEntries([...new Set(answers)].map((step) => [String(step), answers.filter((one) => one === step).length]))

// Worked out by hand: 10,10,9,8,7,6,2,9,5,10 has 5 promoters and 3 detractors of 10, which is +20.
test('each kind of question has its score with n, by hand', () => {
  const nps = [10, 10, 9, 8, 7, 6, 2, 9, 5, 10]
  expect(scoreOf({ ...of, kind: 'nps' }, { n: 10, unnamed: 0, steps: steps(...nps) })).toMatchObject({
    n: 10,
    score: { known: true, value: 20 },
  })
  // Of five steps 4 and 5 are satisfied: 3 of 4. Of three steps the highest alone: 1 of 4.
  expect(scoreOf({ ...of, kind: 'csat' }, { n: 4, unnamed: 0, steps: steps(5, 4, 4, 3) }).score).toMatchObject({
    value: 0.75,
  })
  expect(
    scoreOf({ ...of, points: 3, kind: 'csat' }, { n: 4, unnamed: 0, steps: steps(3, 2, 2, 1) }).score,
  ).toMatchObject({ value: 0.25 })
  // Ease of 7, 6, 5 is effort of 1, 2, 3: 2 on the mean. Asked for effort it stays 6.
  const ease = { n: 3, unnamed: 0, steps: steps(7, 6, 5) }
  expect(scoreOf({ ...of, kind: 'ces' }, ease).score).toMatchObject({ value: 2 })
  expect(scoreOf({ ...of, asksEase: false, kind: 'ces' }, ease).score).toMatchObject({ value: 6 })
})

test('the interval holds the score; of efforts all alike there is none', () => {
  const { score } = scoreOf({ ...of, kind: 'csat' }, { n: 40, unnamed: 0, steps: { 5: 30, 1: 10 } })
  // Wilson of 30 of 40: .598 to .858.
  expect(score.known && [score.low?.toFixed(3), score.high?.toFixed(3)]).toEqual(['0.598', '0.858'])
  expect(scoreOf({ ...of, kind: 'ces' }, { n: 3, unnamed: 0, steps: { 7: 3 } }).score).toMatchObject({
    value: 1,
    low: null,
    high: null,
  })
})

test('nobody who answered is not zero, and few anonymous answers are not told', () => {
  expect(scoreOf({ ...of, kind: 'nps' }, undefined)).toMatchObject({ n: 0, score: { known: false } })
  expect(scoreOf({ ...of, kind: 'nps' }, { n: 4, unnamed: 1, steps: { 9: 4 } })).toMatchObject({
    n: 0,
    score: { known: false },
  })
  expect(scoreOf({ ...of, kind: 'nps' }, { n: 4, unnamed: 0, steps: { 9: 4 } })).toMatchObject({
    n: 4,
    score: { known: true, value: 100 },
  })
  expect(scoreOf({ ...of, kind: 'nps' }, { n: 5, unnamed: 1, steps: { 9: 5 } })).toMatchObject({
    n: 5,
    score: { known: true },
  })
})
