import type { Context } from '#platform/context.ts'

/** Earlier versions of mirrored rows, which may still name whom the rows do not name any more. The present one follows with the mirror. */
export async function forgetVersions(context: Context, table: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await context.facts.run(
    `ALTER TABLE ${table} DELETE WHERE workspace_id = {workspace:UUID} AND id IN {ids:Array(UUID)} SETTINGS mutations_sync = 2`,
    { ids: [...ids] },
  )
}

type Said = { readonly key: string; readonly said: string }

/** So many events are rewritten in one statement, which bears what they say. */
const atATime = 1_000

/**
 * What events of others say of the person. Statements that rewrite are kept on disk by ClickHouse: they bear what remains, never what goes.
 *
 * @returns of how many events something was taken
 */
export async function forgetSaid(context: Context, patterns: readonly string[]): Promise<number> {
  if (patterns.length === 0) return 0
  const named = patterns.map((_, place) => `match(properties, {p${place}:String})`).join(' OR ')
  const without = patterns.reduce(
    (text, _, place) => `replaceRegexpAll(${text}, {p${place}:String}, '\\\\1…\\\\3')`,
    'properties',
  )
  const bound = Object.fromEntries(patterns.map((pattern, place) => [`p${place}`, pattern]))
  let count = 0
  for (;;) {
    const found = await context.facts.all<Said>(
      `SELECT lower(hex(sipHash128(message_id))) AS key, ${without} AS said FROM events
       WHERE workspace_id = {workspace:UUID} AND (${named}) LIMIT ${atATime}`,
      bound,
    )
    if (found.length === 0) return count
    await context.facts.run(
      `ALTER TABLE events UPDATE properties = transform(lower(hex(sipHash128(message_id))), {keys:Array(String)}, {said:Array(String)}, properties)
       WHERE workspace_id = {workspace:UUID} AND lower(hex(sipHash128(message_id))) IN {keys:Array(String)} SETTINGS mutations_sync = 2`,
      { keys: found.map(({ key }) => key), said: found.map(({ said }) => said) },
    )
    count += found.length
  }
}
