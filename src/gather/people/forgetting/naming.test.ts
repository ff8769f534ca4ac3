import { expect, test } from 'vitest'
import { namingOf } from './naming.ts'

const nobody = { name: '', familyName: null, givenName: null, email: null, phone: null }
/** The boundaries are written alike in both; the class of letters is not. */
const matches = (pattern: string | null, text: string) =>
  pattern !== null && new RegExp(pattern.replaceAll('[:alnum:]', '\\p{L}\\p{N}'), 'iu').test(text)

test.each([
  ['Call Ines Moreau today', true],
  ['MOREAU, Ines', true],
  ['write to ines@harbor.example', true],
  ['+33 (1) 234-567 8', true],
  ['Ines said so', false],
  ['Linesmoreau', false],
  ['Moreau GmbH', false],
])('anywhere, %s names Ines Moreau: %s', (text, is) => {
  const named = { ...nobody, name: 'Ines Moreau', email: 'ines@harbor.example', phone: '+33 1 23 45 678' }
  expect(matches(namingOf(named).anywhere, text)).toBe(is)
})

test.each([
  ['小野様と話した', true],
  ['小野　真理さん', true],
  ['真理子が来た', false],
  ['真理は', true],
  ['小野市役所', false],
  ['山田様', false],
])('where their customer is spoken of, %s names 小野 真理: %s', (text, is) =>
  expect(matches(namingOf({ ...nobody, name: '小野 真理' }).nearby, text)).toBe(is),
)

test('a part of the name that somebody else there bears as well names nobody', () => {
  const { nearby } = namingOf({ ...nobody, name: 'Ines Moreau' }, ['Paul Moreau'])
  expect([matches(nearby, 'Moreau called'), matches(nearby, 'Ines called'), matches(nearby, 'Moreau Ines')]).toEqual([
    false,
    true,
    true,
  ])
})

test.each([
  ['千葉様', true],
  ['千葉さんに連絡', true],
  ['千葉が来た', true],
  ['千葉県', false],
  ['千葉支店', false],
  ['林様', true],
  ['林に行く', false],
  ['森林様', false],
])('of 千葉 and 林, %s: %s', (text, is) => {
  const [chiba, hayashi] = ['千葉', '林'].map((name) => namingOf({ ...nobody, name }).nearby)
  expect(matches(text.includes('林') ? (hayashi ?? null) : (chiba ?? null), text)).toBe(is)
})

test('a whole name without a space is one; a name that somebody else bears as well names neither by itself', () => {
  expect(matches(namingOf({ ...nobody, name: '小野真理' }).anywhere, '先日、小野真理さんが')).toBe(true)
  const borne = namingOf({ ...nobody, name: 'John Smith', email: 'js@harbor.example' }, [], true)
  expect([matches(borne.anywhere, 'John Smith'), matches(borne.anywhere, 'js@harbor.example')]).toEqual([false, true])
  expect(matches(borne.nearby, 'John Smith')).toBe(true)
})

test('who has one short name and nothing else is found nowhere but near', () => {
  expect(namingOf({ ...nobody, name: '小野' })).toMatchObject({ anywhere: null, inFacts: [] })
  expect(namingOf(nobody)).toEqual({ anywhere: null, nearby: null, inFacts: [] })
})
