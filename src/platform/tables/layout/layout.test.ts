import { describe, expect, test } from 'vitest'
import type { FileRow } from '../file-row.ts'
import { noRecords } from '../words.ts'
import { bestSheet } from './best-sheet.ts'
import { layoutOf } from './layout.ts'
import { noRecordBecause } from './no-record.ts'
import { sheetOf as sheet } from './sheet.fixture.ts'

const none: ReadonlySet<string> = new Set()

describe('where the table begins', () => {
  test('a title and a blank row above: the numbers are the file’s own', () => {
    const found = layoutOf(sheet(['取引先リスト', '', 'コード|会社名|業種', 'K1|青葉|IT', 'K2|若葉|IT']), none)
    expect([found.header, found.headings, found.above.map(({ row }) => row)]).toEqual([
      3,
      ['コード', '会社名', '業種'],
      [1],
    ])
  })

  test('rows that the sheet leaves out count', () => {
    expect(layoutOf(sheet(['月次報告', null, null, 'コード|会社名', 'K1|青葉', 'K2|若葉']), none).header).toBe(4)
  })

  test('titles, a unit at the right, and a column left blank at the left', () => {
    const found = layoutOf(
      sheet([
        '|売上表',
        '|作成日：2026/11/24||単位：千円',
        '|会社名|売上|更新日',
        '|青葉|100|2026/1/1',
        '|若葉|200|2026/1/2',
      ]),
      none,
    )
    expect([found.header, found.headings]).toEqual([3, ['#1', '会社名', '売上', '更新日']])
  })

  test('one row of content under the headings is enough', () => {
    expect(layoutOf(sheet(['contract|customer|plan|amount|start', 'B1|C1|Pro||2026-01-01']), none).header).toBe(1)
  })

  test('filters of a pivot table, and a label that stands apart, are above the table', () => {
    const pivot = ['行ラベル|合計 / 月額', '東京|300', '大阪|110', '(空白)|5', '総計|415']
    expect(layoutOf(sheet(['担当|(すべて)', '', ...pivot]), none).header).toBe(3)
    expect(
      layoutOf(sheet(['Region|(All)', 'Year|(Multiple Items)', '', 'Owner|Amount', 'Ann|1', 'Bob|2']), none).header,
    ).toBe(4)
    expect(layoutOf(sheet(['部署|営業一課', '', ...pivot]), none).header).toBe(3)
  })

  test('a few figures as wide as the table, above it', () => {
    const known = new Set(['会社名', '契約日', '月額'])
    const rows = [
      '顧客数|合計|平均',
      '120|3000|25',
      '',
      '一覧',
      '会社名|契約日|月額',
      '青葉|2026-01-01|1',
      '若葉|2026-01-02|2',
      '双葉|2026-01-03|3',
    ]
    expect(layoutOf(sheet(rows), known).header).toBe(5)
    expect(layoutOf(sheet([...rows.slice(4), '', ...rows.slice(0, 2)]), known).header).toBe(1)
  })

  test('headings keep their place above a blank row', () => {
    expect(
      layoutOf(sheet(['店名|売価', '', '青葉|未定', '若葉|2', '双葉|3', '四葉|4', '五葉|5', '六葉|6']), none).header,
    ).toBe(1)
    expect(layoutOf(sheet(['店名|売価', '', '青葉|100', '若葉|200']), none).header).toBe(1)
  })

  test('no headings at all', () => {
    const found = layoutOf(sheet(['C1|青葉|2026-01-01', 'C2|若葉|2026-01-02']), none)
    expect([found.header, found.headings]).toEqual([null, ['#1', '#2', '#3']])
  })

  test('lines of one shape from the first are no headings', () => {
    expect(
      layoutOf(sheet(['00001 19970101 1 11.77', '00002 19970112 1 12.00', '00002 19970112 5 77.00']), none).header,
    ).toBeNull()
  })

  test('a filled column without a heading is one in a grid', () => {
    const rows = sheet(['id|name', 'A1|x|memo', 'A2|y'])
    expect(layoutOf(rows, none, { grid: true }).headings).toEqual(['id', 'name', '#3'])
    expect(layoutOf(rows, none).headings).toEqual(['id', 'name'])
  })

  test('what a person chose is taken exactly', () => {
    const rows = sheet(['報告|a', '', 'コード|会社名', 'K1|青葉'])
    expect(layoutOf(rows, none, { header: 1 }).headings).toEqual(['報告', 'a'])
    expect(layoutOf(rows, none, { header: null, lastRow: 4 })).toMatchObject({
      header: null,
      lastRow: 4,
      headings: ['#1', '#2'],
    })
    expect(layoutOf(rows, none, { header: [1, 3] }).headings).toEqual(['報告 コード', 'a 会社名'])
  })
})

