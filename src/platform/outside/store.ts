import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Handing } from './contract.ts'
import type { Outcome } from './mail/outcome.ts'

export type Taken = {
  readonly id: string
  readonly key: string
  readonly sealed: Buffer | null
  readonly number: number
  /** Which attempt it is since it was ordered, or ordered again. */
  readonly turn: number
}

/** Answers the id, or `null` where the same is there already. */
export async function reserve(
  { db, workspace, now }: Context,
  wish: { key: string; recipient: string; sealed: Buffer },
): Promise<string | null> {
  const row = await db
    .insertInto('outgoing')
    .values({ ...wish, workspace_id: workspace.id, due_at: now, reserved_at: now })
    .onConflict((on) => on.columns(['workspace_id', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Takes it for an attempt, which is on record from now on; `undefined` where it is not due, or another process has it. */
export async function take({ db, workspace, now }: Context, id: string): Promise<Taken | undefined> {
  const row = await db
    .updateTable('outgoing')
    .set({ state: 'handing over', due_at: new Date(Number(now) + cutOffAfter) })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .where('state', '=', 'reserved')
    .where('due_at', '<=', now)
    .returning(['id', 'key', 'sealed', 'tried_before'])
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { number } = await db
    .insertInto('outgoing_attempts')
    .columns(['workspace_id', 'outgoing_id', 'number', 'began_at'])
    .expression(
      sql`SELECT ${workspace.id}::uuid, ${id}::uuid, coalesce(max(number), 0) + 1, ${now}::timestamptz
        FROM outgoing_attempts WHERE workspace_id = ${workspace.id} AND outgoing_id = ${id}`,
    )
    .returning('number')
    .executeTakeFirstOrThrow()
  return { id: row.id, key: row.key, sealed: row.sealed, number, turn: number - row.tried_before }
}

/** An attempt that has not ended by then was cut off. Longer than any conversation with a mail server. */
const cutOffAfter = 10 * 60_000

export async function endAttempt(
  { db, workspace, now }: Context,
  { id, number }: Taken,
  { outcome, answer }: Outcome,
): Promise<void> {
  await db
    .updateTable('outgoing_attempts')
    .set({ outcome, answer: answer.slice(0, longestAnswer), ended_at: now })
    .where('workspace_id', '=', workspace.id)
    .where('outgoing_id', '=', id)
    .where('number', '=', number)
    .execute()
}

const longestAnswer = 1_000

type Settled = {
  readonly state: Exclude<Handing['state'], 'handing over'>
  readonly dueAt?: Date
  readonly keeps: boolean
}

/** What it is from now on; what is said goes where nobody will need it again. */
export async function settle({ db, workspace }: Context, id: string, settled: Settled): Promise<void> {
  await db
    .updateTable('outgoing')
    .set({
      state: settled.state,
      ...(settled.dueAt && { due_at: settled.dueAt }),
      ...(settled.keeps ? {} : { sealed: null }),
    })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    // What was withdrawn meanwhile does not come again; that it was taken all the same is said.
    .$if(settled.state !== 'accepted', (query) => query.where('state', '<>', 'withdrawn'))
    .execute()
}

/** Those that are to be handed over now, oldest first. */
export async function due({ db, workspace, now }: Context, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('outgoing')
    .select('id')
    .where('workspace_id', '=', workspace.id)
    .where('state', '=', 'reserved')
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}

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
  await db
    .updateTable('outgoing')
    .set({ state: 'withdrawn', sealed: null })
    .where('workspace_id', '=', workspace.id)
    .where('key', '=', key)
    .where('state', 'not in', ['accepted', 'withdrawn'])
    .execute()
}

export type Past = { readonly key: string; readonly recipient: string; readonly at: Date }

export async function insertTaken({ db, workspace }: Context, past: readonly Past[]): Promise<void> {
  if (past.length === 0) return
  await db
    .insertInto('outgoing')
    .values(
      past.map(({ key, recipient, at }) => ({
        workspace_id: workspace.id,
        key,
        recipient,
        state: 'accepted',
        due_at: at,
        reserved_at: at,
      })),
    )
    .onConflict((on) => on.columns(['workspace_id', 'key']).doNothing())
    .execute()
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
    .set({
      state: 'reserved',
      due_at: now,
      tried_before: sql<number>`(
        SELECT coalesce(max(a.number), 0) FROM outgoing_attempts a
        WHERE a.workspace_id = outgoing.workspace_id AND a.outgoing_id = outgoing.id
      )`,
    })
    .where('workspace_id', '=', workspace.id)
    .where('key', '=', key)
    .where('state', 'in', ['refused', 'in doubt'])
    .where('sealed', 'is not', null)
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
