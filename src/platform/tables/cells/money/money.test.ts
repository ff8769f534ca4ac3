import { describe, expect, test } from 'vitest'
import { cellOf } from '../cell.ts'
import { contradictsCurrency, fitsCurrency, isCurrency, minorDigits } from '../currencies.ts'

const zone = 'Asia/Tokyo'
const money = (raw: string, other: object = {}) => cellOf(raw, { type: 'money', zone, ...other })

describe('an amount says its currency and tax', () => {
  test.each([
    ['120000', '120000', {}],
    ['120,000', '120000', {}],
    ['¥120,000', '120000', { currency: 'JPY', sign: '¥' }],
    ['￥１２０，０００', '120000', { currency: 'JPY', sign: '¥' }],
    ['\\120,000', '120000', { currency: 'JPY', sign: '¥' }],
    ['30,000円', '30000', { currency: 'JPY' }],
    ['100万円', '1000000', { currency: 'JPY' }],
    ['1億2,000万円', '120000000', { currency: 'JPY' }],
    ['¥1,000円', '1000', { currency: 'JPY' }],
    ['¥120,000（税抜）', '120000', { currency: 'JPY', sign: '¥', tax: 'excluded' }],
    ['¥132,000（税込）', '132000', { currency: 'JPY', sign: '¥', tax: 'included' }],
    ['132,000円（税込10%）', '132000', { currency: 'JPY', tax: 'included', taxRate: '10' }],
    ['税込 1,080円 (軽減8%)', '1080', { currency: 'JPY', tax: 'included', taxRate: '8' }],
    ['10,000円(税別)', '10000', { currency: 'JPY', tax: 'excluded' }],
    ['10,000円+税', '10000', { currency: 'JPY', tax: 'excluded' }],
    ['$1,200.50', '1200.50', { currency: 'USD', sign: '$' }],
    ['US$1,200.50', '1200.50', { currency: 'USD' }],
    ['€1,200', '1200', { currency: 'EUR' }],
    ['£900', '900', { currency: 'GBP', sign: '£' }],
    ['1,200 EUR', '1200', { currency: 'EUR' }],
    ['EUR 1,200', '1200', { currency: 'EUR' }],
    ['₩50,000', '50000', { currency: 'KRW' }],
    ['1,200 EUR excl. VAT', '1200', { currency: 'EUR', tax: 'excluded' }],
    ['£120 (incl. VAT 20%)', '120', { currency: 'GBP', sign: '£', tax: 'included', taxRate: '20' }],
    ['KWD 1.250', '1.250', { currency: 'KWD' }],
    ['△120,000円', '-120000', { currency: 'JPY' }],
    ['▲¥500', '-500', { currency: 'JPY', sign: '¥' }],
    ['(1,200)', '-1200', {}],
    ['1,200-', '-1200', {}],
    ['（¥1,200）', '-1200', { currency: 'JPY', sign: '¥' }],
    ['-$5', '-5', { currency: 'USD', sign: '$' }],
    ['$-5', '-5', { currency: 'USD', sign: '$' }],
    ['¥120,000.00', '120000.00', { currency: 'JPY', sign: '¥' }],
  ])('%s is %s and says %o', (raw, value, said) => {
    const cell = money(raw)
    expect(cell).toEqual({ ok: true, value, ...(Object.keys(said).length > 0 && { said }) })
  })

  test.each([
    ['1.250,50 €', ',', '1250.50', { currency: 'EUR' }],
    ['€ 250,5', ',', '250.5', { currency: 'EUR' }],
    ["CHF 1'250.50", '.', '1250.50', { currency: 'CHF' }],
    ['1 250,50 zł', ',', '1250.50', { currency: 'PLN' }],
    ['1\u00a0250,50 Kč', ',', '1250.50', { currency: 'CZK' }],
    ['1\u202f250 €', ',', '1250', { currency: 'EUR' }],
    ['₹12,34,567', '.', '1234567', { currency: 'INR' }],
  ] as const)('%s with the decimal mark %s', (raw, decimal, value, said) => {
    expect(money(raw, { decimal })).toEqual({ ok: true, value, said })
  })

  test.each([
    ['要確認', 'not an amount'],
    ['自動更新', 'not an amount'],
    ['¥2,500,00', 'not an amount'],
    ['¥2,500,00（税抜）', 'not an amount'],
    ['$1,200.555', 'more digits'],
    ['¥120,000.5', 'more digits'],
    ['$100 EUR', 'which currency'],
    ['12.5%', 'not an amount'],
    ['100 XYZ', 'which currency'],
    ['5,000 kr', 'which currency'],
  ])('%s is refused: %s', (raw, because) => {
    const cell = money(raw)
    expect(cell.ok ? cell : cell.because.en).toContain(because)
  })

  test.each(['', '-', '－', '#N/A', '#REF!', 'null', 'なし', '不明', '未入力'])('%j is not known', (raw) => {
    expect(money(raw)).toEqual({ ok: true, value: null })
  })

  test('zero is an amount', () => expect(money('0')).toEqual({ ok: true, value: '0' }))
})