describe('headings of several rows', () => {
  const body = ['青葉|田中|2026-01-01|2027-01-01|100', '若葉|佐藤|2026-02-01|2027-02-01|200']
  const joined = ['会社名', '担当者', '契約 開始日', '契約 更新日', '契約 金額']

  test('merged groups in a sheet', () => {
    const rows = sheet(['会社名|担当者|契約', '会社名|担当者|開始日|更新日|金額', ...body], { 1: [[2, 4]] })
    expect(layoutOf(rows, none)).toMatchObject({ header: [1, 2], headings: joined })
  })

  test('groups whose blank cells tell how far they reach', () => {
    const rows = sheet(['会社名|担当者|契約||', '||開始日|更新日|金額', ...body])
    expect(layoutOf(rows, none)).toMatchObject({ header: [1, 2], headings: joined })
  })

  test('two groups over names, under a title', () => {
    const rows = sheet(['顧客台帳', '', '基本||契約', '会社名|担当者|開始日|更新日|金額', ...body], {
      3: [
        [0, 1],
        [2, 4],
      ],
    })
    expect(layoutOf(rows, none)).toMatchObject({
      header: [3, 4],
      headings: ['基本 会社名', '基本 担当者', '契約 開始日', '契約 更新日', '契約 金額'],
    })
  })

  test('three rows', () => {
    const rows = sheet(
      ['会社名|担当者|契約', '会社名|担当者|期間||料金', '会社名|担当者|開始日|更新日|金額', ...body],
      { 1: [[2, 4]], 2: [[2, 3]] },
    )
    expect(layoutOf(rows, none)).toMatchObject({
      header: [1, 3],
      headings: ['会社名', '担当者', '契約 期間 開始日', '契約 期間 更新日', '契約 料金 金額'],
    })
  })

  test('sub-headings of a survey', () => {
    const rows = sheet([
      'ID|Email|How likely?||Why?',
      '||How likely?|-Group|Open-Ended Response',
      '1|a@x.example|9|Promoter|',
      '2|b@x.example|3|Detractor|slow',
    ])
    expect(layoutOf(rows, none)).toMatchObject({
      header: [1, 2],
      headings: ['ID', 'Email', 'How likely?', 'How likely? -Group', 'Why? Open-Ended Response'],
    })
  })

  test('a title merged over the table is no group, and a record with blanks no sub-heading', () => {
    expect(layoutOf(sheet(['台帳', '会社名|金額|区分', '青葉|1|a', '若葉|2|b'], { 1: [[0, 2]] }), none).header).toBe(2)
    expect(layoutOf(sheet(['会社名|備考|区分', '青葉||a', '若葉|x|a', '双葉|y|a']), none).header).toBe(1)
  })
})

