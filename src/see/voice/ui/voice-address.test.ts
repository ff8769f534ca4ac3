import { expect, test } from 'vitest'
import { answersAt, answersWishIn, backTo, silentAt, silentWishIn, wishIn } from './voice-address.ts'

const span = { from: '2026-04-30', to: '2026-05-31' }
const searchIn = (address: string) => Object.fromEntries(new URL(address, 'http://here').searchParams)

test('the address of a figure asks for exactly its answers, under the same switches', () => {
  const here = { measure: 'csat', counted: 'all', top: '1', survey: '半期アンケート', slice: 'owner', by: 'quarter' }
  const there = searchIn(answersAt(here, span, { of: '', part: 'top' }))
  expect(answersWishIn(there)).toEqual({
    ...{ measure: 'csat', counted: 'all', topBoxes: 1, survey: '半期アンケート', slice: 'owner' },
    ...{ ...span, of: '', part: 'top' },
  })
  expect(searchIn(backTo(there))).toEqual({ ...here, period: '2026-05-31' })
  expect(silentWishIn(searchIn(silentAt(here, span, { known: 'tenure', value: '' })))).toMatchObject({
    ...{ ...span, known: 'tenure', value: '' },
  })
})

test('what an address cannot mean is not asked for', () => {
  expect(wishIn({ measure: 'weather', by: 'day', counted: 'none', top: '9' })).toEqual({
    ...{ measure: 'nps', by: 'month', counted: 'latest', topBoxes: 2, periods: 13 },
  })
  expect(answersWishIn({ ...span, part: 'left' })).not.toHaveProperty('part')
})
