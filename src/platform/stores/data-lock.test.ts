import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DataFolderHeld, heldBy, lockData } from './data-lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync('/tmp/meguri-lock-')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const elsewhere = { place: 'another container', pid: process.pid, started: '1', url: null, operatorKey: null }
const pathOf = () => join(folder, 'meguri.lock')
const leave = (holder: object) => writeFileSync(pathOf(), JSON.stringify(holder))

test('a folder has one owner, who is named to the next', async () => {
  const lock = await lockData(folder)
  lock.tell({ url: 'http://127.0.0.1:4700', operatorKey: 'mgo_x' })
  await expect(lockData(folder)).rejects.toThrow(DataFolderHeld)
  expect(heldBy(folder)).toMatchObject({ pid: process.pid, url: 'http://127.0.0.1:4700', operatorKey: 'mgo_x' })
  lock.release()
  expect(heldBy(folder)).toBeUndefined()
  ;(await lockData(folder)).release()
  expect(readdirSync(folder)).toEqual([])
})

test('a lock left by a crash does not count, even where its pid lives again', async () => {
  const gone = Number(execFileSync('sh', ['-c', 'echo $$'], { encoding: 'utf8' }))
  const { place } = await placeOfMine()
  for (const pid of [gone, process.pid, process.ppid]) {
    leave({ ...elsewhere, place, pid })
    expect(heldBy(folder), String(pid)).toBeUndefined()
    ;(await lockData(folder)).release()
  }
  writeFileSync(pathOf(), '{"pid":')
  ;(await lockData(folder)).release()
})

test('the same pid in another container holds the folder as long as it touches its lock', async () => {
  leave(elsewhere)
  expect(heldBy(folder)).toMatchObject({ place: 'another container' })
  const beat = setInterval(() => utimesSync(pathOf(), new Date(), new Date()), 100)
  await expect(lockData(folder, 1_000)).rejects.toThrow('is in use by process')
  clearInterval(beat)
  const lock = await lockData(folder, 500)
  expect(heldBy(folder)?.place).not.toBe('another container')
  lock.release()
})

test('of many that find the same left lock, one takes it', async () => {
  leave(elsewhere)
  const tried = await Promise.allSettled(Array.from({ length: 8 }, () => lockData(folder, 300)))
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const one of tried) {
    if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(DataFolderHeld)
    else one.value.release()
  }
})

test('whoever lets go leaves the lock of another alone', async () => {
  const lock = await lockData(folder)
  leave(elsewhere)
  lock.release()
  expect(JSON.parse(readFileSync(pathOf(), 'utf8'))).toEqual(elsewhere)
})

async function placeOfMine(): Promise<{ place: string }> {
  const lock = await lockData(folder)
  const { place = '' } = heldBy(folder) ?? {}
  lock.release()
  return { place }
}
