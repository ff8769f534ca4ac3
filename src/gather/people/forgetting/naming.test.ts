import { expect, test } from 'vitest'
import { type Named, namingOf, patternsOf, wordsOf } from './naming.ts'

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
  const borne = namingOf({ ...nobody, name: 'John Smith', email: 'js@harbor.example' }, [], new Set(['name']))
  expect([matches(borne.anywhere, 'John Smith'), matches(borne.anywhere, 'js@harbor.example')]).toEqual([false, true])
  expect(matches(borne.nearby, 'John Smith')).toBe(true)
})

test('who has one short name and nothing else is found nowhere but near', () => {
  expect(namingOf({ ...nobody, name: '小野' })).toMatchObject({ anywhere: null, inFacts: [] })
  expect(namingOf(nobody)).toEqual({ anywhere: null, nearby: null, inFacts: [] })
})

const certain = (named: Partial<Named>) => namingOf({ ...nobody, ...named })

test.each(['-', '0', 'none', '情報なし', 'なし', '.*', '@', 'a@', '@b.c', '^|$', '1', 'null', 'info'])(
  'the address “%s” is none, and finds nothing anywhere',
  (email) => expect(certain({ email })).toEqual({ anywhere: null, nearby: null, inFacts: [] }),
)

test.each([
  ['.*@.*.*', 'anything at all', false],
  ['a.b+c|d@x.example', 'a.b+c|d@x.example', true],
  ['a.b+c|d@x.example', 'd@x.example', false],
  ['(a)@x.example', 'write to (a)@x.example', true],
  ['ines@harbor.example', 'maria.ines@harbor.example', false],
  ['ines@harbor.example', 'ines@harbor.example.jp', false],
  ['ines@harbor.example', 'Ines at harbor example', false],
  ['ines@harbor.example', 'ines@harbor.example.', true],
  ['ines@harbor.example', '連絡先はINES@harbor.exampleです', true],
])('the address %s in “%s”: %s', (email, text, is) => {
  const { anywhere, inFacts } = certain({ email })
  expect(matches(anywhere, text)).toBe(is)
  expect(inFacts.some(({ exact }) => new RegExp(exact, 'iu').test(text))).toBe(is)
})

test.each([
  ['0', '0'],
  ['0000000', '0000000'],
  ['000-0000-0000', '000-0000-0000'],
  ['999999999', '999999999'],
  ['1000000000', '1000000000'],
  ['2024-04-01', '20240401'],
  ['20240401', '20240401'],
  ['2024/4/1', '2024/4/1'],
  ['20240401093000', '20240401093000'],
  ['なし', 'なし'],
  ['-', '-'],
  ['see above 03 1234', 'see above 03 1234'],
  ['1234', '1234'],
])('the telephone number “%s” is none, and “%s” names nobody', (phone, text) => {
  const { anywhere, nearby } = certain({ phone })
  expect([matches(anywhere, text), matches(nearby, text)]).toEqual([false, false])
})

test.each([
  ['03-1234-5678', '電話0312345678まで', true, true],
  ['０３－１２３４－５６７８', '03 1234 5678', true, true],
  ['(555) 123-4567', '555 123 4567', true, true],
  ['03-1234-5678 内線 12', '03-1234-5678', true, true],
  ['03-1234-5678', '103-1234-5678', false, false],
  ['1234567', '1234567', false, true],
])('of the number %s, “%s”: anywhere %s, nearby %s', (phone, text, anywhere, nearby) => {
  const naming = certain({ phone })
  expect([matches(naming.anywhere, text), matches(naming.nearby, text)]).toEqual([anywhere, nearby])
})

test.each([
  ['N/A', 'NA, n/a'],
  ['A B', 'an A/B test'],
  ['1 2', 'version 1.2'],
  ['x', 'x'],
  ['Team 1', 'Team 1'],
  ['User 123', 'user 123'],
  ['Customer Support', 'customer support answered'],
  ['Front desk', 'the front desk'],
  ['Unknown User', 'unknown user'],
  ['ご担当者様', 'ご担当者様へ'],
  ['システム管理者', 'システム管理者に連絡'],
  ['該当 なし', '該当なし'],
  ['み か', 'みかん'],
])('the name “%s” names nobody in “%s”', (name, text) => {
  const { anywhere, inFacts } = certain({ name })
  expect(matches(anywhere, text)).toBe(false)
  expect(inFacts.some(({ exact }) => new RegExp(exact, 'iu').test(text))).toBe(false)
})

