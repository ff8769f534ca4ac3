import { expect, test } from 'vitest'
import { dayInWords, daysApart } from './reading.ts'

test('a day within the present year is said without it, any other with it', () => {
  const now = new Date('2026-11-22T03:00:00Z')
  expect(dayInWords(new Date('2026-12-30T12:00:00Z'), 'Asia/Tokyo', now)).toEqual({ en: '30 Dec', ja: '12月30日' })
  expect(dayInWords(new Date('2027-06-30T12:00:00Z'), 'Asia/Tokyo', now)).toEqual({
    en: '30 Jun 2027',
    ja: '2027年6月30日',
  })
  expect(dayInWords(new Date('2025-12-31T16:00:00Z'), 'Asia/Tokyo', now)).toEqual({ en: '1 Jan', ja: '1月1日' })
})

test.each([
  ['2026-11-20T14:00:00Z', '2026-11-22T01:00:00Z', 2],
  ['2026-11-21T14:59:00Z', '2026-11-22T01:00:00Z', 1],
  ['2026-11-21T15:00:00Z', '2026-11-22T01:00:00Z', 0],
  ['2026-10-25T03:00:00Z', '2026-11-22T03:00:00Z', 28],
])('from %s to %s there are %s days of the calendar in Tokyo', (from, to, days) => {
  expect(daysApart(new Date(from), new Date(to), 'Asia/Tokyo')).toBe(days)
})
