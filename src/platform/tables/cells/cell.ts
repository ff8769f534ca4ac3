import { dateInZone } from '#maths/time/date-in-zone.ts'
import type { AmountSaid, ImportFieldType } from '#platform/furnishing/contributions.ts'
import type { Text } from '#platform/wording/words.ts'
import { lengths } from '../../wording/lengths.ts'
import { beginningOf } from '../../wording/plain-text.ts'
import { unprotected } from '../text/csv.ts'
import { choiceWords, filled, refusals } from '../words.ts'
import { instantFrom } from './instant-in-zone.ts'
import { amountOf } from './money/amount.ts'
import { isPlaceholder, type Role } from './placeholders.ts'
import { type DayOrder, impossible, isMonth, readsBothWays, writtenDay, writtenMoment } from './written-date.ts'
import { writtenFlag } from './written-flag.ts'
import {
  type DecimalMark,
  longestRead,
  shifted,
  writtenHours,
  writtenNumber,
  writtenPercent,
} from './written-number.ts'

export type CellValue = string | number | boolean | Date | null
export type Cell =
  | { readonly ok: true; readonly value: CellValue; readonly said?: AmountSaid }
  | { readonly ok: false; readonly because: Text; readonly open?: 'order'; readonly isTooLong?: true }

export type CellWish = {
  readonly type: ImportFieldType
  readonly zone: string
  readonly order?: DayOrder | undefined
  readonly decimal?: DecimalMark | undefined
  readonly choices?: readonly string[] | undefined
  /** What a cell that names none of the choices still means. */
  readonly reads?: ((cell: string) => string | null) | undefined
  /** How many characters it has at most; as many as a cell of a spreadsheet where nothing is said. */
  readonly longest?: number | undefined
  /** What the choices are called in a refusal. */
  readonly choiceNames?: Readonly<Record<string, Text>> | undefined
  /** The heading of the column: it may say the currency, tax, unit or hours. */
  readonly heading?: string | undefined
  /** A text that names a record: placeholders and a bare zero are then blank. */
  readonly role?: Role | undefined
  /** What a percentage becomes: its share (0.125) or its number (12.5); refused where nothing is said. */
  readonly percent?: 'share' | 'number' | undefined
  /** What an amount is in as far as is known otherwise. */
  readonly currency?: string | undefined
}

/** What a cell means as a value of a type. Blank is null and never zero; what cannot be read is refused with a reason. */
export function cellOf(raw: string, wish: CellWish): Cell {
  if (raw.includes('\ufffd')) return refused(refusals.unreadable)
  const text = bare(raw)
  const most = wish.longest ?? lengths.cell
  if (text.length > most) return { ok: false, because: filled(refusals.tooLong, text.length, most), isTooLong: true }
  if (text.length > longestRead && wish.type !== 'text' && wish.type !== 'choice')
    return refused(filled(refusals[wish.type], shown(text)))
  if (text === '' || isPlaceholder(text, roleIn(wish))) return read(null)
  return readings[wish.type](text, wish)
}

function roleIn({ type, role = 'text' }: CellWish): Role {
  return type === 'text' ? role : type === 'flag' ? 'flag' : 'value'
}

/** Without spaces around it, and without the apostrophe or formula by which a file keeps a spreadsheet from reading a text as something else. */
function bare(raw: string): string {
  const text = trimmed(raw)
  if (text[0] === "'") return unprotected(text)
  return text[0] === '=' ? (/^="([^"]*)"$/.exec(text)?.[1] ?? text) : text
}

/** Also without the marks of no width that stand at the edges of what was copied from a page. */
function trimmed(raw: string): string {
  let [from, until] = [0, raw.length]
  while (from < until && isEdge(raw[from] ?? '')) from += 1
  while (until > from && isEdge(raw[until - 1] ?? '')) until -= 1
  return raw.slice(from, until)
}

