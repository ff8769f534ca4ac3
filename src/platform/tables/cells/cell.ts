import { Temporal } from 'temporal-polyfill'
import { dateInZone, startOfDay } from '#maths/time/date-in-zone.ts'
import type { ImportFieldType } from '#platform/contributions.ts'
import { choiceWords, filled, refusals } from '#platform/tables/words.ts'
import type { Text } from '#platform/words.ts'
import { type DayOrder, writtenDay, writtenMoment } from './written-date.ts'

export type CellValue = string | number | boolean | Date | null
export type Cell = { readonly ok: true; readonly value: CellValue } | { readonly ok: false; readonly because: Text }

export type CellWish = {
  readonly type: ImportFieldType
  readonly zone: string
  readonly order?: DayOrder | undefined
  readonly choices?: readonly string[] | undefined
}

/** What a cell means as a value of a type. Blank is null and never zero; what cannot be read is refused with a reason. */
export function cellOf(raw: string, wish: CellWish): Cell {
  if (raw.includes('�')) return refused(refusals.unreadable)
  const text = raw.replace(edges, '')
  if (text === '' || (wish.type !== 'text' && blanks.has(text.toLowerCase()))) return read(null)
  return readings[wish.type](text, wish)
}

/** The exact decimal that a number is written as: `1,234.50` is `1234.50`, `▲3千円` is `-3000`; null where it is none. */
export function writtenNumber(raw: string): string | null {
  const text = raw
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[−‐–—]/gu, '-')
  const parts = numeral.exec(text)
  if (parts === null) return null
  const { open, sign = '', inner = '', digits = '', fraction = '', power = '', scale, close } = parts.groups ?? {}
  if ((open === undefined) !== (close === undefined)) return null
  if (digits.includes(',') && !/^\d{1,3}(,\d{3})+$/.test(digits)) return null
  const isNegative = open !== undefined || /[-▲△]/.test(sign + inner)
  const shift = (scale === undefined ? 0 : (scales[scale] ?? 0)) + Number(power || 0)
  if (Math.abs(shift) > 30) return null
  return (isNegative ? '-' : '') + shifted(digits.replaceAll(',', ''), fraction, shift)
}

export function writtenFlag(raw: string): boolean | null {
  const word = raw.normalize('NFKC').trim().toLowerCase()
  if (yes.has(word)) return true
  return no.has(word) ? false : null
}

const edges = /^[\s\u3000\u200b\ufeff]+|[\s\u3000\u200b\ufeff]+$/gu
const blanks = new Set([
  '-',
  '－',
  '—',
  '–',
  'ー',
  'n/a',
  '#n/a',
  'na',
  'null',
  'none',
  'nan',
  'nil',
  'なし',
  '無し',
  '不明',
  '未記入',
  '未入力',
  '該当なし',
])
const yes = new Set([
  'true',
  'yes',
  'y',
  't',
  '1',
  'on',
  'はい',
  '有',
  '有り',
  'あり',
  '○',
  '〇',
  '◯',
  '済',
  '済み',
  '可',
  '✓',
  '✔',
])
const no = new Set(['false', 'no', 'n', 'f', '0', 'off', 'いいえ', '無', '×', '✕', '未', '不可', 'なし', '無し'])
const scales: Readonly<Record<string, number>> = { 千: 3, 万: 4, 百万: 6, 億: 8, 兆: 12 }
const numeral =
  /^(?<open>\()?(?<sign>[-+▲△])?(?:[¥\\$€£]|jpy|usd|eur|gbp)?(?<inner>[-▲△])?(?<digits>\d[\d,]*|(?=\.\d))(?:\.(?<fraction>\d+))?(?:e(?<power>[+-]?\d{1,2}))?(?<scale>千|百万|万|億|兆)?(?:円|点|名|人|件|個|席|回|社|歳|jpy|usd|eur|gbp)?(?<close>\))?$/i

