import { expect, test } from 'vitest'
import { type Candidate, ranked } from './ranking.ts'

const write = (amount: string) => ({ en: `¥${amount}`, ja: `${amount}円` })
const one = (customerId: string, more: Partial<Candidate> = {}): Candidate => ({
  customerId,
  band: 'watch',
  value: '1000',
  renewalInDays: null,
  dueInDays: 3,
  ...more,
})
const order = (...list: Candidate[]) => ranked(list, 9, write).map(({ customerId }) => customerId)

test('value, urgency and band are multiplied, and the most comes first', () => {
  const [first, second] = ranked(
    [one('steady', { band: 'steady', value: '9000' }), one('kita', { band: 'risk', value: '1000', renewalInDays: 5 })],
    2,
    write,
  )
  expect(first).toMatchObject({ customerId: 'kita', rank: { points: 16_000, value: 1000, urgency: 4, band: 4 } })
  expect(second?.rank.points).toBe(9000)
  expect(first?.rank.said).toEqual({
    en: '¥1000 a year · renews in 5 days × 4 · × 4',
    ja: '年間1000円 · 契約更新まで5日 × 4 · × 4',
  })
})

test.each([
  [7, 4],
  [8, 3],
  [30, 3],
  [31, 2],
  [90, 2],
  [91, 1],
])('a renewal in %d days has the urgency %d', (renewalInDays, urgency) => {
  expect(ranked([one('a', { renewalInDays })], 9, write)[0]?.rank.urgency).toBe(urgency)
})

test('an overdue play is as urgent as a renewal within a week', () => {
  expect(ranked([one('a', { dueInDays: -2 })], 9, write)[0]?.rank).toMatchObject({
    urgency: 4,
    said: { en: '¥1000 a year · overdue by 2 days × 4 · × 2' },
  })
})

test('a customer of unknown value stands in the middle, and the list says so', () => {
  expect(
    order(one('small', { value: '10' }), one('unknown', { value: null }), one('large', { value: '1000' })),
  ).toEqual(['large', 'unknown', 'small'])
  expect(
    ranked([one('x', { value: null }), one('y', { value: '10' })], 9, write).find(
      ({ customerId }) => customerId === 'x',
    )?.rank.said.en,
  ).toMatch(/^no known value in this workspace’s currency: the middle value/)
})

test('equal points: the nearer due day first', () => {
  expect(order(one('later', { dueInDays: 5 }), one('sooner', { dueInDays: 1 }))).toEqual(['sooner', 'later'])
})

test('only the first so many are answered, in the order of all', () => {
  const few = ranked([one('low', { value: '1' }), one('high', { value: '3' }), one('middle', { value: '2' })], 2, write)
  expect(few.map(({ customerId }) => customerId)).toEqual(['high', 'middle'])
})
