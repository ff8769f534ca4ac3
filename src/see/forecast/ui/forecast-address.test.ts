import { expect, test } from 'vitest'
import {
  backTo,
  contractsAt,
  contractsIn,
  isTyped,
  renewalsAt,
  renewalsIn,
  typedText,
  wishIn,
} from './forecast-address.ts'

const searchOf = (address: string) => Object.fromEntries(new URL(address, 'http://here').searchParams)

test('what a figure says is asked for under the switches and the scenario of its page, and the way back keeps them', () => {
  const search = { slice: 'kind', shownOver: '12', churnPoints: '1', newMonthly: '100' }
  const opened = searchOf(contractsAt(search, { line: 'due', month: '2026-08-31', which: 'scenario' }))
  expect(contractsIn(opened)).toEqual({ ...wishIn(search), line: 'due', month: '2026-08-31', which: 'scenario' })
  expect(wishIn(searchOf(backTo(opened)))).toEqual(wishIn(search))
  expect(renewalsIn(searchOf(renewalsAt(search, { of: '', outcome: 'lost' })))).toMatchObject({
    of: '',
    outcome: 'lost',
  })
  expect(backTo({})).toBe('/forecast')
})

test('what an address says wrongly is the usual, and numbers are read as they are typed', () => {
  expect(wishIn({ shownOver: '7', churnPoints: 'x', pricePercent: '2000' })).toEqual({ like: 'plan', shownOver: 24 })
  expect(['１，０００', '-1.5%', '−2', ' 3 '].map(typedText)).toEqual(['1000', '-1.5', '-2', '3'])
  expect([isTyped('churnPoints', '-1.5'), isTyped('churnPoints', '1.555'), isTyped('newMonthly', '-1')]).toEqual([
    ...[true, false, false],
  ])
})
