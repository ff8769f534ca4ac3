import { expect, test } from 'vitest'
import { backTo, cellAt, cellIn, shownChoices, wishIn } from './cohorts-address.ts'

const searchOf = (address: string) => Object.fromEntries(new URL(address, 'http://here').searchParams)

test('a cell is asked for under the switches of its page, and the way back keeps them', () => {
  const search = { measure: 'activity', way: 'rolling', slice: 'owner', atLeast: '5' }
  const opened = searchOf(cellAt(search, { cohort: '', after: 3, which: 'n' }))
  expect(cellIn(opened)).toEqual({ ...wishIn(search), cohort: '', after: 3, which: 'n' })
  expect(wishIn(searchOf(backTo(opened)))).toEqual(wishIn(search))
  expect(backTo({})).toBe('/retention')
})

test('switches are those of what is measured; what an address says wrongly is the usual', () => {
  expect(shownChoices({})).toEqual(['measure', 'way', 'by', 'months', 'grace', 'recognised', 'usage'])
  expect(shownChoices({ measure: 'activity', slice: 'owner' })).toEqual([
    ...['measure', 'way', 'months', 'activity', 'atLeast'],
  ])
  // Plans are of contracts: activity is told of all, and the way back to contracts finds the plans.
  expect(wishIn({ measure: 'activity', slice: 'plan' })).not.toHaveProperty('slice')
  expect(shownChoices({ measure: 'activity', slice: 'plan' })).toContain('by')
  expect(wishIn({ measure: 'revenue', slice: 'plan' })).toMatchObject({ slice: 'plan' })
  expect(cellIn({ after: 'x', which: 'all' })).toEqual({ ...wishIn({}), which: 'count' })
})
