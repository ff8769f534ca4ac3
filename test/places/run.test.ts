import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { lockData } from '../../src/platform/stores/data-lock.ts'
import { sweep } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'meguri-sweep-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the folder of a run that was killed goes, and no other', async () => {
  const prefix = join(folder, 'run-')
  for (const name of ['run-living', 'run-killed', 'run-never-held', 'other']) mkdirSync(join(folder, name))
  mkdirSync(join(folder, 'run-killed', 'place-a', 'facts'), { recursive: true })
  const lock = await lockData(join(folder, 'run-living'))
  const holder = JSON.parse(readFileSync(join(folder, 'run-living', 'meguri.lock'), 'utf8'))
  const gone = Number(execFileSync('sh', ['-c', 'echo $$'], { encoding: 'utf8' }))
  writeFileSync(join(folder, 'run-killed', 'meguri.lock'), JSON.stringify({ ...holder, pid: gone }))

  await sweep(prefix, 60_000)
  expect(readdirSync(folder).sort()).toEqual(['other', 'run-killed', 'run-living', 'run-never-held'])
  await sweep(prefix, 0)
  expect(readdirSync(folder).sort()).toEqual(['other', 'run-living'])
  lock.release()
})
