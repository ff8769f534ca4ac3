import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { allowance, mostLearnt, type NotLearnt, noteNotLearnt } from '../../attributes/attributes.ts'

const mostProperties = 200

/** What was learnt of a name: the types seen of each property. */
export type Learnt = Map<string, Set<string>>
type Seen = {
  readonly name: string
  readonly source: string
  readonly sentBy?: string
  readonly properties: Readonly<Record<string, unknown>>
}

/** What this process has not learnt yet, by the name of the event, with who sent it. */
export type News = Map<string, { readonly fresh: Learnt; readonly senders: Map<string, Sent> }>
/** Which properties of a sender's events are beyond what one event or one name is given. */
type Sent = { readonly beyond: Set<string> }

const learnt = new Map<string, Map<string, Learnt>>()
const grantNames = allowance(mostLearnt.names.perMinute)
const grantProperties = allowance(mostLearnt.properties.perMinute)

/** The names and property types among these events that this process has not learnt yet; `null` where all are known. */
export function newsOf(workspaceId: string, events: readonly Seen[]): News | null {
  const known = learnt.get(workspaceId)
  const news: News = new Map()
  for (const { name, source, sentBy = source, properties } of events) {
    const before = known?.get(name)
    const { fresh, senders } = news.get(name) ?? { fresh: new Map(), senders: new Map() }
    const beyond = hear(properties, before, fresh)
    if (before !== undefined && fresh.size === 0 && beyond.length === 0) continue
    const sent = senders.get(sentBy) ?? { beyond: new Set() }
    for (const property of beyond) sent.beyond.add(property)
    senders.set(sentBy, sent)
    news.set(name, { fresh, senders })
  }
  return news.size === 0 ? null : news
}

/** Adds what is new of the properties; answers which are beyond what may be learnt of one event and of one name. */
function hear(properties: Seen['properties'], before: Learnt | undefined, fresh: Learnt): string[] {
  let own = 0
  const beyond: string[] = []
  for (const [property, value] of pathsIn(properties)) {
    const type = typeOf(value)
    if (before?.get(property)?.has(type) || fresh.get(property)?.has(type)) continue
    const isKnown = before?.has(property) || fresh.has(property)
    const isFull = (before?.size ?? 0) + fresh.size >= mostProperties || own >= mostLearnt.properties.perMessage
    if (!isKnown && isFull) beyond.push(property)
    else {
      own += isKnown ? 0 : 1
      fresh.set(property, (fresh.get(property) ?? new Set()).add(type))
    }
  }
  return beyond
}

const deepest = 3

/** Properties, and what lies inside objects by its path `address.city`, as rules ask for it. */
function pathsIn(properties: Seen['properties'], before = '', depth = 1): [string, unknown][] {
  const found: [string, unknown][] = []
  for (const [name, value] of Object.entries(properties)) {
    const path = `${before}${name}`
    found.push([path, value])
    if (depth < deepest && found.length < mostProperties && typeOf(value) === 'object')
      found.push(...pathsIn({ ...(value as object) }, `${path}.`, depth + 1))
  }
  return found
}

/**
 * Writes the news into the catalogue in one go, where other processes' news stand beside them, as far as a minute and a workspace
 * allow. What lies beyond them stays in the events, and is counted.
 */
