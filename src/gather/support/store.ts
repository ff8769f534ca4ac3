import { type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Cases } from '#platform/stores/database.ts'
import { type Case, Priority, Status } from './contract.ts'
import { openCases } from './open.ts'

export type CaseColumns = Partial<Omit<Selectable<Cases>, 'workspace_id' | 'id' | 'created_at' | 'attributes'>>
type Filter = { customerId?: string | undefined; status?: string | undefined; open?: boolean | undefined }

/** The newest first, strictly after the place in that order. */
export async function page(
  context: Context,
  filter: Filter,
  after: { at: Date; id: string } | undefined,
  limit: number,
): Promise<Case[]> {
  let query = rows(context).orderBy('opened_at', 'desc').orderBy('id', 'desc').limit(limit)
  if (filter.customerId !== undefined) query = query.where('customer_id', '=', filter.customerId)
  if (filter.status !== undefined) query = query.where('status', '=', filter.status)
  if (filter.open !== undefined) query = query.where(sql<boolean>`${openCases('cases')} = ${filter.open}`)
  if (after !== undefined)
    query = query.where(sql<boolean>`(opened_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`)
  return (await query.execute()).map(caseOf)
}

/** The open ones of several customers, the oldest first. */
export async function openOf(context: Context, customerIds: readonly string[]): Promise<Case[]> {
  const found = await rows(context)
    .where('customer_id', 'in', [...customerIds])
    .where(openCases('cases'))
    .orderBy('opened_at')
    .orderBy('id')
    .execute()
  return found.map(caseOf)
}

export async function find(context: Context, id: string): Promise<Case | undefined> {
  const row = await rows(context).where('id', '=', id).executeTakeFirst()
  return row && caseOf(row)
}

export async function insert(
  context: Context,
  columns: CaseColumns & { customer_id: string; opened_at: Date },
): Promise<string> {
  const { id } = await context.db
    .insertInto('cases')
    .values({ ...columns, workspace_id: context.workspace.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function update(context: Context, id: string, columns: CaseColumns): Promise<void> {
  await context.db
    .updateTable('cases')
    .set({ ...columns, updated_at: context.now })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function remove(context: Context, id: string): Promise<void> {
  await context.db.deleteFrom('cases').where('workspace_id', '=', context.workspace.id).where('id', '=', id).execute()
}

/** Openings and closings, the newest first, strictly before an instant. */
export async function turns(context: Context, customerId: string, before: Date, limit: number) {
  const { rows: found } = await sql<{
    id: string
    subject: string
    priority: string
    escalated: boolean
    satisfaction: number | null
    at: Date
    turn: 'opened' | 'closed'
  }>`
    SELECT * FROM (
      SELECT id, subject, priority, escalated, satisfaction, opened_at AS at, 'opened' AS turn FROM cases
        WHERE workspace_id = ${context.workspace.id} AND customer_id = ${customerId}
      UNION ALL
      SELECT id, subject, priority, escalated, satisfaction, closed_at, 'closed' FROM cases
        WHERE workspace_id = ${context.workspace.id} AND customer_id = ${customerId} AND closed_at IS NOT NULL) turns
    WHERE at < ${before} ORDER BY at DESC, id DESC, turn LIMIT ${limit}`.execute(context.db)
  return found
}

function rows(context: Context) {
  return context.db.selectFrom('cases').selectAll().where('workspace_id', '=', context.workspace.id)
}

function caseOf(row: Selectable<Cases>): Case {
  return {
    id: row.id,
    customerId: row.customer_id,
    personId: row.person_id,
    requester: row.requester,
    source: row.source,
    externalId: row.external_id,
    subject: row.subject,
    priority: Priority.parse(row.priority),
    status: Status.parse(row.status),
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    firstResponseMinutes: row.first_response_minutes === null ? null : Number(row.first_response_minutes),
    satisfaction: row.satisfaction,
    escalated: row.escalated,
    reopened: row.reopened,
    attributes: Object(row.attributes),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
