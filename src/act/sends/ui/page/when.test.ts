import { expect, test } from 'vitest'
import { goesOf, instantIn, isWhole } from './when.ts'

// Written by hand from the offsets of these days: Tokyo +9, Madrid +1 in winter and +2 in summer, New York -4.
test.each([
  ['2026-04-02T09:00', 'Asia/Tokyo', '2026-04-02T00:00:00.000Z'],
  ['2026-01-15T09:30', 'Europe/Madrid', '2026-01-15T08:30:00.000Z'],
  ['2026-07-15T09:30', 'Europe/Madrid', '2026-07-15T07:30:00.000Z'],
  ['2026-03-29T03:30', 'Europe/Madrid', '2026-03-29T01:30:00.000Z'],
  ['2026-03-29T01:30', 'Europe/Madrid', '2026-03-29T00:30:00.000Z'],
  ['2026-07-01T23:59', 'America/New_York', '2026-07-02T03:59:00.000Z'],
])('%s in %s is %s', (typed, zone, instant) => expect(instantIn(zone, typed)).toBe(instant))

test('what is not filled in is not sent', () => {
  expect(isWhole({ kind: 'at once', at: '', on: '' })).toBe(true)
  expect(isWhole({ kind: 'at an instant', at: '', on: '' })).toBe(false)
  expect(isWhole({ kind: 'in the morning', at: '', on: '2026-04-02' })).toBe(true)
  expect(goesOf({ kind: 'in the morning', at: '', on: '2026-04-02' }, 'Asia/Tokyo')).toEqual({
    kind: 'in the morning',
    on: '2026-04-02',
  })
})
