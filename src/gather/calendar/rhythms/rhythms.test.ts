import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarDate, calendarParts, dayNumber, daysInMonth } from '#maths/time/calendar-date.ts'
import { weekday } from '#maths/time/weekday.ts'
import { BeyondCalendar, isWorkingDay } from '#maths/time/working-days.ts'
import { calendarFrom } from '../working/calendar-from.ts'
import { settingsOfZone } from '../working/holidays.ts'
import { daysOf, type Ground } from './days.ts'
import { nextOccurrence, occurrencesAfter } from './occurrences.ts'
import { Rhythm } from './rhythm.ts'

const newYear = { name: '年末年始', firstOn: '2026-12-29', lastOn: '2027-01-03' }
const tokyo: Ground = {
  zone: 'Asia/Tokyo',
  weekStartsOn: 1,
  calendar: calendarFrom(settingsOfZone('Asia/Tokyo'), [newYear]),
}
const anywhere = (zone: string): Ground => ({ ...tokyo, zone })

function times(rhythm: unknown, after: string, count: number, ground = tokyo): string[] {
  const found: string[] = []
  for (const at of occurrencesAfter(Rhythm.parse(rhythm), ground, new Date(after))) {
    found.push(at.toISOString().slice(0, 16))
    if (found.length === count) break
  }
  return found
}
/** In Tokyo nine in the morning is midnight in UTC, so that the days stand as they are. */
const days = (rhythm: object, after: string, count: number, ground = tokyo) =>
  times({ at: '09:00', ...rhythm }, `${after}T00:00:00Z`, count, ground).map((at) => at.slice(0, 10))

const day = (one: number | 'last') => ({ on: 'day of month', day: one })
const working = (nth: number | 'last') => ({ on: 'working day of month', nth })
const week = (...weekdays: number[]) => ({ on: 'weekdays', weekdays })
const weekdayOf = (nth: number | 'last', one: number) => ({ on: 'weekday of month', nth, weekday: one })
const every = (n: number, from: string) => ({ every: { n, from } })

// Read off a printed calendar.
test.each([
  ['Mondays and Thursdays', week(1, 4), '2026-04-01', '2026-04-02 2026-04-06 2026-04-09'],
  ['every day', week(1, 2, 3, 4, 5, 6, 7), '2026-02-27', '2026-02-28 2026-03-01 2026-03-02'],
  ['a day named twice is one', week(1, 1), '2026-04-01', '2026-04-06 2026-04-13'],
  ['every second Monday', { ...week(1), ...every(2, '2026-04-08') }, '2026-04-01', '2026-04-06 2026-04-20 2026-05-04'],
  ['an anchor long ago', { ...week(1), ...every(2, '2024-01-01') }, '2026-04-01', '2026-04-06 2026-04-20'],
  ['an anchor to come', { ...week(5), ...every(3, '2026-07-01') }, '2026-04-01', '2026-07-03 2026-07-24'],
  ['the first', day(1), '2026-01-01', '2026-02-01 2026-03-01'],
  ['the 31st, or the last of shorter months', day(31), '2026-01-31', '2026-02-28 2026-03-31 2026-04-30 2026-05-31'],
  ['the 30th in a leap year', day(30), '2028-01-31', '2028-02-29 2028-03-30'],
  ['the 29th', day(29), '2027-01-30', '2027-02-28 2027-03-29 2027-04-29'],
  ['the 28th', day(28), '2027-01-30', '2027-02-28 2027-03-28'],
  ['the last day', day('last'), '2028-01-31', '2028-02-29 2028-03-31 2028-04-30'],
  ['the second Tuesday', weekdayOf(2, 2), '2026-04-01', '2026-04-14 2026-05-12 2026-06-09'],
  ['the last Friday', weekdayOf('last', 5), '2026-04-01', '2026-04-24 2026-05-29 2026-06-26'],
  ['the last working day', working('last'), '2026-03-31', '2026-04-30 2026-05-29 2026-06-30 2026-07-31'],
  ['the last working day of the year', working('last'), '2026-10-30', '2026-11-30 2026-12-28 2027-01-29'],
  ['the first working day', working(1), '2026-04-01', '2026-05-01 2026-06-01 2026-07-01 2026-08-03'],
  ['the third working day', working(3), '2026-04-03', '2026-05-08 2026-06-03'],
  ['the third of January', working(3), '2026-12-31', '2027-01-06'],
  [
    'every third month',
    { ...working(1), ...every(3, '2026-04-15') },
    '2026-03-31',
    '2026-04-01 2026-07-01 2026-10-01 2027-01-04',
  ],
  [
    'every third month, seen from between',
    { ...working(1), ...every(3, '2026-04-15') },
    '2026-05-10',
    '2026-07-01 2026-10-01',
  ],
  ['every third month, later', { ...day(15), ...every(3, '2020-01-31') }, '2026-04-20', '2026-07-15 2026-10-15'],
  ['once a year', { ...day(29), ...every(12, '2027-02-01') }, '2026-04-01', '2027-02-28 2028-02-29 2029-02-28'],
])('%s', (_, rhythm, after, expected) => {
  expect(days(rhythm, after, expected.split(' ').length)).toEqual(expected.split(' '))
})

