import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { besideOf, carryOver } from './put-in-place.ts'

const folder = mkdtempSync(join(tmpdir(), 'meguri-place-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const eachWritesAndPuts = `
  const { mkdirSync, writeFileSync } = await import('node:fs')
  const { besideOf, putInPlace } = await import(process.env.MODULE)
  for (let n = 0; n < 40; n += 1) {
    const made = besideOf(process.env.PLACE)
    mkdirSync(made)
    for (const name of ['a', 'b', 'c']) writeFileSync(made + '/' + name, process.pid + ' ' + n)
    putInPlace(made, process.env.PLACE)
  }`

test('of several processes that put a folder in one place at once, one stays, whole, and nothing is left beside', async () => {
  const place = join(folder, 'at-once', 'web')
  mkdirSync(join(folder, 'at-once'))
  const env = { ...process.env, PLACE: place, MODULE: join(import.meta.dirname, 'put-in-place.ts') }
  await Promise.all(
    [1, 2, 3].map(() =>
      promisify(execFile)(process.execPath, ['--input-type=module', '-e', eachWritesAndPuts], { env }),
    ),
  )
  expect(readdirSync(join(folder, 'at-once'))).toEqual(['web'])
  const written = ['a', 'b', 'c'].map((name) => readFileSync(join(place, name), 'utf8'))
  expect(new Set(written).size).toBe(1)
})

test('files of the last day are carried over, older ones and those that are new again are not', () => {
  const [old, next] = [join(folder, 'old'), join(folder, 'next')]
  for (const one of [old, next]) mkdirSync(one)
  for (const name of ['young', 'aged', 'both']) writeFileSync(join(old, name), 'before')
  const twoDaysAgo = Date.now() / 1000 - 2 * 86_400
  utimesSync(join(old, 'aged'), twoDaysAgo, twoDaysAgo)
  writeFileSync(join(next, 'both'), 'after')
  carryOver(old, next)
  expect(readdirSync(next).sort()).toEqual(['both', 'young'])
  expect(readFileSync(join(next, 'both'), 'utf8')).toBe('after')
  carryOver(besideOf(old), next)
})
