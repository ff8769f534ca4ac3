import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** Gives customers their owners; answers the customers whose owner is another now. Whoever was only named gives way. */
export async function own(
  context: Context,
  owners: readonly { id: string; member_id: string }[],
): Promise<Set<string>> {
  if (owners.length === 0) return new Set()
  const { rows } = await sql<{ customer_id: string }>`
    INSERT INTO customer_members AS m (workspace_id, customer_id, member_id, role)
    SELECT ${context.workspace.id}::uuid, g.id, g.member_id, 'owner'
      FROM jsonb_to_recordset(${JSON.stringify(owners)}::jsonb) AS g(id uuid, member_id uuid)
    ON CONFLICT (workspace_id, customer_id, role) DO UPDATE SET member_id = excluded.member_id WHERE m.member_id <> excluded.member_id
    RETURNING customer_id`.execute(context.db)
  await forgetNamed(
    context,
    owners.map(({ id }) => id),
  )
  return new Set(rows.map(({ customer_id }) => customer_id))
}

/** Leaves customers without an owner; answers those that had one. */
export async function release(context: Context, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ customer_id: string }>`
    DELETE FROM customer_members WHERE workspace_id = ${context.workspace.id} AND role = 'owner'
      AND customer_id = ANY (${ids}::uuid[]) RETURNING customer_id`.execute(context.db)
  return new Set(rows.map(({ customer_id }) => customer_id)).union(await forgetNamed(context, ids))
}

/** Keeps who was named where no member looks after the customer; answers which changed, and who looks after the others. */
export async function name(
  context: Context,
  owners: readonly { id: string; named: string }[],
): Promise<{ named: Set<string>; keptBy: Map<string, string> }> {
  if (owners.length === 0) return { named: new Set(), keptBy: new Map() }
  const workspace = context.workspace.id
  const given = sql`jsonb_to_recordset(${JSON.stringify(owners)}::jsonb) AS g(id uuid, named text)`
  const kept = await sql<{ id: string; name: string }>`
    SELECT o.customer_id AS id, m.name FROM ${given}
    JOIN customer_members o ON o.workspace_id = ${workspace} AND o.customer_id = g.id AND o.role = 'owner'
    JOIN members m ON m.workspace_id = o.workspace_id AND m.id = o.member_id`.execute(context.db)
  const { rows } = await sql<{ id: string }>`
    UPDATE customers c SET named_owner = g.named, updated_at = ${context.now} FROM ${given}
    WHERE c.workspace_id = ${workspace} AND c.id = g.id AND c.named_owner IS DISTINCT FROM g.named
      AND NOT EXISTS (SELECT FROM customer_members o WHERE o.workspace_id = c.workspace_id AND o.customer_id = c.id AND o.role = 'owner')
    RETURNING c.id`.execute(context.db)
  return { named: new Set(rows.map(({ id }) => id)), keptBy: new Map(kept.rows.map((one) => [one.id, one.name])) }
}

/** The names of owners who are not members, with the customers that wait for them. */
export async function waiting(context: Context): Promise<{ named: string; ids: string[] }[]> {
  const { rows } = await sql<{ named: string; ids: string[] }>`
    SELECT named_owner AS named, array_agg(id) AS ids FROM customers c
    WHERE workspace_id = ${context.workspace.id} AND named_owner IS NOT NULL AND merged_into IS NULL
      AND NOT EXISTS (SELECT FROM customer_members o WHERE o.workspace_id = c.workspace_id AND o.customer_id = c.id AND o.role = 'owner')
    GROUP BY 1 ORDER BY count(*) DESC, 1`.execute(context.db)
  return rows
}

async function forgetNamed(context: Context, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    UPDATE customers SET named_owner = NULL, updated_at = ${context.now}
    WHERE workspace_id = ${context.workspace.id} AND id = ANY (${ids}::uuid[]) AND named_owner IS NOT NULL RETURNING id`.execute(
    context.db,
  )
  return new Set(rows.map(({ id }) => id))
}

export { forgetNamed as forgetNamedOwners }
