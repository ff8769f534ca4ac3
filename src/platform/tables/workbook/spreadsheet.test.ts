import { crc32, deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Bytes } from '#platform/tables/file-row.ts'
import { rowsOf } from '#platform/tables/table-file.ts'
import { openWorkbook } from './spreadsheet.ts'
import { styleOf } from './spreadsheet-cell.ts'

const workbook = `<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="顧客" sheetId="1" r:id="rId1"/><sheet name="Notes" sheetId="2" r:id="rId2"/></sheets></workbook>`
const links = `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>`
const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs><cellStyles><cellStyle xfId="0"/></cellStyles></styleSheet>`
const strings = `<sst><si><t>コード</t></si><si><r><t>会社</t></r><r><t>名</t></r><rPh sb="0" eb="2"><t>カイシャ</t></rPh></si><si><t xml:space="preserve"> 桜 &amp; フーズ</t></si></sst>`
const sheet = `<worksheet><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>契約日</t></is></c></row>
<row r="3"><c r="A3" s="2"><v>1101</v></c><c r="B3" t="s"><v>2</v></c><c r="D3" s="1"><v>45383</v></c><c r="E3" s="3"><v>45383</v></c><c r="F3" s="4"><v>45383.5</v></c></row>
<row><c><v>0.30000000000000004</v></c><c t="b"><v>1</v></c><c t="str"><f>A1&amp;B1</f><v>計算</v></c><c t="e"><v>#N/A</v></c><c><v>123456789012345</v></c></row>
</sheetData></worksheet>`

test('a workbook reads as people see it: dates as dates, codes with their zeros, no phonetic guides', async () => {
  const rows = await all(rowsOf(zipped(parts()), { format: 'xlsx', encoding: 'utf-8', delimiter: ',', sheet: '顧客' }))
  expect(rows.map(({ row, cells }) => [row, ...cells])).toEqual([
    [1, 'コード', '会社名', '', '契約日'],
    [2],
    [3, '01101', ' 桜 & フーズ', '', '2024-04-01', '2024-04-01', '2024-04-01 12:00:00'],
    [4, '0.3', 'true', '計算', '', '123456789012345'],
  ])
})

test('sheets are named, and one that is not there is refused with their names', async () => {
  const book = await openWorkbook(zipped(parts()))
  expect(book.sheets.map(({ name }) => name)).toEqual(['顧客', 'Notes'])
  await expect(all(book.rows('Sheet9'))).rejects.toThrow('It has: 顧客, Notes')
})

test('dates count from 1904 where the workbook says so', async () => {
  const from1904 = parts({ 'xl/workbook.xml': workbook.replace('<workbookPr/>', '<workbookPr date1904="1"/>') })
  const rows = await all((await openWorkbook(zipped(from1904))).rows(null))
  expect(rows[2]?.cells[3]).toBe('2028-04-02')
})

test.each([
  ['word/document.xml', 'document of Word'],
  ['ppt/presentation.xml', 'document of Word or PowerPoint'],
  ['customers.csv', 'Unpack it'],
  ['Index.zip', 'Apple Numbers'],
])('an archive that holds %s is refused as what it is', async (name, says) => {
  await expect(openWorkbook(zipped({ [name]: 'id,name' }))).rejects.toThrow(says)
})

test('an archive with a password is refused, and says why', async () => {
  const whole = zipped(parts())
  const bytes = Buffer.concat(await all(whole.stream(0, whole.size)))
  // The flag of encryption, in the directory at the end of the archive.
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 1))
    bytes[at + 8] = (bytes[at + 8] ?? 0) | 1
  const locked: Bytes = {
    size: bytes.length,
    stream: async function* (from, to) {
      yield bytes.subarray(from, to)
    },
  }
  await expect(openWorkbook(locked)).rejects.toThrow('protected by a password')
})

test('what is no archive is refused', async () => {
  const junk: Bytes = {
    size: 4,
    stream: async function* () {
      yield new Uint8Array([0x50, 0x4b, 3, 4])
    },
  }
  await expect(openWorkbook(junk)).rejects.toThrow('not a readable .xlsx workbook')
})

test('a hundred thousand rows pass by', async () => {
  const many = Array.from({ length: 100_000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`)
  const big = zipped(
    parts({ 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${many.join('')}</sheetData></worksheet>` }),
  )
  let last = ''
  for await (const { cells } of (await openWorkbook(big)).rows(null)) last = cells[0] ?? ''
  expect(last).toBe('99999')
})

test('a small file whose formats would fill the memory is refused before they are read', async () => {
  const formats = `<styleSheet><cellXfs>${'<xf numFmtId="0"/>'.repeat(2_000_000)}</cellXfs></styleSheet>`
  const bomb = zipped(parts({ 'xl/styles.xml': formats }))
  expect(bomb.size).toBeLessThan(200_000)
  await expect(all((await openWorkbook(bomb)).rows(null))).rejects.toThrow('Save the sheet as CSV')
})

test.each([
  [14, undefined, 'date'],
  [22, undefined, 'date'],
  [30, undefined, 'date'],
  [0, undefined, 'number'],
  [4, undefined, 'number'],
  [37, undefined, 'number'],
  [164, 'yyyy/mm/dd', 'date'],
  [164, '[$-ja-JP]ge.m.d', 'date'],
  [164, '#,##0"日"', 'number'],
  [164, '0.00E+00', 'number'],
  [164, '[Red]#,##0', 'number'],
  [164, '000-0000', 'number'],
  [164, '0000000', 'code'],
  [164, 'General', 'number'],
] as const)('number format %s %s shows a %s', (number, format, shows) => {
  expect(styleOf(number, format).shows).toBe(shows)
})

function parts(other: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    'xl/worksheets/sheet1.xml': sheet,
    'xl/worksheets/sheet2.xml': '<worksheet><sheetData/></worksheet>',
    'xl/sharedStrings.xml': strings,
    'xl/styles.xml': styles,
    'xl/_rels/workbook.xml.rels': links,
    'xl/workbook.xml': workbook,
    ...other,
  }
}

async function all<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const found: Row[] = []
  for await (const row of rows) found.push(row)
  return found
}

/** A ZIP archive as spreadsheets write it: PKWARE APPNOTE 4.3, deflated, without extras. */
function zipped(files: Readonly<Record<string, string>>): Bytes {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text)
    const packed = deflateRawSync(content)
    const shape = Buffer.alloc(26)
    shape.writeUInt16LE(20, 0)
    shape.writeUInt16LE(0x800, 2)
    shape.writeUInt16LE(8, 4)
    shape.writeUInt32LE(crc32(content), 10)
    shape.writeUInt32LE(packed.length, 14)
    shape.writeUInt32LE(content.length, 18)
    shape.writeUInt16LE(Buffer.byteLength(name), 22)
    const where = Buffer.alloc(14)
    where.writeUInt32LE(offset, 10)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), shape, Buffer.from(name), packed])
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), shape, where, Buffer.from(name)]))
    bodies.push(body)
    offset += body.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(offset, 16)
  const archive = Buffer.concat([...bodies, index, end])
  return {
    size: archive.length,
    stream: async function* (from, to) {
      yield archive.subarray(from, to)
    },
  }
}
