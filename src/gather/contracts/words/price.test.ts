import { expect, test } from 'vitest'
import { perPeriod, price } from '../words.ts'

test.each([
  ['month', '300,000円', '月額300,000円'],
  ['year', '2,000,000円', '年額2,000,000円'],
  ['quarter', '300円', '四半期ごとに300円'],
  ['two-years', '2,000,000円', '2年ごとに2,000,000円'],
  ['18 months', '1,800円', '18か月ごとに1,800円'],
])('a price %s is said in Japanese with its period before it', (period, money, said) => {
  expect(perPeriod({ en: money, ja: money }, period).ja).toBe(said)
})

test('a price is said the same everywhere', () => {
  const money = { amount: '2000000', currency: 'JPY', tax: 'included' } as const
  expect(price(money, 'two-years').ja).toBe('2年ごとに2,000,000円（税込）')
  expect(perPeriod({ en: '¥2,000,000', ja: '' }, 'two-years').en).toBe('¥2,000,000 per two years')
})
