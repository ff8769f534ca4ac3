import { expect, test } from 'vitest'
import { figuresOf } from '../../../../test/oracles/figures-of.ts'
import type { SurvivalGroup } from '../contract.ts'
import { comparisonOf } from './compared.ts'
import { type Counted, curveOf, groupOf, hazardsOf, peakOf } from './curves.ts'

type Curve = Readonly<Record<'at' | 'atRisk' | 'leaving' | 'survival', number[]>> & {
  readonly name: string
  readonly customers: number
  readonly left: number
  readonly low: (number | null)[]
  readonly high: (number | null)[]
  readonly median: (number | null)[]
  readonly mean: [number, number]
}
/** Written by test/oracles/retention.R with the survival package of R. */
const oracle = figuresOf<{
  lives: { plan: string[]; months: number[]; left: number[] }
  within: number
  groups: Curve[]
  overall: { statistic: number; p: number }
  pairs: { one: string; other: string; statistic: number; p: number }[]
  ratios: Record<string, [number, number, number]>
  stays: number
}>('retention')

const counted: readonly Counted[] = [
  ...Map.groupBy(
    oracle.lives.plan.map((slice, i) => ({
      slice,
      length: oracle.lives.months[i] ?? 0,
      left: oracle.lives.left[i] === 1,
    })),
    ({ slice, length, left }) => `${slice} ${length} ${left}`,
  ).values(),
].flatMap((alike) => (alike[0] === undefined ? [] : [{ ...alike[0], n: alike.length }]))

const told = (own: readonly Counted[], within = oracle.within) =>
  groupOf(curveOf(own), { slice: 'a', name: { en: 'a', ja: 'a' }, within, milestones: [1, 3, 12], until: 120 })

test.each(oracle.groups)('the curve of “$name” is that of R: steps, intervals, median, restricted mean', (group) => {
  const own = counted.filter(({ slice }) => group.name === '' || slice === group.name)
  const { steps, median, mean, customers, left } = told(own)
  expect([customers, left]).toEqual([group.customers, group.left])
  expect(steps.map(({ at, atRisk, left: leaving }) => [at, atRisk, leaving])).toEqual(
    group.at.map((at, i) => [at, group.atRisk[i], group.leaving[i]]),
  )
  for (const [i, step] of steps.entries()) {
    expect(step.survival).toBeCloseTo(group.survival[i] ?? Number.NaN, 12)
    if (step.interval === null) expect(group.low[i]).toBeNull()
    else {
      expect(step.interval.low).toBeCloseTo(group.low[i] ?? Number.NaN, 10)
      expect(step.interval.high).toBeCloseTo(group.high[i] ?? Number.NaN, 10)
    }
  }
  const [value, low, high] = group.median
  expect(median).toEqual(
    value === null ? { known: false, because: expect.anything() } : { known: true, value, low, high },
  )
  if (!mean.known || mean.low === null || mean.high === null) throw new Error('the mean is known')
  expect(mean.value).toBeCloseTo(group.mean[0], 10)
  expect((mean.high - mean.low) / 2 / 1.959963984540054).toBeCloseTo(group.mean[1], 8)
})

test('log-rank in all and each two with Holm, hazard ratios and their check are those of R', () => {
  const { overall, pairs, ratios } = comparisonOf(['Light', 'Pro', 'Team'], counted)
  expect(overall).toMatchObject({ known: true, degrees: 2 })
  if (!overall.known) return
  expect(overall.statistic).toBeCloseTo(oracle.overall.statistic, 8)
  expect(overall.p.value / oracle.overall.p).toBeCloseTo(1, 8)
  expect(pairs.map(({ one, other }) => [one, other])).toEqual(oracle.pairs.map(({ one, other }) => [one, other]))
  for (const [i, { verdict }] of pairs.entries()) {
    if (!verdict.known) throw new Error(verdict.because.en)
    expect(verdict.statistic).toBeCloseTo(oracle.pairs[i]?.statistic ?? Number.NaN, 8)
    expect(verdict.p.value / (oracle.pairs[i]?.p ?? Number.NaN)).toBeCloseTo(1, 8)
  }
  expect(pairs.map(({ verdict }) => verdict.known && verdict.longer)).toEqual(['Pro', 'Team', null])
  if (!ratios.known || !ratios.stays.known) throw new Error('the ratios are known')
  for (const { slice, ratio, low, high } of ratios.rows)
    for (const [place, figure] of [ratio, low, high].entries())
      expect(figure).toBeCloseTo(oracle.ratios[slice]?.[place] ?? Number.NaN, 8)
  expect(ratios.stays.p.value).toBeCloseTo(oracle.stays, 6)
  expect(ratios.stays.changes).toBe(false)
})

