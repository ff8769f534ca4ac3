import { type Facts, nobody } from '#platform/stores/facts.ts'
import { activity, actor, mayCount, ours } from './counted.ts'

export type Days = { readonly from: string; readonly until: string }

/** What counts as use on some days. */
export const usedOn = `${activity} AND ${mayCount}
  AND occurred_at > toDateTime64({from:Date32}, 3) - INTERVAL 2 DAY AND occurred_at < toDateTime64({until:Date32}, 3) + INTERVAL 3 DAY
  AND toDate(occurred_at, {zone:String}) BETWEEN {from:Date32} AND {until:Date32} AND toDate(occurred_at, {zone:String}) <= {today:Date32}`

/** How many events there were on these days, and of how many people. */
export async function countedOn(
  facts: Facts,
  { name, customerId }: { readonly name?: string | undefined; readonly customerId?: string | undefined },
  days: Days,
): Promise<{ events: number; people: number }> {
  const conditions = [
    ours,
    usedOn,
    ...(name ? ['name = {name:String}'] : []),
    ...(customerId ? ['customer_id = {customer:UUID}'] : []),
  ]
  const row = await facts.first<{ events: number; people: number }>(
    `SELECT toUInt32(count()) AS events, toUInt32(uniqExactIf(${actor}, ${actor} != '')) AS people
     FROM events WHERE ${conditions.join(' AND ')}`,
    { name: name ?? '', customer: customerId ?? nobody, ...days },
  )
  return row ?? { events: 0, people: 0 }
}
