import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Place } from '#platform/stores/cursor.ts'
import { TurnBecause, TurnState } from '../contract/standing.ts'
import type { Turn } from '../contract.ts'

type Run = { readonly graceDays: number; readonly runsFrom: string }

/** Keeps whose turn it is: each cause once, whatever was known of it before. `verdictOf` says what becomes of each, held equal by a story. */
export async function keepDue(
  { db, workspace, now, today }: Context,
  standingId: string,
  due: RawBuilder<unknown>,
  { graceDays, runsFrom }: Run,
): Promise<void> {
  await sql`
    INSERT INTO standing_turns (workspace_id, standing_id, person_id, cause, due_on, state, because, decided_at)
    SELECT ${workspace.id}::uuid, ${standingId}::uuid, v.person_id, v.cause, v.due_on,
      CASE WHEN v.because IS NULL THEN 'waiting' ELSE 'missed' END, v.because, CASE WHEN v.because IS NOT NULL THEN ${now}::timestamptz END
    FROM (SELECT d.person_id, d.cause, d.due_on, CASE WHEN d.due_on < ${runsFrom}::date THEN 'paused'
      WHEN d.due_on < ${today}::date - ${graceDays}::int THEN 'late' END AS because FROM ${due} AS d) v
    ON CONFLICT (workspace_id, standing_id, person_id, cause) DO NOTHING`.execute(db)
}

/** Those that wait and are due before a day are missed, for one reason; without a day all that wait. */
export async function missWaiting(
  { db, workspace, now }: Context,
  standingId: string,
  because: TurnBecause,
  before: string | null = null,
): Promise<void> {
  await sql`
    UPDATE standing_turns SET state = 'missed', because = ${because}, decided_at = ${now}
    WHERE workspace_id = ${workspace.id} AND standing_id = ${standingId} AND state = 'waiting'
      ${before === null ? sql`` : sql`AND due_on < ${before}::date`}`.execute(db)
}

