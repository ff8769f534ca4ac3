import { describe, expect, test } from 'vitest'
import { hiddenIn } from './hidden.ts'
import { differenceOf, isBeyondChance, scoreOf } from './score.ts'
import { stancesOf } from './stances.ts'
import { nobody, type Totals, together } from './totals.ts'

/** Answers to the question of NPS, as a statement would sum them up. */
function npsOf(answers: readonly number[]): Totals {
  const many = (of: (answer: number) => boolean) => answers.filter(of).length
  return {
    ...nobody,
    ...{ answers: answers.length, n: answers.length },
    ...{ top: many((one) => one >= 9), middle: many((one) => one === 7 || one === 8), bottom: many((one) => one <= 6) },
    tallies: new Map([...new Set(answers)].map((one) => [one, many((other) => other === one)])),
  }
}
const tally = (top: number, middle: number, bottom: number) =>
  npsOf([...Array(top).fill(10), ...Array(middle).fill(8), ...Array(bottom).fill(3)])

describe('a score', () => {
  test('10, 10, 9, 8, 7, 6, 2, 9, 5, 10 is +20, and where all agree the interval has a width', () => {
    expect(scoreOf('nps', npsOf([10, 10, 9, 8, 7, 6, 2, 9, 5, 10]))).toMatchObject({ known: true, value: 20 })
    const agreed = scoreOf('nps', npsOf([10, 10, 10]))
    expect(agreed).toMatchObject({ known: true, value: 100, high: 100 })
    expect(agreed.known && agreed.low !== null && agreed.low < 60).toBe(true)
  })

  test('of satisfaction is a share, of effort a mean; of nobody there is none', () => {
    expect(scoreOf('csat', tally(3, 0, 1))).toMatchObject({ known: true, value: 0.75 })
    expect(scoreOf('ces', npsOf([6, 7, 5]))).toMatchObject({ known: true, value: 6, high: 7 })
    // A third has no end: what is lost in their mean is no variance.
    const third = { ...npsOf([10 / 3, 10 / 3, 10 / 3]) }
    expect(scoreOf('ces', third)).toMatchObject({ known: true, low: null, high: null })
    for (const measure of ['nps', 'csat', 'ces'] as const)
      expect(scoreOf(measure, nobody)).toMatchObject({ known: false, because: { en: expect.any(String) } })
  })
})

describe('a change', () => {
  test.each([
    ['nps', tally(50, 30, 20), tally(53, 30, 17), false],
    ['nps', tally(300, 300, 400), tally(400, 300, 300), true],
    ['csat', tally(10, 0, 10), tally(13, 0, 7), false],
    ['csat', tally(100, 0, 100), tally(140, 0, 60), true],
    ['ces', npsOf([3, 4, 5, 4]), npsOf([4, 4, 5, 5]), false],
    ['ces', npsOf([1, 2, 1, 2, 1, 2]), npsOf([6, 7, 6, 7, 6, 7]), true],
  ] as const)('of %s is beyond chance where it is', (measure, before, after, isBeyond) => {
    const found = differenceOf(measure, before, after)
    expect(found.known && isBeyondChance(found.value)).toBe(isBeyond)
  })

  test('of effort has no interval where few answered or all alike, and few that are alike are not beyond chance', () => {
    const skewed = npsOf([60, 20, 10, 5, 3, 1, 1].flatMap((many, i) => Array<number>(many).fill(i + 1)))
    // A permutation test says p .18; with the variance that is seen, none, p were 9e-9.
    const alike = differenceOf('ces', skewed, npsOf([1, 1, 1, 1, 1]))
    expect(alike).toMatchObject({ known: true, value: { interval: null } })
    expect(alike.known && isBeyondChance(alike.value)).toBe(false)
    expect(differenceOf('ces', skewed, npsOf(Array(40).fill(1)))).toMatchObject({ value: { interval: null } })
    expect(differenceOf('ces', skewed, skewed)).toMatchObject({
      value: { difference: 0, interval: { low: expect.any(Number) }, p: 1 },
    })
  })

  test('of effort is not told where the ranks point the other way than the means', () => {
    const before = npsOf([...Array(90).fill(3), ...Array(60).fill(7)])
    const after = npsOf([...Array(150).fill(4)])
    // More than half are above those before, and their mean is below.
    expect(differenceOf('ces', before, after)).toMatchObject({ value: { p: 1 } })
  })

  test('against nobody, or one answer, nothing is told', () => {
    expect(differenceOf('nps', nobody, tally(9, 0, 0)).known).toBe(false)
    expect(differenceOf('nps', tally(1, 0, 0), tally(9, 0, 0)).known).toBe(false)
    expect(differenceOf('csat', tally(1, 0, 0), nobody).known).toBe(false)
  })
})

describe('slices', () => {
  const stances = (slices: Record<string, Totals>, hidden: readonly string[] = []) =>
    Object.fromEntries(stancesOf('nps', new Map(Object.entries(slices)), new Set(hidden)))

  test('the best of twenty that do not differ is no winner, though alone it would be one', () => {
    const many = Object.fromEntries(Array.from({ length: 19 }, (_, i) => [`s${i}`, tally(20, 20, 20)]))
    const lucky = { lucky: tally(31, 15, 14) }
    const rest = together(Object.values(many))
    const alone = differenceOf('nps', rest, lucky.lucky)
    expect(alone.known && isBeyondChance(alone.value)).toBe(true)
    expect(new Set(Object.values(stances({ ...many, ...lucky })))).toEqual(new Set(['cannot say']))
  })

  test('what really differs is told, what is small or hidden is not compared, and one alone is no comparison', () => {
    expect(stances({ a: tally(90, 10, 0), b: tally(30, 30, 40), c: tally(2, 0, 0) })).toEqual({
      ...{ a: 'above', b: 'below', c: 'cannot say' },
    })
    expect(stances({ a: tally(90, 10, 0), b: tally(30, 30, 40) }, ['b'])).toMatchObject({ a: 'alone' })
    expect(stances({ a: tally(9, 1, 0), b: nobody })).toEqual({ a: 'alone', b: 'cannot say' })
  })

  const hidden = (slices: Record<string, [n: number, unnamed: number]>) => [
    ...hiddenIn(new Map(Object.entries(slices).map(([slice, [n, unnamed]]) => [slice, { n, unnamed }]))),
  ]
  test.each([
    ['enough answers', { a: [9, 9], b: [5, 5] }, []],
    ['few, but everybody is named', { a: [9, 9], b: [2, 0] }, []],
    ['one alone could be reckoned from the others', { a: [90, 9], b: [4, 1], c: [7, 0] }, ['b', 'c']],
    ['two of three answers together still could', { a: [90, 9], b: [2, 1], c: [1, 1], d: [8, 0] }, ['b', 'c', 'd']],
    ['two with five together stay as they are', { a: [90, 9], b: [4, 1], c: [3, 1] }, ['b', 'c']],
    ['two slices of which one is small', { a: [90, 9], b: [4, 1] }, ['b', 'a']],
    ['the whole is no breakdown', { a: [3, 3], b: [0, 0] }, []],
  ] as [string, Record<string, [number, number]>, string[]][])('%s', (_, slices, expected) => {
    expect(hidden(slices).toSorted()).toEqual(expected.toSorted())
  })
})
