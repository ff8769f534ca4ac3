import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { PersonSought, Traces } from '#platform/furnishing/personal.ts'
import { entriesWithout, mappingWithout } from '../../mappings/mappings.ts'

/** What was read in files and said of them is gone where it names the person, who is erased already. */
export async function forgetFiles(context: Context, person: PersonSought, { words, ids }: Traces): Promise<void> {
  if (words.length + ids.length === 0) return
  await forgetRows(
    context,
    words,
    ids.filter((id) => id.length >= tellingId),
  )
  await forgetExamples(context, words)
  for (const [table, column] of mapped) await forgetInDocuments(context, table, column, words)
  await sql`
    SELECT forget_columns_in_changes(${person.id}, 'imports', ARRAY(
      SELECT DISTINCT record_id FROM record_changes, unnest(${words}::text[]) AS word
      WHERE workspace_id = ${context.workspace.id} AND record = 'imports' AND position(word IN concat(before, after)) > 0), ARRAY['draft', 'mapping'])`.execute(
    context.db,
  )
}

const named = (rows: RawBuilder<unknown>, words: readonly string[]) =>
  sql`EXISTS (SELECT FROM ${rows} AS cell, unnest(${words}::text[]) AS word WHERE position(word IN cell) > 0)`

/** A shorter id stands in many rows that are about others. */
const tellingId = 4

/** Rows of files are shown before they are stored, and where they were not. */
async function forgetRows({ db, workspace }: Context, words: readonly string[], ids: readonly string[]): Promise<void> {
  await sql`DELETE FROM import_rejects WHERE workspace_id = ${workspace.id}
    AND (${named(sql`jsonb_array_elements_text(cells)`, words)} OR cells ?| ${ids}::text[]
      OR ${named(sql`unnest(ARRAY[because_en, because_ja])`, words)})`.execute(db)
  await sql`DELETE FROM import_samples s WHERE workspace_id = ${workspace.id}
    AND EXISTS (
      SELECT FROM jsonb_path_query(jsonb_build_array(s.rows, s.seen), 'strict $.** ? (@.type() == "string")') AS value,
        LATERAL (SELECT value #>> '{}' AS cell) AS told
      WHERE cell = ANY (${ids}::text[]) OR EXISTS (SELECT FROM unnest(${words}::text[]) AS word WHERE position(word IN cell) > 0))`.execute(
    db,
  )
  await sql`DELETE FROM import_reports r WHERE workspace_id = ${workspace.id} AND EXISTS (
    SELECT FROM jsonb_path_query(r.report, 'strict $.** ? (@.type() == "string")') AS value, unnest(${words}::text[]) AS word
      WHERE position(word IN value #>> '{}') > 0)`.execute(db)
}

/** Reports are kept for years: their figures stay, the examples that name the person go. */
async function forgetExamples({ db, workspace }: Context, words: readonly string[]): Promise<void> {
  const isNamed = sql`EXISTS (SELECT FROM unnest(${words}::text[]) AS word WHERE position(word IN example) > 0)`
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
