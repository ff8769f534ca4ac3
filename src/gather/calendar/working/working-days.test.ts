import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarDate, dayNumber } from '#maths/time/calendar-date.ts'
import {
  addWorkingDays,
  BeyondCalendar,
  isWorkingDay,
  nearestWorkingDay,
  workingDaysBetween,
} from '#maths/time/working-days.ts'
import { calendarFrom, daySaid } from './calendar-from.ts'
import { dueDayFrom } from './due-day.ts'
import { settingsOfZone } from './holidays.ts'

const tokyo = settingsOfZone('Asia/Tokyo')
const newYear = { name: '年末年始', firstOn: '2026-12-29', lastOn: '2027-01-03' }
const bon = { name: '夏季休業', firstOn: '2026-08-10', lastOn: '2026-08-14' }
const ours = calendarFrom(tokyo, [newYear])
const theirs = calendarFrom(tokyo, [bon])
const abroad = calendarFrom(settingsOfZone('Europe/London'), [])

// Counted by hand on a printed calendar.
test.each([
  // Golden Week 2026: Wed 29 April, then 3 to 5 May and, as the 3rd is a Sunday, the 6th in its stead.
  ['2026-04-28', 1, '2026-04-30'],
  ['2026-04-28', 3, '2026-05-07'],
  ['2026-05-01', 1, '2026-05-07'],
  ['2026-05-07', -1, '2026-05-01'],
  ['2026-05-07', -3, '2026-04-28'],
  ['2026-05-06', 0, '2026-05-07'],
  // Tue 22 September 2026 lies between two holidays, and so is one.
  ['2026-09-18', 1, '2026-09-24'],
  ['2026-09-24', -1, '2026-09-18'],
  // The year's end: Mon 28 December is the last day, Mon 4 January the first.
  ['2026-12-28', 1, '2027-01-04'],
  ['2027-01-06', -3, '2026-12-28'],
  ['2026-12-25', 3, '2027-01-05'],
  ['2026-12-31', 0, '2027-01-04'],
  // Tue 29 February 2028.
  ['2028-02-28', 1, '2028-02-29'],
  ['2028-02-29', 1, '2028-03-01'],
  ['2028-03-01', -1, '2028-02-29'],
  ['2027-02-26', 1, '2027-03-01'],
])('from %s, %i working days on is %s', (from, days, expected) => {
  expect(addWorkingDays(from, days, ours)).toBe(expected)
})

test.each([
  ['2026-04-27', '2026-05-08', 5],
  ['2026-05-08', '2026-04-27', -5],
  ['2026-12-24', '2027-01-08', 7],
  ['2028-02-28', '2028-03-01', 2],
  ['2026-09-19', '2026-09-24', 0],
])('from %s to %s there are %i working days', (from, to, expected) => {
  expect(workingDaysBetween(from, to, ours)).toBe(expected)
})

test.each([
  ['2026-05-05', 'before', '2026-05-01'],
  ['2026-05-05', 'after', '2026-05-07'],
  ['2026-05-07', 'before', '2026-05-07'],
  ['2027-01-01', 'before', '2026-12-28'],
  ['2027-01-01', 'after', '2027-01-04'],
] as const)('the working day nearest to %s, %s it, is %s', (day, side, expected) => {
  expect(nearestWorkingDay(day, side, ours)).toBe(expected)
})

test('the closing days of a customer are theirs and not ours', () => {
  expect(addWorkingDays('2026-08-07', 1, ours)).toBe('2026-08-10')
  expect(addWorkingDays('2026-08-07', 1, theirs)).toBe('2026-08-17')
  expect(workingDaysBetween('2026-08-07', '2026-08-18', ours)).toBe(6)
  expect(workingDaysBetween('2026-08-07', '2026-08-18', theirs)).toBe(2)
  expect(isWorkingDay('2026-12-29', ours)).toBe(false)
  expect(isWorkingDay('2026-12-29', theirs)).toBe(true)
})

test('who chose no national table has weekends and their own closing days alone', () => {
  expect(settingsOfZone('Europe/London').holidays).toBe('none')
  expect(isWorkingDay('2026-05-06', abroad)).toBe(true)
  expect(isWorkingDay('2026-05-09', abroad)).toBe(false)
  expect(isWorkingDay('2055-05-06', abroad)).toBe(true)
})

