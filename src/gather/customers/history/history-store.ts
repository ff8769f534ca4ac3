import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { LoggedChange } from './field-history.ts'

/** What was written on the customer itself, its external ids and its roles, the newest first, before a sequence number. */
export async function of(
  context: Context,
  customerId: string,
  before: string | undefined,
  limit: number,
): Promise<LoggedChange[]> {
  const workspace = context.workspace.id
  const { rows } = await sql<LoggedChange>`
    WITH own AS (
      SELECT id, NULL AS role FROM customers WHERE workspace_id = ${workspace} AND id = ${customerId}
      UNION ALL SELECT id, role FROM customer_members WHERE workspace_id = ${workspace} AND customer_id = ${customerId}
      UNION ALL SELECT id, NULL FROM customer_external_ids WHERE workspace_id = ${workspace} AND customer_id = ${customerId}
      UNION ALL SELECT id, NULL FROM customer_names WHERE workspace_id = ${workspace} AND customer_id = ${customerId})
    SELECT h.sequence, h.record, h.act, h.before, h.after, own.role, h.author, h.source, h.at
    FROM record_changes h JOIN own ON own.id = h.record_id
    WHERE h.workspace_id = ${workspace} AND (${before ?? null}::bigint IS NULL OR h.sequence < ${before ?? null}::bigint)
    UNION ALL
    SELECT h.sequence, h.record, h.act, h.before, h.after, h.before ->> 'role', h.author, h.source, h.at
    FROM record_changes h
    WHERE h.workspace_id = ${workspace} AND h.record IN ('customer_members', 'customer_external_ids', 'customer_names')
      AND h.act = 'deleted' AND h.before ->> 'customer_id' = ${customerId} AND (${before ?? null}::bigint IS NULL OR h.sequence < ${before ?? null}::bigint)
    ORDER BY sequence DESC LIMIT ${limit}`.execute(context.db)
  return rows
}

/** The turns worth telling: the record came, its stage changed, a role was given or taken; strictly before an instant. */
export async function turnsOf(
  context: Context,
  customerId: string,
  before: Date,
  limit: number,
): Promise<LoggedChange[]> {
  const workspace = context.workspace.id
  const { rows } = await sql<LoggedChange>`
    WITH roles AS (
      SELECT id, role, member_id::text FROM customer_members WHERE workspace_id = ${workspace} AND customer_id = ${customerId}
      UNION ALL
      SELECT record_id, before ->> 'role', before ->> 'member_id' FROM record_changes
      WHERE workspace_id = ${workspace} AND record = 'customer_members' AND act = 'deleted' AND before ->> 'customer_id' = ${customerId})
    SELECT h.sequence, h.record, h.act, jsonb_build_object('stage', h.before -> 'stage') AS before, jsonb_build_object('stage', h.after -> 'stage') AS after,
           NULL AS role, h.author, h.source, h.at
    FROM record_changes h
    WHERE h.workspace_id = ${workspace} AND h.record_id = ${customerId} AND h.record = 'customers' AND h.at < ${before}
      AND (h.act = 'created' OR h.after ? 'stage')
    UNION ALL
    SELECT h.sequence, h.record, h.act, h.before,
           CASE WHEN h.act = 'created' THEN jsonb_build_object('member_id', coalesce(firstly.member_id, roles.member_id)) ELSE h.after END, roles.role, h.author, h.source, h.at
    FROM roles JOIN record_changes h ON h.workspace_id = ${workspace} AND h.record_id = roles.id
    LEFT JOIN LATERAL (
      SELECT c.before ->> 'member_id' AS member_id FROM record_changes c
      WHERE c.workspace_id = ${workspace} AND c.record_id = roles.id AND c.act = 'changed' AND c.before ? 'member_id'
      ORDER BY c.sequence LIMIT 1) firstly ON h.act = 'created'
    WHERE h.at < ${before}
    ORDER BY at DESC, sequence DESC LIMIT ${limit}`.execute(context.db)
  return rows
}
