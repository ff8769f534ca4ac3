import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Bytes, FileRow } from './file-row.ts'
import { layoutOf } from './layout/layout.ts'
import { detectedDelimiter, firstRows, rowsOf } from './table-file.ts'
import { formatOf, isBinary } from './table-format.ts'
import type { Encoding } from './text/dialect.ts'
import { encodingListener } from './text/encoding.ts'

const shared = (path: string) => fileURLToPath(new URL(`../../../../shared/data/${path}`, import.meta.url))
const present = existsSync(shared('README.md'))

test('line breaks inside cells, both kinds of line ends, and blank lines keep the count of rows', async () => {
  const rows = await read('id,note\r\n1,"two\nlines"\n\n2,"say ""hi"""\r\n')
  expect(rows.map(({ row, cells }) => [row, ...cells])).toEqual([
    [1, 'id', 'note'],
    [2, '1', 'two\nlines'],
    [3, ''],
    [4, '2', 'say "hi"'],
  ])
  expect(rows.at(-1)?.share).toBe(1)
})

test('what old programs write behind the last line is no row, in the middle it is text', async () => {
  for (const mark of ['\u001a', '\u001a\0\0\0', '\u001c'])
    expect((await read(`id,name\n1,a\n${mark}`)).map(({ cells }) => cells)).toEqual([
      ['id', 'name'],
      ['1', 'a'],
    ])
  expect((await read('id,name\n1,a\u001ab\n')).at(-1)?.cells).toEqual(['1', 'a\u001ab'])
})

test('a quote that is never closed is named by its row', async () => {
  const rows = await read('id,note\n1,fine\n2,"open\n3,lost\n')
  expect(rows.map(({ row, until }) => [row, until])).toEqual([
    [1, undefined],
    [2, undefined],
    [3, 4],
  ])
  expect(rows.at(-1)?.broken?.en).toContain('lines 3 to 4 stand inside one cell')
})

test('an old binary workbook is refused with advice', () => {
  expect(() => formatOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toThrow('Save it as .xlsx')
})

test('zero bytes and many control characters are binary; breaks, tabs and an old end of file are not', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  expect(isBinary(bytes('a,b\r\n1,\t2\n\x1a'))).toBe(false)
  expect(isBinary(bytes('株式会社桜,1\n'))).toBe(false)
  expect(isBinary(bytes(`${'a,b\n'.repeat(100)}\0`))).toBe(true)
  expect(isBinary(bytes('a\x01b\x02c'))).toBe(true)
})

test('a failing source ends the reading', async () => {
  const bytes: Bytes = {
    size: 10,
    async *stream() {
      yield new TextEncoder().encode('a,b\n')
      throw new Error('the disk is gone')
    },
  }
  const file = { format: 'text', encoding: 'utf-8', delimiter: ',', sheet: null } as const
  await expect(all(rowsOf(bytes, file))).rejects.toThrow('the disk is gone')
})

test.skipIf(!present).each([
  ['jp_companies/EdinetcodeDlInfo.csv', 'cp932', 2, 7677, 13],
  ['jp_companies/JIGYOSYO.CSV', 'cp932', null, 22_245, 13],
  ['jp_companies/gold_name_normalisation_300.csv', 'utf-8', 1, 301, 4],
  ['fukui_nps/raw_202204.csv', 'utf-8', 1, 235, 89],
  ['fukui_nps/raw_202303.csv', 'utf-8', 1, 473, 89],
  ['fukui_nps/raw_202304.csv', 'utf-8', 1, 242, 90],
  ['ravenstack/ravenstack_accounts.csv', 'utf-8', 1, 501, 10],
  ['ravenstack/ravenstack_subscriptions.csv', 'utf-8', 1, 5001, 14],
  ['ravenstack/ravenstack_feature_usage.csv', 'utf-8', 1, 25_001, 8],
  ['ravenstack/ravenstack_support_tickets.csv', 'utf-8', 1, 2001, 9],
  ['ravenstack/ravenstack_churn_events.csv', 'utf-8', 1, 601, 9],
  ['telco_ibm/Telco-Customer-Churn.csv', 'utf-8', 1, 7044, 21],
  ['helpdesk_log/Helpdesk.csv', 'utf-8', 1, 21_349, 10],
] as const)(
  '%s reads as %s with its header on line %s (skipped: ../shared/data is absent)',
  async (path, encoding, header, rows, columns) => {
    const bytes = onDisk(shared(path))
    const listener = encodingListener()
    listener.hear(readFileSync(shared(path)))
    expect(listener.verdict()).toEqual({ encoding, broken: false })
    const file = { format: 'text', encoding, delimiter: await detectedDelimiter(bytes, encoding), sheet: null } as const
    const found = layoutOf(await firstRows(bytes, file, 200), new Set())
    expect([found.header, found.headings.length]).toEqual([header, columns])
    let count = 0
    for await (const row of rowsOf(bytes, file)) {
      expect(row.broken).toBeUndefined()
      count += 1
    }
    expect(count).toBe(rows)
  },
)

async function read(text: string, encoding: Encoding = 'utf-8') {
  const whole = new TextEncoder().encode(text)
  const bytes: Bytes = {
    size: whole.length,
    async *stream(from, to) {
      for (let place = from; place < to; place += 7) yield whole.slice(place, Math.min(to, place + 7))
    },
  }
  return all(rowsOf(bytes, { format: 'text', encoding, delimiter: ',', sheet: null }))
}

async function all(rows: AsyncIterable<FileRow>): Promise<FileRow[]> {
  const found: FileRow[] = []
  for await (const row of rows) found.push(row)
  return found
}

function onDisk(path: string): Bytes {
  return { size: statSync(path).size, stream: (start, to) => createReadStream(path, { start, end: to - 1 }) }
}
