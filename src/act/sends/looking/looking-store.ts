import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { SendingChannel } from '../../channels/contract.ts'
import { Because } from '../../messages/contract.ts'
import type { Meant } from '../contract.ts'

/** What is grouped and joined here stays in memory, up to a million people. */
export async function takeMemory({ db }: Context): Promise<void> {
  await sql`SELECT set_config('work_mem', '192MB', true), set_config('jit', 'off', true)`.execute(db)
}

/** Keeps who is meant and what was said of them, in place of what was found before, so many in a batch. Answers in how many batches. */
export async function keepBatches(
  context: Context,
  sendId: string,
  judged: RawBuilder<unknown>,
  perBatch: number,
): Promise<number> {
  const { db, workspace } = context
  await db.deleteFrom('send_batches').where('workspace_id', '=', workspace.id).where('send_id', '=', sendId).execute()
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO send_batches (workspace_id, send_id, number, channel, may, because, size, person_ids)
    SELECT ${workspace.id}::uuid, ${sendId}::uuid, row_number() OVER (ORDER BY may DESC, because, channel, chunk) - 1, channel, may, because, count(*),
      array_agg(person_id ORDER BY person_id)
    FROM (
      SELECT j.person_id, j.channel, j.may, j.because, (row_number() OVER (PARTITION BY j.because, j.channel) - 1) / ${perBatch}::int AS chunk
      FROM ${judged} AS j) j
    GROUP BY channel, may, because, chunk`.execute(db)
  return Number(numAffectedRows)
}

export type Counted = {
  readonly sendId: string
  readonly because: Because
  readonly may: boolean
  readonly people: number
}

/** So many people of whom the same was said; the most first, of those to whom it may go. */
export async function groupsOf({ db, workspace }: Context, sendIds: readonly string[]): Promise<Counted[]> {
  const { rows } = await sql<Omit<Counted, 'because'> & { because: string }>`
    SELECT send_id AS "sendId", because, may, sum(size)::int AS people FROM send_batches
    WHERE workspace_id = ${workspace.id} AND send_id = ANY (${[...sendIds]}::uuid[])
    GROUP BY 1, 2, 3 ORDER BY may DESC, sum(size) DESC, because`.execute(db)
  return rows.map((row) => ({ ...row, because: Because.parse(row.because) }))
}

/** How many people are in the batches whose turn has not come. */
export async function peopleFrom(
  { db, workspace }: Context,
  sendIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; people: number }>`
    SELECT s.id, sum(b.size)::int AS people FROM sends s
    JOIN send_batches b ON b.workspace_id = s.workspace_id AND b.send_id = s.id AND b.number >= s.reserved
    WHERE s.workspace_id = ${workspace.id} AND s.id = ANY (${[...sendIds]}::uuid[]) GROUP BY 1`.execute(db)
  return new Map(rows.map(({ id, people }) => [id, people]))
}

export type At = { readonly number: number; readonly place: number }
type Row = Omit<Meant, 'reason' | 'because' | 'channel'> & { because: string; channel: string } & At

/** Those of whom one thing was said, in the order in which they stand, strictly after a place. */
export async function meantBecause(
  { db, workspace }: Context,
  asked: { sendId: string; because: Because; after: At; limit: number },
): Promise<(Omit<Meant, 'reason'> & At)[]> {
  const { sendId, because, after, limit } = asked
  // A page is never longer than a batch, so that two of them hold it.
  const { rows } = await sql<Row>`
    SELECT b.number, u.place::int AS place, p.id AS "personId", p.name AS "personName",
      p.customer_id AS "customerId", c.name AS "customerName",
      b.channel, CASE b.channel WHEN 'sms' THEN p.mobile_key WHEN 'line' THEN p.line_id ELSE p.email_key END AS address, b.because, b.may
    FROM (SELECT * FROM send_batches WHERE workspace_id = ${workspace.id} AND send_id = ${sendId} AND because = ${because}
      AND number >= ${after.number} ORDER BY number LIMIT 2) b
    CROSS JOIN LATERAL unnest(b.person_ids) WITH ORDINALITY AS u (id, place)
    JOIN people p ON p.workspace_id = b.workspace_id AND p.id = u.id
    LEFT JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id
    WHERE (b.number, u.place) > (${after.number}, ${after.place})
    ORDER BY b.number, u.place LIMIT ${limit}`.execute(db)
  return rows.map((row) => ({
    ...row,
    because: Because.parse(row.because),
    channel: SendingChannel.parse(row.channel),
  }))
}
