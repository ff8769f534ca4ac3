import { expect, test } from 'vitest'
import { isJunkId } from './junk-id.ts'

test.each([
  'undefined',
  'Undefined',
  ' null ',
  'NULL',
  '[object Object]',
  '[object Undefined]',
  '0',
  '00',
  '-0',
  '-1',
  '0.0',
  'NaN',
  'none',
  'anonymous',
  'Guest',
  'unknown',
  '',
  '   ',
  '　',
  '\t',
  'true',
  'FALSE',
  '00000000-0000-0000-0000-000000000000',
  '00000000000000000000000000000000',
  '{00000000-0000-0000-0000-000000000000}',
  'ｎｕｌｌ',
  '#N/A',
  '(not set)',
  '匿名',
  '不明',
])('“%s” identifies nobody', (id) => {
  expect(isJunkId(id)).toBe(true)
})

test.each([
  '1',
  '10',
  '-12',
  '007',
  'nullmann',
  'Guest House',
  'anonymous-4711',
  'undefined@example.test',
  'nonesuch',
  'a',
  'ゲストハウス',
  '00000000-0000-0000-0000-000000000001',
  'True North',
])('“%s” may be somebody', (id) => {
  expect(isJunkId(id)).toBe(false)
})
