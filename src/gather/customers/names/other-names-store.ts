import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { bareName, normalName } from '../identity/normal-name.ts'

export type OtherName = { readonly id: string; readonly name: string }

/** What each of these customers is called besides. */
export async function ofCustomers(
  { db, workspace }: Context,
  ids: readonly string[],
): Promise<Map<string, OtherName[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('customer_names')
    .select(['id', 'customer_id', 'name'])
    .where('workspace_id', '=', workspace.id)
    .where('customer_id', 'in', [...ids])
    .orderBy('name')
    .execute()
  const theirs = Map.groupBy(rows, (one) => one.customer_id)
  return new Map([...theirs].map(([id, some]) => [id, some.map(({ id, name }) => ({ id, name }))]))
}

/** Whose other names these are, by the name as it is written. */
export async function calledOtherwise(
  { db, workspace }: Context,
  names: readonly string[],
): Promise<Map<string, { id: string; name: string; nameId: string }>> {
  const normal = new Map(names.map((name) => [name, normalName(name)]))
  const wanted = [...new Set(normal.values())].filter((name) => name !== '')
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<{ normal_name: string; id: string; name: string; nameId: string }>`
    SELECT n.normal_name, n.id AS "nameId", c.id, c.name
    FROM customer_names n JOIN customers c ON c.workspace_id = n.workspace_id AND c.id = n.customer_id
    WHERE n.workspace_id = ${workspace.id} AND n.normal_name = ANY (${wanted}::text[])`.execute(db)
  const known = new Map(rows.map(({ normal_name, ...one }) => [normal_name, one]))
  return new Map(
    names.flatMap((name) => {
      const one = known.get(normal.get(name) ?? '')
      return one === undefined ? [] : [[name, one] as const]
    }),
  )
}

/** The normal forms of the other names of these customers. */
export async function normalNamesOf(context: Context, ids: readonly string[]): Promise<Map<string, Set<string>>> {
  const names = await ofCustomers(context, ids)
  return new Map([...names].map(([id, some]) => [id, new Set(some.map(({ name }) => normalName(name)))]))
}

/** Who is called exactly so at present. */
export async function bearing(
  { db, workspace }: Context,
  normal: string,
): Promise<{ id: string; name: string } | undefined> {
  return db
    .selectFrom('customers')
    .select(['id', 'name'])
    .where('workspace_id', '=', workspace.id)
    .where('normal_name', '=', normal)
    .where('merged_into', 'is', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

/** Answers the ids of those that are new; a name that is some customer's already stays that one's. */
export async function add({ db, workspace }: Context, customerId: string, names: readonly string[]): Promise<string[]> {
  const values = names.map((name) => ({
    workspace_id: workspace.id,
    customer_id: customerId,
    name,
    normal_name: normalName(name),
  }))
  if (values.length === 0) return []
  const rows = await db
    .insertInto('customer_names')
    .values(values)
    .onConflict((on) => on.columns(['workspace_id', 'normal_name']).doNothing())
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function remove({ db, workspace }: Context, customerId: string, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return false
  const removed = await db
    .deleteFrom('customer_names')
    .where('workspace_id', '=', workspace.id)
    .where('customer_id', '=', customerId)
    .where('id', 'in', [...ids])
    .executeTakeFirst()
  return removed.numDeletedRows > 0n
}

/**
 * The names of these customers as they are found, formed anew from how they are written: what was put back from before names were
 * formed as they are now would be found under another one. Whoever was erased is found under none.
 */
export async function formNamesAnew(context: Context, ids: readonly string[]): Promise<void> {
  const { db, workspace } = context
  const { rows } = await sql<{ id: string; name: string; normal_name: string; bare_name: string }>`
    SELECT id, name, normal_name, bare_name FROM customers
    WHERE workspace_id = ${workspace.id} AND id = ANY (${ids}::uuid[]) AND normal_name <> ''`.execute(db)
  const wrong = rows.flatMap(({ id, name, ...before }) => {
    const formed = { normal_name: normalName(name), bare_name: bareName(name) }
    const isRight = formed.normal_name === before.normal_name && formed.bare_name === before.bare_name
    return isRight || formed.normal_name === '' ? [] : [{ id, ...formed }]
  })
  if (wrong.length === 0) return
  await sql`
    UPDATE customers c SET normal_name = g.normal_name, bare_name = g.bare_name
    FROM jsonb_to_recordset(${JSON.stringify(wrong)}::jsonb) AS g(id uuid, normal_name text, bare_name text)
    WHERE c.workspace_id = ${workspace.id} AND c.id = g.id`.execute(db)
}
