import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Fault } from '#platform/contributions.ts'
import * as words from './words.ts'

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
export async function upsert(
  context: Context,
  source: string,
  cases: readonly BulkCase[],
): Promise<('created' | 'changed' | 'unchanged')[]> {
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
  const isNew = new Map(rows.map(({ external_id, is_new }) => [external_id, is_new]))
  return cases.map(({ external_id }) => {
    const created = isNew.get(external_id)
    return created === undefined ? 'unchanged' : created ? 'created' : 'changed'
  })
}

export async function faultsOf(context: Context, importId: string): Promise<Fault[]> {
  const found = [
    await fault(
      context,
      importId,
      'closed before opened',
      words.faults.closesBeforeOpening,
      sql`t.closed_at < t.opened_at`,
    ),
    await fault(
      context,
      importId,
      'opened before the customer',
      words.faults.beforeCustomer,
      sql`(t.opened_at AT TIME ZONE ${context.workspace.zone})::date < c.since_on`,
    ),
  ]
  return found.filter(({ count }) => count > 0)
}

async function fault(
  context: Context,
  importId: string,
  name: string,
  label: Fault['label'],
  wrong: RawBuilder<unknown>,
): Promise<Fault> {
  const { rows } = await sql<{ count: number; examples: string[] }>`
    SELECT count(*)::int AS count, coalesce((array_agg(coalesce(t.external_id, t.id::text) || ' (' || c.name || ')' ORDER BY t.external_id))[1:10], '{}') AS examples
    FROM cases t JOIN customers c ON c.workspace_id = t.workspace_id AND c.id = t.customer_id
    WHERE t.workspace_id = ${context.workspace.id} AND (${wrong}) AND t.id IN (
      SELECT record_id FROM record_changes WHERE workspace_id = ${context.workspace.id} AND source = ${`import:${importId}`} AND record = 'cases')`.execute(
    context.db,
  )
  return { name, label, count: rows[0]?.count ?? 0, examples: rows[0]?.examples ?? [] }
}
