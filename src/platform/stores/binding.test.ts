import { createChdbConnection } from 'chdb/connection'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { factsAlone } from '../../../test/facts-alone.ts'
import { bound } from './binding.ts'

let store: Awaited<ReturnType<typeof factsAlone>>
beforeAll(async () => {
  store = await factsAlone()
})
afterAll(() => store.close())

const workspace = '018f0000-0000-7000-8000-000000000001'
const ask = async (query: string, query_params: Record<string, unknown>) =>
  (await store.client.query({ query, query_params, format: 'JSONEachRow' })).json<{ answer: unknown }>()

test.each([
  ['{a:UUID}', "_CAST('b', 'UUID')"],
  ['x = {a:String} AND {a:String}', "x = 'b' AND 'b'"],
  ["{a:DateTime64(3, 'UTC')}", "_CAST('b', 'DateTime64(3, \\'UTC\\')')"],
  ["concat('{a:String}', {a:String})", "concat('{a:String}', 'b')"],
  ["'it\\'s {a:String}' || 'o''clock {a:String}' || {a:String}", "'it\\'s {a:String}' || 'o''clock {a:String}' || 'b'"],
  ['`{a:String}` "{a:String}"', '`{a:String}` "{a:String}"'],
  ['1 -- {a:String}\n + {a:UInt8} /* {a:UInt8}\n */', "1 -- {a:String}\n + _CAST('b', 'UInt8') /* {a:UInt8}\n */"],
  ['{other:String} {toString:String}', '{other:String} {toString:String}'],
])('%s is told as %s', (sql, told) => {
  expect(bound(sql, { a: 'b' })).toBe(told)
})

test('what is so or is not is one or nothing, as a server is told it', () => {
  expect(bound('{a:UInt8} {b:UInt8}', { a: true, b: false })).toBe("_CAST('1', 'UInt8') _CAST('0', 'UInt8')")
})

test('what is no value is told to nobody', () => {
  for (const a of [null, undefined, Number.NaN, {}, new Date(0), [null]])
    expect(() => bound('{a:String}', { a })).toThrow(TypeError)
})

const hostile = [
  '',
  "' OR 1 = 1 --",
  "\\' OR 1 = 1 --",
  "\\\\'",
  '\\',
  '{workspace:UUID}',
  "'{workspace:UUID}'",
  '\\N',
  'NULL',
  'a\tb\nc\r\0d\b\f',
  '葉 é 🌱 "quoted" `ticked` ; SELECT 1',
  "['a','b']",
  '/* */ -- #',
]

test('whatever a text is, it arrives as it is, alone and in a list, and closes no quote', async () => {
  for (const text of hostile) {
    const sql = `SELECT ({text:String}, {list:Array(String)}, {n:UInt32}, {workspace:UUID}) AS answer`
    const [row] = await ask(sql, { text, list: [text, 'x', text], n: 7, workspace })
    expect(row?.answer).toEqual([text, [text, 'x', text], 7, workspace])
  }
})

test('every type that a statement asks for is read as ClickHouse reads its own parameters', async () => {
  const told: [type: string, value: unknown][] = [
    ['UUID', workspace],
    ['Array(UUID)', [workspace, workspace]],
    ['Array(UUID)', []],
    ['String', 'it’s'],
    ['Date32', '1905-02-28'],
    ['UInt8', 1],
    ['UInt32', 4_294_967_295],
    ['UInt64', '18446744073709551615'],
    ['Int64', -1_794_000_000_000],
    ['Int32', -7],
    ['Float64', 0.1],
    ["DateTime64(3, 'UTC')", '2026-11-30 08:15:17.250'],
    ['DateTime64(3)', '2026-11-30 08:15:17.250'],
    ['Array(Int32)', [-1, 0, 2]],
    ['Array(UInt64)', [1, 2]],
    ['Array(Float64)', [0.5, -1]],
    ['Array(String)', ["it's", '\\', 'a\nb']],
  ]
  const own = createChdbConnection({ path: store.folder })
  const said = async (answer: Promise<{ stream: AsyncIterable<Buffer> }>) => {
    const parts: Buffer[] = []
    for await (const part of (await answer).stream) parts.push(part)
    return Buffer.concat(parts).toString()
  }
  try {
    for (const [type, a] of told) {
      const query = `SELECT {a:${type}} AS answer, toTypeName(answer) AS type, toString(answer) FORMAT JSONEachRow`
      const ours = await said(own.query({ query: bound(query, { a }) }))
      expect(ours).toBe(await said(own.query({ query, query_params: { a } })))
    }
  } finally {
    await own.close()
  }
})

test('a list longer than a statement usually is arrives whole', async () => {
  const ids = Array.from({ length: 30_000 }, (_, n) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`)
  expect(await ask('SELECT toUInt32(length({ids:Array(UUID)})) AS answer', { ids })).toEqual([{ answer: 30_000 }])
})
