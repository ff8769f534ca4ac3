import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from '../platform/config.ts'
import { endOf } from './import.ts'
import { inJapanese } from './refusals.ts'

const folder = mkdtempSync(join(tmpdir(), 'meguri-ends-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The command as somebody types it. */
function meguri(words: readonly string[], environment: Record<string, string> = {}) {
  const { MEGURI_SERVER: _, DATABASE_URL: __, CLICKHOUSE_URL: ___, ...rest } = process.env
  const ran = spawnSync(process.execPath, [join(root, 'src/cli.ts'), ...words], {
    env: { ...rest, LANG: 'en', LC_ALL: 'en', ...environment },
    encoding: 'utf8',
  })
  return { status: ran.status, said: `${ran.stdout}${ran.stderr}` }
}

test.each([
  [[{ state: 'completed', rejected: 0 }], 0],
  [[{ state: 'completed', rejected: 3 }], 2],
  [[{ state: 'failed', rejected: 0 }], 1],
  [
    [
      { state: 'completed', rejected: 3 },
      { state: 'failed', rejected: 0 },
    ],
    1,
  ],
] as const)('an import ends with what became of its rows: %j is %s', (runs, expected) => {
  expect(endOf(runs)).toBe(expected)
})

test.each([
  ['today', [], join(folder, 'nowhere')],
  ['customers', ['list'], join(folder, 'nowhere')],
  ['import', ['x.csv'], folder],
  ['backup', [join(folder, 'b.meguri')], join(folder, 'nowhere')],
] as const)(
  '%s in a folder without a house says so and makes none',
  (command, words, data) => {
    const before = readdirSync(folder)
    for (const [flags, environment] of [
      [['--data', data], {}],
      [[], { MEGURI_DATA: data }],
    ] as const) {
      const { status, said } = meguri([...flags, command, ...words], environment)
      expect([status, said]).toEqual([1, expect.stringContaining(`There is no house in ${data}.`)])
    }
    expect(readdirSync(folder)).toEqual(before)
  },
  60_000,
)

test('start makes no house in a folder that is named and not there, nor beside other files', () => {
  const wrong = join(folder, 'wrong')
  expect(meguri(['--data', wrong, 'start'])).toEqual({
    status: 1,
    said: expect.stringContaining(`There is no folder ${wrong}.`),
  })
  expect(existsSync(wrong)).toBe(false)
  const photos = mkdtempSync(join(folder, 'photos-'))
  writeFileSync(join(photos, 'a.jpg'), '')
  expect(meguri(['--data', photos, 'start']).said).toContain('holds other files and no house')
  expect(readdirSync(photos)).toEqual(['a.jpg'])
}, 60_000)

test('a wrong flag, command or number is refused with what was meant, in the language of the reader', () => {
  expect(meguri(['today', '--limti', '3'])).toEqual({
    status: 1,
    said: expect.stringContaining('(Did you mean --limit?)'),
  })
  expect(meguri(['customers', 'lst']).said).toContain('(Did you mean list?)')
  expect(meguri(['today', '--limit', 'many']).said).toContain('It is a whole number from 1 to 200.')
  const { status, said } = meguri(['today', '--limti', '3'], { MEGURI_LANG: 'ja' })
  expect([status, said]).toEqual([1, expect.stringContaining('「--limti」というオプションはありません。')])
  expect(said).toContain('（--limit ではありませんか？）')
}, 60_000)

test('what is refused is said in Japanese without English between', () => {
  expect(inJapanese("error: required option '--id <text>' not specified")).toBe(
    'エラー：オプション「--id <text>」を指定してください。',
  )
  expect(inJapanese("error: too many arguments for 'list'. Expected 0 arguments but got 1: x.")).toMatch(/^エラー：/)
})

test('node runs the command without being told more', () => {
  expect(execFileSync(process.execPath, [join(root, 'src/cli.ts'), '--version'], { encoding: 'utf8' })).toMatch(/^\d/)
})
