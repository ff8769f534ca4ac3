import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { type Outcome, outcomesOf } from '#platform/tables/storing/outcomes.ts'

export type BulkContract = {
  readonly external_id: string
  readonly customer_id: string
  readonly plan: string | null
  readonly kind: string
  readonly seats: number | null
  readonly amount: string
  readonly currency: string
  readonly period: string
  readonly starts_on: string
  readonly ends_on: string | null
  readonly auto_renew: boolean
  readonly attributes: Readonly<Record<string, unknown>>
}

/** Contracts as their source has them: a row that is there becomes as given, and what the source empties is emptied. */
export async function upsertContracts(
  context: Context,
  source: string,
  contracts: readonly BulkContract[],
): Promise<Outcome[]> {
  const { rows } = await sql<{ external_id: string; is_new: boolean }>`
    INSERT INTO contracts AS c (workspace_id, source, external_id, customer_id, plan, kind, seats, amount, currency, period, starts_on, ends_on, auto_renew, attributes)
    SELECT ${context.workspace.id}::uuid, ${source}, g.* FROM jsonb_to_recordset(${JSON.stringify(contracts)}::jsonb) AS g(
      external_id text, customer_id uuid, plan text, kind text, seats int, amount numeric, currency text, period text, starts_on date, ends_on date, auto_renew boolean, attributes jsonb)
    ON CONFLICT (workspace_id, source, external_id) DO UPDATE
    SET customer_id = excluded.customer_id, plan = excluded.plan, kind = excluded.kind, seats = excluded.seats, amount = excluded.amount, currency = excluded.currency,
        period = excluded.period, starts_on = excluded.starts_on, ends_on = excluded.ends_on, auto_renew = excluded.auto_renew, attributes = excluded.attributes, updated_at = ${context.now}
    WHERE (c.customer_id, c.plan, c.kind, c.seats, c.amount, c.currency, c.period, c.starts_on, c.ends_on, c.auto_renew, c.attributes)
      IS DISTINCT FROM (excluded.customer_id, excluded.plan, excluded.kind, excluded.seats, excluded.amount, excluded.currency, excluded.period, excluded.starts_on,
                        excluded.ends_on, excluded.auto_renew, excluded.attributes)
    RETURNING external_id, (xmax = 0) AS is_new`.execute(context.db)
  return outcomesOf(contracts, rows)
}

export type BulkPurchase = {
  readonly external_id: string
  readonly customer_id: string
  readonly person_id: string | null
  readonly product: string | null
  readonly quantity: string
  readonly amount: string
  readonly currency: string
  readonly purchased_at: Date
  readonly attributes: Readonly<Record<string, unknown>>
}

export async function upsertPurchases(
  context: Context,
  source: string,
  purchases: readonly BulkPurchase[],
): Promise<Outcome[]> {
  const { rows } = await sql<{ external_id: string; is_new: boolean }>`
    INSERT INTO purchases AS p (workspace_id, source, external_id, customer_id, person_id, product, quantity, amount, currency, purchased_at, attributes)
    SELECT ${context.workspace.id}::uuid, ${source}, g.* FROM jsonb_to_recordset(${JSON.stringify(purchases)}::jsonb) AS g(
      external_id text, customer_id uuid, person_id uuid, product text, quantity numeric, amount numeric, currency text, purchased_at timestamptz, attributes jsonb)
    ON CONFLICT (workspace_id, source, external_id) DO UPDATE
    SET customer_id = excluded.customer_id, person_id = excluded.person_id, product = excluded.product, quantity = excluded.quantity, amount = excluded.amount,
        currency = excluded.currency, purchased_at = excluded.purchased_at, attributes = excluded.attributes, updated_at = ${context.now}
    WHERE (p.customer_id, p.person_id, p.product, p.quantity, p.amount, p.currency, p.purchased_at, p.attributes)
      IS DISTINCT FROM (excluded.customer_id, excluded.person_id, excluded.product, excluded.quantity, excluded.amount, excluded.currency, excluded.purchased_at, excluded.attributes)
    RETURNING external_id, (xmax = 0) AS is_new`.execute(context.db)
  return outcomesOf(purchases, rows)
}

export type KnownContract = {
  external_id: string
  source: string
  id: string
  customer_id: string
  starts_on: string
  ends_on: string | null
}

export async function byExternalIds(context: Context, externalIds: readonly string[]): Promise<KnownContract[]> {
  if (externalIds.length === 0) return []
  const { rows } = await sql<KnownContract>`
    SELECT external_id, source, id, customer_id, starts_on, ends_on FROM contracts
    WHERE workspace_id = ${context.workspace.id} AND external_id = ANY (${externalIds}::text[])`.execute(context.db)
  return rows
}