test('beyond the years of the table nothing is known, and nothing is answered', () => {
  for (const day of ['2018-12-28', '2051-01-02', '2051-06-01'])
    expect(() => isWorkingDay(day, ours)).toThrow(BeyondCalendar)
  expect(isWorkingDay('2019-01-04', ours)).toBe(true)
  expect(() => addWorkingDays('2050-12-30', 1, ours)).toThrow(BeyondCalendar)
  expect(() => addWorkingDays('2019-01-02', -1, ours)).toThrow(BeyondCalendar)
  expect(() => workingDaysBetween('2050-12-01', '2051-01-02', ours)).toThrow(BeyondCalendar)
  expect(() => workingDaysBetween('2018-12-01', '2019-02-01', ours)).toThrow(BeyondCalendar)
  expect(workingDaysBetween('2050-12-29', '2051-01-01', ours)).toBe(2)
  expect(() => nearestWorkingDay('2050-12-31', 'after', ours)).toThrow(BeyondCalendar)
  expect(daySaid('2051-01-02', tokyo, [])).toEqual({
    known: false,
    because: {
      en: 'Not known whether it is a working day: the calendar covers 2019 to 2050 alone.',
      ja: '営業日かどうかは不明です。カレンダーは2019年から2050年までを対象としています。',
    },
  })
})

test('why nobody works: their own word before the holiday, the holiday before the weekend', () => {
  const said = (day: string, closed = [newYear], there = false) => {
    const answer = daySaid(day, tokyo, closed, there)
    return answer.because?.en ?? answer.known
  }
  expect(said('2027-01-01')).toBe('no working day: 年末年始')
  expect(said('2028-01-01')).toBe("no working day: New Year's Day")
  expect(said('2026-05-06')).toBe('no working day: Holiday in lieu')
  expect(said('2026-05-09')).toBe('no working day: Saturday')
  expect(said('2026-08-12', [bon], true)).toBe('the customer is closed: 夏季休業')
  expect(said('2026-05-07')).toBe(true)
})

test.each([
  ['2026-04-28', { inDays: 1 }, '2026-04-30'],
  ['2026-04-28', { inDays: 7 }, '2026-05-07'],
  ['2026-04-28', { inDays: 7, moved: 'before' }, '2026-05-01'],
  ['2026-12-30', { inDays: 0 }, '2027-01-04'],
  // The working day before is past: the day stays, and is shown as the closing day that it is.
  ['2026-12-30', { inDays: 2, moved: 'before' }, '2027-01-01'],
  // Nobody can tell.
  ['2050-12-30', { inDays: 3 }, '2051-01-02'],
] as const)('on %s, due by %o is %s', (today, due, expected) => {
  expect(dueDayFrom(today, due, ours)).toBe(expected)
})

const days = fc.integer({ min: dayNumber('2019-07-01'), max: dayNumber('2050-06-01') }).map(calendarDate)
const counts = fc.integer({ min: -60, max: 60 })

test('what is added is taken away again', () => {
  fc.assert(
    fc.property(days, counts, (day, count) => {
      const start = nearestWorkingDay(day, 'after', ours)
      expect(addWorkingDays(addWorkingDays(start, count, ours), -count, ours)).toBe(start)
    }),
  )
})

test('what lies between adds up, in either direction', () => {
  fc.assert(
    fc.property(fc.array(days, { minLength: 3, maxLength: 3 }), (some) => {
      const [first = '', second = '', third = ''] = some.toSorted()
      const between = (from: string, to: string) => workingDaysBetween(from, to, ours)
      expect(between(first, second) + between(second, third)).toBe(between(first, third))
      expect(between(third, second) + between(second, first)).toBe(between(third, first))
    }),
  )
})

test('none is none in either direction', () => {
  // From Saturday to Sunday, and back.
  expect([
    workingDaysBetween('2026-05-09', '2026-05-10', ours),
    workingDaysBetween('2026-05-10', '2026-05-09', ours),
  ]).toEqual([0, 0])
})

test('counting day by day comes to the same', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 200 }), (from, length) => {
      const all = Array.from({ length }, (_, at) => calendarDate(dayNumber(from) + at))
      const to = calendarDate(dayNumber(from) + length)
      expect(workingDaysBetween(from, to, ours)).toBe(all.filter((day) => isWorkingDay(day, ours)).length)
    }),
  )
})
