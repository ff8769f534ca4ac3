import { describe, expect, test } from 'vitest'
import type { Importable } from '#platform/furnishing/contributions.ts'
import { Mapping, type MappingWish } from '../mapping.ts'
import { rowReader } from './row.ts'

const contracts: Importable = {
  name: 'contracts',
  label: { en: 'Contracts', ja: '契約' },
  fields: [
    { name: 'external_id', label: { en: 'Id', ja: 'ID' }, type: 'text', synonyms: [] },
    { name: 'customer', label: { en: 'Customer', ja: '顧客' }, type: 'text', required: true, synonyms: [] },
    { name: 'period', label: { en: 'Period', ja: '周期' }, type: 'choice', choices: ['month', 'year'], synonyms: [] },
    { name: 'amount', label: { en: 'Amount', ja: '金額' }, type: 'money', synonyms: [] },
    { name: 'score', label: { en: 'Score', ja: '評点' }, type: 'number', synonyms: [] },
    { name: 'starts_on', label: { en: 'Start', ja: '開始' }, type: 'date', synonyms: [] },
  ],
  store: async () => [],
}
const headings = ['契約ＩＤ', 'account_id', '支払', '金額', '備考', 'seats']
const types = ['text', 'text', 'text', 'number', 'text', 'number'] as const

function reader(wish: Partial<MappingWish> = {}) {
  const mapping = Mapping.parse({
    target: 'contracts',
    source: 'crm',
    columns: { external_id: '契約ID', customer: 'account_id', amount: 4 },
    ...wish,
  })
  return rowReader(mapping, { headings, types: [...types] }, contracts, 'Asia/Tokyo')
}

test('columns become fields, by heading in any width or by position; the rest is kept under its heading', () => {
  expect(reader().read(2, ['001', 'A-1', '年払い', '¥1,200', '', '9'])).toEqual({
    taken: {
      row: 2,
      values: { external_id: '001', customer: 'A-1', amount: '1200' },
      extra: { 支払: '年払い', 備考: null, seats: 9 },
      amounts: { amount: { currency: 'JPY', sign: '¥' } },
    },
  })
})

test('the rest may be left out, skipped, renamed', () => {
  const row = reader({ remaining: 'keep', skip: ['支払'], extra: { note: '備考' } }).read(2, [
    '1',
    'A',
    '',
    '',
    'x',
    '',
  ])
  expect(row).toMatchObject({ taken: { extra: { note: 'x', seats: null } } })
  expect(reader({ remaining: 'leave' }).read(2, ['1', 'A', '', '', 'x', ''])).toMatchObject({ taken: { extra: {} } })
})

test('a cell that does not fit the other cells of a kept column stays as it is written', () => {
  expect(reader().read(2, ['1', 'A', '', '', '', '約9'])).toMatchObject({ taken: { extra: { seats: '約9' } } })
})

describe('values', () => {
  test('may be constants, defaults for blanks, translated, or joined', () => {
    const row = reader({
      columns: {
        customer: { columns: ['account_id', '備考'], between: '-' },
        period: '支払',
        score: { column: '支払', values: { とても満足: '5' } },
        starts_on: { constant: '令和6年4月1日' },
      },
      defaults: { period: 'month' },
    }).read(2, ['1', 'A', 'とても満足', '', 'b', ''])
    expect(row).toMatchObject({
      taken: { values: { period: null }, unread: { period: 'とても満足' } },
      lost: [{ field: 'period', column: '支払' }],
    })
    const other = reader({
      columns: {
        customer: { columns: ['account_id', '備考'], between: '-' },
        score: { column: '支払', values: { とても満足: '5' } },
        starts_on: { constant: '令和6年4月1日' },
      },
      defaults: { period: '年払い' },
    }).read(2, ['1', 'A', 'とても満足', '', 'b', ''])
    expect(other).toMatchObject({
      taken: { values: { customer: 'A-b', score: 5, starts_on: '2024-04-01', period: 'year' } },
    })
  })

  test('a blank is not zero', () => {
    expect(reader().read(2, ['1', 'A', '', '', '', '0'])).toMatchObject({
      taken: { values: { amount: null }, extra: { seats: 0 } },
    })
  })
})

test.each([
  [['1', '', '', '', '', ''], 'account_id', 'This cell is empty, but required'],
  [['1', 'A', '', '', '', '', 'seventh'], null, 'has 7 cells where the header has 6'],
  [['1', 'A\ufffd', '', '', '', ''], 'account_id', 'bytes that mean nothing'],
])('%j is rejected in %s', (cells, column, because) => {
  const row = reader().read(7, cells)
  expect(row).toMatchObject({ rejected: { row: 7, column } })
  expect(row && 'rejected' in row ? row.rejected.because.en : '').toContain(because)
})

