import { expect, test } from 'vitest'
import { seededRandom } from '#maths/association/seeded-random.ts'
import type { Counts, Figure } from '../contract/experiment.ts'
import { type Judged, judge } from './judge.ts'

// The figures are those that R 4.2.2 printed; each stands beside its call.

const figure = (name: string, more: Partial<Figure> = {}): Figure => ({
  name,
  kind: 'initiative',
  better: 'higher',
  worthwhile: null,
  ...more,
})
const by = (figures: readonly Figure[], more: Partial<Judged> = {}): Judged => ({
  comparison: 'random',
  split: { control: 1, variant: 1 },
  days: null,
  figures,
  ...more,
})
const counts = (
  control: number | null,
  variant: number,
  figures: readonly (readonly [name: string, control: number | null, variant: number])[],
): Counts => ({
  control,
  variant,
  figures: figures.map(([name, first, second]) => ({ name, control: first, variant: second })),
  machines: 'excluded',
  source: '',
})
const one = (of: Judged, [n, m]: readonly [number, number], [x, y]: readonly [number, number]) => {
  const [found] = judge(of, counts(n, m, [[of.figures[0]?.name ?? '', x, y]])).figures
  if (found === undefined) throw new Error('no figure')
  return found
}
const opens = figure('Opens')

test('5,000 each: opens 750 and 1,095, clicks 100 and 160 are 146 and 160, both beyond chance', () => {
  const card = judge(
    by([opens, figure('Clicks')]),
    counts(5000, 5000, [
      ['Opens', 750, 1095],
      ['Clicks', 100, 160],
    ]),
  )
  expect(card).toMatchObject({ flaw: null, split: 'fine', splitP: 1 })
  const [first, second] = card.figures
  expect(first).toMatchObject({ verdict: 'better', needed: null, control: { rate: 0.15 }, variant: { rate: 0.219 } })
  // 100 * exp(log(.219/.15) + c(-1, 1) * qnorm(.975) * sqrt(1/1095 - 1/5000 + 1/750 - 1/5000)): 134.207008454 158.829261196
  expect(first?.index.known && first.index.value).toBeCloseTo(146, 9)
  expect(first?.index.known && [first.index.low, first.index.high]).toEqual([
    expect.closeTo(134.207008454, 8),
    expect.closeTo(158.829261196, 8),
  ])
  // Newcombe's method 10: 0.0538408348800 0.0841344835423
  expect(first?.difference.known && first.difference.value).toBeCloseTo(0.069, 12)
  expect(first?.difference.known && first.difference.low).toBeCloseTo(0.05384083488, 10)
  expect(first?.difference.known && first.difference.high).toBeCloseTo(0.0841344835423, 10)
  // p.adjust(c(5.88195518964e-19, 1.62999307369e-04), 'holm'): 1.17639103793e-18 1.62999307369e-04
  expect((first?.adjusted ?? 1) / 1.17639103793e-18).toBeCloseTo(1, 6)
  expect(second?.index.known && second.index.value).toBeCloseTo(160, 9)
  expect(second?.difference.known && second.difference.value).toBeCloseTo(0.012, 12)
  expect(second?.pValue).toBeCloseTo(0.000162999307369, 12)
  expect(second).toMatchObject({ verdict: 'better', adjusted: second?.pValue })
})

test('50 each with 7 and 11 is an index of 157 and cannot be said; it would take 361 in each group', () => {
  const found = one(by([opens], { days: 10 }), [50, 50], [7, 11])
  expect(found.verdict).toBe('cannot say')
  expect(found.index.known && found.index.value).toBeCloseTo(157.142857, 5)
  // prop.test without correction: p 0.297802033295
  expect(found.pValue).toBeCloseTo(0.297802033295, 10)
  // power.prop.test(p1 = .14, p2 = .22, power = .8)$n: 360.848; in ten days came 50, so it takes 73
  expect(found.needed).toEqual({ people: 361, days: 73, difference: expect.closeTo(0.08, 12), isSeen: true })
  // power.prop.test(p1 = .14, p2 = .17, power = .8)$n: 2283.28
  const worth = one(by([figure('Opens', { worthwhile: 0.03 })]), [50, 50], [7, 11])
  expect(worth.needed).toEqual({ people: 2284, days: null, difference: 0.03, isSeen: false })
})

test('where a difference that is worth having should have shown by now, it is asked for the one that was seen, if there was one', () => {
  const worth = figure('Opens', { worthwhile: 0.03 })
  const found = one(by([worth], { days: 14 }), [2400, 2400], [336, 365])
  // prop.test without correction: p 0.235907090541; power.prop.test(p1 = .14, p2 = .17, power = .8)$n: 2283.28, fewer than there are
  expect(found.verdict).toBe('cannot say')
  // power.prop.test(p1 = 336 / 2400, p2 = 365 / 2400, power = .8)$n: 13407.24; in 14 days came 2,400
  expect(found.needed).toEqual({ people: 13_408, days: 79, difference: expect.closeTo(29 / 2400, 12), isSeen: true })
  // No difference was seen, so that nothing is left to ask for.
  expect(one(by([worth]), [2400, 2400], [336, 336]).needed).toBeNull()
})

