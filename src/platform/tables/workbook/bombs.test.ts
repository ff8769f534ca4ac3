import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Bytes } from '../file-row.ts'
import { first } from '../table-file.ts'
import { BoundedParser } from './bounded-parser.ts'
import { hearRows } from './sheet-rows.ts'
import { openWorkbook } from './spreadsheet.ts'
import { bytesOf, workbookOf, zipped } from './workbook.fixture.ts'

async function readIn(rows: string, other: Readonly<Record<string, string>> = {}) {
  const book = await openWorkbook(await workbookOf([{ name: 'S', rows }], other))
  let count = 0
  for await (const _ of book.rows('S')) count += 1
  return count
}

const row = (cells: string) => `<row r="1">${cells}</row>`
const many = (text: string, times: number) => text.repeat(times)

test.each([
  ['one cell of text without end', row(`<c t="str"><v>${many('a', 2_000_000)}</v></c>`), 'more text than any'],
  ['one in CDATA', row(`<c t="str"><v><![CDATA[${many('<', 2_000_000)}]]></v></c>`), 'more text than any'],
  [
    'one in many pieces',
    row(`<c t="inlineStr"><is>${many('<r><t>aaaaaaaaaa</t></r>', 60_000)}</is></c>`),
    'more text than any',
  ],
  ['a comment without end', `<!-- ${many('< ', 1_000_000)} -->`, 'more text than any'],
  ['an attribute without end', row(`<c r="${many('A', 2_000_000)}"/>`), 'more text than any'],
  ['elements within elements', many('<a>', 10_000), 'not a readable'],
  ['a row of cells beyond the last column', row(many('<c><v>1</v></c>', 40_000)), 'larger than can be read'],
  ['a cell of formulas over and over', row(many('<c r="A1"><f>1</f></c>', 20_000)), 'larger than can be read'],
  ['what is no XML', '<row><c></row>', 'not a readable'],
  ['an entity that is not declared', row('<c t="str"><v>&lol;</v></c>'), 'not a readable'],
])('%s is refused', async (_, rows, says) => {
  await expect(readIn(rows)).rejects.toThrow(says)
})

test('rows of one cell far to the right are refused before their blanks fill the time', () => {
  const rows: number[] = []
  const parser = new BoundedParser()
  hearRows(parser, { strings: [], styles: [], from1904: false }, [], ({ row }) => rows.push(row), 100_000)
  expect(() => parser.write(`<sheetData>${many('<row><c r="XFD1"><v>1</v></c></row>', 20)}`)).toThrow(
    'larger than can be read',
  )
  expect(rows).toHaveLength(6)
})

test('numbers written in turn into two cells take no longer than others', async () => {
  expect(await readIn(row(many('<c r="B1"><v>.5</v></c><c r="A1"><v>.5</v></c>', 100_000)))).toBe(1)
})

test('a string without end in the table of strings is refused', async () => {
  const table = `<sst><si><t>${many('a', 2_000_000)}</t></si></sst>`
  await expect(readIn(row('<c/>'), { 'xl/sharedStrings.xml': table })).rejects.toThrow('more text than any')
})

test('parts that say they unpack to hundreds of times their size are refused, also at a glance', async () => {
  const parts = { 'xl/sharedStrings.xml': '<sst><si><t>a</t></si></sst>' }
  const whole = await workbookOf([{ name: 'S', rows: row('<c/>') }], parts)
  const sheet = await openWorkbook(await claiming(whole, 'xl/worksheets/sheet1.xml', 2 ** 29))
  await expect(first(sheet.glance('S'), 5)).rejects.toThrow('larger than can be read')
  await expect(first(sheet.rows('S'), 5)).rejects.toThrow('larger than can be read')
  const strings = await openWorkbook(await claiming(whole, 'xl/sharedStrings.xml', 2 ** 29))
  await expect(first(strings.rows('S'), 5)).rejects.toThrow('fit in memory')
})

/** The archive with another unpacked size in its directory: PKWARE APPNOTE 4.3.12. */
async function claiming(bytes: Bytes, name: string, size: number): Promise<Bytes> {
  const whole = Buffer.concat(await all(bytes.stream(0, bytes.size)))
  const entry = whole.lastIndexOf(name) - 46
  whole.writeUInt32LE(size, entry + 24)
  return bytesOf(whole)
}

test('a part that is packed wrongly is no workbook', async () => {
  const bytes = await zipped({ 'xl/workbook.xml': many('<workbook/>', 1) })
  const broken = Buffer.concat(await all(bytes.stream(0, bytes.size)))
  const at = broken.indexOf(deflateRawSync(Buffer.from('<workbook/>')))
  broken.fill(0xff, at, at + 4)
  await expect(openWorkbook(bytesOf(broken))).rejects.toThrow('not a readable')
})

test('text between tags is heard as it stands', () => {
  const heard: string[] = []
  const parser = new BoundedParser()
  parser.on('text', (text) => heard.push(text))
  parser.write('<a>one &amp; tw')
  parser.write('o<b/></a>')
  parser.close()
  expect(heard.join('')).toBe('one & two')
})

async function all(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const found: Uint8Array[] = []
  for await (const piece of pieces) found.push(piece)
  return found
}
