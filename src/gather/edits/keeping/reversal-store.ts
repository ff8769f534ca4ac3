import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** Under which an undo stands in the log of changes. */
export function sourceOf(id: string): string {
  return `reversal:${id}`
}

export type Restored = { readonly restored: ReadonlySet<string>; readonly kept: ReadonlySet<string> }

/** What an edit writes on the record itself. Whatever else changes with it is not led back. */
const columns = [
  'name',
  'normal_name',
  'bare_name',
  'kind',
  'stage',
  'industry',
  'country',
  'domain',
  'corporate_number',
  'postal_code',
  'prefecture',
  'municipality_code',
  'address',
  'approval_lead_days',
  'since_on',
  'left_on',
  'named_owner',
]

/** Leads these customers back to what an edit found, field by field: what says something else than the edit wrote was changed since. */
export async function restoreFields(context: Context, source: string, ids: readonly string[]): Promise<Restored> {
  const { db, workspace, now } = context
  const refs = sql.join(columns.map((column) => sql.ref(column)))
  const { rows } = await sql<{ id: string; whole: boolean }>`
    WITH log AS (
      SELECT record_id AS id, before, after FROM record_changes
      WHERE workspace_id = ${workspace.id} AND record_id = ANY (${ids}::uuid[]) AND source = ${source}
        AND record = 'customers' AND act = 'changed'),
    keys AS (
      SELECT l.id, k AS key, NULL AS attribute, l.before -> k AS was, to_jsonb(c) -> k IS NOT DISTINCT FROM l.after -> k AS stands
      FROM log l LEFT JOIN customers c ON c.workspace_id = ${workspace.id} AND c.id = l.id
      CROSS JOIN jsonb_object_keys(l.after) AS k
      WHERE k = ANY (${columns}::text[])
      UNION ALL
      SELECT l.id, 'attributes', k, l.before -> 'attributes' -> k,
             c.id IS NOT NULL AND c.attributes -> k IS NOT DISTINCT FROM l.after -> 'attributes' -> k
      FROM log l LEFT JOIN customers c ON c.workspace_id = ${workspace.id} AND c.id = l.id
      CROSS JOIN LATERAL (SELECT DISTINCT jsonb_object_keys((l.before -> 'attributes') || (l.after -> 'attributes')) AS k) AS named
      WHERE l.after ? 'attributes' AND l.before -> 'attributes' -> k IS DISTINCT FROM l.after -> 'attributes' -> k),
    back AS (
      SELECT id, bool_and(stands) AS whole,
             coalesce(jsonb_object_agg(key, coalesce(was, 'null')) FILTER (WHERE stands AND attribute IS NULL), '{}') AS fields,
             coalesce(jsonb_object_agg(attribute, coalesce(was, 'null')) FILTER (WHERE stands AND attribute IS NOT NULL), '{}') AS said
      FROM keys GROUP BY id),
    written AS (
      UPDATE customers c
      SET (${refs}) = (SELECT ${refs} FROM jsonb_populate_record(c, b.fields)),
          attributes = CASE WHEN b.said = '{}' THEN c.attributes ELSE jsonb_strip_nulls(c.attributes || b.said) END,
          updated_at = ${now}
      FROM back b
      WHERE c.workspace_id = ${workspace.id} AND c.id = b.id AND (b.fields <> '{}' OR b.said <> '{}'))
    SELECT id, whole FROM back`.execute(db)
  return apart(rows)
}

/** The same of who looks after them: a colleague who was given a role since keeps it. */
export async function restoreRoles(context: Context, source: string, ids: readonly string[]): Promise<Restored> {
  const { db, workspace } = context
  const { rows: given } = await sql<{ id: string; whole: boolean }>`
    WITH log AS (
      SELECT m.id, m.customer_id, h.sequence FROM customer_members m
      JOIN record_changes h ON h.workspace_id = m.workspace_id AND h.record_id = m.id
      WHERE m.workspace_id = ${workspace.id} AND m.customer_id = ANY (${ids}::uuid[]) AND h.source = ${source}
        AND h.record = 'customer_members' AND h.act = 'created'),
    standing AS (
      SELECT l.id FROM log l WHERE NOT EXISTS (
        SELECT FROM record_changes later
        WHERE later.workspace_id = ${workspace.id} AND later.record_id = l.id AND later.sequence > l.sequence)),
    gone AS (
      DELETE FROM customer_members m USING standing s WHERE m.workspace_id = ${workspace.id} AND m.id = s.id)
    SELECT l.customer_id AS id, s.id IS NOT NULL AS whole FROM log l LEFT JOIN standing s ON s.id = l.id`.execute(db)
  const { rows: other } = await sql<{ id: string; whole: boolean }>`
    WITH log AS (
      SELECT m.id, m.customer_id, h.before ->> 'member_id' AS was, m.member_id::text = h.after ->> 'member_id' AS stands
      FROM customer_members m JOIN record_changes h ON h.workspace_id = m.workspace_id AND h.record_id = m.id
      WHERE m.workspace_id = ${workspace.id} AND m.customer_id = ANY (${ids}::uuid[]) AND h.source = ${source}
        AND h.record = 'customer_members' AND h.act = 'changed'),
    written AS (
      UPDATE customer_members m SET member_id = l.was::uuid FROM log l
      WHERE m.workspace_id = ${workspace.id} AND m.id = l.id AND l.stands)
    SELECT customer_id AS id, stands AS whole FROM log`.execute(db)
  const { rows: taken } = await sql<{ id: string; whole: boolean }>`
    WITH log AS (
      SELECT h.record_id, (h.before ->> 'customer_id')::uuid AS customer_id, (h.before ->> 'member_id')::uuid AS member_id,
             h.before ->> 'role' AS role
      FROM record_changes h
      WHERE h.workspace_id = ${workspace.id} AND h.source = ${source} AND h.act = 'deleted' AND h.record = 'customer_members'
        AND h.record IN ('customer_members', 'customer_external_ids', 'customer_names')
        AND h.before ->> 'customer_id' = ANY (${ids}::text[])),
    written AS (
      INSERT INTO customer_members (workspace_id, id, customer_id, member_id, role)
      SELECT ${workspace.id}::uuid, l.record_id, l.customer_id, l.member_id, l.role FROM log l
      JOIN customers c ON c.workspace_id = ${workspace.id} AND c.id = l.customer_id
      ON CONFLICT DO NOTHING RETURNING id)
    SELECT l.customer_id AS id, w.id IS NOT NULL AS whole FROM log l LEFT JOIN written w ON w.id = l.record_id`.execute(
    db,
  )
  return apart([...given, ...other, ...taken])
}

function apart(rows: readonly { readonly id: string; readonly whole: boolean }[]): Restored {
  const kept = new Set(rows.flatMap(({ id, whole }) => (whole ? [] : [id])))
  return { kept, restored: new Set(rows.map(({ id }) => id)).difference(kept) }
}
