import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { Definition, type Scorecard, Words } from './contract.ts'

export type Version = {
  readonly id: string
  readonly scorecardId: string
  readonly number: number | null
  readonly definition: Definition
  readonly publishedAt: Date | null
  readonly by: string
  readonly changedAt: Date
}

export async function all(context: Context): Promise<Scorecard[]> {
  const rows = await context.db
    .selectFrom('scorecards')
    .select(({ selectFrom, ref }) => [
      'id',
      'name',
      'position',
      'segment_id',
      'retired_at',
      selectFrom('scorecard_versions as v')
        .select(({ fn }) => fn.max('v.number').as('number'))
        .whereRef('v.workspace_id', '=', ref('scorecards.workspace_id'))
        .whereRef('v.scorecard_id', '=', ref('scorecards.id'))
        .as('number'),
      sql<boolean>`EXISTS (SELECT FROM scorecard_versions d WHERE d.workspace_id = scorecards.workspace_id AND d.scorecard_id = scorecards.id AND d.number IS NULL)`.as(
        'has_draft',
      ),
    ])
    .where('workspace_id', '=', context.workspace.id)
    .orderBy(sql`retired_at IS NOT NULL`)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: Words.parse(row.name),
    position: row.position,
    segmentId: row.segment_id,
    retired: row.retired_at !== null,
    number: row.number,
    hasDraft: row.has_draft,
  }))
}

/** Published versions newest first, then the draft. */
export async function versions(context: Context, scorecardId: string): Promise<Version[]> {
  const rows = await selectVersions(context).where('scorecard_id', '=', scorecardId).orderBy('number', 'desc').execute()
  return rows.map(asVersion)
}

export async function versionsById(context: Context, ids: readonly string[]): Promise<Map<string, Version>> {
  if (ids.length === 0) return new Map()
  const rows = await selectVersions(context)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, asVersion(row)]))
}

/** The latest published version of each scorecard in use, in the order in which they are tried. */
export async function inForce(context: Context): Promise<(Version & { segmentId: string | null; name: Words })[]> {
  const cards = (await all(context)).filter(({ retired, number }) => !retired && number !== null)
  const found = await Promise.all(cards.map(({ id }) => versions(context, id)))
  return cards.flatMap(({ segmentId, name }, index) => {
    const version = found[index]?.find(({ number }) => number !== null)
    return version ? [{ ...version, segmentId, name }] : []
  })
}

export async function insert(context: Context, name: Words, segmentId: string | null): Promise<string> {
  const place = sql<number>`(SELECT coalesce(max(position), 0) + 1 FROM scorecards WHERE workspace_id = ${context.workspace.id})`
  const { id } = await context.db
    .insertInto('scorecards')
    .values({ workspace_id: context.workspace.id, name: JSON.stringify(name), segment_id: segmentId, position: place })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function update(
  context: Context,
  id: string,
  wish: { name?: Words | undefined; segmentId?: string | null | undefined },
): Promise<void> {
  await mine(context, id)
    .set({
      ...(wish.name && { name: JSON.stringify(wish.name) }),
      ...(wish.segmentId !== undefined && { segment_id: wish.segmentId }),
      id,
    })
    .execute()
}

export async function place(context: Context, id: string, position: number): Promise<void> {
  await mine(context, id).set({ position }).execute()
}

export async function retire(context: Context, id: string): Promise<void> {
  await mine(context, id)
    .set({ retired_at: context.now, retired_by: context.actor.author })
    .where('retired_at', 'is', null)
    .execute()
}

export async function reinstate(context: Context, id: string): Promise<void> {
  await mine(context, id).set({ retired_at: null, retired_by: null }).execute()
}

export async function putDraft(context: Context, scorecardId: string, definition: Definition): Promise<void> {
  await discardDraft(context, scorecardId)
  await context.db
    .insertInto('scorecard_versions')
    .values({
      workspace_id: context.workspace.id,
      scorecard_id: scorecardId,
      definition: JSON.stringify(definition),
      author: context.actor.author,
      changed_at: context.now,
    })
    .execute()
}

export async function discardDraft(context: Context, scorecardId: string): Promise<void> {
  await context.db
    .deleteFrom('scorecard_versions')
    .where('workspace_id', '=', context.workspace.id)
    .where('scorecard_id', '=', scorecardId)
    .where('number', 'is', null)
    .execute()
}

/** The draft becomes the next version; it never changes again. */
export async function publishDraft(context: Context, scorecardId: string): Promise<number> {
  const next = sql<number>`(SELECT coalesce(max(number), 0) + 1 FROM scorecard_versions WHERE workspace_id = ${context.workspace.id} AND scorecard_id = ${scorecardId})`
  const { number } = await context.db
    .updateTable('scorecard_versions')
    .set({ number: next, published_at: context.now, author: context.actor.author, changed_at: context.now })
    .where('workspace_id', '=', context.workspace.id)
    .where('scorecard_id', '=', scorecardId)
    .where('number', 'is', null)
    .returning('number')
    .executeTakeFirstOrThrow()
  return number ?? 0
}

function mine(context: Context, id: string) {
  return context.db.updateTable('scorecards').where('workspace_id', '=', context.workspace.id).where('id', '=', id)
}

function selectVersions(context: Context) {
  return context.db
    .selectFrom('scorecard_versions')
    .select(['id', 'scorecard_id', 'number', 'definition', 'published_at', 'author', 'changed_at'])
    .where('workspace_id', '=', context.workspace.id)
}

function asVersion(row: {
  id: string
  scorecard_id: string
  number: number | null
  definition: unknown
  published_at: Date | null
  author: string
  changed_at: Date
}): Version {
  return {
    id: row.id,
    scorecardId: row.scorecard_id,
    number: row.number,
    definition: Definition.parse(row.definition),
    publishedAt: row.published_at,
    by: row.author,
    changedAt: row.changed_at,
  }
}
