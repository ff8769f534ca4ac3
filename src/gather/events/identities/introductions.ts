import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** These ids of users or groups are known from now on: events that waited for them find their customer in a moment. */
export async function introduce(context: Context, ids: readonly string[]): Promise<void> {
  const named = [...new Set(ids)].filter((id) => id !== '')
  if (named.length === 0) return
  const workspaceId = context.workspace.id
  await sql`INSERT INTO event_introductions (workspace_id, external_id) SELECT ${workspaceId}, unnest(${named}::text[]) ON CONFLICT DO NOTHING`.execute(
    context.db,
  )
  const { rows } =
    await sql`SELECT FROM job_runs WHERE workspace_id = ${workspaceId} AND name = 'events.attribute' AND state = 'waiting' LIMIT 1`.execute(
      context.db,
    )
  if (rows.length === 0) await context.enqueue('events.attribute', {})
}

export async function introductions(context: Context, limit: number): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`SELECT external_id AS id FROM event_introductions WHERE workspace_id = ${context.workspace.id} LIMIT ${limit}`.execute(
    context.db,
  )
  return rows.map(({ id }) => id)
}

export async function introduced(context: Context, ids: readonly string[]): Promise<void> {
  await sql`DELETE FROM event_introductions WHERE workspace_id = ${context.workspace.id} AND external_id = ANY(${ids}::text[])`.execute(
    context.db,
  )
}

/** What a customer is called outside, and the people there: by these its events are known. */
export async function idsOfCustomer(context: Context, customerId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT external_id AS id FROM customer_external_ids WHERE workspace_id = ${context.workspace.id} AND customer_id = ${customerId}
    UNION SELECT x.external_id FROM person_external_ids x JOIN people p ON p.workspace_id = x.workspace_id AND p.id = x.person_id
    WHERE p.workspace_id = ${context.workspace.id} AND p.customer_id = ${customerId}`.execute(context.db)
  return rows.map(({ id }) => id)
}

export async function idsOfPerson(context: Context, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT external_id AS id FROM person_external_ids WHERE workspace_id = ${context.workspace.id} AND person_id = ${personId}
    UNION SELECT email FROM people WHERE workspace_id = ${context.workspace.id} AND id = ${personId} AND email IS NOT NULL
    UNION SELECT value FROM person_further WHERE workspace_id = ${context.workspace.id} AND person_id = ${personId}
      AND kind = 'email'`.execute(context.db)
  return rows.map(({ id }) => id)
}

/** The merges that stand, the latest first: which customer went into which. */
export async function merges(
  context: Context,
): Promise<{ kept: string; absorbed: string; undone: boolean; mergedAt: Date }[]> {
  const { rows } = await sql<{ kept: string; absorbed: string; undone: boolean; mergedAt: Date }>`
    SELECT kept_id AS kept, absorbed_id AS absorbed, undone_at IS NOT NULL AS undone, merged_at AS "mergedAt" FROM customer_merges
    WHERE workspace_id = ${context.workspace.id} ORDER BY merged_at DESC, id DESC`.execute(context.db)
  return rows
}

/** The records of people that were joined into another since an instant, and are. */
export async function joinsSince(
  { db, workspace }: Context,
  since: Date,
): Promise<{ keptId: string; absorbedId: string }[]> {
  const { rows } = await sql<{ keptId: string; absorbedId: string }>`
    SELECT kept_id AS "keptId", absorbed_id AS "absorbedId" FROM person_joins
    WHERE workspace_id = ${workspace.id} AND undone_at IS NULL AND joined_at > ${since} ORDER BY id`.execute(db)
  return rows
}
