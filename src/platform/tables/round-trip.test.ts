import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Bytes, FileRow } from './file-row.ts'
import { layoutOf } from './layout/layout.ts'
import { noRecordBecause } from './layout/no-record.ts'
import { detectedDelimiter, rowsOf, type TableFile } from './table-file.ts'
import type { Delimiter, Encoding } from './text/dialect.ts'
import { encodingListener } from './text/encoding.ts'
import { bytesOf, letterOf, rowXml, workbookOf } from './workbook/workbook.fixture.ts'

// Tables as offices write them: what is written must be read again, cell by cell, whatever it is written as.
const names = [
  '株式会社さくら商事',
  '㈱みどり食品',
  '合同会社ねこの手',
  '北日本ロジ',
  '青葉会',
  'カフェ・ド・ルミエール',
] as const
const latin = ['Acme Robotics', 'Globex', 'O’Hara & Sons', 'Initech', 'Umbrella "Health"', 'Wayne, Foods'] as const
const notes = [
  '',
  'first',
  'a, b',
  'say "hi"',
  'two\nlines',
  'tab\there',
  '- 5 -',
  '1;2',
  'x|y',
  ' spaced ',
  "it's",
] as const
const headings = ['id', 'name', 'plan', 'since', 'amount', 'note'] as const

type Table = string[][]

