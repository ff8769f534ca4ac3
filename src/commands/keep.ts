import { createReadStream, createWriteStream, existsSync, renameSync, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { rooms } from '../contents.ts'
import { restore } from '../platform/backup/restore.ts'
import type { Config } from '../platform/config.ts'
import { openLog } from '../platform/log.ts'
import { openStores } from '../platform/stores.ts'
import type { Out } from './out.ts'
import type { Reached } from './reach.ts'

/** Writes one consistent file of both stores, also while the server runs. The file appears under its name only when it is whole. */
export async function backupTo(path: string, reached: Reached, out: Out): Promise<void> {
  if (existsSync(path)) throw new Error(`${path} exists already. Choose another name.`)
  const answer = await reached.fetch('/operator/backup')
  if (!answer.ok || !answer.body)
    throw new Error(`The backup was refused (${answer.status}). It is made on the machine that holds the data.`)
  const half = `${path}.part`
  try {
    await pipeline(Readable.fromWeb(answer.body as ReadableStream), createWriteStream(half, { mode: 0o600 }))
    renameSync(half, path)
  } catch (problem) {
    rmSync(half, { force: true })
    throw problem
  }
  out.line(out.say({ en: `Kept in ${path}.`, ja: `「${path}」に保存しました。` }))
}

export async function restoreFrom(path: string, config: Config, out: Out): Promise<void> {
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`)
  const stores = await openStores(config, rooms, openLog(config.log))
  try {
    const restored = await restore(stores, createReadStream(path))
    const rows = Object.values(restored.tables).reduce((sum, n) => sum + n, 0)
    if (out.json) out.document(restored)
    else
      out.line(
        out.say({
          en: `Restored ${rows} rows as they were at ${restored.at}.`,
          ja: `${restored.at}時点の${rows}行を復元しました。`,
        }),
      )
  } finally {
    await stores.close()
  }
}

type MirrorState = { table: string; records: number; facts: number; different: number; equal: boolean }

/** Exits with 1 when a mirror differs from its records. */
export async function checkMirror(reached: Reached, out: Out): Promise<boolean> {
  const states = (await (await reached.fetch('/operator/mirrors')).json()) as MirrorState[]
  if (out.json) out.document(states)
  else
    out.table(
      ['table', 'records', 'facts', 'equal'],
      states.map((state) => [state.table, String(state.records), String(state.facts), state.equal ? 'yes' : 'NO']),
    )
  return states.every((state) => state.equal)
}

export async function rebuildMirror(reached: Reached, out: Out): Promise<void> {
  const rebuilt = (await (await reached.fetch('/operator/mirrors', { method: 'POST' })).json()) as {
    table: string
    rows: number
  }[]
  if (out.json) out.document(rebuilt)
  else
    out.table(
      ['table', 'rows'],
      rebuilt.map((one) => [one.table, String(one.rows)]),
    )
}
