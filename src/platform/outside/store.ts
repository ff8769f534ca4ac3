import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../context.ts'
import { staged } from '../postgres/staged.ts'
import type { SendingChannel } from './carrying/channel.ts'
import type { Handing } from './contract.ts'
import type { Outcome } from './mail/outcome.ts'
import { cutOffAfter, givenUp, isStopped } from './many-store.ts'

export type Taken = {
  readonly id: string
  readonly key: string
  readonly channel: SendingChannel
  readonly recipient: string
  readonly urgency: number
  /** What kept it before it was taken, where that was a rate. */
  readonly waitedFor: string | null
  readonly sealed: Buffer | null
  /** Who writes what it says; null where that is sealed. */
  readonly writer: string | null
  readonly number: number
  /** Which attempt it is since it was ordered, or ordered again. */
  readonly turn: number
}

/** Answers the id, or `null` where the same is there already; what was withdrawn before it was ever tried is reserved anew. */
export async function reserve(
  { db, workspace, now }: Context,
  {
    dueAt,
    ...wish
  }: {
    key: string
    channel: SendingChannel
    recipient: string
    sealed: Buffer
    urgency: number
    dueAt?: Date | undefined
  },
): Promise<string | null> {
  const row = await db
    .insertInto('outgoing')
    .values({ ...wish, workspace_id: workspace.id, due_at: dueAt ?? now, reserved_at: now })
    .onConflict((on) =>
      on
        .columns(['workspace_id', 'key'])
        .doUpdateSet({
          ...wish,
          state: 'reserved',
          writer: null,
          batch: null,
          waits_for: null,
          due_at: dueAt ?? now,
          reserved_at: now,
        })
        .where('outgoing.state', '=', 'withdrawn')
        .where('outgoing.attempts', '=', 0),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Takes it for an attempt, which is on record from now on; `undefined` where it is not due, goes over none of these, or another process has it. */
export async function take(
  context: Context,
  id: string,
  channels: readonly SendingChannel[],
): Promise<Taken | undefined> {
  return (
    await taking(
      context,
      sql`SELECT o.id, o.waits_for FROM outgoing o WHERE ${due(context)} AND o.id = ${id}
        AND o.channel = ANY (${[...channels]}::text[]) FOR UPDATE OF o SKIP LOCKED`,
    )
  )[0]
}

/** The same of as many as are due over a channel, the most urgent first, of these the oldest; what another process holds or was stopped is passed over. */
export async function takeMany(context: Context, most: number, channel: SendingChannel): Promise<Taken[]> {
  // One look for each urgency, in their order, as long as there is room: what is due later is not read through.
  const next = sql`
    SELECT o.* FROM (VALUES (0), (1), (2), (3)) u (urgency) CROSS JOIN LATERAL (
      SELECT o.id, o.waits_for FROM outgoing o WHERE ${due(context)} AND o.channel = ${channel} AND o.urgency = u.urgency
      ORDER BY o.due_at LIMIT ${most} FOR UPDATE OF o SKIP LOCKED) o
    LIMIT ${most}`
  return taking(context, next)
}

function due({ workspace, now }: Context): RawBuilder<unknown> {
  return sql`o.workspace_id = ${workspace.id} AND o.state = 'reserved' AND o.due_at <= ${now}
    AND NOT ${isStopped}`
}

async function taking({ db, workspace, now }: Context, next: RawBuilder<unknown>): Promise<Taken[]> {
  const { rows } = await sql<Taken>`
    WITH next AS MATERIALIZED (${next}), taken AS (
      UPDATE outgoing o SET state = 'handing over', due_at = ${new Date(Number(now) + cutOffAfter)}, attempts = o.attempts + 1,
        waits_for = NULL
      FROM next WHERE o.workspace_id = ${workspace.id} AND o.id = next.id
      RETURNING o.id, o.key, o.channel, o.recipient, o.urgency, next.waits_for AS "waitedFor", o.sealed, o.writer,
        o.attempts AS number, o.attempts - o.tried_before AS turn
    ), begun AS (
      INSERT INTO outgoing_attempts (workspace_id, outgoing_id, number, began_at)
      SELECT ${workspace.id}::uuid, id, number, ${now}::timestamptz FROM taken
    )
    SELECT * FROM taken`.execute(db)
  return rows
}

/** When a row of `outgoing` that waits no more was taken for its last attempt, in SQL. */
export function takenAt(row: string): RawBuilder<Date> {
  return sql`(${sql.ref(row)}.due_at - ${`${cutOffAfter} milliseconds`}::interval)`
}

/** `dueAt`: when it is taken again; never where `null`. `waitsFor`: the rate that keeps it. */
export type PutBack = Pick<Taken, 'id' | 'number'> & { readonly dueAt: Date | null; readonly waitsFor?: string }

/** What this transaction has taken is as if it had not been: it is due later or withdrawn, and no attempt at it was begun. */
export async function putBack(context: Context, some: readonly PutBack[]): Promise<void> {
  if (some.length === 0) return
  const { db, workspace } = context
  const rows = some.map(({ dueAt, waitsFor, ...one }) => ({
    ...one,
    due_at: dueAt?.toISOString(),
    waits_for: waitsFor,
  }))
  await sql`
    WITH later AS MATERIALIZED (SELECT * FROM ${await staged(context, columnsOfPutBack, rows)} AS g), unbegun AS (
      DELETE FROM outgoing_attempts a USING later
      WHERE a.workspace_id = ${workspace.id} AND a.outgoing_id = later.id AND a.number = later.number
    )
    UPDATE outgoing o SET state = CASE WHEN later.due_at IS NULL THEN ${givenUp.state} ELSE 'reserved' END,
      due_at = coalesce(later.due_at, ${givenUp.dueAt}), attempts = o.attempts - 1, waits_for = later.waits_for,
      sealed = CASE WHEN later.due_at IS NULL THEN ${givenUp.sealed} ELSE o.sealed END
    FROM later WHERE o.workspace_id = ${workspace.id} AND o.id = later.id`.execute(db)
}

const columnsOfPutBack = { id: 'uuid', number: 'integer', due_at: 'timestamptz', waits_for: 'text' } as const

const longestAnswer = 1_000

export type Ended = Pick<Taken, 'id' | 'number'> &
  Outcome & {
    readonly state: Exclude<Handing['state'], 'handing over'>
    readonly dueAt?: Date
    readonly keeps: boolean
  }

/** What came of these attempts, and what the letters are from now on; what is said goes where nobody will need it again. */
export async function endAttempts(context: Context, ended: readonly Ended[]): Promise<void> {
  const { db, workspace, now } = context
  const rows = ended.map(({ dueAt, answer, comesAgain: _, isTooFast: _t, ...one }) => ({
    ...one,
    answer: answer.slice(0, longestAnswer),
    due_at: dueAt?.toISOString(),
  }))
  await sql`
    WITH ended AS MATERIALIZED (SELECT * FROM ${await staged(context, columnsOfEnded, rows)} AS g), noted AS (
      UPDATE outgoing_attempts a SET outcome = e.outcome, answer = e.answer, ended_at = ${now} FROM ended e
      WHERE a.workspace_id = ${workspace.id} AND a.outgoing_id = e.id AND a.number = e.number
    )
    UPDATE outgoing o SET state = CASE
        WHEN e.state = 'reserved' AND e.outcome <> 'in doubt' AND o.state <> 'in doubt' AND ${isStopped} THEN ${givenUp.state}
        WHEN e.state = 'reserved' AND (o.state IN ('withdrawn', 'in doubt') OR ${isStopped}) THEN 'in doubt'
        ELSE e.state END,
      due_at = CASE WHEN e.state = 'reserved' AND o.state = 'handing over' AND NOT ${isStopped} THEN e.due_at ELSE o.due_at END,
      sealed = CASE WHEN e.keeps THEN o.sealed END
    FROM ended e
    WHERE o.workspace_id = ${workspace.id} AND o.id = e.id
      -- What was withdrawn meanwhile does not come again; that it was taken all the same, or may have been, is said.
      AND (e.state = 'accepted' OR e.outcome = 'in doubt' OR o.state <> 'withdrawn')`.execute(db)
}

const columnsOfEnded = {
  id: 'uuid',
  number: 'integer',
  outcome: 'text',
  answer: 'text',
  state: 'text',
  due_at: 'timestamptz',
  keeps: 'boolean',
} as const

/** Of what was cut off in the middle nobody knows what came of it. */
export async function doubtCutOff({ db, workspace, now }: Context): Promise<void> {
  await db
    .updateTable('outgoing')
    .set({ state: 'in doubt' })
    .where('workspace_id', '=', workspace.id)
    .where('state', '=', 'handing over')
    .where('due_at', '<=', now)
    .execute()
}

export async function withdraw({ db, workspace }: Context, key: string): Promise<void> {
  const waits = sql`o.state IN ('reserved', 'handing over')`
  await sql`
    UPDATE outgoing o SET state = CASE WHEN ${waits} THEN ${givenUp.state} ELSE 'withdrawn' END,
      due_at = CASE WHEN o.state = 'reserved' THEN ${givenUp.dueAt} ELSE o.due_at END, sealed = CASE WHEN ${waits} THEN ${givenUp.sealed} END
    WHERE o.workspace_id = ${workspace.id} AND o.key = ${key} AND o.state NOT IN ('accepted', 'withdrawn')`.execute(db)
}

export async function countAsTaken({ db, workspace }: Context, key: string): Promise<boolean> {
  const row = await db
    .updateTable('outgoing')
    .set({ state: 'accepted', sealed: null })
    .where('workspace_id', '=', workspace.id)
    .where('key', '=', key)
    .where('state', '=', 'in doubt')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Answers the id where it can be handed over once more: it was refused or is in doubt, and what it says is still there. */
export async function comeAgain({ db, workspace, now }: Context, key: string): Promise<string | undefined> {
  const row = await db
    .updateTable('outgoing')
    .set({ state: 'reserved', due_at: now, reordered_at: now, tried_before: sql<number>`outgoing.attempts` })
    .where('workspace_id', '=', workspace.id)
    .where('key', '=', key)
    .where('state', 'in', ['refused', 'in doubt'])
    .where(sql<boolean>`(sealed IS NOT NULL OR writer IS NOT NULL)`)
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** What came of each of these, by key. */
export async function handings({ db, workspace }: Context, keys: readonly string[]): Promise<Map<string, Handing>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<{ key: string; state: string; answer: string | null; attempts: number; at: Date }>`
    SELECT o.key, o.state, nullif(last.answer, '') AS answer, coalesce(last.number, 0) AS attempts, coalesce(last.ended_at, last.began_at, o.reserved_at) AS at
    FROM outgoing o
    LEFT JOIN LATERAL (
      SELECT * FROM outgoing_attempts a
      WHERE a.workspace_id = o.workspace_id AND a.outgoing_id = o.id
      ORDER BY a.number DESC LIMIT 1
    ) last ON true
    WHERE o.workspace_id = ${workspace.id} AND o.key = ANY (${keys}::text[])`.execute(db)
  return new Map(rows.map(({ key, state, ...row }) => [key, { ...row, state: state as Handing['state'] }]))
}
