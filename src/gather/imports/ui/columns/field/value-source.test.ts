import { expect, test } from 'vitest'
import type { ShownReading } from '../../imports-api.ts'
import { readingsOf, tellingExample } from './style-examples.ts'
import { columnAt, columnsOf, openStyle, withOption, withValue } from './value-source.ts'

test('an option makes a source of a column, and taking it away makes it a column again', () => {
  const cleared = withOption('備考', { blank: 'clear' })
  expect(cleared).toEqual({ column: '備考', blank: 'clear' })
  expect(withOption(cleared, { blank: undefined })).toBe('備考')
  expect(withOption({ columns: ['姓', '名'], between: ' ' }, { blank: 'clear' })).toEqual({
    columns: ['姓', '名'],
    between: ' ',
    blank: 'clear',
  })
})

test('a word of the file is mapped to one of ours, and left out again', () => {
  const mapped = withValue('ステータス', '解約済', 'left')
  expect(mapped).toEqual({ column: 'ステータス', values: { 解約済: 'left' } })
  expect(withValue(mapped, '解約済', null)).toBe('ステータス')
})

test('columns are counted where there are no headings', () => {
  expect(columnAt(1, { header: null, headings: ['1', '2'] })).toBe(2)
  expect(columnAt(1, { header: 1, headings: ['a', 'b'] })).toBe('b')
  expect(columnAt(5, { header: 1, headings: ['a'] })).toBe(null)
  expect(columnsOf({ columns: ['a', 'b'] })).toEqual(['a', 'b'])
})

const profile = { values: [], distinct: 0, more: false, filled: 0 }
const reading = {
  headings: ['金額', '日付'],
  profiles: [
    { ...profile, decimal: 'open', order: null },
    { ...profile, decimal: null, order: 'open' },
  ],
} as const satisfies Partial<ShownReading>

test('an open style is asked only for fields that need it, and only until it is settled', () => {
  const whole = {
    ...emptyReading(),
    headings: [...reading.headings],
    profiles: reading.profiles.map((one) => ({ ...one, values: [] })),
  }
  expect(openStyle({ type: 'money' }, '金額', whole)).toBe('decimal')
  expect(openStyle({ type: 'text' }, '金額', whole)).toBe(null)
  expect(openStyle({ type: 'date' }, '日付', whole)).toBe('order')
  expect(openStyle({ type: 'money' }, { column: '金額', decimal: ',' }, whole)).toBe(null)
})

test('each choice says what it would make of a cell', () => {
  expect(readingsOf('decimal', '€ 1.250')).toEqual([
    { choice: '.', meant: '1.25' },
    { choice: ',', meant: '1250' },
  ])
  expect(readingsOf('order', '2/3/2023')).toEqual([
    { choice: 'mdy', meant: '2000-02-03' },
    { choice: 'dmy', meant: '2000-03-02' },
  ])
  expect(tellingExample('decimal', ['12', '3.500'])).toBe('3.500')
  expect(tellingExample('order', ['5/5/2023', '4/6/2023'])).toBe('4/6/2023')
})

function emptyReading(): ShownReading {
  return {
    format: 'text',
    encoding: 'utf-8',
    delimiter: ',',
    sheet: null,
    sheets: [],
    header: 1,
    lastRow: null,
    headings: [],
    types: [],
    profiles: [],
    orders: [],
    sample: [],
    oddities: [],
    rows: 0,
  }
}
