import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { staged } from '#platform/postgres/staged.ts'
import { laidOver } from '#platform/tables/storing/merged-rows.ts'
import { onRecord } from '#platform/tables/storing/on-record.ts'
import { type Outcome, outcomesOf } from '#platform/tables/storing/outcomes.ts'
import { ofContracts } from '../amending/amendment-store.ts'
import { onDay } from '../amending/on-day.ts'
import type { Terms } from '../amending/terms-on.ts'
import type { Amendment } from '../contract.ts'

/** A contract as a file says it: what is `null` is not known and stays as it is; what is `cleared` is emptied. */
export type BulkContract = {
  readonly external_id: string
  readonly customer_id: string
  readonly plan: string | null
  readonly kind: string | null
  readonly seats: number | null
  readonly amount: string | null
  readonly currency: string | null
  readonly tax: string | null
  readonly tax_rate: string | null
  readonly period: string | null
  /** Only of a contract on record may it not be said. */
  readonly starts_on: string | null
  readonly ends_on: string | null
  readonly auto_renew: boolean | null
  readonly notice_on: string | null
  readonly notice_count: number | null
  readonly notice_unit: 'days' | 'months' | null
  readonly renews_number: string | null
  readonly cancel_requested_on: string | null
  readonly attributes: Readonly<Record<string, unknown>>
  readonly cleared: readonly string[]
}

const kept = (column: string) =>
  sql`CASE WHEN ${column} = ANY (g.cleared) THEN NULL ELSE coalesce(g.${sql.ref(column)}, c.${sql.ref(column)}) END AS ${sql.ref(column)}`
/** An amount stands with its currency, its tax and its period: without a new amount the known ones of the old one stay. */
const ofAmount = (column: string, otherwise: string | null, isPriced = sql`c.amount IS NOT NULL`) =>
  sql`CASE WHEN g.amount IS NULL AND ${isPriced} THEN c.${sql.ref(column)}
    ELSE coalesce(g.${sql.ref(column)}, c.${sql.ref(column)}, ${otherwise}) END AS ${sql.ref(column)}`
const ofAmended = (column: string, otherwise: string | null) =>
  ofAmount(
    column,
    otherwise,
    sql`(c.amount IS NOT NULL OR EXISTS (
      SELECT FROM contract_amendments a WHERE a.workspace_id = c.workspace_id AND a.contract_id = c.id AND a.amount IS NOT NULL))`,
  )
/** Notice is said as a day or as so long before the end: whichever a file says takes the place of the other. */
const ofNotice = (column: string) =>
  sql`CASE WHEN g.notice_on IS NULL AND g.notice_count IS NULL AND NOT 'notice_on' = ANY (g.cleared) THEN c.${sql.ref(column)}
    ELSE g.${sql.ref(column)} END AS ${sql.ref(column)}`
/** What a contract renews; another that a file names by its number takes its place as soon as that one is on record. */
const linked = sql`CASE WHEN 'renews_number' = ANY (g.cleared) THEN NULL ELSE c.renews_id END AS renews_id`

const contractColumns = {
  external_id: 'text',
  customer_id: 'uuid',
  plan: 'text',
  kind: 'text',
  seats: 'integer',
  amount: 'numeric',
  currency: 'text',
  tax: 'text',
  tax_rate: 'numeric',
  period: 'text',
  starts_on: 'date',
  ends_on: 'date',
  auto_renew: 'boolean',
  notice_on: 'date',
  notice_count: 'smallint',
  notice_unit: 'text',
  renews_number: 'text',
  cancel_requested_on: 'date',
  attributes: 'jsonb',
  cleared: 'text[]',
} as const