/** Whose turn waits, each person once, those first who wait longest. */
export async function nextWaiting({ db, workspace }: Context, standingId: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT person_id AS id FROM standing_turns
    WHERE workspace_id = ${workspace.id} AND standing_id = ${standingId} AND state = 'waiting'
    GROUP BY person_id ORDER BY min(due_on), person_id LIMIT ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Those of these who are among `of`. */
export async function stillMeant({ db }: Context, personIds: readonly string[], of: RawBuilder<unknown>) {
  const { rows } = await sql<{ id: string }>`
    SELECT m.id FROM ${of} AS m WHERE m.id = ANY (${[...personIds]}::uuid[]) ORDER BY m.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Whoever is not meant any more is not asked. */
export async function holdBack(
  { db, workspace, now }: Context,
  standingId: string,
  personIds: readonly string[],
  because: TurnBecause,
): Promise<void> {
  await sql`
    UPDATE standing_turns SET state = 'heldBack', because = ${because}, decided_at = ${now}
    WHERE workspace_id = ${workspace.id} AND standing_id = ${standingId} AND state = 'waiting'
      AND person_id = ANY (${[...personIds]}::uuid[])`.execute(db)
}

/** What an asking that was looked at says of each of its people; of several turns of one person the first is asked, for one mail is enough. */
export async function decideBy({ db, workspace, now }: Context, standingId: string, askingId: string): Promise<void> {
  await sql`
    UPDATE standing_turns t SET state = CASE WHEN g.is_asked THEN 'asked' ELSE 'heldBack' END,
      because = CASE WHEN g.asks AND NOT g.is_asked THEN 'askedThis' ELSE g.because END,
      asking_id = CASE WHEN g.is_asked THEN ${askingId}::uuid END, decided_at = ${now}
    FROM (
      SELECT w.id, m.asks, m.because,
        m.asks AND row_number() OVER (PARTITION BY w.person_id ORDER BY w.due_on, w.id) = 1 AS is_asked
      FROM standing_turns w
      JOIN asking_people m ON m.workspace_id = w.workspace_id AND m.asking_id = ${askingId}::uuid AND m.person_id = w.person_id
      WHERE w.workspace_id = ${workspace.id} AND w.standing_id = ${standingId} AND w.state = 'waiting') g
    WHERE t.workspace_id = ${workspace.id} AND t.id = g.id`.execute(db)
}

/**
 * The turns of standing askings as they are now, as a relation: whoever was asked and turned out to rest, or not to be allowed, when the mail was
 * ordered was held back; whoever was not written to before the asking ended was missed.
 */
export function turnsNow({ workspace }: Context, standingIds: readonly string[]): RawBuilder<unknown> {
  return sql`(
    SELECT t.id, t.standing_id, t.person_id, t.due_on, t.asking_id,
      CASE WHEN later.because IS NULL THEN t.state WHEN later.is_missed THEN 'missed' ELSE 'heldBack' END AS state,
      coalesce(later.because, t.because) AS because
    FROM standing_turns t
    LEFT JOIN LATERAL (
      SELECT m.turn_at IS NULL AS is_missed,
        CASE WHEN m.turn_at IS NULL THEN 'ended' WHEN m.asks THEN d.because ELSE m.because END AS because
      FROM asking_people m JOIN askings a ON a.workspace_id = m.workspace_id AND a.id = m.asking_id
      LEFT JOIN deliveries d ON d.workspace_id = a.workspace_id AND d.message_id = a.message_id AND d.person_id = m.person_id
      WHERE m.workspace_id = t.workspace_id AND m.asking_id = t.asking_id AND m.person_id = t.person_id
        AND CASE WHEN m.turn_at IS NULL THEN a.state IN ('stopped', 'closed') ELSE NOT (m.asks AND coalesce(d.may, false)) END) later
      ON t.state = 'asked'
    WHERE t.workspace_id = ${workspace.id} AND t.standing_id = ANY (${[...standingIds]}::uuid[]))`
}

type Counts = Record<TurnState, number>

/** How many turns became what, by standing asking. */
export async function countsOf(context: Context, ids: readonly string[]): Promise<ReadonlyMap<string, Counts>> {
  const { rows } = await sql<Counts & { id: string }>`
    SELECT t.standing_id AS id, (count(*) FILTER (WHERE t.state = 'waiting'))::int AS waiting, (count(*) FILTER (WHERE t.state = 'asked'))::int
      AS asked, (count(*) FILTER (WHERE t.state = 'heldBack'))::int AS "heldBack", (count(*) FILTER (WHERE t.state = 'missed'))::int AS missed
    FROM ${turnsNow(context, ids)} t GROUP BY 1`.execute(context.db)
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}

type Asked = { standingId: string; state: TurnState | undefined; after: Place | undefined; limit: number }
type Found = Omit<Turn, 'reason' | 'state' | 'because'> & { state: string; because: string | null }

/** The latest first, strictly after the place in that order. */
export async function page(
  context: Context,
  { standingId, state, after, limit }: Asked,
): Promise<Omit<Turn, 'reason'>[]> {
  const { db, workspace } = context
  const { rows } = await sql<Found>`
    SELECT t.id, t.person_id AS "personId", p.name AS "personName", p.customer_id AS "customerId", c.name AS "customerName", t.due_on AS "dueOn",
      t.state, t.because, t.asking_id AS "askingId"
    FROM ${turnsNow(context, [standingId])} t
    JOIN people p ON p.workspace_id = ${workspace.id} AND p.id = t.person_id
    LEFT JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id
    WHERE true ${state === undefined ? sql`` : sql`AND t.state = ${state}`}
      ${after === undefined ? sql`` : sql`AND (t.due_on, t.id) < (${after.at.toISOString().slice(0, 10)}::date, ${after.id}::uuid)`}
    ORDER BY t.due_on DESC, t.id DESC LIMIT ${limit}`.execute(db)
  return rows.map((row) => ({
    ...row,
    state: TurnState.parse(row.state),
    because: TurnBecause.nullable().parse(row.because),
  }))
}
