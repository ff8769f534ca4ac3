import { expect, test } from 'vitest'
import { cellOf } from '../cells/cell.ts'
import { shownCell, styleOf } from './spreadsheet-cell.ts'

const shown = (value: string, format: string) => shownCell(value, 'n', styleOf(164, format), false)
const amount = (value: string, format: string) =>
  cellOf(shown(value, format), { type: 'money', zone: 'Asia/Tokyo', currency: 'JPY' })

test.each([
  ['[$$-409]#,##0.00', '1200', '$1200', '1200', 'USD'],
  ['[$€-2]\\ #,##0', '900', '€900', '900', 'EUR'],
  ['#,##0\\ [$€-407]', '900.5', '900.5€', '900.5', 'EUR'],
  ['#,##0" USD"', '500', '500USD', '500', 'USD'],
  ['[$CHF-807] #,##0.00', '12.5', 'CHF12.5', '12.5', 'CHF'],
  ['"¥"#,##0;[Red]"¥"\\-#,##0', '-980', '-¥980', '-980', 'JPY'],
  ['_ [$¥-411]* #,##0_ ;_ [$¥-411]* \\-#,##0_ ', '980', '¥980', '980', 'JPY'],
  ['#,##0"円"', '980', '980円', '980', 'JPY'],
  ['#,##0"千円"', '120', '120千円', '120000', 'JPY'],
  ['#,##0,"千円"', '120000', '120千円', '120000', 'JPY'],
  ['#,##0.0"万円"', '30.5', '30.5万円', '305000', 'JPY'],
])('under the format %s, %s is %s: %s %s', (format, value, text, exact, currency) => {
  expect(shown(value, format)).toBe(text)
  expect(amount(value, format)).toMatchObject({ ok: true, value: exact, said: { currency } })
})

test.each([
  ['#,##0"名"', '25'],
  ['0"ヶ月"', '12'],
  ['"第"0"期"', '3'],
  ['#,##0.00', '1200.5'],
  ['#,##0,', '120000'],
  ['0.00E+00', '1200'],
])('the format %s says nothing that changes %s', (format, value) => expect(shown(value, format)).toBe(value))
