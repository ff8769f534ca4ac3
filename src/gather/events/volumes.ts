import { type Facts, nobody, stamp } from '#platform/stores/facts.ts'
import { activity, actor, mayCount, none, ours } from './counted.ts'
import { type Span, usedIn } from './usage-days.ts'

export { activity, actor, mayCount, withheld } from './counted.ts'

export type Volume = {
  name: string
  total: number
  last24Hours: number
  last28Days: number
  customers: number
  firstSeenAt: string
  lastSeenAt: string
  days: number[]
}

/** So many names are counted to find the most frequent ones. */
const mostRanked = 10_000

/** The names that came most often within 28 days, the most frequent first, with how often. */
export async function ranked(facts: Facts, now: Date): Promise<{ name: string; last28Days: number; total: number }[]> {
  return facts.all(
    `SELECT name, toUInt32(count()) AS total,
       toUInt32(countIf(dateDiff('day', toDate32(occurred_at, {zone:String}), {today:Date32}) < 28)) AS last28Days
     FROM events
     WHERE ${ours} AND occurred_at <= {now:DateTime64(3)} + INTERVAL 1 DAY
     GROUP BY name
     ORDER BY last28Days DESC, total DESC, name
     LIMIT ${mostRanked}`,
    { now: stamp(now) },
  )
}

/** How often each of these names came, how lately, and on how many customers, with a number for each of the last 28 days. */
export async function volumes(facts: Facts, now: Date, names: readonly string[]): Promise<Volume[]> {
  return facts.all(
    `SELECT name, toUInt32(count()) AS total, toUInt32(countIf(occurred_at > {now:DateTime64(3)} - INTERVAL 24 HOUR)) AS last24Hours,
       toUInt32(countIf(ago < 28)) AS last28Days, toUInt32(uniqIf(customer_id, ago < 28 AND customer_id != ${none})) AS customers, min(occurred_at) AS firstSeenAt, max(occurred_at) AS lastSeenAt,
       arrayMap(day -> toUInt32(day), sumForEachIf(arrayMap(day -> day = 27 - ago, range(28)), ago < 28)) AS days
     FROM (SELECT name, customer_id, occurred_at, dateDiff('day', toDate32(occurred_at, {zone:String}), {today:Date32}) AS ago
           FROM events WHERE ${ours} AND name IN {names:Array(String)} AND occurred_at <= {now:DateTime64(3)} + INTERVAL 1 DAY)
     GROUP BY name`,
    { now: stamp(now), names },
  )
}

/** The last day with an event of anybody when more than seven days have passed since; `null` while events come, or when none ever came. */
export async function silentSince(facts: Facts, now: Date): Promise<string | null> {
  const past = `${ours} AND ${activity} AND occurred_at <= {now:DateTime64(3)}`
  const on = 'toDate32(occurred_at, {zone:String})'
  const recent = await facts.first(
    `SELECT 1 AS one FROM events WHERE ${past} AND occurred_at > {now:DateTime64(3)} - INTERVAL 9 DAY AND ${on} >= {today:Date32} - 7 LIMIT 1`,
    { now: stamp(now) },
  )
  if (recent !== undefined) return null
  const row = await facts.first<{ day: string }>(
    `SELECT toString(max(${on})) AS day FROM events WHERE ${past} HAVING count() > 0`,
    { now: stamp(now) },
  )
  return row?.day ?? null
}

/** Whether any event of use has ever arrived. */
export async function isFed(facts: Facts): Promise<boolean> {
  return (await facts.first(`SELECT 1 AS one FROM events WHERE ${ours} AND ${activity} LIMIT 1`)) !== undefined
}

export type FeedWish = {
  name?: string | undefined
  customerId?: string | undefined
  waiting?: boolean | undefined
  receivedAfter?: Date | undefined
  span?: Span | null
  limit: number
}
export type FeedRow = {
  messageId: string
  name: string
  type: string
  occurredAt: string
  receivedAt: string
  customerId: string
  personId: string
  userId: string
  anonymousId: string
  groupId: string
  source: string
  properties: string
}

