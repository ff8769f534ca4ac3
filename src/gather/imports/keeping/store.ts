import { createHash } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { notFound } from '#platform/errors.ts'
import { pageFrom } from '#platform/stores/cursor.ts'
import { headingKey } from '#platform/tables/layout/headings/header.ts'
import { Draft, Mapping } from '../../mappings/contract.ts'
import { type Import, type ImportSummary, Reading, type Run } from '../contract.ts'
import * as runs from '../running/run-store.ts'
import { findUpload } from '../uploads.ts'
import { nouns } from '../words.ts'
import { bareReading, seenIn, withSeen } from './bare-reading.ts'

export async function insert(context: Context, uploadId: string, reading: Reading): Promise<string> {
  const { db, workspace, now } = context
  const values = {
    workspace_id: workspace.id,
    upload_id: uploadId,
    reading: JSON.stringify(bareReading(reading)),
    created_at: now,
  }
  const { id } = await db.insertInto('imports').values(values).returning('id').executeTakeFirstOrThrow()
  await keepSample(context, id, reading)
  return id
}

export async function setMapping({ db, workspace }: Context, id: string, mapping: Mapping | null): Promise<void> {
  await db
    .updateTable('imports')
    .set({ mapping: mapping === null ? null : JSON.stringify(mapping), draft: null })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function setDraft({ db, workspace }: Context, id: string, draft: Draft | null): Promise<void> {
  await db
    .updateTable('imports')
    .set({ draft: draft === null ? null : JSON.stringify(draft) })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function setReading(context: Context, id: string, reading: Reading): Promise<void> {
  const { db, workspace } = context
  await db
    .updateTable('imports')
    .set({ reading: JSON.stringify(bareReading(reading)) })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
  await keepSample(context, id, reading)
}

async function keepSample({ db, workspace }: Context, id: string, reading: Reading): Promise<void> {
  const kept = { rows: JSON.stringify(reading.sample), seen: JSON.stringify(seenIn(reading)) }
  await db
    .insertInto('import_samples')
    .values({ workspace_id: workspace.id, import_id: id, ...kept })
    .onConflict((on) => on.columns(['workspace_id', 'import_id']).doUpdateSet(kept))
    .execute()
}

export async function find(context: Context, id: string): Promise<Omit<Import, 'suggestions'>> {
  const { db, workspace } = context
  const found = await db
    .selectFrom('imports')
    .leftJoin('import_samples as s', (on) =>
      on.onRef('s.workspace_id', '=', 'imports.workspace_id').onRef('s.import_id', '=', 'imports.id'),
    )
    .selectAll('imports')
    .select(['s.rows as sample', 's.seen'])
    .where('imports.workspace_id', '=', workspace.id)
    .where('imports.id', '=', id)
    .executeTakeFirst()
  if (found === undefined) throw notFound(nouns.import)
  const upload = await findUpload(context, found.upload_id)
  const itsRuns = await runs.ofImport(context, id)
  const mapping = found.mapping === null ? null : Mapping.parse(found.mapping)
  return {
    ...summaryOf({ ...found, ...fileOf(upload) }, itsRuns),
    upload,
    reading: withSeen(Reading.parse({ ...Object(found.reading), sample: found.sample ?? [] }), found.seen),
    mapping,
    draft: found.draft === null ? null : Draft.parse(found.draft),
    runs: itsRuns,
  }
}

/** Imports with their latest run, newest first; the cursor is the id of the last one shown, which its time is part of. */
export async function page(context: Context, { cursor, limit }: { cursor?: string | undefined; limit: number }) {
  const { db, workspace } = context
  let query = db
    .selectFrom('imports')
    .innerJoin('uploads', (on) =>
      on.onRef('uploads.workspace_id', '=', 'imports.workspace_id').onRef('uploads.id', '=', 'imports.upload_id'),
    )
    .select([
      'imports.id',
      'imports.mapping',
      'imports.author',
      'imports.created_at',
      'uploads.name as file_name',
      'uploads.size as file_size',
    ])
    .where('imports.workspace_id', '=', workspace.id)
    .orderBy('imports.id', 'desc')
    .limit(limit + 1)
  if (cursor !== undefined) query = query.where('imports.id', '<', cursor)
  const found = await query.execute()
  const latest = await runs.latest(
    context,
    found.map(({ id }) => id),
  )
  const page = pageFrom(found, limit, ({ id }) => id)
  return { ...page, rows: page.rows.map((one) => summaryOf(one, latest.get(one.id) ?? [])) }
}

/** Keeps what was done with files of these headings, so that the next one needs no questions. */
export async function remember(context: Context, headings: readonly string[], mapping: Mapping): Promise<void> {
  const { db, workspace, now } = context
  const remembered = { source: mapping.source, mapping: JSON.stringify(mapping), remembered_at: now }
  await db
    .insertInto('import_mappings')
    .values({ workspace_id: workspace.id, headings_key: keyOf(headings), target: mapping.target, ...remembered })
    .onConflict((on) => on.columns(['workspace_id', 'headings_key', 'target']).doUpdateSet(remembered))
    .execute()
}

export async function recall({ db, workspace }: Context, headings: readonly string[]): Promise<Mapping | null> {
  const found = await db
    .selectFrom('import_mappings')
    .select('mapping')
    .where('workspace_id', '=', workspace.id)
    .where('headings_key', 'in', keysOf(headings))
    .orderBy('remembered_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found === undefined ? null : Mapping.parse(found.mapping)
}

export async function forget({ db, workspace }: Context, headings: readonly string[]): Promise<void> {
  await db
    .deleteFrom('import_mappings')
    .where('workspace_id', '=', workspace.id)
    .where('headings_key', 'in', keysOf(headings))
    .execute()
}

type Row = { id: string; mapping: unknown; author: string; created_at: Date; file_name: string; file_size: string }

function summaryOf(row: Row, itsRuns: readonly Run[]): ImportSummary {
  const mapping = row.mapping === null ? null : Mapping.parse(row.mapping)
  const done = itsRuns.find(({ kind, state }) => kind !== 'trial' && state === 'completed')
  return {
    id: row.id,
    fileName: row.file_name,
    fileSize: Number(row.file_size),
    target: mapping?.target ?? null,
    source: mapping?.source ?? null,
    author: row.author,
    createdAt: row.created_at,
    latest: itsRuns[0] ?? null,
    undone: done?.kind === 'undo',
  }
}

function fileOf({ name, size }: { name: string; size: number }) {
  return { file_name: name, file_size: String(size) }
}

/** An index keeps some 2,700 bytes: long rows of headings are known by their hash, and by their beginning as they once were. */
const longestKey = 600

function keyOf(headings: readonly string[]): string {
  const whole = headings.map(headingKey).join('|')
  return whole.length <= longestKey ? whole : `sha256:${createHash('sha256').update(whole).digest('hex')}`
}

function keysOf(headings: readonly string[]): string[] {
  return [keyOf(headings), headings.map(headingKey).join('|').slice(0, 8000)]
}
