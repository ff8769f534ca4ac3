import { expect, test } from 'vitest'
import { seededRandom } from '#maths/association/seeded-random.ts'
import type { Measure } from '../contract.ts'
import { differenceOf, isBeyondChance } from './score.ts'
import { stancesOf } from './stances.ts'
import { nobody, type Totals } from './totals.ts'

/** How often each answer is given: all slices and periods draw from the same. */
const populations = {
  'effort 1 to 7, mostly little': { measure: 'ces', steps: [0.6, 0.2, 0.1, 0.05, 0.03, 0.01, 0.01] },
  'effort 1 to 7, even': { measure: 'ces', steps: Array<number>(7).fill(1 / 7) },
  'satisfied 90 %': { measure: 'csat', steps: [0.1, 0.9] },
  'satisfied 97 %': { measure: 'csat', steps: [0.03, 0.97] },
  'satisfied half': { measure: 'csat', steps: [0.5, 0.5] },
  'many promoters': { measure: 'nps', steps: [0.1, 0.3, 0.6] },
} as const satisfies Record<string, { measure: Measure; steps: readonly number[] }>
type Population = keyof typeof populations

function drawn(of: Population, n: number, random: () => number): Totals {
  const { measure, steps } = populations[of]
  const counts = steps.map(() => 0)
  for (let i = 0; i < n; i += 1) {
    const at = random()
    const step = steps.findIndex((_, k) => at < steps.slice(0, k + 1).reduce((sum, share) => sum + share, 0))
    const place = step < 0 ? steps.length - 1 : step
    counts[place] = (counts[place] ?? 0) + 1
  }
  const [bottom = 0, middle = 0] = counts
  const parts = {
    nps: { bottom, middle, top: counts[2] ?? 0 },
    csat: { bottom, top: middle },
    ces: {
      tallies: new Map(counts.map((count, i): [number, number] => [i + 1, count]).filter(([, count]) => count > 0)),
    },
  }
  return { ...nobody, answers: n, n, ...parts[measure] }
}

const slices = (many: number, n: number) => Array<number>(many).fill(n)
const sizes = [slices(10, 5), slices(20, 5), [...slices(10, 10), 300], slices(10, 30), slices(10, 100)]
const reports = 400
/** What one in twenty comes to among so many, with what the draw may add: above it is one draw in two hundred. */
const most = (drawn: number) => 0.05 * drawn + 2.6 * Math.sqrt(0.05 * 0.95 * drawn)

test.each(Object.keys(populations) as Population[])(
  'of reports over slices that do not differ at most one in twenty names any: %s',
  (of) => {
    const random = seededRandom(20_260_531)
    for (const each of sizes) {
      const naming = Array.from({ length: reports }, () =>
        stancesOf(populations[of].measure, new Map(each.map((n, i) => [`s${i}`, drawn(of, n, random)])), new Set()),
      ).filter((stances) => [...stances.values()].some((stance) => stance !== 'cannot say'))
      expect([each, naming.length <= most(reports)]).toEqual([each, true])
    }
  },
)

test.each(Object.keys(populations) as Population[])(
  'of changes between periods that do not differ at most one in twenty is called: %s',
  (of) => {
    const random = seededRandom(20_260_601)
    for (const pair of [
      [2, 100],
      [5, 200],
      [10, 100],
      [100, 5],
      [30, 30],
      [40, 200],
    ] as const) {
      const called = Array.from({ length: 3 * reports }, () => {
        const [before, after] = [drawn(of, pair[0], random), drawn(of, pair[1], random)]
        const found = differenceOf(populations[of].measure, before, after)
        return found.known && isBeyondChance(found.value)
      }).filter(Boolean)
      expect([pair, called.length <= most(3 * reports)]).toEqual([pair, true])
    }
  },
)

test('and what differs is found: ten slices of 30, one of which finds it hard, and one of which is not satisfied', () => {
  const random = seededRandom(7)
  const others = (of: Population) => slices(9, 30).map((n, i): [string, Totals] => [`s${i}`, drawn(of, n, random)])
  const hard = new Map<string, Totals>([
    ...others('effort 1 to 7, mostly little'),
    ['hard', drawn('effort 1 to 7, even', 30, random)],
  ])
  expect(stancesOf('ces', hard, new Set()).get('hard')).toBe('above')
  const unhappy = new Map<string, Totals>([
    ...others('satisfied 90 %'),
    ['unhappy', drawn('satisfied half', 30, random)],
  ])
  expect(stancesOf('csat', unhappy, new Set()).get('unhappy')).toBe('below')
})
