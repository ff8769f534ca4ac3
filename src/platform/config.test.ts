import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('a process that only serves or only works needs both servers', () => {
  const servers = { DATABASE_URL: 'postgres://db/meguri', CLICKHOUSE_URL: 'http://facts:8123' }
  expect(readConfig({}).role).toBe('all')
  for (const role of ['web', 'worker']) {
    expect(readConfig({ MEGURI_ROLE: role, ...servers }).role).toBe(role)
    expect(() => readConfig({ MEGURI_ROLE: role })).toThrow(/DATABASE_URL and CLICKHOUSE_URL/)
    expect(() => readConfig({ MEGURI_ROLE: role, DATABASE_URL: servers.DATABASE_URL })).toThrow('divides the work')
  }
})

test('every wrong variable is named', () => {
  expect(() => readConfig({ MEGURI_PORT: 'seven', MEGURI_ROLE: 'both' })).toThrow(/MEGURI_PORT[\s\S]*MEGURI_ROLE/)
})
