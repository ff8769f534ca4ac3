import { type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { ContractAmendments } from '#platform/stores/database.ts'
import type { Amendment, SignedWish } from '../contract.ts'
import { type AmendedColumn, onDay } from './on-day.ts'
import { type Amendable, amendable, type Terms } from './terms-on.ts'

const columnOf = { plan: 'plan', seats: 'seats', amount: 'amount', endsOn: 'ends_on' } as const satisfies Record<
  Amendable,
  AmendedColumn
>

/** The amendments of these contracts, by the contract, in the order of their days. */
export async function ofContracts(context: Context, ids: readonly string[]): Promise<Map<string, Amendment[]>> {
  if (ids.length === 0) return new Map()
  const rows = await context.db
    .selectFrom('contract_amendments')
    .selectAll()
    .where('workspace_id', '=', context.workspace.id)
    .where('contract_id', '=', sql<string>`ANY (${[...ids]}::uuid[])`)
    .orderBy('from_on')
    .execute()
  const grouped = Map.groupBy(rows, ({ contract_id }) => contract_id)
  return new Map([...grouped].map(([id, some]) => [id, some.map(amendmentOf)]))
}

export async function insert(
  context: Context,
  contractId: string,
  { fromOn, note, changes }: { fromOn: string; note: string; changes: SignedWish },
): Promise<string> {
  const { id } = await context.db
    .insertInto('contract_amendments')
    .values({
      workspace_id: context.workspace.id,
      contract_id: contractId,
      from_on: fromOn,
      note,
      ...columnsOf(changes),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function update(context: Context, id: string, changes: SignedWish): Promise<void> {
  await context.db
    .updateTable('contract_amendments')
    .set({ ...columnsOf(changes), updated_at: context.now })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

function columnsOf(changes: SignedWish) {
  return {
    changes: amendable.filter((term) => changes[term] !== undefined).map((term) => columnOf[term]),
    plan: changes.plan ?? null,
    seats: changes.seats ?? null,
    amount: changes.amount ?? null,
    ends_on: changes.endsOn ?? null,
  }
}

export async function remove(context: Context, contractId: string, id: string): Promise<void> {
  await context.db
    .deleteFrom('contract_amendments')
    .where('workspace_id', '=', context.workspace.id)
    .where('contract_id', '=', contractId)
    .where('id', '=', id)
    .execute()
}

export type AmendmentTurn = Amendment & { readonly at: Date; readonly plan: string | null; readonly currency: string }

/** The amendments of a customer's contracts whose day has come, as instants in the workspace's zone, the latest first. */
export async function turns(
  context: Context,
  customerId: string,
  before: Date,
  limit: number,
): Promise<AmendmentTurn[]> {
  const { rows } = await sql<Selectable<ContractAmendments> & { at: Date; called: string | null; currency: string }>`
    SELECT * FROM (
      SELECT a.*, a.from_on::timestamp AT TIME ZONE ${context.workspace.zone} AS at, ${onDay('k', 'plan', context.today)} AS called, k.currency
      FROM contract_amendments a JOIN contracts k ON k.workspace_id = a.workspace_id AND k.id = a.contract_id
      WHERE a.workspace_id = ${context.workspace.id} AND k.customer_id = ${customerId} AND a.from_on <= ${context.today}::date) turns
    WHERE at < ${before} ORDER BY at DESC, id DESC LIMIT ${limit}`.execute(context.db)
  return rows.map((row) => ({ ...amendmentOf(row), at: row.at, plan: row.called, currency: row.currency }))
}

function amendmentOf(row: Selectable<ContractAmendments>): Amendment {
  const terms: Terms = { plan: row.plan, seats: row.seats, amount: row.amount, endsOn: row.ends_on }
  const changes = Object.fromEntries(
    amendable.flatMap((term) => (row.changes.includes(columnOf[term]) ? [[term, terms[term]]] : [])),
  )
  return { id: row.id, fromOn: row.from_on, changes, note: row.note, createdAt: row.created_at }
}
