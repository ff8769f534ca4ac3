import { expect, test } from 'vitest'
import { first } from '../table-file.ts'
import { openWorkbook } from './spreadsheet.ts'
import { bytesOf, rowXml, workbookOf, zipped } from './workbook.fixture.ts'

async function rowsIn(rows: string, merged: readonly string[] = []) {
  const book = await openWorkbook(await workbookOf([{ name: 'S', rows, merged }]))
  return (await first(book.rows(null), 1000)).map(({ share: _, ...row }) => row)
}

const one = async (cell: string) => (await rowsIn(`<row r="1">${cell}</row>`))[0]

test.each([
  ['CDATA', '<c r="A1" t="inlineStr"><is><t><![CDATA[a <b> & c]]></t></is></c>', 'a <b> & c'],
  [
    'furigana of inline texts',
    '<c r="A1" t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is></c>',
    '東京',
  ],
  ['rich text', '<c r="A1" t="inlineStr"><is><r><t>東</t></r><r><t>京</t></r></is></c>', '東京'],
  ['a tab written as a mark', '<c r="A1" t="str"><v>a_x0009_b_x005F_x0009_</v></c>', 'a\tb_x0009_'],
  ['returns written as marks', '<c r="A1" t="str"><v>a_x000D_\nb</v></c>', 'a\nb'],
  ['hours beyond a day', '<c r="A1" s="2"><v>1.520833333333333</v></c>', '36:30'],
  ['hours and seconds', '<c r="A1" s="5"><v>1.0000115740740741</v></c>', '24:00:01'],
  ['negative hours', '<c r="A1" s="2"><v>-0.0625</v></c>', '-1:30'],
  ['hours under a format of times', '<c r="A1" s="3"><v>1.5</v></c>', '36:00'],
  ['a time of day', '<c r="A1" s="3"><v>0.5</v></c>', '12:00:00'],
  ['a day', '<c r="A1" s="1"><v>45383</v></c>', '2024-04-01'],
  ['a moment that rounds up to midnight', '<c r="A1" s="7"><v>45383.999999</v></c>', '2024-04-02'],
  ['a moment', '<c r="A1" s="7"><v>45383.628</v></c>', '2024-04-01 15:04:19'],
  ['an ISO day', '<c r="A1" t="d"><v>2024-04-01T00:00:00</v></c>', '2024-04-01'],
  ['an ISO moment', '<c r="A1" t="d"><v>2024-04-01T15:05:00</v></c>', '2024-04-01 15:05:00'],
  ['a share', '<c r="A1" s="4"><v>0.125</v></c>', '12.5%'],
  ['a telephone number', '<c r="A1"><v>9011112222</v></c>', '9011112222'],
  ['a code with its zeros', '<c r="A1" s="6"><v>12</v></c>', '000012'],
  ['a large number', '<c r="A1"><v>1.5E+16</v></c>', '15000000000000000'],
  ['a small number', '<c r="A1"><v>1.5E-7</v></c>', '0.00000015'],
  ['true', '<c r="A1" t="b"><v>1</v></c>', 'true'],
  ['a calculated blank', '<c r="A1" t="str"><f>IF(1,"")</f><v></v></c>', ''],
] as const)('%s', async (_, cell, shown) => {
  const row = await one(cell)
  expect(row?.cells).toEqual([shown])
  expect(row?.odd).toBeUndefined()
})

test('formulas without a value and errors are blank and told with their cell', async () => {
  const row = await one(
    '<c r="A1"><f>B1*2</f></c><c r="B1"><f>C1</f><v/></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1"><f>1+1</f><v>2</v></c>',
  )
  expect(row?.cells).toEqual(['', '', '', '2'])
  expect(row?.odd).toEqual([
    { place: 0, kind: 'formula', text: '' },
    { place: 1, kind: 'formula', text: '' },
    { place: 2, kind: 'error', text: '#DIV/0!' },
  ])
})

test('numbers with a fraction are told to be numbers, texts that look so are not', async () => {
  const row = await one('<c r="A1"><v>1.25</v></c><c r="B1" t="str"><v>1.250</v></c><c r="C1"><v>7</v></c>')
  expect([row?.cells, row?.numeric]).toEqual([['1.25', '1.250', '7'], [0]])
})