test.each([
  ['月額（税抜）', '120000', '120000', { tax: 'excluded' }],
  ['金額(税込・円)', '1000', '1000', { currency: 'JPY', tax: 'included' }],
  ['売上（千円）', '1,250', '1250000', { currency: 'JPY' }],
  ['売上（単位：百万円）', '1.5', '1500000', { currency: 'JPY' }],
  ['売上（千円）', '3,000円', '3000', { currency: 'JPY' }],
  ['Amount (USD)', '12.50', '12.50', { currency: 'USD' }],
  ['Price in EUR', '12', '12', { currency: 'EUR' }],
  ['Net MRR excl. VAT', '12', '12', { tax: 'excluded' }],
  ['月額（税抜）', '¥132,000（税込）', '132000', { currency: 'JPY', sign: '¥', tax: 'included' }],
  ['Annual Revenue', '12', '12', undefined],
  ['Amount Paid', '12', '12', undefined],
] as const)('under %s the cell %s is %s', (heading, raw, value, said) => {
  expect(money(raw, { heading })).toEqual({ ok: true, value, ...(said && { said }) })
})

test('a sign that currencies share is the one known otherwise, and contradicts none of them', () => {
  expect(money('$5', { currency: 'CAD' })).toMatchObject({ said: { currency: 'CAD', sign: '$' } })
  expect(money('¥5', { currency: 'CNY' })).toMatchObject({ said: { currency: 'CNY', sign: '¥' } })
  expect(money('5 kr', { currency: 'SEK' })).toMatchObject({ said: { currency: 'SEK', sign: 'kr' } })
  expect(contradictsCurrency({ currency: 'USD', sign: '$' }, 'AUD')).toBe(false)
  expect(contradictsCurrency({ currency: 'JPY', sign: '¥' }, 'CNY')).toBe(false)
  expect(contradictsCurrency({ currency: 'JPY', sign: '¥' }, 'USD')).toBe(true)
  expect(contradictsCurrency({ currency: 'EUR' }, 'USD')).toBe(true)
  expect(contradictsCurrency({ currency: 'EUR' }, 'eur')).toBe(false)
  expect(contradictsCurrency({}, 'USD')).toBe(false)
})

test('codes and digits are those of ISO 4217', () => {
  expect(['JPY', 'usd', 'KWD', 'CLF'].map(minorDigits)).toEqual([0, 2, 3, 4])
  expect(['XYZ', 'DEM', 'BTC', ''].map(isCurrency)).toEqual([false, false, false, false])
  expect([fitsCurrency('1200.50', 'USD'), fitsCurrency('1200.555', 'USD'), fitsCurrency('1.250', 'KWD')]).toEqual([
    true,
    false,
    true,
  ])
  expect([fitsCurrency('5.0', 'JPY'), fitsCurrency('5.5', 'JPY'), fitsCurrency('5', 'JPY')]).toEqual([
    true,
    false,
    true,
  ])
})

