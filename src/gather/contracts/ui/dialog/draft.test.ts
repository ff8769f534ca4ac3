import { expect, test } from 'vitest'
import { draftOf, signedOf, wishOf } from './draft.ts'

const empty = draftOf(undefined, 'JPY')

test('a contract that says nothing but its start wishes for nothing else', () => {
  expect(wishOf({ ...empty, startsOn: '2026-04-01' })).toEqual({
    kind: 'subscription',
    tax: 'unknown',
    startsOn: '2026-04-01',
    renewsId: null,
    period: 'month',
    autoRenew: null,
    taxRate: null,
    currency: 'JPY',
    notice: null,
    cancellationRequestedOn: null,
  })
})

test.each([
  ['none', '3', null],
  ['day', '2026-12-31', { on: '2026-12-31' }],
  ['months', '３', { before: 3, unit: 'months' }],
  ['days', ' 30 ', { before: 30, unit: 'days' }],
  ['days', '', { before: Number.NaN, unit: 'days' }],
] as const)('notice by %s of “%s”', (noticeKind, notice, wish) => {
  expect(wishOf({ ...empty, noticeKind, notice }).notice).toEqual(wish)
})

test('any number of months is typed, as wide as one likes', () => {
  expect(wishOf({ ...empty, period: 'any', months: '１８' }).period).toBe('18 months')
  expect(wishOf({ ...empty, period: 'two-years', months: '18' }).period).toBe('two-years')
})

test('figures lose their commas, and what is blank is not known', () => {
  expect(signedOf({ plan: ' ', seats: '1,200', amount: '１２０，０００', endsOn: '' })).toEqual({
    plan: null,
    seats: 1200,
    amount: '120000',
    endsOn: null,
  })
})
