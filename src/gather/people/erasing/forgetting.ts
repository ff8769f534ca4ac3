import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { mappingWithout, meaningsWithout, reportWithout } from './unnamed.ts'

type Kept = {
  readonly table: string
  readonly key: string
  readonly column: string
  without(kept: unknown, words: readonly string[]): unknown
}

/** What is kept of files beyond their rows: reports, mappings that were begun or made, and what words meant. */
const kept: readonly Kept[] = [
  { table: 'import_runs', key: 'id', column: 'faults', without: reportWithout },
  { table: 'import_runs', key: 'id', column: 'questions', without: reportWithout },
  { table: 'import_runs', key: 'id', column: 'problem', without: reportWithout },
  { table: 'import_runs', key: 'id', column: 'mapping', without: mappingWithout },
  { table: 'imports', key: 'id', column: 'mapping', without: mappingWithout },
  { table: 'imports', key: 'id', column: 'draft', without: mappingWithout },
  { table: 'import_mappings', key: 'id', column: 'mapping', without: mappingWithout },
  { table: 'import_reports', key: 'run_id', column: 'report', without: reportWithout },
]

/** Takes words that name a person out of all of it. Row by row, for those that hold them are few. */
export async function forgetWords({ db, workspace }: Context, words: readonly string[]): Promise<void> {
  for (const { table, key, column, without } of kept) {
    const [its, id] = [sql.ref(column), sql.ref(key)]
    const { rows } = await sql<{
      id: string
      kept: unknown
    }>`SELECT ${id} AS id, ${its} AS kept FROM ${sql.table(table)}
      WHERE workspace_id = ${workspace.id} AND ${named(column, words)}`.execute(db)
    for (const one of rows) {
      const rest = JSON.stringify(without(one.kept, words))
      await sql`UPDATE ${sql.table(table)} SET ${its} = ${rest}::jsonb WHERE workspace_id = ${workspace.id} AND ${id} = ${one.id}`.execute(
        db,
      )
    }
  }
  const { rows } = await sql<{ place: string; meant: unknown }>`SELECT ctid::text AS place, meant FROM import_values
    WHERE workspace_id = ${workspace.id} AND ${named('meant', words)} FOR UPDATE`.execute(db)
  for (const { place, meant } of rows)
    await sql`UPDATE import_values SET meant = ${JSON.stringify(meaningsWithout(meant, words))}::jsonb
      WHERE workspace_id = ${workspace.id} AND ctid = ${place}::tid`.execute(db)
  await sql`UPDATE event_import_faults SET examples = (SELECT coalesce(array_agg(example), '{}') FROM unnest(examples) AS example
      WHERE NOT EXISTS (SELECT FROM unnest(${words}::text[]) AS word WHERE position(word IN example) > 0))
    WHERE workspace_id = ${workspace.id}
      AND EXISTS (SELECT FROM unnest(examples) AS example, unnest(${words}::text[]) AS word WHERE position(word IN example) > 0)`.execute(
    db,
  )
}

/** Whether the JSON of a column holds one of the words, as they are written within JSON. */
function named(column: string, words: readonly string[]) {
  const written = words.map((word) => JSON.stringify(word).slice(1, -1))
  return sql<boolean>`EXISTS (SELECT FROM unnest(${written}::text[]) AS word WHERE position(word IN ${sql.ref(column)}::text) > 0)`
}
