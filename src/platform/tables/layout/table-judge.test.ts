import { describe, expect, test } from 'vitest'
import { headingKey } from './headings/header.ts'
import { sheetOf as sheet } from './sheet.fixture.ts'
import { tableIn } from './table-in.ts'

/** What is said of each row that is not blank; `record` where it is one, with a question mark where it is doubted. */
function told(rows: readonly (string | null)[], wish: { lastRow?: number; known?: string[] } = {}) {
  const known = new Set((wish.known ?? []).map(headingKey))
  const { layout, below } = tableIn(sheet(rows), known, { grid: true, header: 1, lastRow: wish.lastRow })
  const said = below.flatMap(({ row, because }) => {
    if (because?.en === 'The row is blank.') return []
    const isDoubted = row.odd?.some(({ kind }) => kind === 'table')
    return [`${row.row} ${shortly(because?.en ?? 'record')}${isDoubted ? '?' : ''}`]
  })
  return { headings: layout.headings, said }
}

function shortly(because: string): string {
  const [, row] = /whose headings are in row (\d+)/.exec(because) ?? []
  if (row !== undefined) return `other ${row}`
  return because === 'This is a note, not a record.'
    ? 'note'
    : because === 'The headings are repeated here.'
      ? 'again'
      : because
}

const list = [
  '会社名|担当者|契約日|月額|状態',
  '青葉商店|田中|2026-01-01|1000|利用中',
  '若葉商店|佐藤|2026-02-01|2000|利用中',
  '双葉商店|鈴木|2026-03-01|3000|解約',
]

describe('a second table below ends the first one', () => {
  test('a summary of fewer columns under its title', () => {
    const { said, headings } = told([...list, '', '月別集計', '月|売上', '1月|1000', '2月|2000'])
    expect(said).toEqual(['2 record', '3 record', '4 record', '6 other 7', '7 other 7', '8 other 7', '9 other 7'])
    expect(headings).toHaveLength(5)
  })

  test('as many columns under other headings', () => {
    const rows = ['コード|会社名|金額', 'K1|青葉|100', 'K2|若葉|200', '', '月|担当|件数', '1月|田中|3', '2月|佐藤|4']
    expect(told(rows).said).toEqual(['2 record', '3 record', '5 other 5', '6 other 5', '7 other 5'])
  })

  test('columns of the same kinds, called otherwise', () => {
    const rows = [
      '会社名|契約日|金額',
      '青葉|2026-01-01|100',
      '若葉|2026-01-02|200',
      null,
      '仕入先|発注日|支払額',
      '双葉|2026-01-03|50',
      '四葉|2026-01-04|60',
    ]
    expect(told(rows).said).toEqual(['2 record', '3 record', '5 other 5', '6 other 5', '7 other 5'])
  })

  test('the same headings in another order, or some of them beside others', () => {
    const start = ['コード|会社名|業種', 'K1|青葉|IT', 'K2|若葉|食品', '']
    expect(told([...start, '会社名|コード|業種', '双葉|K3|IT']).said.slice(2)).toEqual(['5 other 5', '6 other 5'])
    expect(told([...start, 'コード|会社名|解約日', 'K3|双葉|2026-01-01']).said.slice(2)).toEqual([
      '5 other 5',
      '6 other 5',
    ])
  })

  test('in English, under a line of sums, wider than the first', () => {
    const rows = [
      'Company|Start|Amount',
      'Acme|2026-01-01|100',
      'Blue|2026-02-01|200',
      'Total||300',
      'Product|Region|Quarter|Owner|Units',
      'Pump|North|Q1|Ann|5',
      'Valve|South|Q2|Bob|6',
    ]
    expect(told(rows)).toEqual({
      headings: ['Company', 'Start', 'Amount'],
      said: ['2 record', '3 record', '4 This line sums up other rows.', '5 other 5', '6 other 5', '7 other 5'],
    })
  })

  test('until its own headings come again', () => {
    const rows = [
      ...list,
      '',
      '月|売上',
      '1月|1000',
      '',
      '大阪支店',
      list[0] ?? '',
      '四葉商店|高橋|2026-04-01|4000|利用中',
    ]
    expect(told(rows).said).toEqual([
      '2 record',
      '3 record',
      '4 record',
      '6 other 6',
      '7 other 6',
      '9 other 6',
      '10 again',
      '11 record',
    ])
  })

  test('names for signatures below the list are no records', () => {
    const rows = ['コード|会社名|金額', 'K1|青葉|100', 'K2|若葉|200', '', '承認|担当|部長']
    expect(told(rows).said.at(-1)).toBe('5 other 5')
  })
})

