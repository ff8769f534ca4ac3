import { expect, test } from 'vitest'
import { isNoId, isPlaceholder } from './identity.ts'

test.each([
  '#N/A',
  '#REF!',
  '-',
  '－',
  'ー',
  '—',
  'null',
  'NULL',
  '(null)',
  'None',
  'n/a',
  'undefined',
  'なし',
  '無し',
  '不明',
  '未定',
  '[object Object]',
  '?',
  ' ',
])('“%s” is neither a name nor an id', (raw) => {
  expect(isPlaceholder(raw)).toBe(true)
  expect(isNoId(raw)).toBe(true)
})

test.each(['0', '００', '0.0', '00000000-0000-0000-0000-000000000000'])('%s is no id', (raw) => {
  expect(isNoId(raw)).toBe(true)
})

test.each(['1', '0001', 'A-0', 'N/A Systems', '無印商店', 'Nullarbor Foods', '#1'])('%s is one', (raw) => {
  expect(isPlaceholder(raw)).toBe(false)
  expect(isNoId(raw)).toBe(false)
})

test.each([
  ['country', 'NA'],
  ['locale', 'nan'],
  ['given_name', 'Nil'],
  ['family_name', 'Na'],
])('as %s, %s says something', (field, raw) => {
  expect(isPlaceholder(raw, field)).toBe(false)
  expect(isPlaceholder(raw, 'customer_name')).toBe(true)
  expect(isPlaceholder('#N/A', field)).toBe(true)
})
