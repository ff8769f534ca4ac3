import { expect, test } from 'vitest'
import { asOne, inParts } from './columns.ts'
import { changesIn, differencesOf, type Noted } from './differences.ts'

const at = new Date('2026-04-01T09:00:00Z')
const noted = (before: Record<string, unknown>, after: Record<string, unknown>, author = 'member:ken'): Noted => ({
  before,
  after,
  author,
  at,
})

// What was changed since, what is wished now, and the fields in which both meet.
test.each<[string, Noted[], Record<string, unknown>, string[]]>([
  ['nothing changed', [], { stage: 'leaving' }, []],
  ['another field', [noted({ name: 'A' }, { name: 'B' })], { stage: 'leaving' }, []],
  ['the same field', [noted({ stage: 'active' }, { stage: 'paused' })], { stage: 'leaving' }, ['stage']],
  ['the same field to the same', [noted({ stage: 'active' }, { stage: 'leaving' })], { stage: 'leaving' }, []],
  ['emptied by both', [noted({ note: 'x' }, { note: null })], { note: '' }, []],
  [
    'named in camel case',
    [noted({ since_on: null }, { since_on: '2026-04-01' })],
    { sinceOn: '2025-04-01' },
    ['sinceOn'],
  ],
  ['changed and changed again', [noted({ a: 1 }, { a: 2 }), noted({ a: 2 }, { a: 3 })], { a: 3 }, []],
  ['an exact amount', [noted({ amount: 1 }, { amount: 120000 })], { amount: '120000.00' }, []],
  ['another amount', [noted({ amount: 1 }, { amount: 120000 })], { amount: '120000.01' }, ['amount']],
  ['digits of a text', [noted({ code: '1' }, { code: '007' })], { code: '7' }, ['code']],
  ['an instant', [noted({ at: null }, { at: '2026-04-01T09:00:00+00:00' })], { at }, []],
  [
    'a part of it',
    [noted({ attributes: { a: 1, b: 1 } }, { attributes: { a: 2, b: 1 } })],
    { attributes: { b: 5 } },
    [],
  ],
  [
    'the same part of it',
    [noted({ attributes: { a: 1, b: 1 } }, { attributes: { a: 2, b: 1 } })],
    { attributes: { a: 3, b: 5 } },
    ['attributes.a'],
  ],
  [
    'a part that is left out',
    [noted({ attributes: { a: 1, b: 1 } }, { attributes: { a: 2, b: 1 } })],
    { attributes: { a: undefined, b: 5 } },
    [],
  ],
  ['a list in another order', [noted({ roles: ['a'] }, { roles: ['a', 'b'] })], { roles: ['b', 'a'] }, ['roles']],
  ['what is left out', [noted({ stage: 'active' }, { stage: 'paused' })], { stage: undefined }, []],
])('%s', (_, since, wish, fields) => {
  expect(differencesOf(wish, since).map(({ field }) => field)).toEqual(fields)
})

test('both values, by whom and when; of several changes the last', () => {
  const since = [
    noted({ stage: 'active' }, { stage: 'paused' }),
    noted({ stage: 'paused' }, { stage: 'left' }, 'key:1'),
  ]
  expect(differencesOf({ stage: 'leaving' }, since)).toEqual([
    { field: 'stage', column: 'stage', yours: 'leaving', theirs: 'left', author: 'key:1', at },
  ])
})

test('fields that are called otherwise, are kept in several columns, or are parts that are columns themselves', () => {
  const since = [
    noted({ amount: 1, owner_id: null, notice_unit: null }, { amount: 2, owner_id: 'm1', notice_unit: 'days' }),
  ]
  const columns = { owner: 'owner_id', notice: ['notice_on', 'notice_unit'], asSigned: inParts }
  const wish = { owner: 'm2', notice: { on: '2026-04-01' }, asSigned: { amount: '3' } }
  expect(differencesOf(wish, since, columns)).toMatchObject([
    { field: 'owner', column: 'owner_id' },
    { field: 'notice', column: 'notice_unit' },
    { field: 'asSigned.amount', column: 'amount' },
  ])
})

test('a field that goes as one is met as one, whichever part of it was changed', () => {
  const audience = { kind: 'segment', segmentId: 's1', roles: [] }
  const since = [noted({ audience }, { audience: { ...audience, segmentId: 's2' } })]
  const wish = { audience: { ...audience, roles: ['sponsor'] } }
  expect(differencesOf(wish, since, { audience: asOne })).toMatchObject([
    { field: 'audience', column: 'audience', yours: wish.audience, theirs: { segmentId: 's2' } },
  ])
  expect(differencesOf({ audience: { ...audience, segmentId: 's2' } }, since, { audience: asOne })).toEqual([])
})

test('what has a column for each of its parts, and goes as one, is met where one of them was changed', () => {
  const columns = {
    said: inParts,
    en: { subject: 'subject_en', text: 'text_en' },
    ja: { subject: 'subject_ja', text: 'text_ja' },
  }
  const said = (of: object) => differencesOf({ said: of }, since, columns)
  const since = [noted({ text_ja: '旧' }, { text_ja: '新' })]
  expect(said({ en: { subject: 'Hello', text: 'New' } })).toEqual([])
  expect(said({ ja: { subject: '件名', text: '新' } })).toEqual([])
  expect(said({ ja: { subject: '件名', text: '別' } })).toMatchObject([
    { field: 'said.ja', column: 'text_ja', yours: '別', theirs: '新' },
  ])
  expect(said({ ja: null })).toMatchObject([{ field: 'said.ja', yours: null, theirs: '新' }])
})

test('whoever takes a record away meets every change of it', () => {
  expect(changesIn([noted({ since_on: null }, { since_on: '2026-04-01' })])).toMatchObject([
    { field: 'sinceOn', theirs: '2026-04-01' },
  ])
})
