import { expect, test } from 'vitest'
import { standsOn, standsWithin } from './in-use.ts'

const old = { usedFrom: null, usedUntil: '2026-06-14' }
const fresh = { usedFrom: '2026-06-15', usedUntil: null }
const always = { usedFrom: null, usedUntil: null }

test.each([
  ['2026-06-14', 'in use', 'ahead'],
  ['2026-06-15', 'over', 'in use'],
] as const)('on %s the old is %s and the new %s', (day, was, is) => {
  expect([standsOn(old, day), standsOn(fresh, day), standsOn(always, day)]).toEqual([was, is, 'in use'])
})

// A period is told from the end of the day before its first to the end of its last.
test.each([
  ['May', '2026-04-30', '2026-05-31', 'in use', 'ahead'],
  ['June', '2026-05-31', '2026-06-30', 'in use', 'in use'],
  ['July', '2026-06-30', '2026-07-31', 'over', 'in use'],
  ['until the last day', '2026-06-13', '2026-06-14', 'in use', 'ahead'],
  ['from the day after', '2026-06-14', '2026-06-15', 'over', 'in use'],
] as const)('%s', (_, from, to, was, is) => {
  expect([standsWithin(old, { from, to }), standsWithin(fresh, { from, to })]).toEqual([was, is])
})
