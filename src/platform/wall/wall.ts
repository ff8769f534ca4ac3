import { type Kysely, sql } from 'kysely'
import type { Actor } from '../context.ts'
import { notFound } from '../errors.ts'
import type { Database } from '../stores/database.ts'
import { codeOf } from '../stores/store-refusal.ts'

/** Whether who acts sees all customers of the workspace. A partner sees those shared with them, a person of a customer that one. */
export function seesAll(actor: Actor): boolean {
  return actor.kind === 'member' && actor.role !== 'partner'
}

/**
 * Puts who sees some customers behind the second wall, until the transaction ends: a role of the database whose policies leave all
 * other customers out, whatever a statement asks for. Who sees all is asked nothing.
 */
export async function keepBehind(db: Kysely<Database>, actor: Actor): Promise<void> {
  if (seesAll(actor)) return
  if (actor.kind === 'person')
    await sql`SELECT set_config('meguri.person', ${actor.personId}, true), set_config('role', 'meguri_person', true)`.execute(
      db,
    )
  else
    await sql`SELECT set_config('meguri.partner', ${actor.memberId ?? ''}, true),
                     set_config('role', 'meguri_partner', true)`.execute(db)
}

/** The customers of who is asking behind the wall, as its policies know them. */
export async function customersOfCaller(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM customers_of_caller() AS id`.execute(db)
  return rows.map(({ id }) => id)
}

/** What the wall refuses is not there for who asks; of everybody else it is a fault of ours and stays one. */
export function asTheySeeIt(problem: unknown, actor: Actor): unknown {
  return !seesAll(actor) && codeOf(problem) === '42501' ? notFound(record) : problem
}

const record = { en: 'record', ja: '記録' }
