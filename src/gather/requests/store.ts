import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { wordsOf } from '#platform/finding/wanted.ts'
import type { Requests } from '#platform/stores/database.ts'
import { memberNames } from '../customers/customers.ts'
import type { CustomerRequest, orders, State } from './contract.ts'
import { tree } from './tree.ts'
import { amountsOf, worthOfAsked } from './voices/worth.ts'

export type RequestColumns = Partial<
  Omit<Selectable<Requests>, 'workspace_id' | 'id' | 'created_at' | 'updated_at' | 'folded'>
>
export type Filter = {
  readonly q?: string | undefined
  readonly state?: State | undefined
  readonly customerId?: string | undefined
}
export type Order = (typeof orders)[number]

/** Those that were joined into no other; `skip` rows have been seen. */
export async function page(
  context: Context,
  filter: Filter,
  order: Order,
  skip: number,
  limit: number,
): Promise<CustomerRequest[]> {
  const by = {
    value: sql`own DESC, customers DESC, r.id`,
    count: sql`customers DESC, own DESC, r.id`,
    latest: sql`"lastOn" DESC NULLS LAST, r.created_at DESC, r.id`,
  }[order]
  const which = sql<boolean>`r.joined_into IS NULL AND ${matching(context, filter)}`
  return read(context, undefined, which, sql`ORDER BY ${by} LIMIT ${limit} OFFSET ${skip}`)
}

export async function find(context: Context, id: string): Promise<CustomerRequest | undefined> {
  const [found] = await read(context, id, sql`r.id = ${id}`, sql``)
  return found
}

/** How many stand in each state, whichever of them is chosen. */
export async function counts(context: Context, { q, customerId }: Filter): Promise<Record<State, number>> {
  const { rows } = await sql<{ state: State; n: number }>`
    WITH RECURSIVE ${tree(context)}
    SELECT r.state, count(*)::int AS n FROM requests r
    WHERE r.workspace_id = ${context.workspace.id} AND r.joined_into IS NULL AND ${matching(context, { q, customerId })}
    GROUP BY r.state`.execute(context.db)
  const of = (state: State) => rows.find((row) => row.state === state)?.n ?? 0
  return {
    heard: of('heard'),
    considered: of('considered'),
    planned: of('planned'),
    released: of('released'),
    declined: of('declined'),
  }
}

function matching(context: Context, { q, state, customerId }: Filter): RawBuilder<boolean> {
  const here = context.workspace.id
  const parts = [sql<boolean>`true`]
  for (const word of wordsOf(q ?? ''))
    parts.push(sql<boolean>`r.id IN (SELECT t.root FROM tree t JOIN requests d ON d.workspace_id = ${here} AND d.id = t.id
      WHERE position(${word}::text IN d.folded) > 0)`)
  if (state !== undefined) parts.push(sql<boolean>`r.state = ${state}`)
  if (customerId !== undefined)
    parts.push(sql<boolean>`r.id IN (SELECT t.root FROM tree t JOIN request_voices v ON v.request_id = t.id
      WHERE v.workspace_id = ${here} AND v.customer_id = ${customerId})`)
  return sql<boolean>`(${sql.join(parts, sql` AND `)})`
}

type Row = Omit<CustomerRequest, 'worth' | 'decidedBy'> & {
  readonly amounts: CustomerRequest['worth']['amounts']
  readonly unknown: number
  readonly decider: string | null
}

