import { type CalendarDate, calendarDate, dayNumber } from '#maths/time/calendar-date.ts'
import { weekday } from '#maths/time/weekday.ts'
import { BeyondCalendar, isWorkingDay, type WorkingCalendar } from '#maths/time/working-days.ts'
import type { Text } from '#platform/wording/words.ts'
import type { CalendarSettings, DaySaid } from '../contract.ts'
import * as words from '../words.ts'
import { holidayTable } from './holidays.ts'

export type Span = { readonly name: string; readonly firstOn: CalendarDate; readonly lastOn: CalendarDate }
type Kept = Pick<CalendarSettings, 'holidays' | 'weekend'>

/** Made once: a list of plays asks of each day on its own. */
const holidaysOf = {
  japan: new Set(holidayTable.japan.days.keys()),
  none: new Set<CalendarDate>(),
} as const

/** Weekends, the national holidays of the table in use, and the closing days of one side. */
export function calendarFrom({ holidays, weekend }: Kept, closed: readonly Span[]): WorkingCalendar {
  const { known } = holidayTable[holidays]
  const national = holidaysOf[holidays]
  return {
    known,
    weekend,
    holidays: closed.length === 0 ? national : new Set([...national, ...closed.flatMap(daysIn)]),
  }
}

/** Whether people work on a day and, where they do not, the reason nearest to them: their own word, the law's, the week's. */
export function daySaid(day: CalendarDate, settings: Kept, closed: readonly Span[], theirs = false): DaySaid {
  const calendar = calendarFrom(settings, closed)
  try {
    const works = isWorkingDay(day, calendar)
    return { known: true, works, because: works ? null : whyClosed(day, settings, closed, theirs) }
  } catch (problem) {
    if (problem instanceof BeyondCalendar) return { known: false, because: notKnown(settings) }
    throw problem
  }
}

function whyClosed(day: CalendarDate, settings: Kept, closed: readonly Span[], theirs: boolean): Text {
  const own = closed.find(({ firstOn, lastOn }) => firstOn <= day && day <= lastOn)
  if (own) return theirs ? words.isClosedThere(own.name) : words.isClosedHere(own.name)
  const holiday = holidayTable[settings.holidays].days.get(day)
  return holiday ? words.isHoliday(holiday) : words.isWeekday(weekday(day))
}

export function notKnown({ holidays }: Pick<Kept, 'holidays'>): Text {
  const { from, to } = holidayTable[holidays].known
  return words.notKnown(from, to)
}

function daysIn({ firstOn, lastOn }: Span): CalendarDate[] {
  const first = dayNumber(firstOn)
  return Array.from({ length: dayNumber(lastOn) - first + 1 }, (_, at) => calendarDate(first + at))
}