const readings: Readonly<Record<ImportFieldType, (text: string, wish: CellWish) => Cell>> = {
  text: (text) => read(text),
  whole: (text) => wholeOf(text),
  number: (text) => numberOf(text),
  money: (text) => orRefused(writtenNumber(text), filled(refusals.money, shown(text))),
  date: (text, wish) => dateOf(text, wish),
  instant: (text, wish) => instantOf(text, wish),
  flag: (text) => orRefused(writtenFlag(text), filled(refusals.flag, shown(text))),
  choice: (text, { choices = [] }) => choiceOf(text, choices),
}

function wholeOf(text: string): Cell {
  const number = writtenNumber(text)?.replace(/\.0+$/, '')
  return number === undefined || number.includes('.')
    ? refused(filled(refusals.whole, shown(text)))
    : read(exactly(number))
}

function numberOf(text: string): Cell {
  const number = writtenNumber(text)
  return number === null ? refused(filled(refusals.number, shown(text))) : read(exactly(number))
}

/** A number where a double holds every digit of it, otherwise its digits. */
function exactly(number: string): number | string {
  const digits = number.replace(/^-?0*\.?0*|\./g, '')
  return digits.length <= 15 || Number.isSafeInteger(Number(number)) ? Number(number) + 0 : number
}

function dateOf(text: string, wish: CellWish): Cell {
  const day = writtenDay(text, wish.order)
  if (day !== null) return read(day)
  const moment = writtenMoment(text, wish.order)
  if (moment === null) return refused(filled(refusals.date, shown(text)))
  return read(
    moment.offset === null
      ? moment.day
      : dateInZone(instantFrom(moment.day, moment.time, moment.offset, wish.zone), wish.zone),
  )
}

function instantOf(text: string, wish: CellWish): Cell {
  const moment = writtenMoment(text, wish.order)
  return moment === null
    ? refused(filled(refusals.instant, shown(text)))
    : read(instantFrom(moment.day, moment.time, moment.offset, wish.zone))
}

function choiceOf(text: string, choices: readonly string[]): Cell {
  const word = text.normalize('NFKC').toLowerCase()
  const chosen = choices.find((choice) => choice.toLowerCase() === word || choiceWords[choice]?.includes(word))
  return chosen === undefined ? refused(filled(refusals.choice, shown(text), choices.join(', '))) : read(chosen)
}

function instantFrom(day: string, time: number | null, offset: number | null, zone: string): Date {
  if (offset !== null) return new Date(Date.parse(`${day}T00:00:00Z`) + (time ?? 0) - offset * 60_000)
  const { start, length } = dayIn(day, zone)
  if (length === 86_400_000 || time === null) return new Date(start + (time ?? 0))
  return new Date(wallClock(day, time, zone))
}

const knownDays = new Map<string, { start: number; length: number }>()

/** A million rows fall on few days: the zone is asked once for each. */
function dayIn(day: string, zone: string): { start: number; length: number } {
  const key = `${zone} ${day}`
  const known = knownDays.get(key)
  if (known) return known
  const start = startOfDay(day, zone)
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString()
  const found = { start, length: startOfDay(next, zone) - start }
  if (knownDays.size > 20_000) knownDays.clear()
  knownDays.set(key, found)
  return found
}

function wallClock(day: string, time: number, zone: string): number {
  const wall = Temporal.PlainDate.from(day).toPlainDateTime().add({ milliseconds: time })
  return wall.toZonedDateTime(zone).epochMilliseconds
}

function shifted(whole: string, fraction: string, shift: number): string {
  const digits = whole + fraction
  const point = whole.length + shift
  const left = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0'
  const right = point < 0 ? '0'.repeat(-point) + digits : digits.slice(point)
  return (left.replace(/^0+(?=\d)/, '') || '0') + (right === '' ? '' : `.${right}`)
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function orRefused(value: CellValue, because: Text): Cell {
  return value === null ? refused(because) : read(value)
}

function read(value: CellValue): Cell {
  return { ok: true, value }
}

function refused(because: Text): Cell {
  return { ok: false, because }
}
