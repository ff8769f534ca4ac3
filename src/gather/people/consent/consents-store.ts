import { type RawBuilder, type Selectable, sql } from 'kysely'
import { dateInZone } from '#maths/time/date-in-zone.ts'
import type { Context } from '#platform/context.ts'
import type { Consents } from '#platform/stores/database.ts'
import { Basis, Channel, Consent, DecidedPurpose, Method, type Purpose } from './contract.ts'
import type { Decision } from './may-we.ts'

export type ConsentColumns = Pick<
  Selectable<Consents>,
  'purpose' | 'channel' | 'given' | 'basis' | 'method' | 'evidence' | 'source' | 'expires_on' | 'decided_at' | 'note'
>

/** Every decision of a person, the latest first. */
export async function consentsOf(context: Context, personId: string): Promise<Consent[]> {
  const rows = await rowsOf(context, [personId])
  return rows.toReversed().map(consentOf)
}

/** The decisions of each of these people, as the rule reads them. */
export async function decisionsOf(
  context: Context,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Decision[]>> {
  if (personIds.length === 0) return new Map()
  const rows = await rowsOf(context, personIds)
  const groups = Map.groupBy(rows, ({ person_id }) => person_id)
  return new Map([...groups].map(([id, some]) => [id, some.map((row) => decisionOf(row, context.workspace.zone))]))
}

/** What is said now comes after what is on record, also within the same millisecond. */
export async function nextInstant({ db, workspace, now }: Context, personId: string): Promise<Date> {
  const { rows } = await sql<{ last: Date | null }>`
    SELECT max(decided_at) AS last FROM consents
    WHERE workspace_id = ${workspace.id} AND person_id = ${personId}`.execute(db)
  const last = rows[0]?.last ?? null
  return last !== null && last >= now ? new Date(Number(last) + 1) : now
}

export async function add(context: Context, personId: string, columns: ConsentColumns): Promise<Consent> {
  const row = await context.db
    .insertInto('consents')
    .values({ workspace_id: context.workspace.id, person_id: personId, recorded_at: context.now, ...columns })
    .returningAll()
    .executeTakeFirstOrThrow()
  return consentOf(row)
}

/** The people whose consent to be analysed ran out before a day, and who are still analysed. */
export async function analysedBeyondConsent({ db, workspace, today }: Context): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT p.id
    FROM consents c
    JOIN people p ON p.workspace_id = c.workspace_id AND p.id = c.person_id
    WHERE c.workspace_id = ${workspace.id} AND c.purpose = 'analysis' AND c.expires_on < ${today}::date
      AND p.may_analyse AND p.erased_at IS NULL`.execute(db)
  return rows.map(({ id }) => id)
}

/** In the order of what was decided; of one instant, what was withdrawn comes last. */
async function rowsOf(context: Context, personIds: readonly string[]): Promise<Selectable<Consents>[]> {
  return context.db
    .selectFrom('consents')
    .selectAll()
    .where('workspace_id', '=', context.workspace.id)
    .where('person_id', 'in', [...personIds])
    .orderBy('decided_at')
    .orderBy('given', 'desc')
    .orderBy('id')
    .execute()
}

function consentOf(row: Selectable<Consents>): Consent {
  return Consent.parse({
    ...row,
    expiresOn: row.expires_on,
    decidedAt: row.decided_at,
    recordedAt: row.recorded_at,
  })
}

function decisionOf(row: Selectable<Consents>, zone: string): Decision {
  return {
    id: row.id,
    purpose: DecidedPurpose.parse(row.purpose),
    channel: Channel.nullable().parse(row.channel),
    given: row.given,
    basis: Basis.nullable().parse(row.basis),
    method: Method.nullable().parse(row.method),
    at: Number(row.decided_at),
    on: dateInZone(row.decided_at, zone),
    expiresOn: row.expires_on,
  }
}

type AskedOfMany = {
  /** One that reaches people: `analysis` and `quotes` know no channel. */
  readonly purpose: Extract<Purpose, 'service' | 'marketing' | 'surveys' | 'news'>
  readonly channel: Channel
}

/**
 * What `mayWe` says of many people, as a relation `(person_id, answer, because, decision_id)`: of everybody in the workspace, or of those
 * in a relation with a column `id`. Of whom nothing was decided there is no row. That somebody left or was erased is not looked at.
 * Held equal to the rule by a parity test in `act/messages`.
 */
export function consentAnswers(
  { workspace, today }: Pick<Context, 'workspace' | 'today'>,
  { purpose, channel }: AskedOfMany,
  of: RawBuilder<unknown> | null,
): RawBuilder<unknown> {
  const isAdvertising = (purpose === 'marketing' || purpose === 'news') && (channel === 'email' || channel === 'sms')
  const doubts = isAdvertising
    ? sql`WHEN k.method = 'published' THEN 'publishedAddress' WHEN k.method = 'businessCard' THEN 'businessCard' ELSE 'advertising'`
    : sql`ELSE 'legitimateInterest'`
  const serves = purpose === 'service'
  return sql`(
    SELECT DISTINCT ON (k.person_id) k.person_id, k.id AS decision_id, k.because,
      CASE k.rank WHEN 1 THEN 'yes' WHEN 2 THEN 'no' WHEN 3 THEN 'no' ELSE 'unknown' END AS answer
    FROM (
      SELECT k.*, CASE
          WHEN NOT k.given THEN CASE WHEN k.here THEN 2 END
          WHEN NOT k.here THEN 5
          WHEN k.place < k.last_place OR k.basis <> 'legalObligation' AND k.refused_at IS NOT NULL
            AND (NOT k.own OR k.refused_at >= k.at OR k.refused_channel AND k.channel IS NULL) THEN NULL
          WHEN k.expires_on < ${today}::date THEN 3
          WHEN k.because IN ('agreed', 'contract', 'legitimateInterest', 'legalObligation') THEN 1
          ELSE 4 END AS rank
      FROM (
        SELECT k.person_id, k.id, k.place, k.given, k.here, k.own, k.at, k.channel, k.basis, k.expires_on,
          max(k.at) FILTER (WHERE k.here AND NOT k.given) OVER of_person AS refused_at,
          coalesce(bool_or(k.channel IS NOT NULL) FILTER (WHERE k.here AND NOT k.given) OVER of_person, false) AS refused_channel,
          max(k.place) OVER alike AS last_place, min(k.place) OVER alike AS first_place,
          CASE
            WHEN NOT k.given AND k.purpose = 'everything' THEN 'refusedEverything'
            WHEN NOT k.given THEN CASE WHEN k.channel IS NULL THEN 'withdrawn' ELSE 'withdrawnForChannel' END
            WHEN NOT k.here THEN 'otherChannel'
            WHEN k.expires_on < ${today}::date THEN 'expired'
            WHEN k.own THEN 'agreed'
            WHEN k.basis = 'consent' THEN CASE WHEN k.method = 'published' THEN 'publishedAddress' ELSE 'businessCard' END
            WHEN k.basis = 'contract' THEN ${serves ? 'contract' : 'beyondContract'}
            WHEN k.basis = 'legalObligation' THEN ${serves ? 'legalObligation' : 'beyondObligation'}
            ${doubts} END AS because
        FROM (
          SELECT k.*, date_trunc('milliseconds', k.decided_at) AS at, k.channel IS NULL OR k.channel = ${channel} AS here,
            k.given AND k.basis = 'consent' AND (k.method IS NULL OR k.method NOT IN ('published', 'businessCard')) AS own,
            row_number() OVER (PARTITION BY k.person_id ORDER BY k.decided_at, k.given DESC, k.id) AS place
          FROM consents k
          WHERE k.workspace_id = ${workspace.id} AND k.purpose IN (${purpose}, 'everything')
            AND (k.decided_at AT TIME ZONE ${workspace.zone})::date <= ${today}::date
            ${of === null ? sql`` : sql`AND k.person_id IN (SELECT id FROM ${of} AS asked)`}) k
        WINDOW of_person AS (PARTITION BY k.person_id),
          alike AS (PARTITION BY k.person_id, k.given, k.here, k.channel, k.basis, k.own)) k) k
    WHERE k.rank IS NOT NULL
    ORDER BY k.person_id, k.rank, k.at DESC, CASE WHEN k.rank IN (2, 5) THEN -k.place ELSE k.first_place END)`
}

/** Somebody of a customer took their consent to be analysed back, or gave it again: what is counted of the customer is another from then on. */
export type ConsentTurn = { readonly personId: string; readonly at: Date }

/** The turns of each of these customers since an instant. Who only ever said yes has turned nothing: nobody was left out before. */
export async function consentTurns(
  { db, workspace, today }: Context,
  customerIds: readonly string[],
  since: Date,
): Promise<ReadonlyMap<string, readonly ConsentTurn[]>> {
  if (customerIds.length === 0) return new Map()
  const { rows } = await sql<ConsentTurn & { customerId: string }>`
    WITH turns AS (
      SELECT c.person_id, c.given, c.recorded_at AS at FROM consents c
      WHERE c.workspace_id = ${workspace.id} AND c.purpose IN ('analysis', 'everything')
      UNION ALL
      SELECT c.person_id, false, (c.expires_on + 1)::timestamp AT TIME ZONE ${workspace.zone} FROM consents c
      WHERE c.workspace_id = ${workspace.id} AND c.purpose = 'analysis' AND c.expires_on < ${today}::date)
    SELECT p.customer_id AS "customerId", t.person_id AS "personId", t.at
    FROM turns t JOIN people p ON p.workspace_id = ${workspace.id} AND p.id = t.person_id
    WHERE t.at > ${since} AND p.customer_id = ANY (${[...customerIds]}::uuid[])
      AND EXISTS (SELECT FROM turns w WHERE w.person_id = t.person_id AND NOT w.given AND w.at <= t.at)`.execute(db)
  return Map.groupBy(rows, (row) => row.customerId)
}
