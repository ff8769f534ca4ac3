import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresOf } from '../../../test/oracles/figures-of.ts'
import { calendarDate, dayNumber } from './calendar-date.ts'
import { addWorkingDays, isWorkingDay, type WorkingCalendar, workingDaysBetween } from './working-days.ts'

type Figures = { works: boolean; between: number; after: string }
const { workingDays } = figuresOf<{
  workingDays: {
    holidays: string[]
    rows: { from: string; to: string; count: number; western: Figures; gulf: Figures }[]
  }
}>('time')

const holidays = new Set(workingDays.holidays)
const western: WorkingCalendar = { holidays }
const gulf: WorkingCalendar = { holidays, weekend: [5, 6] }
const anyDate = fc.integer({ min: dayNumber('2025-12-01'), max: dayNumber('2026-12-31') }).map(calendarDate)

test('agrees with NumPy’s business days, with two kinds of weekend', () => {
  for (const { from, to, count, ...figures } of workingDays.rows) {
    for (const [calendar, expected] of [
      [western, figures.western],
      [gulf, figures.gulf],
    ] as const) {
      expect(isWorkingDay(from, calendar)).toBe(expected.works)
      expect(workingDaysBetween(from, to, calendar)).toBe(expected.between)
      if (count !== 0) expect(addWorkingDays(from, count, calendar)).toBe(expected.after)
    }
  }
})

test('between working days, counting and adding undo each other, forwards and backwards', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -80, max: 80 }), (date, count) => {
      const start = addWorkingDays(date, 0, western)
      expect(workingDaysBetween(start, addWorkingDays(start, count, western), western)).toBe(count || 0)
    }),
  )
})

test('a deadline on a holiday moves to the next working day', () => {
  expect(addWorkingDays('2026-05-02', 0, western)).toBe('2026-05-07')
  expect(addWorkingDays('2026-05-07', 0, western)).toBe('2026-05-07')
})

test('the day counted from is left out going back, as it is taken in going forward', () => {
  expect(workingDaysBetween('2026-04-06', '2026-04-10', western)).toBe(4)
  expect(workingDaysBetween('2026-04-10', '2026-04-06', western)).toBe(-4)
  expect(workingDaysBetween('2026-04-06', '2026-04-06', western)).toBe(0)
})

test('a calendar in which nobody ever works is refused', () => {
  const never: WorkingCalendar = { holidays: new Set(), weekend: [1, 2, 3, 4, 5, 6, 7] }
  expect(() => addWorkingDays('2026-04-01', 1, never)).toThrow(/^calendar.weekend/)
  const closed = new Set(Array.from({ length: 4000 }, (_, i) => calendarDate(dayNumber('2026-01-01') + i)))
  expect(() => addWorkingDays('2026-01-01', 0, { holidays: closed })).toThrow(/^calendar.holidays/)
  expect(() => addWorkingDays('2026-04-01', 0.5, western)).toThrow(/^count: 0.5/)
})
