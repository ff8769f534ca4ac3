import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { unlessTaken } from '#platform/postgres/unless-taken.ts'
import type { Reason } from './contract.ts'

/** A column of any feature's table that refers to a customer. */
export type Reference = { readonly table: string; readonly column: string }
export const Moved = z.object({
  rows: z.array(z.object({ table: z.string(), column: z.string(), ids: z.array(z.uuid()) })),
  fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
  /** Other names that the merge gave the customer that was kept. */
  names: z.array(z.uuid()).default([]),
  /** What stayed behind and was closed, because the customer that was kept has its like. */
  closed: z.array(z.object({ record: z.string(), ids: z.array(z.uuid()) })).default([]),
})
export type Moved = z.infer<typeof Moved>

/** Every reference to customers that the database knows of: a feature's table takes part in merges by its foreign key alone. */
export async function references(context: Context): Promise<Reference[]> {
  const { rows } = await sql<Reference>`
    SELECT t.relname AS table, a.attname AS column
    FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY (k.conkey)
    WHERE k.contype = 'f' AND k.conparentid = 0 AND k.confrelid = 'customers'::regclass AND a.attname <> 'workspace_id'
      AND EXISTS (SELECT FROM pg_attribute i WHERE i.attrelid = t.oid AND i.attname = 'id' AND NOT i.attisdropped)
    ORDER BY 1, 2`.execute(context.db)
  return rows
}

export async function countOf(context: Context, { table, column }: Reference, customerId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM ${sql.table(table)} WHERE workspace_id = ${context.workspace.id}
      AND ${sql.ref(column)} = ${customerId}`.execute(context.db)
  return rows[0]?.count ?? 0
}

/** Moves what refers to one customer to another; what the other already has in its place (an owner, an open play) stays behind. */
export async function move(context: Context, reference: Reference, from: string, to: string): Promise<string[]> {
  const all = await unlessTaken(context, () => moveRows(context, reference, from, to, null))
  if (all !== undefined) return all
  const moved: string[] = []
  for (const id of await idsOf(context, reference, from))
    moved.push(...((await unlessTaken(context, () => moveRows(context, reference, from, to, [id]))) ?? []))
  return moved
}

/** Moves only these rows, and only those that are still there; what the other has got the like of meanwhile stays. */
export async function moveBack(
  context: Context,
  reference: Reference,
  from: string,
  to: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const all = await unlessTaken(context, () => moveRows(context, reference, from, to, ids))
  if (all !== undefined) return
  for (const id of ids) await unlessTaken(context, () => moveRows(context, reference, from, to, [id]))
}

async function moveRows(
  context: Context,
  { table, column }: Reference,
  from: string,
  to: string,
  ids: readonly string[] | null,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE ${sql.table(table)} SET ${sql.ref(column)} = ${to}
    WHERE workspace_id = ${context.workspace.id} AND ${sql.ref(column)} = ${from} AND id <> ${to}
      AND (${ids}::uuid[] IS NULL OR id = ANY (${ids}::uuid[]))
    RETURNING id`.execute(context.db)
  return rows.map(({ id }) => id)
}

async function idsOf(context: Context, { table, column }: Reference, customerId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM ${sql.table(table)} WHERE workspace_id = ${context.workspace.id} AND ${sql.ref(column)} = ${customerId}
      ORDER BY id`.execute(context.db)
  return rows.map(({ id }) => id)
}

/** Holds both customers until the transaction ends, so that two merges at once cannot cross. */
export async function hold(context: Context, ids: readonly string[]): Promise<void> {
  await sql`SELECT FROM customers WHERE workspace_id = ${context.workspace.id} AND id = ANY (${ids}::uuid[])
    ORDER BY id FOR UPDATE`.execute(context.db)
}

export async function insert(context: Context, keptId: string, absorbedId: string, moved: Moved): Promise<string> {
  const { id } = await context.db
    .insertInto('customer_merges')
    .values({
      workspace_id: context.workspace.id,
      kept_id: keptId,
      absorbed_id: absorbedId,
      moved: JSON.stringify(moved),
      merged_at: context.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function markUndone(context: Context, id: string): Promise<void> {
  await context.db
    .updateTable('customer_merges')
    .set({ undone_at: context.now })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function find(context: Context, id: string) {
  return rows(context).where('customer_merges.id', '=', id).executeTakeFirst()
}

export async function ofKept(context: Context, keptId: string) {
  return rows(context).where('kept_id', '=', keptId).orderBy('merged_at', 'desc').execute()
}

function rows(context: Context) {
  return context.db
    .selectFrom('customer_merges')
    .leftJoin('customers', (join) =>
      join
        .onRef('customers.workspace_id', '=', 'customer_merges.workspace_id')
        .onRef('customers.id', '=', 'customer_merges.absorbed_id'),
    )
    .select([
      'customer_merges.id',
      'kept_id',
      'absorbed_id',
      'customers.name as absorbed_name',
      'moved',
      'merged_at',
      'author',
      'undone_at',
    ])
    .where('customer_merges.workspace_id', '=', context.workspace.id)
}

/** Others that share the corporate number, the name, the domain or the name but for the legal form with this customer. */
export async function twinsOf(
  context: Context,
  id: string,
): Promise<{ id: string; name: string; because: Reason[] }[]> {
  const { rows: found } = await sql<{ id: string; name: string; because: Reason[] }>`
    WITH me AS (SELECT * FROM customers WHERE workspace_id = ${context.workspace.id} AND id = ${id}),
    hits AS (
      (SELECT c.id, c.name, 'corporate number' AS because FROM customers c, me WHERE c.workspace_id = me.workspace_id
        AND c.corporate_number = me.corporate_number AND c.id <> me.id AND c.merged_into IS NULL LIMIT 50)
      UNION ALL (SELECT c.id, c.name, 'name' FROM customers c, me WHERE c.workspace_id = me.workspace_id
        AND c.normal_name = me.normal_name AND me.normal_name <> '' AND c.id <> me.id AND c.merged_into IS NULL LIMIT 50)
      UNION ALL (SELECT c.id, c.name, 'domain' FROM customers c, me WHERE c.workspace_id = me.workspace_id AND c.domain = me.domain
        AND c.id <> me.id AND c.merged_into IS NULL LIMIT 50)
      UNION ALL (SELECT c.id, c.name, 'bare name' FROM customers c, me WHERE c.workspace_id = me.workspace_id
        AND c.bare_name = me.bare_name AND me.bare_name <> '' AND c.normal_name <> me.normal_name AND c.id <> me.id
          AND c.merged_into IS NULL LIMIT 50))
    SELECT id, name, array_agg(because ORDER BY because) AS because FROM hits GROUP BY 1, 2 ORDER BY count(*) DESC, name,
      id LIMIT 50`.execute(context.db)
  return found
}
