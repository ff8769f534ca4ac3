import { expect, test } from 'vitest'
import { decimalEvidence } from '../columns/decimal-evidence.ts'
import { couldName, differsFrom } from '../layout/headings/header-signs.ts'
import { noRecordBecause } from '../layout/no-record.ts'
import { cellOf } from './cell.ts'
import { amountOf } from './money/amount.ts'
import { dayOrders, isMonth, readsBothWays, writtenDay, writtenMoment } from './written-date.ts'
import { writtenHours, writtenNumber, writtenPercent } from './written-number.ts'

const size = 100_000
const of = (piece: string) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size)
const hostile: readonly (readonly [string, string])[] = [
  ['spaces after a word of tax', `消費税${of(' ')}x`],
  ['spaces inside', `a${of(' ')}b`],
  ['wide spaces inside', `1${of('　')}x`],
  ['no-width marks inside', `1${of('\u200b')}x`],
  ['digits and a word', `${of('1')} x`],
  ['commas', `1${of(',000')}x`],
  ['points', `a@${of('.a')} `],
  ['ats', `${of('@')} x`],
  ['brackets', of('(')],
  ['brackets and rates', of('(10%')],
  ['signs', of('-')],
  ['letters that grow', of('ﷺ')],
  ['units', of('1億')],
  ['dates', of('2024/4/1 ')],
  ['a quoted formula', `="${of('a')}`],
  ['zeros', `${of('0')}x`],
  ['words', of('a ')],
  ['hyphens between words', of('tax ex ')],
]
const wishes = ['text', 'whole', 'number', 'money', 'date', 'instant', 'flag', 'choice'] as const

const readers: readonly (readonly [string, (cell: string) => unknown])[] = [
  ...wishes.map(
    (type) =>
      [
        `cells of ${type}`,
        (cell: string) => cellOf(cell, { type, zone: 'UTC', role: 'name', choices: ['a'] }),
      ] as const,
  ),
  ['headings', (heading) => cellOf('1,200', { type: 'money', zone: 'UTC', heading })],
  ['amounts', (cell) => amountOf(cell, {})],
  ['numbers', (cell) => [writtenNumber(cell), writtenPercent(cell), writtenHours(cell), decimalEvidence(cell)]],
  ['days', (cell) => [writtenDay(cell), writtenMoment(cell), readsBothWays(cell), dayOrders(cell), isMonth(cell)]],
  [
    'headers',
    (cell) => [
      couldName([cell, 'x']),
      differsFrom(
        ['name', 'x'],
        [
          [cell, 'y'],
          [cell, 'z'],
        ],
      ),
    ],
  ],
  [
    'notes',
    (cell) => noRecordBecause({ cells: [cell, '', '', ''] }, { headings: ['a', 'b', 'c', 'd'] }, { en: 'x', ja: 'x' }),
  ],
  ['headings come again', (cell) => noRecordBecause({ cells: [cell, cell] }, { headings: [cell, 'b'] })],
]

test.each(readers)('a cell of a hundred thousand characters is no burden: %s', (_, read) => {
  for (const [name, cell] of hostile) {
    const start = performance.now()
    read(cell)
    expect(performance.now() - start, name).toBeLessThan(200)
  }
})

test('a cell too long for a number, a day or an amount says so with its beginning', () => {
  const long = (piece: string) => of(piece).slice(0, 32_000)
  const cell = cellOf(`1${long(' ')}2`, { type: 'money', zone: 'UTC' })
  expect(cell.ok ? '' : cell.because.en).toContain('is not an amount')
  expect(cellOf(`${long('1')}`, { type: 'number', zone: 'UTC' })).toMatchObject({ ok: false })
  expect(cellOf(`\u200b ${long('a')} \u200b`, { type: 'text', zone: 'UTC' })).toEqual({ ok: true, value: long('a') })
  expect(cellOf(of('1'), { type: 'number', zone: 'UTC' })).toMatchObject({ ok: false, isTooLong: true })
})

test('what a refusal shows of a cell never ends in half a character', () => {
  for (const type of ['money', 'number', 'date', 'choice'] as const) {
    const cell = cellOf(`${'x'.repeat(59)}😀😀`, { type, zone: 'UTC', choices: ['a'] })
    expect(cell.ok ? 'read' : cell.because.en.isWellFormed()).toBe(true)
    expect(JSON.stringify(cell)).not.toContain('\\ud83d')
  }
})
