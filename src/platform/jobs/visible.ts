import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Desk } from '../context.ts'

/** However long the stores take: what has been kept is not held up for ever by what shows it. */
const longestWait = 15 * 60_000

/** So many rows are more than a list is brought up to one by one. */
export const manyRows = 20_000

/**
 * Waits until what is on record now can be seen: it has reached the facts, and every list that is kept of them has been brought up to it.
 * `many` says that so much came in that lists are better written anew.
 *
 * @returns whether all of it can be seen; false where it took too long
 */
export async function visible(desk: Desk, { many }: { many: boolean }): Promise<boolean> {
  const arrived = await mirrored(desk)
  for (const show of desk.contributions.shows ?? []) await show(desk, { many })
  return arrived
}

/** Waits until the rows that have been committed by now have reached the facts. */
export async function mirrored(desk: Desk): Promise<boolean> {
  const latest = await desk.transaction(async ({ db }) => {
    const { rows } = await sql<{ version: string | null }>`SELECT latest_to_mirror() AS version`.execute(db)
    return rows[0]?.version ?? null
  })
  if (latest === null) return true
  const until = performance.now() + longestWait
  while (performance.now() < until) {
    const isWaiting = await desk.transaction(async ({ db }) => {
      const { rows } = await sql<{ waits: boolean }>`SELECT mirror_waits_until(${latest}) AS waits`.execute(db)
      return rows[0]?.waits === true
    })
    if (!isWaiting) return true
    await wait(100)
  }
  return false
}

/** A transaction that goes on for longer is not waited for. */
const longestTransaction = 5_000

/**
 * The version up to which nothing is on its way any more: every transaction that might have held an earlier one has ended, and its rows
 * have reached the facts. Null where a transaction goes on and on.
 */
export async function settledVersion(desk: Desk): Promise<string | null> {
  const state = () =>
    desk.transaction(async ({ db }) => {
      const { rows } = await sql<{ version: string; oldest: string; next: string }>`
        SELECT last_mirror_version() AS version, pg_snapshot_xmin(pg_current_snapshot())::text AS oldest,
               pg_snapshot_xmax(pg_current_snapshot())::text AS next`.execute(db)
      return rows[0] ?? { version: '0', oldest: '0', next: '0' }
    })
  const { version, next } = await state()
  const until = performance.now() + longestTransaction
  while (BigInt((await state()).oldest) < BigInt(next)) {
    if (performance.now() > until) return null
    await wait(50)
  }
  return (await mirrored(desk)) ? version : null
}
