import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { attributeOf } from '../changes/named-field.ts'
import type { Change, Overtaken } from '../contract.ts'
import { columnOf, concernOf, valueIn } from './seen-store.ts'

/** The customers that others have changed between the dry run and the execution, in the order of the list; all without a limit. */
export async function overtakenOf(
  { db, workspace }: Context,
  id: string,
  { from, limit }: { readonly from: number; readonly limit: number | null },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT o.id FROM customer_edit_batches b, unnest(b.overtaken) WITH ORDINALITY AS o(id, place)
    WHERE b.workspace_id = ${workspace.id} AND b.edit_id = ${id} ORDER BY b.number, o.place
    OFFSET ${from} LIMIT ${limit}::bigint`.execute(db)
  return rows.map((row) => row.id)
}

/** The texts that a pasted column has for these customers. */
export async function textsFor(
  { db, workspace }: Context,
  { id, change }: { readonly id: string; readonly change: Change & { readonly kind: 'texts' } },
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT o.id FROM customer_edit_batches b, unnest(b.customer_ids) WITH ORDINALITY AS o(id, place)
    WHERE b.workspace_id = ${workspace.id} AND b.edit_id = ${id} ORDER BY b.number, o.place`.execute(db)
  const textOf = new Map(rows.map((row, place) => [row.id, change.texts[place] ?? '']))
  return ids.map((one) => textOf.get(one) ?? '')
}

/** What they say by now of what was to be changed, and who has changed that last, and when. */
export async function toldOf({ db, workspace }: Context, change: Change, ids: readonly string[]): Promise<Overtaken[]> {
  const concern = concernOf(change)
  const attribute = concern.field === null ? null : attributeOf(concern.field)
  const column = concern.field === null ? null : columnOf(concern.field)
  const { rows } = await sql<Overtaken>`
    WITH logged AS (
      SELECT record_id AS id, author, at, sequence FROM record_changes
      WHERE workspace_id = ${workspace.id} AND record_id = ANY (${ids}::uuid[]) AND record = 'customers' AND act = 'changed'
        AND (after ? ${column}::text AND (${attribute}::text IS NULL
            OR before -> 'attributes' -> ${attribute}::text IS DISTINCT FROM after -> 'attributes' -> ${attribute}::text)
          OR ${concern.role === 'owner'} AND after ? 'named_owner')
      UNION ALL
      SELECT m.customer_id, h.author, h.at, h.sequence FROM customer_members m
      JOIN record_changes h ON h.workspace_id = m.workspace_id AND h.record_id = m.id
      WHERE m.workspace_id = ${workspace.id} AND m.customer_id = ANY (${ids}::uuid[]) AND m.role = ${concern.role}
      UNION ALL
      SELECT (before ->> 'customer_id')::uuid, author, at, sequence FROM record_changes
      WHERE workspace_id = ${workspace.id} AND record = 'customer_members' AND act = 'deleted'
        AND before ->> 'role' = ${concern.role} AND before ->> 'customer_id' = ANY (${ids}::text[])),
    latest AS (SELECT DISTINCT ON (id) id, author, at FROM logged ORDER BY id, sequence DESC)
    SELECT c.id, c.name, ${valueIn(concern)} AS value, ${column}::text AS column,
      (SELECT jsonb_agg(w.name ORDER BY w.name) FROM customer_members m
        JOIN members w ON w.workspace_id = m.workspace_id AND w.id = m.member_id
        WHERE m.workspace_id = c.workspace_id AND m.customer_id = c.id AND m.role = ${concern.role})
        AS members,
      CASE WHEN ${concern.role === 'owner'} THEN c.named_owner END AS "namedOwner",
      l.author, who.name AS "authorName", l.at
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS g(id, place)
    JOIN customers c ON c.workspace_id = ${workspace.id} AND c.id = g.id
    LEFT JOIN latest l ON l.id = c.id
    LEFT JOIN members who ON who.workspace_id = c.workspace_id AND 'member:' || who.id = l.author
    ORDER BY g.place`.execute(db)
  return rows.map((row) => ({ ...row, members: row.members ?? [] }))
}
