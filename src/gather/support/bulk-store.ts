import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { type Outcome, outcomesOf } from '#platform/tables/storing/outcomes.ts'

export type BulkCase = {
  readonly external_id: string
  readonly customer_id: string
  readonly person_id: string | null
  readonly subject: string
  readonly priority: string
  readonly status: string
  readonly opened_at: Date
  readonly closed_at: Date | null
  readonly first_response_minutes: number | null
  readonly satisfaction: number | null
  readonly escalated: boolean
  readonly reopened: boolean
  readonly attributes: Readonly<Record<string, unknown>>
}

/** Cases as their source has them: a row that is there becomes as given, and what the source empties is emptied. */
export async function upsert(context: Context, source: string, cases: readonly BulkCase[]): Promise<Outcome[]> {
  const { rows } = await sql<{ external_id: string; is_new: boolean }>`
    INSERT INTO cases AS c (workspace_id, source, external_id, customer_id, person_id, subject, priority, status, opened_at, closed_at, first_response_minutes, satisfaction, escalated, reopened, attributes)
    SELECT ${context.workspace.id}::uuid, ${source}, g.* FROM jsonb_to_recordset(${JSON.stringify(cases)}::jsonb) AS g(
      external_id text, customer_id uuid, person_id uuid, subject text, priority text, status text, opened_at timestamptz, closed_at timestamptz,
      first_response_minutes numeric, satisfaction smallint, escalated boolean, reopened boolean, attributes jsonb)
    ON CONFLICT (workspace_id, source, external_id) DO UPDATE
    SET customer_id = excluded.customer_id, person_id = excluded.person_id, subject = excluded.subject, priority = excluded.priority, status = excluded.status,
        opened_at = excluded.opened_at, closed_at = excluded.closed_at, first_response_minutes = excluded.first_response_minutes, satisfaction = excluded.satisfaction,
        escalated = excluded.escalated, reopened = excluded.reopened, attributes = excluded.attributes, updated_at = ${context.now}
    WHERE (c.customer_id, c.person_id, c.subject, c.priority, c.status, c.opened_at, c.closed_at, c.first_response_minutes, c.satisfaction, c.escalated, c.reopened, c.attributes)
      IS DISTINCT FROM (excluded.customer_id, excluded.person_id, excluded.subject, excluded.priority, excluded.status, excluded.opened_at, excluded.closed_at,
                        excluded.first_response_minutes, excluded.satisfaction, excluded.escalated, excluded.reopened, excluded.attributes)
    RETURNING external_id, (xmax = 0) AS is_new`.execute(context.db)
  return outcomesOf(cases, rows)
}
