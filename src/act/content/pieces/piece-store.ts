import { type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { wordsOf } from '#platform/finding/wanted.ts'
import type { ContentLinks, ContentPieces } from '#platform/stores/database.ts'
import { Origin, type Piece, type PieceFilter, PieceKind, PieceLanguage } from '../contract/pieces.ts'
import type { Link } from '../links/link-state.ts'
import { linkOf } from '../links/link-store.ts'
import { freshnessOf } from './freshness.ts'

export type PieceColumns = Partial<
  Omit<Selectable<ContentPieces>, 'workspace_id' | 'id' | 'created_at' | 'folded' | 'updated_at'>
>
/** A piece as it is on record; how often it was seen, and in which groups it is, is known elsewhere. */
export type KeptPiece = Omit<Piece, 'reach' | 'groups'>

const usualStaleAfterDays = 365

export async function staleAfterDays(context: Context): Promise<number> {
  const found = await context.db
    .selectFrom('content_settings')
    .select('stale_after_days')
    .where('workspace_id', '=', context.workspace.id)
    .executeTakeFirst()
  return found?.stale_after_days ?? usualStaleAfterDays
}

export async function keepSettings(context: Context, staleAfterDays: number): Promise<void> {
  await context.db
    .insertInto('content_settings')
    .values({ workspace_id: context.workspace.id, stale_after_days: staleAfterDays })
    .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet({ stale_after_days: staleAfterDays }))
    .execute()
}

/** By title; `skip` rows have been seen. */
export async function page(context: Context, filter: PieceFilter, skip: number, limit: number): Promise<KeptPiece[]> {
  const days = await staleAfterDays(context)
  const found = await filtered(context, filter, days)
    .orderBy('p.title')
    .orderBy('p.id')
    .offset(skip)
    .limit(limit)
    .execute()
  return found.map((row) => pieceOf(context, row, days))
}

export async function count(context: Context, filter: PieceFilter): Promise<number> {
  const days = await staleAfterDays(context)
  const { count: found } = await filtered(context, filter, days)
    .clearSelect()
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(found)
}

export async function find(context: Context, id: string): Promise<KeptPiece | undefined> {
  return (await findMany(context, [id]))[0]
}

export async function findMany(context: Context, ids: readonly string[]): Promise<KeptPiece[]> {
  if (ids.length === 0) return []
  const days = await staleAfterDays(context)
  const found = await pieces(context).where('p.id', 'in', ids).execute()
  return found.map((row) => pieceOf(context, row, days))
}

/** Whose page an address is in the library, besides that of one piece. */
export async function ofAddress(context: Context, address: string, except: string | null) {
  let query = context.db
    .selectFrom('content_pieces')
    .select(['id', 'title'])
    .where('workspace_id', '=', context.workspace.id)
    .where('address', '=', address)
    .where('archived_at', 'is', null)
  if (except !== null) query = query.where('id', '<>', except)
  return query.executeTakeFirst()
}

