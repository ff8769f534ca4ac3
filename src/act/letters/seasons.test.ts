import { expect, test } from 'vitest'
import { seasonalGreeting } from './seasons.ts'

// Written down from a calendar of letters before the rule, with the days between which a season turns.
test.each([
  ['2026-01-01', '新春の候'],
  ['2026-01-07', '新春の候'],
  ['2026-01-08', '厳寒の候'],
  ['2026-02-03', '厳寒の候'],
  ['2028-02-29', '余寒の候'],
  ['2026-03-01', '早春の候'],
  ['2026-03-31', '春暖の候'],
  ['2026-04-15', '陽春の候'],
  ['2026-05-01', '晩春の候'],
  ['2026-05-20', '新緑の候'],
  ['2026-06-05', '初夏の候'],
  ['2026-07-01', '向暑の候'],
  ['2026-08-05', '盛夏の候'],
  ['2026-08-15', '残暑の候'],
  ['2026-09-10', '初秋の候'],
  ['2026-10-10', '秋冷の候'],
  ['2026-10-31', '錦秋の候'],
  ['2026-11-20', '向寒の候'],
  ['2026-12-10', '師走の候'],
  ['2026-12-31', '歳末の候'],
])('on %s it is %s', (day, season) => {
  expect(seasonalGreeting(day, true, 'ja').split('、')[0]).toBe(season)
  expect(seasonalGreeting(day, true, 'en')).toBe('')
})

test('every day of a year has its words, and a person by themselves is no organisation', () => {
  const days = Array.from({ length: 366 }, (_, at) => new Date(Date.UTC(2028, 0, 1 + at)).toISOString().slice(0, 10))
  expect(days.filter((day) => !/^..の候、/.test(seasonalGreeting(day, true, 'ja')))).toEqual([])
  expect(seasonalGreeting('2026-04-15', false, 'ja')).toBe('陽春の候、ますますご健勝のこととお慶び申し上げます。')
})
