import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { portionsOf } from './portions.ts'

const folder = mkdtempSync(join(tmpdir(), 'meguri-portions-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function read(lines: readonly string[]): Promise<[of: string, rows: number][]> {
  const path = join(folder, 'one.meguri')
  writeFileSync(path, gzipSync(`${lines.join('\n')}\n`))
  const found: [string, number][] = []
  for await (const { table, facts, rows } of portionsOf(path)) found.push([table ?? facts ?? '', rows.length])
  return found
}

const row = (n: number, length = 0) => JSON.stringify({ n, text: 'a'.repeat(length) })
const rows = (count: number, length = 0) => Array.from({ length: count }, (_, n) => row(n, length))

test('rows of one table go together, five thousand at most', async () => {
  const lines = [
    '{"meguri":"0.1.0"}',
    '{"table":"public.a"}',
    ...rows(5_001),
    '{"facts":"b"}',
    ...rows(2),
    '{"end":{}}',
  ]
  expect(await read(lines)).toEqual([
    ['public.a', 5_000],
    ['public.a', 1],
    ['b', 2],
  ])
})

test('pieces of files of megabytes go a few at a time, a larger one alone', async () => {
  const lines = ['{"table":"public.upload_pieces"}', ...rows(7, 2_100_000), row(8, 9_000_000), row(9), '{"end":{}}']
  expect(await read(lines)).toEqual([
    ['public.upload_pieces', 3],
    ['public.upload_pieces', 3],
    ['public.upload_pieces', 1],
    ['public.upload_pieces', 1],
    ['public.upload_pieces', 1],
  ])
})

test('a table without rows is no portion', async () => {
  expect(await read(['{"table":"public.a"}', '{"table":"public.b"}', '{"end":{}}'])).toEqual([])
})
