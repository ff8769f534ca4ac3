import { calendarDate, calendarParts } from '#maths/time/calendar-date.ts'
import { eraDate, eraWithoutYear } from './written-era.ts'
import { readable } from './written-number.ts'

/** In which order a day such as 3/4/2024 is meant. A year in front needs no order. */
export type DayOrder = 'mdy' | 'dmy'

export type WrittenMoment = {
  readonly day: string
  /** Milliseconds since the day began, or null where no time is written. */
  readonly time: number | null
  /** Minutes ahead of UTC, or null where the writer meant their own zone. */
  readonly offset: number | null
}

/** 2024/4/1, 2024-04-01, 20240401, 令和6年4月1日, R6.4.1, 1 Apr 2024, 45383: a day however it is written, or null. */
export function writtenDay(raw: string, order?: DayOrder): string | null {
  const text = plain(raw)
  return text.length < 5 ? null : dayOf(text, order)
}

/** A day with or without a time: 2024/4/1 午後3:05, 2024-04-01T15:05:00+09:00, 45383.628. */
export function writtenMoment(raw: string, order?: DayOrder): WrittenMoment | null {
  const text = plain(raw)
  const parts = withTime.exec(text)
  if (parts === null) return serialMoment(text) ?? epochMoment(text) ?? timeless(dayOf(text, order))
  const { date = '', half, hour, minute, second, fraction, after, zone } = parts.groups ?? {}
  const day = dayOf(date.trim(), order)
  const time = timeOf(Number(hour), Number(minute), Number(second ?? 0), Number(`0.${fraction ?? 0}`), half ?? after)
  const offset = offsetOf(zone)
  return day === null || time === null || offset === undefined ? null : { day, time, offset }
}

/** Why a day or moment that looks like one is none: its era has no such year, or no place is so far from UTC. */
export function impossible(
  raw: string,
): { readonly era: { readonly name: string; readonly last: number | null } } | 'offset' | null {
  const text = plain(raw)
  const { date = text, zone } = withTime.exec(text)?.groups ?? {}
  const era = eraWithoutYear(date.trim())
  if (era !== null) return { era }
  return offsetOf(zone) === undefined ? 'offset' : null
}

const withTime =
  /^(?<date>.*?[\d日])(?:[T\s]+|(?<=日))(?<half>午前|午後)?\s*(?<hour>\d{1,2})[:時](?<minute>\d{1,2})分?(?::?(?<second>\d{1,2})秒?(?:[.,](?<fraction>\d{1,9}))?)?\s*(?<after>[ap]\.?m\.?)?\s*(?<zone>z|utc|gmt|jst|[+-]\d{2}:?\d{2})?$/i

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function plain(raw: string): string {
  return readable(raw)
    .replace(/\((?:[日月火水木金土](?:曜日?)?|[a-z]{3,9})\)/i, '')
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/i, '')
}

function dayOf(text: string, order: DayOrder | undefined): string | null {
  const yearFirst = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?$/.exec(text)
  if (yearFirst) return day(yearFirst[1], yearFirst[2], yearFirst[3])
  if (/^\d{8}$/.test(text)) return day(text.slice(0, 4), text.slice(4, 6), text.slice(6))
  if (/^\d{5}$/.test(text)) return serialDay(Number(text))
  return eraDay(text) ?? yearLastDay(text, order) ?? namedMonthDay(text)
}

function eraDay(text: string): string | null {
  const found = eraDate(text)
  return found && day(found.year, found.month, found.date)
}

/** Every day that three numbers can mean; a year of two digits also stands in front. */
function daysOf(text: string): { mdy: string | null; dmy: string | null; ymd: string | null } | null {
  const found = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})\.?$/.exec(text)
  if (found === null) return null
  const [, one = '', , other = '', last = ''] = found
  const year = fullYear(last)
  const yearFirst = last.length === 2 && one.length === 2 ? day(fullYear(one), other, last) : null
  return { mdy: day(year, one, other), dmy: day(year, other, one), ymd: yearFirst }
}

function yearLastDay(text: string, order: DayOrder | undefined): string | null {
  const days = daysOf(text)
  if (days === null) return null
  if (order !== undefined) return days[order]
  const possible = new Set(Object.values(days).filter((one) => one !== null))
  return possible.size === 1 ? ([...possible][0] ?? null) : null
}

