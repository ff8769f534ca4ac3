import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { sealing } from './seal.ts'
import { verified } from './verify.ts'

const folder = mkdtempSync(join(tmpdir(), 'meguri-verify-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const head = {
  meguri: '0.1.0',
  at: '2026-04-01T00:00:00.000Z',
  migrations: [],
  facts: [],
  mirrored: '1',
  sealed: 'sha256',
}
const rows = ['{"id":"1","name":"Kita"}', '{"id":"2","name":"Minami"}', '{"id":"3","name":"Old Mill"}']
const body = [JSON.stringify(head), '{"table":"public.customers"}', ...rows, '{"facts":"events"}', '{"n":"1"}']

/** As the house would seal it. */
function end(lines: readonly string[] = body): string {
  const sealed = sealing()
  for (const one of lines) sealed.add(`${one}\n`)
  sealed.count('public.customers', 3)
  sealed.count('events', 1)
  return JSON.stringify({ end: sealed.seal() })
}

function read(lines: readonly string[]) {
  const path = join(folder, 'one.meguri')
  writeFileSync(path, gzipSync(`${lines.join('\n')}\n`))
  return verified(path)
}

test('a backup as it was made is accepted, with what it holds', async () => {
  const { seal } = await read([...body, end()])
  expect(seal.tables).toEqual({ 'public.customers': 3, events: 1 })
  expect(seal.sha256).toMatch(/^[0-9a-f]{64}$/)
})

const changes: readonly (readonly [what: string, lines: readonly string[], en: RegExp, ja: RegExp])[] = [
  ['a row is gone', [...body.toSpliced(3, 1), end()], /public\.customers 2 of 3/, /public\.customers 2行（作成時3行）/],
  ['a row is there twice', [...body.toSpliced(3, 0, rows[0] ?? ''), end()], /4 of 3/, /4行/],
  ['a table is gone', [...body.slice(0, -2), end()], /events 0 of 1/, /events 0行/],
  ['a cell is another', [...body.with(2, '{"id":"1","name":"Nobody"}'), end()], /not the same/, /内容が異なります/],
  [
    'two rows changed places',
    [...body.with(2, rows[1] ?? '').with(3, rows[0] ?? ''), end()],
    /not the same/,
    /内容が異なります/,
  ],
  [
    'the day was changed',
    [...body.with(0, JSON.stringify({ ...head, mirrored: '9' })), end()],
    /not the same/,
    /内容が異なります/,
  ],
  ['something follows the end', [...body, end(), rows[0] ?? ''], /not the same/, /内容が異なります/],
  ['the end is gone', body, /its end is missing/, /末尾がありません/],
  ['the end says nothing', [...body, '{"end":true}'], /its end is missing/, /末尾がありません/],
  [
    'it is of before',
    [JSON.stringify({ ...head, sealed: undefined }), '{"end":true}'],
    /before backups carried/,
    /確認できません/,
  ],
  ['it is something else', ['a,b', '1,2'], /not a backup of Meguri/, /バックアップではありません/],
]

test.each(changes)('refused: %s', async (_, lines, en, ja) => {
  await expect(read(lines)).rejects.toMatchObject({
    text: { en: expect.stringMatching(en), ja: expect.stringMatching(ja) },
  })
})

test('the end of a backup cannot be reached past bytes that were lost', async () => {
  const whole = gzipSync(`${[...body, end()].join('\n')}\n`)
  for (const bytes of [whole.subarray(0, -4), whole.subarray(0, 100), Buffer.from('PNG, not a backup')]) {
    const path = join(folder, 'torn.meguri')
    writeFileSync(path, bytes)
    await expect(verified(path)).rejects.toMatchObject({
      text: { ja: expect.stringMatching(/途中で切れ|ではありません/) },
    })
  }
})
