import type { AmountSaid } from '../../furnishing/contributions.ts'

/** Whether a code is one of ISO 4217 that is in use. */
export function isCurrency(code: string): boolean {
  return digitsOf.has(code.toUpperCase())
}

/** How many digits the smallest coin of a currency has; null for what is no currency. */
export function minorDigits(code: string): number | null {
  return digitsOf.get(code.toUpperCase()) ?? null
}

/** Whether an exact decimal can be paid in a currency; zeros at the end do not count. */
export function fitsCurrency(amount: string, code: string): boolean {
  const fraction = /\.(\d*?)0*$/.exec(amount)?.[1] ?? ''
  return fraction.length <= (minorDigits(code) ?? 4)
}

/** Whether an amount says another currency than the one known otherwise. A sign that several currencies share contradicts none of them. */
export function contradictsCurrency({ currency, sign }: AmountSaid, code: string): boolean {
  const other = code.toUpperCase()
  if (sign !== undefined && shared[sign]) return !shared[sign].includes(other)
  return currency !== undefined && currency !== other
}

export type CurrencySaid = { readonly currency: string; readonly sign?: string }

/** The currency that a sign, code or word stands for: certain, or shared with others and then the one that is known otherwise. `null` where it stays open. */
export function currencyOf(mark: string, otherwise?: string): CurrencySaid | null {
  const word = mark.normalize('NFKC').trim().toUpperCase().replace('\\', '¥').replace('￥', '¥')
  const certain = words[word] ?? (isCurrency(word) ? word : undefined)
  if (certain !== undefined) return { currency: certain }
  const sign = word.toLowerCase() === 'kr' ? 'kr' : word
  const meant = shared[sign]
  if (meant === undefined) return null
  if (otherwise !== undefined && meant.includes(otherwise.toUpperCase()))
    return { currency: otherwise.toUpperCase(), sign }
  return sign === 'kr' ? null : { currency: meant[0] ?? '', sign }
}

const words: Readonly<Record<string, string>> = {
  円: 'JPY',
  日本円: 'JPY',
  YEN: 'JPY',
  '€': 'EUR',
  EURO: 'EUR',
  EUROS: 'EUR',
  ユーロ: 'EUR',
  US$: 'USD',
  ドル: 'USD',
  米ドル: 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  NT$: 'TWD',
  R$: 'BRL',
  '₩': 'KRW',
  ウォン: 'KRW',
  '₹': 'INR',
  人民元: 'CNY',
  RMB: 'CNY',
  'CN¥': 'CNY',
  'JP¥': 'JPY',
  ZŁ: 'PLN',
  KČ: 'CZK',
  FT: 'HUF',
  '₫': 'VND',
  '₺': 'TRY',
  '฿': 'THB',
  '₪': 'ILS',
  '₱': 'PHP',
  '₽': 'RUB',
  '₴': 'UAH',
}

/** The first is meant where nothing else is known. */
const shared: Readonly<Record<string, readonly string[]>> = {
  '¥': ['JPY', 'CNY'],
  元: ['CNY', 'TWD', 'HKD'],
  $: [
    'USD',
    'CAD',
    'AUD',
    'NZD',
    'SGD',
    'HKD',
    'TWD',
    'MXN',
    'CLP',
    'COP',
    'ARS',
    'UYU',
    'DOP',
    'JMD',
    'TTD',
    'BSD',
    'BBD',
    'BZD',
    'BMD',
    'KYD',
    'FJD',
    'XCD',
    'BND',
    'GYD',
    'LRD',
    'NAD',
    'SBD',
    'SRD',
  ],
  '£': ['GBP', 'EGP', 'GIP', 'FKP', 'SHP', 'SYP', 'LBP', 'SDG', 'SSP'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
}

/** ISO 4217, by the number of digits after the mark. */
const codes: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP
    COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES
    KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD
    PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD
    TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
}
const digitsOf = new Map(
  Object.entries(codes).flatMap(([digits, list]) => list.split(/\s+/).map((code) => [code, Number(digits)] as const)),
)
