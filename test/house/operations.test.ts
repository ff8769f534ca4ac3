import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { streams } from '../../src/furnished.ts'
import { type Permission, permissions } from '../../src/platform/permissions.ts'
import { frozenOperations, operations } from '../operations.ts'

const frozen = readFileSync(new URL('./operations.txt', import.meta.url), 'utf8')

test('every operation asks for the permission that is on file, under its method and path', () => {
  const rows = [
    ...operations.map(({ room, name, procedure: { '~orpc': is } }) => [
      `${room}.${name}`,
      is.route.method ?? 'GET',
      is.route.path ?? '',
      (is.meta as { permission: Permission }).permission,
    ]),
    ...streams.map(({ method, path, permission }) => ['stream', method, path, permission]),
    ...Object.entries(permissions).map(([name, roles]) => ['permission', name, ...roles]),
  ]
  expect(`${rows.map((row) => row.join(' ')).join('\n')}\n`).toBe(frozen)
})

test('the file names every operation once', () => {
  expect(frozenOperations.size).toBe(operations.length)
})
