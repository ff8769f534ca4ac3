import type { AmountSaid } from '../../../furnishing/contributions.ts'
import { beginningOf } from '../../../wording/plain-text.ts'
import { currencyOf } from '../currencies.ts'
import { withoutTax } from './tax.ts'

/** What a heading says of all amounts below it. `scale` counts zeros, 3 for thousands; `null` where it leaves open what is counted. */
export type HeadingSaid = { readonly said: AmountSaid; readonly scale: number | null }

/** `月額（税抜・千円）` says that tax is excluded and that thousands are counted, `Amount (USD thousands)` and 売上 (k€) likewise. */
export function headingSays(heading: string, otherwise: string | undefined): HeadingSaid {
  const key = `${otherwise}\n${heading}`
  const known = heard.get(key)
  if (known) return known
  const text = beginningOf(beginningOf(heading, longest).normalize('NFKC').replace(/\s+/gu, ' '), longest)
  const { tax } = withoutTax(text)
  const { scale, rest } = withoutScale(text)
  const answer = { said: { ...currencyIn(rest, otherwise), ...tax }, scale }
  if (heard.size > 1000) heard.clear()
  heard.set(key, answer)
  return answer
}

const heard = new Map<string, HeadingSaid>()
const longest = 200

/** The currency that a heading names by sign, code or word; none where it names several. */
function currencyIn(text: string, otherwise: string | undefined) {
  const words = [...text.matchAll(wordsOfMoney)].map(([, word = '']) => currencyOf(word, otherwise))
  const codes = [...text.matchAll(codesOfMoney)].flatMap(({ 1: before = '', 2: code = '' }) =>
    (/[a-z]/.test(code) && /^[a-z]+$/i.test(code)) || (alsoWords.has(code) && /^(?:| |_)$/.test(before))
      ? []
      : [currencyOf(code, otherwise)],
  )
  const found = [...words, ...codes].filter((one) => one !== null)
  return new Set(found.map(({ currency }) => currency)).size === 1 ? found[0] : undefined
}

const wordsOfMoney = /[([ :・,千万億](?:単位[: ]?)?(米?ドル|円|元|ユーロ|ウォン)(?=$|[)\]・, ])/g
const codesOfMoney = /(^|\bin |[([・, _/])((?:us|au|ca|nz|hk|nt|[acs])\$|[€£₩₹¥$]|[a-z]{3})(?=$|[)\]・, _/])/gi
/** Codes that are also what headings in capitals are made of. */
const alsoWords = new Set(['ALL', 'ANG', 'BAM', 'CUP', 'MAD', 'MOP', 'PEN', 'SOS', 'TOP', 'TRY'])

/** Takes out of a heading in what it counts: by words in the plural, by words and letters beside a currency, in brackets or after “in”. */
function withoutScale(text: string): { scale: number | null; rest: string } {
  const found = new Set<number | null>()
  let rest = text
  for (const [pattern, scale] of scales) {
    rest = rest.replace(pattern, () => {
      found.add(scale)
      return ' '
    })
  }
  const [scale = 0] = found
  return { scale: found.size > 1 ? null : scale, rest }
}

const money = String.raw`(?:(?:us|au|ca|nz|hk|nt|[acs])?\$|[€£₩₹¥]|(?:USD|EUR|GBP|JPY|CHF|CAD|AUD|CNY|KRW|INR|SGD|HKD|TWD)\b)`
const yen = String.raw`(?=(?:円|米?ドル|元|ユーロ|ウォン|${money})(?:$|[)\]・, ]))`
const beside = (word: string) =>
  new RegExp(
    String.raw`(?<=${money} ?)(?:${word})(?![a-z\d])|(?<![a-z\d])(?:${word})(?= ?${money})|(?<=[([]|\bin )(?:${word})(?=[)\]]|$)`,
    'gi',
  )

const scales: readonly (readonly [RegExp, number | null])[] = [
  [new RegExp(String.raw`(?<![\d一二三四五六七八九])十億${yen}`, 'gi'), 9],
  [new RegExp(String.raw`(?<![\d一二三四五六七八九])百万${yen}`, 'gi'), 6],
  [new RegExp(String.raw`(?<![\d一二三四五六七八九十百千])億${yen}`, 'gi'), 8],
  [new RegExp(String.raw`(?<![\d一二三四五六七八九十百千])万${yen}`, 'gi'), 4],
  [new RegExp(String.raw`(?<![\d一二三四五六七八九])千${yen}`, 'gi'), 3],
  [/\b(?:thousands|tausend|tsd\b\.?|milliers)\b|\ben miles\b(?: de)?/gi, 3],
  [/\b(?:millions|millionen|millones|mio\b\.?|mln\b\.?)\b/gi, 6],
  [/\b(?:billions|milliarden|milliards|mrd\b\.?)\b/gi, 9],
  [beside(`thousand|k|['’]?000s?|'000`), 3],
  [beside('million|mn|mm'), 6],
  [beside('billion|bn'), 9],
  [new RegExp(String.raw`(?<=${money} ?)m(?![a-z\d])|(?<![a-z\d])m(?= ?${money})`, 'gi'), 6],
  [/(?<=[([]|\bin )m(?=[)\]]|$)/gi, null],
]
