import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { PersonSought, Traces } from '#platform/furnishing/personal.ts'
import { kanaEdges } from '#platform/wording/kana.ts'
import { entriesWithout, mappingWithout } from '../../mappings/mappings.ts'

/** What was read in files and said of them is gone where it names the person, who is erased already. */
export async function forgetFiles(context: Context, person: PersonSought, { words, ids }: Traces): Promise<void> {
  const isTold = tellingOf(words, person.anywhere)
  await forgetRows(context, isTold, ids.filter(isTelling))
  if (words.length === 0 && person.anywhere === null) return
  await forgetExamples(context, isTold)
  for (const [table, column] of mapped) await forgetInDocuments(context, table, column, words)
  await sql`
    SELECT forget_columns_in_changes(${person.id}, 'imports', ARRAY(
      SELECT DISTINCT record_id FROM record_changes
      WHERE workspace_id = ${context.workspace.id} AND record = 'imports' AND ${isTold(sql`concat(before, after)`)}), ARRAY['draft', 'mapping'])`.execute(
    context.db,
  )
}

type Told = (text: RawBuilder<unknown>) => RawBuilder<boolean>

/** Whether a text names the person: a word of theirs as they write it, for `may` is not May, or what can mean nobody else. */
function tellingOf(words: readonly string[], anywhere: string | null): Told {
  const written = words.length === 0 ? null : words.map(wordInSql).join('|')
  return (text) => sql`coalesce(${text} ~ ${written}::text OR ${text} ~* ${anywhere}::text, false)`
}

/** As `says` reads words: in scripts with spaces and in kana as words of their own, so that Li is not found in Live. */
function wordInSql(word: string): string {
  const literal = word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  if (!unspaced.test(word)) return `(?<![[:alnum:]])${literal}(?![[:alnum:]])`
  const { before, after } = kanaEdges(word)
  return `${before}${literal}${after}`
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** A shorter id, a mere word and a number of few digits, or a day, stand in many rows that are about others. */
function isTelling(id: string): boolean {
  if (id.includes('@')) return true
  if (id.length < 4 || !/\d|[._-]/.test(id) || /^(?:19|20)\d\d\D?\d\d\D?\d\d/.test(id)) return false
  return !/^[\d.,_-]+$/.test(id) || id.length >= 6
}

/** Rows of files are shown before they are stored, and where they were not. A name stands in one cell, or its parts side by side. */
async function forgetRows({ db, workspace }: Context, isTold: Told, ids: readonly string[]): Promise<void> {
  await sql`
    DELETE FROM import_rejects
    WHERE workspace_id = ${workspace.id}
      AND (${isTold(sql`array_to_string(ARRAY(SELECT jsonb_array_elements_text(cells)), ' ')`)}
        OR cells ?| ${ids}::text[]
        OR ${isTold(sql`concat_ws(' ', because_en, because_ja)`)})`.execute(db)
  await sql`
    DELETE FROM import_samples s
    WHERE workspace_id = ${workspace.id} AND EXISTS (
      SELECT
      FROM jsonb_path_query(jsonb_build_array(s.rows, s.seen), 'strict $.** ? (@.type() == "string")') AS value
      HAVING bool_or(value #>> '{}' = ANY (${ids}::text[])) OR ${isTold(sql`string_agg(value #>> '{}', ' ')`)})`.execute(
    db,
  )
  await sql`
    DELETE FROM import_reports r
    WHERE workspace_id = ${workspace.id} AND EXISTS (
      SELECT FROM jsonb_path_query(r.report, 'strict $.** ? (@.type() == "string")') AS value
      WHERE ${isTold(sql`(value #>> '{}')`)})`.execute(db)
}

/** Reports are kept for years: their figures stay, the examples that name the person go. */
async function forgetExamples({ db, workspace }: Context, isTold: Told): Promise<void> {
  const isNamed = isTold(sql`example`)
  await sql`
    UPDATE import_runs SET faults = (
      SELECT jsonb_agg(jsonb_set(fault, '{examples}', (
        SELECT coalesce(jsonb_agg(example ORDER BY nth) FILTER (WHERE NOT ${isNamed}), '[]')
        FROM jsonb_array_elements_text(fault -> 'examples') WITH ORDINALITY AS told(example, nth))) ORDER BY place)
      FROM jsonb_array_elements(faults) WITH ORDINALITY AS found(fault, place))
    WHERE workspace_id = ${workspace.id} AND EXISTS (
      SELECT FROM jsonb_array_elements(faults) AS fault, jsonb_array_elements_text(fault -> 'examples') AS example
        WHERE ${isNamed})`.execute(db)
  await sql`
    UPDATE event_import_faults SET examples = ARRAY(SELECT example FROM unnest(examples) AS example WHERE NOT ${isNamed})
    WHERE workspace_id = ${workspace.id} AND EXISTS (SELECT FROM unnest(examples) AS example WHERE ${isNamed})`.execute(
    db,
  )
}

const mapped = [
  ['imports', 'mapping'],
  ['imports', 'draft'],
  ['import_runs', 'mapping'],
  ['import_mappings', 'mapping'],
  ['import_values', 'meant'],
] as const

async function forgetInDocuments(
  { db, workspace }: Context,
  table: string,
  column: string,
  words: readonly string[],
): Promise<void> {
  const [from, document] = [sql.table(table), sql.ref(column)]
  const { rows } = await sql<{ place: string; document: unknown }>`
    SELECT ctid::text AS place, ${document} AS document FROM ${from} WHERE workspace_id = ${workspace.id}
      AND EXISTS (SELECT FROM unnest(${words}::text[]) AS word WHERE position(word IN ${document}::text) > 0) FOR UPDATE`.execute(
    db,
  )
  for (const one of rows) {
    const kept = (column === 'meant' ? entriesWithout : mappingWithout)(one.document, words)
    if (JSON.stringify(kept) !== JSON.stringify(one.document))
      await sql`UPDATE ${from} SET ${document} = ${JSON.stringify(kept)}::jsonb WHERE ctid = ${one.place}::tid`.execute(
        db,
      )
  }
}