describe('what is no record', () => {
  const headings = ['コード', '会社名', '業種', '金額', '備考']
  const because = (row: string, other: Partial<FileRow> = {}, after: typeof noRecords.note | null = null) =>
    noRecordBecause({ cells: row.split('|'), ...other }, { headings }, after)

  test.each([
    ['', noRecords.blank],
    ['||　|| ', noRecords.blank],
    ['合計|||1200|', noRecords.sum],
    ['|合　計||1200|', noRecords.sum],
    ['総計||||', noRecords.sum],
    ['東京支店 小計|||500|', noRecords.sum],
    ['東京|小計||500|', noRecords.sum],
    ['Grand Total|||1,200.50|', noRecords.sum],
    ['Total:|||¥1,200|', noRecords.sum],
    ['合計（税抜）|||1200|', noRecords.sum],
    ['※1 月額は税抜。||||', noRecords.note],
    ['※1|月額は税抜です|||', noRecords.note],
    ['注）毎月更新||||', noRecords.note],
    ['Copyright (c) 2026 Example Inc.||||', noRecords.note],
    ['Confidential Information - Do Not Distribute||||', noRecords.note],
    ['以上||||', noRecords.note],
    ['この表は毎月一日に作成します。||||', noRecords.note],
    ['コード|会社名|業種|金額|備考', noRecords.headerAgain],
    ['コード|会社名|業種||', noRecords.headerAgain],
  ])('%s', (row, reason) => expect(because(row)).toBe(reason))

  test.each([
    'K1|合計株式会社|IT|100|',
    'K2|※印刷|印刷|100|',
    'K3|Total|Energy|100|',
    'K4|小計商店|小売||',
    'K5|合計||100|',
    '青葉商店|東京|合計|100|',
    'K6|以上||100|x',
    '|注文住宅の青葉|建設||',
    'K7||||',
    'K8|||0|',
    'コード|会社名テスト|業種|1|',
  ])('%s is a record', (row) => expect(because(row)).toBeNull())

  test('a lone text ends the table only below what is none of it, or merged over it', () => {
    expect(because('Customer accounts')).toBeNull()
    expect(because('Customer accounts', {}, noRecords.blank)).toBe(noRecords.note)
    expect(because('Customer accounts', { spans: [[0, 4]] })).toBe(noRecords.note)
    expect(because('K9', {}, noRecords.blank)).toBeNull()
  })

  test('the headings of two rows come again on each page', () => {
    const two = { headings: ['会社名', '契約 開始日', '契約 金額'] }
    expect(noRecordBecause({ cells: ['会社名', '契約', ''] }, two)).toBe(noRecords.headerAgain)
    expect(noRecordBecause({ cells: ['', '開始日', '金額'] }, two)).toBe(noRecords.headerAgain)
  })

  test('a list of one column has no notes', () => {
    expect(noRecordBecause({ cells: ['※印刷'] }, { headings: ['会社名'] })).toBeNull()
    expect(noRecordBecause({ cells: ['会社名'] }, { headings: ['会社名'] })).toBe(noRecords.headerAgain)
  })
})

describe('which sheet is the table', () => {
  const data = sheet(['id|name|seats', 'A1|Acme|3', 'A2|Blue|4', 'A3|Cyan|5'])
  const pick = (...sheets: [name: string, rows: FileRow[], hidden?: boolean][]) =>
    bestSheet(
      sheets.map(([name, rows, hidden = false]) => ({ name, rows, hidden })),
      none,
    )

  test.each([
    ['a cover', sheet(['顧客台帳', '', '作成：営業部', '2026年度'])],
    [
      'a dictionary',
      sheet(['Variable|Description', 'id|Our id', 'name|Its name', 'seats|How many', 'plan|Which plan', 'start|When']),
    ],
    [
      'a Japanese dictionary',
      sheet(['項目名|型|説明', 'id|文字|番号', 'name|文字|名称', 'seats|数値|席数', 'plan|文字|種別']),
    ],
    ['lists of choices', sheet(['Active|Basic', 'Paused|Pro', 'Left'])],
    ['nothing', []],
  ])('%s loses', (_, rows) => expect(pick(['first', rows], ['data', data])).toBe('data'))

  test('of sheets alike the first; hidden ones only where nothing else is filled', () => {
    expect(pick(['東京', data], ['大阪', [...data, ...sheet([null, null, null, null, 'A4|Dune|6'])]])).toBe('東京')
    expect(pick(['old', data, true], ['new', sheet(['id|name', 'A1|Acme'])])).toBe('new')
    expect(pick(['old', data, true], ['new', []])).toBe('old')
  })
})
