import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { staged } from '#platform/postgres/staged.ts'
import { japan } from '../../addresses/addresses.ts'

/** A customer as one statement for thousands takes it; what is `null` or left out stays as it is, and what is `cleared` is emptied. */
export type BulkCustomer = {
  readonly id: string
  readonly name?: string | undefined
  readonly normal_name?: string | undefined
  readonly bare_name?: string | undefined
  readonly kind?: string | null | undefined
  readonly stage?: string | null | undefined
  readonly industry?: string | null | undefined
  readonly country?: string | null | undefined
  readonly domain?: string | null | undefined
  readonly corporate_number?: string | null | undefined
  readonly postal_code?: string | null | undefined
  readonly postal_written?: string | null | undefined
  readonly prefecture?: string | null | undefined
  readonly municipality_code?: string | null | undefined
  readonly address?: string | null | undefined
  readonly approval_lead_days?: number | null | undefined
  readonly since_on?: string | null | undefined
  readonly left_on?: string | null | undefined
  readonly attributes: Readonly<Record<string, unknown>>
  readonly cleared: readonly string[]
}

export async function insert(context: Context, customers: readonly BulkCustomer[]): Promise<void> {
  if (customers.length === 0) return
  await sql`
    INSERT INTO customers (workspace_id, id, name, normal_name, bare_name, kind, stage, attributes, ${refs(emptied)})
    SELECT ${context.workspace.id}::uuid, g.id, g.name, g.normal_name, g.bare_name, coalesce(g.kind, 'company'),
      coalesce(g.stage, 'active'), g.attributes, ${refs(emptied, 'g')}
    FROM ${await given(context, customers)} AS g`.execute(context.db)
}

