import { expect, test } from 'vitest'
import { beginningOf, isStorable, storable } from './plain-text.ts'

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