function isEdge(letter: string): boolean {
  return letter === '\u200b' || letter.trim() === ''
}
const readings: Readonly<Record<ImportFieldType, (text: string, wish: CellWish) => Cell>> = {
  text: (text) => read(text),
  whole: (text, wish) => wholeOf(text, wish),
  number: (text, wish) => numberOf(text, wish),
  money: (text, wish) => moneyOf(text, wish),
  date: (text, wish) => dateOf(text, wish),
  instant: (text, wish) => instantOf(text, wish),
  flag: (text) => orRefused(writtenFlag(text), filled(refusals.flag, shown(text))),
  choice: choiceOf,
}

function wholeOf(text: string, { decimal }: CellWish): Cell {
  const number = writtenNumber(text, decimal)?.replace(/\.0+$/, '')
  return number === undefined || number.includes('.')
    ? refused(filled(refusals.whole, shown(text)))
    : read(exactly(number))
}

function numberOf(text: string, { decimal, percent, heading = '' }: CellWish): Cell {
  const number = writtenNumber(text, decimal)
  if (number !== null) return read(exactly(number))
  const hundredths = writtenPercent(text, decimal)
  if (hundredths !== null)
    return percent === undefined
      ? refused(filled(refusals.percent, shown(text)))
      : read(exactly(percent === 'share' ? shifted(hundredths, -2) : hundredths))
  const hours = writtenHours(text)
  if (hours === null) return refused(filled(refusals.number, shown(text)))
  return /hour|\bhrs?\b|時間|工数/i.test(heading) ? read(hours) : refused(filled(refusals.duration, shown(text)))
}

function moneyOf(text: string, wish: CellWish): Cell {
  const amount = amountOf(text, wish)
  if (!amount.ok) return refused(amount.because)
  const isSilent = Object.keys(amount.said).length === 0
  return isSilent ? read(amount.value) : { ok: true, value: amount.value, said: amount.said }
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
  if (moment === null) return undated(text, wish)
  return read(
    moment.offset === null
      ? moment.day
      : dateInZone(instantFrom(moment.day, moment.time, moment.offset, wish.zone), wish.zone),
  )
}

function instantOf(text: string, wish: CellWish): Cell {
  const moment = writtenMoment(text, wish.order)
  return moment === null ? undated(text, wish) : read(instantFrom(moment.day, moment.time, moment.offset, wish.zone))
}

function undated(text: string, { type, order }: CellWish): Cell {
  if (order === undefined && readsBothWays(text))
    return { ok: false, because: filled(refusals.openOrder, shown(text)), open: 'order' }
  const fault = impossible(text)
  if (fault === 'offset') return refused(filled(refusals.offset, shown(text)))
  if (fault !== null) return refused(filled(refusals.era, shown(text), fault.era.name, fault.era.last))
  if (isMonth(text)) return refused(filled(refusals.month, shown(text)))
  return refused(filled(type === 'date' ? refusals.date : refusals.instant, shown(text)))
}

const longestChoice = 300

function choiceOf(text: string, wish: CellWish): Cell {
  if (text.length > longestChoice) return noneOf(text, wish)
  const word = text.normalize('NFKC').toLowerCase()
  const chosen = wish.choices?.find((choice) => choice.toLowerCase() === word || choiceWords[choice]?.includes(word))
  const meant = chosen ?? wish.reads?.(text) ?? null
  return meant === null ? noneOf(text, wish) : read(meant)
}

function noneOf(text: string, { choices = [], choiceNames = {} }: CellWish): Cell {
  const { en, ja } = refusals.choice
  const called = (locale: 'en' | 'ja') => choices.map((choice) => choiceNames[choice]?.[locale] ?? choice)
  return refused({ en: en(shown(text), called('en').join(', ')), ja: ja(shown(text), called('ja').join('、')) })
}

function shown(text: string): string {
  return text.length > 60 ? `${beginningOf(text, 60)}…` : text
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
