import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { rooms } from '../contents.ts'
import { markOfSecret, presentSecret } from '../platform/access/secrets.ts'
import { restore } from '../platform/backup/restore.ts'
import { type Head, restorable, verified } from '../platform/backup/verify.ts'
import { words as ofBackups } from '../platform/backup/words.ts'
import { type Config, root } from '../platform/config.ts'
import { conflict } from '../platform/errors.ts'
import { openLog } from '../platform/log.ts'
import { openStores } from '../platform/stores/stores.ts'
import { many } from '../platform/wording/many.ts'
import type { Text, TextOf } from '../platform/wording/words.ts'
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
  out.line(out.say(words.keepTheSecret))
}

/** The file is read to its end before anything is opened. A house of an earlier version is filled as it was, then brought up to this one. */
export async function restoreFrom(
  path: string,
  config: Config,
  out: Out,
  wish: { newSecret?: boolean } = {},
): Promise<void> {
  if (!existsSync(path)) throw conflict({ en: words.noFile.en(path), ja: words.noFile.ja(path) })
  const checked = await verified(path)
  const isOther = isOfAnotherSecret(checked.head, config)
  if (isOther && !wish.newSecret)
    throw conflict({ en: ofBackups.otherSecret.en(config.data), ja: ofBackups.otherSecret.ja(config.data) })
  const only = restorable(checked.head, join(root, 'src'), rooms)
  const stores = await openStores(config, rooms, openLog(config.log), { only })
  try {
    const restored = await restore(stores, path, checked, { secretIsLost: isOther })
    const without = restored.unsealed
    const rows = Object.values(restored.tables).reduce((sum, n) => sum + n, 0)
    if (out.json) out.document(restored)
    else
      out.line(
        out.say({
          en: `Restored ${many(rows, 'row')} as they were at ${instantIn(restored.at, 'en')}.`,
          ja: `${instantIn(restored.at, 'ja')}時点の${rows}行を復元しました。`,
        }),
      )
    if (!out.json && without > 0) out.line(out.say({ en: words.without.en(without), ja: words.without.ja(without) }))
    if (!out.json && checked.head.secret === undefined) out.line(out.say(words.perhapsOfAnotherSecret))
  } finally {
    await stores.close()
  }
}

function isOfAnotherSecret({ secret }: Head, { data, secret: configured }: Config): boolean {
  if (secret === undefined) return false
  const here = presentSecret(data, configured)
  return here === undefined || markOfSecret(here) !== secret
}

/** In the zone of the machine, for whoever sits at it. */
function instantIn(instant: string, locale: 'en' | 'ja'): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long' }).format(new Date(instant))
}

const words = {
  keepTheSecret: {
    en: 'Keep the secret as well, in another place: the file "secret" of the data folder, or MEGURI_SECRET. Without it authenticators and waiting letters cannot be read after a restore.',
    ja: 'シークレット（データフォルダーの「secret」ファイル、または MEGURI_SECRET）も、バックアップとは別の場所に保管してください。シークレットがないと、復元後に認証アプリの設定と送信待ちのメールを読み取れません。',
  } satisfies Text,
  perhapsOfAnotherSecret: {
    en: 'The backup does not say with which secret it was sealed. Copy the file "secret" of the old data folder here before the first start, or authenticators cannot be read.',
    ja: 'このバックアップには、どのシークレットで暗号化したかの記録がありません。初回起動の前に、元のデータフォルダーの「secret」ファイルをコピーしてください。コピーしないと、認証アプリの設定を読み取れません。',
  } satisfies Text,
  without: {
    en: (members: number) =>
      members === 1
        ? 'One member signs in without the authenticator from now on, and sets it up again on the profile.'
        : `${members} members sign in without their authenticators from now on, and set them up again on their profiles.`,
    ja: (members: number) =>
      `${members}人のメンバーは、今後認証アプリなしでサインインします。プロフィールで設定し直してください。`,
  } satisfies TextOf<[number]>,
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
export async function checkMirror(reached: Pick<Reached, 'fetch'>, out: Out): Promise<boolean> {
  const states = await answered<MirrorState[]>(await reached.fetch('/operator/mirrors'))
  if (out.json) out.document(states)
  else
    out.table(
      [columns.table, columns.records, columns.facts, columns.equal].map(out.say),
      states.map((state) => [
        state.table,
        String(state.records),
        String(state.facts),
        out.say(state.equal ? columns.yes : columns.no),
      ]),
    )
  return states.every((state) => state.equal)
}

export async function rebuildMirror(reached: Pick<Reached, 'fetch'>, out: Out): Promise<void> {
  type Rebuilt = { table: string; rows: number }
  const rebuilt = await answered<Rebuilt[]>(await reached.fetch('/operator/mirrors', { method: 'POST' }))
  if (out.json) out.document(rebuilt)
  else
    out.table(
      [columns.table, columns.rows].map(out.say),
      rebuilt.map((one) => [one.table, String(one.rows)]),
    )
}

const columns = {
  table: { en: 'table', ja: 'テーブル' },
  records: { en: 'records', ja: 'PostgreSQL' },
  facts: { en: 'facts', ja: 'ClickHouse' },
  equal: { en: 'equal', ja: '一致' },
  yes: { en: 'yes', ja: '一致' },
  no: { en: 'NO', ja: '不一致' },
  rows: { en: 'rows', ja: '行数' },
} satisfies Record<string, Text>

/** What the operator's door answered. @throws what it says where it refused */
async function answered<Answer>(answer: Response): Promise<Answer> {
  const told: unknown = await answer.json().catch(() => null)
  if (answer.ok) return told as Answer
  const detail = told !== null && typeof told === 'object' && 'detail' in told ? String(told.detail) : ''
  throw new Error(detail === '' ? `${answer.status} ${answer.statusText}` : detail)
}
