import { type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Contracts } from '#platform/stores/database.ts'
import { type Contract, ContractKind, Period, Tax } from './contract.ts'
import { begun, ended, standingOf } from './in-force.ts'
import { yearlyValueOf } from './yearly-value.ts'

export type ContractColumns = Partial<Omit<Selectable<Contracts>, 'workspace_id' | 'id' | 'created_at' | 'attributes'>>

/** Those in force first, the latest start first; `skip` rows have been seen. A customer has few contracts. */
export async function page(context: Context, customerId: string, skip: number, limit: number): Promise<Contract[]> {
  const found = await rows(context)
    .where('customer_id', '=', customerId)
    .orderBy(ended('contracts', context.today))
    .orderBy('starts_on', 'desc')
    .orderBy('id')
    .offset(skip)
    .limit(limit)
    .execute()
  return found.map((row) => contractOf(row, context.today))
}

export async function find(context: Context, id: string): Promise<Contract | undefined> {
  const row = await rows(context).where('id', '=', id).executeTakeFirst()
  return row && contractOf(row, context.today)
}

export async function insert(
  context: Context,
  columns: ContractColumns & { customer_id: string; currency: string; starts_on: string },
): Promise<string> {
  const { id } = await context.db
    .insertInto('contracts')
    .values({ ...columns, workspace_id: context.workspace.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function update(context: Context, id: string, columns: ContractColumns): Promise<void> {
  await context.db
    .updateTable('contracts')
    .set({ ...columns, updated_at: context.now })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function remove(context: Context, id: string): Promise<void> {
  await context.db
    .deleteFrom('contracts')
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

/** The first and the last day of contracts, as instants in the workspace's zone; nothing that lies ahead. */
export async function turns(context: Context, customerId: string, before: Date, limit: number) {
  const zone = context.workspace.zone
  const { rows: found } = await sql<{
    id: string
    plan: string | null
    at: Date
    turn: 'started' | 'ended'
    amount: string | null
    currency: string
    tax: Tax
    period: Period
  }>`
    SELECT * FROM (
      SELECT id, plan, amount, currency, tax, period, starts_on::timestamp AT TIME ZONE ${zone} AS at, 'started' AS turn FROM contracts
      WHERE workspace_id = ${context.workspace.id} AND customer_id = ${customerId} AND ${begun('contracts', context.today)}
      UNION ALL
      SELECT id, plan, amount, currency, tax, period, (ends_on + 1)::timestamp AT TIME ZONE ${zone}, 'ended' FROM contracts
      WHERE workspace_id = ${context.workspace.id} AND customer_id = ${customerId} AND ${ended('contracts', context.today)}) turns
    WHERE at < ${before} ORDER BY at DESC, id DESC LIMIT ${limit}`.execute(context.db)
  return found
}

function rows(context: Context) {
  return context.db.selectFrom('contracts').selectAll().where('workspace_id', '=', context.workspace.id)
}

function contractOf(row: Selectable<Contracts>, today: string): Contract {
  const period = Period.parse(row.period)
  const days = { startsOn: row.starts_on, endsOn: row.ends_on }
  return {
    id: row.id,
    customerId: row.customer_id,
    source: row.source,
    externalId: row.external_id,
    plan: row.plan,
    kind: ContractKind.parse(row.kind),
    seats: row.seats,
    amount: row.amount,
    currency: row.currency,
    tax: Tax.parse(row.tax),
    taxRate: row.tax_rate,
    period,
    ...days,
    autoRenew: row.auto_renew,
    yearlyValue: yearlyValueOf(row.amount, period),
    standing: standingOf(days, today),
    attributes: Object(row.attributes),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

export async function count(context: Context, customerId: string): Promise<number> {
  const { count: found } = await context.db
    .selectFrom('contracts')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('workspace_id', '=', context.workspace.id)
    .where('customer_id', '=', customerId)
    .executeTakeFirstOrThrow()
  return Number(found)
}
