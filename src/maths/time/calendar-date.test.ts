import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresOf } from '../../../test/oracles/figures-of.ts'
import { calendarDate, calendarParts, dayNumber, daysInMonth, isLeapYear, writtenDate } from './calendar-date.ts'
import { daysBetween, type Shift, shiftDate } from './shift-date.ts'
import { tenure } from './tenure.ts'
import { weekday } from './weekday.ts'

const oracle = figuresOf<{
  days: { date: string; number: number; weekday: number }[]
  shifts: { date: string; shift: Shift; to: string }[]
  tenures: { began: string; on: string; days: number; months: number }[]
}>('time')

const anyDay = fc.integer({ min: dayNumber('0000-01-01'), max: dayNumber('9999-12-31') })
const modernDay = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2100-12-31') }).map(calendarDate)

describe('day numbers and weekdays', () => {
  test("agree with Python's calendar", () => {
    for (const { date, number, weekday: day } of oracle.days) {
      expect([dayNumber(date), calendarDate(number), weekday(date)]).toEqual([number, date, day])
    }
  })

  test('a number and its date are each other’s inverse over ten thousand years', () => {
    fc.assert(fc.property(anyDay, (day) => dayNumber(calendarDate(day)) === day))
  })

  test.each(['2025-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-1', '', '2026-04-00'])(
    '%s is not a day',
    (date) => expect(() => dayNumber(date)).toThrow(new RegExp(`^date: '${date}'`)),
  )

  test('a fraction of a day and a year of five digits are refused', () => {
    expect(() => calendarDate(0.5)).toThrow(/^number: 0.5/)
    expect(() => calendarDate(dayNumber('9999-12-31') + 1)).toThrow(/^date: the year 10000/)
    expect(() => calendarDate(dayNumber('0000-01-01') - 1)).toThrow(/^date: the year -1/)
  })

  test('leap years and the lengths of months', () => {
    expect([1900, 2000, 2023, 2024].map(isLeapYear)).toEqual([false, true, false, true])
    expect(Array.from({ length: 12 }, (_, m) => daysInMonth(2023, m + 1))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ])
    expect(writtenDate(calendarParts('0987-06-05'))).toBe('0987-06-05')
  })
})

describe('shifting a date', () => {
  test('agrees with dateutil’s relativedelta', () => {
    for (const { date, shift, to } of oracle.shifts) expect(shiftDate(date, shift)).toBe(to)
  })

  test('weeks are seven days, and no shift is the day itself', () => {
    expect(shiftDate('2026-04-01', { weeks: 2 })).toBe('2026-04-15')
    expect(shiftDate('2026-04-01', {})).toBe('2026-04-01')
    expect(() => shiftDate('2026-04-01', { months: 1.5 })).toThrow(/^shift.months: 1.5/)
    expect(() => shiftDate('nonsense', {})).toThrow(/^date: 'nonsense'/)
  })

  test('days shifted there are the days between', () => {
    fc.assert(
      fc.property(modernDay, fc.integer({ min: -9000, max: 9000 }), (date, days) => {
        expect(daysBetween(date, shiftDate(date, { days }))).toBe(days)
      }),
    )
  })
})

describe('tenure', () => {
  test('agrees with months counted one by one by dateutil', () => {
    for (const { began, on, days, months } of oracle.tenures) {
      expect(tenure(began, on)).toEqual({ days, months, years: Math.floor(months / 12) })
    }
  })

  test('begins at nothing and never falls', () => {
    fc.assert(
      fc.property(modernDay, fc.nat(3000), fc.nat(3000), (began, early, more) => {
        const before = tenure(began, shiftDate(began, { days: early }))
        const after = tenure(began, shiftDate(began, { days: early + more }))
        expect(tenure(began, began)).toEqual({ days: 0, months: 0, years: 0 })
        expect(after.months).toBeGreaterThanOrEqual(before.months)
      }),
    )
  })

  test('does not run backwards', () => {
    expect(() => tenure('2026-04-02', '2026-04-01')).toThrow(/^on: '2026-04-01' comes before/)
  })
})