/** Whether a text is a day whose order it leaves open. */
export function readsBothWays(raw: string): boolean {
  const days = daysOf(dateIn(raw))
  return days !== null && new Set(Object.values(days).filter((one) => one !== null)).size > 1
}

/** Which orders the three numbers of a day allow, both where a year in front is possible too; null where the text is no such day, or means the same day in either. */
export function dayOrders(raw: string): { readonly mdy: boolean; readonly dmy: boolean } | null {
  const days = daysOf(dateIn(raw))
  if (days === null || days.mdy === days.dmy) return null
  if (days.ymd !== null) return { mdy: true, dmy: true }
  return { mdy: days.mdy !== null, dmy: days.dmy !== null }
}

/** 2026年4月, 2026-04 and Apr 2026 are months. */
export function isMonth(raw: string): boolean {
  return /^(\d{4}\s*[-/.年]\s*\d{1,2}月?|(明治|大正|昭和|平成|令和|[mtshr])\s*(元|\d{1,2})\s*[-/.年]\s*\d{1,2}月?|[a-z]{3,9}\.?[\s-]+\d{4})$/i.test(
    plain(raw),
  )
}

function dateIn(raw: string): string {
  const text = plain(raw)
  return (withTime.exec(text)?.groups?.date ?? text).trim()
}

/** Two digits are a year from 1970 to 2069: 69 is 2069, 70 is 1970. */
function fullYear(year: string): number {
  return year.length > 2 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900)
}

function namedMonthDay(text: string): string | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[-\s.]*([a-z]{3,9})\.?[-\s,]*(\d{2}|\d{4})$/i.exec(text)
  const monthFirst = /^([a-z]{3,9})\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(text)
  const [written, name, year] = dayFirst ? dayFirst.slice(1) : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]]
  const month = months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
  if (month === 0 || year === undefined) return null
  return day(fullYear(year), month, written)
}

function day(
  year: string | number | undefined,
  month: string | number | undefined,
  date: string | undefined,
): string | null {
  const written = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  try {
    calendarParts(written)
    return written
  } catch {
    return null
  }
}

/** A spreadsheet counts days from 1899-12-30; outside 1954–2119 a bare number is taken for a number. */
function serialDay(serial: number): string | null {
  return serial < 20_000 || serial > 80_000 ? null : calendarDate(Math.floor(serial) - 25_569)
}

function serialMoment(text: string): WrittenMoment | null {
  if (!/^\d{5}\.\d+$/.test(text)) return null
  const serial = Number(text)
  const date = serialDay(serial)
  return date === null ? null : { day: date, time: Math.round((serial % 1) * 86_400) * 1000, offset: null }
}

function epochMoment(text: string): WrittenMoment | null {
  if (!/^1\d{9}(\d{3})?$/.test(text)) return null
  const milliseconds = text.length === 10 ? Number(text) * 1000 : Number(text)
  return { day: calendarDate(Math.floor(milliseconds / 86_400_000)), time: milliseconds % 86_400_000, offset: 0 }
}

function timeless(date: string | null): WrittenMoment | null {
  return date === null ? null : { day: date, time: null, offset: null }
}

function timeOf(
  hour: number,
  minute: number,
  second: number,
  fraction: number,
  half: string | undefined,
): number | null {
  const isHalf = half !== undefined
  if (hour > (isHalf ? 12 : 23) || minute > 59 || second > 59) return null
  const isAfternoon = isHalf && /午後|p/i.test(half)
  const hours = isHalf ? (hour % 12) + (isAfternoon ? 12 : 0) : hour
  return ((hours * 60 + minute) * 60 + second) * 1000 + Math.floor(fraction * 1000)
}

/** No place is farther from UTC than 14 hours. */
const farthest = 14 * 60

/** `null` where none is written, `undefined` where no place has it. */
function offsetOf(zone: string | undefined): number | null | undefined {
  if (zone === undefined) return null
  if (/^jst$/i.test(zone)) return 540
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? []
  if (sign === undefined) return 0
  const ahead = Number(hours) * 60 + Number(minutes)
  if (ahead > farthest || Number(minutes) > 59) return undefined
  return sign === '-' ? -ahead : ahead
}
