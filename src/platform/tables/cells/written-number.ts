import { isAscii, narrow } from '#platform/wording/plain-text.ts'

export type DecimalMark = '.' | ','

/**
 * The exact decimal that a number is written as: `1,234.50` is `1234.50`, `▲3千円` is `-3000`, with a decimal comma `1.234,50` is `1234.50`;
 * null where it is none. Groups must be whole: threes, or the twos of India.
 */
export function writtenNumber(raw: string, decimal: DecimalMark = '.'): string | null {
  if (raw.length > longestRead || (isAscii(raw) && !mayBegin.test(raw))) return null
  if (isAtOnce(raw, decimal)) return raw
  const text = bare(raw)
  const parts = frame.exec(text)
  if (parts === null) return null
  const { open, sign = '', inner = '', body = '', close, after = '' } = parts.groups ?? {}
  if ((open === undefined) !== (close === undefined)) return null
  const marks = [open, sign, inner, after].filter((mark) => mark !== undefined && mark !== '' && mark !== '+')
  if (marks.length > 1 || (after !== '' && sign + inner !== '')) return null
  const size = inUnits(body, decimal)
  return size === null ? null : (marks.length > 0 ? '-' : '') + size
}

/** `12.5%` is 12.5 hundredths; null where no percentage is written. */
export function writtenPercent(raw: string, decimal: DecimalMark = '.'): string | null {
  const found = /^(.*?)\s*(?:%|パーセント|percent)$/i.exec(readable(raw))
  return found === null ? null : writtenNumber(found[1] ?? '', decimal)
}

/** `36:30` and `36:30:00` are hours; null where no duration is written. */
export function writtenHours(raw: string): number | null {
  const found = /^(-)?(\d{1,6}):([0-5]\d)(?::([0-5]\d))?$/.exec(readable(raw))
  if (found === null) return null
  const hours = Number(found[2]) + Number(found[3]) / 60 + Number(found[4] ?? 0) / 3600
  return Number((found[1] === undefined ? hours : -hours).toFixed(6))
}

/** The number with its point moved: 1.5 by 8 is 150000000. */
export function shifted(number: string, by: number): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d*)\.?(\d*)$/.exec(number) ?? []
  const digits = whole + fraction
  const point = whole.length + by
  const left = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0'
  const right = point < 0 ? '0'.repeat(-point) + digits : digits.slice(point)
  return sign + (left.replace(/^0+(?=\d)/, '') || '0') + (right === '' ? '' : `.${right}`)
}

/** Written as it is answered: most numbers of most files. */
function isAtOnce(raw: string, decimal: DecimalMark): boolean {
  return (decimal === '.' ? exact : whole).test(raw)
}

const whole = /^(?:0|-?[1-9]\d*)$/
const exact = /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d+)$/
/** Before the first digit of a number stand signs and brackets, and the currencies that `frame` takes. */
const mayBegin = /^\W*(?:(?:us|jpy|usd|eur|gbp)\W*)?\d/i

const frame =
  /^(?<open>\()?(?<sign>[-+▲△])?(?:us\$|[¥\\$€£₩₹]|jpy|usd|eur|gbp)?(?<inner>[-+▲△])?(?<body>\d.*?|\.\d.*?)(?:円|点|名|人|件|個|席|回|社|歳|€|£|\$|jpy|usd|eur|gbp)?(?<close>\))?(?<after>-)?(?:円)?$/i

/** No number, amount or day is longer: a longer cell is refused before any pattern looks at it. */
export const longestRead = 100

/** One width, one case of signs and no spaces at the edges; nothing of a cell that is too long to be a number or a day. */
export function readable(raw: string): string {
  if (raw.length > longestRead) return ''
  const text = narrow(raw).trim()
  return text.length > longestRead ? '' : text
}

function bare(raw: string): string {
  return readable(raw)
    .replace(/[−‐–—]/gu, '-')
    .replace(/[’‘´`]/gu, "'")
    .replace(/(\D)\s+|\s+(\D)/gu, '$1$2')
    .replace(/\s+/gu, ' ')
}

const units: Readonly<Record<string, number>> = {
  千: 3,
  万: 4,
  百万: 6,
  千万: 7,
  億: 8,
  十億: 9,
  百億: 10,
  千億: 11,
  兆: 12,
}
const unit = /(百万|千万|十億|百億|千億|千|万|億|兆)/

/** `1億2,000万` and `3万5千` are sums of falling units; a fraction stands only where there is one of them. */
function inUnits(body: string, decimal: DecimalMark): string | null {
  const pieces = body.split(unit)
  if (pieces.length === 1) return plainNumber(body, decimal)
  let sum = 0n
  let last = Number.POSITIVE_INFINITY
  for (let at = 0; at < pieces.length; at += 2) {
    const digits = (pieces[at] ?? '').trim()
    const power = at + 1 < pieces.length ? (units[pieces[at + 1] ?? ''] ?? 0) : 0
    if (digits === '' && at === pieces.length - 1) break
    const number = plainNumber(digits, decimal)
    if (number === null || power >= last || (at > 0 && number.replace(/\..*/, '').length > last - power)) return null
    if (pieces.length === 3 && pieces[2] === '') return shifted(number, power)
    if (number.includes('.') || number.includes('e')) return null
    sum += BigInt(number) * 10n ** BigInt(power)
    last = power
  }
  return sum.toString()
}

const pointNumber =
  /^(?<whole>\d+|\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?: \d{3})+|\d{1,3}(?:'\d{3})+)?(?:\.(?<fraction>\d+))?(?:e(?<power>[+-]?\d{1,2}))?$/i
const commaNumber =
  /^(?<whole>\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d{1,3}(?:'\d{3})+)?(?:,(?<fraction>\d+))?(?:e(?<power>[+-]?\d{1,2}))?$/i

function plainNumber(text: string, decimal: DecimalMark): string | null {
  const found = (decimal === '.' ? pointNumber : commaNumber).exec(text)
  const { whole = '', fraction = '', power = '0' } = found?.groups ?? {}
  if (found === null || whole + fraction === '') return null
  const shift = Number(power)
  if (Math.abs(shift) > 30) return null
  return shifted(`${whole.replace(/[,. ']/g, '')}${fraction === '' ? '' : `.${fraction}`}`, shift)
}
