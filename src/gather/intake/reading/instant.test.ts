import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { instantOf } from './instant.ts'

test.each([
  ['2026-04-01T12:00:00Z', '2026-04-01T12:00:00.000Z'],
  ['2026-04-01T12:00:00.123456789Z', '2026-04-01T12:00:00.123Z'],
  ['2026-04-01T12:00:00,5+09:00', '2026-04-01T03:00:00.500Z'],
  ['2026-04-01T12:00:00+0900', '2026-04-01T03:00:00.000Z'],
  ['2026-04-01t12:00z', '2026-04-01T12:00:00.000Z'],
  ['2026-04-01T12:00:00+14:00', '2026-03-31T22:00:00.000Z'],
  ['2026-04-01 12:00:00', '2026-04-01T12:00:00.000Z'],
  ['2026-04-01T12:00:00', '2026-04-01T12:00:00.000Z'],
  ['2026-04-01', '2026-04-01T00:00:00.000Z'],
  ['2026-04-01T24:00:00', '2026-04-02T00:00:00.000Z'],
  ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
  ['2017-01-01T08:59:60+09:00', '2017-01-01T00:00:00.000Z'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  [1_775_044_800, '2026-04-01T12:00:00.000Z'],
  [1_775_044_800.25, '2026-04-01T12:00:00.250Z'],
  ['1775044800', '2026-04-01T12:00:00.000Z'],
  [1_775_044_800_123, '2026-04-01T12:00:00.123Z'],
  ['1775044800123', '2026-04-01T12:00:00.123Z'],
  [946_684_800_000, '2000-01-01T00:00:00.000Z'],
])('%s is %s', (given, meant) => {
  expect(instantOf(given)?.toISOString()).toBe(meant)
})

test.each([
  '2026-02-30T12:00:00Z',
  '2026-02-30',
  '2025-02-29T00:00:00',
  '2026-04-31T00:00:00+09:00',
  '2026-13-01',
  '2026-00-10',
  '2026-04-01T25:00:00Z',
  '2026-04-01T24:00:01Z',
  '2026-04-01T12:60:00Z',
  '2026-04-01T12:00:60Z',
  '2026-04-01T12:00:00+14:01',
  '2026-04-01T12:00:00-14:30',
  '2026-04-01T12:00:00+25:00',
  '2026-04-01T12:00:00+09:60',
  '1969-12-31T23:59:59Z',
  '2200-01-01T00:00:00Z',
  '9999-01-01',
  '2026-04-01Tnoon',
  'yesterday',
  '',
  0,
  86_400,
  -1,
  1_775_044_800_123_456,
  Number.POSITIVE_INFINITY,
  Number.NaN,
  true,
  null,
  ['2026-04-01'],
])('%s is no instant', (given) => {
  expect(instantOf(given)).toBeUndefined()
})

test('a time without an offset is UTC, whatever the zone of the machine', () => {
  const program = `import { instantOf } from ${JSON.stringify(join(import.meta.dirname, 'instant.ts'))}
    console.log(Intl.DateTimeFormat().resolvedOptions().timeZone, instantOf('2026-04-01T12:00:00').toISOString(), instantOf('2026-04-01 12:00').toISOString())`
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: import.meta.dirname,
    env: { ...process.env, TZ: 'Asia/Tokyo', NODE_OPTIONS: '' },
    encoding: 'utf8',
  })
  expect(said.trim()).toBe('Asia/Tokyo 2026-04-01T12:00:00.000Z 2026-04-01T12:00:00.000Z')
})
