import { expect, test } from 'vitest'
import { beginningOf, fileNameOf, isStorable, storable } from './plain-text.ts'

test('a beginning never ends in half a character', () => {
  expect(beginningOf('ab😀', 3)).toBe('ab')
  expect(beginningOf('ab😀', 4)).toBe('ab😀')
  expect(beginningOf('𠮷野', 1)).toBe('')
  expect(beginningOf('abc', 9)).toBe('abc')
})

test.each([
  ['a\0b', 'a\ufffdb'],
  ['a\0\0', 'a'],
  ['\0\0', ''],
  ['x\ud83d', 'x\ufffd'],
  ['\ude00y', '\ufffdy'],
  ['😀', '😀'],
  ['', ''],
])('%j can be kept as %j', (text, kept) => {
  expect(storable(text)).toBe(kept)
  expect(isStorable(text)).toBe(text === kept)
})

test.each([
  ['accounts.csv', 'accounts.csv'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\fakepath\\顧客一覧.xlsx', '顧客一覧.xlsx'],
  ['..', 'file'],
  ['a/..', 'file'],
  ['', 'file'],
  ['invoice\u202excod.exe', 'invoicexcod.exe'],
  ['\u2066\u200eleft\u2069.csv\u061c', 'left.csv'],
  ['two\r\nlines\u0000.csv', 'twolines\ufffd.csv'],
  ['.hidden', '.hidden'],
])('a file that is given as %j is called %j', (given, name) => {
  expect(fileNameOf(given, 300)).toBe(name)
})
