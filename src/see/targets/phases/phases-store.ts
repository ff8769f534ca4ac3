import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { Condition, Phase, type PhaseChange } from '../contract/phase.ts'

const Stood = z.array(Condition)

/** The confirmed phases before a number, the latest first. */
export async function changes({ db, workspace }: Context, limit: number, before?: number): Promise<PhaseChange[]> {
  const rows = await db
    .selectFrom('kpi_phases as p')
    .leftJoin('members as m', (join) =>
      join.onRef('m.workspace_id', '=', 'p.workspace_id').on(sql<boolean>`'member:' || m.id = p.author`),
    )
    .select(['p.number', 'p.phase', 'p.before', 'p.stood', 'p.note', 'p.author', 'p.at', 'm.name as authorName'])
    .where('p.workspace_id', '=', workspace.id)
    .$if(before !== undefined, (query) => query.where('p.number', '<', before ?? 0))
    .orderBy('p.number', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    ...row,
    phase: Phase.parse(row.phase),
    before: Phase.parse(row.before),
    stood: Stood.parse(row.stood),
  }))
}

type Confirmed = Pick<PhaseChange, 'number' | 'phase' | 'before' | 'stood' | 'note'>

export async function insert({ db, workspace, now, actor }: Context, change: Confirmed): Promise<void> {
  await db
    .insertInto('kpi_phases')
    .values({
      ...change,
      stood: JSON.stringify(change.stood),
      workspace_id: workspace.id,
      author: actor.author,
      at: now,
    })
    .execute()
}

/** Two who confirm or set targets at once come one after the other. */
export async function hold({ db, workspace }: Context): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`targets ${workspace.id}`}, 0))`.execute(db)
}
