import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { PersonSought } from '#platform/furnishing/personal.ts'
import * as tables from './tables-store.ts'

/** What the records say of a person, by the names under which the rooms hand it out. */
export async function recordsOf(
  context: Context,
  person: PersonSought,
): Promise<Record<string, Record<string, unknown>[]>> {
  const found: Record<string, Record<string, unknown>[]> = {}
  for (const one of declared(context)) {
    if (one.handedOut) found[one.handedOut.as] = await tables.rowsOf(context, one, person)
  }
  const { rows: changes } = await sql<{ row: Record<string, unknown> }>`
    SELECT to_jsonb(t) - 'workspace_id' AS row FROM record_changes t
    WHERE workspace_id = ${context.workspace.id} AND record_id = ${person.id} ORDER BY sequence`.execute(context.db)
  return { ...found, changes: changes.map(({ row }) => row) }
}

/**
 * Takes the person out of every table that declares what it keeps of persons, out of the log of changes, the notices and the kept
 * answers. The rows stay, so that counts stay as they were. Where the person is found is settled before anything is changed.
 *
 * @param known the ids by which systems know the person, and what they are called
 * @returns of how many records something was cleared
 */
export async function forget(
  context: Context,
  person: PersonSought,
  known: { readonly ids: readonly string[]; readonly words: readonly string[] },
): Promise<number> {
  const all = declared(context)
  const places = new Map(
    await Promise.all(all.map(async (one) => [one, await tables.placeOf(context, one, person)] as const)),
  )
  const touched = new Set<string>([person.id])
  const versions: { table: string; ids: string[] }[] = []
  for (const [one, place] of places) {
    const changed = [...new Set(await tables.clear(context, one, person, place))]
    // Only what is told apart by an id of its own has notices, answers and a log.
    if (one.key === undefined) for (const id of changed) touched.add(id)
    if (one.isMirrored && changed.length > 0) versions.push({ table: one.table, ids: changed })
  }
  for (const [one, { about, beside, near, gone }] of places) {
    if (one.key !== undefined) continue
    const ids = [...about, ...beside, ...gone]
    if (ids.length > 0)
      await sql`SELECT forget_columns_in_changes(${person.id}, ${one.table}, ${ids}::uuid[], ${tables.tellingColumns(one, person)}::text[])`.execute(
        context.db,
      )
    if (person.nearby !== null && one.prose !== undefined && near.length > 0)
      await sql`SELECT forget_words_in_changes_of(${person.id}, ${person.nearby}, ${one.table}, ${near}::uuid[], ${one.prose}::text[])`.execute(
        context.db,
      )
  }
  if (person.anywhere !== null)
    await sql`SELECT forget_words_in_changes(${person.id}, ${person.anywhere})`.execute(context.db)
  if (versions.length > 0) await context.enqueue('people.forget versions', { versions })
  const records = [...touched]
  await forgetTraces(context, person, records)
  for (const { forget: further } of context.contributions.personal ?? [])
    await further?.(context, person, { ...known, records })
  return records.length
}

function declared({ contributions }: Context) {
  return (contributions.personal ?? []).flatMap((one) => one.tables)
}

/** The notices and the kept answers also held what is now erased. */
async function forgetTraces(
  { db, workspace }: Context,
  { anywhere }: PersonSought,
  touched: readonly string[],
): Promise<void> {
  // What waits is still to be heard: it keeps its shape, without the words.
  await sql`UPDATE notices SET data = '{}' WHERE workspace_id = ${workspace.id} AND delivered_at IS NOT NULL AND about = ANY (${touched}::uuid[])`.execute(
    db,
  )
  if (anywhere !== null)
    await sql`UPDATE notices SET data = without_words(data, ${anywhere}) WHERE workspace_id = ${workspace.id} AND data::text ~* ${anywhere}`.execute(
      db,
    )
  await sql`DELETE FROM idempotent_answers WHERE workspace_id = ${workspace.id} AND (
    answer::text LIKE ANY (SELECT '%' || touched || '%' FROM unnest(${touched}::text[]) AS touched) OR answer::text ~* ${anywhere})`.execute(
    db,
  )
}