test('figures about the table below it are no records, in the table they are', () => {
  const sum = 'This line sums up other rows.'
  const rows = [...list, '件数|3|||', '', '件数|3', '平均月額|2,000', '最大|3,000円']
  expect(told(rows).said.slice(3)).toEqual(['5 record', `7 ${sum}`, `8 ${sum}`, `9 ${sum}`])
  const english = [
    'Company|Start|Amount',
    'Acme|2026-01-01|100',
    'Blue|2026-02-01|200',
    '',
    'Average amount|150',
    'Count||2',
  ]
  expect(told(english).said.slice(2)).toEqual([`5 ${sum}`, `6 ${sum}`])
})

test('somebody called Max below a blank row is no line of figures', () => {
  const people = ['名前|社員番号|電話|備考', '田中|4709|0311112222|', 'Ann|4710|0311113333|x', '']
  expect(told([...people, 'Max|4711|0312345678|', 'Count|4712|312345679|', 'Min||0312345670|']).said.slice(2)).toEqual([
    '5 record',
    '6 record',
    '7 record',
  ])
  const sum = 'This line sums up other rows.'
  expect(told([...people, 'Max|4711', 'Count||2', '平均|4711|0312345678']).said.slice(2)).toEqual([
    `5 ${sum}`,
    `6 ${sum}`,
    `7 ${sum}`,
  ])
})

describe('what is no other table', () => {
  test('the same headings again, under the name of a branch, also in a narrow table', () => {
    const rows = [
      '会社名|金額',
      '青葉|1',
      '若葉|2',
      '',
      '大阪支店',
      '会社名|金額',
      '双葉|3',
      '',
      '会社名|金額',
      '四葉|4',
    ]
    expect(told(rows).said).toEqual(['2 record', '3 record', '5 note', '6 again', '7 record', '9 again', '10 record'])
  })

  test('records in groups with blank rows between, whatever is missing in them', () => {
    const rows = [
      ...list,
      '',
      '四葉商店|高橋|未定|要確認|商談中',
      '五葉商店|田中|2026-05-01|5000|利用中',
      '',
      '六葉商店||||商談中',
      '',
      '七葉商店|伊藤|自動更新|別途見積|利用中',
      '八葉商店|伊藤|2026-06-01|100|利用中',
    ]
    expect(told(rows).said.every((one) => one.endsWith('record'))).toBe(true)
  })

  test('texts under texts', () => {
    const rows = ['会社名|担当', '青葉|田中', '若葉|佐藤', '', '双葉|鈴木', '四葉|高橋']
    expect(told(rows).said).toEqual(['2 record', '3 record', '5 record', '6 record'])
  })

  test('nothing below the last row that a person chose ends the table before it', () => {
    const rows = [...list, '', '月|売上', '1月|1000']
    expect(told(rows, { lastRow: 7 }).said).toEqual(['2 record', '3 record', '4 record', '6 record', '7 record'])
  })
})

test('a lone text is a note only below what is no record', () => {
  const rows = [...list, '四葉商店||||', '', '以下は旧一覧', '五葉商店|田中|2026-05-01|5000|利用中']
  expect(told(rows).said.slice(3)).toEqual(['5 record', '7 note', '8 record'])
})

test('what only may be another table is read and said', () => {
  const rows = ['会社名|金額', '青葉|100', '若葉|200', '', '双葉|値引き後', '四葉|300', '五葉|400']
  expect(told(rows).said).toEqual(['2 record', '3 record', '5 record?', '6 record', '7 record'])
})

test('one word by which columns are called, among texts under texts, is a doubt', () => {
  const rows = [
    '会社名|担当|業種',
    '青葉|田中|IT',
    '若葉|佐藤|食品',
    '',
    '部署|部長|場所',
    '営業|高橋|東京',
    '開発|伊藤|大阪',
  ]
  expect(told(rows).said.slice(2)).toEqual(['5 record?', '6 record', '7 record'])
})

test('of a file of twenty thousand rows with a blank row after each third nothing is lost', () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => (at % 4 === 3 ? '' : `K${at}|会社${at}|${at}`))
  const start = performance.now()
  const { said } = told(['コード|会社名|金額', ...rows])
  expect(said.filter((one) => one.endsWith('record')).length).toBe(15_000)
  expect(performance.now() - start).toBeLessThan(20_000)
})
