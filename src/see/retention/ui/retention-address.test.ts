import { expect, test } from 'vitest'
import { backTo, behindIn, customersAt, isUsual, wishIn } from './retention-address.ts'

const searchOf = (address: string) => Object.fromEntries(new URL(address, 'http://here').searchParams)

test('what a number says is asked for under the switches of its page, and the way back keeps them', () => {
  const search = { slice: 'plan', unit: 'week', grace: '0' }
  const opened = searchOf(customersAt(search, { which: 'left at', at: 12, of: '' }))
  expect(behindIn(opened)).toEqual({ ...wishIn(search), which: 'left at', at: 12, of: '' })
  expect(wishIn(searchOf(backTo(opened)))).toEqual(wishIn(search))
  expect(backTo({})).toBe('/retention/survival')
})

test('what an address does not say, or says wrongly, is the usual', () => {
  expect(wishIn({ unit: 'year', grace: 'x' })).toEqual({
    unit: 'month',
  })
  expect(wishIn({ grace: '45', recognised: 'end', usage: 'left out' })).toEqual({
    ...{ unit: 'month', graceDays: 45, recognised: 'end', usage: 'left out' },
  })
  expect(behindIn({ which: 'nobody', at: '-1' })).toEqual({ ...wishIn({}), which: 'counted' })
  expect([isUsual({ unit: 'year' }), isUsual({ slice: 'plan' }), isUsual({ grace: '0' })]).toEqual([true, false, false])
})