function tableOf(called: readonly string[]): fc.Arbitrary<Table> {
  const record = fc.tuple(
    fc.constantFrom(...called),
    fc.constantFrom('Basic', 'Pro', ''),
    fc.date({ min: new Date('2001-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 9_999_999 }),
    fc.constantFrom(...notes),
  )
  return fc
    .array(record, { minLength: 3, maxLength: 25 })
    .map((records) =>
      records.map(([name, plan, day, amount, note], at) => [
        `C${100 + at}`,
        name,
        plan,
        day.toISOString().slice(0, 10),
        String(amount),
        note,
      ]),
    )
}

const runs = { numRuns: 60 }

test.each([
  ['utf-8', names],
  ['utf-16le', names],
  ['cp932', names],
  ['euc-jp', names.filter((name) => !name.includes('㈱'))],
  ['windows-1252', ['Société Générale', 'Käserei Jäger', 'Malmö Åkeri', 'Núñez', 'O’Hara']],
  ['windows-1250', ['Dvořák a Říha', 'Zakład Żółć', 'Kőszegi Művek', 'Křižík']],
] as const)('what is written as text in %s is read', async (encoding, called) => {
  await fc.assert(
    fc.asyncProperty(
      tableOf(called),
      fc.constantFrom<Delimiter>(',', '\t', ';'),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      async (table, delimiter, end, isTitled) => {
        const above = isTitled
          ? ['顧客一覧', ''].map((line) => (encoding.startsWith('windows') ? line.replace(/./g, 'X') : line))
          : []
        const lines = [...above.map((line) => [line]), [...headings], ...table]
        const text = lines.map((cells) => cells.map((cell) => quoted(cell, delimiter)).join(delimiter) + end).join('')
        const read = await recordsOf(
          bytesOf(encoded(text, encoding)),
          encoding,
          table.length > 8 ? undefined : delimiter,
        )
        expect(read.headings).toEqual(headings)
        expect(read.records.map(({ cells }) => cells)).toEqual(table)
        expect(read.records.map(({ row }) => row)).toEqual(table.map((_, at) => at + above.length + 2))
      },
    ),
    runs,
  )
})

test('what is written as a workbook is read: below titles and blank rows, beside other sheets, above sums and notes, merged downwards', async () => {
  await fc.assert(
    fc.asyncProperty(
      tableOf([...names, ...latin]),
      fc.constantFrom(0, 1, 3),
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      async (table, blank, isMerged, isFooted, isBeside) => {
        const first = blank === 0 ? 1 : blank + 2
        const plan = table[0]?.[2] ?? ''
        const meant = table.map((cells, at) => (isMerged && plan !== '' && at < 3 ? cells.with(2, plan) : cells))
        const written = meant.map((cells, at) =>
          isMerged && plan !== '' && at > 0 && at < 3 ? cells.with(2, '') : cells,
        )
        const last = first + table.length
        const rows = [
          blank === 0 ? '' : rowXml(1, ['顧客一覧（2026年度）']),
          rowXml(first, headings),
          ...written.map((cells, at) => rowXml(first + 1 + at, cells)),
          isFooted ? rowXml(last + 2, ['合計', '', '', '', '12345']) + rowXml(last + 4, ['※1 月額は税抜。']) : '',
        ]
        const merged = [
          ...(blank === 0 ? [] : ['A1:F1']),
          ...(isMerged && plan !== '' ? [`C${first + 1}:${letterOf(2)}${first + 3}`] : []),
        ]
        const others = isBeside
          ? [
              { name: '表紙', rows: rowXml(2, ['顧客台帳']) + rowXml(4, ['営業部']) },
              { name: 'lists', rows: rowXml(1, ['Basic', 'Pro']), state: 'hidden' },
            ]
          : []
        const bytes = await workbookOf([...others, { name: '顧客', rows: rows.join(''), merged }])
        const read = await recordsOf(bytes, null, undefined, '顧客')
        expect(read.headings).toEqual(headings)
        expect(read.records.map(({ cells }) => headings.map((_, place) => cells[place] ?? ''))).toEqual(meant)
        expect(read.records.map(({ row }) => row)).toEqual(table.map((_, at) => first + 1 + at))
        expect(read.others).toEqual(isFooted ? ['This line sums up other rows.', 'This is a note, not a record.'] : [])
      },
    ),
    runs,
  )
})

async function recordsOf(bytes: Bytes, encoding: Encoding | null, delimiter?: Delimiter, sheet: string | null = null) {
  const heard = encoding === null ? 'utf-8' : await encodingOf(bytes)
  if (encoding !== null) expect(heard).toBe(encoding)
  const format = encoding === null ? 'xlsx' : 'text'
  const cut = delimiter ?? (format === 'text' ? await detectedDelimiter(bytes, heard) : ',')
  const file: TableFile = { format, encoding: heard, delimiter: cut, sheet }
  const rows: FileRow[] = []
  for await (const row of rowsOf(bytes, file)) rows.push(row)
  const layout = layoutOf(rows, new Set(), { grid: format === 'xlsx' })
  const records: FileRow[] = []
  const others: string[] = []
  for (const row of rows.filter((one) => one.row > Number(layout.header))) {
    const because = row.broken ?? noRecordBecause(row, layout)
    if (because === null) records.push(row)
    else if (because.en !== 'The row is blank.') others.push(because.en)
  }
  return { headings: layout.headings, records, others }
}

async function encodingOf(bytes: Bytes): Promise<Encoding> {
  const listener = encodingListener()
  for await (const chunk of bytes.stream(0, bytes.size)) listener.hear(chunk)
  return listener.verdict().encoding
}

function quoted(cell: string, delimiter: Delimiter): string {
  return /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell
}

const tables = new Map<string, Map<string, number[]>>()

/** The bytes of a text: the decoder of the encoding turned round. */
function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le')
  const table = tables.get(encoding) ?? inverseOf(encoding)
  tables.set(encoding, table)
  return new Uint8Array([...text].flatMap((letter) => table.get(letter) ?? []))
}

function inverseOf(encoding: Encoding): Map<string, number[]> {
  const decoder = new TextDecoder(encoding === 'cp932' ? 'shift_jis' : encoding)
  const table = new Map<string, number[]>()
  if (!encoding.startsWith('windows')) {
    for (let lead = 255; lead > 127; lead--) {
      for (let trail = 255; trail > 63; trail--) {
        const pair = decoder.decode(new Uint8Array([lead, trail]))
        if ([...pair].length === 1) table.set(pair, [lead, trail])
      }
    }
  }
  for (let byte = 0; byte < 256; byte++) table.set(decoder.decode(new Uint8Array([byte])), [byte])
  return table
}