test.each([
  ['林 一', '小林一郎さん', false],
  ['林 一', '林一様', true],
  ['小野 誠', '小野誠さん', true],
  ['小野 誠', '小野誠一さん', false],
  ['小野 真理', '小野真理子さん', false],
  ['小野 真理', '担当小野真理部長', true],
  ['Ines Moreau', 'Ines Moreau様', true],
  ['Ines Moreau', 'Ines Moreaux', false],
  ['Bo Li', 'Bo Li', true],
])('of %s, “%s”: %s', (name, text, is) => {
  const { anywhere, inFacts } = certain({ name })
  expect(matches(anywhere, text)).toBe(is)
  expect(inFacts.some(({ exact }) => new RegExp(exact, 'iu').test(text))).toBe(is)
})

test('an address and a number that somebody else has as well name neither', () => {
  const named = { ...nobody, name: 'Ines Moreau', email: 'info@harbor.example', phone: '03-1234-5678' }
  expect(patternsOf(named).map(({ by }) => by)).toEqual(['name', 'name', 'address', 'number'])
  const { anywhere, nearby, inFacts } = namingOf(named, [], new Set(['address', 'number']))
  for (const text of ['info@harbor.example', '0312345678'])
    expect([matches(anywhere, text), matches(nearby, text)]).toEqual([false, false])
  expect(matches(anywhere, 'Ines Moreau')).toBe(true)
  expect(inFacts).toHaveLength(2)
})

test('the name of a colleague that begins with the whole name is not spoilt', () => {
  const { nearby } = namingOf({ ...nobody, name: 'Ana Li' }, ['Ana Li Wong'])
  expect(matches(nearby, 'Ana Li Wong called')).toBe(false)
})

test('words that are looked for in files are names, addresses and numbers', () => {
  const named = { name: 'なし', familyName: '林', givenName: 'Mari', email: 'none', phone: '0' }
  expect(wordsOf(named)).toEqual(['Mari'])
  const whole = { name: 'Ono Mari', familyName: 'Ono', givenName: null, email: 'm@x.example', phone: '03-1234-5678' }
  expect(wordsOf(whole)).toEqual(['Ono Mari', 'Ono', 'm@x.example', '03-1234-5678'])
  expect(wordsOf(whole, new Set(['name', 'address', 'number']))).toEqual(['Ono'])
})

test('of a reading only the whole is looked for in files: its parts are words of any sentence', () => {
  const read = { nameKana: 'ヤマダ リク', familyKana: 'ヤマダ', givenKana: 'リク' }
  const riku = { ...nobody, name: '山田 陸', familyName: '山田', givenName: '陸', ...read }
  expect(wordsOf(riku)).toEqual(['山田 陸', 'ヤマダ リク', '山田'])
  expect(wordsOf({ ...nobody, name: '山田', nameKana: 'ヤマダ', familyKana: 'ヤマダ' })).toEqual(['山田'])
})

test.each([
  ['オノ マリ', 'オノマリさん', true],
  ['オノ マリ', 'オノ マリコさん', false],
  ['オノ マリ', 'コオノ マリさん', false],
  ['オノ マリ', 'マリ・オノが', true],
])('of the reading %s, “%s”: %s', (nameKana, text, is) => {
  const { anywhere } = certain({ name: '小野 真理', nameKana })
  expect(matches(anywhere, text)).toBe(is)
  expect(matches(certain({ name: nameKana }).anywhere, text)).toBe(is)
})

test('a reading that somebody else bears leaves the name a name, and the other way round', () => {
  const kenji = { ...nobody, name: '佐藤 健二', nameKana: 'サトウ ケンジ' }
  expect(patternsOf(kenji).map(({ by }) => by)).toEqual(['name', 'name', 'reading', 'reading'])
  const found = (borne: 'name' | 'reading') => {
    const { anywhere } = namingOf(kenji, [], new Set([borne]))
    return [matches(anywhere, '佐藤 健二'), matches(anywhere, 'サトウ ケンジ'), wordsOf(kenji, new Set([borne]))]
  }
  expect(found('reading')).toEqual([true, false, ['佐藤 健二']])
  expect(found('name')).toEqual([false, true, ['サトウ ケンジ']])
})
