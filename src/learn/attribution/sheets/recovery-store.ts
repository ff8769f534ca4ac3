import { sql } from 'kysely'
import { newcombeInterval } from '#maths/experiments/newcombe-interval.ts'
import type { Context } from '#platform/context.ts'
import { stamp } from '#platform/stores/facts.ts'
import { withUsFacts } from '../../../gather/customers/fields.ts'
import type { Recoveries } from '../contract/sheet.ts'

/** So many days somebody has for coming to their help, and so many more until it is looked how they are. */
export const landmarkDays = 14
export const horizonDays = 90
/** As many it takes in each group before shares are told. */
export const leastEach = 20

type Fallen = {
  readonly customerId: string
  readonly fell: string
  readonly ended: string
  readonly isOver: number
  readonly isWithUs: number
}

/**
 * Who came to be at risk in these days and still was so at the landmark, where treated and untreated part; who recovered before it is in
 * neither, so that nobody counts as treated because they had stayed long enough to be.
 */
const fallen = `WITH falls AS (
    SELECT customer_id, min(read_at) AS fell FROM health_readings
    WHERE workspace_id = {workspace:UUID} AND band = 'risk' AND previous_band NOT IN ('risk', '')
      AND toDate(read_at, {zone:String}) BETWEEN {from:Date} AND {until:Date}
    GROUP BY customer_id),
  kept AS (SELECT id AS customer_id, ${withUsFacts} AS isHere FROM customers FINAL WHERE workspace_id = {workspace:UUID})
  SELECT customer_id AS customerId, toString(fell) AS fell,
    argMaxIf(band, read_at, read_at <= fell + toIntervalDay({horizon:UInt32})) AS ended,
    fell + toIntervalDay({horizon:UInt32}) <= {now:DateTime64(3, 'UTC')} AS isOver, any(isHere) AS isWithUs
  FROM health_readings JOIN falls USING (customer_id) JOIN kept USING (customer_id)
  WHERE workspace_id = {workspace:UUID}
    AND customer_id NOT IN (SELECT id FROM withheld_customers FINAL WHERE workspace_id = {workspace:UUID})
  GROUP BY customer_id, fell
  HAVING argMaxIf(band, read_at, read_at <= fell + toIntervalDay({landmark:UInt32})) = 'risk'`

/** How those fared whom somebody came to the help of, beside those who were left to themselves. */
export async function recoveries(context: Context, from: string, until: string): Promise<Recoveries> {
  const rows = await context.facts.all<Fallen>(fallen, {
    ...{ from, until, zone: context.workspace.zone, now: stamp(context.now) },
    ...{ landmark: landmarkDays, horizon: landmarkDays + horizonDays },
  })
  const over = rows.filter((one) => one.isOver === 1 && !isUnknown(one))
  const helped = await treated(context, over)
  const group = (which: boolean) => {
    const those = over.filter(({ customerId }) => helped.has(customerId) === which)
    return { customers: those.length, recovered: those.filter(hasRecovered).length }
  }
  return {
    ...{ landmarkDays, horizonDays, leastEach, pending: rows.length - over.length },
    ...toldOf(group(true), group(false)),
  }
}

/** No band is read of whoever has left; of a customer with us it is not known. */
const isUnknown = ({ ended, isWithUs }: Fallen) => ended === '' && isWithUs === 1
const hasRecovered = ({ ended }: Fallen) => ended !== 'risk' && ended !== ''

type Group = Recoveries['treated']

/** Shares of both with the interval of their difference, unless either group is too small to tell. */
export function toldOf(treated: Group, untreated: Group): Pick<Recoveries, 'treated' | 'untreated' | 'told'> {
  if (Math.min(treated.customers, untreated.customers) < leastEach)
    return { treated, untreated, told: { known: false } }
  const proportion = ({ customers, recovered }: Group) => ({ successes: recovered, trials: customers })
  const { low, high } = newcombeInterval(proportion(untreated), proportion(treated))
  const [treatedShare, untreatedShare] = [
    treated.recovered / treated.customers,
    untreated.recovered / untreated.customers,
  ]
  return { treated, untreated, told: { known: true, treatedShare, untreatedShare, low, high } }
}

/** For whom a play was done, or to whom somebody spoke, between the fall and the landmark. Notes are spoken to nobody. */
async function treated({ db, workspace }: Context, those: readonly Fallen[]): Promise<ReadonlySet<string>> {
  const [ids, falls] = [
    those.map(({ customerId }) => customerId),
    those.map(({ fell }) => `${fell.replace(' ', 'T')}Z`),
  ]
  const { rows } = await sql<{ id: string }>`
    SELECT f.id FROM unnest(${ids}::uuid[], ${falls}::timestamptz[]) AS f (id, fell)
    WHERE EXISTS (SELECT FROM plays p JOIN play_completions d ON d.workspace_id = p.workspace_id AND d.play_id = p.id
        WHERE p.workspace_id = ${workspace.id} AND p.customer_id = f.id
          AND d.at > f.fell AND d.at <= f.fell + make_interval(days => ${landmarkDays}))
      OR EXISTS (SELECT FROM interactions i
        WHERE i.workspace_id = ${workspace.id} AND i.customer_id = f.id AND i.kind <> 'note'
          AND i.happened_at > f.fell AND i.happened_at <= f.fell + make_interval(days => ${landmarkDays}))`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
