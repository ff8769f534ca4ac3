import { type Facts, nobody, stamp } from '#platform/stores/facts.ts'
import { activity, actor, mayCount, ours } from './counted.ts'

/** Days of the workspace, both included, or instants, the first left out as the windows of metrics leave it out. */
export type Span = { readonly from: string; readonly until: string } | { readonly after: Date; readonly upTo: Date }

const used = `${activity} AND ${mayCount}`
const onDays = `occurred_at > toDateTime64({from:Date32}, 3) - INTERVAL 2 DAY AND occurred_at < toDateTime64({until:Date32}, 3) + INTERVAL 3 DAY
  AND toDate(occurred_at, {zone:String}) BETWEEN {from:Date32} AND {until:Date32} AND toDate(occurred_at, {zone:String}) <= {today:Date32}`
const between = "occurred_at > {after_at:DateTime64(3, 'UTC')} AND occurred_at <= {up_to:DateTime64(3, 'UTC')}"

/** What counts as use in a span. */
export function usedIn(span: Span): { readonly sql: string; readonly parameters: Readonly<Record<string, string>> } {
  return 'from' in span
    ? { sql: `${used} AND ${onDays}`, parameters: span }
    : { sql: `${used} AND ${between}`, parameters: { after_at: stamp(span.after), up_to: stamp(span.upTo) } }
}

export type Counted = { events: number; people: number; days: number; kinds: number }
type Whose = { readonly name?: string | undefined; readonly customerId?: string | undefined }

/** How many events there were in a span, of how many people, on how many days and of how many kinds. */
export async function countedIn(facts: Facts, { name, customerId }: Whose, span: Span): Promise<Counted> {
  const { sql, parameters } = usedIn(span)
  const conditions = [
    ours,
    sql,
    ...(name ? ['name = {name:String}'] : []),
    ...(customerId ? ['customer_id = {customer:UUID}'] : []),
  ]
  const row = await facts.first<Counted>(
    `SELECT toUInt32(count()) AS events, toUInt32(uniqExactIf(${actor}, ${actor} != '')) AS people,
       toUInt32(uniqExact(toDate32(occurred_at, {zone:String}))) AS days, toUInt32(uniqExact(name)) AS kinds
     FROM events WHERE ${conditions.join(' AND ')}`,
    { name: name ?? '', customer: customerId ?? nobody, ...parameters },
  )
  return row ?? { events: 0, people: 0, days: 0, kinds: 0 }
}
