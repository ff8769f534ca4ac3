import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { checkDigitOf, corporateNumber, isCorporateNumber } from './corporate-number.ts'

const edinet = fileURLToPath(new URL('../../../../../shared/data/jp_companies/EdinetcodeDlInfo.csv', import.meta.url))

test.each([
  ['5070001000715', '5070001000715'],
  ['６０２０００１００８６６２', '6020001008662'],
  ['T1010001185037', '1010001185037'],
  ['1-0100-0118-5037', '1010001185037'],
])('%s is a corporate number', (raw, digits) => {
  expect(corporateNumber(raw)).toBe(digits)
})

test.each(['5070001000716', '507000100071', '50700010007150', '', '13760', 'E00004'])('%s is none', (raw) => {
  expect(corporateNumber(raw)).toBeNull()
})

test('the check digit catches every single wrong digit except 9 for 0', () => {
  const right = '5070001000715'
  for (let place = 1; place < 13; place++) {
    for (const digit of '0123456789') {
      const other = right.slice(0, place) + digit + right.slice(place + 1)
      const same = Number(digit) % 9 === Number(right[place]) % 9
      expect(isCorporateNumber(other)).toBe(same)
    }
  }
  expect(checkDigitOf('070001000715')).toBe(5)
})

test.skipIf(!existsSync(edinet))('all 6,723 numbers of listed companies (skipped: ../shared/data is absent)', () => {
  const lines = new TextDecoder('shift_jis').decode(readFileSync(edinet)).trim().split(/\r?\n/).slice(2)
  const numbers = lines.map((line) => /"(\d{13})"$/.exec(line)?.[1]).filter((number) => number !== undefined)
  expect(numbers).toHaveLength(6723)
  expect(numbers.filter((number) => !isCorporateNumber(number))).toEqual([])
})
