import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { type View, ViewWish } from './contract.ts'

export type ViewColumns = { name?: string; shared?: boolean; wish?: ViewWish }

export async function views(context: Context): Promise<View[]> {
  return (await seen(context).orderBy('name').execute()).map((row) => viewOf(row, context))
}

export async function view(context: Context, id: string): Promise<View | undefined> {
  const row = await seen(context).where('id', '=', id).executeTakeFirst()
  return row && viewOf(row, context)
}

export async function isNamed(context: Context, name: string, except: string | null): Promise<boolean> {
  const rows = await seen(context).where('name', '=', name).where('author', '=', context.actor.author).execute()
  return rows.some(({ id }) => id !== except)
}

export async function insertView(context: Context, { name, shared, wish }: Required<ViewColumns>): Promise<string> {
  const values = { workspace_id: context.workspace.id, name, shared, wish: JSON.stringify(wish) }
  return (await context.db.insertInto('portfolio_views').values(values).returning('id').executeTakeFirstOrThrow()).id
}

export async function updateView(context: Context, id: string, { wish, ...columns }: ViewColumns): Promise<void> {
  await context.db
    .updateTable('portfolio_views')
    .set({ ...columns, ...(wish === undefined ? {} : { wish: JSON.stringify(wish) }), changed_at: context.now })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function removeView(context: Context, id: string): Promise<void> {
  await context.db
    .deleteFrom('portfolio_views')
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

/** A partner sees their own views alone: the name and the filter of others' may tell of other customers. */
function seen({ db, workspace, actor }: Context) {
  return db
    .selectFrom('portfolio_views')
    .select(['id', 'name', 'author', 'shared', 'wish'])
    .where('workspace_id', '=', workspace.id)
    .where((eb) => {
      const own = eb('author', '=', actor.author)
      return actor.kind === 'person' || actor.role === 'partner' ? own : eb.or([eb('shared', '=', true), own])
    })
}

type Row = { id: string; name: string; author: string; shared: boolean; wish: unknown }

function viewOf({ id, name, author, shared, wish }: Row, { actor }: Context): View {
  return { id, name, author, shared, mine: author === actor.author, wish: ViewWish.parse(wish) }
}

export type Progress = {
  baseVersion: string
  sinceVersion: string
  seenVersion: string
  sinceAt: Date
  seenAt: Date
  whollyAt: Date | null
}

/**
 * Keeps the steps of a workspace to this transaction: one at a time. It is no lock on the row, for who orders the next step would wait
 * for it, and everybody's notices with them.
 */
export async function hold({ db, workspace }: Context): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('portfolio.step'), hashtext(${workspace.id}))`.execute(db)
}

/** How far the portfolio has come. */
export async function progress(context: Context): Promise<Progress | undefined> {
  return context.db
    .selectFrom('portfolio_progress')
    .select([
      'base_version as baseVersion',
      'since_version as sinceVersion',
      'seen_version as seenVersion',
      'since_at as sinceAt',
      'seen_at as seenAt',
      'wholly_at as whollyAt',
    ])
    .where('workspace_id', '=', context.workspace.id)
    .executeTakeFirst()
}

export async function begin(context: Context): Promise<void> {
  const epoch = new Date(0)
  await context.db
    .insertInto('portfolio_progress')
    .values({ workspace_id: context.workspace.id, since_at: epoch, seen_at: epoch })
    .onConflict((on) => on.column('workspace_id').doNothing())
    .execute()
}

export async function advance(
  context: Context,
  { baseVersion, sinceVersion, seenVersion, sinceAt, seenAt, whollyAt }: Progress,
): Promise<void> {
  await context.db
    .updateTable('portfolio_progress')
    .set({
      base_version: baseVersion,
      since_version: sinceVersion,
      seen_version: seenVersion,
      since_at: sinceAt,
      seen_at: seenAt,
      wholly_at: whollyAt,
    })
    .where('workspace_id', '=', context.workspace.id)
    .execute()
}

/** Marks that a step is ordered; false when one already waits. */
export async function markOrdered(context: Context): Promise<boolean> {
  const [{ numUpdatedRows } = { numUpdatedRows: 0n }] = await context.db
    .updateTable('portfolio_progress')
    .set({ ordered_at: context.now })
    .where('workspace_id', '=', context.workspace.id)
    .where('ordered_at', 'is', null)
    .execute()
  return numUpdatedRows > 0n
}

export async function clearOrder(context: Context): Promise<void> {
  await context.db
    .updateTable('portfolio_progress')
    .set({ ordered_at: null })
    .where('workspace_id', '=', context.workspace.id)
    .execute()
}

/** Names of all members, for sorting by and showing the owner. */
export async function memberNames(context: Context): Promise<{ id: string; name: string }[]> {
  return context.db
    .selectFrom('members')
    .select(['id', 'name'])
    .where('workspace_id', '=', context.workspace.id)
    .execute()
}

/** The customers shared with a partner. */
export async function sharedWith(context: Context, memberId: string): Promise<string[]> {
  const rows = await context.db
    .selectFrom('customer_members')
    .select('customer_id')
    .where('workspace_id', '=', context.workspace.id)
    .where('member_id', '=', memberId)
    .where('role', '=', 'partner')
    .execute()
  return rows.map(({ customer_id }) => customer_id)
}
