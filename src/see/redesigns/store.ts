import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import type { Place } from '#platform/stores/cursor.ts'
import type { KpiRedesigns } from '#platform/stores/database.ts'
import { type Act, RedesignLine, Side } from './contract/redesign.ts'

/** A line as it is kept: once the sheet is activated with what the KPI was before, and what took its place. */
export const KeptLine = RedesignLine.extend({
  was: Side.nullable().default(null),
  becameId: z.uuid().nullable().default(null),
})
export type KeptLine = z.infer<typeof KeptLine>
const Lines = z.array(KeptLine)

/** A sheet without its lines: how many of them keep, change, drop and add is counted where they are kept. */
export type Summary = Omit<Selectable<KpiRedesigns>, 'lines' | 'workspace_id'> & {
  readonly author_name: string | null
  readonly decider_name: string | null
  readonly counts: Readonly<Record<Act, number>>
}
export type Row = Summary & { readonly lines: KeptLine[] }
type Which = { readonly department?: string | undefined; readonly after?: Place | undefined }

const countOf = (act: Act) =>
  sql<number>`(SELECT count(*)::int FROM jsonb_array_elements(r.lines) AS line WHERE line->>'act' = ${act})`.as(act)
const columns = [
  ...([
    'r.id',
    'r.name',
    'r.department',
    'r.effective_on',
    'r.note',
    'r.decision',
    'r.decided_by',
    'r.decided_at',
  ] as const),
  ...([
    'r.reason',
    'r.author',
    'r.created_at',
    'r.updated_at',
    'a.name as author_name',
    'd.name as decider_name',
  ] as const),
] as const

function sheets({ db, workspace }: Context) {
  return db
    .selectFrom('kpi_redesigns as r')
    .leftJoin('members as a', (join) =>
      join.onRef('a.workspace_id', '=', 'r.workspace_id').on(sql<boolean>`'member:' || a.id = r.author`),
    )
    .leftJoin('members as d', (join) =>
      join.onRef('d.workspace_id', '=', 'r.workspace_id').on(sql<boolean>`'member:' || d.id = r.decided_by`),
    )
    .select(columns)
    .select([countOf('keep'), countOf('change'), countOf('drop'), countOf('add')])
    .where('r.workspace_id', '=', workspace.id)
}

const summed = <Found extends Record<Act, number>>({ keep, change, drop, add, ...row }: Found) => ({
  ...row,
  counts: { keep, change, drop, add },
})

/** The latest first. */
export async function summaries(context: Context, { department, after }: Which, limit: number): Promise<Summary[]> {
  const found = await sheets(context)
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
  return found.map(summed)
}

/** How many there are, and on how many nothing was decided yet. */
export async function totals({ db, workspace }: Context, department: string | undefined) {
  return db
    .selectFrom('kpi_redesigns')
    .select([
      sql<number>`count(*)::int`.as('total'),
      sql<number>`(count(*) FILTER (WHERE decision IS NULL))::int`.as('undecided'),
    ])
    .where('workspace_id', '=', workspace.id)
    .$if(department !== undefined, (query) => query.where('department', '=', department ?? ''))
    .executeTakeFirstOrThrow()
}

export async function row(context: Context, id: string): Promise<Row | undefined> {
  const found = await sheets(context).select('r.lines').where('r.id', '=', id).executeTakeFirst()
  return found && { ...summed(found), lines: Lines.parse(found.lines) }
}

type Columns = Partial<
  Pick<Row, 'name' | 'department' | 'effective_on' | 'note' | 'decision' | 'decided_by' | 'decided_at' | 'reason'>
> & { readonly lines?: readonly RedesignLine[] }

export async function insert(
  { db, workspace, now, actor }: Context,
  { lines = [], ...said }: Columns & Pick<Row, 'name' | 'department' | 'effective_on'>,
): Promise<string> {
  const { id } = await db
    .insertInto('kpi_redesigns')
    .values({
      ...said,
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

export async function update({ db, workspace, now }: Context, id: string, { lines, ...said }: Columns) {
  await db
    .updateTable('kpi_redesigns')
    .set({ ...said, ...(lines !== undefined && { lines: JSON.stringify(lines) }), updated_at: now })
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
