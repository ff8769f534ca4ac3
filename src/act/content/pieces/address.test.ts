import { expect, test } from 'vitest'
import { addressWords } from '../words.ts'
import { addressOf, isAddress, nameFrom } from './address.ts'

const known = (typed: string) => {
  const read = addressOf(typed)
  return isAddress(read) ? read.address : read
}

test.each([
  ['https://example.com', 'example.com'],
  ['http://EXAMPLE.com/', 'example.com'],
  [' https://example.com/guide/#top ', 'example.com/guide'],
  ['https://example.com/guide?id=7', 'example.com/guide?id=7'],
  ['https://example.com/guide/?id=7#a', 'example.com/guide?id=7'],
  ['https://example.com:443/a', 'example.com/a'],
  ['https://example.com:8443/a', 'example.com:8443/a'],
  ['https://example.com/使い方', 'example.com/%E4%BD%BF%E3%81%84%E6%96%B9'],
  ['https://日本.example/', 'xn--wgv71a.example'],
])('%s is known by %s', (typed, address) => expect(known(typed)).toBe(address))

test.each([
  ['', addressWords.noAddress],
  ['example.com/guide', addressWords.noAddress],
  ['ftp://example.com/a', addressWords.noAddress],
  ['javascript:alert(1)', addressWords.noAddress],
  ['https://me:secret@example.com/', addressWords.credentials],
  [`https://example.com/${'a'.repeat(2_000)}`, addressWords.tooLong],
  [`https://example.com/${'あ'.repeat(400)}`, addressWords.tooLong],
])('%s is refused with its reason', (typed, because) => expect(known(typed)).toBe(because))

test.each([
  ['https://example.com/help/first-steps.html', 'first steps'],
  ['https://example.com/', 'example.com'],
  ['https://example.com/使い方/', '使い方'],
  ['https://example.com/%E0%A4%A', '%E0%A4%A'],
])('as long as nobody has named it, %s is called %s', (typed, name) => {
  const read = addressOf(typed)
  expect(isAddress(read) && nameFrom(read)).toBe(name)
})