async function read(
  context: Context,
  id: string | undefined,
  which: RawBuilder<boolean>,
  then: RawBuilder<unknown>,
): Promise<CustomerRequest[]> {
  const here = context.workspace.id
  const ofRequest = sql`SELECT w.currency, sum(w.amount) AS amount FROM asked a JOIN worth w ON w.customer_id = a.customer_id
    WHERE a.root = r.id GROUP BY w.currency`
  const { rows } = await sql<Row>`
    WITH RECURSIVE ${tree(context, id)},
    heard AS (SELECT t.root, v.customer_id, v.person_id, v.said_on FROM request_voices v JOIN tree t ON t.id = v.request_id
      WHERE v.workspace_id = ${here}),
    asked AS MATERIALIZED (SELECT DISTINCT root, customer_id FROM heard),
    ${worthOfAsked(context)},
    counted AS (SELECT root, count(DISTINCT customer_id)::int AS customers, count(DISTINCT person_id)::int AS people,
      count(*)::int AS voices, max(said_on) AS last_on FROM heard GROUP BY root)
    SELECT r.id, r.title, r.purpose, r.state, r.because, r.decided_at AS "decidedAt", r.decided_by AS decider,
      (SELECT jsonb_build_object('id', k.id, 'title', k.title) FROM requests k
        WHERE k.workspace_id = r.workspace_id AND k.id = r.joined_into) AS "joinedInto",
      r.external_id AS "externalId", coalesce(n.customers, 0) AS customers, coalesce(n.people, 0) AS people,
      coalesce(n.voices, 0) AS voices, n.last_on AS "lastOn", ${amountsOf(context, ofRequest)} AS amounts,
      (SELECT count(DISTINCT a.customer_id)::int FROM asked a JOIN worth w ON w.customer_id = a.customer_id
        WHERE a.root = r.id AND w.unknown > 0) AS unknown,
      coalesce((SELECT sum(w.amount) FROM asked a JOIN worth w ON w.customer_id = a.customer_id
        WHERE a.root = r.id AND w.currency = ${context.workspace.currency}), 0) AS own,
      r.created_at AS "createdAt", r.updated_at AS "updatedAt"
    FROM requests r LEFT JOIN counted n ON n.root = r.id
    WHERE r.workspace_id = ${here} AND ${which} ${then}`.execute(context.db)
  return named(context, rows)
}

async function named(context: Context, rows: readonly Row[]): Promise<CustomerRequest[]> {
  const ids = rows.flatMap(({ decider }) => memberIdIn(decider) ?? [])
  const names = await memberNames(context, ids)
  return rows.map(({ amounts, unknown, decider, ...row }) => ({
    ...row,
    worth: { amounts, unknown },
    decidedBy: names.get(memberIdIn(decider) ?? '') ?? null,
  }))
}

function memberIdIn(author: string | null): string | undefined {
  return author?.startsWith('member:') ? author.slice('member:'.length) : undefined
}

/** The request that is called so, however it is spelled; of several the first. */
export async function ofTitle(context: Context, title: string): Promise<{ id: string; title: string } | undefined> {
  const { rows } = await sql<{ id: string; title: string }>`
    SELECT id, title FROM requests WHERE workspace_id = ${context.workspace.id} AND starts_with(folded, fold(${title}) || '/')
    ORDER BY joined_into IS NOT NULL, id LIMIT 1`.execute(context.db)
  return rows[0]
}

export async function insert(context: Context, columns: RequestColumns & { title: string }): Promise<string> {
  const { id } = await context.db
    .insertInto('requests')
    .values({ ...columns, workspace_id: context.workspace.id, created_at: context.now, updated_at: context.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function update(context: Context, id: string, columns: RequestColumns): Promise<void> {
  await context.db
    .updateTable('requests')
    .set({ ...columns, updated_at: context.now })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function remove(context: Context, id: string): Promise<void> {
  await context.db
    .deleteFrom('requests')
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

/** Holds requests until the transaction ends, so that of two acts at once the second sees what the first did. */
export async function hold(context: Context, ids: readonly string[]): Promise<void> {
  await sql`SELECT FROM requests WHERE workspace_id = ${context.workspace.id} AND id = ANY (${ids}::uuid[])
    ORDER BY id FOR UPDATE`.execute(context.db)
}

/** What was joined into it, one by one, with the voices of each alone. */
export async function doublesOf(context: Context, id: string) {
  const { rows } = await sql<{ id: string; title: string; voices: number }>`
    SELECT r.id, r.title, (SELECT count(*)::int FROM request_voices v WHERE v.workspace_id = r.workspace_id AND v.request_id = r.id) AS voices
    FROM requests r WHERE r.workspace_id = ${context.workspace.id} AND r.joined_into = ${id}
    ORDER BY r.title, r.id LIMIT 200`.execute(context.db)
  return rows
}
