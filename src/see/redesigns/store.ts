import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import type { Place } from '#platform/stores/cursor.ts'
import type { KpiRedesigns } from '#platform/stores/database.ts'
import { RedesignLine, Side } from './contract/redesign.ts'

/** A line as it is kept: once the sheet is activated with what the KPI was before, and what took its place. */
export const KeptLine = RedesignLine.extend({
  was: Side.nullable().default(null),
  becameId: z.uuid().nullable().default(null),
})
export type KeptLine = z.infer<typeof KeptLine>
const Lines = z.array(KeptLine)

export type Row = Omit<Selectable<KpiRedesigns>, 'lines' | 'workspace_id'> & {
  readonly lines: KeptLine[]
  readonly author_name: string | null
  readonly decider_name: string | null
}
type Which = { readonly id?: string; readonly department?: string | undefined; readonly after?: Place | undefined }

/** The latest first. */
export async function rows(
  { db, workspace }: Context,
  { id, department, after }: Which,
  limit: number,
): Promise<Row[]> {
  const found = await db
    .selectFrom('kpi_redesigns as r')
    .leftJoin('members as a', (join) =>
      join.onRef('a.workspace_id', '=', 'r.workspace_id').on(sql<boolean>`'member:' || a.id = r.author`),
    )
    .leftJoin('members as d', (join) =>
      join.onRef('d.workspace_id', '=', 'r.workspace_id').on(sql<boolean>`'member:' || d.id = r.decided_by`),
    )
    .selectAll('r')
    .select(['a.name as author_name', 'd.name as decider_name'])
    .where('r.workspace_id', '=', workspace.id)
    .$if(id !== undefined, (query) => query.where('r.id', '=', id ?? ''))
    .$if(department !== undefined, (query) => query.where('r.department', '=', department ?? ''))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(date_trunc('milliseconds', r.created_at), r.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)`,
      ),
    )
    .orderBy(sql`date_trunc('milliseconds', r.created_at)`, 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit)
    .execute()
  return found.map((row) => ({ ...row, lines: Lines.parse(row.lines) }))
}

type Columns = Partial<
  Pick<Row, 'name' | 'department' | 'effective_on' | 'note' | 'decision' | 'decided_by' | 'decided_at' | 'reason'>
> & { readonly lines?: readonly RedesignLine[] }

export async function insert(
  { db, workspace, now, actor }: Context,
  { lines = [], ...columns }: Columns & Pick<Row, 'name' | 'department' | 'effective_on'>,
): Promise<string> {
  const { id } = await db
    .insertInto('kpi_redesigns')
    .values({
      ...columns,
      lines: JSON.stringify(lines),
      workspace_id: workspace.id,
      author: actor.author,
      created_at: now,
      updated_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function update({ db, workspace, now }: Context, id: string, { lines, ...columns }: Columns) {
  await db
    .updateTable('kpi_redesigns')
    .set({ ...columns, ...(lines !== undefined && { lines: JSON.stringify(lines) }), updated_at: now })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function remove({ db, workspace }: Context, id: string): Promise<void> {
  await db.deleteFrom('kpi_redesigns').where('workspace_id', '=', workspace.id).where('id', '=', id).execute()
}

/** Whoever changes or decides a sheet has it to themselves. */
export async function hold({ db, workspace }: Context, id: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`redesign ${workspace.id} ${id}`}, 0))`.execute(db)
}
