import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { Chosen, SendingChannel } from '../../channels/contract.ts'
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
    INSERT INTO send_batches (workspace_id, send_id, number, channel, chosen, may, because, size, person_ids)
    SELECT ${workspace.id}::uuid, ${sendId}::uuid, row_number() OVER (ORDER BY may DESC, because, channel, chosen, chunk) - 1,
      channel, chosen, may, because, count(*),
      array_agg(person_id ORDER BY person_id)
    FROM (
      SELECT j.person_id, j.channel, j.chosen, j.may, j.because,
        (row_number() OVER (PARTITION BY j.because, j.channel, j.chosen) - 1) / ${perBatch}::int AS chunk
      FROM ${judged} AS j) j
    GROUP BY channel, chosen, may, because, chunk`.execute(db)
  return Number(numAffectedRows)
}

export type Counted = {
  readonly sendId: string
  readonly because: Because
  readonly channel: SendingChannel
  readonly chosen: Chosen | null
  readonly may: boolean
  readonly people: number
}

/** So many people of whom the same was said over the same channel, for the same reason; the most first, of those to whom it may go. */
export async function groupsOf({ db, workspace }: Context, sendIds: readonly string[]): Promise<Counted[]> {
  const { rows } = await sql<Omit<Counted, 'because' | 'channel' | 'chosen'> & Unread>`
    SELECT send_id AS "sendId", because, channel, chosen, may, sum(size)::int AS people FROM send_batches
    WHERE workspace_id = ${workspace.id} AND send_id = ANY (${[...sendIds]}::uuid[])
    GROUP BY 1, 2, 3, 4, 5 ORDER BY may DESC, sum(size) DESC, because, channel, chosen`.execute(db)
  return rows.map((row) => ({ ...row, ...readOf(row) }))
}

type Unread = { readonly because: string; readonly channel: string; readonly chosen: string | null }

function readOf({ because, channel, chosen }: Unread) {
  return {
    because: Because.parse(because),
    channel: SendingChannel.parse(channel),
    chosen: Chosen.nullable().parse(chosen),
  }
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
type Worded = 'reason' | 'chosenReason'
type Row = Omit<Meant, Worded | 'because' | 'channel' | 'chosen'> & Unread & At
export type Sought = { readonly [Part in 'because' | 'channel' | 'chosen' | 'may']?: Meant[Part] | undefined }

/** Those of whom this was said, in the order in which they stand, strictly after a place. */
export async function meantBecause(
  { db, workspace }: Context,
  asked: { sendId: string; sought: Sought; after: At; limit: number },
): Promise<(Omit<Meant, Worded> & At)[]> {
  const { sendId, sought, after, limit } = asked
  const { because, channel, chosen, may } = sought
  const wheres = [
    ...(because ? [sql`AND because = ${because}`] : []),
    ...(channel ? [sql`AND channel = ${channel}`] : []),
    ...(chosen ? [sql`AND chosen = ${chosen}`] : []),
    ...(may === undefined ? [] : [sql`AND may = ${may}`]),
  ]
  // As many batches as hold a page: the first may be read to its end, and others may be small.
  const { rows } = await sql<Row>`
    SELECT b.number, u.place::int AS place, p.id AS "personId", p.name AS "personName",
      p.customer_id AS "customerId", c.name AS "customerName",
      b.channel, b.chosen, CASE b.channel WHEN 'sms' THEN p.mobile_key WHEN 'line' THEN p.line_id ELSE p.email_key END AS address, b.because, b.may
    FROM (SELECT *, sum(size) OVER (ORDER BY number) - size AS before, first_value(size) OVER (ORDER BY number) AS first FROM send_batches
      WHERE workspace_id = ${workspace.id} AND send_id = ${sendId} AND number >= ${after.number} ${sql.join(wheres, sql` `)}) b
    CROSS JOIN LATERAL unnest(b.person_ids) WITH ORDINALITY AS u (id, place)
    JOIN people p ON p.workspace_id = b.workspace_id AND p.id = u.id
    LEFT JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id
    WHERE b.before < b.first + ${limit} AND (b.number, u.place) > (${after.number}, ${after.place})
    ORDER BY b.number, u.place LIMIT ${limit}`.execute(db)
  return rows.map((row) => ({ ...row, ...readOf(row) }))
}
