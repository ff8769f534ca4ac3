import { expect, test } from 'vitest'
import { isTooLong, smsLength } from './sms-length.ts'

/** Counted by hand from 3GPP TS 23.038 and 23.040: 160 or 70 in one message, 153 or 67 in each part of several. */
test.each([
  ['', 'GSM-7', 0, 1],
  ['a'.repeat(160), 'GSM-7', 160, 1],
  ['a'.repeat(161), 'GSM-7', 161, 2],
  ['a'.repeat(306), 'GSM-7', 306, 2],
  ['a'.repeat(307), 'GSM-7', 307, 3],
  ['€'.repeat(80), 'GSM-7', 160, 1],
  [`${'a'.repeat(159)}€`, 'GSM-7', 161, 2],
  // The euro would stand on places 153 and 154: it begins the second part, and the third is needed for the last letter.
  [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 'GSM-7', 306, 3],
  ['Ärger, ¿sí? No: í is none', 'UCS-2', 25, 1],
  ['Grüße', 'GSM-7', 5, 1],
  ['あ'.repeat(70), 'UCS-2', 70, 1],
  ['あ'.repeat(71), 'UCS-2', 71, 2],
  ['あ'.repeat(134), 'UCS-2', 134, 2],
  ['あ'.repeat(135), 'UCS-2', 135, 3],
  [`${'a'.repeat(70)}’`, 'UCS-2', 71, 2],
  ['😀'.repeat(35), 'UCS-2', 70, 1],
  [`${'あ'.repeat(66)}😀${'あ'.repeat(4)}`, 'UCS-2', 72, 2],
  [`${'あ'.repeat(66)}😀${'あ'.repeat(66)}`, 'UCS-2', 134, 3],
])('%j', (text, alphabet, units, parts) => expect(smsLength(text)).toEqual({ alphabet, units, parts }))

test('ten parts of a short message, and five thousand characters of LINE, are the most', () => {
  expect(isTooLong('sms', 'あ'.repeat(670))).toBe(false)
  expect(isTooLong('sms', 'あ'.repeat(671))).toBe(true)
  expect(isTooLong('line', 'あ'.repeat(5_000))).toBe(false)
  expect(isTooLong('line', 'あ'.repeat(5_001))).toBe(true)
})
