import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { snake } from '#platform/operations/versions/differences.ts'
import { attributeOf } from '../changes/named-field.ts'
import { type Change, fields } from '../contract.ts'
import { batchSize, type Order } from './edit-store.ts'

/** What a change is about: a field, who looks after the customer in a role, or both. */
export type Concern = { readonly field: string | null; readonly role: string | null }

export function concernOf(change: Change): Concern {
  switch (change.kind) {
    case 'value':
      return { field: change.field, role: null }
    case 'texts':
      return change.field === 'owner' ? { field: null, role: 'owner' } : { field: change.field, role: null }
    case 'role':
      return { field: null, role: change.role }
    case 'turns':
      return { field: null, role: 'owner' }
    case 'by value':
      return { field: change.field, role: 'owner' }
  }
}

/** What stands in the field of a customer `c`, as JSON; nothing where a change is about none. */
export function valueIn({ field }: Concern): RawBuilder<unknown> {
  if (field === null) return sql`NULL::jsonb`
  const attribute = attributeOf(field)
  if (attribute !== null) return sql`c.attributes -> ${attribute}`
  return sql`to_jsonb(${sql.ref(`c.${columnOf(field)}`)})`
}

export function columnOf(field: string): string {
  if (attributeOf(field) !== null) return 'attributes'
  return snake(fields.find((one) => one === field) ?? 'name')
}

/** Who looks after a customer `c` in the role, and of an owner who is only named; nothing where a change is about none. */
function holdersIn({ workspace }: Context, { role }: Concern): RawBuilder<unknown> {
  if (role === null) return sql`NULL::text`
  const named = role === 'owner' ? sql`coalesce(c.named_owner, '')` : sql`''`
  return sql`${named} || ' ' || coalesce((SELECT string_agg(m.member_id::text, ' ' ORDER BY m.member_id) FROM customer_members m
    WHERE m.workspace_id = ${workspace.id} AND m.customer_id = c.id AND m.role = ${role}), '')`
}

/** A mark of what each of them says of what is to be changed: where it is another, somebody has changed it. */
export async function marksOf(context: Context, change: Change, ids: readonly string[]): Promise<Map<string, string>> {
  const concern = concernOf(change)
  const { rows } = await sql<{ id: string; mark: string }>`
    SELECT c.id, md5(jsonb_build_array(${valueIn(concern)}, ${holdersIn(context, concern)})::text) AS mark
    FROM customers c WHERE c.workspace_id = ${context.workspace.id} AND c.id = ANY (${ids}::uuid[])`.execute(context.db)
  return new Map(rows.map(({ id, mark }) => [id, mark]))
}

/** Nobody else changes them, or says instead of whom they are given away, until this transaction ends. */
export async function holdCustomers({ db, workspace }: Context, ids: readonly string[]): Promise<void> {
  await sql`SELECT FROM customers WHERE workspace_id = ${workspace.id} AND id = ANY (${ids}::uuid[])
    ORDER BY id FOR NO KEY UPDATE`.execute(db)
}

function batchOf({ db, workspace }: Context, { id, looked }: Order) {
  return db
    .updateTable('customer_edit_batches')
    .where('workspace_id', '=', workspace.id)
    .where('edit_id', '=', id)
    .where('number', '=', Math.ceil(looked / batchSize))
}

export async function keepMarks(
  context: Context,
  order: Order,
  ids: readonly string[],
  marks: ReadonlyMap<string, string>,
): Promise<void> {
  await batchOf(context, order)
    .set({ seen: ids.map((id) => marks.get(id) ?? '') })
    .execute()
}

/** What the dry run saw of a batch; nothing where there was none. */
export async function keptMarks(
  { db, workspace }: Context,
  { id, looked }: Order,
  ids: readonly string[],
): Promise<Map<string, string> | null> {
  const row = await db
    .selectFrom('customer_edit_batches')
    .select('seen')
    .where('workspace_id', '=', workspace.id)
    .where('edit_id', '=', id)
    .where('number', '=', Math.ceil(looked / batchSize))
    .executeTakeFirst()
  return row?.seen ? new Map(ids.map((one, place) => [one, row.seen?.[place] ?? ''])) : null
}

/** What was seen matters until the edit has run. */
export async function forgetMarks({ db, workspace }: Context, editId: string): Promise<void> {
  await db
    .updateTable('customer_edit_batches')
    .set({ seen: null })
    .where('workspace_id', '=', workspace.id)
    .where('edit_id', '=', editId)
    .execute()
}

export async function keepOvertaken(context: Context, order: Order, ids: ReadonlySet<string>): Promise<void> {
  await batchOf(context, order)
    .set({ overtaken: [...ids] })
    .execute()
}