test('rows bear the numbers of the sheet, and the rows it leaves out are blank stretches', async () => {
  const rows = await rowsIn(rowXml(2, ['a']) + rowXml(6, ['b']) + rowXml(8, ['c']))
  expect(rows).toEqual([
    { row: 1, cells: [] },
    { row: 2, cells: ['a'] },
    { row: 3, until: 5, cells: [] },
    { row: 6, cells: ['b'] },
    { row: 7, cells: [] },
    { row: 8, cells: ['c'] },
  ])
})

test('cells merged downwards fill the rows they cover as far as these hold anything; sideways they are told', async () => {
  const rows = await rowsIn(
    rowXml(1, ['title']) +
      rowXml(2, ['東京', '1', 'x']) +
      rowXml(3, ['', '2', 'y']) +
      rowXml(4, ['']) +
      rowXml(5, ['大阪', '3', '']) +
      rowXml(6, ['note']),
    ['A1:C1', 'A2:A4', 'C2:C3', 'A6:C8'],
  )
  expect(rows.map(({ row, cells, spans }) => [row, ...cells, ...(spans ?? [])])).toEqual([
    [1, 'title', [0, 2]],
    [2, '東京', '1', 'x'],
    [3, '東京', '2', 'y'],
    [4],
    [5, '大阪', '3'],
    [6, 'note', [0, 2]],
  ])
  expect(rows[2]?.odd).toEqual([{ place: 0, kind: 'merged', text: '東京' }])
})

test('hidden rows and columns are read, and told where they hold anything', async () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c></row><row r="3" ht="0"><c r="A3"><v>4</v></c></row>'
  const columns = '<cols><col min="2" max="2" width="0"/><col min="3" max="16384" hidden="1"/></cols>'
  const bytes = await workbookOf([{ name: 'S', rows, columns }])
  const read = await first((await openWorkbook(bytes)).rows(null), 10)
  expect(
    read.map(({ cells, odd = [] }) => [cells.join(), ...odd.map(({ kind, place }) => `${kind} ${place}`)]),
  ).toEqual([
    ['1,2', 'hiddenColumn 1'],
    ['3', 'hidden 0'],
    ['4', 'hidden 0'],
  ])
})

test('hidden and very hidden sheets are told, the first open one is read, and a named one exactly', async () => {
  const sheets = ['lists', 'deep', 'open', 'more'].map((name, at) => ({
    name,
    rows: rowXml(1, [name]),
    ...(at < 2 && { state: at === 0 ? 'hidden' : 'veryHidden' }),
  }))
  const book = await openWorkbook(await workbookOf(sheets))
  expect(book.sheets.map(({ hidden }) => hidden)).toEqual([true, true, false, false])
  expect((await first(book.rows(null), 1))[0]?.cells).toEqual(['open'])
  for (const name of ['lists', 'deep', 'more']) expect((await first(book.rows(name), 1))[0]?.cells).toEqual([name])
})

test('strict workbooks with prefixes and parts elsewhere are read', async () => {
  const book = await openWorkbook(
    await zipped({
      '_rels/.rels':
        '<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="book/workbook2.xml"/></Relationships>',
      'book/workbook2.xml':
        '<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:rel="r"><x:workbookPr date1904="true"/><x:sheets><x:sheet name="S" sheetId="1" rel:id="z"/></x:sheets></x:workbook>',
      'book/_rels/workbook2.xml.rels':
        '<Relationships><Relationship Id="z" Target="worksheets/s.xml"/></Relationships>',
      'book/worksheets/s.xml':
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>id</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="B2"><x:v>5</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:A2"/></x:mergeCells></x:worksheet>',
    }),
  )
  expect((await first(book.rows('S'), 5)).map(({ cells }) => cells)).toEqual([['id'], ['id', '5']])
})

test.each([
  ['OpenDocument', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }, '.ods'],
  ['Numbers', { 'Index/Document.iwa': 'x' }, 'Apple Numbers'],
  ['a binary workbook', { 'xl/workbook.bin': 'x' }, '.xlsb'],
] as const)('%s is refused as what it is', async (_, parts, says) => {
  await expect(openWorkbook(await zipped(parts))).rejects.toThrow(says)
})

test('what is no archive is refused', async () => {
  await expect(openWorkbook(bytesOf(new Uint8Array([0x50, 0x4b, 3, 4])))).rejects.toThrow('not a readable .xlsx')
})
