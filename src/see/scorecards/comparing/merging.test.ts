import { expect, test } from 'vitest'
import type { Definition } from '../contract.ts'
import { cardOf, exceptionOf, measureOf } from './definition.fixture.ts'
import { merged } from './merging.ts'

const base = cardOf()
const weighing = (definition: Definition, id: string, weight: number): Definition => ({
  ...definition,
  measures: definition.measures.map((one) => (one.id === id ? { ...one, weight } : one)),
})
const weights = ({ measures }: Definition) => measures.map(({ id, weight }) => `${id} ${weight}`)
const fields = (yours: Definition, theirs: Definition) => merged(base, yours, theirs).clashes.map(({ field }) => field)
const without = (definition: Definition, id: string): Definition => ({
  ...definition,
  measures: definition.measures.filter((one) => one.id !== id),
})

test('what two have changed of different parts goes together, whatever the part', () => {
  const yours = {
    ...weighing(base, 'nps', 40),
    leastKnown: 60,
    edges: { ...base.edges, watch: { from: 30, included: true } },
  }
  const theirs = {
    ...weighing(base, 'use', 15),
    highFrom: 70,
    alarms: [],
    edges: { ...base.edges, thriving: { from: 90, included: true } },
  }
  const { definition, clashes } = merged(base, yours, theirs)
  expect(clashes).toEqual([])
  expect(weights(definition)).toEqual(['nps 40', 'use 15', 'cases 20'])
  expect(definition).toMatchObject({
    leastKnown: 60,
    highFrom: 70,
    alarms: [],
    edges: { thriving: { from: 90 }, steady: base.edges.steady, watch: { from: 30 } },
  })
})

test('of one part that both changed otherwise neither wins: it is a clash with both, and stands as the other has it', () => {
  const { definition, clashes } = merged(base, weighing(base, 'nps', 40), weighing(base, 'nps', 50))
  expect(clashes).toMatchObject([
    { field: 'measures.nps', base: { weight: 30 }, yours: { weight: 40 }, theirs: { weight: 50 } },
  ])
  expect(weights(definition)).toEqual(['nps 50', 'use 20', 'cases 20'])
})

test.each<[string, Definition, Definition, string[]]>([
  ['both alike', weighing(base, 'nps', 40), weighing(base, 'nps', 40), []],
  ['nothing of mine', base, weighing(base, 'nps', 40), []],
  ['one score and three axes', { ...base, mode: 'axes' }, { ...base, leastKnown: 10 }, []],
  ['taken out and changed', without(base, 'nps'), weighing(base, 'nps', 40), ['measures.nps']],
  ['changed and taken out', weighing(base, 'nps', 40), without(base, 'nps'), ['measures.nps']],
  ['taken out by both', without(base, 'nps'), without(base, 'nps'), []],
  [
    'both made something of one name',
    { ...base, measures: [...base.measures, measureOf('new', 10)] },
    { ...base, measures: [...base.measures, measureOf('new', 12)] },
    ['measures.new'],
  ],
  [
    'acts of one band',
    { ...base, acts: { ...base.acts, risk: [] } },
    { ...base, acts: { ...base.acts, watch: [] } },
    [],
  ],
  [
    'exceptions in other orders',
    { ...base, exceptions: base.exceptions.toReversed() },
    { ...base, exceptions: [1, 0, 2].flatMap((at) => base.exceptions[at] ?? []) },
    ['exceptions.order'],
  ],
  [
    'measures in other orders, which say nothing',
    { ...base, measures: base.measures.toReversed() },
    { ...base, measures: [1, 0, 2].flatMap((at) => base.measures[at] ?? []) },
    [],
  ],
])('%s', (_, yours, theirs, clashing) => {
  expect(fields(yours, theirs)).toEqual(clashing)
})

test('who has decided has their own where they said so, and the other’s where they did not', () => {
  const yours = { ...weighing(base, 'nps', 40), leastKnown: 60 }
  const theirs = { ...weighing(base, 'nps', 50), leastKnown: 70 }
  const over = merged(base, yours, theirs, new Set(['measures.nps']))
  expect([weights(over.definition)[0], over.definition.leastKnown]).toEqual(['nps 40', 70])
  expect(over.clashes.map(({ field }) => field)).toEqual(['leastKnown'])
  const gone = merged(base, without(base, 'nps'), weighing(base, 'nps', 50), new Set(['measures.nps']))
  expect(weights(gone.definition)).toEqual(['use 20', 'cases 20'])
})

test('what one added and what the other added are both there, and what was moved stands where it was moved to', () => {
  const yours = { ...base, measures: [...base.measures.toReversed(), measureOf('mine', 1)] }
  const theirs = { ...base, measures: [...base.measures, measureOf('theirs', 2)] }
  expect(weights(merged(base, yours, theirs).definition)).toEqual([
    'cases 20',
    'use 20',
    'nps 30',
    'mine 1',
    'theirs 2',
  ])
})

const [silent, angry, young] = base.exceptions.map(({ id }) => id)
const excepting = (...ids: (string | undefined)[]): Definition => ({
  ...base,
  exceptions: ids.flatMap((id) => base.exceptions.find((one) => one.id === id) ?? (id ? [exceptionOf(id, 1)] : [])),
})
const exceptionsIn = ({ exceptions }: Definition) => exceptions.map(({ id }) => id)

test.each<[string, Definition, Definition, (string | undefined)[]]>([
  [
    'theirs is new at the top, mine untouched',
    base,
    excepting('left', silent, angry, young),
    ['left', silent, angry, young],
  ],
  [
    'mine is new at the top, theirs untouched',
    excepting('left', silent, angry, young),
    base,
    ['left', silent, angry, young],
  ],
  ['mine takes one out', excepting(silent, young), excepting('left', young, silent, angry), ['left', young, silent]],
  ['theirs takes one out', excepting(angry, 'left', silent, young), excepting(silent, young), ['left', silent, young]],
  [
    'both moved alike',
    excepting(angry, silent, young),
    excepting(angry, silent, young, 'left'),
    [angry, silent, young, 'left'],
  ],
])('the first exception that fits counts, so its place stays: %s', (_, yours, theirs, expected) => {
  const { definition, clashes } = merged(base, yours, theirs)
  expect([exceptionsIn(definition), clashes]).toEqual([expected, []])
})

test('where both put an exception of their own somewhere, whoever saves says whose order counts', () => {
  const [yours, theirs] = [excepting('mine', silent, angry, young), excepting(silent, 'theirs', angry, young)]
  expect(fields(yours, theirs)).toEqual(['exceptions.order'])
  const order = new Set(['exceptions.order'])
  expect(exceptionsIn(merged(base, yours, theirs, order).definition)).toEqual(['mine', silent, 'theirs', angry, young])
})

test('an exception that one changed and the other took out stays where it was, if it stays', () => {
  const yours = { ...base, exceptions: base.exceptions.map((one) => (one.id === angry ? { ...one, score: 1 } : one)) }
  const kept = merged(base, yours, excepting(silent, young), new Set([`exceptions.${angry}`]))
  expect(exceptionsIn(kept.definition)).toEqual([silent, angry, young])
})

test('whoever keeps a draft makes it their own: it no longer follows the data there is', () => {
  const following = { ...base, basis: { kind: 'service' as const, reason: { en: 'a', ja: 'あ' } } }
  expect(merged(following, following, following).definition.basis).toBeNull()
})
