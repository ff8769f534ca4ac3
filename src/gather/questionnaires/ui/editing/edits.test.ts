import { expect, test } from 'vitest'
import { everyKind } from '../../asked/every-kind.fixture.ts'
import { faultsOf } from '../../asked/faults.ts'
import { changesOf, freeKey, moved, newOption, newQuestion, ofKind, questionKinds, ruleOn, rulesFor } from './edits.ts'

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
