import type { AmountSaid } from '../../../furnishing/contributions.ts'
import { beginningOf } from '../../../wording/plain-text.ts'
import type { Text, TextOf } from '../../../wording/words.ts'
import { filled, refusals } from '../../words.ts'
import { contradictsCurrency, currencyOf, fitsCurrency } from '../currencies.ts'
import { type DecimalMark, readable, shifted, writtenNumber } from '../written-number.ts'
import { headingSays } from './heading.ts'
import { withoutTax } from './tax.ts'

export type Amount =
  | { readonly ok: true; readonly value: string; readonly said: AmountSaid }
  | { readonly ok: false; readonly because: Text }

export type AmountWish = {
  readonly decimal?: DecimalMark | undefined
  readonly heading?: string | undefined
  /** What the amount is in as far as is known otherwise. */
  readonly currency?: string | undefined
}

/**
 * An amount with what its cell says of currency and tax, and where the cell is silent, what its heading says. A sign that several
 * currencies share is the heading's; another currency than the heading's is refused, and so is a sign under a heading that counts thousands.
 */
export function amountOf(raw: string, wish: AmountWish): Amount {
  const written = readable(raw).replace(/\s+/gu, ' ')
  if (written === '') return refused(refusals.money, shown(raw))
  const heading = headingSays(wish.heading ?? '', wish.currency)
  const { text, tax } = withoutTax(written)
  const { rest, mark } = withoutMark(text)
  const money = mark === null ? null : currencyOf(mark, heading.said.currency ?? wish.currency)
  if (mark !== null && money === null) return refused(refusals.openCurrency, mark)
  if (money?.currency === 'JPY' && closingDash.test(text)) return refused(refusals.closingDash, shown(raw))
  const plain = writtenNumber(rest, wish.decimal)
  if (plain === null) return refused(refusals.money, shown(raw))
  if (money && contradicts(money, heading.said))
    return refused(refusals.otherCurrency, shown(raw), money.currency, heading.said.currency ?? '')
  const hasUnit =
    /[千万億兆]/.test(rest) || (money !== null && money.sign === undefined && mark !== null && wordsOfYen.has(mark))
  if (!hasUnit && (heading.scale === null || (heading.scale !== 0 && mark !== null)))
    return refused(refusals.openUnit, shown(raw))
  const value = hasUnit || heading.scale === null ? plain : shifted(plain, heading.scale)
  if (money && !fitsCurrency(value, money.currency)) return refused(refusals.minorDigits, shown(raw), money.currency)
  return { ok: true, value, said: { ...saidOf(heading.said, money), ...tax } }
}

/** ¥120,000- closes the amount, so that no digit is added; after another number such a dash is a minus. */
const closingDash = /^[¥\\]\s?[\d.,]+-$|円-$/

/** What is written out as a currency after a number says what it counts, whatever the heading counts. */
const wordsOfYen = new Set(['円', '日本円', 'ドル', '米ドル', 'ユーロ', 'ウォン', '人民元', '元'])

/** What the cell says goes before what its heading says; a sign is not open any more where the heading names the currency. */
function saidOf(ofHeading: AmountSaid, ofCell: AmountSaid | null): AmountSaid {
  if (ofCell === null) return ofHeading
  const { currency, sign, ...others } = ofHeading
  const isSettled = currency !== undefined && sign === undefined
  return { ...others, ...(isSettled ? { currency: ofCell.currency ?? currency } : ofCell) }
}

function contradicts(ofCell: AmountSaid, ofHeading: AmountSaid): boolean {
  if (ofCell.currency === undefined || ofHeading.currency === undefined) return false
  return contradictsCurrency(ofCell, ofHeading.currency) && contradictsCurrency(ofHeading, ofCell.currency)
}

function shown(raw: string): string {
  return beginningOf(raw, 60)
}

function refused<Parts extends readonly unknown[]>(because: TextOf<Parts>, ...parts: Parts): Amount {
  return { ok: false, because: filled(because, ...parts) }
}

const before =
  /^(\(?[-+▲△−]?\s?)(us\$|(?:au|ca|nz|hk|nt|cn|jp|[acsr])?[$¥]|[\\€£₩₹₫₺฿₪₱₽₴]|kr\.?|zł|[a-z]{3})\s?(?=[-+▲△−]?[\d.])/i
const after =
  /(?<=[\d.千万億兆-])\s?(us\$|[$¥€£₩₹₫₺฿₪₱₽₴]|円|日本円|米?ドル|ユーロ|ウォン|人民元|元|yen|euros?|kr\.?|zł|kč|ft|[a-z]{3})(?=\)?-?$)/i

/** The currency that stands before or behind the number; both, where they are the same, as in ¥1,000円. */
function withoutMark(text: string): { rest: string; mark: string | null } {
  const front = before.exec(text)
  const rest = front === null ? text : text.replace(before, '$1')
  const back = after.exec(rest)
  const marks = [front?.[2], back?.[1]].flatMap((mark) => (mark === undefined ? [] : [mark.replace(/\.$/, '')]))
  const plain = back === null ? rest : rest.replace(after, '')
  const said = new Set(
    marks.map((mark) => currencyOf(mark, currencyOf(marks.find((one) => one !== mark) ?? mark)?.currency)?.currency),
  )
  if (said.size > 1) return { rest: text, mark: marks.join(' ') }
  return { rest: plain.trim(), mark: marks.at(-1) ?? null }
}
