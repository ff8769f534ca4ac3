import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { type View, ViewRole, ViewWish } from './contract.ts'

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
  const isOfSome = actor.kind === 'person' || actor.role === 'partner'
  return db
    .selectFrom('portfolio_views')
    .select(['id', 'name', 'author', 'shared', 'wish'])
    .select([
      sql<boolean>`EXISTS (SELECT FROM portfolio_view_pins p WHERE p.workspace_id = portfolio_views.workspace_id
        AND p.view_id = portfolio_views.id AND p.author = ${actor.author})`.as('pinned'),
      isOfSome
        ? sql<string[]>`'{}'::text[]`.as('defaultFor')
        : sql<
            string[]
          >`ARRAY(SELECT d.role FROM portfolio_default_views d WHERE d.workspace_id = portfolio_views.workspace_id
        AND d.view_id = portfolio_views.id ORDER BY 1)`.as('defaultFor'),
    ])
    .where('workspace_id', '=', workspace.id)
    .where((eb) => {
      const own = eb('author', '=', actor.author)
      return isOfSome ? own : eb.or([eb('shared', '=', true), own])
    })
}

type Row = Omit<View, 'mine' | 'wish' | 'defaultFor'> & { wish: unknown; defaultFor: string[] }

function viewOf({ wish, defaultFor, ...row }: Row, { actor }: Context): View {
  const roles = defaultFor.map((role) => ViewRole.parse(role))
  return { ...row, mine: row.author === actor.author, wish: ViewWish.parse(wish), defaultFor: roles }
}

export async function pin({ db, workspace }: Context, viewId: string): Promise<void> {
  await db
    .insertInto('portfolio_view_pins')
    .values({ workspace_id: workspace.id, view_id: viewId })
    .onConflict((on) => on.doNothing())
    .execute()
}

export async function unpin({ db, workspace, actor }: Context, viewId: string): Promise<void> {
  await db
    .deleteFrom('portfolio_view_pins')
    .where('workspace_id', '=', workspace.id)
    .where('view_id', '=', viewId)
    .where('author', '=', actor.author)
    .execute()
}

/** One view for each role, or none. */
export async function openFor({ db, workspace }: Context, role: ViewRole, viewId: string | null): Promise<void> {
  const of = db.deleteFrom('portfolio_default_views').where('workspace_id', '=', workspace.id).where('role', '=', role)
  await of.execute()
  if (viewId !== null)
    await db
      .insertInto('portfolio_default_views')
      .values({ workspace_id: workspace.id, role, view_id: viewId })
      .execute()
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
