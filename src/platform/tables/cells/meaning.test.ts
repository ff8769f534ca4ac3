import { expect, test } from 'vitest'
import { cellOf } from './cell.ts'
import { isPlaceholder, roleOf } from './placeholders.ts'
import { dayOrders } from './written-date.ts'
import { writtenHours, writtenNumber, writtenPercent } from './written-number.ts'

const zone = 'UTC'

test.each([
  ['1.250,50', ',', '1250.50'],
  ['250,5', ',', '250.5'],
  ['1.250.000', ',', '1250000'],
  ['12,345', ',', '12.345'],
  ['12,345', '.', '12345'],
  ['1 234 567,8', ',', '1234567.8'],
  ["1'234'567.8", '.', '1234567.8'],
  ['1’234.5', '.', '1234.5'],
  ['12,34,567.5', '.', '1234567.5'],
  ['3万5千', '.', '35000'],
  ['1億2,000万', '.', '120000000'],
  ['2億', '.', '200000000'],
  ['1兆2,345億6,789万', '.', '1234567890000'],
  ['3千500', '.', '3500'],
  ['△12', '.', '-12'],
  ['▲12', '.', '-12'],
  ['（12）', '.', '-12'],
  ['12-', '.', '-12'],
  ['−12', '.', '-12'],
  ['+12', '.', '12'],
  ['１２．５', '.', '12.5'],
] as const)('%s with the decimal mark %s is %s', (raw, decimal, exact) => {
  expect(writtenNumber(raw, decimal)).toBe(exact)
})

test.each([
  ['2,500,00', '.'],
  ['1,23', '.'],
  ['1.2.3', '.'],
  ['1.23.456', ','],
  ['1 23', '.'],
  ['1,234.567.8', '.'],
  ['5千3万', '.'],
  ['1万20000', '.'],
  ['(5-', '.'],
  ['-(5)', '.'],
  ['--5', '.'],
  ['1,200CR', '.'],
  ['03-5555-0101', '.'],
  ['12:30', '.'],
] as const)('%s with the decimal mark %s is no number', (raw, decimal) => {
  expect(writtenNumber(raw, decimal)).toBeNull()
})

test('percentages are shares where the field is one, numbers where that is said, and else refused', () => {
  expect(writtenPercent('１２．５％')).toBe('12.5')
  expect(cellOf('12.5%', { type: 'number', zone, percent: 'share' })).toEqual({ ok: true, value: 0.125 })
  expect(cellOf('12.5 %', { type: 'number', zone, percent: 'number' })).toEqual({ ok: true, value: 12.5 })
  expect(cellOf('12,5%', { type: 'number', zone, percent: 'share', decimal: ',' })).toEqual({ ok: true, value: 0.125 })
  expect(cellOf('12.5%', { type: 'number', zone })).toMatchObject({ ok: false })
  expect(cellOf('0.125', { type: 'number', zone, percent: 'share' })).toEqual({ ok: true, value: 0.125 })
})

test('durations are hours under a heading of hours', () => {
  expect([writtenHours('36:30'), writtenHours('-0:15'), writtenHours('1:00:36')]).toEqual([36.5, -0.25, 1.01])
  expect(cellOf('36:30', { type: 'number', zone, heading: '利用時間' })).toEqual({ ok: true, value: 36.5 })
  expect(cellOf('36:30', { type: 'number', zone, heading: 'total hours' })).toEqual({ ok: true, value: 36.5 })
  expect(cellOf('36:30', { type: 'number', zone, heading: 'ratio' })).toMatchObject({ ok: false })
})

test.each(['#N/A', '#REF!', '#DIV/0!', '#VALUE!', '#NAME?', 'null', 'NULL', 'nan', '(空白)', 'undefined'])(
  '%s is blank in every type',
  (raw) => {
    for (const type of ['text', 'number', 'money', 'date', 'instant', 'flag', 'whole'] as const)
      expect(cellOf(raw, { type, zone })).toEqual({ ok: true, value: null })
  },
)

test.each(['-', '－', '--', 'なし', '不明', 'None', 'NA', '該当なし', '0', '000'])(
  '%s is blank as an id or a name, and stays as a comment',
  (raw) => {
    expect(cellOf(raw, { type: 'text', zone, role: 'id' })).toEqual({ ok: true, value: null })
    expect(cellOf(raw, { type: 'text', zone, role: 'name' })).toEqual({ ok: true, value: null })
    expect(cellOf(raw, { type: 'text', zone })).toEqual({ ok: true, value: raw })
  },
)

