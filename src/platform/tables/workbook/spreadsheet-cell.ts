import { calendarDate } from '#maths/time/calendar-date.ts'
import { shifted } from '../cells/written-number.ts'
import { type Money, moneyIn, shownMoney } from './money-format.ts'

/** How a spreadsheet shows the numbers of a cell. */
export type CellStyle = {
  readonly shows: 'number' | 'date' | 'time' | 'duration' | 'code'
  readonly digits: number
  /** By how many powers of ten the number before a sign of percent is larger than what is kept. */
  readonly percent?: number | undefined
  /** What the format writes around an amount of money. */
  readonly money?: Money | undefined
}

/** A cell as a person sees it, except that dates are written 2024-04-01 and numbers are not rounded. */
export function shownCell(text: string, type: string, style: CellStyle | undefined, from1904: boolean): string {
  if (type === 'b') return text === '1' || text === 'true' ? 'true' : 'false'
  if (type === 'd') return text.replace(/T00:00:00(\.0+)?Z?$/, '').replace(/(\d)T(\d)/, '$1 $2')
  if (type !== 'n' || text === '') return unescaped(text)
  const value = Number(text)
  if (!Number.isFinite(value)) return text
  if (
    style?.shows === 'duration' ||
    (style?.shows === 'time' && (value < 0 || (value >= 1 && value < firstPlausibleDay)))
  )
    return shownDuration(value)
  if (style?.shows === 'date' || style?.shows === 'time') return shownDate(value + (from1904 && value >= 1 ? 1462 : 0))
  const number = /^-?\d+$/.test(text) ? text : plain(Number(value.toPrecision(15)))
  if (style?.percent !== undefined)
    return `${shifted(number, style.percent)
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '')}%`
  if (style?.money) return shownMoney(number, style.money)
  return style?.shows === 'code' ? number.padStart(style.digits, '0') : number
}

/** `_x0009_` stands for a tab, and `_x005F_` for the underscore that would begin such a mark. */
export function unescaped(text: string): string {
  const written = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
  return written.replace(/\r\n?/g, '\n')
}

/** What a number format shows. 14–22, 27–36, 45–47 and 50–58 are dates in every workbook, without being written out. */
export function styleOf(number: number, format: string | undefined): CellStyle {
  if (format !== undefined && format.length > longestFormat) return { shows: 'number', digits: 0 }
  const written = (format ?? '').replace(/"[^"]*"|\\.|_.|\*./g, '')
  if (number === 46 && format === undefined) return { shows: 'duration', digits: 0 }
  if (/\[(h+|m+|s+)\]/i.test(written)) return { shows: 'duration', digits: 0 }
  const bare = written.replace(/\[[^\]]*\]/g, '')
  if (/^0{2,}$/.test(bare)) return { shows: 'code', digits: bare.length }
  if (format === undefined)
    return { shows: builtIn(number), digits: 0, ...((number === 9 || number === 10) && { percent: 2 }) }
  const [positive = ''] = bare.split(';')
  const isDate = /[ymdhseg]/i.test(positive) && !/general|e[+-]/i.test(positive)
  const isTime = isDate && /[hs]/i.test(positive) && !/[ydge]/i.test(positive)
  if (isDate) return { shows: isTime ? 'time' : 'date', digits: 0 }
  return { shows: 'number', digits: 0, percent: percentIn(format, positive), money: moneyIn(format) }
}

const longestFormat = 255

/** `0.0%` shows a tenth as 10.0%; a sign that is only written behind the number, as in `0"%"`, changes nothing of it. */
function percentIn(format: string, bare: string): number | undefined {
  const signs = bare.split('%').length - 1
  if (signs > 0) return signs * 2
  const [positive = ''] = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)
  return /[0#?][^0#?]*(?:"\s*%\s*"|\\%)[^0#?]*$/.test(positive) ? 0 : undefined
}

/** Before 1954 a serial number under a format of hours is a sum of hours. */
const firstPlausibleDay = 20_000

function builtIn(number: number): CellStyle['shows'] {
  if ((number >= 18 && number <= 21) || number === 45 || number === 47) return 'time'
  const edges = [14, 22, 27, 36, 45, 47, 50, 58]
  const within = edges.findIndex((edge, at) => (at % 2 === 0 ? number < edge : number <= edge))
  return within % 2 === 1 ? 'date' : 'number'
}

function plain(number: number): string {
  const written = String(number)
  const [, mantissa = '', power = ''] = /^(-?[\d.]+)e([+-]\d+)$/.exec(written) ?? []
  if (mantissa === '') return written
  return Number(power) < 0
    ? number.toFixed(Math.min(100, 15 - Number(power))).replace(/\.?0+$/, '')
    : BigInt(number).toString()
}

/** 1.520833 days are 36:30 hours. */
function shownDuration(days: number): string {
  const seconds = Math.round(Math.abs(days) * 86_400)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = (parts[2] === 0 ? parts.slice(0, 2) : parts).map((part, at) => (at === 0 ? part : twoDigits(part)))
  return (days < 0 && seconds > 0 ? '-' : '') + shown.join(':')
}

function shownDate(serial: number): string {
  if (serial < 0 || serial > 2_958_465.99999) return String(serial)
  const whole = Math.round(serial * 86_400)
  const days = Math.floor(whole / 86_400)
  const seconds = whole % 86_400
  const day = days < 1 ? '' : calendarDate(days - (days < 60 ? 25_568 : 25_569))
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits)
  return seconds === 0 && day !== '' ? day : `${day} ${time.join(':')}`.trim()
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0')
}
