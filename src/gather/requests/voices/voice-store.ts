import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { RequestVoices } from '#platform/stores/database.ts'
import { memberNames } from '../../customers/customers.ts'
import type { AskingCustomer, Voice } from '../contract.ts'
import { heardInOf } from './heard-in.ts'
import { amountsOf, worthOfAsked } from './worth.ts'

export type VoiceColumns = Omit<
  Selectable<RequestVoices>,
  'workspace_id' | 'id' | 'author' | 'created_at' | 'updated_at'
>
export type Place = { readonly saidOn: string; readonly id: string }

export async function insert(context: Context, columns: VoiceColumns): Promise<string> {
  const { id } = await context.db
    .insertInto('request_voices')
    .values({ ...columns, workspace_id: context.workspace.id, created_at: context.now, updated_at: context.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Same = Pick<VoiceColumns, 'request_id' | 'customer_id' | 'person_id' | 'words'> & {
  readonly said_on: string | null
}

/** The same is on record already: who, for what, in the same words, and on which day where that is known. */
export async function isKnown(context: Context, same: Same): Promise<boolean> {
  const { request_id, customer_id, person_id, said_on, words } = same
  const { rows } = await sql`SELECT FROM request_voices WHERE workspace_id = ${context.workspace.id}
    AND request_id = ${request_id} AND customer_id = ${customer_id} AND person_id IS NOT DISTINCT FROM ${person_id}::uuid
    AND said_on = coalesce(${said_on}::date, said_on) AND words = ${words} LIMIT 1`.execute(context.db)
  return rows.length > 0
}

export async function remove(context: Context, id: string): Promise<void> {
  await context.db
    .deleteFrom('request_voices')
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function find(context: Context, id: string): Promise<Voice | undefined> {
  return (await read(context, sql`v.id = ${id}`, sql``))[0]
}

/** Voices of a request and of what was joined into it, the latest first, strictly after the place in that order. */
export async function page(
  context: Context,
  requestId: string,
  customerId: string | undefined,
  after: Place | undefined,
  limit: number,
): Promise<Voice[]> {
  const parts = [sql<boolean>`v.request_id IN (${below(context, requestId)})`]
  if (customerId !== undefined) parts.push(sql<boolean>`v.customer_id = ${customerId}`)
  if (after !== undefined) parts.push(sql<boolean>`(v.said_on, v.id) < (${after.saidOn}::date, ${after.id}::uuid)`)
  const then = sql`ORDER BY v.said_on DESC, v.id DESC LIMIT ${limit}`
  return read(context, sql`${sql.join(parts, sql` AND `)}`, then)
}

/** What a customer asked for, strictly before a day's beginning, the latest first. */
export async function ofCustomer(context: Context, customerId: string, before: Date, limit: number): Promise<Voice[]> {
  const at = sql`(v.said_on::timestamp AT TIME ZONE ${context.workspace.zone})`
  const then = sql`ORDER BY v.said_on DESC, v.id DESC LIMIT ${limit}`
  return read(context, sql`v.customer_id = ${customerId} AND ${at} < ${before}`, then)
}

/** A request and all that was joined into it. */
function below({ workspace }: Context, id: string): RawBuilder<unknown> {
  return sql`WITH RECURSIVE below AS (
    SELECT ${id}::uuid AS id
    UNION SELECT r.id FROM requests r JOIN below b ON b.id = r.joined_into WHERE r.workspace_id = ${workspace.id})
    SELECT id FROM below`
}

type Row = Omit<Voice, 'author' | 'heardIn'> & {
  readonly writer: string
  readonly heardIn: Voice['heardIn']
}

async function read(context: Context, which: RawBuilder<boolean>, then: RawBuilder<unknown>): Promise<Voice[]> {
  const { rows } = await sql<Row>`
    SELECT v.id, v.request_id AS "requestId", r.title AS "requestTitle", v.customer_id AS "customerId", c.name AS "customerName",
      v.person_id AS "personId", p.name AS "personName", v.said_on AS "saidOn", v.words,
      ${heardInOf('v')} AS "heardIn",
      v.author AS writer, v.created_at AS "createdAt"
    FROM request_voices v
    JOIN requests r ON r.workspace_id = v.workspace_id AND r.id = v.request_id
    JOIN customers c ON c.workspace_id = v.workspace_id AND c.id = v.customer_id
    LEFT JOIN people p ON p.workspace_id = v.workspace_id AND p.id = v.person_id
    WHERE v.workspace_id = ${context.workspace.id} AND ${which} ${then}`.execute(context.db)
  const memberOf = (author: string) => (author.startsWith('member:') ? author.slice(7) : '')
  const ids = rows.flatMap(({ writer }) => memberOf(writer) || [])
  const names = await memberNames(context, ids)
  return rows.map(({ writer, ...row }) => ({ ...row, author: names.get(memberOf(writer)) ?? null }))
}

/** The customers who ask for it, those worth the most in the currency of the workspace first. */
export async function customers(context: Context, requestId: string, skip: number, limit: number) {
  const here = context.workspace.id
  const amounts = amountsOf(context, sql`SELECT w.currency, w.amount FROM worth w WHERE w.customer_id = c.id`)
  const { rows } = await sql<
    Omit<AskingCustomer, 'worth'> & { amounts: AskingCustomer['worth']['amounts']; unknown: number }
  >`
    WITH heard AS (SELECT * FROM request_voices WHERE workspace_id = ${here} AND request_id IN (${below(context, requestId)})),
    asked AS MATERIALIZED (SELECT DISTINCT customer_id FROM heard),
    ${worthOfAsked(context)}
    SELECT c.id, c.name, count(*)::int AS voices, min(h.said_on) AS "firstOn", max(h.said_on) AS "lastOn", ${amounts} AS amounts,
      (SELECT count(*)::int FROM worth w WHERE w.customer_id = c.id AND w.unknown > 0) AS unknown
    FROM heard h JOIN customers c ON c.workspace_id = ${here} AND c.id = h.customer_id
    GROUP BY c.id, c.name
    ORDER BY coalesce((SELECT w.amount FROM worth w WHERE w.customer_id = c.id AND w.currency = ${context.workspace.currency}), 0) DESC,
      c.name, c.id LIMIT ${limit} OFFSET ${skip}`.execute(context.db)
  return rows.map(({ amounts, unknown, ...row }) => ({ ...row, worth: { amounts, unknown: Math.min(unknown, 1) } }))
}
