import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Meaning } from '../contract.ts'

/** The names that were declared to mean this. */
export async function namesMeaning(context: Context, meaning: Meaning): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM event_names WHERE workspace_id = ${context.workspace.id} AND means = ${meaning}`.execute(
    context.db,
  )
  return rows.map(({ name }) => name)
}

/** Declares what events of these names mean; what somebody declared before stays. */
export async function declareMeaning(context: Context, names: readonly string[], meaning: Meaning): Promise<void> {
  if (names.length === 0) return
  await sql`
    UPDATE event_names SET means = ${meaning}
    WHERE workspace_id = ${context.workspace.id} AND name = ANY(${[...new Set(names)]}::text[]) AND means IS NULL`.execute(
    context.db,
  )
}
