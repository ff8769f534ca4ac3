import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { KeptVersion } from '../ledger/outcome-store.ts'
import type { Told } from '../ledger/same-outcome.ts'
import { contributionsOfVersion, creditsOfVersion, holding, ruleOfVersion } from '../ledger/version-sql.ts'

export type Whose = { readonly departmentId: string | null; readonly memberId: string | null }
export type KeptLine = Told & {
  readonly outcomeId: string
  readonly customerName: string | null
  readonly isClosed: boolean
  readonly isProposed: boolean
} & Pick<KeptVersion, 'currency' | 'amount' | 'credits' | 'rule' | 'contributions'>

export const mostLines = 1_000

/** The outcomes of these days to which they contributed, or of which they are credited with a part; the earliest first. */
export async function lines(context: Context, whose: Whose, from: string, until: string): Promise<KeptLine[]> {
  const { db, workspace } = context
  const { rows } = await sql<KeptLine>`
    SELECT o.id AS "outcomeId", o.kind, o.customer_id AS "customerId", o.contract_id AS "contractId", u.name AS "customerName",
      v.happened_on AS "happenedOn", v.from_on AS "fromOn", v.until_on AS "untilOn", v.currency, trim_scale(v.amount)::text AS amount,
      ${creditsOfVersion} AS credits, ${ruleOfVersion} AS rule, ${contributionsOfVersion} AS contributions,
      o.closed_at IS NOT NULL AS "isClosed",
      EXISTS (SELECT FROM outcome_versions p WHERE p.workspace_id = o.workspace_id AND p.outcome_id = o.id AND p.needs_approval
        AND p.approved_at IS NULL AND p.refused_at IS NULL) AS "isProposed"
    FROM outcomes o JOIN ${holding(context)} v ON v.workspace_id = o.workspace_id AND v.outcome_id = o.id
    LEFT JOIN customers u ON u.workspace_id = o.workspace_id AND u.id = o.customer_id
    WHERE o.workspace_id = ${workspace.id} AND v.happened_on BETWEEN ${from}::date AND ${until}::date AND ${hasPart(whose)}
    ORDER BY v.happened_on, o.id LIMIT ${mostLines + 1}`.execute(db)
  return rows
}

/** A department has part in what its members did while they belonged to it. */
function hasPart({ departmentId, memberId }: Whose): RawBuilder<unknown> {
  const [credited, did] =
    departmentId === null
      ? [sql`c.member_id = ${memberId}::uuid`, sql`b.member_id = ${memberId}::uuid`]
      : [
          sql`c.department_id = ${departmentId}::uuid`,
          sql`(b.department_id = ${departmentId}::uuid OR EXISTS (SELECT FROM department_members g
            WHERE g.workspace_id = b.workspace_id AND g.department_id = ${departmentId}::uuid AND g.member_id = b.member_id
              AND b.done_on BETWEEN g.from_on AND coalesce(g.until_on, 'infinity')))`,
        ]
  return sql`(EXISTS (SELECT FROM credits c WHERE c.workspace_id = v.workspace_id AND c.version_id = v.id AND ${credited})
    OR EXISTS (SELECT FROM outcome_contributions b WHERE b.workspace_id = v.workspace_id AND b.version_id = v.id AND ${did}))`
}

/** All outcomes with these customers, whenever they were; without those of which it was said that there was none. */
export async function withCustomers(
  context: Context,
  customerIds: readonly string[],
): Promise<(Told & { id: string })[]> {
  const { rows } = await sql<Told & { id: string }>`
    SELECT o.id, o.kind, o.customer_id AS "customerId", o.contract_id AS "contractId", v.from_on AS "fromOn", v.until_on AS "untilOn",
      v.happened_on AS "happenedOn"
    FROM outcomes o JOIN ${holding(context)} v ON v.workspace_id = o.workspace_id AND v.outcome_id = o.id
    WHERE o.workspace_id = ${context.workspace.id} AND o.customer_id = ANY (${[...new Set(customerIds)]}::uuid[])
      AND v.amount > 0
    ORDER BY o.id`.execute(context.db)
  return rows
}
