import { expect, test } from 'vitest'
import { hintOf } from '#platform/access/secrets.ts'
import { keyEnd } from './key-end.ts'
import { words } from './words.ts'

test('a key is known by how its secret ends, under a heading that says so', () => {
  expect(keyEnd(hintOf('mgk_abcdefghijklmnopn037'))).toBe('…n037')
  expect(words.hint).toEqual({ en: 'Ends with', ja: '末尾の文字' })
})
