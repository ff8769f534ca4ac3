import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { staged } from '#platform/postgres/staged.ts'
import type { Suppressions } from '#platform/stores/database.ts'
import { addressOver, channelOf } from '../../channels/channels.ts'
import { SuppressionReason } from '../contract/settings.ts'
import type { Suppression } from '../contract.ts'
import { type SuppressionReason as Reason, sentFor } from '../may/kinds.ts'
import { hashOf } from '../may/recipients-store.ts'

type Asked = {
  readonly q?: string | undefined
  readonly reason?: Reason | undefined
  readonly lifted?: boolean | undefined
  readonly after?: { readonly at: Date; readonly id: string } | undefined
  readonly limit: number
}
type Row = Selectable<Suppressions> & { author_name: string | null }

/** The latest first. */
export async function page(
  context: Context,
  { q, reason, lifted = false, after, limit }: Asked,
): Promise<Suppression[]> {
  let query = rows(context)
    .where('lifted_at', lifted ? 'is not' : 'is', null)
    // What only says when they wanted it, and ended nothing, is no suppression.
    .where(sql<boolean>`(reason <> 'stopped' OR lifted_at IS NULL OR lifted_at > since)`)
    .orderBy('since', 'desc')
    .orderBy('suppressions.id', 'desc')
    .limit(limit)
  if (q !== undefined && q !== '') query = query.where(sql<boolean>`position(${q.toLowerCase()} IN lower(address)) > 0`)
  if (reason !== undefined) query = query.where('reason', '=', reason)
  if (after !== undefined)
    query = query.where(sql<boolean>`(since, suppressions.id) < (${after.at}::timestamptz, ${after.id}::uuid)`)
  return (await query.execute()).map(suppressionOf)
}

export async function find(context: Context, id: string): Promise<Suppression | undefined> {
  const row = await rows(context).where('suppressions.id', '=', id).executeTakeFirst()
  return row && suppressionOf(row)
}

