import { type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { PageGroups, UnseenSegments } from '#platform/stores/database.ts'
import { Among, type PageGroup } from '../contract/coverage.ts'

type Columns = Partial<Pick<Selectable<PageGroups>, 'name' | 'prefixes' | 'piece_ids' | 'archived_at' | 'archived_by'>>

/** By name, strictly after the place in that order. */
export async function page(
  context: Context,
  { archived, after, limit }: { archived: boolean; after?: { name: string; id: string } | undefined; limit: number },
): Promise<PageGroup[]> {
  let query = groups(context).where('archived_at', archived ? 'is not' : 'is', null)
  if (after !== undefined) query = query.where(sql<boolean>`(name, id) > (${after.name}::text, ${after.id}::uuid)`)
  return (await query.orderBy('name').orderBy('id').limit(limit).execute()).map(groupOf)
}

export async function find(context: Context, id: string): Promise<PageGroup | undefined> {
  const row = await groups(context).where('id', '=', id).executeTakeFirst()
  return row && groupOf(row)
}

export async function isNamed(context: Context, name: string, except: string | null): Promise<boolean> {
  let query = groups(context).where('name', '=', name).where('archived_at', 'is', null)
  if (except !== null) query = query.where('id', '<>', except)
  return (await query.executeTakeFirst()) !== undefined
}

export async function insert(context: Context, columns: Columns & { name: string }): Promise<string> {
  const { id } = await context.db
    .insertInto('page_groups')
    .values({ ...columns, workspace_id: context.workspace.id, created_at: context.now, updated_at: context.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function update(context: Context, id: string, columns: Columns): Promise<void> {
  await context.db
    .updateTable('page_groups')
    .set({ ...columns, updated_at: context.now })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

/** The addresses of pieces, also of those that left the library: their pages were seen all the same. */
export async function addressesOf(context: Context, pieceIds: readonly string[]): Promise<Map<string, string>> {
  if (pieceIds.length === 0) return new Map()
  const rows = await context.db
    .selectFrom('content_pieces')
    .select(['id', 'address'])
    .where('workspace_id', '=', context.workspace.id)
    .where('id', 'in', [...pieceIds])
    .execute()
  return new Map(rows.map(({ id, address }) => [id, address]))
}

export type UnseenSegment = {
  readonly segmentId: string
  readonly among: Among
  readonly groups: readonly string[]
  readonly withinDays: number | null
}

export async function keepSegment(
  context: Context,
  { segmentId, among, groups: ids, withinDays }: UnseenSegment,
): Promise<void> {
  await context.db
    .insertInto('unseen_segments')
    .values({
      workspace_id: context.workspace.id,
      segment_id: segmentId,
      among,
      group_ids: [...ids],
      within_days: withinDays,
    })
    .execute()
}

/** The segments made of a group, or all of them. */
export async function segmentsOf(context: Context, groupId: string | null): Promise<UnseenSegment[]> {
  let query = context.db.selectFrom('unseen_segments').selectAll().where('workspace_id', '=', context.workspace.id)
  if (groupId !== null) query = query.where(sql<boolean>`${groupId}::uuid = ANY (group_ids)`)
  return (await query.orderBy('id').execute()).map(segmentOf)
}

function segmentOf(row: Selectable<UnseenSegments>): UnseenSegment {
  return {
    segmentId: row.segment_id,
    among: Among.parse(row.among),
    groups: row.group_ids,
    withinDays: row.within_days,
  }
}

function groups(context: Context) {
  return context.db.selectFrom('page_groups').selectAll().where('workspace_id', '=', context.workspace.id)
}

function groupOf(row: Selectable<PageGroups>): PageGroup {
  return {
    id: row.id,
    name: row.name,
    prefixes: row.prefixes,
    pieceIds: row.piece_ids,
    archivedAt: row.archived_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
