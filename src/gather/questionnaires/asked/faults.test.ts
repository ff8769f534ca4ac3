import { expect, test } from 'vitest'
import { everyKind } from './every-kind.fixture.ts'
import { faultsOf } from './faults.ts'
import { Questionnaire } from './questionnaire.ts'

const said = (en: string) => ({ en, ja: '' })
const option = (key: string) => ({ key, text: said(key) })
const rule = (question: string) => ({ rules: [{ question, is: 'answered' as const }] })
const nps = { kind: 'nps', key: 'recommend', text: said('Recommend?') } as const
const reason = { kind: 'single', key: 'reason', text: said('Reason?'), options: ['a', 'b'].map(option) } as const

function paths(questions: readonly object[], more: object = {}): string[] {
  const draft = { title: said('T'), questions, thanks: { title: said('Thanks') }, ...more }
  return faultsOf(Questionnaire.parse(draft)).map(({ path }) => path)
}

test('a questionnaire of every kind has no fault', () => expect(faultsOf(everyKind)).toEqual([]))

test.each<[string, object[], string[]]>([
  ['none at all', [], ['questions']],
  ['two of one key', [nps, nps], ['questions.1.key']],
  ['no text in either language', [{ ...nps, text: said(' ') }], ['questions.0.text']],
  ['one option', [{ ...reason, options: [option('a')] }], ['questions.0.options']],
  ['one option beside own words is enough', [{ ...reason, options: [option('a')], other: said('Other') }], []],
  ['an option twice', [{ ...reason, options: [option('a'), option('a')] }], ['questions.0.options.1.key']],
  ['an option called other', [{ ...reason, options: [option('a'), option('other')] }], ['questions.0.options.1.key']],
  ['own words without a text', [{ ...reason, other: said('') }], ['questions.0.other']],
  ['more may be chosen than there are', [{ ...reason, kind: 'multiple', most: 3 }], ['questions.0.most']],
  ['ten faces', [{ ...nps, kind: 'csat', look: 'faces', points: 10 }], ['questions.0.points']],
  [
    'words for two of five steps',
    [{ ...nps, kind: 'csat', look: 'words', words: [said('x'), said('y')] }],
    ['questions.0.words'],
  ],
  ['a consent that must be given', [{ ...nps, kind: 'consent', required: true }], ['questions.0.required']],
  ['a rule on itself', [{ ...nps, showIf: rule('recommend') }], ['questions.0.showIf.rules.0']],
  ['a rule on a later one', [{ ...nps, showIf: rule('reason') }, reason], ['questions.0.showIf.rules.0']],
  ['a rule on none', [{ ...nps, showIf: rule('nobody') }], ['questions.0.showIf.rules.0']],
  [
    'a number asked of options',
    [reason, { ...nps, showIf: { rules: [{ question: 'reason', is: 'atMost', than: 6 }] } }],
    ['questions.1.showIf.rules.0'],
  ],
  [
    'options asked of a number',
    [nps, { ...reason, showIf: { rules: [{ question: 'recommend', is: 'anyOf', options: ['a'] }] } }],
    ['questions.1.showIf.rules.0'],
  ],
  [
    'an option that there is not',
    [reason, { ...nps, showIf: { rules: [{ question: 'reason', is: 'noneOf', options: ['c'] }] } }],
    ['questions.1.showIf.rules.0'],
  ],
  [
    'a number off the scale',
    [nps, { ...reason, showIf: { rules: [{ question: 'recommend', is: 'atLeast', than: 11 }] } }],
    ['questions.1.showIf.rules.0'],
  ],
])('%s', (_, questions, expected) => expect(paths(questions)).toEqual(expected))

test('an end may depend on any question, and on no other', () => {
  const end = (question: string) => ({ key: 'sorry', title: said('Sorry'), showIf: rule(question) })
  expect(paths([nps], { ends: [end('recommend')] })).toEqual([])
  expect(paths([nps], { ends: [end('nobody')] })).toEqual(['ends.0.showIf.rules.0'])
  expect(paths([nps], { ends: [end('recommend'), end('recommend')] })).toEqual(['ends.1.key'])
})

test.each<[string, object]>([
  ['51 questions', { questions: Array.from({ length: 51 }, (_, n) => ({ ...nps, key: `q-${n}` })) }],
  ['51 options', { questions: [{ ...reason, options: Array.from({ length: 51 }, (_, n) => option(`o-${n}`)) }] }],
  ['a key of capital letters', { questions: [{ ...nps, key: 'Recommend' }] }],
  ['a key that all objects have', { questions: [{ ...nps, key: '__proto__' }] }],
  ['a question called as what all objects inherit', { questions: [{ ...nps, key: 'constructor' }] }],
  ['a row called so', { questions: [{ ...nps, kind: 'matrix', rows: [option('constructor')], columns: [] }] }],
  ['eleven points', { questions: [{ ...nps, kind: 'csat', points: 11 }] }],
  ['one point', { questions: [{ ...nps, kind: 'csat', points: 1 }] }],
  ['a text beyond its length', { questions: [{ ...nps, text: said('x'.repeat(501)) }] }],
  ['a text that no database keeps', { questions: [{ ...nps, text: said('a\0b') }] }],
  ['an unknown kind', { questions: [{ ...nps, kind: 'slider' }] }],
  ['rules without a rule', { questions: [nps, { ...reason, showIf: { rules: [] } }] }],
])('%s: not even a draft', (_, more) => {
  const draft = { title: said('T'), questions: [], thanks: { title: said('Thanks') }, ...more }
  expect(Questionnaire.safeParse(draft).success).toBe(false)
})
