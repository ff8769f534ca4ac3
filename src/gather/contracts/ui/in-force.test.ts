import { expect, test } from 'vitest'
import { nextRenewal, yearlyValues } from './in-force.ts'

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

test('the next renewal is the first end of a contract in force; an open end is none', () => {
  const sooner = { ...pro, endsOn: '2026-12-01', autoRenew: true }
  const past = { ...pro, standing: 'ended', endsOn: '2026-01-01' } as const
  expect(nextRenewal([pro, sooner, past])).toEqual({ on: '2026-12-01', autoRenew: true })
  expect(nextRenewal([{ ...pro, endsOn: null }, past])).toBeNull()
})
