import type { Context } from '#platform/context.ts'
import { nobody } from '#platform/stores/facts.ts'
import { devicesOnRecord, type KnownDevice } from './telling-apart/devices.ts'

/** In milliseconds, beyond every instant that is kept. */
const never = 9e15

const told = 'person_id = {person:UUID} OR user_id IN {ids:Array(String)}'
/** What a device sent without a user, and nobody has, is theirs as long as they were the only one on it. */
const alone = (device: string) => `user_id = '' AND person_id = toUUID('${nobody}') AND anonymous_id != ''
  AND toUnixTimestamp64Milli(occurred_at) < transform(${device}, {devices:Array(String)}, {until:Array(Int64)}, toInt64(${-never}))`
const theirs = `workspace_id = {workspace:UUID} AND (${told} OR (${alone('anonymous_id')}))`

/** Statements that rewrite are kept on disk by ClickHouse, so they name ids and addresses by what nobody can read in them. */
const hashOf = (column: string) => `lower(hex(sipHash128(${column})))`
const theirsByHash = `workspace_id = {workspace:UUID}
  AND (person_id = {person:UUID} OR ${hashOf('user_id')} IN {ids:Array(String)} OR (${alone(hashOf('anonymous_id'))}))`

type Keys = { readonly personId: string; readonly ids: readonly string[] }

/** Every event of the person, the oldest first. */
export async function eventsOf(context: Context, keys: Keys): Promise<Record<string, unknown>[]> {
  const columns = 'occurred_at, received_at, name, type, message_id, user_id, anonymous_id, properties, source'
  return context.facts.all(
    `SELECT ${columns} FROM events WHERE ${theirs} ORDER BY occurred_at, message_id`,
    await parameters(context, keys),
  )
}

/**
 * Takes the personal data out of the person's events, in one statement that either happens or does not. The events stay,
 * with their message ids, so that counts remain and nothing that is sent again is counted twice.
 */
export async function eraseEvents(context: Context, keys: Keys): Promise<number> {
  const bound = await parameters(context, keys)
  const found = await context.facts.first<{ count: number }>(
    `SELECT toUInt32(count()) AS count FROM events WHERE ${theirs}`,
    bound,
  )
  const count = found?.count ?? 0
  if (count > 0) {
    await context.facts.run(
      `ALTER TABLE events UPDATE user_id = '', anonymous_id = '', properties = '{}' WHERE ${theirsByHash} SETTINGS mutations_sync = 2`,
      { ...bound, ids: await hashed(context, bound.ids), devices: await hashed(context, bound.devices) },
    )
  }
  return count
}

type Seen = { readonly device: string; readonly first: number; readonly others: number; readonly second: number }

/** The devices on which the person was, each with the time from which another one was on it as well. */
async function parameters(context: Context, { personId, ids }: Keys) {
  const person = { person: personId, ids }
  const other = `NOT (${told}) AND (user_id != '' OR person_id != toUUID('${nobody}'))`
  const seen = await context.facts.all<Seen>(
    `SELECT anonymous_id AS device, toFloat64(minIf(toUnixTimestamp64Milli(occurred_at), ${told})) AS first,
       toUInt32(countIf(${other})) AS others, toFloat64(minIf(toUnixTimestamp64Milli(occurred_at), ${other})) AS second
     FROM events WHERE workspace_id = {workspace:UUID} AND anonymous_id IN (
       SELECT anonymous_id FROM events WHERE workspace_id = {workspace:UUID} AND anonymous_id != '' AND (${told}))
     GROUP BY device`,
    person,
  )
  const onRecord = Map.groupBy(
    await devicesOnRecord(
      context,
      seen.map(({ device }) => device),
    ),
    ({ id }) => id,
  )
  // ClickHouse takes no empty array where it has to transform by it.
  const devices = seen.length === 0 ? [{ device: '', first: 0, others: 0, second: 0 }] : seen
  return {
    ...person,
    devices: devices.map(({ device }) => device),
    until: devices.map((one) => aloneUntil(one, personId, onRecord.get(one.device) ?? [])),
  }
}

async function hashed(context: Context, texts: readonly string[]): Promise<string[]> {
  const found = await context.facts.first<{ hashes: string[] }>(
    `SELECT arrayMap(one -> ${hashOf('one')}, {texts:Array(String)}) AS hashes FROM numbers(1) WHERE {workspace:UUID} = {workspace:UUID}`,
    { texts: [...texts] },
  )
  return found?.hashes ?? []
}

/** Who was not the first on a device has nothing of what nobody has of it. */
export function aloneUntil(
  { first, others, second }: Omit<Seen, 'device'>,
  personId: string,
  onRecord: readonly Pick<KnownDevice, 'personId' | 'sharedAt'>[],
): number {
  if (onRecord.some((one) => one.personId !== personId)) return -never
  if (others > 0 && second <= first) return -never
  const shared = onRecord.flatMap(({ sharedAt }) => (sharedAt === null ? [] : [Number(sharedAt)]))
  return Math.min(others > 0 ? second : never, ...shared)
}

/** Who else was on these devices, by device: whoever came next after the person who is erased. */
export async function othersOn(
  context: Context,
  { personId, ids }: Keys,
  devices: readonly string[],
): Promise<Map<string, string>> {
  if (devices.length === 0) return new Map()
  const rows = await context.facts.all<{ device: string; other: string }>(
    `SELECT anonymous_id AS device, toString(argMin(person_id, occurred_at)) AS other FROM events
     WHERE workspace_id = {workspace:UUID} AND anonymous_id IN {devices:Array(String)} AND NOT (${told})
       AND person_id != toUUID('${nobody}')
     GROUP BY device`,
    { person: personId, ids, devices },
  )
  return new Map(rows.map(({ device, other }) => [device, other]))
}
