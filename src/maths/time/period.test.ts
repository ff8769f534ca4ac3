import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresOf } from '../../../test/oracles/figures-of.ts'
import { type CalendarDate, calendarDate, dayNumber } from './calendar-date.ts'
import { dateInZone, instantsOf, placeInPeriods, startOfDay } from './date-in-zone.ts'
import { type Calendar, type PeriodKind, period, periods, periodsApart } from './period.ts'
import { shiftDate } from './shift-date.ts'
import type { Weekday } from './weekday.ts'

const oracle = figuresOf<{
  periods: { kind: PeriodKind; date: CalendarDate; calendar: Calendar; first: CalendarDate; last: CalendarDate }[]
  zones: { zone: string; instant: number; date: CalendarDate }[]
  starts: { zone: string; date: CalendarDate; instant: number }[]
}>('time')

const kinds = ['day', 'week', 'month', 'quarter', 'year'] as const
const anyKind = fc.constantFrom<PeriodKind>(...kinds)
const anyDate = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2100-12-31') }).map(calendarDate)
const anyCalendar = fc.record({
  weekStartsOn: fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7),
  yearStartsIn: fc.integer({ min: 1, max: 12 }),
})

test('periods agree with pandas, in calendar years and in years that begin in April', () => {
  for (const { kind, date, calendar, first, last } of oracle.periods) {
    expect(period(kind, date, calendar)).toEqual({ kind, first, next: shiftDate(last, { days: 1 }) })
  }
})

test('periods tile the calendar: each date is in its period, and the next period begins where it ends', () => {
  fc.assert(
    fc.property(anyKind, anyDate, anyCalendar, (kind, date, calendar) => {
      const { first, next } = period(kind, date, calendar)
      expect(first <= date && date < next).toBe(true)
      expect(period(kind, next, calendar).first).toBe(next)
      expect(period(kind, shiftDate(next, { days: -1 }), calendar).first).toBe(first)
    }),
  )
})

test('all periods between two dates are consecutive, and their count is the distance', () => {
  fc.assert(
    fc.property(anyKind, anyDate, fc.nat(400), anyCalendar, (kind, from, days, calendar) => {
      const to = shiftDate(from, { days })
      const all = periods(kind, from, to, calendar)
      expect(all).toHaveLength(periodsApart(kind, from, to, calendar) + 1)
      expect(periodsApart(kind, to, from, calendar)).toBe(0 - periodsApart(kind, from, to, calendar) || 0)
      all.slice(1).forEach((one, i) => {
        expect(one.first).toBe(all[i]?.next)
      })
    }),
  )
})

test('the Japanese fiscal year begins in April', () => {
  expect(period('year', '2026-03-31', { yearStartsIn: 4 }).first).toBe('2025-04-01')
  expect(() => period('year', '2026-03-31', { yearStartsIn: 13 })).toThrow(/^calendar.yearStartsIn: 13/)
  expect(() => period('year', '2026-03-31', { yearStartsIn: 0 })).toThrow(/^calendar.yearStartsIn: 0/)
  expect(() => periods('day', '2026-04-02', '2026-04-01')).toThrow(/^to: '2026-04-01' comes before/)
})

test('the date in a zone agrees with zoneinfo', () => {
  for (const { zone, instant, date } of oracle.zones) expect(dateInZone(instant, zone)).toBe(date)
  expect(dateInZone(new Date('2026-03-31T15:00:00Z'), 'Asia/Tokyo')).toBe('2026-04-01')
})

test('a day begins when zoneinfo first shows its date, also where summer time skips midnight', () => {
  for (const { zone, date, instant } of oracle.starts) expect(startOfDay(date, zone)).toBe(instant)
})

test('days last 23, 24 or 25 hours', () => {
  const hours = (date: CalendarDate) => {
    const [from, until] = instantsOf(period('day', date), 'Europe/Paris')
    return (until - from) / 3_600_000
  }
  expect(['2026-03-29', '2026-04-01', '2026-10-25'].map(hours)).toEqual([23, 24, 25])
})

test('an instant is placed in the period of its date', () => {
  const months = periods('month', '2025-01-15', '2026-12-01')
  const zone = 'America/New_York'
  const instants = fc.array(fc.integer({ min: startOfDay('2024-11-01', zone), max: startOfDay('2027-02-01', zone) }))
  fc.assert(
    fc.property(instants, (list) => {
      const expected = list.map((instant) => {
        const date = dateInZone(instant, zone)
        return months.findIndex(({ first, next }) => first <= date && date < next)
      })
      expect([...placeInPeriods(list, months, zone)]).toEqual(expected)
    }),
    { numRuns: 50 },
  )
})

test('what is not a zone, a moment or a run of periods is refused', () => {
  expect(() => dateInZone(0, 'Mars/Olympus')).toThrow(/^zone: 'Mars\/Olympus'/)
  expect(() => startOfDay('2026-01-01', 'Mars/Olympus')).toThrow(/^zone:/)
  expect(() => startOfDay('2026-02-30', 'Asia/Tokyo')).toThrow(/^date:/)
  expect(() => dateInZone(Number.NaN, 'Asia/Tokyo')).toThrow(/^instant: NaN/)
  expect(() => placeInPeriods([], [], 'Asia/Tokyo')).toThrow(/^periods: there are none/)
  const gap = [period('month', '2026-01-01'), period('month', '2026-03-01')]
  expect(() => placeInPeriods([], gap, 'Asia/Tokyo')).toThrow(/^periods: '2026-03-01' does not follow '2026-02-01'/)
})
