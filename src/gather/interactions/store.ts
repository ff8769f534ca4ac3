import { type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Interactions } from '#platform/stores/database.ts'
import { memberNames } from '../customers/customers.ts'
import { type Interaction, InteractionKind, initiators } from './contract.ts'

export type InteractionColumns = Partial<Omit<Selectable<Interactions>, 'workspace_id' | 'id' | 'created_at'>>
export type Place = { readonly at: Date; readonly id: string }

/** The newest first, strictly after the place in that order. */
export async function page(
  context: Context,
  customerId: string,
  kind: string | undefined,
  after: Place | undefined,
  limit: number,
): Promise<Interaction[]> {
  let query = rows(context)
    .where('customer_id', '=', customerId)
    .orderBy('happened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (kind !== undefined) query = query.where('kind', '=', kind)
  if (after !== undefined)
    query = query.where(sql<boolean>`(happened_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`)
  return named(context, await query.execute())
}

export async function find(context: Context, id: string): Promise<Interaction | undefined> {
  return (await named(context, await rows(context).where('id', '=', id).execute()))[0]
}

/** The last contacts, or notes, of each of several customers. */
export async function lastOfEach(
  context: Context,
  customerIds: readonly string[],
  which: 'contacts' | 'notes',
  each: number,
): Promise<Map<string, Interaction[]>> {
  if (customerIds.length === 0) return new Map()
  const { rows: found } = await sql<Selectable<Interactions>>`
    SELECT i.* FROM unnest(${customerIds}::uuid[]) AS c(id) CROSS JOIN LATERAL (
      SELECT * FROM interactions
      WHERE workspace_id = ${context.workspace.id} AND customer_id = c.id AND (kind = 'note') = ${which === 'notes'}
      ORDER BY happened_at DESC, id DESC LIMIT ${each}) i`.execute(context.db)
  return Map.groupBy(await named(context, found), ({ customerId }) => customerId)
}

export async function insert(
  context: Context,
  columns: InteractionColumns & { customer_id: string; kind: string; happened_at: Date },
): Promise<string> {
  const { id } = await context.db
    .insertInto('interactions')
    .values({ ...columns, workspace_id: context.workspace.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function update(context: Context, id: string, columns: InteractionColumns): Promise<void> {
  await context.db
    .updateTable('interactions')
    .set({ ...columns, updated_at: context.now })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function remove(context: Context, id: string): Promise<void> {
  await context.db
    .deleteFrom('interactions')
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

/** How many of these people belong to the customer. */
export async function countOfCustomer(
  context: Context,
  customerId: string,
  personIds: readonly string[],
): Promise<number> {
  const { rows: found } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM people
    WHERE workspace_id = ${context.workspace.id} AND customer_id = ${customerId} AND id = ANY (${personIds}::uuid[])`.execute(
    context.db,
  )
  return found[0]?.count ?? 0
}

function rows(context: Context) {
  return context.db.selectFrom('interactions').selectAll().where('workspace_id', '=', context.workspace.id)
}

async function named(context: Context, found: readonly Selectable<Interactions>[]): Promise<Interaction[]> {
  const names = await memberNames(
    context,
    found.flatMap(({ member_id }) => member_id ?? []),
  )
  return found.map((row) => ({
    id: row.id,
    customerId: row.customer_id,
    kind: InteractionKind.parse(row.kind),
    initiatedBy: initiators.find((one) => one === row.initiated_by) ?? 'us',
    happenedAt: row.happened_at,
    memberId: row.member_id,
    memberName: row.member_id === null ? null : (names.get(row.member_id) ?? null),
    personIds: row.person_ids,
    title: row.title,
    body: row.body,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }))
}

export async function count(context: Context, customerId: string): Promise<number> {
  const { count: found } = await context.db
    .selectFrom('interactions')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('workspace_id', '=', context.workspace.id)
    .where('customer_id', '=', customerId)
    .executeTakeFirstOrThrow()
  return Number(found)
}