/** By hand: lengths, how many of them, and whether they left. */
const row = (length: number, left: boolean, n = 1, slice = 'a'): Counted => ({ slice, length, left, n })
const edges: readonly { called: string; own: readonly Counted[]; says: Partial<SurvivalGroup> }[] = [
  {
    called: 'nobody left: the curve stays at 1, the mean is the horizon without an interval',
    own: [row(24, false, 5)],
    says: { customers: 5, left: 0, steps: [], mean: { known: true, value: 24, low: null, high: null, within: 24 } },
  },
  {
    called: 'one customer, still there',
    own: [row(3, false)],
    says: { customers: 1, left: 0, steps: [], mean: { known: true, value: 3, low: null, high: null, within: 3 } },
  },
  {
    called: 'one customer, who left',
    own: [row(3, true)],
    says: {
      steps: [{ at: 3, atRisk: 1, left: 1, survival: 0, interval: null }],
      median: { known: true, value: 3, low: null, high: null },
      mean: { known: true, value: 3, low: null, high: null, within: 3 },
    },
  },
  {
    called: 'all left at once',
    own: [row(6, true, 4)],
    says: { steps: [{ at: 6, atRisk: 4, left: 4, survival: 0, interval: null }] },
  },
  {
    called: 'began today: nobody was observed for a whole unit',
    own: [row(0, false, 2)],
    says: { customers: 2, observedUntil: 0, steps: [], median: { known: false, because: expect.anything() } },
  },
  {
    called: 'nobody at all',
    own: [],
    says: { customers: 0, steps: [], median: { known: false, because: expect.anything() } },
  },
]
test.each(edges)('$called; nothing is NaN', ({ own, says }) => {
  const curve = curveOf(own)
  const group = told(own, curve.observedUntil)
  expect(group).toMatchObject(says)
  const hazards = hazardsOf(curve, 120)
  expect(JSON.stringify({ group, hazards, peak: peakOf(hazards) }, strict)).not.toContain('NaN')
})

/** JSON would hide what is no number behind `null`. */
function strict(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? 'NaN' : value
}

test.each([
  ['one slice alone', [row(3, true, 20), row(9, false, 20)], ['a']],
  ['nobody left', [row(3, false, 20), row(9, false, 20, 'b')], ['a', 'b']],
  ['three customers', [row(3, true), row(9, false), row(5, true, 1, 'b')], ['a', 'b']],
  ['all left on one day', [row(6, true, 20), row(6, true, 20, 'b')], ['a', 'b']],
  ['one slice that nobody leaves, of few', [row(6, true, 40), row(9, false, 9), row(6, false, 2, 'b')], ['a', 'b']],
])('%s: no verdict, and the reason', (_, own, groups) => {
  const { overall, pairs, ratios } = comparisonOf(groups, own)
  for (const one of [overall, ratios, ...pairs.map(({ verdict }) => verdict)])
    expect(one).toMatchObject({ known: false, because: { en: expect.any(String), ja: expect.any(String) } })
})

test('all together may differ beyond chance where no two do after the correction, and the other way round neither', () => {
  const leaving = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).flatMap(([slice, n]) => [row(6, true, n, slice), row(9, false, 40 - n, slice)])
  const told = (counts: Readonly<Record<string, number>>) => {
    const { overall, pairs } = comparisonOf(Object.keys(counts), leaving(counts))
    return [overall, pairs.map(({ verdict }) => verdict.known && verdict.longer)]
  }
  const none = Array(6).fill(null)
  // Of 40 each, 12, 12, 22 and 22 leave at once: χ² = 10.17 of 3 degrees by hand; 12 against 22 is 5.05, p 0.0246, six times that 0.148.
  const [overall, longer] = told({ a: 12, b: 12, c: 22, d: 22 })
  expect(overall).toMatchObject({ known: true, differ: true, statistic: expect.closeTo(10.166, 2) })
  expect(longer).toEqual(none)
  expect(told({ a: 16, b: 17, c: 18, d: 17 })).toEqual([expect.objectContaining({ differ: false }), none])
})

test('a slice that nobody leaves, of many, is told apart without a ratio, which would be 0', () => {
  const own = [row(6, true, 60), row(9, false, 20), row(9, false, 60, 'b')]
  const { overall, pairs, ratios } = comparisonOf(['a', 'b'], own)
  expect(overall.known).toBe(true)
  expect(pairs[0]?.verdict).toMatchObject({ known: true, longer: 'b' })
  expect(ratios).toMatchObject({ known: false })
})

test('when most leave is said only of what enough came to', () => {
  const many = [row(1, true, 2), row(3, true, 10), row(4, true, 5), row(9, false, 30), row(12, true, 3)]
  expect(peakOf(hazardsOf(curveOf(many), 120))).toEqual({ known: true, at: 3, rate: 10 / 48 })
  expect(peakOf(hazardsOf(curveOf([row(1, true, 9), row(2, false, 9)]), 120)).known).toBe(false)
})
