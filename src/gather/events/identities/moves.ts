import type { Facts, FactsParameters } from '#platform/stores/facts.ts'
import { nobody, stamp } from '#platform/stores/facts.ts'
import { columns, dropEvents } from '../recording/facts.ts'

/** Where the events of one combination of ids belong. */
export type Destination = { readonly key: string; readonly customerId: string; readonly personId: string }
export type Combination = {
  readonly key: string
  readonly userId: string
  readonly anonymousId: string
  readonly groupId: string
  readonly homeless: number
  readonly count: number
  readonly people: string[]
  /** Whether nobody knows who it was: it came without a user, when several had been seen on the device. */
  readonly late: number
}

/** Since when devices stand for nobody: what came later without a user is told apart from what came before. */
export type Shared = readonly { readonly id: string; readonly sharedAt: Date }[]

const isLate =
  "user_id = '' AND toUnixTimestamp64Milli(occurred_at) >= transform(anonymous_id, {devices:Array(String)}, {since:Array(Int64)}, toInt64(9000000000000000))"
const key = `concat(user_id, '\\x1f', anonymous_id, '\\x1f', group_id, if(${isLate}, '\\x1flate', ''))`

function lateness(shared: Shared): FactsParameters {
  const known = shared.length === 0 ? [{ id: '', sharedAt: 9e15 }] : shared
  return { devices: known.map(({ id }) => id), since: known.map(({ sharedAt }) => Number(sharedAt)) }
}
const ours = 'workspace_id = {workspace:UUID}'
export const none = `toUUID('${nobody}')`

/** How the events of these users, devices and groups are told apart, and whose they are now. */
export async function combinationsOf(facts: Facts, ids: readonly string[], shared: Shared): Promise<Combination[]> {
  return facts.all(
    `SELECT ${key} AS key, any(user_id) AS userId, any(anonymous_id) AS anonymousId, any(group_id) AS groupId, toUInt8(any(${isLate})) AS late,
       toUInt32(countIf(customer_id = ${none})) AS homeless, toUInt32(count()) AS count, arrayMap(id -> toString(id), groupUniqArray(10)(person_id)) AS people
     FROM events WHERE ${ours} AND (user_id IN {ids:Array(String)} OR anonymous_id IN {ids:Array(String)} OR group_id IN {ids:Array(String)}) GROUP BY key`,
    { ids, ...lateness(shared) },
  )
}

/** The ids behind all events that have no customer, the most frequent first. */
export async function waitingIds(facts: Facts, limit: number): Promise<string[]> {
  const rows = await facts.all<{ id: string }>(
    `SELECT arrayJoin(arrayFilter(id -> id != '', [user_id, anonymous_id, group_id])) AS id FROM events
     WHERE ${ours} AND (customer_id = ${none} OR (person_id = ${none} AND user_id != '')) GROUP BY id ORDER BY count() DESC LIMIT {limit:UInt32}`,
    { limit },
  )
  return rows.map(({ id }) => id)
}

/** Gives events to the customer and person that their ids stand for. A customer they have already stays. */
export async function settle(facts: Facts, destinations: readonly Destination[], shared: Shared): Promise<void> {
  const parameters = {
    ...lateness(shared),
    keys: destinations.map((one) => one.key),
    customers: destinations.map((one) => one.customerId),
    people: destinations.map((one) => one.personId),
  }
  const customer = `toUUID(transform(${key}, {keys:Array(String)}, {customers:Array(String)}, '${nobody}'))`
  const person = `toUUID(transform(${key}, {keys:Array(String)}, {people:Array(String)}, '${nobody}'))`
  const astray = `((customer_id = ${none} AND ${customer} != ${none}) OR (${person} != ${none} AND person_id != ${person}))`
  await carry(facts, {
    from: `${key} IN {keys:Array(String)} AND ${astray}`,
    arrived: `${key} IN {keys:Array(String)} AND NOT ${astray}`,
    changed: {
      customer_id: `if(customer_id = ${none}, ${customer}, customer_id)`,
      person_id: `if(${person} = ${none}, person_id, ${person})`,
    },
    parameters,
  })
}

