import { expect, test } from 'vitest'
import { openApart } from '#platform/apart/apart.ts'
import type { Bytes } from '#platform/tables/file-row.ts'
import { rowsOf } from '#platform/tables/table-file.ts'
import { rowXml, workbookOf } from '#platform/tables/workbook/workbook.fixture.ts'
import { importables } from '../mappings/suggesting/everyday.fixture.ts'
import { readBytes, tasks } from './reading.ts'
import { considered, readingApart } from './reading-apart.ts'

const none: ReadonlySet<string> = new Set()

function bytesOf(text: string, encoding: 'utf8' | 'utf16le' = 'utf8'): Bytes {
  const whole = Buffer.from(text, encoding)
  return {
    size: whole.length,
    async *stream(from, to) {
      yield whole.subarray(from, to)
    },
  }
}

const utf8 = { format: 'text', encoding: 'utf-8' } as const
const utf16 = { format: 'text', encoding: 'utf-16le' } as const

test('what is shown of cells and of rows is never cut inside a character', async () => {
  const long = `${'x'.repeat(299)}😀`
  const text = `${'t'.repeat(59)}😀\n\nname,note\nAcme,${long}\nBlue,b\n`
  const reading = await readBytes(bytesOf(text), utf8, { header: 3 }, none)
  expect(reading.sample[0]?.cells).toEqual(['Acme', 'x'.repeat(299)])
  expect(reading.oddities.find(({ name }) => name === 'above')?.examples).toEqual([`1: ${'t'.repeat(59)}`])
  expect(JSON.stringify(reading)).not.toContain('\\ud83d')
})

test('one zero character far down a file of UTF-16 makes its cell unreadable, and nothing else', async () => {
  const lines = Array.from({ length: 60_000 }, (_, at) => `${at + 2},name ${at + 2}`)
  lines[50_000] = '50002,na\0me'
  const bytes = bytesOf(`\ufeffid,name\n${lines.join('\n')}\n`, 'utf16le')
  const reading = await readBytes(bytes, utf16, {}, none)
  expect(reading.headings).toEqual(['id', 'name'])
  const found = []
  let rows = 0
  for await (const { row, cells, odd } of rowsOf(bytes, reading)) {
    rows += 1
    if (odd) found.push([row, ...cells, odd])
  }
  expect(rows).toBe(60_001)
  expect(found).toEqual([[50_002, '50002', 'na\ufffdme', [{ place: 1, kind: 'unstorable', text: '' }]]])
})

test('among the first rows it is told as an oddity; where they are many the file is no table', async () => {
  const rows = Array.from({ length: 30 }, (_, at) => `${at},b`).join('\n')
  const one = await readBytes(bytesOf(`\ufeffid,name\n1,a\0b\n${rows}\n`, 'utf16le'), utf16, {}, none)
  expect(one.oddities.find(({ name }) => name === 'unstorable')).toMatchObject({ count: 1, examples: ['B2'] })
  await expect(readBytes(bytesOf('\ufeffa\0b,c\n\0\0,d\n', 'utf16le'), utf16, {}, none)).rejects.toThrow('not a CSV')
})

test('lines swallowed by a quotation mark across the headings count from below them', async () => {
  const text = 'title,"\nname,note\nAcme,b\nBlue,c\n'
  const reading = await readBytes(bytesOf(text), utf8, { header: 2 }, none)
  expect([reading.rows, reading.oddities.find(({ name }) => name === 'quotes')?.count]).toEqual([2, 1])
})

test('more columns than a sheet has are refused at the first look, and so is a line without end', async () => {
  const wide = Array.from({ length: 20_000 }, (_, place) => `c${place}`).join(',')
  const start = performance.now()
  await expect(readBytes(bytesOf(`${wide}\n${'1,'.repeat(19_999)}1\n`), utf8, {}, none)).rejects.toThrow(
    'more than 16,384',
  )
  await expect(readBytes(bytesOf(`${','.repeat(3_000_000)}\nid,name\n1,a\n`), utf8, {}, none)).rejects.toThrow(
    'does not end',
  )
  expect(performance.now() - start).toBeLessThan(5000)
})

