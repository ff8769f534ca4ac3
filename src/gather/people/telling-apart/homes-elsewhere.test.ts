import { expect, test } from 'vitest'
import { type Addressed, homesElsewhere } from './homes-elsewhere.ts'

const row = (email: string | null, here?: string, externalId: string | null = null): Addressed => ({
  email,
  here,
  externalId,
})
const refused = { column: 'customer', because: { en: 'no', ja: '否' } }

test.each<[string, Addressed[], [string, (string | null)[]][], (string | undefined)[]]>([
  ['on record elsewhere', [row('a@x', 'B')], [['a@x', ['A']]], ['A']],
  ['on record here as well', [row('a@x', 'B')], [['a@x', ['A', 'B']]], [undefined]],
  ['on record at nobody', [row('A@x', 'B'), row('a@x', 'C')], [['a@x', [null]]], [undefined, 'B']],
  ['by an earlier row', [row('a@x', 'A'), row('a@x', 'A'), row('a@x', 'B')], [], [undefined, undefined, 'A']],
  [
    'by an earlier row without a customer',
    [row('a@x'), row('a@x', 'A'), row('a@x', 'B')],
    [],
    [undefined, undefined, 'A'],
  ],
  ['with an id of its own', [row('a@x', 'A'), row('a@x', 'B', 'U2')], [], [undefined, undefined]],
  ['an earlier row that was refused', [{ ...row('a@x'), here: refused }, row('a@x', 'B')], [], [undefined, undefined]],
  ['without an address', [row(null, 'A'), row(null, 'B')], [], [undefined, undefined]],
])('whoever has the address already: %s', (_, rows, onRecord, elsewhere) => {
  expect(homesElsewhere(rows, new Map(onRecord))).toEqual(elsewhere)
})

test('in batches of any size rows are answered alike', () => {
  const rows = [row('a@x', 'A'), row('a@x', 'B'), row('b@x'), row('b@x', 'C'), row('b@x', 'D'), row('a@x', 'A')]
  const whole = homesElsewhere(rows, new Map())
  expect(whole).toEqual([undefined, 'A', undefined, undefined, 'C', undefined])
  const after = new Map<string, (string | null)[]>([
    ['a@x', ['A']],
    ['b@x', [null]],
  ])
  expect([...homesElsewhere(rows.slice(0, 3), new Map()), ...homesElsewhere(rows.slice(3), after)]).toEqual(whole)
})
