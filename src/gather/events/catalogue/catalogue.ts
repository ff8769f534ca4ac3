import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

export const mostNames = 2_000
export const mostProperties = 200

/** What was learnt of a name: the types seen of each property. */
export type Learnt = Map<string, Set<string>>
type Seen = { readonly name: string; readonly properties: Readonly<Record<string, unknown>> }

const learnt = new Map<string, Map<string, Learnt>>()

/** The names and property types among these events that this process has not learnt yet; `null` where all are known. */
export function newsOf(workspaceId: string, events: readonly Seen[]): Map<string, Learnt> | null {
  const known = learnt.get(workspaceId)
  const news = new Map<string, Learnt>()
  for (const { name, properties } of events) {
    const before = known?.get(name)
    if (before === undefined && (known?.size ?? 0) >= mostNames) continue
    const fresh = news.get(name) ?? new Map()
    for (const [property, value] of pathsIn(properties)) {
      const type = typeOf(value)
      const isNew = !before?.get(property)?.has(type) && (before?.size ?? 0) + fresh.size < mostProperties
      if (isNew) fresh.set(property, (fresh.get(property) ?? new Set()).add(type))
    }
    if (before === undefined || fresh.size > 0) news.set(name, fresh)
  }
  return news.size === 0 ? null : news
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

/** Writes the news into the catalogue, where other processes' news stand beside them. */
export async function learn(context: Context, news: ReadonlyMap<string, Learnt>): Promise<void> {
  const workspaceId = context.workspace.id
  const known = learnt.get(workspaceId) ?? new Map<string, Learnt>()
  const source = await writeAs(context, 'catalogue')
  for (const [name, fresh] of news) {
    const before = known.get(name) ?? (await catalogued(context, name))
    const merged: Learnt = new Map([...before].map(([property, types]) => [property, new Set(types)]))
    for (const [property, types] of fresh) merged.set(property, (merged.get(property) ?? new Set()).union(types))
    await sql`
      INSERT INTO event_names (workspace_id, name, properties) VALUES (${workspaceId}, ${name}, ${written(merged)}::jsonb)
      ON CONFLICT (workspace_id, name) DO UPDATE SET properties = event_names.properties || EXCLUDED.properties
      WHERE event_names.properties || EXCLUDED.properties <> event_names.properties`.execute(context.db)
    known.set(name, merged)
  }
  await writeAs(context, source)
  learnt.set(workspaceId, known)
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

async function catalogued(context: Context, name: string): Promise<Learnt> {
  const { rows } = await sql<{ properties: Record<string, string[]> }>`
    SELECT properties FROM event_names WHERE workspace_id = ${context.workspace.id} AND name = ${name}`.execute(
    context.db,
  )
  return new Map(Object.entries(rows[0]?.properties ?? {}).map(([property, types]) => [property, new Set(types)]))
}

function written(properties: Learnt): string {
  return JSON.stringify(
    Object.fromEntries(
      [...properties].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, types]) => [name, [...types].sort()]),
    ),
  )
}

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'object') return 'object'
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d(T|$)/.test(value)) return 'date'
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text'
}
