import { expect, test } from 'vitest'
import { cellOf } from '../cells/cell.ts'
import { shownCell, styleOf } from './spreadsheet-cell.ts'

const shown = (value: string, format: string | undefined, number = 164) =>
  shownCell(value, 'n', styleOf(number, format), false)

test.each([
  ['0%', '0.1', '10%'],
  ['0.0%', '0.1', '10%'],
  ['0%', '1.5', '150%'],
  ['0%', '0.08', '8%'],
  ['0%', '7.0000000000000007E-2', '7%'],
  ['0.00%', '0.125', '12.5%'],
  ['0%', '0.125', '12.5%'],
  ['0%', '0', '0%'],
  ['0%', '1', '100%'],
  ['0%;[Red]-0%', '-0.05', '-5%'],
  ['0%_ ;[Red]\\-0%\\ ', '0.2', '20%'],
  ['#,##0%', '12.34', '1234%'],
  ['0"%"', '10', '10%'],
  ['0.0\\%', '12.5', '12.5%'],
  ['0 "% off"', '10', '10'],
  ['"%"0', '10', '10'],
  ['0.00', '0.1', '0.1'],
])('under the format %s, %s is %s', (format, value, text) => expect(shown(value, format)).toBe(text))

test('the formats 9 and 10 are percent in every workbook', () => {
  expect([shown('0.1', undefined, 9), shown('0.085', undefined, 10), shown('0.1', undefined, 2)]).toEqual([
    '10%',
    '8.5%',
    '0.1',
  ])
})

test('a rate of tax is its number, a share its part, and a plain number takes no percentage', () => {
  const rate = shown('0.1', '0%')
  const read = (percent?: 'share' | 'number') =>
    cellOf(rate, { type: 'number', zone: 'UTC', heading: '消費税率', percent })
  expect(read('number')).toEqual({ ok: true, value: 10 })
  expect(read('share')).toEqual({ ok: true, value: 0.1 })
  expect(read()).toMatchObject({ ok: false })
  expect(cellOf(rate, { type: 'text', zone: 'UTC' })).toEqual({ ok: true, value: '10%' })
})

test('a format longer than a workbook may have says nothing, and takes no time', () => {
  const start = performance.now()
  expect(styleOf(164, `0${'\\%'.repeat(200_000)}`)).toEqual({ shows: 'number', digits: 0 })
  expect(performance.now() - start).toBeLessThan(1000)
})
