import { currencyOf } from '../cells/currencies.ts'
import { shifted } from '../cells/written-number.ts'

/** The sign, code or unit before and behind the digits, and by how many powers of ten what is shown is smaller than what is kept. */
export type Money = { readonly before: string; readonly after: string; readonly power: number }

/**
 * What a number format writes around an amount: `[$€-2] #,##0.00` a euro sign, `#,##0,"千円"` that thousands are shown. Other words around a
 * number, as in 25名, say nothing that changes it.
 */
export function moneyIn(format: string): Money | undefined {
  const [positive = ''] = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)
  const plain = positive
    .replace(/[_*]./g, '')
    .replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, '"$1"')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\\(.)/g, '"$1"')
  const found = /^([^0#?]*)([0#?](?:[0#?,.\s]*[0#?])?)(,*)([^0#?]*)$/.exec(plain)
  if (found === null) return undefined
  const [, before = '', , scale = '', after = ''] = found
  const money = { before: markIn(before), after: markIn(after), power: -3 * scale.length }
  return money.before === '' && money.after === '' ? undefined : money
}

export function shownMoney(number: string, { before, after, power }: Money): string {
  const shown = power === 0 ? number : shifted(number, power).replace(/\.?0+$/, '')
  const [sign, size] = shown.startsWith('-') ? ['-', shown.slice(1)] : ['', shown]
  return `${sign}${before}${size}${after}`
}

function markIn(written: string): string {
  const text = written.replace(/"/g, '').trim()
  return unit.test(text) || currencyOf(text) !== null ? text : ''
}

const unit = /^(千|万|百万|千万|億|十億|百億|兆)円?$|^円$/