export async function inForce({ db, workspace }: Context): Promise<number> {
  const { count } = await db
    .selectFrom('suppressions')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('workspace_id', '=', workspace.id)
    .where('lifted_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export type New = { readonly address: string; readonly reason: Reason; readonly note: string; readonly since: Date }

/** Answers for each whether it was new; what is in force already stays as it is. `address` is in small letters. */
export async function add(context: Context, some: readonly New[]): Promise<boolean[]> {
  if (some.length === 0) return []
  const given = some.map(({ since, ...one }, place) => ({ ...one, since: since.toISOString(), place }))
  const { rows: added } = await sql<{ address: string; reason: string }>`
    INSERT INTO suppressions (workspace_id, address, address_hash, reason, note, since)
    SELECT DISTINCT ON (g.address, g.reason) ${context.workspace.id}::uuid, g.address, ${hashOf(sql.ref('g.address'))}, g.reason, g.note, g.since
    FROM ${await staged(context, columns, given)} AS g
    ORDER BY g.address, g.reason, g.place
    ON CONFLICT (workspace_id, address_hash, reason) WHERE lifted_at IS NULL DO NOTHING
    RETURNING address, reason`.execute(context.db)
  const fresh = new Set(added.map(({ address, reason }) => `${reason} ${address}`))
  return some.map(({ address, reason }) => fresh.delete(`${reason} ${address}`))
}

const columns = { address: 'text', reason: 'text', note: 'text', since: 'timestamptz', place: 'integer' } as const

/** Whether somebody said after that moment that an address is good, by ending what was suppressed for such a reason. */
export async function wasLiftedAfter(
  { db, workspace }: Context,
  { address, reason, since }: Omit<New, 'note'>,
): Promise<boolean> {
  const { rows: lifted } = await sql`
    SELECT FROM suppressions WHERE workspace_id = ${workspace.id} AND address_hash = ${hashOf(address)} AND reason = ${reason}
      AND lifted_at > ${since} LIMIT 1`.execute(db)
  return lifted.length > 0
}

export async function ofAddress(context: Context, address: string, reason: Reason): Promise<Suppression | undefined> {
  const row = await rows(context)
    .where('address_hash', '=', hashOf(address) as never)
    .where('reason', '=', reason)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  return row && suppressionOf(row)
}

export async function lift({ db, workspace, now, actor }: Context, id: string, because: string): Promise<void> {
  await db
    .updateTable('suppressions')
    .set({ lifted_at: now, lifted_by: actor.author, lifted_because: because })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

export type Said = { readonly at: Date; readonly said: string }

/**
 * They said STOP at an instant. What they said last holds, in whatever order it is told, and of one instant the STOP. Answers whether it
 * holds.
 */
export async function stop(context: Context, address: string, { at, said }: Said): Promise<boolean> {
  const { db, workspace } = context
  await holdAddress(context, address)
  const { rows: held } = await sql`
    INSERT INTO suppressions (workspace_id, address, address_hash, reason, note, since)
    SELECT ${workspace.id}::uuid, ${address}, ${hashOf(address)}, 'stopped', ${said}, ${at}::timestamptz
    WHERE NOT EXISTS (SELECT FROM suppressions s WHERE ${stopsOf(context, address)} AND s.lifted_at > ${at})
    ON CONFLICT (workspace_id, address_hash, reason) WHERE lifted_at IS NULL
      DO UPDATE SET since = greatest(suppressions.since, excluded.since)
    RETURNING id`.execute(db)
  return held.length > 0
}

/** They want it again, and said so at an instant. Where that ends nothing it is kept all the same: a STOP from before may be told later. */
export async function start(context: Context, address: string, { at, said }: Said): Promise<void> {
  const { db, workspace, actor } = context
  await holdAddress(context, address)
  await sql`
    WITH ended AS (
      UPDATE suppressions s SET lifted_at = ${at}, lifted_by = ${actor.author}, lifted_because = ${said}
      WHERE ${stopsOf(context, address)} AND s.lifted_at IS NULL AND s.since < ${at} RETURNING s.id
    ), known AS (
      UPDATE suppressions s SET since = greatest(s.since, ${at}::timestamptz), lifted_at = greatest(s.lifted_at, ${at}::timestamptz)
      WHERE ${stopsOf(context, address)} AND s.lifted_at = s.since RETURNING s.id
    )
    INSERT INTO suppressions (workspace_id, address, address_hash, reason, note, since, lifted_at, lifted_by, lifted_because)
    SELECT ${workspace.id}::uuid, ${address}, ${hashOf(address)}, 'stopped', '', ${at}::timestamptz, ${at}::timestamptz, ${actor.author}, ${said}
    WHERE NOT EXISTS (SELECT FROM ended) AND NOT EXISTS (SELECT FROM known)`.execute(db)
}

function stopsOf({ workspace }: Context, address: string): RawBuilder<boolean> {
  return sql`s.workspace_id = ${workspace.id} AND s.address_hash = ${hashOf(address)} AND s.reason = 'stopped'`
}

/** What is told of one address is heard one after the other. */
async function holdAddress({ db, workspace }: Context, address: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${workspace.id} stopped ${address}`}, 0))`.execute(db)
}

/** Whether somebody with this address agreed over its channel themselves since; to advertisements, or where they had said STOP to anything. */
export async function agreedSince(
  { db, workspace }: Context,
  { address, reason, since }: Pick<Suppression, 'address' | 'reason' | 'since'>,
): Promise<boolean> {
  const channel = channelOf(address) ?? 'email'
  const purposes = reason === 'stopped' ? sentFor : ['marketing', 'news']
  const { rows: found } = await sql`
    SELECT FROM consents k JOIN people p ON p.workspace_id = k.workspace_id AND p.id = k.person_id
    WHERE k.workspace_id = ${workspace.id} AND ${addressOver(channel, 'p')} = ${address} AND k.given AND k.basis = 'consent' AND k.decided_at > ${since}
      AND k.purpose = ANY (${[...purposes]}::text[]) AND (k.channel IS NULL OR k.channel = ${channel}) LIMIT 1`.execute(
    db,
  )
  return found.length > 0
}

function rows({ db, workspace }: Context) {
  return db
    .selectFrom('suppressions')
    .leftJoin('members', (join) =>
      join
        .onRef('members.workspace_id', '=', 'suppressions.workspace_id')
        .on(sql<boolean>`suppressions.author = 'member:' || members.id`),
    )
    .selectAll('suppressions')
    .select('members.name as author_name')
    .where('suppressions.workspace_id', '=', workspace.id)
}

function suppressionOf(row: Row): Suppression {
  return {
    id: row.id,
    address: row.address,
    reason: SuppressionReason.parse(row.reason),
    note: row.note,
    author: row.author,
    authorName: row.author_name,
    since: row.since,
    liftedAt: row.lifted_at,
    liftedBecause: row.lifted_because,
  }
}