export async function insert(
  context: Context,
  columns: PieceColumns & { url: string; address: string; title: string; kind: string },
): Promise<string | undefined> {
  const row = await context.db
    .insertInto('content_pieces')
    .values({ ...columns, workspace_id: context.workspace.id, created_at: context.now, updated_at: context.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function update(context: Context, id: string, columns: PieceColumns): Promise<void> {
  await context.db
    .updateTable('content_pieces')
    .set({ ...columns, updated_at: context.now })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function counts(context: Context) {
  const days = await staleAfterDays(context)
  const { rows } = await sql<{ all: string; stale: string; undated: string; dead: string; made: string }>`
    SELECT count(*) AS all, count(*) FILTER (WHERE ${latest} + ${days}::int < ${context.today}::date) AS stale,
      count(*) FILTER (WHERE ${latest} IS NULL) AS undated, count(*) FILTER (WHERE l.state = 'dead') AS dead,
      count(*) FILTER (WHERE p.origin = 'made') AS made
    FROM content_pieces p LEFT JOIN content_links l ON l.workspace_id = p.workspace_id AND l.id = p.id
    WHERE p.workspace_id = ${context.workspace.id} AND p.archived_at IS NULL`.execute(context.db)
  const { all = 0, stale = 0, undated = 0, dead = 0, made = 0 } = rows[0] ?? {}
  return { all: Number(all), stale: Number(stale), undated: Number(undated), dead: Number(dead), made: Number(made) }
}

export async function departments(context: Context): Promise<string[]> {
  const rows = await context.db
    .selectFrom('content_pieces')
    .select('department')
    .distinct()
    .where('workspace_id', '=', context.workspace.id)
    .where('archived_at', 'is', null)
    .where('department', '<>', '')
    .orderBy('department')
    .limit(200)
    .execute()
  return rows.map(({ department }) => department)
}

const latest = sql`greatest(p.published_on, p.reviewed_on)`

function pieces(context: Context) {
  return context.db
    .selectFrom('content_pieces as p')
    .leftJoin('content_links as l', (join) =>
      join.onRef('l.workspace_id', '=', 'p.workspace_id').onRef('l.id', '=', 'p.id'),
    )
    .selectAll('p')
    .select(['l.state', 'l.status', 'l.because', 'l.moved_to', 'l.checked_at', 'l.failing_since', 'l.failures'])
    .select('l.dead_since')
    .where('p.workspace_id', '=', context.workspace.id)
}

function filtered(context: Context, filter: PieceFilter, days: number) {
  let query = pieces(context).where('p.archived_at', filter.archived ? 'is not' : 'is', null)
  for (const word of wordsOf(filter.text ?? ''))
    query = query.where(sql<boolean>`position(${word}::text IN p.folded) > 0`)
  if (filter.kind !== undefined) query = query.where('p.kind', '=', filter.kind)
  if (filter.language !== undefined) query = query.where('p.language', '=', filter.language)
  if (filter.department !== undefined) query = query.where('p.department', '=', filter.department)
  if (filter.origin !== undefined) query = query.where('p.origin', '=', filter.origin)
  if (filter.groupId !== undefined)
    query = query.where(sql<boolean>`EXISTS (
      SELECT FROM page_groups g WHERE g.workspace_id = p.workspace_id AND g.id = ${filter.groupId} AND (p.id = ANY (g.piece_ids)
        OR EXISTS (SELECT FROM unnest(g.prefixes) AS u(url), regexp_replace(url, '^https?://', '') AS below
          WHERE p.address = below OR starts_with(p.address, below || '/') OR starts_with(p.address, below || '?'))))`)
  if (filter.link === 'unchecked') query = query.where('l.state', 'is', null)
  else if (filter.link !== undefined) query = query.where('l.state', '=', filter.link)
  if (filter.freshness === 'unknown') return query.where(sql<boolean>`${latest} IS NULL`)
  const isStale = sql<boolean>`${latest} + ${days}::int < ${context.today}::date`
  if (filter.freshness === 'stale') return query.where(isStale)
  return filter.freshness === 'fresh' ? query.where(sql<boolean>`NOT ${isStale}`) : query
}

type Joined = {
  [Column in keyof Omit<Selectable<ContentLinks>, 'workspace_id' | 'id'>]: Selectable<ContentLinks>[Column] | null
}
type Row = Omit<Selectable<ContentPieces>, 'workspace_id'> & Joined

function pieceOf({ today }: Context, row: Row, days: number): KeptPiece {
  const { published_on: publishedOn, reviewed_on: reviewedOn } = row
  return {
    id: row.id,
    url: row.url,
    address: row.address,
    title: row.title,
    kind: PieceKind.parse(row.kind),
    department: row.department,
    language: PieceLanguage.nullable().parse(row.language),
    purpose: row.purpose,
    origin: Origin.parse(row.origin),
    publishedOn,
    reviewedOn,
    ...freshnessOf({ publishedOn, reviewedOn }, days, today),
    link: saidOf(linkOf(row)),
    archivedAt: row.archived_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

function saidOf(link: Link | null): Piece['link'] {
  if (link === null)
    return {
      state: 'unchecked',
      status: null,
      because: null,
      movedTo: null,
      checkedAt: null,
      failingSince: null,
      deadSince: null,
    }
  const { failures: _, ...said } = link
  return said
}
