import { expect, test } from 'vitest'
import { mappingWithout, says } from './mapping-without.ts'

test.each([
  ['株式会社山田 田中様', ['田中'], true],
  ['Ines Moreau (Harbor)', ['Ines'], true],
  ['Live', ['Li'], false],
  ['Li, Wei', ['Li'], true],
  ['ines@harbor.example', ['ines@harbor.example'], true],
  ['(a+b)', ['a+b'], true],
  ['nobody', [], false],
  ['リクエスト', ['リク'], false],
  ['プリク', ['リク'], false],
  ['リク様', ['リク'], true],
  ['サトウ リク', ['サトウ リク'], true],
  ['サトウ リクト', ['サトウ リク'], false],
  ['おはなし', ['はな'], false],
  ['はなしあい', ['はな'], false],
  ['はなさん', ['はな'], true],
  ['花田はな', ['はな'], true],
  ['青木さくらんぼ', ['青木さくら'], false],
])('%s says one of %j: %s', (text, words, is) => expect(says(text, words)).toBe(is))

test('a mapping forgets the values that name a person, and keeps its headings', () => {
  const mapping = {
    target: 'customers',
    columns: {
      stage: { column: 'Li', values: { Live: 'active', 'Li Wei left': 'left' } },
      owner_email: { constant: 'Li Wei' },
    },
    only: { column: '担当', values: ['Li Wei', 'Ono'] },
    also: [{ target: 'people', columns: {}, defaults: { name: 'Li Wei', locale: 'ja' } }],
  }
  expect(mappingWithout(mapping, ['Li Wei', 'Li'])).toEqual({
    target: 'customers',
    columns: { stage: { column: 'Li', values: { Live: 'active' } }, owner_email: { constant: '' } },
    only: { column: '担当', values: ['…', 'Ono'] },
    also: [{ target: 'people', columns: {}, defaults: { locale: 'ja' } }],
  })
})

test('a value by which rows are left out leaves a mark, too', () => {
  const only = { column: '担当', not: ['Li Wei', 'Ono'] }
  expect(mappingWithout({ only }, ['Li Wei'])).toEqual({ only: { column: '担当', not: ['…', 'Ono'] } })
})
