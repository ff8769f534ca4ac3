import { moneyIn, priceDigits } from '#platform/wording/money-in-words.ts'
import type { Locale } from '#platform/wording/words.ts'

export type MoneyShown = { readonly amount: string | number; readonly currency: string }

/** How figures are written in one language, zone and currency. Exact decimals arrive as strings and are never made inexact. */
export function figuresOf(locale: Locale, zone: string, currency: string) {
  const tag = locale === 'ja' ? 'ja-JP' : 'en-GB'
  const numbers = (options: Intl.NumberFormatOptions = {}) => withMinus(new Intl.NumberFormat(tag, options))
  const decimal = numbers({ maximumFractionDigits: 2 })
  const whole = numbers({ maximumFractionDigits: 0 })
  const countries = new Intl.DisplayNames(tag, { type: 'region', fallback: 'code' })
  const percent = numbers({ style: 'percent', maximumFractionDigits: 1 })
  return {
    zone,
    currency,
    number: (value: number | string, digits?: number) =>
      digits === undefined
        ? decimal.format(exact(value))
        : numbers({ maximumFractionDigits: digits }).format(exact(value)),
    whole: (value: number | string) => whole.format(exact(value)),
    percent: (share: number, digits = 1) =>
      digits === 1 ? percent.format(share) : numbers({ style: 'percent', maximumFractionDigits: digits }).format(share),
    signed: (value: number, digits = 0) => signed(value, numbers({ maximumFractionDigits: digits })),
    money: (money: MoneyShown) => moneyIn(tag, money, priceDigits(money.currency)),
    moneyShort: (money: MoneyShown) =>
      moneyIn(locale === 'ja' ? tag : 'en-US', money, {
        notation: 'compact',
        useGrouping: 'always',
        minimumFractionDigits: 0,
        maximumFractionDigits: 1,
      }),
    /** A country by its name where it is given by its code. */
    country: (code: string) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
    bytes: (count: number) => bytesIn(numbers, count),
    list: (parts: readonly string[]) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(parts),
    days: (count: number) =>
      numbers({ style: 'unit', unit: 'day', unitDisplay: 'long', maximumFractionDigits: 0 })
        .format(count)
        .replace(' 日', '日'),
    ...datesOf(tag, zone),
  }
}

export type Figures = ReturnType<typeof figuresOf>

function datesOf(tag: string, zone: string) {
  const day = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' })
    return (date: string) => format.format(new Date(`${date.slice(0, 10)}T00:00:00Z`))
  }
  const instant = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: zone })
    return (at: string | Date) => format.format(new Date(at))
  }
  const months = tag === 'ja-JP' ? 'long' : 'short'
  const withWeekday = day({ weekday: 'short', day: 'numeric', month: months })
  const full = day({ day: 'numeric', month: months, year: 'numeric' })
  const short = day({ day: 'numeric', month: months })
  const year = new Intl.DateTimeFormat('sv-SE', { year: 'numeric', timeZone: zone })
  return {
    /** `YYYY-MM-DD`, already in the workspace's zone: never shifted. */
    day: full,
    dayShort: short,
    /** With the year where it is not the present one. */
    dayInHistory: (date: string, now: number = Date.now()) =>
      date.slice(0, 4) === year.format(now) ? short(date) : full(date),
    dayWithWeekday: (date: string) => withWeekday(date).replace('(', '（').replace(')', '）'),
    month: day({ month: months, year: 'numeric' }),
    instant: instant({ day: 'numeric', month: months, year: 'numeric', hour: '2-digit', minute: '2-digit' }),
    instantShort: instant({ day: 'numeric', month: months, hour: '2-digit', minute: '2-digit' }),
    time: instant({ hour: '2-digit', minute: '2-digit', second: '2-digit' }),
    dayOf: instant({ day: 'numeric', month: months, year: 'numeric' }),
    ago: (at: string | Date, now: number = Date.now()) => agoIn(tag, zone, new Date(at).getTime(), now),
  }
}

const spans = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** From one day to a week it is counted in days of the calendar: the day before yesterday is not yesterday because it is late. */
function agoIn(tag: string, zone: string, at: number, now: number): string {
  const seconds = (at - now) / 1000
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  const span = spans.find(([, length]) => Math.abs(seconds) >= length)
  const said =
    span === undefined
      ? relative.format(Math.round(seconds), 'second')
      : relative.format(span[0] === 'day' ? calendarDays(zone, now, at) : Math.round(seconds / span[1]), span[0])
  return tag === 'ja-JP' ? said.replaceAll(' ', '') : said
}

function calendarDays(zone: string, from: number, to: number): number {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone })
  return Math.round((Date.parse(day.format(to)) - Date.parse(day.format(from))) / 86_400_000)
}

type Written = Pick<Intl.NumberFormat, 'format'>

/** A minus is written as a minus, not as a hyphen. */
function withMinus(numbers: Intl.NumberFormat): Written {
  return { format: (value: number | bigint | Intl.StringNumericLiteral) => numbers.format(value).replace('-', '−') }
}

function signed(value: number, format: Written): string {
  const written = format.format(Math.abs(value))
  if (Number(value) === 0 || written === '0') return '±0'
  return value < 0 ? `−${written}` : `+${written}`
}

function bytesIn(numbers: (options: Intl.NumberFormatOptions) => Written, count: number): string {
  const step = count < 1000 ? 0 : count < 1e6 ? 1 : count < 1e9 ? 2 : 3
  const unit = ['byte', 'kilobyte', 'megabyte', 'gigabyte'][step] ?? 'byte'
  return numbers({ style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(count / 1000 ** step)
}

/** `Intl` formats decimal strings exactly; its types know only numbers and number literals. */
function exact(value: number | string): number | Intl.StringNumericLiteral {
  return value as number | Intl.StringNumericLiteral
}
