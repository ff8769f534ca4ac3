import { expect, test } from 'vitest'
import { type Pair, withinOf } from './within.ts'

const pairs = (
  before: readonly number[],
  after: readonly number[],
  isSatisfied = (value: number) => value >= 4,
): Pair[] =>
  before.map((was, i) => {
    const is = after[i] ?? 0
    return {
      ...{ before: was, after: is, people: 1 },
      ...{ wasSatisfied: isSatisfied(was) ? 1 : 0, isSatisfied: isSatisfied(is) ? 1 : 0 },
    }
  })
const times = (values: readonly number[], n: number) => Array.from({ length: n }, () => values).flat()

// The figures are those that R 4.2.2 printed; each stands beside its call.
const before = times([9, 7, 8, 6, 10, 3, 8, 9], 5)
const after = times([10, 9, 8, 7, 10, 5, 9, 8, 9, 9], 4)

test('NPS: the mean of what each contributes, with its interval, tested by signed ranks of the answers', () => {
  // cl <- function(v) 100*((v>=9)-(v<=6)); t.test(cl(after) - cl(before)); wilcox.test(after, before, paired = TRUE, exact = FALSE)
  const found = withinOf('nps', pairs(before, after))
  expect(found).toMatchObject({ known: true, pairs: 40, up: 22, down: 9, isBeyondChance: true })
  if (!found.known) return
  expect(found.difference).toBeCloseTo(37.5, 10)
  expect(found.low).toBeCloseTo(7.91457155776857, 8)
  expect(found.high).toBeCloseTo(67.08542844223143, 8)
})

test('effort: the mean change', () => {
  // t.test(after - before)
  const found = withinOf('ces', pairs(before, after))
  expect(found.known && [found.difference, found.low].map((value) => value?.toFixed(8))).toEqual([
    '0.90000000',
    '0.22914932',
  ])
})

test('satisfaction: who became satisfied against who is no longer, by McNemar', () => {
  const was = [...Array<number>(24).fill(3), ...Array<number>(9).fill(5), ...Array<number>(67).fill(4)]
  const is = [...Array<number>(24).fill(5), ...Array<number>(9).fill(1), ...Array<number>(67).fill(5)]
  // binom.test(9, 33)$p.value is 0.0135309868492186
  const found = withinOf('csat', pairs(was, is))
  expect(found).toMatchObject({ known: true, pairs: 100, up: 24, down: 9, isBeyondChance: true })
  expect(found.known && [found.difference, found.low, found.high].map((value) => value?.toFixed(6))).toEqual([
    '0.150000',
    '0.037020',
    '0.257098',
  ])
})

test('of fewer than ten people nothing is told, and where nobody changed nothing is beyond chance', () => {
  expect(withinOf('nps', pairs(times([9], 9), times([2], 9)))).toMatchObject({ known: false })
  const still = withinOf('nps', pairs(times([9], 40), times([9], 40)))
  expect(still).toMatchObject({ known: true, up: 0, down: 0, difference: 0, low: null, isBeyondChance: false })
})