test('a cell that its field cannot take is left out and said, and its row comes in', () => {
  expect(reader().read(7, ['1', 'A', '', '要確認', '', ''])).toMatchObject({
    taken: { values: { external_id: '1', amount: null }, unread: { amount: '要確認' } },
    lost: [{ field: 'amount', column: '金額', because: { ja: expect.stringContaining('「要確認」') } }],
  })
  expect(reader().read(7, ['1\ufffd', 'A', '', '', '', ''])).toMatchObject({ rejected: { column: '契約ＩＤ' } })
})

test('a blank empties a field only where the mapping says so', () => {
  const columns = { external_id: 1, customer: 2, amount: { column: '金額', blank: 'clear' as const } }
  expect(reader({ columns }).read(2, ['1', 'A', '', '', '', ''])).toMatchObject({ taken: { cleared: ['amount'] } })
  const kept = reader().read(2, ['1', 'A', '', '', '', ''])
  expect(kept && 'taken' in kept && kept.taken.cleared).toBeUndefined()
})

test('the columns that a file of rejected rows bears before its own are no content', () => {
  const mapping = Mapping.parse({ target: 'contracts', source: 'crm', columns: { customer: 'account' } })
  const shape = { headings: ['行', '列', '理由', 'account', 'note'], types: [] }
  const read = rowReader(mapping, shape, contracts, 'UTC').read(2, ['9', 'note', '空です', 'A', 'x'])
  expect(read).toMatchObject({ taken: { values: { customer: 'A' }, extra: { note: 'x' } } })
  expect(read && 'taken' in read && Object.keys(read.taken.extra)).toEqual(['note'])
})

test('blank rows are none, short rows end in blanks', () => {
  expect(reader().read(3, ['', ' '])).toBeNull()
  expect(reader().read(3, ['1', 'A'])).toMatchObject({ taken: { values: { amount: null } } })
})

test.each([
  [{ columns: { customer: 'accountid', price: 4 } }, 'no field “price”'],
  [{ columns: { customer: 'nowhere' } }, 'no column “nowhere”. It has: 契約ＩＤ, account_id'],
  [{ columns: { customer: 12 } }, 'no column “12”'],
  [{ columns: { external_id: 1 } }, '“Customer” is required'],
  [{ columns: { customer: { constant: ' ' } } }, '“Customer” is required'],
  [{ columns: {}, defaults: { customer: '' } }, '“Customer” is required'],
  [{ columns: { customer: 1 }, defaults: { period: 'week' } }, 'none of: month, year'],
])('a mapping that cannot be is refused: %j', (wish, message) => {
  expect(() => reader(wish)).toThrow(message)
})

test('a row is recognised again by its identity, and a field remembers its heading', () => {
  const read = reader()
  const row = read.read(2, ['001', 'A', '', '', '', ''])
  expect(row && 'taken' in row && read.keyOf(row.taken)).toBe('001')
  expect(read.headingOf('customer')).toBe('account_id')
})

test.each([
  ['a column of currencies', { columns: { customer: 2, amount: 4, currency: 3 } }, 'SEK', '5 kr', 'SEK'],
  ['the mapping', { columns: { customer: 2, amount: 4 }, defaults: { currency: 'CNY' } }, '', '¥1,200.50', 'CNY'],
  [
    'the mapping where the column is blank',
    { columns: { customer: 2, amount: 4, currency: 3 }, defaults: { currency: 'NOK' } },
    '',
    '5 kr',
    'NOK',
  ],
  ['the workspace', { columns: { customer: 2, amount: 4 } }, '', '$5', 'CAD'],
  ['the cell alone', { columns: { customer: 2, amount: 4, currency: 3 } }, 'CAD', '€5', 'EUR'],
] as const)('a sign is the currency of %s', (_, wish, beside, amount, currency) => {
  const mapping = Mapping.parse({ target: 'contracts', source: 'crm', ...wish })
  const field = { name: 'currency', label: { en: 'Currency', ja: '通貨' }, type: 'text' as const, synonyms: [] }
  const withCurrency = { ...contracts, fields: [...contracts.fields, field] }
  const read = rowReader(mapping, { headings, types: [...types], currency: 'CAD' }, withCurrency, 'UTC')
  expect(read.read(2, ['', 'A', beside, amount, '', ''])).toMatchObject({
    taken: { amounts: { amount: { currency } } },
  })
})

test('a column is kept under its heading, whatever it is called', () => {
  const mapping = Mapping.parse({ target: 'contracts', source: 'crm', columns: { customer: 'id' } })
  const shape = {
    headings: ['id', '__proto__', 'constructor'],
    types: ['text', 'text', 'text'] as ['text', 'text', 'text'],
  }
  const read = rowReader(mapping, shape, contracts, 'UTC').read(2, ['A-1', 'first', 'second'])
  expect(read && 'taken' in read && Object.entries(read.taken.extra)).toEqual([
    ['__proto__', 'first'],
    ['constructor', 'second'],
  ])
})
