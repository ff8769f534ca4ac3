import { expect, test } from 'vitest'
import { keyEnd } from './key-end.ts'
import { words } from './words.ts'

test('a key is known by how its secret ends, under a heading that says so', () => {
  expect(keyEnd('mgk_…n037')).toBe('…n037')
  expect(words.hint).toEqual({ en: 'Ends with', ja: '末尾の文字' })
})
