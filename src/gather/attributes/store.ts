import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { AttributeType } from './attribute.ts'
import { Attribute } from './contract.ts'

type Subject = Attribute['subject']
const columns = ['id', 'subject', 'name', 'label', 'type', 'learnt', 'leaks_outcome as leaksOutcome'] as const

export async function all(context: Context, subject?: Subject): Promise<Attribute[]> {
  let query = context.db
    .selectFrom('attributes')
    .select(columns)
    .where('workspace_id', '=', context.workspace.id)
    .orderBy('subject')
    .orderBy('created_at')
    .orderBy('name')
  if (subject !== undefined) query = query.where('subject', '=', subject)
  return (await query.execute()).map((row) => Attribute.parse(row))
}

/** Declares what is not declared yet. */
export async function declare(
  context: Context,
  subject: Subject,
  wished: readonly Omit<Attribute, 'id' | 'subject'>[],
): Promise<void> {
  if (wished.length === 0) return
  const values = wished.map(({ name, label, type, learnt, leaksOutcome }) => ({
    workspace_id: context.workspace.id,
    subject,
    name,
    label,
    type,
    learnt,
    leaks_outcome: leaksOutcome,
  }))
  await context.db
    .insertInto('attributes')
    .values(values)
    .onConflict((on) => on.columns(['workspace_id', 'subject', 'name']).doNothing())
    .execute()
}

export async function find(context: Context, id: string): Promise<Attribute | undefined> {
  const row = await context.db
    .selectFrom('attributes')
    .select(columns)
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && Attribute.parse(row)
}

export async function named(context: Context, subject: Subject, name: string): Promise<Attribute | undefined> {
  const query = context.db.selectFrom('attributes').select(columns).where('workspace_id', '=', context.workspace.id)
  const row = await query.where('subject', '=', subject).where('name', '=', name).executeTakeFirst()
  return row && Attribute.parse(row)
}

export async function rename(context: Context, id: string, label: string): Promise<void> {
  await context.db
    .updateTable('attributes')
    .set({ label })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

/** Says of attributes that files brought that they tell the outcome. */
export async function markLeaks(context: Context, subject: Subject, names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  await context.db
    .updateTable('attributes')
    .set({ leaks_outcome: true })
    .where('workspace_id', '=', context.workspace.id)
    .where('subject', '=', subject)
    .where('learnt', '=', true)
    .where('leaks_outcome', '=', false)
    .where('name', 'in', [...names])
    .execute()
}

export async function remove(context: Context, id: string): Promise<void> {
  await context.db
    .deleteFrom('attributes')
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

/** Turns a learnt attribute into text, because a later file brought values of another kind. */
export async function widen(
  context: Context,
  attribute: { id: string; subject: Subject; name: string },
): Promise<void> {
  const wide: AttributeType = 'text'
  await context.db
    .updateTable('attributes')
    .set({ type: wide })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', attribute.id)
    .execute()
  for (const table of bearersOf(context, attribute))
    await sql`
      UPDATE ${sql.table(table)}
      SET attributes = jsonb_set(attributes, ARRAY[${attribute.name}::text], to_jsonb(attributes ->> ${attribute.name}::text))
      WHERE workspace_id = ${context.workspace.id}
        AND jsonb_typeof(attributes -> ${attribute.name}::text) IN ('number', 'boolean')`.execute(context.db)
}

export async function isUsed(context: Context, attribute: Attribute): Promise<boolean> {
  for (const table of bearersOf(context, attribute)) {
    const { rows } = await sql`
      SELECT FROM ${sql.table(table)}
      WHERE workspace_id = ${context.workspace.id} AND attributes -> ${attribute.name}::text IS NOT NULL LIMIT 1`.execute(
      context.db,
    )
    if (rows.length > 0) return true
  }
  return false
}

function bearersOf({ contributions }: Context, { subject }: Pick<Attribute, 'subject'>) {
  return (contributions.bearers ?? []).filter((one) => one.subject === subject).map(({ table }) => table)
}
