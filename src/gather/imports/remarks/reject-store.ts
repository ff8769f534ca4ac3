import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { pageFrom } from '#platform/cursor.ts'
import { type Reject, remarkKinds } from '../contract.ts'
import type { Remark } from './remark.ts'

export async function add({ db, workspace }: Context, runId: string, rejects: readonly Remark[]): Promise<void> {
  if (rejects.length === 0) return
  const values = rejects.map(({ kind, row, until, target, column, field, because, cells }) => ({
    workspace_id: workspace.id,
    run_id: runId,
    kind,
    row,
    until,
    target,
    column_name: column,
    field,
    because_en: because.en,
    because_ja: because.ja,
    cells: JSON.stringify(cells),
  }))
  for (let at = 0; at < values.length; at += 1000) {
    await db
      .insertInto('import_rejects')
      .values(values.slice(at, at + 1000))
      .onConflict((on) => on.doNothing())
      .execute()
  }
}

export async function page(
  { db, workspace }: Context,
  runId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const found = await db
    .selectFrom('import_rejects')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .where('run_id', '=', runId)
    .where('row', '>', cursor ?? '0')
    .orderBy('row')
    .limit(limit + 1)
    .execute()
  const { rows: shown, next } = pageFrom(found, limit, ({ row }) => row)
  const rows: Reject[] = shown.map((one) => ({
    kind: z.enum(remarkKinds).parse(one.kind),
    row: Number(one.row),
    until: one.until === null ? null : Number(one.until),
    target: one.target,
    column: one.column_name,
    because: { en: one.because_en, ja: one.because_ja },
    cells: z.array(z.string()).parse(one.cells),
  }))
  return { rows, next }
}

/** Rejected rows by column and reason, most frequent first; `wordings` tells whether figures in the reason differ from row to row. */
export async function byReason({ db, workspace }: Context, runId: string) {
  const { rows } = await sql<{
    count: string
    column: string | null
    because_en: string
    because_ja: string
    wordings: string
    examples: string[]
  }>`
    SELECT count(*) AS count, column_name AS column, (array_agg(because_en ORDER BY row))[1] AS because_en, (array_agg(because_ja ORDER BY row))[1] AS because_ja,
           count(DISTINCT regexp_replace(because_en, '“[^”]*”', '“…”', 'g')) AS wordings, (array_agg(row::text ORDER BY row))[1:10] AS examples
    FROM import_rejects WHERE workspace_id = ${workspace.id} AND run_id = ${runId}
    GROUP BY column_name, regexp_replace(regexp_replace(because_en, '“[^”]*”', '“…”', 'g'), '[0-9]+', '0', 'g')
    ORDER BY count(*) DESC LIMIT 20`.execute(db)
  return rows
}
