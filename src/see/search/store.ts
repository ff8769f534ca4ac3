import { type RawBuilder, sql } from 'kysely'
import { type Context, memberIn } from '#platform/context.ts'
import type { Wanted } from '#platform/finding/wanted.ts'
import { present } from '../../gather/people/people.ts'

export type Sought = {
  /** As it was typed: ids and numbers are found by exactly that. */
  readonly typed: string
  /** All words as they are searched, in a row. */
  readonly whole: string
  readonly wanted: readonly Wanted[]
  /** The digits of a telephone number, where it may be one. */
  readonly telephone: string | null
  readonly limit: number
}

export type Row = Readonly<Record<string, unknown>>

/** So many are looked at, of those that begin so and of those that hold it: of more the latest are not told. */
const most = 500

/** Names that are called exactly so, that begin so, and that hold it; among these the last changed first. */
export async function customers(context: Context, { typed, whole, wanted, limit }: Sought): Promise<Row[]> {
  const here = context.workspace.id
  return ask(
    context,
    sql`
    WITH named AS (
      SELECT id, name AS matched, ${placeOf('c', whole)} AS place FROM customers c
      WHERE workspace_id = ${here} AND id IN (${foundNames('customers', { whole, wanted })})
      UNION ALL
      SELECT customer_id, name, ${placeOf('n', whole)} FROM customer_names n
      WHERE workspace_id = ${here} AND id IN (${foundNames('customer_names', { whole, wanted })})
      UNION ALL
      (SELECT customer_id, external_id, 0 FROM customer_external_ids WHERE workspace_id = ${here} AND external_id = ${typed} LIMIT ${limit})
      UNION ALL
      (SELECT id, corporate_number, 0 FROM customers WHERE workspace_id = ${here} AND corporate_number = ${typed} LIMIT ${limit})),
    hits AS (SELECT DISTINCT ON (id) id, matched, place FROM named ORDER BY id, place, length(matched), matched)
    SELECT c.id, c.name, c.kind, c.stage, c.industry, h.matched
    FROM hits h JOIN customers c ON c.workspace_id = ${here} AND c.id = h.id AND c.merged_into IS NULL
    WHERE ${seenBy(context, sql`c.id`)}
    ORDER BY h.place, c.updated_at DESC, length(c.name), c.name LIMIT ${limit}`,
  )
}

export async function people(context: Context, { typed, whole, wanted, telephone, limit }: Sought): Promise<Row[]> {
  const here = context.workspace.id
  return ask(
    context,
    sql`
    WITH hits AS (
      ${foundNames('people', { whole, wanted })}
      UNION (SELECT person_id FROM person_external_ids WHERE workspace_id = ${here} AND external_id = ${typed} LIMIT ${limit})
      UNION SELECT found_by_telephone(${telephone}, ${most}) WHERE ${telephone}::text IS NOT NULL)
    SELECT p.id, p.name, p.email, p.phone, p.title, p.customer_id AS "customerId", c.name AS "customerName"
    FROM hits h(id) JOIN people p ON p.workspace_id = ${here} AND p.id = h.id AND p.erased_at IS NULL
    LEFT JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id
    WHERE ${seenBy(context, sql`p.customer_id`)}
    ORDER BY ${placeOf('p', whole)}, NOT ${present('p', context.today)}, p.updated_at DESC, length(p.name), p.name, p.id LIMIT ${limit}`,
  )
}

export async function notes(context: Context, { wanted, limit }: Sought): Promise<Row[]> {
  return ask(
    context,
    sql`
    SELECT t.id, t.customer_id AS "customerId", c.name AS "customerName", t.kind, t.title, left(t.body, 120) AS beginning,
      t.happened_at AS "happenedAt"
    FROM ${ofCustomers(context, 'interactions', wanted)}
    ORDER BY t.happened_at DESC, t.id LIMIT ${limit}`,
  )
}

export async function cases(context: Context, { wanted, limit }: Sought): Promise<Row[]> {
  return ask(
    context,
    sql`
    SELECT t.id, t.customer_id AS "customerId", c.name AS "customerName", t.external_id AS number, t.subject, t.status, t.opened_at AS "openedAt"
    FROM ${ofCustomers(context, 'cases', wanted)}
    ORDER BY t.opened_at DESC, t.id LIMIT ${limit}`,
  )
}

export async function contracts(context: Context, { wanted, limit }: Sought): Promise<Row[]> {
  return ask(
    context,
    sql`
    SELECT t.id, t.customer_id AS "customerId", c.name AS "customerName", t.external_id AS number, t.plan,
      t.starts_on AS "startsOn", t.ends_on AS "endsOn"
    FROM ${ofCustomers(context, 'contracts', wanted)}
    ORDER BY t.starts_on DESC, t.id LIMIT ${limit}`,
  )
}

