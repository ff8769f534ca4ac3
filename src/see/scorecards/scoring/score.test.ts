import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Definition, Input, Measure } from '../contract.ts'
import { changeOf } from '../explaining/change.ts'
import { bandOf } from './band.ts'
import { isRising, pointsOf } from './curve.ts'
import { pointsReached, scoreOf } from './score.ts'
import { wholeShares } from './weighing.ts'

const text = (word: string) => ({ en: word, ja: word })
const asIs = {
  kind: 'curve' as const,
  corners: [
    { at: 0, points: 0 },
    { at: 100, points: 100 },
  ],
}
const measure = (id: string, weight: number, more: Partial<Measure> = {}): Measure => ({
  id,
  name: text(id),
  group: null,
  source: { kind: 'metric', metric: id, withinDays: 28 },
  weight,
  scale: asIs,
  validDays: null,
  least: 0,
  lifts: true,
  ...more,
})
const definition = (measures: Measure[], more: Partial<Definition> = {}): Definition => ({
  mode: 'score',
  groups: [],
  measures,
  exceptions: [],
  leastKnown: 0,
  warnsEarly: false,
  alarms: [],
  unknownActs: [],
  basis: null,
  highFrom: 60,
  cells: [],
  edges: {
    thriving: { from: 75, included: true },
    steady: { from: 55, included: true },
    watch: { from: 35, included: true },
  },
  acts: { thriving: [], steady: [], watch: [], risk: [] },
  ...more,
})
const found = (value: number, n = 1): Input => ({ value, n, because: null })
const nothing: Input = { value: null, n: 0, because: 'no data' }

test('weights 40/30/30 with values 80/50/missing give 67.1, and one of three is said to be missing', () => {
  const score = scoreOf(definition([measure('usage', 40), measure('voice', 30), measure('payment', 30)]), {
    usage: found(80),
    voice: found(50),
    payment: nothing,
  })
  expect(score.score).toBeCloseTo(67.142857, 6)
  expect(score.score?.toFixed(1)).toBe('67.1')
  expect(score.missing).toBe(1)
  expect(score.measures.map((one) => one.contribution).reduce((a, b) => a + b)).toBeCloseTo(67.142857, 6)
  expect(score.measures[2]).toMatchObject({ points: null, share: 0, contribution: 0, input: { because: 'no data' } })
})

test('a measure that is zero counts as zero, and where nothing is known nothing is claimed', () => {
  const card = definition([measure('usage', 50), measure('voice', 50)])
  expect(scoreOf(card, { usage: found(0), voice: found(50) }).score).toBe(25)
  expect(scoreOf(card, {})).toMatchObject({ score: null, band: null, missing: 2 })
})

test('inside a group the missing weight stays in the group; a group of which nothing is known leaves its weight to the others', () => {
  const card = definition(
    [measure('a', 3, { group: 'use' }), measure('b', 1, { group: 'use' }), measure('c', 1, { group: 'voice' })],
    {
      groups: [
        { id: 'use', name: text('use'), weight: 60 },
        { id: 'voice', name: text('voice'), weight: 40 },
      ],
    },
  )
  expect(scoreOf(card, { a: found(80), b: found(40), c: found(50) }).score).toBeCloseTo(0.6 * 70 + 0.4 * 50)
  expect(scoreOf(card, { a: found(80), c: found(50) }).score).toBeCloseTo(0.6 * 80 + 0.4 * 50)
  expect(scoreOf(card, { a: found(80), b: found(40) }).score).toBeCloseTo(70)
})

test('where too little of the weight is known there is no score, and an exception still sets one', () => {
  const card = definition(
    [
      measure('a', 3, { group: 'use' }),
      measure('b', 1, { group: 'use' }),
      measure('contract', 1, { group: 'relation' }),
    ],
    {
      leastKnown: 45,
      groups: [
        { id: 'use', name: text('use'), weight: 60 },
        { id: 'relation', name: text('relation'), weight: 40 },
        { id: 'empty', name: text('empty'), weight: 500 },
      ],
      exceptions: [
        {
          id: 'bad',
          name: text('bad'),
          score: 5,
          criteria: [{ measure: 'contract', of: 'value', is: 'below', than: 1 }],
        },
      ],
    },
  )
  expect(wholeShares(card).map((share) => share.toFixed(12))).toEqual([
    '0.450000000000',
    '0.150000000000',
    '0.400000000000',
  ])
  const little = scoreOf(card, { contract: found(100) })
  expect(little).toMatchObject({ score: null, computed: null, band: null, missing: 2 })
  expect(little.measures.map(({ share, contribution }) => [share, contribution])).toEqual(Array(3).fill([0, 0]))
  expect(scoreOf(card, { a: found(100) })).toMatchObject({ score: 100, band: 'thriving' })
  expect(scoreOf(card, { contract: found(0) })).toMatchObject({ score: 5, computed: null, band: 'risk' })
})

test.each([
  [{ upTo: 10, included: true }, 10, 20],
  [{ upTo: 10, included: false }, 10, 90],
  [{ upTo: 10, included: false }, 9.99, 20],
])('a step up to %o takes the value %d as %d points', (edge, value, points) => {
  expect(pointsOf({ kind: 'steps', steps: [{ ...edge, points: 20 }], beyond: 90 }, value)).toBe(points)
})

test.each([
  [-5, 10],
  [0, 10],
  [5, 50],
  [10, 90],
  [15, 75],
  [20, 60],
  [99, 60],
])('between corners the curve is straight, and level outside: %d → %d', (value, points) => {
  const curve = {
    kind: 'curve' as const,
    corners: [
      { at: 0, points: 10 },
      { at: 10, points: 90 },
      { at: 20, points: 60 },
    ],
  }
  expect(pointsOf(curve, value)).toBeCloseTo(points)
})

