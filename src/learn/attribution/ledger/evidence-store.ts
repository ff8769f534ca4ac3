import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Candidate, EvidenceKind } from '../contract/outcomes.ts'

export type Evidence = { readonly kind: EvidenceKind; readonly evidenceId: string | null }
type OnRecord = Exclude<EvidenceKind, 'other'>

const ours = (author: RawBuilder<unknown>) =>
  sql`CASE WHEN ${author} LIKE 'member:%' THEN substr(${author}, 8)::uuid END`

/** Each kind as `kind, id, customer_id, said, at, member_id`: plays that were done, contacts, cases, letters that were let go. */
function sources({ workspace, locale }: Context): Readonly<Record<OnRecord, RawBuilder<unknown>>> {
  const spoken = sql.ref(locale === 'ja' ? 'm.subject_ja' : 'm.subject_en')
  const other = sql.ref(locale === 'ja' ? 'm.subject_en' : 'm.subject_ja')
  return {
    play: sql`SELECT 'play' AS kind, p.id, p.customer_id, p.act ->> ${locale} AS said, d.at, ${ours(sql`d.author`)} AS member_id
      FROM plays p JOIN play_completions d ON d.workspace_id = p.workspace_id AND d.play_id = p.id
      WHERE p.workspace_id = ${workspace.id}`,
    contact: sql`SELECT 'contact' AS kind, i.id, i.customer_id, i.title AS said, i.happened_at AS at, i.member_id
      FROM interactions i WHERE i.workspace_id = ${workspace.id}`,
    case: sql`SELECT 'case' AS kind, k.id, k.customer_id, k.subject AS said, k.opened_at AS at, NULL::uuid AS member_id
      FROM cases k WHERE k.workspace_id = ${workspace.id}`,
    message: sql`SELECT 'message' AS kind, l.id, h.customer_id, coalesce(nullif(${spoken}, ''), ${other}) AS said, l.ordered_at AS at,
        ${ours(sql`l.ordered_by`)} AS member_id
      FROM deliveries l JOIN messages m ON m.workspace_id = l.workspace_id AND m.id = l.message_id
      JOIN people h ON h.workspace_id = l.workspace_id AND h.id = l.person_id
      WHERE l.workspace_id = ${workspace.id} AND l.may`,
  }
}

const mostCandidates = 200

/** What is on record of a customer in days until one of them, the latest first. */
export async function candidates(
  context: Context,
  asked: { readonly customerId: string; readonly until: string; readonly days: number },
): Promise<{ rows: Candidate[]; isWhole: boolean }> {
  const { zone } = context.workspace
  const all = sql.join(Object.values(sources(context)), sql` UNION ALL `)
  const { rows } = await sql<Candidate>`
    SELECT e.kind, e.id, coalesce(e.said, '') AS said, (e.at AT TIME ZONE ${zone})::date AS on, e.member_id AS "memberId"
    FROM (${all}) e WHERE e.customer_id = ${asked.customerId}::uuid
      AND (e.at AT TIME ZONE ${zone})::date BETWEEN ${asked.until}::date - ${asked.days}::int AND ${asked.until}::date
    ORDER BY e.at DESC, e.id DESC LIMIT ${mostCandidates + 1}`.execute(context.db)
  return { rows: rows.slice(0, mostCandidates), isWhole: rows.length <= mostCandidates }
}

export type Found = { readonly customerId: string | null; readonly said: string }
export const keyOf = ({ kind, evidenceId }: Evidence) => `${kind} ${evidenceId}`

/** What is on record of these pieces of evidence, by `keyOf`; nothing of those that are not. */
export async function found(context: Context, evidence: readonly Evidence[]): Promise<Map<string, Found>> {
  const all = sources(context)
  const kinds = Object.keys(all) as OnRecord[]
  const asked = kinds.flatMap((kind) => {
    const ids = evidence.filter((one) => one.kind === kind).flatMap(({ evidenceId }) => evidenceId ?? [])
    return ids.length === 0 ? [] : [sql`SELECT * FROM (${all[kind]}) e WHERE e.id = ANY (${[...new Set(ids)]}::uuid[])`]
  })
  if (asked.length === 0) return new Map()
  const { rows } = await sql<Found & { kind: OnRecord; id: string }>`
    SELECT e.kind, e.id, e.customer_id AS "customerId", coalesce(e.said, '') AS said
    FROM (${sql.join(asked, sql` UNION ALL `)}) e`.execute(context.db)
  return new Map(rows.map((row) => [keyOf({ kind: row.kind, evidenceId: row.id }), row]))
}