test('asking two questions makes it harder to call one of them, and longer to find out', () => {
  // p.adjust of 0.0278 with another of 0.5 is 0.0556
  const two = judge(
    by([opens, figure('Clicks')]),
    counts(1000, 1000, [
      ['Opens', 100, 131],
      ['Clicks', 40, 41],
    ]),
  )
  expect(two.figures[0]?.pValue).toBeLessThan(0.05)
  expect(two.figures[0]?.verdict).toBe('cannot say')
  expect(one(by([opens]), [1000, 1000], [100, 131]).verdict).toBe('better')
  // power.prop.test(p1 = .14, p2 = .22, power = .8, sig.level = .025)$n: 437.12
  const few = judge(
    by([opens, figure('Clicks')]),
    counts(50, 50, [
      ['Opens', 7, 11],
      ['Clicks', 7, 11],
    ]),
  )
  expect(few.figures[0]?.needed?.people).toBe(438)
})

test('fewer may be the better ones: a churn that rises is worse', () => {
  const churn = figure('Churn', { better: 'lower' })
  expect(one(by([churn]), [5000, 5000], [750, 1095]).verdict).toBe('worse')
  expect(one(by([churn]), [5000, 5000], [1095, 750]).verdict).toBe('better')
  expect(one(by([opens]), [5000, 5000], [1095, 750]).verdict).toBe('worse')
})

test('a difference that is surely smaller than what is worth having is none, be it beyond chance or not', () => {
  const small = figure('Opens', { worthwhile: 0.02 })
  // newcombe -0.00538780203 to 0.00638790667; z 0.166
  expect(one(by([small]), [20_000, 20_000], [2000, 2010]).verdict).toBe('not worth having')
  // 0.00347 to 0.01053, p 0.0001
  expect(one(by([small]), [100_000, 100_000], [20_000, 20_700]).verdict).toBe('not worth having')
  const smaller = figure('Opens', { worthwhile: 0.005 })
  expect(one(by([smaller]), [100_000, 100_000], [20_000, 20_700])).toMatchObject({
    verdict: 'better',
    isSurelyWorthwhile: false,
  })
  expect(one(by([figure('Opens', { worthwhile: 0.05 })]), [5000, 5000], [750, 1095]).isSurelyWorthwhile).toBe(true)
})

test('4,500 and 5,500 of half and half is a mismatch, 4,870 and 5,130 asks for a look, 5,000 each is fine', () => {
  const split = (n: number, m: number, more: Partial<Judged> = {}) =>
    judge(by([opens], more), counts(n, m, [['Opens', 750, 1095]]))
  expect(split(4500, 5500)).toMatchObject({ split: 'mismatch', flaw: 'mismatch' })
  expect(split(4500, 5500).figures[0]).toMatchObject({ verdict: 'cannot be told', needed: null })
  // chisq.test(c(4870, 5130))$p.value: 0.00932237604744
  expect(split(4870, 5130)).toMatchObject({ split: 'look', flaw: null, splitP: expect.closeTo(0.00932237604744, 10) })
  expect(split(5000, 5000).split).toBe('fine')
  expect(split(4500, 5500, { split: { control: 9, variant: 11 } }).split).toBe('fine')
  expect(split(4500, 5500, { split: null })).toMatchObject({ split: 'not known', flaw: null })
  // Two people are too few to say how they were divided.
  expect(judge(by([opens]), counts(2, 2, [['Opens', 1, 1]])).split).toBe('not known')
})

test('without a comparison group, or with groups that were not made by chance, nothing can be told', () => {
  const alone = judge(by([opens], { comparison: 'none', split: null }), counts(null, 5000, [['Opens', null, 1095]]))
  expect(alone.flaw).toBe('no comparison group')
  expect(alone.figures[0]).toMatchObject({ verdict: 'cannot be told', control: null, variant: { rate: 0.219 } })
  expect(alone.figures[0]?.index.known).toBe(false)
  const before = judge(by([opens], { comparison: 'other' }), counts(5000, 5000, [['Opens', 750, 1095]]))
  expect(before).toMatchObject({
    flaw: 'not by chance',
    figures: [{ verdict: 'cannot be told', index: { known: true } }],
  })
})

test('what cannot be divided says why, and few successes are counted exactly', () => {
  const none = one(by([opens]), [100, 100], [0, 0])
  expect(none).toMatchObject({ verdict: 'cannot say', index: { known: false }, needed: null })
  // fisher.test(matrix(c(1, 19, 6, 14), 2))$p.value: 0.0914760914761
  expect(one(by([opens]), [20, 20], [1, 6]).pValue).toBeCloseTo(0.0914760914761, 10)
  const empty = judge(by([opens]), counts(0, 10, [['Opens', 0, 5]]))
  expect(empty.flaw).toBe('no comparison group')
  expect(one(by([opens]), [1000, 1000], [100, 100])).toMatchObject({ verdict: 'cannot say', needed: null })
})

test('of 1,000 mails that change nothing, at most 5 % have any of their two figures called better or worse', () => {
  const random = seededRandom(20260520)
  const ofMany = (people: number, rate: number) => {
    let count = 0
    for (let i = 0; i < people; i += 1) if (random() < rate) count += 1
    return count
  }
  const two = by([opens, figure('Clicks')])
  let called = 0
  let better = 0
  for (let i = 0; i < 1000; i += 1) {
    const { figures } = judge(
      two,
      counts(400, 400, [
        ['Opens', ofMany(400, 0.15), ofMany(400, 0.15)],
        ['Clicks', ofMany(400, 0.05), ofMany(400, 0.05)],
      ]),
    )
    if (figures.some(({ verdict }) => verdict === 'better')) better += 1
    if (figures.some(({ verdict }) => verdict !== 'cannot say')) called += 1
  }
  expect(called).toBeLessThanOrEqual(50)
  expect(called).toBeGreaterThan(10)
  expect(better).toBeLessThan(called)
})