/** Of requests that were joined into another, that other is found. */
export async function requests(context: Context, { wanted, limit }: Sought): Promise<Row[]> {
  return ask(
    context,
    sql`
    WITH RECURSIVE up AS (
      SELECT t.id, t.joined_into FROM requests t WHERE t.workspace_id = ${context.workspace.id} AND t.id IN (${holding('requests', wanted)})
      UNION SELECT r.id, r.joined_into FROM requests r JOIN up u ON r.id = u.joined_into WHERE r.workspace_id = ${context.workspace.id})
    SELECT t.id, t.title FROM requests t
    WHERE t.workspace_id = ${context.workspace.id} AND t.id IN (SELECT id FROM up WHERE joined_into IS NULL)
    ORDER BY t.updated_at DESC, t.id LIMIT ${limit}`,
  )
}

async function ask(context: Context, statement: RawBuilder<Row>): Promise<Row[]> {
  return (await statement.execute(context.db)).rows
}

/** What belongs to customers, as `t` with its customer `c`. */
function ofCustomers(context: Context, source: 'interactions' | 'cases' | 'contracts', wanted: readonly Wanted[]) {
  const here = context.workspace.id
  return sql`${sql.table(source)} t JOIN customers c ON c.workspace_id = t.workspace_id AND c.id = t.customer_id
    WHERE t.workspace_id = ${here} AND t.id IN (${holding(source, wanted)}) AND ${seenBy(context, sql`t.customer_id`)}`
}

/**
 * So many are looked at for a list, and so many found: whoever types what more bear has said too little to be told all of them. Their ids
 * stand in the address of a request, which ClickHouse lets grow to a megabyte.
 */
const mostListed = 10_000

/** Customers by another name of theirs, and by the telephone numbers of their people where `telephone` is given. */
export async function bearing(
  context: Context,
  { whole, wanted, telephone }: Pick<Sought, 'whole' | 'wanted' | 'telephone'>,
): Promise<string[]> {
  const here = context.workspace.id
  const rows = await ask(
    context,
    sql`
    SELECT id FROM (
    SELECT n.customer_id AS id FROM customer_names n
    WHERE n.workspace_id = ${here} AND n.id IN (${foundNames('customer_names', { whole, wanted }, mostListed)})
      AND ${seenBy(context, sql`n.customer_id`)}
    UNION
    SELECT p.customer_id FROM people p
    WHERE p.workspace_id = ${here} AND p.customer_id IS NOT NULL AND p.erased_at IS NULL AND ${seenBy(context, sql`p.customer_id`)}
      AND p.id IN (SELECT found_by_telephone(${telephone}, ${mostListed}) WHERE ${telephone}::text IS NOT NULL)) AS found
    ORDER BY id LIMIT ${mostListed}`,
  )
  return rows.map(({ id }) => String(id))
}

type Names = 'customers' | 'customer_names' | 'people'

function foundNames(
  source: Names,
  { whole, wanted }: Pick<Sought, 'whole' | 'wanted'>,
  atMost = most,
): RawBuilder<unknown> {
  if (whole === '') return sql`SELECT NULL::uuid WHERE false`
  return sql`SELECT found_beginning(${source}, ${whole}, ${atMost}) UNION ${holding(source, wanted, atMost)}`
}

/** One letter of an alphabet is in nearly every text: by it alone only beginnings are found. */
function holding(source: string, wanted: readonly Wanted[], atMost = most): RawBuilder<unknown> {
  const isTelling = wanted.some(({ pieces }) =>
    pieces.some((piece) => piece.length > 1 || /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u.test(piece)),
  )
  if (!isTelling) return sql`SELECT NULL::uuid WHERE false`
  return sql`SELECT found_holding(${source}, ${JSON.stringify(wanted)}::jsonb, ${atMost})`
}

/** 0 where a name, a reading or an address is exactly that, 1 where one begins so. */
function placeOf(alias: string, whole: string): RawBuilder<number> {
  const parts = sql`'/' || ${sql.ref(`${alias}.folded`)} || '/'`
  return sql`CASE WHEN ${whole}::text = '' THEN 2 WHEN position(${`/${whole}/`}::text IN ${parts}) > 0 THEN 0
    WHEN position(${`/${whole}`}::text IN ${parts}) > 0 THEN 1 ELSE 2 END`
}

/** A partner finds the customers shared with them and what belongs to these. */
function seenBy(context: Context, customerId: RawBuilder<unknown>): RawBuilder<boolean> {
  const { actor, workspace } = context
  if (actor.kind === 'member' && actor.role !== 'partner') return sql`true`
  return sql`EXISTS (SELECT FROM customer_members m WHERE m.workspace_id = ${workspace.id} AND m.customer_id = ${customerId}
    AND m.member_id = ${memberIn(actor)} AND m.role = 'partner')`
}