export async function upsertContracts(
  context: Context,
  source: string,
  contracts: readonly BulkContract[],
): Promise<Outcome[]> {
  const { workspace } = context
  const given = await staged(context, contractColumns, laidOver(contracts))
  const { rows } = await sql<{ external_id: string; is_new: boolean }>`
    WITH recorded AS MATERIALIZED (${onRecord(context, 'contracts', source, contracts)}),
    wished AS (
      SELECT g.external_id, g.customer_id, ${kept('plan')}, coalesce(g.kind, c.kind, 'subscription') AS kind, ${kept('seats')},
        ${kept('amount')},
             ${ofAmended('currency', workspace.currency)}, ${ofAmended('tax', 'unknown')}, ${ofAmended('tax_rate', null)},
             ${ofAmended('period', 'month')},
             coalesce(g.starts_on, c.starts_on) AS starts_on, ${kept('ends_on')}, ${kept('auto_renew')},
             ${ofNotice('notice_on')}, ${ofNotice('notice_count')}, ${ofNotice('notice_unit')},
             ${linked}, ${kept('renews_number')}, ${kept('cancel_requested_on')},
             coalesce(c.attributes, '{}') || g.attributes AS attributes
      FROM ${given} AS g
      LEFT JOIN recorded c ON c.external_id = g.external_id)
    INSERT INTO contracts AS c (workspace_id, source, external_id, customer_id, plan, kind, seats, amount, currency, tax, tax_rate,
      period, starts_on, ends_on, auto_renew, notice_on, notice_count, notice_unit, renews_id, renews_number, cancel_requested_on,
      attributes)
    SELECT ${workspace.id}::uuid, ${source}, w.* FROM wished w
    ON CONFLICT (workspace_id, source, external_id) DO UPDATE
    SET customer_id = excluded.customer_id, plan = excluded.plan, kind = excluded.kind, seats = excluded.seats,
      amount = excluded.amount, currency = excluded.currency,
        tax = excluded.tax, tax_rate = excluded.tax_rate, period = excluded.period, starts_on = excluded.starts_on,
          ends_on = excluded.ends_on,
        auto_renew = excluded.auto_renew, notice_on = excluded.notice_on, notice_count = excluded.notice_count,
        notice_unit = excluded.notice_unit, renews_id = excluded.renews_id, renews_number = excluded.renews_number,
        cancel_requested_on = excluded.cancel_requested_on, attributes = excluded.attributes, updated_at = ${context.now}
    WHERE (c.customer_id, c.plan, c.kind, c.seats, c.amount, c.currency, c.tax, c.tax_rate, c.period, c.starts_on, c.ends_on,
      c.auto_renew, c.notice_on, c.notice_count, c.notice_unit, c.renews_id, c.renews_number, c.cancel_requested_on, c.attributes)
      IS DISTINCT FROM (excluded.customer_id, excluded.plan, excluded.kind, excluded.seats, excluded.amount, excluded.currency,
        excluded.tax, excluded.tax_rate,
                        excluded.period, excluded.starts_on, excluded.ends_on, excluded.auto_renew, excluded.notice_on, excluded.notice_count,
        excluded.notice_unit, excluded.renews_id, excluded.renews_number, excluded.cancel_requested_on, excluded.attributes)
    RETURNING external_id, (xmax = 0) AS is_new`.execute(context.db)
  return outcomesOf(contracts, rows)
}

export type BulkPurchase = {
  readonly external_id: string
  readonly customer_id: string
  readonly person_id: string | null
  readonly product: string | null
  readonly quantity: string | null
  readonly amount: string | null
  readonly currency: string | null
  readonly tax: string | null
  readonly tax_rate: string | null
  readonly purchased_at: Date | null
  readonly attributes: Readonly<Record<string, unknown>>
  readonly cleared: readonly string[]
}

const purchaseColumns = {
  external_id: 'text',
  customer_id: 'uuid',
  person_id: 'uuid',
  product: 'text',
  quantity: 'numeric',
  amount: 'numeric',
  currency: 'text',
  tax: 'text',
  tax_rate: 'numeric',
  purchased_at: 'timestamptz',
  attributes: 'jsonb',
  cleared: 'text[]',
} as const

