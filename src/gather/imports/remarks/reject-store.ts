import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { pageFrom } from '#platform/cursor.ts'
import { storable } from '#platform/plain-text.ts'
import { Reject, remarkKinds } from '../contract.ts'
import type { Remark } from './remark.ts'

/** Keeps what is said and answers how many cells of it were left out; what cannot be stored of a text is shown as unreadable. */
export async function add({ db, workspace }: Context, runId: string, rejects: readonly Remark[]): Promise<number> {
  const values = rejects.map(({ kind, row, until, target, part, column, field, because, about, cells }) => ({
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
    cells: JSON.stringify(cells.map(storable)),
  }))
  let lost = 0
  for (let at = 0; at < values.length; at += 1000) {
    const kept = await db
      .insertInto('import_rejects')
      .values(values.slice(at, at + 1000))
      .onConflict((on) => on.doNothing())
      .returning('kind')
      .execute()
    lost += kept.filter(({ kind }) => kind === 'lost').length
  }
  return lost
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
    cells: z.array(z.string()).parse(one.cells),
  }))
  return { rows, next }
}

function labelOf({ contributions, locale }: Context, field: string | null, target: string | null): string | null {
  if (field === null) return null
  const known = contributions.importables.filter(({ name }) => target === null || name === target)
  return known.flatMap(({ fields }) => fields).find(({ name }) => name === field)?.label[locale] ?? field
}
