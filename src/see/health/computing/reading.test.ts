import { expect, test } from 'vitest'
import { dayInWords } from './reading.ts'

test('a day within the present year is said without it, any other with it', () => {
  const now = new Date('2026-11-22T03:00:00Z')
  expect(dayInWords(new Date('2026-12-30T12:00:00Z'), 'Asia/Tokyo', now)).toEqual({ en: '30 Dec', ja: '12月30日' })
  expect(dayInWords(new Date('2027-06-30T12:00:00Z'), 'Asia/Tokyo', now)).toEqual({
    en: '30 Jun 2027',
    ja: '2027年6月30日',
  })
  expect(dayInWords(new Date('2025-12-31T16:00:00Z'), 'Asia/Tokyo', now)).toEqual({ en: '1 Jan', ja: '1月1日' })
})