export async function upsertPurchases(
  context: Context,
  source: string,
  purchases: readonly BulkPurchase[],
): Promise<Outcome[]> {
  const { workspace } = context
  const given = await staged(context, purchaseColumns, laidOver(purchases))
  const { rows } = await sql<{ external_id: string; is_new: boolean }>`
    WITH recorded AS MATERIALIZED (${onRecord(context, 'purchases', source, purchases)}),
    wished AS (
      SELECT g.external_id, g.customer_id, coalesce(g.person_id, c.person_id) AS person_id, ${kept('product')},
        coalesce(g.quantity, c.quantity, 1) AS quantity,
             ${kept('amount')}, ${ofAmount('currency', workspace.currency)}, ${ofAmount('tax', 'unknown')}, ${ofAmount('tax_rate', null)},
             coalesce(g.purchased_at, c.purchased_at) AS purchased_at,
             coalesce(c.attributes, '{}') || g.attributes AS attributes
      FROM ${given} AS g
      LEFT JOIN recorded c ON c.external_id = g.external_id)
    INSERT INTO purchases AS p (workspace_id, source, external_id, customer_id, person_id, product, quantity, amount, currency,
      tax, tax_rate, purchased_at, attributes)
    SELECT ${workspace.id}::uuid, ${source}, w.* FROM wished w
    ON CONFLICT (workspace_id, source, external_id) DO UPDATE
    SET customer_id = excluded.customer_id, person_id = excluded.person_id, product = excluded.product,
      quantity = excluded.quantity, amount = excluded.amount,
        currency = excluded.currency, tax = excluded.tax, tax_rate = excluded.tax_rate, purchased_at = excluded.purchased_at,
          attributes = excluded.attributes,
        updated_at = ${context.now}
    WHERE (p.customer_id, p.person_id, p.product, p.quantity, p.amount, p.currency, p.tax, p.tax_rate, p.purchased_at, p.attributes)
      IS DISTINCT FROM (excluded.customer_id, excluded.person_id, excluded.product, excluded.quantity, excluded.amount,
        excluded.currency, excluded.tax,
                        excluded.tax_rate, excluded.purchased_at, excluded.attributes)
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
    SELECT external_id, source, id, customer_id, starts_on, ${onDay('contracts', 'ends_on', context.today)} AS ends_on FROM contracts
    WHERE workspace_id = ${context.workspace.id} AND external_id = ANY (${externalIds}::text[])`.execute(context.db)
  return rows
}

/** What is on record of contracts of a source, by the id that the source gives them. */
export type TermsOnRecord = {
  readonly id: string
  readonly startsOn: string
  readonly currency: string
  readonly tax: string
  readonly taxRate: string | null
  readonly period: string
  readonly asSigned: Terms
  readonly amendments: Amendment[]
}

export async function termsOnRecord(
  context: Context,
  source: string,
  externalIds: readonly string[],
): Promise<Map<string, TermsOnRecord>> {
  const { rows } = await sql<Omit<TermsOnRecord, 'asSigned' | 'amendments'> & Terms & { externalId: string }>`
    SELECT id, external_id AS "externalId", starts_on AS "startsOn", currency, tax, tax_rate AS "taxRate", period,
      plan, seats, amount, ends_on AS "endsOn"
    FROM contracts WHERE workspace_id = ${context.workspace.id} AND source = ${source}
      AND external_id = ANY (${externalIds}::text[])`.execute(context.db)
  const amendments = await ofContracts(
    context,
    rows.map(({ id }) => id),
  )
  return new Map(
    rows.map(({ externalId, plan, seats, amount, endsOn, ...one }) => [
      externalId,
      { ...one, asSigned: { plan, seats, amount, endsOn }, amendments: amendments.get(one.id) ?? [] },
    ]),
  )
}
