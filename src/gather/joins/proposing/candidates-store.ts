import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Reason, Twins } from '../contract.ts'

/** Addresses that are of a place or a task, not of somebody. */
const ofAnOffice =
  '^(info|contact|office|mail|webmaster|admin|support|help|sales|hello|team|reception|soumu|keiri|jinji|eigyo|toiawase|otoiawase)[0-9]*@'

/** What more people than that share is of a house or a list, and tells nobody apart: of each with each there would be millions. */
const mostBearers = 20

/** Pairs of records that are probably of one person, by the older record and then the other. */
export async function twins(
  context: Context,
  { customerId, toldApart = false }: { customerId?: string | undefined; toldApart?: boolean | undefined },
  after: { readonly one: string; readonly other: string } | undefined,
  limit: number,
): Promise<Twins[]> {
  const which = customerId === undefined ? sql`TRUE` : sql`p.customer_id = ${customerId}`
  const { rows } = await sql<Row>`${pairs(context, which)}
    SELECT a.customer_id AS "customerId", c.name AS "customerName", ${shown('a')} AS one, ${shown('b')} AS other, h.because
    FROM pairs h JOIN known a ON a.id = h.one JOIN known b ON b.id = h.other
      LEFT JOIN customers c ON c.workspace_id = ${context.workspace.id} AND c.id = coalesce(a.customer_id, b.customer_id)
    WHERE ${isToldApart(context)} = ${toldApart}
      AND ${after === undefined ? sql`TRUE` : sql`(h.one, h.other) > (${after.one}::uuid, ${after.other}::uuid)`}
    ORDER BY h.one, h.other LIMIT ${limit}`.execute(context.db)
  return rows.map(({ one, other, ...pair }) => ({ ...pair, people: [one, other] }))
}

export async function twinsOf(context: Context, id: string): Promise<(Shown & { because: Reason[] })[]> {
  const { rows } = await sql<{ other: Shown; because: Reason[] }>`${pairs(context, sql`p.id = me.id OR ${isNear}`, id)}
    SELECT ${shown('b')} AS other, h.because FROM pairs h JOIN known b ON b.id <> ${id} AND b.id IN (h.one, h.other)
    WHERE ${id} IN (h.one, h.other) AND NOT ${isToldApart(context)} ORDER BY cardinality(h.because) DESC, b.name, b.id LIMIT 50`.execute(
    context.db,
  )
  return rows.map(({ other, because }) => ({ ...other, because }))
}

/** Whether somebody said of the pair that it is two people. */
function isToldApart({ workspace }: Context): RawBuilder<unknown> {
  return sql`EXISTS (SELECT FROM people_told_apart d WHERE d.workspace_id = ${workspace.id} AND d.one_id = h.one AND d.other_id = h.other)`
}

type Shown = { id: string; name: string; email: string | null }
type Row = {
  customerId: string | null
  customerName: string | null
  one: Shown
  other: Shown
  because: Reason[]
}

/** Whoever can be compared with somebody: the people of the same customer, and those of none who share an address or a number. */
const isNear = sql`p.customer_id = me.customer_id OR (p.customer_id IS NULL OR me.customer_id IS NULL)
  AND (p.email_key = me.email_key OR p.mobile_key = me.mobile_key OR telephone_key(p.phone) = telephone_key(me.phone))`

/**
 * A name is compared folded (kana, width, variants of letters), in both orders, and with the reading. Whoever shares an address or a number
 * under another name is somebody else, unless one of the two names is not known or is a part of the other, or the address is the same and one of
 * the names is written in other letters.
 */
function pairs(context: Context, which: RawBuilder<unknown>, me?: string): RawBuilder<unknown> {
  const from =
    me === undefined
      ? sql`people p`
      : sql`people p JOIN people me ON me.workspace_id = p.workspace_id AND me.id = ${me}`
  return sql`WITH known AS (
      SELECT p.id, p.customer_id, p.name, p.email, p.email_key, split_part(p.folded, '/', 1) AS called, split_part(p.folded, '/', 2) AS read,
        fold(p.turned_name) AS turned, fold(p.turned_kana) AS turned_read,
        coalesce(p.mobile_key, nullif(regexp_replace(telephone_key(p.phone), '^81(?=[0-9]{9,10}$)', ''), '')) AS number
      FROM ${from} WHERE p.workspace_id = ${context.workspace.id} AND p.erased_at IS NULL AND p.joined_into IS NULL AND (${which})),
    said AS (
      SELECT DISTINCT k.id, k.customer_id, said.kind, said.key FROM known k CROSS JOIN LATERAL (VALUES
        ('name', k.customer_id::text || ' ' || nullif(k.called, '')), ('name', k.customer_id::text || ' ' || nullif(k.read, '')),
        ('name', k.customer_id::text || ' ' || nullif(k.turned, '')), ('name', k.customer_id::text || ' ' || nullif(k.turned_read, '')),
        ('email', CASE WHEN k.email_key !~ ${ofAnOffice} THEN k.email_key END), ('phone', k.number)) AS said (kind, key)
      WHERE said.key IS NOT NULL),
    keys AS (SELECT * FROM (SELECT said.*, count(*) OVER (PARTITION BY kind, key) AS bearers FROM said) AS counted WHERE bearers <= ${mostBearers}),
    pairs AS (
      SELECT one, other, array_agg(kind ORDER BY array_position(ARRAY['name', 'email', 'phone'], kind)) AS because
      FROM (SELECT DISTINCT x.id AS one, y.id AS other, x.kind FROM keys x JOIN keys y ON y.kind = x.kind AND y.key = x.key AND y.id > x.id
        WHERE x.customer_id = y.customer_id OR x.customer_id IS NULL OR y.customer_id IS NULL) AS met
      JOIN known a ON a.id = one JOIN known b ON b.id = other
      GROUP BY one, other
      HAVING bool_or(kind = 'name' OR a.called || a.read = '' OR b.called || b.read = ''
        OR starts_with(a.called, b.called) AND b.called <> '' OR starts_with(b.called, a.called) AND a.called <> ''
        OR a.read <> '' AND a.read = b.read
        OR kind = 'email' AND (a.called ~ '[a-z]') <> (b.called ~ '[a-z]')))`
}

function shown(of: string): RawBuilder<unknown> {
  const ref = (column: string) => sql.ref(`${of}.${column}`)
  return sql`jsonb_build_object('id', ${ref('id')}, 'name', ${ref('name')}, 'email', ${ref('email')})`
}
