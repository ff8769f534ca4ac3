import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Config } from '../platform/config.ts'
import { conflict } from '../platform/errors.ts'

/** Refuses where there is no house yet: only `start`, `dev` and `restore` make one, so that a wrong path is told and not furnished. */
export async function mustHaveHouse(config: Config): Promise<void> {
  if (!(await isThere(config))) throw conflict(noHouse(config))
}

async function isThere({ data, databaseUrl }: Config): Promise<boolean> {
  if (databaseUrl === undefined) return ['postgres', 'secret'].some((name) => existsSync(join(data, name)))
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ there: boolean }>(
      "SELECT to_regclass('public.workspaces') IS NOT NULL AS there",
    )
    return rows[0]?.there ?? false
  } finally {
    await client.end()
  }
}

/** A folder named on the command line that is not there, or holds something else, is a slip: nothing is made in it. */
export function mustBeForHouse(folder: string): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw conflict(noFolder(folder))
  const names = readdirSync(folder)
  if (names.length > 0 && !names.some((name) => ['postgres', 'secret', 'facts', 'meguri.lock'].includes(name)))
    throw conflict(otherFolder(folder))
}

function noHouse({ data, databaseUrl }: Config) {
  if (databaseUrl !== undefined)
    return {
      en: 'There is no house in the database of DATABASE_URL. Nothing was made. Start one with: meguri start',
      ja: 'DATABASE_URL のデータベースにはまだ環境がありません。何も作成していません。作成するには meguri start を実行してください。',
    }
  return {
    en: `There is no house in ${data}. Nothing was made. Name the folder with --data or MEGURI_DATA, or start a new one there with: meguri start`,
    ja: `「${data}」には環境がありません。何も作成していません。--data または MEGURI_DATA で正しいフォルダーを指定するか、meguri start で新しい環境を作成してください。`,
  }
}

const noFolder = (folder: string) => ({
  en: `There is no folder ${folder}. Nothing was made. For a new house make the folder first.`,
  ja: `フォルダー「${folder}」がありません。何も作成していません。新しい環境を作る場合は、先にフォルダーを作成してください。`,
})

const otherFolder = (folder: string) => ({
  en: `${folder} holds other files and no house. Nothing was made. Name an empty folder for a new house.`,
  ja: `「${folder}」には別のファイルがあり、環境がありません。何も作成していません。新しい環境には空のフォルダーを指定してください。`,
})
