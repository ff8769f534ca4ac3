import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { pageFrom } from '#platform/stores/cursor.ts'
import { storable } from '#platform/wording/plain-text.ts'
import { calledOtherwise } from '../../customers/customers.ts'
import { type DoubtfulName, Reject, remarkKinds } from '../contract.ts'
import type { Remark } from './remark.ts'

/** Keeps what is said and answers how much of it is new, by kind; what cannot be stored of a text is shown as unreadable. */
export async function add(
  { db, workspace }: Context,
  runId: string,
  rejects: readonly Remark[],
): Promise<{ lost: number; noted: number }> {
  const values = rejects.map(({ kind, row, until, target, part, column, field, because, about, called, cells }) => ({
    workspace_id: workspace.id,
    run_id: runId,
    kind,
    row,
    until,
    target,
    part,
    column_name: column === null ? null : storable(column),
    field,
    because_en: storable(because.en),
    because_ja: storable(because.ja),
    about: JSON.stringify(about),
    called: called === null ? null : storable(called),
    cells: JSON.stringify(cells.map(storable)),
  }))
  const added = { lost: 0, noted: 0 }
  for (let at = 0; at < values.length; at += 1000) {
    const kept = await db
      .insertInto('import_rejects')
      .values(values.slice(at, at + 1000))
      .onConflict((on) => on.doNothing())
      .returning('kind')
      .execute()
    for (const { kind } of kept) if (kind === 'lost' || kind === 'noted') added[kind] += 1
  }
  return added
}

/** Remarks in the order of the file; several may be about one row. What stands under no heading is called as the reader calls the field. */
export async function page(
  context: Context,
  runId: string,
  { cursor, limit, kind }: { cursor?: string | undefined; limit: number; kind?: Reject['kind'] | undefined },
) {
  const { db, workspace } = context
  let query = db
    .selectFrom('import_rejects')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .where('run_id', '=', runId)
    .orderBy('row')
    .orderBy('id')
    .limit(limit + 1)
  if (kind !== undefined) query = query.where('kind', '=', kind)
  const after = /^(\d+) (\S+)$/.exec(cursor ?? '')
  if (after) {
    const [, row = '0', id = ''] = after
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('row', 'id'), '>', tuple(row, id)))
  }
  const { rows: shown, next } = pageFrom(await query.execute(), limit, ({ row, id }) => `${row} ${id}`)
  const rows: Reject[] = shown.map((one) => ({
    kind: z.enum(remarkKinds).parse(one.kind),
    row: Number(one.row),
    until: one.until === null ? null : Number(one.until),
    target: one.target,
    column: one.column_name ?? labelOf(context, one.field, one.target),
    because: { en: one.because_en, ja: one.because_ja },
    about: Reject.shape.about.parse(one.about),
    called: one.called,
    cells: z.array(z.string()).parse(one.cells),
  }))
  return { rows, next, total: cursor === undefined ? await countOf(context, runId, kind) : null }
}

async function countOf({ db, workspace }: Context, runId: string, kind: Reject['kind'] | undefined): Promise<number> {
  let query = db
    .selectFrom('import_rejects')
    .select((is) => is.fn.countAll<string>().as('count'))
    .where('workspace_id', '=', workspace.id)
    .where('run_id', '=', runId)
  if (kind !== undefined) query = query.where('kind', '=', kind)
  return Number((await query.executeTakeFirstOrThrow()).count)
}

/** What rows of a run call customers that are called alike on record, the most frequent first, and which of it has been settled since. */
export async function doubtfulNames(context: Context, runId: string): Promise<DoubtfulName[]> {
  const { rows } = await sql<{ called: string; rows: string; about: unknown }>`
    SELECT called, count(DISTINCT row) AS rows, (array_agg(about ORDER BY row))[1] AS about FROM import_rejects
    WHERE workspace_id = ${context.workspace.id} AND run_id = ${runId} AND called IS NOT NULL
    GROUP BY called ORDER BY count(DISTINCT row) DESC, called LIMIT ${mostNames}`.execute(context.db)
  const byNow = await calledOtherwise(
    context,
    rows.map(({ called }) => called),
  )
  return rows.map(({ called, rows, about }) => ({
    called,
    rows: Number(rows),
    about: Reject.shape.about.parse(about),
    sameAs: byNow.get(called) ?? null,
  }))
}

const mostNames = 200

function labelOf({ contributions, locale }: Context, field: string | null, target: string | null): string | null {
  if (field === null) return null
  const known = contributions.importables.filter(({ name }) => target === null || name === target)
  return known.flatMap(({ fields }) => fields).find(({ name }) => name === field)?.label[locale] ?? field
}
