import { expect, test } from 'vitest'
import { everyKind } from '../../asked/every-kind.fixture.ts'
import { faultsOf } from '../../asked/faults.ts'
import type { Question } from '../../asked/questionnaire.ts'
import { blank } from '../../asked/texts.ts'
import { beginnings } from './editing-words.ts'
import {
  changesOf,
  eachKeyOnce,
  freeKey,
  moved,
  namesOf,
  newOption,
  newQuestion,
  ofKind,
  putBack,
  questionKinds,
  ruleOn,
  rulesFor,
  turnedRound,
} from './edits.ts'
import { givenIn, givenWithin, noKeys } from './keys/given-keys.ts'

test('a new question of each kind lacks its texts and nothing else, under a key that was never taken', () => {
  for (const kind of questionKinds) {
    const question = newQuestion(kind, [])
    const faults = faultsOf({ ...everyKind, questions: [question], ends: [] })
    expect(faults.length, kind).toBeGreaterThan(0)
    expect(
      faults.every(({ en }) => en.includes('no text')),
      kind,
    ).toBe(true)
    expect(newQuestion(kind, [question.key]).key).toBe(`${question.key}-2`)
  }
  expect(freeKey('a', ['a', 'a-2'])).toBe('a-3')
  expect(newOption('other', []).key).toBe('other-2')
})

test('a question of another kind keeps what both have', () => {
  const [recommend] = everyKind.questions
  const reason = everyKind.questions.find(({ key }) => key === 'reason')
  if (recommend === undefined || reason === undefined) throw new Error('no questions')
  expect(ofKind(recommend, 'scale')).toMatchObject({ kind: 'scale', key: 'recommend', required: true, to: 5 })
  expect(ofKind(recommend, 'consent')).toMatchObject({ required: false })
  expect(ofKind(reason, 'multiple')).toMatchObject({ options: reason.kind === 'single' ? reason.options : [] })
  expect(ofKind(reason, 'longText')).not.toHaveProperty('options')
})

test.each([
  [0, 1, 'bac'],
  [2, -1, 'acb'],
  [0, -1, 'abc'],
  [2, 1, 'abc'],
] as const)('the item at %i moves by %i: %s', (from, by, order) => {
  expect(moved(['a', 'b', 'c'], from, by).join('')).toBe(order)
})

test('every rule that is offered on a question is one that it can be published with', () => {
  for (const question of everyKind.questions.map((one) => ({ ...one, showIf: null })))
    for (const is of rulesFor(question)) {
      const last = {
        ...newQuestion('date', []),
        key: 'last',
        text: { en: 'x', ja: '' },
        showIf: { match: 'all' as const, rules: [ruleOn(question, is)] },
      }
      expect(faultsOf({ ...everyKind, questions: [question, last], ends: [] }), `${question.kind} ${is}`).toEqual([])
    }
})

test('only what is another is saved', () => {
  expect(changesOf(everyKind, everyKind)).toEqual({})
  expect(Object.keys(changesOf({ ...everyKind, title: { en: 'x', ja: 'x' } }, everyKind))).toEqual(['title'])
})

const asked = (...questions: readonly Question[]) => [{ questions: [...questions], ends: [] }]

test('a key that was removed is not given again: of a question, of an end, within a question, in any version or since', () => {
  const why = newQuestion('single', [])
  const end = { key: 'end', showIf: { match: 'all' as const, rules: [ruleOn(why)] }, title: blank, text: blank }
  const before = givenIn(noKeys, [{ questions: [why], ends: [end] }])
  const removed = givenIn(before, asked())
  expect([...removed.questions, ...removed.ends]).toEqual(['choice', 'end'])
  expect(newQuestion('single', [...removed.questions]).key).toBe('choice-2')
  const without = { ...why, options: why.kind === 'single' ? why.options.slice(0, 1) : [] }
  const taken = givenWithin(givenIn(before, asked(without)), 'choice')
  expect(newOption('option', taken).key).toBe('option-3')
  const asText = ofKind(why, 'longText')
  expect(ofKind(asText, 'single', taken)).toMatchObject({ options: [{ key: 'option-3' }, { key: 'option-4' }] })
  expect(givenWithin(removed, 'country')).toEqual([])
})

test('what a condition names and is missed is not given either, whoever removed it and when', () => {
  const rule = { question: 'plan', is: 'anyOf' as const, options: ['gold'] }
  const hanging = { ...newQuestion('date', []), showIf: { match: 'all' as const, rules: [rule] } }
  const given = givenIn(noKeys, asked(hanging))
  expect(given.questions.has('plan')).toBe(true)
  expect(givenWithin(given, 'plan')).toEqual(['gold'])
  const grid = everyKind.questions.find(({ kind }) => kind === 'matrix')
  if (grid?.kind !== 'matrix') throw new Error('no grid')
  const keys = [...grid.rows, ...grid.columns].map(({ key }) => key)
  expect(givenWithin(givenIn(noKeys, [everyKind]), grid.key)).toEqual(keys)
})

test('what was removed is put back once, where it stood, and never beside another of its key', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((key) => ({ key }))
  if (a === undefined || b === undefined || c === undefined) throw new Error('none')
  expect(putBack([a, c], [a, b, c], 1)).toEqual([a, b, c])
  expect(putBack([a, c, { key: 'b' }], [a, b, c], 1)).toEqual([a, c, b])
  expect(putBack([a, b], [a, b, b], 2)).toEqual([a, b, b])
})

test('a key that a draft has twice is offered once, and each of the two has a name of its own', () => {
  const twice = [{ key: 'a' }, { key: 'b' }, { key: 'a' }]
  expect(eachKeyOnce(twice)).toEqual([{ key: 'a' }, { key: 'b' }])
  expect(namesOf(twice)).toEqual(['a 0', 'b 0', 'a 1'])
})

test('where a 7 means the contrary, the names of the ends change over with it', () => {
  const easy = newQuestion('ces', [], beginnings)
  if (easy.kind !== 'ces') throw new Error('no ces')
  expect(turnedRound(easy, 'effort')).toMatchObject({
    asks: 'effort',
    low: beginnings.ces.high,
    high: beginnings.ces.low,
  })
  expect(turnedRound(turnedRound(easy, 'effort'), 'ease')).toEqual(easy)
  expect(turnedRound(easy, 'ease')).toEqual(easy)
})
