import { expect, test } from 'vitest'
import type { Pressing } from './order/pressing.ts'
import { type Candidate, ranked } from './ranking.ts'

const write = (amount: string) => ({ en: `¥${amount}`, ja: `${amount}円` })
const one = (customerId: string, more: Partial<Candidate> = {}): Candidate => ({
  customerId,
  band: 'watch',
  value: '1000',
  weighs: more.value ?? '1000',
  urgency: 1,
  renewalInDays: null,
  dueInDays: 3,
  pressing: null,
  tier: 4,
  place: 0,
  ...more,
})
const order = (...list: Candidate[]) => ranked(list, 9, write).map(({ customerId }) => customerId)

test('value, urgency and band are multiplied, and the most comes first', () => {
  const [first, second] = ranked(
    [one('steady', { band: 'steady', value: '9000' }), one('kita', { band: 'risk', renewalInDays: 5, urgency: 4 })],
    2,
    write,
  )
  expect(first).toMatchObject({ customerId: 'kita', rank: { points: '16000', value: '1000', urgency: 4, band: 4 } })
  expect(second?.rank.points).toBe('9000')
  expect(first?.rank.said).toEqual({
    en: '¥1000 a year × urgency 4 (renews in 5 days) × band 4',
    ja: '年間1000円 × 緊急度4（契約更新まで5日） × 区分4',
  })
})

test('an overdue play is said to be one; of an unknown value it is said what stands in for it', () => {
  expect(ranked([one('a', { dueInDays: -2, urgency: 4 })], 9, write)[0]?.rank).toMatchObject({
    said: { en: '¥1000 a year × urgency 4 (overdue by 2 days) × band 2' },
  })
  expect(ranked([one('x', { value: null, weighs: '10' })], 9, write)[0]?.rank).toMatchObject({
    value: '10',
    said: { en: expect.stringMatching(/^no known value in this workspace’s currency: the middle value/) },
  })
})

test('what presses comes before all value, by its kind and then by its day, and says why', () => {
  const presses = (why: Pressing['why'], inDays: number | null, isLeaving = false) => ({
    pressing: { why, inDays, isLeaving },
  })
  const list = ranked(
    [
      one('value', { value: '9000000', band: 'risk' }),
      one('promise', { ...presses('promised', -2), tier: 3, place: -2 }),
      one('notice', { ...presses('given notice', null, true), tier: 2, place: 1_000_000 }),
      one('ends', { ...presses('ends', 6, true), tier: 1, place: 12 }),
      one('tomorrow', { ...presses('ends', 1), tier: 1, place: 2, value: '1' }),
    ],
    9,
    write,
  )
  expect(list.map(({ customerId, rank }) => [customerId, rank.said.en, rank.said.ja])).toEqual([
    ['tomorrow', 'The contract ends tomorrow, and none follows', '契約が明日終了し、次の契約がありません'],
    [
      'ends',
      'The contract ends in 6 days, and none follows; notice was given',
      '契約が6日後に終了し、次の契約がありません（解約の申し入れあり）',
    ],
    ['notice', 'Notice was given; when the contract ends is not known', '解約の申し入れあり（契約の終了日は不明）'],
    ['promise', 'Promised, and 2 days late', '約束の日を2日過ぎています'],
    ['value', '¥9000000 a year × urgency 1 (due in 3 days) × band 4', '年間9000000円 × 緊急度1（期限まで3日） × 区分4'],
  ])
})

test('equal points: the nearer due day first', () => {
  expect(order(one('later', { dueInDays: 5 }), one('sooner', { dueInDays: 1 }))).toEqual(['sooner', 'later'])
})

test('only the first so many are answered, in the order of all', () => {
  const few = ranked([one('low', { value: '1' }), one('high', { value: '3' }), one('middle', { value: '2' })], 2, write)
  expect(few.map(({ customerId }) => customerId)).toEqual(['high', 'middle'])
})

test('what is multiplied keeps all its digits, and so does what is compared', () => {
  const long = '123456789012345678.000001'
  const [first, second] = ranked(
    [one('a', { value: long, urgency: 3 }), one('b', { value: '123456789012345678.000002', urgency: 3 })],
    2,
    write,
  )
  expect([first?.customerId, second?.customerId]).toEqual(['b', 'a'])
  expect(second?.rank).toMatchObject({ value: long, points: '740740734074074068.000006' })
})
