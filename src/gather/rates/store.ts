import { type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { CurrencyRates } from '#platform/stores/database.ts'
import type { Rate, RateWish } from './contract.ts'

type Pair = { readonly from?: string | undefined; readonly to?: string | undefined }

/** The latest day first; `skip` rows have been seen. */
export async function page(context: Context, { from, to }: Pair, skip: number, limit: number): Promise<Rate[]> {
  let query = rows(context)
    .orderBy('rated_on', 'desc')
    .orderBy('from_currency')
    .orderBy('to_currency')
    .offset(skip)
    .limit(limit)
  if (from !== undefined) query = query.where('from_currency', '=', from)
  if (to !== undefined) query = query.where('to_currency', '=', to)
  return (await query.execute()).map(rateOf)
}

export async function find(context: Context, id: string): Promise<Rate | undefined> {
  const row = await rows(context).where('id', '=', id).executeTakeFirst()
  return row && rateOf(row)
}

/** Those of two currencies, either way, that a rule about a day may need: the latest on it or before it, and the first after. */
export async function around(context: Context, one: string, other: string, day: string): Promise<Rate[]> {
  const ofPair = (from: string, to: string) =>
    rows(context).where('from_currency', '=', from).where('to_currency', '=', to).limit(1)
  const wanted = [
    [one, other],
    [other, one],
  ] as const
  const found = []
  for (const [from, to] of wanted) {
    found.push(...(await ofPair(from, to).where('rated_on', '<=', day).orderBy('rated_on', 'desc').execute()))
    found.push(...(await ofPair(from, to).where('rated_on', '>', day).orderBy('rated_on').execute()))
  }
  return found.map(rateOf)
}

export async function between(
  context: Context,
  asked: {
    readonly currency: string
    readonly others: readonly string[]
    readonly from: string
    readonly until: string
  },
): Promise<Rate[]> {
  if (asked.others.length === 0) return []
  const others = [...asked.others]
  const found = await rows(context)
    .where('rated_on', '>=', asked.from)
    .where('rated_on', '<=', asked.until)
    .where((where) =>
      where.or([
        where.and([where('from_currency', '=', asked.currency), where('to_currency', 'in', others)]),
        where.and([where('to_currency', '=', asked.currency), where('from_currency', 'in', others)]),
      ]),
    )
    .orderBy('rated_on')
    .orderBy('id')
    .execute()
  return found.map(rateOf)
}

/** Nothing where the pair has a rate of that day already. */
export async function insert(context: Context, wish: RateWish): Promise<string | undefined> {
  const row = await context.db
    .insertInto('currency_rates')
    .values({
      workspace_id: context.workspace.id,
      from_currency: wish.from,
      to_currency: wish.to,
      rated_on: wish.date,
      rate: wish.rate,
      source: wish.source,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function update(
  context: Context,
  id: string,
  columns: { readonly rate?: string; readonly source?: string },
): Promise<void> {
  await context.db
    .updateTable('currency_rates')
    .set({ ...columns, updated_at: context.now })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function remove(context: Context, id: string): Promise<void> {
  await context.db
    .deleteFrom('currency_rates')
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

/** Writes many at once, each day of a pair once; `was` is what stood there before, where anything did. */
export async function upsert(
  context: Context,
  wishes: readonly RateWish[],
): Promise<{ is_new: boolean; key: string }[]> {
  const { rows: written } = await sql<{ is_new: boolean; key: string }>`
    INSERT INTO currency_rates AS r (workspace_id, from_currency, to_currency, rated_on, rate, source)
    SELECT ${context.workspace.id}::uuid, g.* FROM unnest(
      ${wishes.map(({ from }) => from)}::text[], ${wishes.map(({ to }) => to)}::text[], ${wishes.map(({ date }) => date)}::date[],
      ${wishes.map(({ rate }) => rate)}::numeric[], ${wishes.map(({ source }) => source)}::text[]) AS g
    ON CONFLICT (workspace_id, from_currency, to_currency, rated_on) DO UPDATE
    SET rate = excluded.rate, source = CASE WHEN excluded.source = '' THEN r.source ELSE excluded.source END,
      updated_at = ${context.now}
    WHERE r.rate <> excluded.rate OR (excluded.source <> '' AND r.source <> excluded.source)
    RETURNING (xmax = 0) AS is_new, from_currency || ' ' || to_currency || ' ' || rated_on AS key`.execute(context.db)
  return written
}

function rows(context: Context) {
  return context.db.selectFrom('currency_rates').selectAll().where('workspace_id', '=', context.workspace.id)
}

function rateOf(row: Selectable<CurrencyRates>): Rate {
  return {
    id: row.id,
    from: row.from_currency,
    to: row.to_currency,
    date: row.rated_on,
    rate: row.rate,
    source: row.source,
    updatedAt: row.updated_at,
  }
}
