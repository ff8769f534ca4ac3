import { expect, test } from 'vitest'
import { layoutOf } from '../layout.ts'
import { sheetOf as sheet } from '../sheet.fixture.ts'

const none: ReadonlySet<string> = new Set()
const body = ['2026-01-01|2027-01-01|1000|青葉|a@aoba.example', '2026-02-01|2027-02-01|2000|若葉|b@wakaba.example']

function found(rows: readonly string[]) {
  const { header, headings, doubtful } = layoutOf(sheet(rows), none)
  return { header, headings, doubtful: doubtful.map(({ row }) => row) }
}

test('groups whose merging is lost, the first of them above the first column', () => {
  expect(found(['契約|||お客様|', '開始日|更新日|金額|会社名|メール', ...body])).toEqual({
    header: [1, 2],
    headings: ['契約 開始日', '契約 更新日', '契約 金額', 'お客様 会社名', 'お客様 メール'],
    doubtful: [],
  })
  expect(found(['Contract|||Customer|', 'Start|Renewal|Amount|Name|Email', ...body]).headings).toEqual([
    'Contract Start',
    'Contract Renewal',
    'Contract Amount',
    'Customer Name',
    'Customer Email',
  ])
})

test('names that both rows say, beside a group', () => {
  const rows = ['会社名|担当者|契約||', '会社名|担当者|開始日|更新日|金額']
  expect(found([...rows, '青葉|田中|2026-01-01|2027-01-01|1', '若葉|佐藤|2026-02-01|2027-02-01|2'])).toEqual({
    header: [1, 2],
    headings: ['会社名', '担当者', '契約 開始日', '契約 更新日', '契約 金額'],
    doubtful: [],
  })
})

test('under a title', () => {
  const rows = ['契約台帳||||', '', '契約|||お客様|', '開始日|更新日|金額|会社名|メール', ...body]
  expect(found(rows).header).toEqual([3, 4])
})

test('a group over one column is not certain: the row is told', () => {
  expect(found(['契約||||備考', '開始日|更新日|金額|会社名|メール', ...body])).toMatchObject({
    header: 2,
    headings: ['開始日', '更新日', '金額', '会社名', 'メール'],
    doubtful: [1],
  })
})

test('where no column holds numbers or days, groups are not certain either', () => {
  const texts = ['青葉|IT|田中|総務', '若葉|食品|佐藤|営業', '双葉|IT|鈴木|営業', '四葉|IT|高橋|総務']
  const rows = ['会社||窓口|', '会社名|業種|担当者|部署', ...texts]
  expect(found(rows)).toMatchObject({ doubtful: [1] })
})

test.each([
  ['a title with a department', '顧客一覧|||営業部|'],
  ['a title with a day', '顧客|||2026/4/1|'],
  ['a title with what it is labelled by', '顧客|||作成者：田中|'],
  ['a company that signs', '株式会社青葉|||御中|'],
  ['a title alone', '契約||||'],
])('%s is no row of groups and no doubt', (_, row) => {
  expect(found([row, '開始日|更新日|金額|会社名|メール', ...body])).toMatchObject({ header: 2, doubtful: [] })
})

test('a header with blank headings over records of texts stays one row', () => {
  const rows = ['id||name||note', 'A1|x|Acme|y|z', 'A2|x|Blue|y|z', 'A3|q|Cyan|r|z']
  expect(found(rows).header).toBe(1)
})
