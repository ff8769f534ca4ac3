import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { staged } from '#platform/postgres/staged.ts'
import { laidOver } from '#platform/tables/storing/merged-rows.ts'
import { onRecord } from '#platform/tables/storing/on-record.ts'
import { type Outcome, outcomesOf } from '#platform/tables/storing/outcomes.ts'
import { openCases } from './open.ts'

/** A case as a file says it: what is `null` is not known and stays as it is; what is `cleared` is emptied. */
export type BulkCase = {
  readonly external_id: string
  readonly customer_id: string
  readonly person_id: string | null
  /** Who asked, as written; kept only where no person is known. */
  readonly requester: string | null
  readonly subject: string | null
  readonly priority: string | null
  readonly status: string | null
  /** Only of a case on record may it not be said. */
  readonly opened_at: Date | null
  readonly closed_at: Date | null
  readonly first_response_minutes: number | null
  readonly satisfaction: number | null
  readonly escalated: boolean | null
  readonly reopened: boolean | null
  readonly attributes: Readonly<Record<string, unknown>>
  readonly cleared: readonly string[]
}

const kept = (column: string) =>
  sql`CASE WHEN ${column} = ANY (g.cleared) THEN NULL ELSE coalesce(g.${sql.ref(column)}, c.${sql.ref(column)}) END AS ${sql.ref(column)}`

/** Where a status that is not known stands until a known one comes. */
export const statusAsWritten = 'status_as_written'

const columns = {
  external_id: 'text',
  customer_id: 'uuid',
  person_id: 'uuid',
  requester: 'text',
  subject: 'text',
  priority: 'text',
  status: 'text',
  opened_at: 'timestamptz',
  closed_at: 'timestamptz',
  first_response_minutes: 'numeric',
  satisfaction: 'smallint',
  escalated: 'boolean',
  reopened: 'boolean',
  attributes: 'jsonb',
  cleared: 'text[]',
} as const

/** A case that the file calls open or waiting again is not closed any more. */
export async function upsert(context: Context, source: string, cases: readonly BulkCase[]): Promise<Outcome[]> {
  const workspace = context.workspace.id
  const given = await staged(context, columns, laidOver(cases))
  const { rows } = await sql<{ external_id: string; is_new: boolean }>`
    WITH recorded AS MATERIALIZED (${onRecord(context, 'cases', source, cases)}),
    wished AS (
      SELECT g.external_id, g.customer_id, coalesce(g.person_id, c.person_id) AS person_id,
             CASE WHEN coalesce(g.person_id, c.person_id) IS NULL THEN coalesce(g.requester, c.requester) END AS requester,
             CASE WHEN 'subject' = ANY (g.cleared) THEN '' ELSE coalesce(g.subject, c.subject, '') END AS subject,
             coalesce(g.priority, c.priority, 'medium') AS priority, coalesce(g.status, c.status, 'open') AS status,
             coalesce(g.opened_at, c.opened_at) AS opened_at,
             CASE WHEN ${openCases('g')} AND g.closed_at IS NULL OR 'closed_at' = ANY (g.cleared) THEN NULL
                  ELSE coalesce(g.closed_at, c.closed_at) END AS closed_at,
             ${kept('first_response_minutes')}, ${kept('satisfaction')}, coalesce(g.escalated, c.escalated, false) AS escalated,
             coalesce(g.reopened, c.reopened, false) AS reopened,
             CASE WHEN g.status IS NULL THEN coalesce(c.attributes, '{}')
               ELSE coalesce(c.attributes, '{}') - ${statusAsWritten}::text END || g.attributes AS attributes
      FROM ${given} AS g
      LEFT JOIN recorded c ON c.external_id = g.external_id)
    INSERT INTO cases AS c (workspace_id, source, external_id, customer_id, person_id, requester, subject, priority, status,
      opened_at, closed_at,
                            first_response_minutes, satisfaction, escalated, reopened, attributes)
    SELECT ${workspace}::uuid, ${source}, w.* FROM wished w
    ON CONFLICT (workspace_id, source, external_id) DO UPDATE
    SET customer_id = excluded.customer_id, person_id = excluded.person_id, requester = excluded.requester, subject = excluded.subject,
        priority = excluded.priority, status = excluded.status, opened_at = excluded.opened_at, closed_at = excluded.closed_at,
        first_response_minutes = excluded.first_response_minutes, satisfaction = excluded.satisfaction, escalated = excluded.escalated,
        reopened = excluded.reopened, attributes = excluded.attributes, updated_at = ${context.now}
    WHERE (c.customer_id, c.person_id, c.requester, c.subject, c.priority, c.status, c.opened_at, c.closed_at,
      c.first_response_minutes, c.satisfaction,
           c.escalated, c.reopened, c.attributes)
      IS DISTINCT FROM (excluded.customer_id, excluded.person_id, excluded.requester, excluded.subject, excluded.priority,
        excluded.status, excluded.opened_at,
                        excluded.closed_at, excluded.first_response_minutes, excluded.satisfaction, excluded.escalated,
                          excluded.reopened, excluded.attributes)
    RETURNING external_id, (xmax = 0) AS is_new`.execute(context.db)
  return outcomesOf(cases, rows)
}
