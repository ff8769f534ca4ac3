import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountNotNegative, decimal, decimalText, quotientText, rate, sumOfDecimals } from './decimal.ts'
import { allocateMoney, fractionDigits, roundMoney, sumOfMoney } from './money.ts'

const anyAmount = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 1, max: 6 }))
  .map(([units, digits]) => {
    const text = String(units < 0n ? -units : units).padStart(digits + 1, '0')
    return `${units < 0n ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`
  })

describe('decimals', () => {
  test('a tenth and two tenths are three tenths, and 40 digits are kept', () => {
    expect(decimalText(sumOfDecimals([decimal('0.1', 'a'), decimal('0.2', 'a')]))).toBe('0.3')
    const long = '1234567890123456789012345678901234567890'
    expect(decimalText(decimal(long, 'a').times(decimal(long, 'a')))).toBe(String(BigInt(long) ** 2n))
    expect(quotientText(decimal('1', 'a').div(3))).toBe(`0.${'3'.repeat(34)}`)
    expect(decimalText(decimal('-0.00', 'a'))).toBe('0')
  })

  test.each(['1e5', '', '.5', '5.', '1,000', '+1', ' 1', 'NaN', '1'.repeat(43)])('%s is not a decimal', (text) => {
    expect(() => decimal(text, 'fee')).toThrow(/^fee: '/)
  })

  test('negative amounts and rates beyond one are named', () => {
    expect(() => amountNotNegative('-0.01', 'fee')).toThrow('fee: -0.01 is negative')
    expect(decimalText(amountNotNegative('-0', 'fee'))).toBe('0')
    for (const wrong of [-0.1, 1.1, Number.NaN]) expect(() => rate(wrong, 'margin')).toThrow(/^margin: /)
    expect(decimalText(rate(0.1, 'margin').times(3))).toBe('0.3')
  })
})

describe('money', () => {
  test('sums are exact whatever the order, as whole millionths add up', () => {
    fc.assert(
      fc.property(fc.array(anyAmount), (amounts) => {
        const list = amounts.map((amount) => ({ amount, currency: 'USD' }))
        const millionths = amounts.reduce((sum, amount) => {
          const [whole = '', fraction = ''] = amount.split('.')
          return sum + BigInt(whole + fraction.padEnd(6, '0'))
        }, 0n)
        const { amount } = sumOfMoney(list, 'USD')
        expect(decimal(amount, 'sum').times(1_000_000).toFixed()).toBe(String(millionths))
        expect(sumOfMoney(list.toReversed(), 'USD').amount).toBe(amount)
      }),
    )
  })

  test('currencies are never mixed', () => {
    const mixed = [
      { amount: '1', currency: 'USD' },
      { amount: '1', currency: 'JPY' },
    ]
    expect(() => sumOfMoney(mixed, 'USD')).toThrow('amounts: JPY among USD')
    expect(sumOfMoney([], 'JPY')).toEqual({ amount: '0', currency: 'JPY' })
  })

  test.each([
    ['2.5', 'JPY', 'half up', '3'],
    ['2.5', 'JPY', 'half even', '2'],
    ['3.5', 'JPY', 'half even', '4'],
    ['2.9', 'JPY', 'down', '2'],
    ['-2.9', 'JPY', 'down', '-2'],
    ['-2.5', 'JPY', 'half up', '-3'],
    ['1.005', 'USD', 'half up', '1.01'],
    ['1.2345', 'KWD', 'half even', '1.234'],
  ] as const)('%s %s rounds %s to %s', (amount, currency, rounding, rounded) => {
    expect(roundMoney({ amount, currency }, rounding)).toEqual({ amount: rounded, currency })
  })

  test('a half is rounded up unless said otherwise, and a currency has three letters', () => {
    expect(roundMoney({ amount: '0.5', currency: 'JPY' }).amount).toBe('1')
    expect(['JPY', 'USD', 'KWD'].map(fractionDigits)).toEqual([0, 2, 3])
    expect(() => fractionDigits('yen')).toThrow(/^currency: 'yen'/)
  })

  test('parts add up to the whole, and none is more than a unit from its share', () => {
    const weights = fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }).filter((list) => list.some((w) => w > 0))
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), weights, (cents, list) => {
        const money = { amount: (cents / 100).toFixed(2), currency: 'USD' }
        const parts = allocateMoney(money, list)
        expect(sumOfMoney(parts, 'USD').amount).toBe(decimalText(decimal(money.amount, 'amount')))
        const total = list.reduce((sum, weight) => sum + weight)
        parts.forEach(({ amount }, i) => {
          expect(Math.abs(Number(amount) * 100 - (cents * (list[i] ?? 0)) / total)).toBeLessThan(1 + 1e-6)
        })
      }),
    )
  })

  test('what is left over goes to the largest remainders, the earlier first', () => {
    const amounts = (amount: string, weights: number[]) =>
      allocateMoney({ amount, currency: 'JPY' }, weights).map((part) => part.amount)
    expect(amounts('100', [1, 1, 1])).toEqual(['34', '33', '33'])
    expect(amounts('10', [1, 5, 6])).toEqual(['1', '4', '5'])
    expect(amounts('-100', [1, 1, 1])).toEqual(['-34', '-33', '-33'])
    expect(() => amounts('1.5', [1])).toThrow(/^money.amount: 1.5/)
    expect(() => amounts('1', [0, 0])).toThrow('weights: they are all 0')
    expect(() => amounts('1', [-1, 2])).toThrow('weights: -1 is not a weight')
    expect(() => amounts('1', [Number.POSITIVE_INFINITY])).toThrow(/^weights: Infinity/)
  })
})
