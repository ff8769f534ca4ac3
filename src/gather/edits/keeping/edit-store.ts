import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import type { CustomerEdits } from '#platform/stores/database.ts'
import { Change, type Edit, Reason, State } from '../contract.ts'

/** So many customers are taken in one transaction. */
export const batchSize = 5_000

export async function insert(context: Context, change: Change, ids: readonly string[]): Promise<string> {
  const { db, workspace, now } = context
  const { id } = await db
    .insertInto('customer_edits')
    .values({ workspace_id: workspace.id, change: JSON.stringify(change), total: ids.length, created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (let from = 0; from < ids.length; from += batchSize)
    await db
      .insertInto('customer_edit_batches')
      .values({
        workspace_id: workspace.id,
        edit_id: id,
        number: from / batchSize,
        customer_ids: ids.slice(from, from + batchSize),
      })
      .execute()
  return id
}

export async function find({ db, workspace }: Context, id: string): Promise<Edit | undefined> {
  const row = await db
    .selectFrom('customer_edits')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && editOf(row)
}

export async function latest({ db, workspace }: Context, limit: number): Promise<Edit[]> {
  const rows = await db
    .selectFrom('customer_edits')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(editOf)
}

export type Order = Edit & { readonly given: number }

/** The edit, held until this transaction ends: nobody else carries it on meanwhile. */
export async function hold({ db, workspace }: Context, id: string): Promise<Order | undefined> {
  const row = await db
    .selectFrom('customer_edits')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && { ...editOf(row), given: row.given }
}

/** The customers of the batch that comes next; none where all have been looked at. */
export async function nextBatch({ db, workspace }: Context, { id, looked }: Order): Promise<string[]> {
  const row = await db
    .selectFrom('customer_edit_batches')
    .select('customer_ids')
    .where('workspace_id', '=', workspace.id)
    .where('edit_id', '=', id)
    .where('number', '=', Math.ceil(looked / batchSize))
    .executeTakeFirst()
  return row?.customer_ids ?? []
}

export type Changed = Partial<Omit<Edit, 'id' | 'author' | 'change' | 'createdAt'>> & { readonly given?: number }

export async function update({ db, workspace }: Context, id: string, changed: Changed): Promise<void> {
  const { reasons, endedAt, ...plain } = changed
  await db
    .updateTable('customer_edits')
    .set({
      ...plain,
      ...(reasons === undefined ? {} : { reasons: JSON.stringify(reasons) }),
      ...(endedAt === undefined ? {} : { ended_at: endedAt }),
    })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

/** What a job writes is written in the name of who ordered it. */
export async function actFor({ db }: Context, author: string): Promise<void> {
  await sql`SELECT set_config('meguri.author', ${author}, true)`.execute(db)
}

/** Writes as from this source, and then again as from the one before. */
export async function fromSource({ db }: Context, source: string, act: () => Promise<void>): Promise<void> {
  const { rows } = await sql<{ before: string }>`SELECT current_setting('meguri.source') AS before`.execute(db)
  await sql`SELECT set_config('meguri.source', ${source}, true)`.execute(db)
  await act()
  await sql`SELECT set_config('meguri.source', ${rows[0]?.before ?? ''}, true)`.execute(db)
}

function editOf(row: Selectable<CustomerEdits>): Edit {
  return {
    id: row.id,
    author: row.author,
    change: Change.parse(row.change),
    state: State.parse(row.state),
    total: row.total,
    looked: row.looked,
    changed: row.changed,
    unchanged: row.unchanged,
    refused: row.refused,
    overtaken: row.overtaken,
    reasons: z.array(Reason).parse(row.reasons),
    restored: row.restored,
    kept: row.kept,
    createdAt: row.created_at,
    endedAt: row.ended_at,
  }
}
