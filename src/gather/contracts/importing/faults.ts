import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Fault } from '#platform/furnishing/contributions.ts'
import { faultsAmong, faultsOfRecords, touchedBy } from '../../customers/customers.ts'
import { inForce } from '../in-force.ts'
import * as words from '../words.ts'

/** What is not right with the contracts that an import touched, and what contradicts them on their customers. */
export async function ofImport(context: Context, importId: string): Promise<Fault[]> {
  const misdated = await faultsOfRecords(context, importId, 'contracts', [
    { name: 'ends before it starts', label: words.faults.endsBeforeStart, wrong: sql`t.ends_on < t.starts_on` },
    { name: 'starts before the customer', label: words.faults.beforeCustomer, wrong: sql`t.starts_on < c.since_on` },
  ])
  return [...misdated, ...(await doubles(context, importId)), ...(await contradictions(context, importId))]
}

/**
 * The contracts of an import beside which their customer has another of the same plan and first day, where both are in force and no
 * two numbers of one source tell them apart. Alike rows of one file are as many contracts as it says, and are told elsewhere.
 */
function doubles(context: Context, importId: string): Promise<Fault[]> {
  const ofContent = (k: string) =>
    sql`coalesce(${sql.ref(`${k}.external_id`)} ~ ' / \\d{4}-\\d{2}-\\d{2}( #\\d+)?$', true)`
  const uncounted = (k: string) => sql`regexp_replace(${sql.ref(`${k}.external_id`)}, ' #\\d+$', '')`
  const plan = (k: string) => sql`lower(normalize(coalesce(${sql.ref(`${k}.plan`)}, ''), NFKC))`
  const double = { name: 'perhaps counted twice', label: words.faults.double }
  return faultsAmong(
    context,
    [
      {
        ...double,
        wrong: sql`o.source <> t.source OR ((${ofContent('t')} OR ${ofContent('o')}) AND ${uncounted('t')} IS DISTINCT FROM ${uncounted('o')})`,
      },
    ],
    (wrong) => sql`
    SELECT count(*)::int AS count, coalesce((array_agg(said ORDER BY said))[1:10], '{}') AS examples FROM (
      SELECT concat_ws(' / ', c.name, t.plan, t.starts_on::text) AS said
      FROM contracts t JOIN customers c ON c.workspace_id = t.workspace_id AND c.id = t.customer_id
      WHERE t.workspace_id = ${context.workspace.id} AND t.id IN (${touchedBy(context, importId, 'contracts')})
        AND ${inForce('t', context.today)} AND EXISTS (
          SELECT FROM contracts o WHERE o.workspace_id = t.workspace_id AND o.customer_id = t.customer_id
            AND o.starts_on = t.starts_on AND ${plan('o')} = ${plan('t')} AND o.id <> t.id
            AND ${inForce('o', context.today)} AND (${wrong}))) found`,
  )
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
