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
  ['真理子', true],
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

test('who has one short name and nothing else is found nowhere but near', () => {
  expect(namingOf({ ...nobody, name: '小野' })).toMatchObject({ anywhere: null, inFacts: [] })
  expect(namingOf(nobody)).toEqual({ anywhere: null, nearby: null, inFacts: [] })
})
