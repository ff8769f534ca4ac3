import { describe, expect, test } from 'vitest'
import { seededRandom, shuffle } from '#maths/association/seeded-random.ts'
import { judge, type Month } from './judge.ts'

const months = (values: readonly (number | null)[]): Month[] =>
  values.map((value, i) => ({ from: `from ${i}`, to: `to ${i}`, value }))
/** Steps that know nothing of each other, as levels that drift. */
function drifting(seed: number, length: number): number[] {
  const random = seededRandom(seed)
  let level = 100
  return Array.from({ length }, () => {
    level += random() - 0.5
    return level
  })
}
/** Noise, and each March far above it. */
function marches(seed: number, length: number): number[] {
  const random = seededRandom(seed)
  return Array.from({ length }, (_, i) => (i % 12 === 2 ? 10 : 0) + random())
}

describe('a hypothesis', () => {
  test('of a lag of two months that was put in is supported, and the lag is found', () => {
    const first = drifting(1, 60)
    const random = seededRandom(2)
    const second = first.map((_, i) => 3 * (first[Math.max(0, i - 2)] ?? 0) + 0.3 * random())
    expect(judge(months(first), months(second), 'rises')).toMatchObject({
      state: 'supported',
      because: 'holds',
      months: 60,
      n: 57,
      lag: 2,
      lagsTried: 13,
      from: 'from 0',
      until: 'to 59',
    })
    expect(judge(months(first), months(second), 'falls')).toMatchObject({
      state: 'not supported',
      because: 'opposite',
      lag: 2,
    })
    expect(judge(months(first), months(second.map((value) => -value)), 'falls')).toMatchObject({
      state: 'supported',
      lag: 2,
    })
  })

  test('of two that only grow is not supported: growing together is no connection', () => {
    const [one, other] = [drifting(3, 60), drifting(4, 60)].map((levels) => levels.map((level, i) => level + 2 * i))
    expect(judge(months(one ?? []), months(other ?? []), 'rises')).toMatchObject({
      state: 'not supported',
      because: 'by chance',
    })
  })

  test.each([
    [31, 'not supported', 30],
    [30, 'unknown', null],
    [0, 'unknown', null],
  ] as const)('of %i months is %s', (length, state, n) => {
    const found = judge(months(drifting(5, length)), months(drifting(6, length)), 'rises')
    expect([found.state, found.n, found.months, found.needed]).toEqual([state, n, length, 31])
    if (state === 'unknown') expect(found.because).toBe('too few')
  })

  test('is asked of the longest run of months in which both are known, the later of two as long', () => {
    const first: (number | null)[] = drifting(7, 60)
    first[20] = null
    const second: (number | null)[] = drifting(8, 60)
    second[59] = null
    expect(judge(months(first), months(second), 'rises')).toMatchObject({ months: 38, from: 'from 21', until: 'to 58' })
    first[40] = null
    expect(judge(months(first), months(second), 'rises')).toMatchObject({
      months: 20,
      from: 'from 0',
      because: 'too few',
    })
    second[19] = null
    expect(judge(months(first), months(second), 'rises')).toMatchObject({ months: 19, from: 'from 21', until: 'to 39' })
  })

  test('of two that each take one step in the same month is not known: that is one thing that happened, and not thirty', () => {
    for (const length of [31, 33, 40, 60]) {
      const step = Array.from({ length }, (_, i) => (i < 20 ? 3 : 5))
      expect(judge(months(step), months(step.map((value) => 10 * value)), 'rises')).toMatchObject({
        state: 'unknown',
        because: 'does not vary',
        n: null,
      })
    }
  })

  test('of what never changes is not known', () => {
    expect(judge(months(Array(40).fill(7)), months(drifting(9, 40)), 'rises')).toMatchObject({
      state: 'unknown',
      because: 'does not vary',
      n: null,
    })
  })
})

test('shuffled months come out as supported in at most one of twenty', () => {
  const first = drifting(10, 60)
  const second = Float64Array.from(first)
  const random = seededRandom(11)
  let supported = 0
  for (let run = 0; run < 200; run++) {
    shuffle(second, random)
    if (judge(months(first), months([...second]), 'rises').state === 'supported') supported += 1
  }
  expect(supported).toBeLessThanOrEqual(10)
}, 120_000)

/** A sum of twelve even numbers is near enough to normal. */
const normal = (random: () => number) => Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, -6)
/** Levels whose changes carry over so much of the one before. */
function waves(seed: number, carried: number): number[] {
  const random = seededRandom(seed)
  let [change, level] = [0, 100]
  return Array.from({ length: 90 }, () => {
    change = carried * change + normal(random)
    level += change
    return level
  }).slice(30)
}
/** Noise about a wave of the year. */
function yearly(seed: number, height: number): number[] {
  const random = seededRandom(seed)
  return Array.from(
    { length: 60 },
    (_, i) => height * Math.sin((2 * Math.PI * (i + (seed % 12))) / 12) + normal(random),
  )
}
/** Noise with one month far above all, the same of every seed. */
function outlying(seed: number): number[] {
  const random = seededRandom(seed)
  return Array.from({ length: 60 }, (_, i) => (i === 30 ? 100 : 0) + normal(random))
}

test.each([
  ['changes that carry over half of the one before', (seed: number) => waves(seed, 0.5)],
  ['changes that carry over four fifths', (seed: number) => waves(seed, 0.8)],
  ['changes that turn back by half', (seed: number) => waves(seed, -0.5)],
  ['noise about a weak season', (seed: number) => yearly(seed, 1.5)],
  ['noise with one outlier in the same month', outlying],
] as const)(
  'two that know nothing of each other, of %s, come out as supported in at most one of twenty',
  (_, of) => {
    const found = Array.from({ length: 100 }, (_one, run) =>
      judge(months(of(1000 + run)), months(of(50_000 + run)), 'rises'),
    )
    expect(found.filter(({ state }) => state === 'supported').length).toBeLessThanOrEqual(5)
  },
  120_000,
)

// By itself, whatever the season says besides: p is what a reader sees.
test('p of two that carry over four fifths and know nothing of each other is small in at most one of ten', () => {
  const small = Array.from({ length: 100 }, (_, run) =>
    judge(months(waves(3_000 + run, 0.8)), months(waves(70_000 + run, 0.8)), 'rises'),
  ).filter(({ p }) => p !== null && p <= 0.05)
  expect(small.length).toBeLessThanOrEqual(10)
}, 120_000)

test('two of which only each March is alike are the season, in at least nineteen of twenty', () => {
  const found = Array.from({ length: 40 }, (_, run) =>
    judge(months(marches(100 + run, 60)), months(marches(200 + run, 60)), 'rises'),
  )
  expect(found.filter(({ state }) => state === 'supported').length).toBeLessThanOrEqual(2)
  expect(found.filter(({ because }) => because === 'season').length).toBeGreaterThan(5)
}, 120_000)
