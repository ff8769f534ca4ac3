import type { AmountSaid } from '../../contributions.ts'
import type { Text } from '../../words.ts'
import { filled, refusals } from '../words.ts'
import { currencyOf, fitsCurrency } from './currencies.ts'
import { type DecimalMark, shifted, writtenNumber } from './written-number.ts'

export type Amount =
  | { readonly ok: true; readonly value: string; readonly said: AmountSaid }
  | { readonly ok: false; readonly because: Text }

export type AmountWish = {
  readonly decimal?: DecimalMark | undefined
  readonly heading?: string | undefined
  /** What the amount is in as far as is known otherwise. */
  readonly currency?: string | undefined
}

/** An amount with what its cell says of currency and tax, and where the cell is silent, what its heading says. */
export function amountOf(raw: string, wish: AmountWish): Amount {
  const heading = headingSays(wish.heading ?? '', wish.currency)
  const { text, tax } = withoutTax(raw.normalize('NFKC').trim())
  const { rest, mark } = withoutMark(text)
  const money = mark === null ? null : currencyOf(mark, wish.currency)
  if (mark !== null && money === null) return { ok: false, because: filled(refusals.openCurrency, mark) }
  const plain = writtenNumber(rest, wish.decimal)
  if (plain === null) return { ok: false, because: filled(refusals.money, raw.slice(0, 60)) }
  const scale = mark === null && !/[千万億兆]/.test(rest) ? heading.scale : 0
  const value = scale === 0 ? plain : shifted(plain, scale)
  if (money && !fitsCurrency(value, money.currency))
    return { ok: false, because: filled(refusals.minorDigits, raw.slice(0, 60), money.currency) }
  return { ok: true, value, said: { ...heading.said, ...money, ...tax } }
}

/** `月額（税抜・千円）` says that tax is excluded and that thousands are counted. */
function headingSays(heading: string, otherwise: string | undefined): { said: AmountSaid; scale: number } {
  const known = headings.get(`${otherwise}\n${heading}`)
  if (known) return known
  const text = heading.normalize('NFKC')
  const { tax } = withoutTax(text)
  const unit = /[([:\s・,](?:単位[:\s]*)?(千|百万|万|億|十億)?(円|ドル|元|ユーロ|ウォン)[)\]・,\s]?/.exec(`${text} `)
  const code = /(?:[([]|\bin\s|\s|_|^)([A-Z]{3}|us\$|[€£₩₹¥$])(?:[)\]]|\s|_|$)/i.exec(text)?.[1]
  const mark = unit?.[2] ?? (code && (code.length < 3 || code === code.toUpperCase()) ? code : undefined)
  const money = mark === undefined ? null : currencyOf(mark, otherwise)
  const answer = { said: { ...money, ...tax }, scale: scales[unit?.[1] ?? ''] ?? 0 }
  if (headings.size > 1000) headings.clear()
  headings.set(`${otherwise}\n${heading}`, answer)
  return answer
}

const headings = new Map<string, { said: AmountSaid; scale: number }>()
const scales: Readonly<Record<string, number>> = { 千: 3, 万: 4, 百万: 6, 億: 8, 十億: 9 }

const included =
  /税込み?(価格|額|金額)?|内税|消費税込み?|\b(incl(\.|uding|usive of)?|inc\.?)\s?(tax|vat|gst|mwst\.?|consumption tax)\b\.?|\b(tax|vat|gst)[- ](included|inclusive|incl\.?)|\binkl\.?\s?mwst\b\.?|\bbrutto\b|\bttc\b/i
const excluded =
  /税抜き?(価格|額|金額)?|税別|外税|本体価格|\b(excl(\.|uding|usive of)?|ex\.?|before|plus|net of)\s?(tax|vat|gst|mwst\.?|consumption tax)\b\.?|\b(tax|vat|gst)[- ](excluded|exclusive|excl\.?)|\+\s?(tax|vat|gst|税|消費税)|\b(zzgl\.?|exkl\.?)\s?mwst\b\.?|\bnetto\b|\bht\b/i
const rate =
  /(?:軽減税率|軽減|税率|消費税率?|tax|vat|gst|mwst\.?)?\s*[:@]?\s*(\d{1,2}(?:[.,]\d{1,2})?)\s?%(?:\s*(?:対象|税率|軽減税率|軽減|vat|tax|gst))?/i

/** Takes the words of tax out of a text, and tells them. A rate stands only beside such words or alone in brackets. */
function withoutTax(text: string): { text: string; tax: AmountSaid } {
  const isIncluded = included.test(text)
  const isExcluded = excluded.test(text)
  const hasRate = isIncluded || isExcluded || /[(（][^)）]*%[^)）]*[)）]|軽減|税率|消費税/.test(text)
  const taxRate = hasRate ? rate.exec(text)?.[1]?.replace(',', '.') : undefined
  if (!hasRate || (isIncluded && isExcluded)) return { text, tax: {} }
  const bare = text
    .replace(included, ' ')
    .replace(excluded, ' ')
    .replace(taxRate === undefined ? /$^/ : rate, ' ')
  const tax = isIncluded ? 'included' : isExcluded ? 'excluded' : undefined
  return {
    text: bare
      .replace(/軽減(税率)?|税率|消費税/g, ' ')
      .replace(/\(\s*[・,/\s]*\)|\[\s*\]/g, ' ')
      .replace(/^[\s*※]+|[\s*※]+$/g, '')
      .trim(),
    tax: { ...(tax && { tax }), ...(taxRate !== undefined && { taxRate }) },
  }
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
