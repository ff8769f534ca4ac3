import { startOfDay } from '#maths/time/date-in-zone.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import { nobody, stamp } from '#platform/stores/facts.ts'
import type { Band } from '../../scorecards/contract.ts'

/** How many customers stood in each band; `''` are those of whom it was not known. */
export type Standing = ReadonlyMap<Band | '', number>

/** The last instant of a day, as facts write it. */
function endOf({ workspace }: Context, day: string): string {
  return stamp(new Date(startOfDay(shiftDate(day, { days: 1 }), workspace.zone) - 1))
}

/**
 * What was last read of each customer at or before each of these instants, of who is on record still: whoever was with us and left
 * afterwards is among them, whoever had left before is not.
 */
const read = `SELECT customer_id, end, argMax(band, read_at) AS band, argMax(tuple(score), read_at).1 AS score
  FROM health_readings ARRAY JOIN {ends:Array(DateTime64(3, 'UTC'))} AS end
  WHERE workspace_id = {workspace:UUID} AND read_at <= end
    AND customer_id IN (SELECT id FROM customers FINAL WHERE workspace_id = {workspace:UUID})
    AND customer_id NOT IN (SELECT id FROM withheld_customers FINAL WHERE workspace_id = {workspace:UUID})
  GROUP BY customer_id, end HAVING argMax(scorecard_id, read_at) != toUUID('${nobody}')`

/** Where all stood at the end of each of these days. */
export async function standingsAt(context: Context, days: readonly string[]): Promise<Map<string, Standing>> {
  const ends = days.map((day) => endOf(context, day))
  const rows = await context.facts.all<{ place: number; band: Band | ''; customers: number }>(
    `SELECT toUInt32(indexOf({ends:Array(DateTime64(3, 'UTC'))}, end)) AS place, band, toUInt32(count()) AS customers FROM (${read})
    GROUP BY place, band`,
    { ends },
  )
  const standing = (at: number) => rows.filter(({ place }) => place === at + 1)
  return new Map(days.map((day, at) => [day, new Map(standing(at).map(({ band, customers }) => [band, customers]))]))
}

export type Stood = { readonly id: string; readonly band: Band | ''; readonly score: number | null }

/** Those who stood in one of these bands at the end of a day, by their ids. */
export function stoodIn(
  context: Context,
  { on, bands }: { readonly on: string; readonly bands: readonly (Band | '')[] },
  after: string,
  limit: number,
): Promise<Stood[]> {
  return context.facts.all<Stood>(
    `SELECT toString(customer_id) AS id, band, score FROM (${read})
    WHERE band IN {bands:Array(String)} AND toString(customer_id) > {after:String} ORDER BY id LIMIT {limit:UInt32}`,
    { ends: [endOf(context, on)], bands, after, limit },
  )
}
