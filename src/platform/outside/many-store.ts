import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../context.ts'
import type { SendingChannel } from './carrying/channel.ts'
import type { Handing } from './contract.ts'

/** An attempt that has not ended by then was cut off, in milliseconds. Longer than any conversation with a mail server. */
export const cutOffAfter = 10 * 60_000

export type ForMany = {
  /** A relation with `key`, `channel`, `recipient` and `due_at`. */
  readonly of: RawBuilder<unknown>
  /** The room that says what each of them says, when it is handed over (`letters` of its contribution). */
  readonly writer: string
  /** 0 goes before 1, and so on to 3, however long the others have waited. */
  readonly urgency: number
  /** What they are counted and stopped by. */
  readonly batch: string
}

/**
 * Reserves letters of which each is written when it is handed over; what has the key of another is that other. One that was withdrawn
 * before it was ever tried is reserved anew, and is of this batch from now on.
 */
export async function reserveMany({ db, workspace, now }: Context, many: ForMany): Promise<void> {
  await sql`
    INSERT INTO outgoing (workspace_id, key, channel, recipient, writer, urgency, batch, due_at, reserved_at)
    SELECT ${workspace.id}::uuid, g.key, g.channel, g.recipient, ${many.writer}, ${many.urgency}::smallint, ${many.batch}::uuid, g.due_at, ${now}
    FROM ${many.of} AS g
    ON CONFLICT (workspace_id, key) DO UPDATE SET state = 'reserved', channel = excluded.channel, recipient = excluded.recipient, writer = excluded.writer,
      urgency = excluded.urgency, batch = excluded.batch, waits_for = NULL, due_at = excluded.due_at, reserved_at = excluded.reserved_at
    WHERE outgoing.state = 'withdrawn' AND outgoing.attempts = 0`.execute(db)
}

/** Whether the batch of a letter `o` was stopped, and nobody said since that this letter is to be sent again. */
export const isStopped = sql<boolean>`EXISTS (
  SELECT FROM outgoing_stops s WHERE s.workspace_id = o.workspace_id AND s.batch = o.batch
    AND (o.reordered_at IS NULL OR o.reordered_at < s.stopped_at))`

/**
 * When a letter `o` that waits may have been taken already, or null. Of such a one nobody says that it was withdrawn: it is in doubt.
 */
const doubtedAt = sql<Date | null>`(SELECT max(a.began_at) FROM outgoing_attempts a
  WHERE a.workspace_id = o.workspace_id AND a.outgoing_id = o.id AND a.outcome = 'in doubt')`

/** Whether one of the attempts at a letter `o` may have been taken. */
export const isDoubted = sql<boolean>`(${doubtedAt} IS NOT NULL)`

/** What a letter `o` that goes no more becomes, in SQL: what was taken for its last attempt is due when that counts as cut off. */
export const givenUp = {
  state: sql<string>`CASE WHEN ${doubtedAt} IS NULL THEN 'withdrawn' ELSE 'in doubt' END`,
  dueAt: sql<Date>`coalesce(${doubtedAt} + ${`${cutOffAfter} milliseconds`}::interval, o.due_at)`,
  sealed: sql<Buffer | null>`CASE WHEN ${doubtedAt} IS NOT NULL THEN o.sealed END`,
}

export async function stop({ db, workspace, now }: Context, batch: string): Promise<void> {
  await db
    .insertInto('outgoing_stops')
    .values({ workspace_id: workspace.id, batch, stopped_at: now })
    .onConflict((on) => on.columns(['workspace_id', 'batch']).doNothing())
    .execute()
}

export async function withdrawSome({ db, workspace }: Context, batch: string, most: number): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    UPDATE outgoing o SET state = ${givenUp.state}, due_at = ${givenUp.dueAt}, sealed = ${givenUp.sealed}
    WHERE o.workspace_id = ${workspace.id} AND o.id IN (
      SELECT o.id FROM outgoing o WHERE o.workspace_id = ${workspace.id} AND o.batch = ${batch} AND o.state = 'reserved' AND ${isStopped}
      LIMIT ${most} FOR UPDATE)`.execute(db)
  return Number(numAffectedRows)
}

export type BatchState = Handing['state'] | 'deferred'

export async function counts(
  { db, workspace }: Context,
  batches: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<BatchState, number>>> {
  if (batches.length === 0) return new Map()
  const { rows } = await sql<{ batch: string; state: BatchState; count: number }>`
    SELECT batch, CASE WHEN state = 'reserved' AND attempts > tried_before THEN 'deferred' ELSE state END AS state, count(*)::int AS count
    FROM outgoing WHERE workspace_id = ${workspace.id} AND batch = ANY (${[...batches]}::uuid[]) GROUP BY 1, 2`.execute(
    db,
  )
  const of = Map.groupBy(rows, ({ batch }) => batch)
  return new Map([...of].map(([batch, some]) => [batch, new Map(some.map(({ state, count }) => [state, count]))]))
}

/** @param of a relation with the `key` of each */
export async function forget({ db, workspace }: Context, of: RawBuilder<unknown>): Promise<void> {
  await sql`
    WITH forgotten AS (
      UPDATE outgoing SET recipient = '', sealed = NULL, waits_for = NULL
      WHERE workspace_id = ${workspace.id} AND key IN (SELECT key FROM ${of} AS g) RETURNING id)
    UPDATE outgoing_attempts SET answer = NULL
    WHERE workspace_id = ${workspace.id} AND outgoing_id IN (SELECT id FROM forgotten)`.execute(db)
}

type WaitingOfBatch = {
  readonly letters: number
  /** Of these, so many wait for a rate, and so many for the warm-up. */
  readonly forRate: number
  readonly forWarmUp: number
  readonly from: Date
  readonly until: Date
}

export async function waiting(
  { db, workspace, now }: Context,
  batches: readonly string[],
): Promise<ReadonlyMap<string, WaitingOfBatch>> {
  if (batches.length === 0) return new Map()
  const { rows } = await sql<WaitingOfBatch & { batch: string }>`
    SELECT batch, count(*)::int AS letters, count(*) FILTER (WHERE waits_for LIKE 'rate %')::int AS "forRate",
      count(*) FILTER (WHERE waits_for = 'warm-up')::int AS "forWarmUp", min(due_at) AS "from", max(due_at) AS until FROM outgoing
    WHERE workspace_id = ${workspace.id} AND batch = ANY (${[...batches]}::uuid[]) AND state = 'reserved' AND due_at > ${now}
    GROUP BY batch`.execute(db)
  return new Map(rows.map(({ batch, ...one }) => [batch, one]))
}

export type Past = {
  readonly key: string
  readonly recipient: string
  readonly channel?: SendingChannel
  readonly at: Date
  readonly batch?: string | null
}

export async function insertTaken({ db, workspace }: Context, past: readonly Past[]): Promise<void> {
  if (past.length === 0) return
  await db
    .insertInto('outgoing')
    .values(
      past.map(({ key, recipient, channel = 'email', at, batch = null }) => ({
        workspace_id: workspace.id,
        key,
        recipient,
        channel,
        batch,
        state: 'accepted',
        due_at: at,
        reserved_at: at,
      })),
    )
    .onConflict((on) => on.columns(['workspace_id', 'key']).doNothing())
    .execute()
}