/** What arrived last, or of one customer what happened last. The last weeks are looked at first: there is nearly always enough. */
export async function latest(
  facts: Facts,
  { name, customerId, waiting, receivedAfter, span = null, limit }: FeedWish,
  hidden: readonly string[],
): Promise<FeedRow[]> {
  const conditions = [
    ours,
    ...(name ? ['name = {name:String}'] : span ? [] : ['name NOT IN {hidden:Array(String)}']),
    ...(span ? [usedIn(span).sql] : []),
    ...(customerId ? ['customer_id = {customer:UUID}'] : []),
    ...(waiting ? [`customer_id = ${none}`] : []),
    ...(receivedAfter ? ['received_at > {after:DateTime64(3)}'] : []),
  ]
  const parameters = {
    name: name ?? '',
    hidden,
    customer: customerId ?? nobody,
    after: stamp(receivedAfter ?? new Date(0)),
    ...(span ? usedIn(span).parameters : {}),
    limit,
  }
  const read = (more: string) =>
    facts.all<FeedRow>(
      `SELECT message_id AS messageId, name, type, occurred_at AS occurredAt, received_at AS receivedAt, toString(customer_id) AS customerId, toString(person_id) AS personId,
       user_id AS userId, anonymous_id AS anonymousId, group_id AS groupId, source, properties
     FROM events WHERE ${[...conditions, ...(more ? [more] : [])].join(' AND ')} ORDER BY ${customerId ? '' : 'received_at DESC, '}occurred_at DESC, message_id LIMIT {limit:UInt32}`,
      parameters,
    )
  if (receivedAfter || span) return read('')
  const recent = await read(
    `${customerId ? 'occurred_at' : 'received_at'} > toDateTime64({today:Date32}, 3) - INTERVAL 35 DAY`,
  )
  return recent.length === limit ? recent : read('')
}

export async function waiting(
  facts: Facts,
): Promise<{ events: number; users: number; groups: number; examples: string[] }> {
  const row = await facts.first<{ events: number; users: number; groups: number; examples: string[] }>(
    `SELECT toUInt32(count()) AS events, toUInt32(uniqExactIf(user_id, user_id != '')) AS users, toUInt32(uniqExactIf(group_id, group_id != '')) AS groups,
       arraySlice(topKIf(5)(if(group_id != '', group_id, user_id), group_id != '' OR user_id != ''), 1, 5) AS examples
     FROM events WHERE ${ours} AND customer_id = ${none} AND ${activity}`,
  )
  return row ?? { events: 0, users: 0, groups: 0, examples: [] }
}

/** People and events of each week that had any, by its Monday in the workspace's zone. */
export async function weeks(
  facts: Facts,
  customerId: string,
  since: string,
): Promise<{ monday: string; people: number; events: number }[]> {
  return facts.all(
    `SELECT toString(toMonday(toDate(occurred_at, {zone:String}))) AS monday, toUInt32(uniqExactIf(${actor}, ${actor} != '')) AS people, toUInt32(count()) AS events
     FROM events WHERE ${ours} AND customer_id = {customer:UUID} AND ${activity} AND ${mayCount}
       AND occurred_at > toDateTime64({since:Date32}, 3) - INTERVAL 2 DAY AND toDate(occurred_at, {zone:String}) >= {since:Date32} AND toDate(occurred_at, {zone:String}) <= {today:Date32}
     GROUP BY monday ORDER BY monday`,
    { customer: customerId, since },
  )
}

export type UsageDay = { day: string; at: string; events: number; people: number; names: string[]; counts: number[] }

/**
 * One customer's days with something happening, the latest first, each with its most frequent names. Recent months are looked
 * at first: there is often enough.
 */
export async function activeDays(
  facts: Facts,
  customerId: string,
  before: Date,
  limit: number,
  hidden: readonly string[],
): Promise<UsageDay[]> {
  const read = (more: string) =>
    facts.all<UsageDay>(
      `SELECT toString(day) AS day, max(last) AS at, toUInt32(sum(times)) AS events, toUInt32(length(arrayFilter(one -> one != '', groupUniqArrayArray(actors)))) AS people,
       arrayMap(one -> one.2, arraySlice(arrayReverseSort(groupArray((times, name))), 1, 4)) AS names,
       arrayMap(one -> toUInt32(one.1), arraySlice(arrayReverseSort(groupArray((times, name))), 1, 4)) AS counts
     FROM (SELECT toDate(occurred_at, {zone:String}) AS day, name, count() AS times, max(occurred_at) AS last, groupUniqArray(1000)(${actor}) AS actors
           FROM events WHERE ${ours} AND customer_id = {customer:UUID} AND ${activity} AND name NOT IN {hidden:Array(String)}
             AND occurred_at < {before:DateTime64(3)} + INTERVAL 1 DAY${more} GROUP BY day, name)
     GROUP BY day HAVING at < {before:DateTime64(3)} ORDER BY day DESC LIMIT {limit:UInt32}`,
      { customer: customerId, before: stamp(before), limit, hidden },
    )
  const recent = await read(
    ' AND toDate(occurred_at, {zone:String}) > toDate({before:DateTime64(3)}, {zone:String}) - 60',
  )
  return recent.length === limit ? recent : read('')
}
