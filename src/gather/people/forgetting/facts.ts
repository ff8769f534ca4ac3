import type { Context, Desk } from '#platform/context.ts'
import { mirrored } from '#platform/jobs/visible.ts'
import { documentWithout } from './document-without.ts'
import type { InFacts } from './naming.ts'

/**
 * Earlier versions of mirrored rows, which may still name whom the rows do not name any more. They go once the present one has arrived,
 * so that a customer is never missing.
 */
export async function forgetVersions(desk: Desk, table: string, ids: readonly string[]): Promise<void> {
  await mirrored(desk)
  for (let at = 0; at < ids.length; at += idsAtATime) {
    await desk.facts.run(
      `ALTER TABLE ${table} DELETE WHERE workspace_id = {workspace:UUID} AND id IN {ids:Array(UUID)}
         AND (id, version) NOT IN (SELECT id, max(version) FROM ${table} WHERE workspace_id = {workspace:UUID} AND id IN {ids:Array(UUID)} GROUP BY id)
       SETTINGS mutations_sync = 2`,
      { ids: ids.slice(at, at + idsAtATime) },
    )
  }
}

const idsAtATime = 1_000

type Said = { readonly key: string; readonly said: string }

/** So many events are read at once, and so many characters rewritten in one statement: a server takes no longer an address. */
const eventsAtATime = 1_000
const charactersAtATime = 60_000

/**
 * What events of others say of the person. Statements that rewrite are kept on disk by ClickHouse: they bear what remains, never what goes.
 *
 * @returns of how many events something was taken
 */
export async function forgetSaid(context: Context, patterns: readonly InFacts[]): Promise<number> {
  if (patterns.length === 0) return 0
  const words = new RegExp(patterns.map(({ exact }) => exact).join('|'), 'giu')
  const coarse = patterns.map((one) => one.coarse)
  const named = coarse.map((_, place) => `match(properties, {p${place}:String})`).join(' OR ')
  const bound = Object.fromEntries(coarse.map((pattern, place) => [`p${place}`, `(?i)${pattern}`]))
  let count = 0
  for (let after = ''; ; ) {
    const found: readonly Said[] = await context.facts.all<Said>(
      `SELECT ${keyOf} AS key, any(properties) AS said FROM events
       WHERE workspace_id = {workspace:UUID} AND key > {after:String} AND (${named}) GROUP BY key ORDER BY key LIMIT ${eventsAtATime}`,
      { ...bound, after },
    )
    const changed = found.flatMap(({ key, said }) => {
      const without = documentWithout(said, words)
      return without === said ? [] : [{ key, said: without }]
    })
    for (const some of inStatements(changed)) await rewrite(context, some)
    count += changed.length
    after = found.at(-1)?.key ?? ''
    if (found.length < eventsAtATime) return count
  }
}

const keyOf = 'lower(hex(sipHash128(message_id)))'

async function rewrite(context: Context, all: readonly Said[]): Promise<void> {
  await context.facts.run(
    `ALTER TABLE events UPDATE properties = transform(${keyOf}, {keys:Array(String)}, {said:Array(String)}, properties)
     WHERE workspace_id = {workspace:UUID} AND ${keyOf} IN {keys:Array(String)} SETTINGS mutations_sync = 2`,
    { keys: all.map(({ key }) => key), said: all.map(({ said }) => said) },
  )
}

function inStatements(all: readonly Said[]): Said[][] {
  const statements: Said[][] = []
  let room = 0
  for (const one of all) {
    room -= one.key.length * 2 + one.said.length
    if (room < 0) {
      statements.push([])
      room = charactersAtATime
    }
    statements.at(-1)?.push(one)
  }
  return statements
}