/** Answers the ids of those that were not so before. */
export async function change(context: Context, customers: readonly BulkCustomer[]): Promise<Set<string>> {
  if (customers.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    WITH wished AS (${await wishedOf(context, customers)})
    UPDATE customers c
    SET ${sql.join(changing.map((column) => sql`${sql.ref(column)} = w.${sql.ref(column)}`))}, updated_at = ${context.now}
    FROM wished w
    WHERE c.workspace_id = ${context.workspace.id} AND c.id = w.id AND ${differs}
    RETURNING c.id`.execute(context.db)
  return new Set(rows.map(({ id }) => id))
}

/** Answers the same and changes nothing. */
export async function differing(context: Context, customers: readonly BulkCustomer[]): Promise<Set<string>> {
  if (customers.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    WITH wished AS (${await wishedOf(context, customers)})
    SELECT c.id FROM customers c JOIN wished w ON w.id = c.id
    WHERE c.workspace_id = ${context.workspace.id} AND ${differs}`.execute(context.db)
  return new Set(rows.map(({ id }) => id))
}

async function wishedOf(context: Context, customers: readonly BulkCustomer[]): Promise<RawBuilder<unknown>> {
  const wished = changing.map((column) => sql`${wishFor(column)} AS ${sql.ref(column)}`)
  return sql`SELECT c.id, ${sql.join(wished)}
      FROM ${await given(context, customers)} AS g
      JOIN customers c ON c.workspace_id = ${context.workspace.id} AND c.id = g.id`
}

/** What a blank cell empties where the mapping says so. */
const emptied = [
  'industry',
  'country',
  'domain',
  'postal_code',
  'prefecture',
  'municipality_code',
  'address',
  'approval_lead_days',
  'corporate_number',
  'since_on',
  'left_on',
] as const
const compared = ['name', 'kind', 'stage', 'attributes', ...emptied] as const
const changing = ['normal_name', 'bare_name', ...compared] as const
const differs = sql`(${refs(compared, 'c')}) IS DISTINCT FROM (${refs(compared, 'w')})`

function wishFor(column: (typeof changing)[number]): RawBuilder<unknown> {
  if (column === 'attributes')
    return sql`CASE WHEN g.attributes = '{}' THEN c.attributes ELSE jsonb_strip_nulls(c.attributes || g.attributes) END`
  const kept = sql`coalesce(${saidOf(column)}, c.${sql.ref(column)})`
  if (!emptied.some((one) => one === column)) return kept
  return sql`CASE WHEN ${column} = ANY (g.cleared) OR ${isPast(column)} THEN NULL ELSE ${kept} END`
}

/** A postal code of a customer who is known to be abroad is kept as it is written, also where the file does not say where that is. */
function saidOf(column: string): RawBuilder<unknown> {
  if (column !== 'postal_code') return sql.ref(`g.${column}`)
  return sql`CASE WHEN g.country IS NULL AND c.country !~* ${japan} THEN g.postal_written ELSE g.postal_code END`
}

/** Whoever moved to another prefecture is no longer in the municipality on record. */
function isPast(column: string): RawBuilder<unknown> {
  if (column !== 'municipality_code') return sql`false`
  return sql`coalesce(g.municipality_code IS NULL AND g.prefecture <> left(c.municipality_code, 2), false)`
}

function refs(names: readonly string[], of?: string): RawBuilder<unknown> {
  return sql.join(names.map((name) => sql.ref(of === undefined ? name : `${of}.${name}`)))
}

/** Links customers to what other systems call them; answers the customers that got a new id. */
export async function link(
  context: Context,
  source: string,
  links: readonly { id: string; external_id: string }[],
): Promise<Set<string>> {
  if (links.length === 0) return new Set()
  const given = await staged(context, { id: 'uuid', external_id: 'text' }, links)
  const { rows } = await sql<{ customer_id: string }>`
    INSERT INTO customer_external_ids (workspace_id, customer_id, source, external_id)
    SELECT ${context.workspace.id}::uuid, g.id, ${source}, g.external_id FROM ${given} AS g
    ON CONFLICT (workspace_id, source, external_id) DO NOTHING
    RETURNING customer_id`.execute(context.db)
  return new Set(rows.map(({ customer_id }) => customer_id))
}

export type Referred = { external_id: string; source: string; customer_id: string }
export type Known = Referred & { normal_name: string }

/** Every customer that any system calls by one of these ids. */
export async function byExternalIds(context: Context, externalIds: readonly string[]): Promise<Referred[]> {
  if (externalIds.length === 0) return []
  const { rows } = await sql<Referred>`
    SELECT external_id, source, customer_id FROM customer_external_ids
    WHERE workspace_id = ${context.workspace.id} AND external_id = ANY (${externalIds}::text[])`.execute(context.db)
  return rows
}

/** The same with what they are called. */
export async function namedByExternalIds(context: Context, externalIds: readonly string[]): Promise<Known[]> {
  if (externalIds.length === 0) return []
  const { rows } = await sql<Known>`
    SELECT x.external_id, x.source, x.customer_id, c.normal_name
    FROM customer_external_ids x JOIN customers c ON c.workspace_id = x.workspace_id AND c.id = x.customer_id
    WHERE x.workspace_id = ${context.workspace.id} AND x.external_id = ANY (${externalIds}::text[])`.execute(context.db)
  return rows
}

/** A customer as somebody who has to choose among several would tell it from the others. */
export type Namesake = {
  readonly value: string
  readonly id: string
  readonly name: string
  readonly corporate_number: string | null
  readonly external_ids: readonly string[]
}

/** The customers of each value of a column, by their other names too, the oldest first; of very many with one value not all. */
export async function namesakes(
  context: Context,
  column: 'normal_name' | 'bare_name' | 'corporate_number',
  values: readonly string[],
): Promise<Namesake[]> {
  if (values.length === 0) return []
  const otherwise = sql`UNION SELECT n.normal_name, n.customer_id FROM customer_names n
      WHERE n.workspace_id = ${context.workspace.id} AND n.normal_name = ANY (${values}::text[])`
  const { rows } = await sql<Namesake>`
    WITH bearers AS (
      SELECT ${sql.ref(column)} AS value, id FROM customers
      WHERE workspace_id = ${context.workspace.id} AND ${sql.ref(column)} = ANY (${values}::text[])
      ${column === 'normal_name' ? otherwise : sql``}),
    found AS (
      SELECT b.value, c.id, c.name, c.corporate_number, row_number() OVER (PARTITION BY b.value ORDER BY c.id) AS place
      FROM bearers b JOIN customers c ON c.workspace_id = ${context.workspace.id} AND c.id = b.id AND c.merged_into IS NULL)
    SELECT f.value, f.id, f.name, f.corporate_number,
           ARRAY(SELECT x.external_id FROM customer_external_ids x WHERE x.workspace_id = ${context.workspace.id}
             AND x.customer_id = f.id ORDER BY 1 LIMIT 3) AS external_ids
    FROM found f WHERE f.place <= 20 ORDER BY f.value, f.id`.execute(context.db)
  return rows
}

export async function namesOf(context: Context, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, name FROM customers WHERE workspace_id = ${context.workspace.id} AND id = ANY (${ids}::uuid[])`.execute(
    context.db,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function given(context: Context, customers: readonly BulkCustomer[]) {
  return staged(
    context,
    columns,
    customers.map((one) => (isInMunicipality(one) ? one : { ...one, municipality_code: null })),
  )
}

/** Where a later row of the same customer moves it to another prefecture, the municipality of an earlier one is left behind. */
function isInMunicipality({ prefecture, municipality_code: code }: BulkCustomer): boolean {
  return !prefecture || !code || code.startsWith(prefecture)
}

const columns = {
  id: 'uuid',
  name: 'text',
  normal_name: 'text',
  bare_name: 'text',
  kind: 'text',
  stage: 'text',
  industry: 'text',
  country: 'text',
  domain: 'text',
  corporate_number: 'text',
  postal_code: 'text',
  postal_written: 'text',
  prefecture: 'text',
  municipality_code: 'text',
  address: 'text',
  approval_lead_days: 'integer',
  since_on: 'date',
  left_on: 'date',
  attributes: 'jsonb',
  cleared: 'text[]',
} as const
