import { type Selectable, sql } from 'kysely'
import { dateInZone } from '#maths/time/date-in-zone.ts'
import type { Context } from '#platform/context.ts'
import type { Consents } from '#platform/stores/database.ts'
import { Basis, Channel, Consent, DecidedPurpose, Method } from './contract.ts'
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
