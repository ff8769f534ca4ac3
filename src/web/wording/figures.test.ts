import { expect, test } from 'vitest'
import { figuresOf } from './figures.ts'

const en = figuresOf('en', 'Asia/Tokyo', 'JPY')
const ja = figuresOf('ja', 'Asia/Tokyo', 'JPY')

test('money is written as its readers write it, exactly', () => {
  expect(en.money({ amount: '6240000', currency: 'JPY' })).toBe('¥6,240,000')
  expect(ja.money({ amount: '6240000', currency: 'JPY' })).toBe('6,240,000円')
  expect(en.money({ amount: '1234.50', currency: 'USD' })).toBe('$1,234.50')
  expect(en.money({ amount: '9007199254740993', currency: 'JPY' })).toBe('¥9,007,199,254,740,993')
})

test('money on the screens is written as in sentences: other dollars say whose they are, digits are the same in both languages', () => {
  const canadian = { amount: '1000', currency: 'CAD' }
  expect([en.money(canadian), en.moneyShort(canadian)]).toEqual(['CA$1,000', 'CA$1K'])
  const perUse = { amount: '0.5', currency: 'JPY' }
  expect([en.money(perUse), ja.money(perUse)]).toEqual(['¥0.5', '0.5円'])
})

test('short money rounds to what one takes in at a glance', () => {
  expect(en.moneyShort({ amount: '18400000', currency: 'JPY' })).toBe('¥18.4M')
  expect(ja.moneyShort({ amount: '18400000', currency: 'JPY' })).toBe('1,840万円')
})

test('a day is never shifted, an instant stands in the workspace’s zone', () => {
  expect(en.day('2026-11-21')).toBe('21 Nov 2026')
  expect(ja.day('2026-11-21')).toBe('2026年11月21日')
  expect(ja.dayWithWeekday('2026-11-21')).toBe('11月21日（土）')
  expect(en.dayOf('2026-11-20T15:30:00Z')).toBe('21 Nov 2026')
  expect(en.instant('2026-11-20T15:30:00Z')).toBe('21 Nov 2026, 00:30')
})

test('a day of another year bears its year, in the workspace’s zone', () => {
  const newYear = Date.parse('2026-12-31T15:30:00Z')
  expect(en.dayInHistory('2027-01-01', newYear)).toBe('1 Jan')
  expect(en.dayInHistory('2026-12-31', newYear)).toBe('31 Dec 2026')
  expect(ja.dayInHistory('2024-12-31', newYear)).toBe('2024年12月31日')
})

test('a minus is a minus in every figure', () => {
  expect(en.number(-1.5)).toBe('−1.5')
  expect(ja.percent(-0.756)).toBe('−75.6%')
  expect(ja.money({ amount: '-1200', currency: 'JPY' })).toBe('−1,200円')
  expect(en.money({ amount: '-1200', currency: 'JPY' })).toBe('−¥1,200')
})

test('changes carry their sign, and no change is said as such', () => {
  expect(en.signed(-27)).toBe('−27')
  expect(en.signed(4)).toBe('+4')
  expect(en.signed(0)).toBe('±0')
  expect(en.signed(-0.2)).toBe('±0')
  expect(en.signed(-0.25, 2)).toBe('−0.25')
})

test('spans of time are said in words', () => {
  const now = Date.parse('2026-11-21T00:00:00Z')
  expect(en.ago('2026-11-20T23:57:00Z', now)).toBe('3 minutes ago')
  expect(ja.ago('2026-11-20T23:57:00Z', now)).toBe('3分前')
  expect(ja.ago('2026-11-18T14:59:00Z', Date.parse('2026-11-20T01:00:00Z')), 'late the day before yesterday').toBe(
    '一昨日',
  )
  expect(ja.ago('2026-11-18T15:01:00Z', Date.parse('2026-11-20T01:00:00Z')), 'early yesterday').toBe('昨日')
  expect(en.ago('2026-11-16T01:00:00Z', Date.parse('2026-11-20T01:00:00Z'))).toBe('4 days ago')
  expect(en.days(1)).toBe('1 day')
  expect(ja.days(38)).toBe('38日')
  expect(en.bytes(1_500_000)).toBe('1.5 MB')
})

test('a country is named where its code is given, and kept as written where not', () => {
  expect([en.country('JP'), ja.country('JP'), ja.country('日本')]).toEqual(['Japan', '日本', '日本'])
})
