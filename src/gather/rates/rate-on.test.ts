import { expect, test } from 'vitest'
import { type DatedRate, rateOn } from './rate-on.ts'
import { notKnown } from './words.ts'

const rate = (from: string, to: string, date: string, value: string): DatedRate => ({
  from,
  to,
  date,
  rate: value,
  source: 'TTM',
})
const rates = [
  rate('USD', 'JPY', '2026-03-31', '149.52'),
  rate('USD', 'JPY', '2026-03-27', '150.10'),
  rate('USD', 'JPY', '2026-04-10', '151'),
  rate('EUR', 'USD', '2024-02-29', '1.0850000000000000000001'),
  rate('KRW', 'JPY', '2026-04-01', '0.1087'),
]
const week = { atMostDays: 7 }

test('a rate that is too old to be used is said with its day', () => {
  const asked = { from: 'USD', to: 'JPY', day: '2026-04-08', atMostDays: 7, mayTurn: false }
  expect(notKnown({ known: false, because: 'too old', latest: '2026-03-31' }, asked).ja).toBe(
    '2026年4月8日以前のUSDからJPYへの最新のレートは2026年3月31日のものです。有効とする日数（7日）を過ぎているため使用できません。',
  )
})

test.each([
  ['of the day itself', 'USD', 'JPY', '2026-03-31', '149.52', '2026-03-31'],
  ['of days before, over a weekend', 'USD', 'JPY', '2026-04-07', '149.52', '2026-03-31'],
  ['the latest before, not the latest on record', 'USD', 'JPY', '2026-03-30', '150.10', '2026-03-27'],
  [
    'of the day after a leap day, to the last digit',
    'EUR',
    'USD',
    '2024-03-01',
    '1.0850000000000000000001',
    '2024-02-29',
  ],
  ['of two currencies without a smaller coin', 'KRW', 'JPY', '2026-04-01', '0.1087', '2026-04-01'],
  ['of a currency in itself', 'JPY', 'JPY', '2026-04-01', '1', '2026-04-01'],
])('a rate is known: %s', (_, from, to, day, value, date) => {
  expect(rateOn(rates, { from, to, day, ...week })).toMatchObject({ known: true, rate: value, date, isTurned: false })
})

test.each([
  ['a day older than counts', 'USD', 'JPY', '2026-04-08', 'too old', '2026-03-31'],
  ['before the first', 'USD', 'JPY', '2026-03-26', 'only later', null],
  ['a pair that nobody rated', 'GBP', 'JPY', '2026-04-01', 'no rate', null],
  ['a pair that is rated the other way round, unless that is asked for', 'JPY', 'USD', '2026-03-31', 'no rate', null],
  ['a pair that could be reckoned over a third currency', 'EUR', 'JPY', '2024-03-01', 'no rate', null],
])('no rate is answered: %s', (_, from, to, day, because, latest) => {
  expect(rateOn(rates, { from, to, day, ...week })).toEqual({ known: false, because, latest })
})

test('a pair is turned over when that is asked for, and says so', () => {
  const turned = { day: '2026-03-31', mayTurn: true, ...week }
  expect(rateOn(rates, { from: 'JPY', to: 'USD', ...turned })).toEqual({
    known: true,
    rate: '0.00668806848582129481',
    date: '2026-03-31',
    source: 'TTM',
    isTurned: true,
  })
  expect(rateOn(rates, { from: 'USD', to: 'JPY', ...turned })).toMatchObject({ rate: '149.52', isTurned: false })
  expect(rateOn(rates, { from: 'JPY', to: 'USD', ...turned, day: '2026-04-08' })).toEqual({
    known: false,
    because: 'too old',
    latest: '2026-03-31',
  })
})

test('with no days allowed only the day itself counts', () => {
  const asked = { from: 'USD', to: 'JPY', atMostDays: 0 }
  expect(rateOn(rates, { ...asked, day: '2026-03-31' })).toMatchObject({ rate: '149.52' })
  expect(rateOn(rates, { ...asked, day: '2026-04-01' })).toMatchObject({ because: 'too old' })
})
