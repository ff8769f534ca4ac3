import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { inForce, onDay } from '../contracts/contracts.ts'
import { notLeft } from '../customers/customers.ts'
import { present } from '../people/people.ts'
import { Holding } from './contract.ts'
import { fewestContacts, loneShare, withinDays } from './holder.ts'

export type Wish = {
  readonly holderId?: string | undefined
  readonly because?: Holding['because'] | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Accounts in the hands of one member, and accounts without an owner, by id. Those that left are nobody's work any more. */
export async function page(context: Context, { holderId, because, after, limit }: Wish): Promise<Holding[]> {
  const { rows } = await sql<Holding>`
    ${held(context)}
    SELECT c.id AS "customerId", c.name, c.stage, o.member_id AS "ownerId", om.name AS "ownerName", coalesce(h.contacts, 0)::int AS contacts, coalesce(h.held, 0)::int AS held,
           h.member_id AS "holderId", hm.name AS "holderName", CASE WHEN h.member_id IS NULL THEN 'no owner' ELSE 'one holder' END AS because
    FROM customers c
    LEFT JOIN held h ON h.customer_id = c.id
    LEFT JOIN customer_members o ON o.workspace_id = c.workspace_id AND o.customer_id = c.id AND o.role = 'owner'
    LEFT JOIN members om ON om.workspace_id = c.workspace_id AND om.id = o.member_id
    LEFT JOIN members hm ON hm.workspace_id = c.workspace_id AND hm.id = h.member_id
    WHERE c.workspace_id = ${context.workspace.id} AND ${notLeft('c')} AND (h.member_id IS NOT NULL OR o.member_id IS NULL)
      AND (${holderId ?? null}::uuid IS NULL OR h.member_id = ${holderId ?? null}::uuid)
      AND (${because ?? null}::text IS NULL OR (h.member_id IS NULL) = (${because ?? null}::text = 'no owner'))
      AND (${after ?? null}::uuid IS NULL OR c.id > ${after ?? null}::uuid)
    ORDER BY c.id LIMIT ${limit}`.execute(context.db)
  return rows.map((row) => Holding.parse(row))
}

export async function counts(context: Context, holderId?: string): Promise<{ oneHolder: number; noOwner: number }> {
  const { rows } = await sql<{ oneHolder: number; noOwner: number }>`
    ${held(context)}
    SELECT count(h.member_id)::int AS "oneHolder", count(*) FILTER (WHERE h.member_id IS NULL AND o.member_id IS NULL)::int AS "noOwner"
    FROM customers c
    LEFT JOIN held h ON h.customer_id = c.id AND (${holderId ?? null}::uuid IS NULL OR h.member_id = ${holderId ?? null}::uuid)
    LEFT JOIN customer_members o ON o.workspace_id = c.workspace_id AND o.customer_id = c.id AND o.role = 'owner'
    WHERE c.workspace_id = ${context.workspace.id} AND ${notLeft('c')}`.execute(context.db)
  return rows[0] ?? { oneHolder: 0, noOwner: 0 }
}

/** Who holds which account, for all customers at once. */
function held(context: Context) {
  const since = new Date(context.now.getTime() - withinDays * 86_400_000)
  return sql`
    WITH by_member AS (
      SELECT customer_id, member_id, count(*) AS held FROM interactions
      WHERE workspace_id = ${context.workspace.id} AND happened_at > ${since} AND happened_at <= ${context.now} AND member_id IS NOT NULL GROUP BY 1, 2),
    held AS (
      SELECT customer_id, (array_agg(member_id ORDER BY held DESC))[1] AS member_id, max(held) AS held, sum(held) AS contacts
      FROM by_member GROUP BY 1 HAVING sum(held) >= ${fewestContacts} AND max(held) > ${loneShare} * sum(held))`
}

export type Account = {
  customerId: string
  name: string
  stage: string
  contracts: { plan: string | null; amount: string | null; currency: string; period: string; endsOn: string | null }[]
  people: { id: string; name: string; roles: string[]; email: string | null; phone: string | null }[]
}

/** The accounts that a member owns, with the contracts in force and the people who are there. */
export async function owned(
  context: Context,
  memberId: string,
  after: string | undefined,
  limit: number,
): Promise<Account[]> {
  const { today } = context
  const { rows } = await sql<Account>`
    SELECT c.id AS "customerId", c.name, c.stage,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('plan', h.plan, 'amount', h.amount::text, 'currency', h.currency, 'period', h.period,
         'endsOn', h.ends_on) ORDER BY h.ends_on), '[]')
       FROM (SELECT ${onDay('k', 'plan', today)} AS plan, ${onDay('k', 'amount', today)} AS amount, k.currency, k.period,
           ${onDay('k', 'ends_on', today)} AS ends_on
         FROM contracts k WHERE k.workspace_id = c.workspace_id AND k.customer_id = c.id AND ${inForce('k', today)}) h) AS contracts,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'roles', roles, 'email', email, 'phone', phone) ORDER BY cardinality(roles) DESC, id), '[]')
       FROM (SELECT * FROM people p WHERE p.workspace_id = c.workspace_id AND p.customer_id = c.id AND ${present('p', context.today)} AND p.erased_at IS NULL ORDER BY cardinality(roles) DESC, id LIMIT 20) p) AS people
    FROM customer_members m JOIN customers c ON c.workspace_id = m.workspace_id AND c.id = m.customer_id AND c.merged_into IS NULL
    WHERE m.workspace_id = ${context.workspace.id} AND m.member_id = ${memberId} AND m.role = 'owner' AND (${after ?? null}::uuid IS NULL OR c.id > ${after ?? null}::uuid)
    ORDER BY c.id LIMIT ${limit}`.execute(context.db)
  return rows
}

export async function countOwned(context: Context, memberId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM customer_members m JOIN customers c ON c.workspace_id = m.workspace_id AND c.id = m.customer_id AND c.merged_into IS NULL
    WHERE m.workspace_id = ${context.workspace.id} AND m.member_id = ${memberId} AND m.role = 'owner'`.execute(
    context.db,
  )
  return rows[0]?.count ?? 0
}
