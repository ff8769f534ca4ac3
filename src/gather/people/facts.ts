import type { Context } from '#platform/context.ts'

const theirs =
  "workspace_id = {workspace:UUID} AND (person_id = {person:UUID} OR user_id IN {ids:Array(String)} OR (anonymous_id != '' AND anonymous_id IN {devices:Array(String)}))"

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
      `ALTER TABLE events UPDATE user_id = '', anonymous_id = '', properties = '{}' WHERE ${theirs} SETTINGS mutations_sync = 2`,
      bound,
    )
  }
  return count
}

/** Earlier versions of a mirrored customer, which may bear the name of an erased person. */
export async function dropCustomerVersions(context: Context, customerId: string): Promise<void> {
  await context.facts.run(
    'ALTER TABLE customers DELETE WHERE workspace_id = {workspace:UUID} AND id = {customer:UUID} SETTINGS mutations_sync = 2',
    { customer: customerId },
  )
}

/** Customers with the text anywhere in their name, the nearest to its beginning first. May name some that changed a moment ago. */
export async function customersNamedLike(context: Context, text: string, limit: number): Promise<string[]> {
  const rows = await context.facts.all<{ id: string }>(
    `SELECT id, min(position(bare_name, {text:String})) AS place, any(length(bare_name)) AS size FROM customers
     WHERE workspace_id = {workspace:UUID} AND deleted = 0 AND position(bare_name, {text:String}) > 0
     GROUP BY id ORDER BY place, size, id LIMIT {limit:UInt32}`,
    { text, limit },
  )
  return rows.map(({ id }) => id)
}

/** The devices on which the person was before or after signing in. */
async function parameters(context: Context, { personId, ids }: Keys) {
  const rows = await context.facts.all<{ device: string }>(
    `SELECT DISTINCT anonymous_id AS device FROM events
     WHERE workspace_id = {workspace:UUID} AND anonymous_id != '' AND (person_id = {person:UUID} OR user_id IN {ids:Array(String)})`,
    { person: personId, ids },
  )
  return { person: personId, ids, devices: rows.map(({ device }) => device) }
}