test('ids of zeros among others and names with dashes are what they are', () => {
  for (const id of ['0012', 'A-0', '10', 'N-A', '-1'])
    expect(cellOf(id, { type: 'text', zone, role: 'id' })).toEqual({ ok: true, value: id })
  expect(['external_id', 'customer_id', 'name', 'customer_name', 'comment'].map(roleOf)).toEqual([
    'id',
    'id',
    'name',
    'name',
    undefined,
  ])
})

test('what protects a text from a spreadsheet is taken off', () => {
  const text = (raw: string) => cellOf(raw, { type: 'text', zone })
  expect([text("'=1+1"), text("'-5"), text('="00123"'), text("'quoted'"), text("O'Neil")]).toEqual(
    ['=1+1', '-5', '00123', "'quoted'", "O'Neil"].map((value) => ({ ok: true, value })),
  )
})

test.each([
  ['12/31/26', undefined, '2026-12-31'],
  ['12/31/99', undefined, '1999-12-31'],
  ['99/12/31', undefined, '1999-12-31'],
  ['3/4/26', 'mdy', '2026-03-04'],
  ['3/4/26', 'dmy', '2026-04-03'],
  ['01.02.2026', 'dmy', '2026-02-01'],
  ['2026.12.31', undefined, '2026-12-31'],
  ['令和8年4月1日', undefined, '2026-04-01'],
  ['45017', undefined, '2023-04-01'],
  ['2026年4月1日(水)', undefined, '2026-04-01'],
  ['11/03/2026 09:12:45 AM', 'mdy', '2026-11-03'],
] as const)('%s with the order %s is the day %s', (raw, order, value) => {
  expect(cellOf(raw, { type: 'date', zone, order })).toEqual({ ok: true, value })
})

test.each([
  ['2026年4月', undefined, 'a month'],
  ['2026-04', undefined, 'a month'],
  ['Apr 2026', undefined, 'a month'],
  ['令和8年4月', undefined, 'a month'],
  ['3/4/2026', undefined, 'day or the month first'],
  ['26/11/03', undefined, 'day or the month first'],
  ['3/4/2026 10:00', undefined, 'day or the month first'],
  ['2026-02-30', undefined, 'not a date'],
  ['31/4/2026', 'dmy', 'not a date'],
  ['13/13/2026', undefined, 'not a date'],
  ['2/30/2026', 'mdy', 'not a date'],
  ['2026-04-01 25:00', undefined, 'not a date'],
  ['自動更新', undefined, 'not a date'],
  ['36:30', undefined, 'not a date'],
  ['123', undefined, 'not a date'],
] as const)('%s with the order %s is refused: %s', (raw, order, because) => {
  const cell = cellOf(raw, { type: 'date', zone, order })
  expect(cell.ok ? cell : cell.because.en).toContain(because)
})

test('the orders that a day allows', () => {
  expect(dayOrders('9/17/2023')).toEqual({ mdy: true, dmy: false })
  expect(dayOrders('17.9.2023 10:00')).toEqual({ mdy: false, dmy: true })
  expect(dayOrders('2/3/2023')).toEqual({ mdy: true, dmy: true })
  expect(dayOrders('26/11/03')).toEqual({ mdy: true, dmy: true })
  expect([dayOrders('5/5/2023'), dayOrders('2023/2/3'), dayOrders('1.2.3'), dayOrders('x')]).toEqual([
    null,
    null,
    null,
    null,
  ])
})

test.each([
  ['NA', 'code', false],
  ['nan', 'code', false],
  ['-', 'code', true],
  ['不明', 'code', true],
  ['#N/A', 'code', true],
  ['Nil', 'person-name', false],
  ['Na', 'person-name', false],
  ['NA', 'person-name', false],
  ['Null', 'person-name', false],
  ['Nan', 'person-name', false],
  ['NULL', 'person-name', true],
  ['#REF!', 'person-name', true],
  ['--', 'person-name', true],
  ['不明', 'person-name', true],
  ['(null)', 'name', true],
  ['該当 なし', 'name', true],
  ['0.0', 'name', true],
  ['0', 'value', false],
  ['N/A', 'value', true],
  ['なし', 'text', false],
  ['(空白)', 'text', true],
  ['NA', 'text', false],
  ['00000000-0000-0000-0000-000000000000', 'id', true],
  ['anonymous', 'id', true],
  ['無印商店', 'name', false],
  ['N/A Systems', 'name', false],
] as const)('%s as %s holds the place of a value: %s', (raw, role, isOne) => {
  expect(isPlaceholder(raw, role)).toBe(isOne)
})

test('given names, family names, countries and locales are told by their field', () => {
  expect(['given_name', 'family_name', 'country', 'locale', 'corporate_number', 'plan'].map(roleOf)).toEqual([
    'person-name',
    'person-name',
    'code',
    'code',
    'id',
    undefined,
  ])
})