export async function learn(context: Context, news: News): Promise<void> {
  const workspaceId = context.workspace.id
  const known = learnt.get(workspaceId) ?? new Map<string, Learnt>()
  const source = await writeAs(context, 'catalogue')
  const stored = await catalogued(context, [...news.keys()])
  const room = await roomIn(context)
  const grant = (give: typeof grantNames, wished: readonly string[], left: number) =>
    new Set(wished.slice(0, give(workspaceId, Math.max(0, Math.min(wished.length, left)), context.now)))
  const unknown = [...news.keys()].filter((name) => !stored.has(name))
  const taken = grant(grantNames, unknown, room.names)
  const beyond: NotLearnt[] = []
  const merged = new Map<string, Learnt>()
  for (const [name, { fresh, senders }] of news) {
    const before = stored.get(name)
    const isTaken = before !== undefined || taken.has(name)
    const added = [...fresh.keys()].filter((property) => !before?.has(property))
    const granted = isTaken ? grant(grantProperties, added, room.properties) : new Set()
    room.properties -= granted.size
    for (const [sender, { beyond: more }] of senders) {
      const lacking = added.length - granted.size + [...more].filter((property) => !fresh.has(property)).length
      if (!isTaken) beyond.push({ source: sender, kind: 'event', count: 1 })
      else if (lacking > 0) beyond.push({ source: sender, kind: 'property', count: lacking })
    }
    if (isTaken)
      merged.set(
        name,
        together(before, fresh, (property) => before?.has(property) === true || granted.has(property)),
      )
  }
  await write(context, merged)
  await noteNotLearnt(context, beyond)
  await writeAs(context, source)
  for (const [name, properties] of merged) known.set(name, properties)
  learnt.set(workspaceId, known)
}

function together(before: Learnt | undefined, fresh: Learnt, mayAdd: (property: string) => boolean): Learnt {
  const whole: Learnt = new Map([...(before ?? [])].map(([property, types]) => [property, new Set(types)]))
  for (const [property, types] of fresh)
    if (mayAdd(property)) whole.set(property, (whole.get(property) ?? new Set()).union(types))
  return whole
}

async function write({ db, workspace }: Context, merged: ReadonlyMap<string, Learnt>): Promise<void> {
  if (merged.size === 0) return
  const rows = [...merged].map(([name, properties]) => ({ name, properties: written(properties) }))
  await sql`
    INSERT INTO event_names (workspace_id, name, properties)
    SELECT ${workspace.id}::uuid, name, properties
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(name text, properties jsonb)
    ORDER BY name
    ON CONFLICT (workspace_id, name) DO UPDATE SET properties = event_names.properties || EXCLUDED.properties
    WHERE event_names.properties || EXCLUDED.properties <> event_names.properties`.execute(db)
}

/** What an import taught belongs to the house: taking the import back forgets no name that other events may bear as well. */
async function writeAs({ db }: Context, source: string): Promise<string> {
  const { rows } = await sql<{ before: string }>`
    SELECT before, set_config('meguri.source', ${source}, true) FROM (SELECT current_source() AS before OFFSET 0) b`.execute(
    db,
  )
  return rows[0]?.before ?? 'system'
}

/** After a transaction that learnt something was rolled back, or the catalogue was changed elsewhere. */
export function unlearn(workspaceId: string): void {
  learnt.delete(workspaceId)
}

async function catalogued({ db, workspace }: Context, names: readonly string[]): Promise<Map<string, Learnt>> {
  const { rows } = await sql<{ name: string; properties: Record<string, string[]> }>`
    SELECT name, properties FROM event_names
    WHERE workspace_id = ${workspace.id}
      AND name = ANY (ARRAY(SELECT jsonb_array_elements_text(${JSON.stringify(names)}::jsonb)))`.execute(db)
  return new Map(
    rows.map(({ name, properties }) => [
      name,
      new Map(Object.entries(properties).map(([property, types]) => [property, new Set(types)])),
    ]),
  )
}

/** How many more names and properties the workspace may learn. */
async function roomIn({ db, workspace }: Context): Promise<{ names: number; properties: number }> {
  const { rows } = await sql<{ names: string; properties: string }>`
    SELECT count(*) AS names, coalesce(sum(keys), 0) AS properties
    FROM event_names, LATERAL (SELECT count(*) AS keys FROM jsonb_object_keys(properties)) AS p
    WHERE workspace_id = ${workspace.id}`.execute(db)
  return {
    names: mostLearnt.names.perWorkspace - Number(rows[0]?.names ?? 0),
    properties: mostLearnt.properties.perWorkspace - Number(rows[0]?.properties ?? 0),
  }
}

function written(properties: Learnt): Record<string, string[]> {
  return Object.fromEntries(
    [...properties].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, types]) => [name, [...types].sort()]),
  )
}

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'object') return 'object'
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d(T|$)/.test(value)) return 'date'
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text'
}