/** What a device sent without a user, and nobody has yet, up to a time is this person's. */
export async function claim(
  facts: Facts,
  one: { device: string; personId: string; customerId: string | null; until: Date },
): Promise<void> {
  const anonymous = "anonymous_id = {device:String} AND user_id = '' AND occurred_at <= {until:DateTime64(3)}"
  const parameters = {
    device: one.device,
    person: one.personId,
    customer: one.customerId ?? nobody,
    until: stamp(one.until),
  }
  await carry(facts, {
    from: `${anonymous} AND person_id = ${none}`,
    arrived: `${anonymous} AND person_id = {person:UUID}`,
    changed: { person_id: '{person:UUID}', customer_id: `if(customer_id = ${none}, {customer:UUID}, customer_id)` },
    parameters,
  })
}

/** What a device sent without a user after a time is nobody's, and the customer's only where a group says so. */
export async function release(facts: Facts, one: { device: string; personId: string; after: Date }): Promise<void> {
  const anonymous = "anonymous_id = {device:String} AND user_id = '' AND occurred_at > {after:DateTime64(3)}"
  await carry(facts, {
    from: `${anonymous} AND person_id = {person:UUID}`,
    arrived: `${anonymous} AND person_id = ${none}`,
    changed: { person_id: none, customer_id: `if(group_id = '', ${none}, customer_id)` },
    parameters: { device: one.device, person: one.personId, after: stamp(one.after) },
  })
}

/** Everything of a customer that was merged into another goes there, and remembers where it came from. */
export async function follow(facts: Facts, absorbed: string, kept: string): Promise<void> {
  await carry(facts, {
    from: 'customer_id = {absorbed:UUID}',
    arrived: `customer_id = {kept:UUID} AND moved_from != ${none}`,
    changed: { customer_id: '{kept:UUID}', moved_from: `if(moved_from = ${none}, {absorbed:UUID}, moved_from)` },
    parameters: { absorbed, kept },
  })
}

/** What came from the customers (one, and those that had been merged into it before) goes back; so does what its own ids have sent since. */
export async function goBack(
  facts: Facts,
  kept: string,
  absorbed: string,
  origins: readonly string[],
  ids: readonly string[],
): Promise<void> {
  const theirs = `(moved_from IN {origins:Array(UUID)} OR (moved_from = ${none} AND (group_id IN {ids:Array(String)} OR (group_id = '' AND user_id IN {ids:Array(String)}))))`
  await carry(facts, {
    from: `customer_id = {kept:UUID} AND ${theirs}`,
    arrived: 'customer_id = {absorbed:UUID}',
    changed: { customer_id: '{absorbed:UUID}', moved_from: `if(moved_from = {absorbed:UUID}, ${none}, moved_from)` },
    parameters: { kept, absorbed, origins, ids },
  })
}

export async function countOf(facts: Facts, customerId: string): Promise<number> {
  const row = await facts.first<{ count: number }>(
    `SELECT toUInt32(count()) AS count FROM events WHERE ${ours} AND customer_id = {customer:UUID}`,
    { customer: customerId },
  )
  return row?.count ?? 0
}

export async function drop(facts: Facts, customerId: string): Promise<void> {
  await dropEvents(facts, 'customer_id = {customer:UUID}', { customer: customerId })
}

type Carriage = {
  readonly from: string
  readonly arrived: string
  readonly changed: Readonly<Record<string, string>>
  readonly parameters: FactsParameters
}

/**
 * The key of the table cannot be changed in place: events are written at their new place, then taken from the old one.
 * After a crash in between, what has arrived is not written again.
 */
export async function carry(facts: Facts, { from, arrived, changed, parameters }: Carriage): Promise<void> {
  const selected = columns
    .split(', ')
    .map((column) => (changed[column] ? `${changed[column]} AS new_${column}` : column))
  const found = await facts.first(`SELECT 1 AS one FROM events WHERE ${ours} AND ${from} LIMIT 1`, parameters)
  if (found === undefined) return
  await facts.run(
    `INSERT INTO events (${columns}) SELECT ${selected.join(', ')} FROM events
     WHERE ${ours} AND ${from} AND message_id NOT IN (SELECT message_id FROM events WHERE ${ours} AND ${arrived})
     SETTINGS max_partitions_per_insert_block = 0`,
    parameters,
  )
  await facts.run(`DELETE FROM events WHERE ${ours} AND ${from}`, parameters)
}
