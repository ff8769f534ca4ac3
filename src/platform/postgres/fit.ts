import type pg from 'pg'
import { conflict } from '../errors.ts'
import type { Text } from '../wording/words.ts'

const least = 15

const better = "CREATE DATABASE meguri TEMPLATE template0 ENCODING 'UTF8' LC_CTYPE 'C.UTF-8'"

const words = {
  old: (found: string): Text => ({
    en: `The PostgreSQL of DATABASE_URL is of version ${found}; ${least} or later is needed.`,
    ja: `DATABASE_URLのPostgreSQLはバージョン${found}です。${least}以降が必要です。`,
  }),
  encoding: (found: string): Text => ({
    en: `The database of DATABASE_URL keeps its text as ${found}. Create one that keeps it as UTF-8: ${better}`,
    ja: `DATABASE_URLのデータベースの文字コードは${found}です。UTF-8で作成してください：${better}`,
  }),
  letters: (found: string): Text => ({
    en: `The database of DATABASE_URL (LC_CTYPE ${found}) does not know 葉 or é as letters: names would be searched and erased wrongly. Create one that does: ${better}`,
    ja: `DATABASE_URLのデータベース（LC_CTYPEが${found}）は、「葉」や「é」を文字として扱いません。氏名の検索や消去を誤るため使えません。次のように作成してください：${better}`,
  }),
}

type Found = { version: string; number: number; encoding: string; ctype: string }

/** Refuses a database in which a house would not be right, with what to do instead. */
export async function mustFit(pool: Pick<pg.Pool, 'query'>): Promise<void> {
  const { rows } = await pool.query<Found>(`
    SELECT
      current_setting('server_version') AS version,
      current_setting('server_version_num')::int AS number,
      pg_encoding_to_char(encoding) AS encoding,
      datctype AS ctype
    FROM pg_database WHERE datname = current_database()`)
  const [found] = rows
  if (found === undefined) return
  if (found.number < least * 10_000) throw conflict(words.old(found.version))
  if (found.encoding !== 'UTF8') throw conflict(words.encoding(found.encoding))
  const { rows: letters } = await pool.query<{ known: boolean }>(
    "SELECT '葉' ~ '^[[:alnum:]]$' AND lower('É') = 'é' AS known",
  )
  if (letters[0]?.known !== true) throw conflict(words.letters(found.ctype))
}
