import { describe, expect, test } from 'vitest'
import { type CellWish, cellOf } from './cell.ts'
import { writtenNumber } from './written-number.ts'

const zone = 'Asia/Tokyo'

describe('exact decimals', () => {
  test.each([
    ['1,234', '1234'],
    ['１，２３４．５０', '1234.50'],
    ['¥1,234', '1234'],
    ['￥１２３', '123'],
    ['-¥500', '-500'],
    ['¥-500', '-500'],
    ['▲1,200', '-1200'],
    ['(1,200)', '-1200'],
    ['$ 0.10', '0.10'],
    ['.5', '0.5'],
    ['1.5億円', '150000000'],
    ['100万円', '1000000'],
    ['9007199254740993', '9007199254740993'],
    ['1.5e3', '1500'],
    ['2.5E-3', '0.0025'],
    ['007', '7'],
    ['0', '0'],
  ])('%s is %s', (raw, exact) => {
    expect(writtenNumber(raw)).toBe(exact)
  })
  test.each(['1,5', '1.234,56', '12,34', '(5', '5)', '1 2 a', '', '-', '1e99', '12%'])('%j is none', (raw) => {
    expect(writtenNumber(raw)).toBeNull()
  })
})

test.each([
  ['001', { type: 'text' }, '001'],
  ['　株式会社　桜 ', { type: 'text' }, '株式会社　桜'],
  ['', { type: 'whole' }, null],
  [' ', { type: 'money' }, null],
  ['-', { type: 'number' }, null],
  ['N/A', { type: 'date' }, null],
  ['0', { type: 'whole' }, 0],
  ['-0', { type: 'whole' }, 0],
  ['12.0', { type: 'whole' }, 12],
  ['１２', { type: 'whole' }, 12],
  ['9007199254740993', { type: 'whole' }, '9007199254740993'],
  ['0.1234567890123456789', { type: 'number' }, '0.1234567890123456789'],
  ['27.0', { type: 'number' }, 27],
  ['1,234.50', { type: 'money' }, '1234.50'],
  ['2024/4/1', { type: 'date' }, '2024-04-01'],
  ['2024-04-01 23:30:00', { type: 'date' }, '2024-04-01'],
  ['2024-04-01T23:30:00Z', { type: 'date' }, '2024-04-02'],
  ['2024-04-01 09:00', { type: 'instant' }, new Date('2024-04-01T00:00:00Z')],
  ['2024-04-01', { type: 'instant' }, new Date('2024-03-31T15:00:00Z')],
  ['2024-04-01T09:00:00+09:00', { type: 'instant' }, new Date('2024-04-01T00:00:00Z')],
  ['はい', { type: 'flag' }, true],
  ['False', { type: 'flag' }, false],
  ['×', { type: 'flag' }, false],
  ['annual', { type: 'choice', choices: ['month', 'year'] }, 'year'],
  ['月払い', { type: 'choice', choices: ['month', 'year'] }, 'month'],
  ['MONTH', { type: 'choice', choices: ['month', 'year'] }, 'month'],
] as const)('%j as %o is %j', (raw, wish, value) => {
  expect(cellOf(raw, { zone, ...wish } as CellWish)).toEqual({ ok: true, value })
})

test.each([
  ['12.5', { type: 'whole' }, 'not a whole number'],
  ['abc', { type: 'number' }, 'not a number'],
  ['1,5', { type: 'money' }, 'not an amount'],
  ['2024-02-30', { type: 'date' }, 'not a date'],
  ['noon', { type: 'instant' }, 'not a date and time'],
  ['maybe', { type: 'flag' }, 'neither yes nor no'],
  ['weekly', { type: 'choice', choices: ['month', 'year'] }, 'none of: month, year'],
  ['a\ufffdb', { type: 'text' }, 'bytes that mean nothing'],
] as const)('%j as %o is refused: %s', (raw, wish, because) => {
  const cell = cellOf(raw, { zone, ...wish } as CellWish)
  expect(cell.ok ? cell : cell.because.en).toContain(because)
})

test('a refusal calls the choices as the reader does', () => {
  const choiceNames = { month: { en: 'a month', ja: '月額' }, quarter: { en: 'a quarter', ja: '四半期' } }
  const wish = { type: 'choice', zone, choices: ['month', 'quarter', 'year'], choiceNames } as const
  expect(cellOf('週払い', wish)).toEqual({
    ok: false,
    because: {
      en: '“週払い” is none of: a month, a quarter, year',
      ja: '「週払い」は選択肢（月額、四半期、year）のどれでもありません',
    },
  })
})

test('a wall clock keeps its time on the day summer time begins', () => {
  const cell = cellOf('2024-03-31 12:00', { type: 'instant', zone: 'Europe/Paris' })
  expect(cell).toEqual({ ok: true, value: new Date('2024-03-31T10:00:00Z') })
})

test.each(['Asia/Tokyo', 'UTC', 'America/New_York'])(
  'the last day that a year of four digits has is an instant in %s, too',
  (zone) => {
    for (const cell of ['9999-12-31', '9999-12-31 23:59:59', '9999/12/31'])
      expect(cellOf(cell, { type: 'instant', zone })).toMatchObject({ ok: true, value: expect.any(Date) })
    expect(cellOf('9999-12-31', { type: 'date', zone })).toEqual({ ok: true, value: '9999-12-31' })
  },
)

test.each(['なし', '無', '無し', 'ナシ', '×'])('%s is a no where a yes or no is asked for, and not a blank', (cell) => {
  expect(cellOf(cell, { type: 'flag', zone: 'UTC' })).toEqual({ ok: true, value: false })
})

test.each([
  ['昭和70年1月1日', 'date', '“昭和70年1月1日” is of a year that 昭和 does not have: its years are 1 (gannen) to 64'],
  ['平成40年3月', 'date', '“平成40年3月” is of a year that 平成 does not have: its years are 1 (gannen) to 31'],
  ['R0.4.1', 'date', '“R0.4.1” is of a year that 令和 does not have: it begins with 1 (gannen)'],
  [
    '平成40年3月1日 10:00',
    'instant',
    '“平成40年3月1日 10:00” is of a year that 平成 does not have: its years are 1 (gannen) to 31',
  ],
  [
    '2026-04-01T12:00:00+25:00',
    'instant',
    '“2026-04-01T12:00:00+25:00” is farther from UTC than 14 hours, which no place is',
  ],
  ['2026-04-01 12:00 -14:30', 'date', '“2026-04-01 12:00 -14:30” is farther from UTC than 14 hours, which no place is'],
] as const)('%s is refused with the reason', (raw, type, because) => {
  const cell = cellOf(raw, { type, zone: 'Asia/Tokyo' })
  expect(cell.ok ? cell.value : cell.because.en).toBe(because)
})