test('to which week a Sunday belongs is the workspace’s to say', () => {
  const rhythm = { ...week(1, 7), ...every(2, '2026-04-08') }
  expect(days(rhythm, '2026-04-01', 4)).toEqual(['2026-04-06', '2026-04-12', '2026-04-20', '2026-04-26'])
  expect(days(rhythm, '2026-04-01', 4, { ...tokyo, weekStartsOn: 7 })).toEqual([
    '2026-04-05',
    '2026-04-06',
    '2026-04-19',
    '2026-04-20',
  ])
})

test('the next time lies after the instant, never at it', () => {
  const rhythm = Rhythm.parse({ ...day(1), at: '09:00' })
  expect(nextOccurrence(rhythm, tokyo, new Date('2026-04-30T23:59:59Z'))?.toISOString()).toBe(
    '2026-05-01T00:00:00.000Z',
  )
  expect(nextOccurrence(rhythm, tokyo, new Date('2026-05-01T00:00:00Z'))?.toISOString()).toBe(
    '2026-06-01T00:00:00.000Z',
  )
})

test('the day is the day of the zone', () => {
  expect(times({ ...day(1), at: '00:30' }, '2026-04-15T00:00:00Z', 1)).toEqual(['2026-04-30T15:30'])
  expect(times({ ...day(1), at: '20:00' }, '2026-04-15T00:00:00Z', 1, anywhere('America/New_York'))).toEqual([
    '2026-05-02T00:00',
  ])
})

test('an hour that the clocks leave out is an hour later, one that they show twice is the first', () => {
  const newYork = anywhere('America/New_York')
  const daily = week(1, 2, 3, 4, 5, 6, 7)
  expect(times({ ...daily, at: '02:30' }, '2026-03-07T00:00:00Z', 3, newYork)).toEqual([
    '2026-03-07T07:30',
    '2026-03-08T07:30',
    '2026-03-09T06:30',
  ])
  expect(times({ ...daily, at: '01:30' }, '2026-10-31T00:00:00Z', 3, newYork)).toEqual([
    '2026-10-31T05:30',
    '2026-11-01T05:30',
    '2026-11-02T06:30',
  ])
  expect(times({ ...daily, at: '01:30' }, '2026-11-01T05:30:00Z', 1, newYork)).toEqual(['2026-11-02T06:30'])
})

test('a day that a zone has left out does not make the next one come twice', () => {
  const daily = { ...week(1, 2, 3, 4, 5, 6, 7), at: '09:00' }
  expect(times(daily, '2011-12-29T00:00:00Z', 3, anywhere('Pacific/Apia'))).toEqual([
    '2011-12-29T19:00',
    '2011-12-30T19:00',
    '2011-12-31T19:00',
  ])
})

