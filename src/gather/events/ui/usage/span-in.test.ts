import { expect, test } from 'vitest'
import { spanIn } from './span-in.ts'
import { weekAddress } from './week-address.ts'

test('a week of the chart opens from its Monday to its Sunday', () => {
  const { searchParams } = new URL(weekAddress('c1', '2026-03-30'), 'http://here')
  expect(spanIn(Object.fromEntries(searchParams))).toMatchObject({
    isOfDays: true,
    wish: { from: '2026-03-30', until: '2026-04-05' },
  })
})

test('a measure opens the window that it was counted over; what cannot be a span opens none', () => {
  const [after, upTo] = ['2026-03-04T00:00:00.000Z', '2026-04-01T00:00:00.000Z']
  expect(spanIn({ after, upTo })?.wish).toEqual({ occurredAfter: new Date(after), occurredUntil: new Date(upTo) })
  for (const search of [
    {},
    { from: '2026-03-02' },
    { from: '2026-03-02', until: '2026-03-01' },
    { after: upTo, upTo: after },
  ])
    expect(spanIn(search)).toBeNull()
  expect(spanIn({ after: 'yesterday', upTo })).toBeNull()
})
