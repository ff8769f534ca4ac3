import { expect, test } from 'vitest'
import { seededRandom } from '#maths/association/seeded-random.ts'
import type { Totals } from '../rule/totals.ts'
import { type Asked, connectionsOf } from './connections.ts'
import type { Alike } from './drivers-facts.ts'

const said = (text: string) => ({ en: text, ja: text })
const ordinal = (key: string): Asked => ({
  ...{ key, name: said(key), kinds: ['scale 1 5'], isOrdinal: true, values: new Map(), isOfKind: false },
})
const choice = (key: string, options: readonly string[]): Asked => ({
  ...{ key, name: said(key), kinds: ['single'], isOrdinal: false, isOfKind: false },
  values: new Map(options.map((one) => [one, said(one)])),
})

type Person = { readonly nps: number; readonly unnamed?: boolean; readonly answers: Readonly<Record<string, string>> }

/** What the store counts, counted one by one. */
function countedOf(people: readonly Person[], kindOf: (key: string) => string): Alike[] {
  const groups = Map.groupBy(
    people.flatMap((one) => Object.entries(one.answers).map(([key, what]) => ({ key, what, one }))),
    ({ key, what }) => `${key}\n${what}`,
  )
  return [...groups.values()].map((group) => {
    const { key = '', what = '' } = group[0] ?? {}
    return { key, what, kind: kindOf(key), hasScore: true, totals: totalsOf(group.map(({ one }) => one)) }
  })
}

function totalsOf(people: readonly Person[]): Totals {
  const tallies = new Map<number, number>()
  for (const { nps } of people) tallies.set(nps, (tallies.get(nps) ?? 0) + 1)
  const many = (such: (nps: number) => boolean) => people.filter(({ nps }) => such(nps)).length
  return {
    ...{ answers: people.length, n: people.length, tallies },
    ...{ top: many((nps) => nps >= 9), middle: many((nps) => nps === 7 || nps === 8), bottom: many((nps) => nps <= 6) },
    unnamed: people.filter(({ unnamed }) => unnamed).length,
  }
}

const kinds = (key: string) => (key.startsWith('o') ? 'scale 1 5' : 'single')
const told = (people: readonly Person[], questions: readonly Asked[]) =>
  connectionsOf('nps', questions, countedOf(people, kinds), totalsOf(people))

/** By hand: who is content with speed (4 or 5) recommends; the plan tells nothing. */
const forty: readonly Person[] = Array.from({ length: 40 }, (_, i) => ({
  nps: (i < 20 ? [9, 10, 9, 8] : [3, 6, 7, 2])[i % 4] ?? 0,
  answers: { o1: String(i < 20 ? 4 + (i % 2) : 1 + (i % 3)), plan: i % 4 < 2 ? 'pro' : 'light' },
}))

test('what goes with the score is said with its n, its interval and in a sentence that names no cause', () => {
  const { rows, tried } = told(forty, [ordinal('o1'), choice('plan', ['pro', 'light'])])
  expect(tried).toBe(3)
  const [speed, pro] = rows
  // R: i <- 0:39; y <- ifelse(i < 20, c(9,10,9,8)[i%%4+1], c(3,6,7,2)[i%%4+1]); x <- ifelse(i < 20, 4+i%%2, 1+i%%3)
  // cor(x, y, method = "spearman")
  expect(speed).toMatchObject({ connection: 'higher', n: 40, option: null })
  expect(speed?.effect.known && speed.effect.value).toBeCloseTo(0.784643618798176, 12)
  expect(speed?.says.en).toBe('The higher the answer to “o1”, the higher the NPS tends to be: 40 answers.')
  // By hand: of pro ten promoters and ten detractors, of light five and five.
  expect(pro).toMatchObject({ n: 20, others: 20, connection: 'no connection seen', option: { value: 'pro' } })
  expect(pro?.effect.known && pro.effect.value).toBeCloseTo(0, 10)
  for (const { says } of rows)
    for (const text of [says.en, says.ja]) expect(text).not.toMatch(/cause|because of|原因|影響/)
})

test('of too few nothing is said, and of few anonymous ones not even how many they are', () => {
  const people = forty.map((one, i) => ({
    ...one,
    unnamed: true,
    answers: { plan: i < 3 ? 'rare' : i < 18 ? 'pro' : 'light', o1: '1' },
  }))
  const { rows, tried } = told(people, [choice('plan', ['pro', 'light', 'rare'])])
  expect(rows.map(({ option, n, effect }) => [option?.value, n, effect.known])).toEqual([
    // Else the rare could be reckoned from it.
    ['pro', null, false],
    ['light', 22, true],
    ['rare', null, false],
  ])
  expect(tried).toBe(1)
  const named = told(
    people.map((one) => ({ ...one, unnamed: false })),
    [choice('plan', ['pro', 'light', 'rare'])],
  )
  expect(named.rows[2]).toMatchObject({
    n: 3,
    others: 37,
    effect: { known: false, because: { en: 'fewer than 10 on a side' } },
  })
  const few = told(forty.slice(0, 19), [ordinal('o1')])
  expect(few).toMatchObject({ tried: 0, rows: [{ connection: 'cannot say', n: null }] })
  expect(few.rows[0]?.says.en).toBe('Cannot say of “o1”: fewer than 20 answers.')
})

test('where answers do not vary nothing is said of them, and a question that nobody answered is no row', () => {
  const people = forty.map((one) => ({ ...one, answers: { o1: '3' } }))
  const { rows } = told(people, [ordinal('o1'), ordinal('o2')])
  expect(rows).toMatchObject([{ connection: 'cannot say', n: 40, effect: { known: false } }])
})

test('of a further question of the kind of the score only answers beside the score count', () => {
  const all = countedOf(forty, kinds).map((one) => ({ ...one, hasScore: false }))
  const question = { ...ordinal('o1'), isOfKind: true }
  expect(connectionsOf('nps', [question], all, totalsOf(forty)).rows).toEqual([])
})

test('of answers that have nothing to do with the score, at most one report in twenty says anything', () => {
  const random = seededRandom(20261130)
  const pick = <Value>(values: readonly [Value, ...Value[]]) =>
    values[Math.floor(random() * values.length)] ?? values[0]
  const questions = [
    ...['o1', 'o2', 'o3', 'o4'].map(ordinal),
    choice('c1', ['a', 'b', 'c', 'd']),
    choice('c2', ['yes', 'no']),
    choice('c3', ['a', 'b']),
  ]
  let spoke = 0
  for (let run = 0; run < 200; run++) {
    // The scores are skewed, as scores are; the answers are drawn without looking at them.
    const people = Array.from(
      { length: 120 },
      (): Person => ({
        nps: pick([10, 10, 9, 9, 9, 8, 8, 8, 7, 7, 6, 5, 3, 0]),
        answers: {
          ...Object.fromEntries(['o1', 'o2', 'o3', 'o4'].map((key) => [key, String(1 + Math.floor(random() * 5))])),
          ...{ c1: pick(['a', 'a', 'b', 'c', 'd']), c2: pick(['yes', 'no', 'no']), c3: pick(['a', 'b']) },
        },
      }),
    )
    const { rows, tried } = told(people, questions)
    expect(tried).toBeGreaterThanOrEqual(10)
    if (rows.some(({ connection }) => connection === 'higher' || connection === 'lower')) spoke += 1
  }
  expect(spoke).toBeLessThanOrEqual(10)
})