test('beyond the calendar a working day is not known, a date is', () => {
  expect(days(working('last'), '2050-12-01', 1)).toEqual(['2050-12-30'])
  expect(() => days(working('last'), '2050-12-30', 1)).toThrow(BeyondCalendar)
  expect(days(day('last'), '2050-12-31', 1)).toEqual(['2051-01-31'])
})

test('a month without so many working days is left out, and ten years without any are the end', () => {
  const mondays = calendarFrom({ holidays: 'none', weekend: [2, 3, 4, 5, 6, 7] }, [])
  const ground = { ...tokyo, calendar: mondays }
  expect(days(working(5), '2026-04-01', 3, ground)).toEqual(['2026-06-29', '2026-08-31', '2026-11-30'])
  expect(nextOccurrence(Rhythm.parse({ ...working(6), at: '09:00' }), ground, new Date('2026-04-01'))).toBeUndefined()
})

test.each([
  { ...week(), at: '09:00' },
  { ...week(0), at: '09:00' },
  { ...week(8), at: '09:00' },
  { ...week(1), at: '24:00' },
  { ...week(1), at: '9:00' },
  { ...day(0), at: '09:00' },
  { ...day(32), at: '09:00' },
  { ...weekdayOf(5, 1), at: '09:00' },
  { ...working(11), at: '09:00' },
  { ...working(1), at: '09:00', every: { n: 1, from: '2026-04-01' } },
  { ...working(1), at: '09:00', every: { n: 2 } },
  { ...working(1), at: '09:00', every: { n: 2, from: '2026-02-30' } },
])('is no rhythm: %o', (wish) => {
  expect(Rhythm.safeParse(wish).success).toBe(false)
})

const weekdays = fc.constantFrom(1, 2, 3, 4, 5, 6, 7)
const rhythms = fc
  .oneof(
    fc.array(weekdays, { minLength: 1, maxLength: 3 }).map((some) => week(...some)),
    fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last' as const)).map(day),
    fc.tuple(fc.constantFrom(1, 2, 3, 4, 'last' as const), weekdays).map(([nth, one]) => weekdayOf(nth, one)),
    fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constant('last' as const)).map(working),
  )
  .map((one) => Rhythm.parse({ ...one, at: '09:00' }))

test('the days are those that their definition names, one by one', () => {
  fc.assert(
    fc.property(
      rhythms,
      fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2030-01-01') }),
      (rhythm, start) => {
        const named = Array.from({ length: 70 }, (_, at) => calendarDate(start + at)).filter((one) =>
          isNamed(rhythm, one),
        )
        const found: string[] = []
        for (const one of daysOf(rhythm, tokyo, calendarDate(start))) {
          if (dayNumber(one) >= start + 70) break
          found.push(one)
        }
        expect(found).toEqual(named)
      },
    ),
  )
})

function isNamed(rhythm: Rhythm, date: string): boolean {
  const { year, month, day: number } = calendarParts(date)
  const all = Array.from({ length: daysInMonth(year, month) }, (_, at) =>
    calendarDate(dayNumber(date) - number + 1 + at),
  )
  const nthOf = (some: string[], nth: number | 'last') => (nth === 'last' ? some.at(-1) : some[nth - 1]) === date
  if (rhythm.on === 'weekdays') return rhythm.weekdays.includes(weekday(date))
  if (rhythm.on === 'day of month')
    return number === (rhythm.day === 'last' ? all.length : Math.min(rhythm.day, all.length))
  if (rhythm.on === 'weekday of month')
    return nthOf(
      all.filter((one) => weekday(one) === rhythm.weekday),
      rhythm.nth,
    )
  return nthOf(
    all.filter((one) => isWorkingDay(one, tokyo.calendar)),
    rhythm.nth,
  )
}
