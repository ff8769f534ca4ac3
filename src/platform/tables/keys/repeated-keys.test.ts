import { expect, test } from 'vitest'
import { hashOf, RepeatedKeys } from './repeated-keys.ts'

test('of very many keys those that come twice are found, however far apart', () => {
  const keys = new RepeatedKeys()
  for (let at = 0; at < 200_000; at++) keys.add(`key-${at}`)
  keys.add('key-7')
  keys.add('key-199999')
  keys.add('key-7')
  expect(keys.hashes()).toEqual(new Set([hashOf('key-7'), hashOf('key-199999')]))
})

test('no key is two', () => expect(new RepeatedKeys().hashes().size).toBe(0))

test('whether a key was among them is known of each', () => {
  const keys = new RepeatedKeys()
  for (let at = 0; at < 5000; at++) keys.add(`key-${at}`)
  const isAmong = keys.among()
  expect(['key-0', 'key-4999', 'key-5000', ''].map(isAmong)).toEqual([true, true, false, false])
})
