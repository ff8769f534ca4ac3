import type { Context } from '#platform/context.ts'
import { inParts, stamp } from '#platform/stores/facts.ts'
import { inForceFacts, recursFacts, yearlyValueFacts } from '../../gather/contracts/fields.ts'
import { withUsFacts } from '../../gather/customers/fields.ts'
import { movedTo, movesFacts, stillThere } from '../../see/health/fields.ts'
import type { Group } from './today/outcome.ts'

type Asker = Pick<Context, 'facts' | 'now'>

/** The present band and score of these customers. */
export function bandsOf(
  asker: Asker,
  customers: readonly string[],
): Promise<{ customer_id: string; band: string; score: number | null }[]> {
  return inParts(customers, (part) =>
    asker.facts.all(
      `SELECT customer_id, band, score FROM health_latest FINAL WHERE workspace_id = {workspace:UUID} AND customer_id IN {part:Array(UUID)}
       AND customer_id NOT IN (SELECT id FROM withheld_customers FINAL WHERE workspace_id = {workspace:UUID})`,
      { part },
    ),
  )
}

/**
 * Those who have been at risk without a play opened since that began, the most valuable first, then the lowest score. The mirror
 * of the plays may be a second late: whoever was attended in between is among them still.
 */
export function unattended(
  asker: Asker & Pick<Context, 'workspace'>,
  { skip, limit }: { skip: number; limit: number },
): Promise<{ customer_id: string; since: string }[]> {
  return asker.facts.all(
    `SELECT l.customer_id AS customer_id, s.since AS since
    FROM (SELECT customer_id, score FROM health_latest FINAL WHERE workspace_id = {workspace:UUID} AND band = 'risk') AS l
    INNER JOIN (SELECT id FROM customers FINAL WHERE workspace_id = {workspace:UUID}
      AND ${withUsFacts}) AS c ON c.id = l.customer_id
    INNER JOIN (SELECT customer_id, max(read_at) AS since FROM health_readings WHERE workspace_id = {workspace:UUID}
      AND band = 'risk' AND previous_band != 'risk' GROUP BY customer_id) AS s ON s.customer_id = l.customer_id
    LEFT JOIN (SELECT customer_id, max(opened_at) AS attended_at FROM plays FINAL WHERE workspace_id = {workspace:UUID}
      AND kind = 'risk' GROUP BY customer_id) AS p ON p.customer_id = l.customer_id
    LEFT JOIN (SELECT customer_id, sum(${yearlyValueFacts()}) AS value FROM contracts FINAL WHERE workspace_id = {workspace:UUID}
      AND ${recursFacts} AND ${inForceFacts()} AND currency = {currency:String} GROUP BY customer_id) AS k ON k.customer_id = l.customer_id
    WHERE NOT ifNull(p.attended_at >= s.since, 0)
    ORDER BY ifNull(k.value, 0) DESC, l.score, l.customer_id LIMIT {limit:UInt32} OFFSET {skip:UInt32}`,
    { skip, limit, currency: asker.workspace.currency },
  )
}

/**
 * Whether the last fall of a customer from one band to another came together with measures that came or went, within the
 * month in which its first readings were taken: what is known of it grows then, and that is no fall.
 */
export async function fellAsMeasuresCame(
  asker: Asker,
  customerId: string,
  { from, to }: { from: string; to: string },
): Promise<boolean> {
  const own = 'workspace_id = {workspace:UUID} AND customer_id = {customer:UUID}'
  const row = await asker.facts.first<{ moved: number }>(
    `SELECT toUInt8(uniqExact(known) > 1) AS moved FROM (
      SELECT arrayMap(why -> toString(why) = '', because) AS known FROM health_readings
      WHERE ${own} AND read_at <= (SELECT max(read_at) FROM health_readings WHERE ${own} AND previous_band = {from:String}
        AND band = {to:String})
        AND (SELECT min(read_at) FROM health_readings WHERE ${own} AND band != '') > {monthAgo:DateTime64(3, 'UTC')}
      ORDER BY read_at DESC LIMIT 2)`,
    { customer: customerId, from, to, monthAgo: stamp(new Date(Number(asker.now) - 28 * 86_400_000)) },
  )
  return row?.moved === 1
}

/** How many customers moved to a worse or a better band since an instant. */
export async function movesSince(asker: Asker, since: Date): Promise<{ fell: number; rose: number; fallen: string[] }> {
  const row = await asker.facts.first<{ fell: number; rose: number; fallen: string[] }>(
    `SELECT toUInt32(countIf(${movedTo.fell})) AS fell, toUInt32(countIf(${movedTo.rose})) AS rose,
      groupArrayIf(200)(toString(customer_id), ${movedTo.fell}) AS fallen FROM (${movesFacts})`,
    { since: stamp(since) },
  )
  return row ?? { fell: 0, rose: 0, fallen: [] }
}

/** How many were at risk at an instant, and how many of them stand well now. */
export async function recoveries(asker: Asker, instant: Date): Promise<Group> {
  const group = await asker.facts.first<Group>(recoveryStatement('1'), { instant: stamp(instant) })
  return group ?? { customers: 0, saved: 0 }
}

/** The same of these customers only. */
export async function recoveriesOf(asker: Asker, instant: Date, customers: readonly string[]): Promise<Group> {
  const groups = await inParts(customers, (part) =>
    asker.facts.all<Group>(recoveryStatement('customer_id IN {part:Array(UUID)}'), { instant: stamp(instant), part }),
  )
  const sum = (of: keyof Group) => groups.reduce((total, group) => total + group[of], 0)
  return { customers: sum('customers'), saved: sum('saved') }
}

function recoveryStatement(among: string): string {
  const then = `workspace_id = {workspace:UUID} AND read_at <= {instant:DateTime64(3, 'UTC')} AND ${among}`
  const everAtRisk = `SELECT customer_id FROM health_readings WHERE ${then} AND band = 'risk'`
  return `SELECT toUInt32(count()) AS customers, toUInt32(countIf(l.band NOT IN ('', 'risk'))) AS saved
    FROM (SELECT customer_id FROM health_readings WHERE ${then} AND customer_id IN (${everAtRisk}) AND ${stillThere(everAtRisk)}
      GROUP BY customer_id HAVING argMax(band, read_at) = 'risk') AS r
    INNER JOIN (SELECT customer_id, band FROM health_latest FINAL WHERE workspace_id = {workspace:UUID}
      AND customer_id IN (${everAtRisk})) AS l USING (customer_id)`
}
