import { expect, test } from 'vitest'
import type { Bytes } from '#platform/tables/file-row.ts'
import { rowsOf } from '#platform/tables/table-file.ts'
import { readBytes } from './reading.ts'

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
