import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { stamp } from '#platform/stores/facts.ts'
import { mayCount } from '../../../gather/events/fields.ts'
import type { Figured } from '../contract.ts'
import { noPoint } from '../words.ts'

/** The names of events that came in, by name. */
export async function eventNames({ db, workspace }: Context): Promise<string[]> {
  const { rows } = await sql<{
    name: string
  }>`SELECT name FROM event_names WHERE workspace_id = ${workspace.id} AND NOT hidden
    ORDER BY name LIMIT 500`.execute(db)
  return rows.map(({ name }) => name)
}

export async function isEvent({ db, workspace }: Context, name: string): Promise<boolean> {
  const { rows } = await sql`SELECT FROM event_names WHERE workspace_id = ${workspace.id} AND name = ${name}`.execute(
    db,
  )
  return rows.length > 0
}

type Happened = { readonly events: number; readonly customers: number }

/** How often these events happened to customers on record within days until now, and to how many of them. */
export async function happened(
  context: Context,
  names: readonly string[],
  days: number,
): Promise<ReadonlyMap<string, Happened>> {
  if (names.length === 0) return new Map()
  const rows = await context.facts.all<Happened & { name: string }>(
    `SELECT name, toUInt32(count()) AS events, toUInt32(uniqExact(customer_id)) AS customers
     FROM events WHERE workspace_id = {workspace:UUID} AND name IN {names:Array(String)} AND ${mayCount}
       AND customer_id IN (SELECT id FROM customers FINAL WHERE workspace_id = {workspace:UUID})
       AND occurred_at > {now:DateTime64(3, 'UTC')} - toIntervalDay({days:UInt32}) AND occurred_at <= {now:DateTime64(3, 'UTC')}
     GROUP BY name`,
    { names: [...names], days, now: stamp(context.now) },
  )
  return new Map(rows.map(({ name, ...rest }) => [name, rest]))
}

/** What these figures say of the present month; one that is declared no more is left out. */
export async function figured(context: Context, names: readonly string[]): Promise<ReadonlyMap<string, Figured>> {
  const found = new Map<string, Figured>()
  for (const name of new Set(names)) {
    const figure = context.contributions.figures?.find((one) => one.name === name)
    if (figure === undefined) continue
    const point = (await figure.read(context, { by: 'month', periods: 1 })).at(-1)
    const value = point?.value ?? { known: false as const, because: noPoint }
    found.set(name, { name, label: figure.label, unit: figure.unit.name, currency: point?.currency ?? null, value })
  }
  return found
}
