import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** Held to the end of the transaction, so that one customer has one open play per reason. Answers whether the customer is on record, and stays so. */
export async function takeTurn({ db, workspace }: Context, customerId: string): Promise<boolean> {
  await sql`SELECT pg_advisory_xact_lock_shared(hashtextextended(${`plays ${workspace.id}`}, 0)),
    pg_advisory_xact_lock(hashtextextended(${`plays ${workspace.id} ${customerId}`}, 0))`.execute(db)
  const { rows } = await sql`
    SELECT FROM customers WHERE workspace_id = ${workspace.id} AND id = ${customerId}::uuid FOR KEY SHARE`.execute(db)
  return rows.length > 0
}

/** Nobody else opens a play in this workspace until the transaction ends. */
export async function takeTurnOfAll({ db, workspace }: Context): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`plays ${workspace.id}`}, 0))`.execute(db)
}