test.each([
  ['Amount (CAD)', '$1,200', '1200', { currency: 'CAD' }],
  ['Amount (CNY)', '¥1,200', '1200', { currency: 'CNY' }],
  ['金額(元)', '¥1,200.50', '1200.50', { currency: 'CNY', sign: '¥' }],
  ['Amount ($)', 'CAD 5', '5', { currency: 'CAD' }],
  ['Amount ($)', '5', '5', { currency: 'USD', sign: '$' }],
  ['Fee (USD)', '5', '5', { currency: 'USD' }],
  ['Fee (SEK)', '5 kr', '5', { currency: 'SEK' }],
  ['TOTAL ALL', '5', '5', undefined],
  ['Amount USD/EUR', '5', '5', undefined],
] as const)('the sign of a cell is the currency of its heading: %s, %s', (heading, raw, value, said) => {
  const cell = money(raw, { heading })
  expect(cell).toMatchObject({ ok: true, value })
  expect(cell.ok && cell.said).toEqual(said)
})

test.each([
  ['Amount (CAD)', '€5', 'its heading says CAD'],
  ['Amount (USD)', '¥1,200', 'its heading says USD'],
  ['金額（円）', '$5', 'its heading says JPY'],
  ['MRR (M)', '5', 'ones, thousands or millions'],
  ['Revenue (thousands, millions)', '5', 'ones, thousands or millions'],
  ['Revenue (k€)', '€1,250', 'ones, thousands or millions'],
] as const)('under %s the cell %s is refused: %s', (heading, raw, because) => {
  const cell = money(raw, { heading })
  expect(cell.ok ? cell : cell.because.en).toContain(because)
})

test.each([
  ['Amount (USD thousands)', '1.5', '1500', 'USD'],
  ['売上 (k€)', '1.5', '1500', 'EUR'],
  ['Revenue in thousands', '12', '12000', undefined],
  ['Revenue (USD thousand)', '12', '12000', 'USD'],
  ['Revenue ($000)', '12', '12000', 'USD'],
  ["Revenue (USD'000)", '12', '12000', 'USD'],
  ['Revenue ($ in millions)', '1.25', '1250000', 'USD'],
  ['Umsatz (Tsd. EUR)', '1,5', '1500', 'EUR'],
  ['Umsatz in Mio. €', '2', '2000000', 'EUR'],
  ['ARR ($M)', '0.5', '500000', 'USD'],
  ['ARR (€m)', '0.5', '500000', 'EUR'],
  ['ARR (kUSD)', '7', '7000', 'USD'],
  ['Revenue (GBP bn)', '2', '2000000000', 'GBP'],
  ['売上（千米ドル）', '3', '3000', 'USD'],
  ['売上（百万USD）', '3', '3000000', 'USD'],
  ['売上千円', '3', '3000', 'JPY'],
  ['Thousand Oaks revenue', '3', '3', undefined],
  ['Amount (K.K.)', '3', '3', undefined],
  ['Monthly amount', '3', '3', undefined],
] as const)('what a heading counts: %s, %s is %s', (heading, raw, value, currency) => {
  const cell = money(raw, { heading, ...(raw.includes(',') && { decimal: ',' }) })
  expect(cell).toMatchObject({ ok: true, value })
  expect(cell.ok && cell.said?.currency).toBe(currency)
})

test.each(['¥120,000-', '￥１２０，０００－', '\\120,000-', '1,200円-'])(
  'whether the dash of %s closes it is not known',
  (raw) => {
    expect(money(raw)).toMatchObject({ ok: false, because: { en: expect.stringContaining('a dash closes') } })
  },
)

test.each([
  ['1,200-', '-1200'],
  ['-¥1,200', '-1200'],
  ['¥-1,200', '-1200'],
  ['1.200,00- EUR', '-1200.00'],
])('the dash of %s is a minus', (raw, value) => {
  expect(money(raw, raw.includes('EUR') ? { decimal: ',' } : {})).toMatchObject({ ok: true, value })
})
