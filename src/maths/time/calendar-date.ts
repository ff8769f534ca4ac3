/** A day of the proleptic Gregorian calendar, written 'YYYY-MM-DD'. It has no hour and belongs to no zone. */
export type CalendarDate = string

/** A calendar date taken apart: `month` 1–12, `day` 1–31. */
export type CalendarParts = { readonly year: number; readonly month: number; readonly day: number }

const written = /^(\d{4})-(\d{2})-(\d{2})$/
const daysBeforeMarch = [306, 337] as const

/**
 * The day number of a calendar date: days since 1970-01-01, which is day 0.
 *
 * Pure integer arithmetic on the 400-year cycle of 146,097 days, counting years from March so that the
 * leap day is the last of its year.          E. G. Richards, "Mapping Time" (1998), ch. 25; H. Hinnant (2013)
 *
 * @param date  'YYYY-MM-DD', years 0000–9999
 * @returns     a whole number of days, negative before 1970
 * @throws      RangeError naming `date` when it is not a day that exists, such as '2025-02-29'.   O(1)
 * @example     dayNumber('1970-01-02')  // 1
 */
export function dayNumber(date: CalendarDate): number {
  const { year, month, day } = calendarParts(date)
  return dayNumberOf(year, month, day)
}

/**
 * The calendar date of a day number: the inverse of `dayNumber`.
 *
 * @throws   RangeError when `number` is not whole or falls outside the years 0000–9999.   O(1)
 * @example  calendarDate(11016)  // '2000-02-29'
 */
export function calendarDate(number: number): CalendarDate {
  if (!Number.isInteger(number)) throw new RangeError(`number: ${number} is not a whole day number`)
  const sinceMarchOfZero = number + 719_468
  const cycle = Math.floor(sinceMarchOfZero / 146_097)
  const dayOfCycle = sinceMarchOfZero - cycle * 146_097
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) /
      365,
  )
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return writtenDate({ year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, day })
}

/**
 * The year, month and day of a calendar date.
 *
 * @throws   RangeError naming `date` when it is not a day that exists.   O(1)
 * @example  calendarParts('2026-04-01')  // { year: 2026, month: 4, day: 1 }
 */
export function calendarParts(date: CalendarDate): CalendarParts {
  const match = written.exec(date)
  const year = Number(match?.[1])
  const month = Number(match?.[2])
  const day = Number(match?.[3])
  if (match === null || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    throw new RangeError(`date: '${date}' is not a day of the calendar written YYYY-MM-DD`)
  }
  return { year, month, day }
}

/** The date of a year, month and day that are known to exist together. */
export function writtenDate({ year, month, day }: CalendarParts): CalendarDate {
  if (year < 0 || year > 9999) throw new RangeError(`date: the year ${year} is outside 0000–9999`)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/**
 * How many days a month has: 28 to 31.
 *
 * @example  daysInMonth(2024, 2)  // 29
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether a year has a 29 February: every fourth, but of the centuries only every fourth. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function dayNumberOf(year: number, month: number, day: number): number {
  const yearFromMarch = month <= 2 ? year - 1 : year
  const dayOfYear = (daysBeforeMarch[month - 1] ?? Math.floor((153 * (month - 3) + 2) / 5)) + day - 1
  const cycle = Math.floor(yearFromMarch / 400)
  const yearOfCycle = yearFromMarch - cycle * 400
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear
  return cycle * 146_097 + dayOfCycle - 719_468
}