test('what stands in another table below is said, with its rows, and one chosen last row takes all as one table', async () => {
  const text = 'コード,会社名,金額\nK1,青葉,100\nK2,若葉,200\n\n支店別\n支店,担当,件数,備考\n東京,田中,3,x\n'
  const reading = await readBytes(bytesOf(text), utf8, {}, none)
  expect([reading.headings, reading.sample.length]).toEqual([['コード', '会社名', '金額'], 2])
  expect(reading.oddities).toMatchObject([
    { name: 'otherTable', count: 3, examples: ['5: 支店別', '6: 支店 担当 件数 備考', '7: 東京 田中 3 x'] },
  ])
  expect((await readBytes(bytesOf(text), utf8, { lastRow: 7 }, none)).oddities.map(({ name }) => name)).not.toContain(
    'otherTable',
  )
  const other = await readBytes(bytesOf(text), utf8, { header: 6 }, none)
  expect([other.headings, other.sample.map(({ row }) => row)]).toEqual([['支店', '担当', '件数', '備考'], [7]])
})

test('a row of groups that is not certain, and blank columns between headings, are said', async () => {
  const groups = '契約,,,備考\n開始日,更新日,会社名,メモ\n2026/4/1,2027/4/1,青葉,x\n2026/4/2,2027/4/2,若葉,y\n'
  const read = async (text: string) => (await readBytes(bytesOf(text), utf8, {}, none)).oddities
  expect(await read(groups)).toMatchObject([
    { name: 'above' },
    { name: 'groups', count: 1, examples: ['1: 契約 備考'] },
  ])
  expect(await read('id,name,,item,price\n1,a,,x,5\n2,b,,y,6\n')).toMatchObject([
    { name: 'beside', count: 1, examples: ['C'] },
  ])
})

test('a workbook that takes more memory than a file is given is refused in both languages; the next file is read', async () => {
  const small = openApart<typeof tasks>(
    new URL('./reading.ts', import.meta.url),
    { answers: 1, streams: 1 },
    { heap: 64, silence: 60_000 },
  )
  const strings = `<sst>${'<si><t>'.concat('x'.repeat(100), '</t></si>').repeat(550_000)}</sst>`
  const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
  const heavy = await workbookOf([{ name: 'S', rows }], { 'xl/sharedStrings.xml': strings })
  const light = await workbookOf([{ name: 'S', rows: rowXml(1, ['id', 'name']) + rowXml(2, ['1', 'a']) }])
  const look = (bytes: Bytes) =>
    small.ask('look', { upload: { format: 'xlsx', encoding: 'utf-8' }, wish: {}, known: none }, bytes)
  await expect(look(heavy)).rejects.toMatchObject({
    code: 'BAD_INPUT',
    text: { en: expect.stringContaining('more memory (64 MB)'), ja: expect.stringContaining('64MB') },
  })
  expect((await look(light)).headings).toEqual(['id', 'name'])
}, 60_000)

test('what another process says of a table is what this one would say', async () => {
  const rows = Array.from({ length: 40 }, (_, at) => rowXml(at + 2, [String(at), `shop ${at}`, '1,5']))
  const bytes = await workbookOf([{ name: 'S', rows: rowXml(1, ['id', 'name', 'fee']) + rows.join('') }])
  const given = { upload: { format: 'xlsx', encoding: 'utf-8' }, wish: {}, known: none } as const
  const here = await tasks.look(given, bytes)
  expect(await readingApart.ask('look', given, bytes)).toEqual(here)
  const table = { file: here, headings: here.headings, after: 1, lastRow: null, known: none }
  const portions = await all(tasks.entries(table, bytes))
  expect(await all(readingApart.stream('entries', table, bytes))).toEqual(portions.flat())
  const headings = [...here.headings, ...Array.from({ length: 300 }, (_, at) => `column ${at}`)]
  const input = { seen: { ...here, headings, fileName: 'customers.xlsx' }, importables, known: {} }
  const suggested = await tasks.suggest(input)
  expect(suggested[0]?.target).toBe('customers')
  expect(await considered.suggest(input)).toEqual(suggested)
}, 60_000)

async function all<One>(of: AsyncIterable<One>): Promise<One[]> {
  const found: One[] = []
  for await (const one of of) found.push(one)
  return found
}
