import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Fault } from '#platform/contributions.ts'
import { faultsAmong, faultsOfRecords, touchedBy } from '../customers/customers.ts'
import { inForce } from './in-force.ts'
import * as words from './words.ts'

/** What is not right with the contracts that an import touched, and what contradicts them on their customers. */
export async function ofImport(context: Context, importId: string): Promise<Fault[]> {
  const misdated = await faultsOfRecords(context, importId, 'contracts', [
    { name: 'ends before it starts', label: words.faults.endsBeforeStart, wrong: sql`t.ends_on < t.starts_on` },
    { name: 'starts before the customer', label: words.faults.beforeCustomer, wrong: sql`t.starts_on < c.since_on` },
  ])
  return [...misdated, ...(await contradictions(context, importId))]
}

function contradictions(context: Context, importId: string): Promise<Fault[]> {
  return faultsAmong(
    context,
    [
      {
        name: 'left with a contract in force',
        label: words.faults.leftInForce,
        wrong: sql`c.stage = 'left' AND t.in_force > 0`,
      },
      {
        name: 'present without a contract in force',
        label: words.faults.presentWithout,
        wrong: sql`c.stage <> 'left' AND t.in_force = 0`,
      },
    ],
    (wrong) => sql`
    WITH whose AS (SELECT DISTINCT customer_id AS id FROM contracts WHERE workspace_id = ${context.workspace.id}
      AND id IN (${touchedBy(context, importId, 'contracts')}))
    SELECT count(*)::int AS count, coalesce((array_agg(c.name ORDER BY c.name))[1:10], '{}') AS examples
    FROM whose JOIN customers c ON c.workspace_id = ${context.workspace.id} AND c.id = whose.id
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE ${inForce('k', context.today)}) AS in_force
      FROM contracts k WHERE k.workspace_id = c.workspace_id AND k.customer_id = c.id) t
    WHERE ${wrong}`,
  )
}
