import { expect, test } from 'vitest'
import { makingOf, nextRenewal, withoutEnd, yearlyValues } from './in-force.ts'

const pro = {
  standing: 'in force',
  kind: 'subscription',
  yearlyValue: '6240000.1',
  currency: 'JPY',
  endsOn: '2026-12-29',
  autoRenew: false,
} as const

test('yearly value is the exact sum of what recurs now, each currency by itself', () => {
  const dollars = { ...pro, currency: 'USD', yearlyValue: '1200' }
  const ended = { ...pro, standing: 'ended' } as const
  const trial = { ...pro, kind: 'trial' } as const
  expect(yearlyValues([pro, { ...pro, kind: 'usage', yearlyValue: '0.2' }, dollars, ended, trial])).toEqual([
    { amount: '6240000.3', currency: 'JPY' },
    { amount: '1200', currency: 'USD' },
  ])
  expect(yearlyValues([ended, trial])).toEqual([])
})

test('the next renewal is the first end of a contract in force; an end that is not on record is none', () => {
  const sooner = { ...pro, endsOn: '2026-12-01', autoRenew: true }
  const past = { ...pro, standing: 'ended', endsOn: '2026-01-01' } as const
  expect(nextRenewal([pro, sooner, past])).toEqual({ on: '2026-12-01', autoRenew: true })
  expect(nextRenewal([{ ...pro, endsOn: null }, past])).toBeNull()
})

test('an end that is not on record is not called open, and renews only where that is known', () => {
  expect(withoutEnd({ autoRenew: false })).toEqual({ en: 'no end on record', ja: '（終了日未登録）' })
  expect(withoutEnd({ autoRenew: true })).toEqual({ en: 'renews by itself', ja: '（自動更新）' })
})

test('a figure opens exactly the contracts that it counts', () => {
  const sooner = { ...pro, endsOn: '2026-12-01' }
  const ended = { ...pro, standing: 'ended', endsOn: '2026-12-01' } as const
  const trial = { ...pro, kind: 'trial', endsOn: '2026-12-01' } as const
  const all = [pro, sooner, ended, trial]
  expect(makingOf('value', all)).toEqual([pro, sooner])
  expect(yearlyValues(makingOf('value', all))).toEqual(yearlyValues(all))
  expect(makingOf('renewal', all)).toEqual([sooner, trial])
  expect(makingOf('renewal', [{ ...pro, endsOn: null }])).toEqual([])
  expect(makingOf(undefined, all)).toEqual(all)
  expect(makingOf('anything else', all)).toEqual(all)
})
