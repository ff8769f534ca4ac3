import { expect, test } from 'vitest'
import { answersAddress, answersIn, isNarrowed, monthWithin } from './answers-address.ts'

test('the address of a figure asks for exactly its answers', () => {
  const wish = { from: '2026-03-01', until: '2026-03-31', voice: 'promoters' } as const
  const here = '/surveys?from=2026-03-01&until=2026-03-31&voice=promoters'
  expect(answersAddress(wish)).toBe(here)
  expect(answersAddress(wish, 'c1')).toBe('/customers/c1?tab=voice&from=2026-03-01&until=2026-03-31&voice=promoters')
  expect(answersIn(Object.fromEntries(new URL(here, 'http://here').searchParams))).toEqual(wish)
  expect(answersIn({ survey: '半期アンケート' })).toEqual({ survey: '半期アンケート' })
})

test('what an address cannot mean is not asked for', () => {
  expect(answersIn({ from: 'yesterday', until: '2026-3-1', voice: 'everyone' })).toEqual({})
  expect(answersIn({ from: '2026-03-02', until: '2026-03-01' })).toEqual({ from: '2026-03-02' })
  expect(isNarrowed(answersIn({ tab: 'voice' }))).toBe(false)
})

test('a month at the end of a period is as long as the period lets it', () => {
  const period = { from: '2024-04-10', until: '2026-04-01' }
  expect(monthWithin('2026-04', period)).toEqual({ from: '2026-04-01', until: '2026-04-01' })
  expect(monthWithin('2024-04', period)).toEqual({ from: '2024-04-10', until: '2024-04-30' })
  expect(monthWithin('2026-02', period)).toEqual({ from: '2026-02-01', until: '2026-02-28' })
})
