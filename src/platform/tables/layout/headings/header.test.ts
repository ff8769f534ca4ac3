import { expect, test } from 'vitest'
import type { FileRow } from '../../file-row.ts'
import { layoutOf } from '../layout.ts'
import { headingKey } from './header.ts'

test.each([
  [
    'a plain header',
    [
      ['id', 'name', 'seats'],
      ['A-1', 'Acme', '9'],
      ['A-2', 'Blue', '18'],
    ],
    1,
  ],
  [
    'metadata above it',
    [
      ['実行日', '2023年', '件数', '2件'],
      ['コード', '種別', '名', '番号', '地'],
      ['E1', '内', 'カ', '1', 'x'],
      ['E2', '内', 'サ', '2', 'y'],
      ['E3', '内', 'ユ', '3', 'z'],
    ],
    2,
  ],
  [
    'a title and a blank line above it',
    [['売上一覧'], [''], ['日付', '金額'], ['2024/4/1', '100'], ['2024/4/2', '200']],
    3,
  ],
  [
    'content from the first row',
    [
      ['01101', 'ニツポン', '北海道', '0', '0'],
      ['01102', 'イトウ', '北海道', '0', '0'],
    ],
    null,
  ],
  [
    'dates from the first row',
    [
      ['2024-01-01', 'a'],
      ['2024-01-02', 'b'],
    ],
    null,
  ],
  [
    'texts under texts that repeat',
    [
      ['prefecture', 'office'],
      ['北海道', 'a'],
      ['北海道', 'b'],
      ['北海道', 'c'],
      ['青森', 'd'],
    ],
    1,
  ],
  ['a header alone', [['id', 'name']], 1],
] as const)('%s', (_, records, row) => {
  expect(found(records).header).toBe(row)
})

test('headings are one line each, distinct, and never blank', () => {
  const records = [
    ['満足度\n(5段階)', '', 'note', 'note'],
    ['5', 'x', 'a', 'b'],
    ['4', 'y', 'c', 'd'],
  ]
  expect(found(records).headings).toEqual(['満足度 (5段階)', '#2', 'note', 'note (2)'])
})

test('columns without a header are numbered', () => {
  expect(
    found([
      ['1', '2'],
      ['3', '4'],
    ]).headings,
  ).toEqual(['#1', '#2'])
})

test('known headings decide where the content does not', () => {
  const records = [
    ['会社名', '担当'],
    ['桜フーズ', '青木'],
    ['北ロジ', '森田'],
  ]
  expect(found(records, ['会社名', '担当']).header).toBe(1)
  expect(headingKey('ＥＤＩＮＥＴ コード')).toBe(headingKey('edinet_コード'))
})

function found(records: readonly (readonly string[])[], known: readonly string[] = []) {
  const rows = records.map((cells, at): FileRow => ({ row: at + 1, cells, share: 0 }))
  return layoutOf(rows, new Set(known.map(headingKey)))
}
