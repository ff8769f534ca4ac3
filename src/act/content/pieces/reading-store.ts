import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import type { ContentReadings } from '#platform/stores/database.ts'
import type { Text } from '#platform/wording/words.ts'
import { PieceKind, PieceLanguage, Reading } from '../contract/pieces.ts'

type Columns = Pick<Selectable<ContentReadings>, 'url' | 'kind' | 'department' | 'language'>
const Said = z.object({ en: z.string(), ja: z.string() }).nullable().catch(null)

export async function insert(context: Context, { url, kind, department, language }: Columns): Promise<string> {
  const { id } = await context.db
    .insertInto('content_readings')
    .values({ workspace_id: context.workspace.id, url, kind, department, language, created_at: context.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function find(context: Context, id: string): Promise<Reading | undefined> {
  const row = await readings(context).where('id', '=', id).executeTakeFirst()
  return row && readingOf(row)
}

/** The latest first, strictly after the place in that order. */
export async function page(
  context: Context,
  after: { at: Date; id: string } | undefined,
  limit: number,
): Promise<Reading[]> {
  let query = readings(context).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit)
  if (after !== undefined)
    query = query.where(sql<boolean>`(created_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`)
  return (await query.execute()).map(readingOf)
}

type End = { state: 'done' | 'failed'; because?: Text } & Partial<
  Record<'found' | 'added' | 'known' | 'refused', number>
>

export async function end(context: Context, id: string, { because, ...columns }: End): Promise<void> {
  await context.db
    .updateTable('content_readings')
    .set({ ...columns, because: because === undefined ? null : JSON.stringify(because), ended_at: context.now })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function setState(context: Context, id: string, state: Reading['state']): Promise<void> {
  await context.db
    .updateTable('content_readings')
    .set({ state })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

/** What a reading brought leaves the library: a piece that somebody has changed since is no longer the reading's. */
export async function takeOut(context: Context, { id, added }: Reading): Promise<{ takenBack: number; kept: number }> {
  const { rows } = await sql<{ gone: string; before: string }>`
    WITH gone AS (
      UPDATE content_pieces SET archived_at = ${context.now}, archived_by = current_author(), updated_at = ${context.now}
      WHERE workspace_id = ${context.workspace.id} AND reading_id = ${id} AND archived_at IS NULL RETURNING id)
    SELECT (SELECT count(*) FROM gone) AS gone, (SELECT count(*) FROM content_pieces
      WHERE workspace_id = ${context.workspace.id} AND reading_id = ${id} AND archived_at IS NOT NULL) AS before`.execute(
    context.db,
  )
  const takenBack = Number(rows[0]?.gone ?? 0)
  return { takenBack, kept: added - takenBack - Number(rows[0]?.before ?? 0) }
}

function readings(context: Context) {
  return context.db.selectFrom('content_readings').selectAll().where('workspace_id', '=', context.workspace.id)
}

function readingOf({ because, created_at, ended_at, ...row }: Selectable<ContentReadings>): Reading {
  return {
    id: row.id,
    url: row.url,
    kind: PieceKind.parse(row.kind),
    department: row.department,
    language: PieceLanguage.nullable().parse(row.language),
    state: Reading.shape.state.parse(row.state),
    found: row.found,
    added: row.added,
    known: row.known,
    refused: row.refused,
    because: Said.parse(because),
    author: row.author,
    createdAt: created_at,
    endedAt: ended_at,
  }
}
