import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { rooms } from '../contents.ts'
import { restore } from '../platform/backup/restore.ts'
import { restorable, verified } from '../platform/backup/verify.ts'
import { type Config, root } from '../platform/config.ts'
import { conflict } from '../platform/errors.ts'
import { openLog } from '../platform/log.ts'
import { openStores } from '../platform/stores/stores.ts'
import type { TextOf } from '../platform/wording/words.ts'
import type { Out } from './out.ts'
import type { Reached } from './reach.ts'

/** Writes one consistent file of both stores, also while the server runs. The file appears under its name only when it is whole. */
export async function backupTo(path: string, reached: Pick<Reached, 'fetch'>, out: Out): Promise<void> {
  if (existsSync(path)) throw conflict({ en: words.fileThere.en(path), ja: words.fileThere.ja(path) })
  const answer = await reached.fetch('/operator/backup')
  if (!answer.ok || !answer.body)
    throw conflict({ en: words.backupRefused.en(answer.status), ja: words.backupRefused.ja(answer.status) })
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

/** The file is read to its end before anything is opened. A house of an earlier version is filled as it was, then brought up to this one. */
export async function restoreFrom(path: string, config: Config, out: Out): Promise<void> {
  if (!existsSync(path)) throw conflict({ en: words.noFile.en(path), ja: words.noFile.ja(path) })
  const checked = await verified(path)
  const only = restorable(checked.head, join(root, 'src'), rooms)
  const stores = await openStores(config, rooms, openLog(config.log), { only })
  try {
    const restored = await restore(stores, path, checked)
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

const words = {
  noFile: {
    en: (path: string) => `There is no file ${path}.`,
    ja: (path: string) => `ファイル「${path}」が見つかりません。`,
  } satisfies TextOf<[string]>,
  fileThere: {
    en: (path: string) => `${path} exists already. Choose another name.`,
    ja: (path: string) => `「${path}」はすでに存在します。別の名前を指定してください。`,
  } satisfies TextOf<[string]>,
  backupRefused: {
    en: (status: number) => `The backup was refused (${status}). It is made on the machine that holds the data.`,
    ja: (status: number) => `バックアップは拒否されました（${status}）。データのあるマシン上で実行してください。`,
  } satisfies TextOf<[number]>,
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
