import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { type Counting, CountingShape } from './counting.ts'
import type { KeptMonth, Rates } from './kept-months.ts'

/** How far the kept months have come: nothing of a later version than `known` counts. */
export type Progress = {
  readonly known: number
  readonly base: number
  /** Contracts of later versions are looked at: of this and earlier ones none can come in any more. */
  readonly since: string
  readonly seen: string
  readonly seenBefore: string
  readonly counting: Counting | null
  readonly keptAt: Date | null
}

export async function begin({ db, workspace }: Context): Promise<void> {
  await db
    .insertInto('revenue_progress')
    .values({ workspace_id: workspace.id })
    .onConflict((on) => on.column('workspace_id').doNothing())
    .execute()
}

/** Keeps the steps of a workspace to this transaction: one at a time, and who orders the next does not wait for it. */
export async function hold({ db, workspace }: Context): Promise<true> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('revenue.step'), hashtext(${workspace.id}))`.execute(db)
  return true
}

/** The same, unless another step is on: that it is says `false`. */
export async function holdIfFree({ db, workspace }: Context): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`
    SELECT pg_try_advisory_xact_lock(hashtext('revenue.step'), hashtext(${workspace.id})) AS mine`.execute(db)
  return rows[0]?.mine === true
}

export async function markOrdered({ db, workspace, now }: Context): Promise<boolean> {
  const [{ numUpdatedRows } = { numUpdatedRows: 0n }] = await db
    .updateTable('revenue_progress')
    .set({ ordered_at: now })
    .where('workspace_id', '=', workspace.id)
    .where('ordered_at', 'is', null)
    .execute()
  return numUpdatedRows > 0n
}

export async function clearOrder({ db, workspace }: Context): Promise<void> {
  await db
    .updateTable('revenue_progress')
    .set({ ordered_at: null })
    .where('workspace_id', '=', workspace.id)
    .where('ordered_at', 'is not', null)
    .execute()
}

export async function progress({ db, workspace }: Context): Promise<Progress | undefined> {
  const row = await db
    .selectFrom('revenue_progress')
    .select(['known', 'base', 'counting', 'kept_at as keptAt'])
    .select(['since_version as since', 'seen_version as seen', 'seen_before as seenBefore'])
    .where('workspace_id', '=', workspace.id)
    .executeTakeFirst()
  return row && { ...row, counting: row.counting === null ? null : CountingShape.parse(row.counting) }
}

export async function advance(context: Context, next: Progress): Promise<void> {
  await context.db
    .updateTable('revenue_progress')
    .set({
      ...{ known: next.known, base: next.base, since_version: next.since },
      ...{ seen_version: next.seen, seen_before: next.seenBefore },
      ...{ counting: JSON.stringify(next.counting), kept_at: next.keptAt },
    })
    .where('workspace_id', '=', context.workspace.id)
    .execute()
}

/**
 * From which version on the next step looks at contracts. A transaction that took its versions early may commit late, and its rows may
 * reach the facts later still: only when every transaction of the time at which `seen` was read has ended, and nothing of it waits, does
 * a step begin where that was. It is asked before the facts are read.
 */
export async function nextSince(
  { db }: Context,
  { since, seen, seenBefore }: Progress,
): Promise<Pick<Progress, 'since' | 'seen' | 'seenBefore'>> {
  const { rows } = await sql<{ oldest: string; next: string; waits: boolean }>`
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS oldest, pg_snapshot_xmax(pg_current_snapshot())::text AS next,
      mirror_waits_until(${seen}) AS waits`.execute(db)
  const [now = { oldest: '0', next: '0', waits: true }] = rows
  // Records that were restored into other stores count their transactions from another one on.
  const isOfOthers = BigInt(now.next) < BigInt(seenBefore)
  const hasSettled = !now.waits && BigInt(now.oldest) >= BigInt(seenBefore)
  if (!isOfOthers && !hasSettled) return { since, seen, seenBefore }
  // The version comes before the transactions: whoever holds an earlier one began before it was read.
  const { rows: latest } = await sql<{ seen: string }>`SELECT last_mirror_version()::text AS seen`.execute(db)
  const { rows: open } = await sql<{ next: string }>`
    SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next`.execute(db)
  return { since: hasSettled ? seen : since, seen: latest[0]?.seen ?? '0', seenBefore: open[0]?.next ?? '0' }
}

const RatesShape = z.record(z.string(), z.tuple([z.string(), z.string()]))

/** The kept months by their last day. */
export async function months({ db, workspace }: Context): Promise<ReadonlyMap<string, KeptMonth>> {
  const rows = await db
    .selectFrom('revenue_months')
    .select(['month', 'until', 'rates', 'reported_version as reportedVersion', 'reported_at as reportedAt'])
    .where('workspace_id', '=', workspace.id)
    .orderBy('month')
    .execute()
  return new Map(rows.map((row) => [row.month, { ...row, rates: RatesShape.parse(row.rates) }]))
}

type Written = { readonly month: string; readonly until: string; readonly rates: Rates }

export async function keepMonths({ db, workspace }: Context, written: readonly Written[]): Promise<void> {
  const last = written.at(-1)
  if (last === undefined) return
  // Where the day went back (another time zone), a month that has not begun any more is counted anew when it begins again.
  await db
    .updateTable('revenue_months')
    .set({ until: '1900-01-01' })
    .where('workspace_id', '=', workspace.id)
    .where('month', '>', last.month)
    .execute()
  await db
    .insertInto('revenue_months')
    .values(
      written.map(({ month, until, rates }) => ({
        ...{ workspace_id: workspace.id, month, until },
        rates: JSON.stringify(rates),
      })),
    )
    .onConflict((on) =>
      on.columns(['workspace_id', 'month']).doUpdateSet((eb) => ({
        until: eb.ref('excluded.until'),
        rates: eb.ref('excluded.rates'),
      })),
    )
    .execute()
}

export type Because = 'first' | 'contracts' | 'rates' | 'counting' | 'days'

export async function keepVersion(
  { db, workspace, now }: Context,
  { version, because, counting }: { version: number; because: Because; counting: Counting },
): Promise<void> {
  await db
    .insertInto('revenue_versions')
    .values({ workspace_id: workspace.id, version, made_at: now, because, counting: JSON.stringify(counting) })
    .execute()
}

/** When, why and in which currency some versions were made. */
export async function versions({ db, workspace }: Context, asked: readonly number[]) {
  if (asked.length === 0) return new Map<number, { at: Date; because: Because; currency: string }>()
  const rows = await db
    .selectFrom('revenue_versions')
    .select(['version', 'made_at as at', 'because', 'counting'])
    .where('workspace_id', '=', workspace.id)
    .where('version', 'in', [...asked])
    .execute()
  return new Map(
    rows.map(({ version, at, because, counting }) => {
      const { currency } = CountingShape.pick({ currency: true }).parse(counting)
      return [version, { at, because: because as Because, currency }]
    }),
  )
}

/** Months that are over and were counted to their end are reported as they are known now, once. */
export async function report({ db, workspace, now, today }: Context, known: number): Promise<number> {
  const [{ numUpdatedRows } = { numUpdatedRows: 0n }] = await db
    .updateTable('revenue_months')
    .set({ reported_version: known, reported_at: now })
    .where('workspace_id', '=', workspace.id)
    .where('reported_version', 'is', null)
    .whereRef('until', '=', 'month')
    .where('month', '<', today)
    .execute()
  return Number(numUpdatedRows)
}
