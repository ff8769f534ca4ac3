import { expect, test } from 'vitest'
import { telephoneIn, telephoneInList } from './telephone.ts'

// What is typed, and the digits that are looked for.
test.each<[string, string | null]>([
  ['03-5550-1101', '355501101'],
  ['０３－５５５０－１１０１', '355501101'],
  ['(03) 5550 1101', '355501101'],
  ['+81 3-5550-1101', '355501101'],
  ['+44 20 7946 0123', '442079460123'],
  ['9012345678', '9012345678'],
  ['1101', '1101'],
  ['110', null],
  ['0001', null],
  ['', null],
  ['C-1101', null],
  ['2026/04/01', null],
  ['さくら 1101', null],
])('%s', (typed, digits) => expect(telephoneIn(typed)).toBe(digits))

test.each<[string, string | null]>([
  ['1042', null],
  ['2026', null],
  ['１０４２', null],
  ['104233', null],
  ['5501101', '5501101'],
  ['03551', '3551'],
  ['03-5550', '35550'],
  ['50 1101', '501101'],
  ['(042) 11', '4211'],
])('in a list: %s', (typed, digits) => expect(telephoneInList(typed)).toBe(digits))
