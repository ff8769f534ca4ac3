import { sql } from 'kysely'
import { dateInZone } from '#maths/time/date-in-zone.ts'
import type { Context } from '#platform/context.ts'
import type { Lost } from '#platform/furnishing/contributions.ts'
import { staged } from '#platform/postgres/staged.ts'
import { decisionsOf } from '../consents-store.ts'
import { type Channel, channels } from '../contract.ts'
import { type Asked, type Decision, mayWe } from '../may-we.ts'
import * as words from '../words.ts'
import type { Statement } from './statements.ts'

type Said = { readonly personId: string | null; readonly statements: readonly Statement[] }
type Kept = { readonly isKept: boolean; readonly lost: readonly Lost[] }
type Fresh = Statement & { readonly personId: string; readonly decidedAt: Date }

/**
 * Keeps what rows of a file say of consent that is not on record yet. A yes without a day may be older than the no on record: it is
 * left out and named. A no is taken, with or without a day.
 */
export async function keepStatements(context: Context, rows: readonly Said[], from: string): Promise<Kept[]> {
  const ids = new Set(rows.flatMap(({ personId, statements }) => (statements.length > 0 && personId ? [personId] : [])))
  const known = new Map((await decisionsOf(context, [...ids])).entries())
  const fresh: Fresh[] = []
  const kept = rows.map(({ personId, statements }): Kept => {
    const lost: Lost[] = []
    let isKept = false
    for (const one of personId === null ? [] : statements) {
      const decisions = known.get(personId ?? '') ?? []
      const verdict = verdictOn(one, decisions, context)
      if (verdict === 'refused before') lost.push({ column: one.field, because: words.refusedBefore })
      if (typeof verdict === 'string' || personId === null) continue
      fresh.push({ ...one, personId, decidedAt: verdict })
      known.set(personId, [...decisions, decisionOf(one, verdict, context)])
      isKept = true
    }
    return { isKept, lost }
  })
  await insert(context, fresh, from)
  return kept
}

/** When it counts as decided, or why it is not kept. */
function verdictOn({ channel, given, at }: Statement, decisions: readonly Decision[], context: Context) {
  const alike = decisions.filter((one) => one.purpose === 'marketing' && one.channel === channel)
  if (at !== null) return alike.some((one) => one.given === given && one.at === Number(at)) ? 'known' : at
  const asked = { isErased: false, leftOn: null, decisions }
  const stands = mayWe(asked, 'marketing', channel, context.today)
  if (given && stands.answer === 'no') return 'refused before'
  const last = alike.toSorted((one, other) => one.at - other.at).at(-1)
  const isStanding = given ? stands.answer === 'yes' : !mayBeReached(asked, channel, context.today)
  if (last !== undefined && last.given === given && isStanding) return 'known'
  const latest = Math.max(...decisions.map((one) => one.at), 0)
  return new Date(Math.max(Number(context.now), latest + 1))
}

/** Whether a channel that a refusal names, or any where it names none, is still open by what was agreed to since. */
function mayBeReached(asked: Asked, channel: Channel | null, day: string): boolean {
  return (channel === null ? [null, ...channels] : [channel]).some(
    (one) => mayWe(asked, 'marketing', one, day).answer !== 'no',
  )
}

function decisionOf({ channel, given }: Statement, at: Date, { workspace }: Context): Decision {
  const basis = given ? 'consent' : null
  const on = dateInZone(at, workspace.zone)
  return {
    id: '',
    purpose: 'marketing',
    channel,
    given,
    basis,
    method: 'imported',
    at: Number(at),
    on,
    expiresOn: null,
  }
}

async function insert(context: Context, fresh: readonly Fresh[], from: string): Promise<void> {
  if (fresh.length === 0) return
  const rows = fresh.map(({ personId, channel, given, decidedAt, source }, place) => ({
    person_id: personId,
    channel,
    given,
    decided_at: decidedAt.toISOString(),
    source: source ?? from,
    place,
  }))
  await sql`
    INSERT INTO consents (workspace_id, person_id, purpose, channel, given, basis, method, source, decided_at, recorded_at)
    SELECT ${context.workspace.id}::uuid, g.person_id, 'marketing', g.channel, g.given, CASE WHEN g.given THEN 'consent' END, 'imported',
      g.source, g.decided_at, ${context.now}
    FROM ${await staged(context, columns, rows)} AS g
    JOIN people p ON p.workspace_id = ${context.workspace.id} AND p.id = g.person_id AND p.erased_at IS NULL
    ORDER BY g.place`.execute(context.db)
}

const columns = {
  person_id: 'uuid',
  channel: 'text',
  given: 'boolean',
  decided_at: 'timestamptz',
  source: 'text',
  place: 'integer',
} as const