test('edges that do not rise are found out', () => {
  expect(
    isRising({
      kind: 'steps',
      steps: [
        { upTo: 5, included: true, points: 1 },
        { upTo: 5, included: false, points: 2 },
      ],
      beyond: 3,
    }),
  ).toBe(false)
  expect(isRising(asIs)).toBe(true)
})

test.each([
  [75, 'thriving'],
  [74.999, 'steady'],
  [55, 'steady'],
  [35, 'watch'],
  [34.9, 'risk'],
  [0, 'risk'],
])('a score of %d stands in %s', (score, band) => {
  expect(bandOf(definition([measure('a', 1)]).edges, score)).toBe(band)
})

test('an edge that is not included belongs to the worse band', () => {
  expect(bandOf({ ...definition([measure('a', 1)]).edges, thriving: { from: 75, included: false } }, 75)).toBe('steady')
})

test('the first exception that fits sets the score, and the reading says which; an unknown measure fits none', () => {
  const card = definition([measure('nps', 50), measure('usage', 50)], {
    exceptions: [
      {
        id: 'unhappy',
        name: text('unhappy'),
        score: 20,
        criteria: [
          { measure: 'nps', of: 'value', is: 'at most', than: 40 },
          { measure: 'usage', of: 'points', is: 'at most', than: 80 },
        ],
      },
      {
        id: 'quiet',
        name: text('quiet'),
        score: 30,
        criteria: [{ measure: 'usage', of: 'value', is: 'below', than: 90 }],
      },
    ],
  })
  expect(scoreOf(card, { nps: found(40), usage: found(80) })).toMatchObject({
    score: 20,
    computed: 60,
    exceptionId: 'unhappy',
    band: 'risk',
  })
  expect(scoreOf(card, { usage: found(80) })).toMatchObject({ score: 30, exceptionId: 'quiet' })
  expect(scoreOf(card, { nps: found(40), usage: found(95) })).toMatchObject({ score: 67.5, exceptionId: null })
})

test('three axes stay three: 80/40/65 is the cell "adopted, immature", and there is no total', () => {
  const card = definition(
    ['adoption', 'maturity', 'sentiment'].map((axis) => measure(`m-${axis}`, 1, { group: axis })),
    {
      mode: 'axes',
      groups: ['adoption', 'maturity', 'sentiment'].map((axis) => ({ id: axis, name: text(axis), weight: 1 })),
      cells: [
        {
          id: 'immature',
          name: text('adopted, immature'),
          adoption: 'high',
          maturity: 'low',
          sentiment: 'high',
          band: 'watch',
          acts: [text('advanced use')],
        },
        {
          id: 'unhappy',
          name: text('adopted, unhappy'),
          adoption: 'high',
          maturity: null,
          sentiment: 'low',
          band: 'risk',
          acts: [text('listen')],
        },
      ],
    },
  )
  const inputs = { 'm-adoption': found(80), 'm-maturity': found(40), 'm-sentiment': found(65) }
  expect(scoreOf(card, inputs)).toMatchObject({
    score: null,
    cellId: 'immature',
    band: 'watch',
    groups: [{ score: 80 }, { score: 40 }, { score: 65 }],
  })
  expect(scoreOf(card, { ...inputs, 'm-sentiment': found(20) })).toMatchObject({ cellId: 'unhappy', band: 'risk' })
  expect(scoreOf(card, { 'm-adoption': found(80) })).toMatchObject({ cellId: null, band: null, missing: 2 })
})

test('why a score changed adds up to the change itself, whatever moved, came, went or was weighed otherwise', () => {
  const inputs = fc.array(
    fc.oneof(
      fc.constant(nothing),
      fc.integer({ min: 0, max: 100 }).map((value) => found(value)),
    ),
    { minLength: 4, maxLength: 4 },
  )
  const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 4, maxLength: 4 })
  const named = (list: readonly Input[]) => Object.fromEntries(list.map((input, index) => [`m${index}`, input]))
  const cardOf = (list: readonly number[], leastKnown: number) =>
    definition(
      list.map((weight, index) => measure(`m${index}`, weight, { group: index < 2 ? 'g' : null })),
      {
        groups: [{ id: 'g', name: text('g'), weight: 50 }],
        leastKnown,
        exceptions: [
          { id: 'low', name: text('low'), score: 5, criteria: [{ measure: 'm0', of: 'value', is: 'below', than: 20 }] },
        ],
      },
    )
  const least = fc.constantFrom(0, 40, 80)
  fc.assert(
    fc.property(weights, weights, inputs, inputs, least, least, (w1, w2, i1, i2, l1, l2) => {
      const before = scoreOf(cardOf(w1, l1), named(i1))
      const after = scoreOf(cardOf(w2, l2), named(i2))
      const change = changeOf(before, after, true)
      const moved = change.measures.reduce((sum, one) => sum + one.moved, 0)
      expect(moved + change.shifted + change.set).toBeCloseTo((after.score ?? 0) - (before.score ?? 0), 8)
    }),
  )
})

test.each([
  [79.6, 79],
  [80.2, 80],
  [80, 80],
  [79.999_999_999_9, 80],
  [0, 0],
  [99.99, 99],
  [100, 100],
])('a score of %d is shown as %d', (score, shown) => expect(pointsReached(score)).toBe(shown))

test('two customers on the two sides of an edge never show the same points', () => {
  const edges = {
    thriving: { from: 80, included: true },
    steady: { from: 55, included: true },
    watch: { from: 35, included: true },
  }
  for (let tenths = 0; tenths <= 1000; tenths += 1)
    expect(bandOf(edges, pointsReached(tenths / 10))).toBe(bandOf(edges, tenths / 10))
})
