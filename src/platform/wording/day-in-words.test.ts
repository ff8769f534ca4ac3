import { expect, test } from 'vitest'
import { dayInWords } from './day-in-words.ts'

test.each([
  ['2026-11-26', '26 Nov 2026', '2026年11月26日'],
  ['2027-01-01', '1 Jan 2027', '2027年1月1日'],
  ['2028-02-29', '29 Feb 2028', '2028年2月29日'],
])('%s is written as each language writes it', (day, en, ja) => {
  expect(dayInWords(day)).toEqual({ en, ja })
})
