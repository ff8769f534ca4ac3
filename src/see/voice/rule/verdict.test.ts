import { expect, test } from 'vitest'
import type { LinkName } from '../contract/links.ts'
import { linksOf, type Tally } from './verdict.ts'

const tallies = (yes: readonly number[], no: readonly number[]): Tally[] => [
  ...yes.map((customers, value) => ({ value, happened: true, customers })),
  ...no.map((customers, value) => ({ value, happened: false, customers })),
]
const verdicts = (found: Partial<Record<LinkName, Tally[]>>) =>
  linksOf(new Map(Object.entries(found) as [LinkName, Tally[]][])).map(({ verdict }) => verdict)

test('what goes with it is told with its direction, what does not as no link, and little data as nothing', () => {
  const same = [100, 200, 400, 300]
  expect(
    verdicts({
      'csat renewed': tallies(same, same),
      'ces left': tallies([5, 10, 40, 60], [90, 60, 30, 10]),
      'nps renewed': tallies([60, 30, 10], [10, 30, 60]),
      // Half as much data as tells that there is none is not enough to say so.
      'nps bought again': tallies([20, 40, 20], [20, 40, 20]),
      'csat bought again': tallies([0, 19], [500, 500]),
      'cases left': tallies([100], [900]),
    }),
  ).toEqual(['no link', 'more', 'less', 'cannot say', 'cannot say', 'cannot say'])
})

test('a share is the chance that one of whom it happened had more, half of the ties counted', () => {
  const [link] = linksOf(new Map([['ces left', tallies([0, 20, 20], [20, 20, 0])]]))
  // Of 1600 pairs 1200 are won and 400 tied.
  expect(link).toMatchObject({ happened: 40, didNot: 40, share: { known: true, value: 0.875 } })
})

test('where the two do not overlap the area has no interval, and the side is told all the same', () => {
  expect(verdicts({ 'csat renewed': tallies([0, 50], [50]), 'ces left': tallies([50], [0, 50]) })).toEqual([
    'more',
    'less',
  ])
})

test('of many that are tried, what alone would be beyond chance is not told', () => {
  // By itself p is .033; with five that are tried it is five times as much.
  const lucky = tallies([29, 30, 41], [40, 33, 27])
  expect(verdicts({ 'csat renewed': lucky })).toEqual(['more'])
  const none = tallies([30, 30, 30], [30, 30, 30])
  const rest = { 'nps renewed': none, 'nps bought again': none, 'ces left': none, 'cases left': none } as const
  expect(verdicts({ 'csat renewed': lucky, ...rest })[0]).toBe('cannot say')
})
