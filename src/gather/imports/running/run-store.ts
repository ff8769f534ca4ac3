import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { notFound } from '#platform/errors.ts'
import { paceOf } from '#platform/jobs/pace.ts'
import type { ImportRuns } from '#platform/stores/database.ts'
import type { Text } from '#platform/wording/words.ts'
import { Mapping } from '../../mappings/contract.ts'
import { Fault, type FaultFound, Reading, Run } from '../contract.ts'
import { bareReading } from '../keeping/bare-reading.ts'
import { nouns } from '../words.ts'
import { addParts } from './telling-store.ts'

/** A run as the worker needs it: what to read, how, and from where on. */
export type Order = Run & {
  readonly mapping: Mapping
  readonly reading: Reading
  readonly uploadId: string
  readonly cursor: string
}
export type Counts = Pick<
  Run,
  'rows' | 'created' | 'changed' | 'unchanged' | 'rejected' | 'skipped' | 'lost' | 'noted' | 'kept' | 'cleared'
>

export async function insert(
  { db, workspace, now }: Context,
  importId: string,
  kind: Run['kind'],
  reading: Reading,
  mapping: Mapping,
): Promise<Run> {
  const values = {
    workspace_id: workspace.id,
    import_id: importId,
    kind,
    reading: JSON.stringify(bareReading(reading)),
    mapping: JSON.stringify(mapping),
    created_at: now,
  }
  return shown(await db.insertInto('import_runs').values(values).returningAll().executeTakeFirstOrThrow())
}

export async function find({ db, workspace }: Context, id: string): Promise<Run> {
  const found = await db
    .selectFrom('import_runs')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (found === undefined) throw notFound(nouns.run)
  return shown(found)
}

export async function ofImport({ db, workspace }: Context, importId: string): Promise<Run[]> {
  const found = await db
    .selectFrom('import_runs')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .where('import_id', '=', importId)
    .orderBy('id', 'desc')
    .limit(20)
    .execute()
  return found.map(shown)
}

/** The newest runs of each import, newest first. */
export async function latest({ db, workspace }: Context, importIds: readonly string[]): Promise<Map<string, Run[]>> {
  if (importIds.length === 0) return new Map()
  const found = await db
    .selectFrom('import_runs')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .where('import_id', 'in', importIds)
    .orderBy('id', 'desc')
    .execute()
  return Map.groupBy(found.map(shown), ({ importId }) => importId)
}

/** Takes a run up, from where it was left: also after the process that had it was killed, and `again` after it had failed. */
export async function begin(
  { db, workspace, now }: Context,
  id: string,
  { again = false }: { again?: boolean } = {},
): Promise<Order> {
  await db
    .updateTable('import_runs')
    .set((is) => ({
      state: 'running',
      problem: null,
      finished_at: null,
      started_at: is.fn.coalesce('started_at', is.val(now)),
      resumed_at: now,
      told_at: now,
      resumed_share: is.ref('share'),
      resumed_rows: is.ref('rows'),
    }))
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .where('state', 'in', again ? ['waiting', 'running', 'failed'] : ['waiting', 'running'])
    .execute()
  return orderOf({ db, workspace }, id)
}

/** The last committed row, held until the transaction ends: two workers never advance one run together. */
export async function cursorOf({ db, workspace }: Context, id: string): Promise<number> {
  const found = await db
    .selectFrom('import_runs')
    .select('cursor')
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return Number(found.cursor)
}

/** Counts what one transaction did, and notes how far it came. */
export async function advance(
  { db, workspace, now }: Context,
  id: string,
  counts: Partial<Counts>,
  place: { cursor: number | string; share: number; parts?: Run['parts'] },
): Promise<void> {
  const parts = (place.parts ?? []).filter((part) => part.created + part.changed + part.unchanged + part.rejected > 0)
  await db
    .updateTable('import_runs')
    .set(({ eb, ref }) => ({
      rows: eb(ref('rows'), '+', String(counts.rows ?? 0)),
      created: eb(ref('created'), '+', String(counts.created ?? 0)),
      changed: eb(ref('changed'), '+', String(counts.changed ?? 0)),
      unchanged: eb(ref('unchanged'), '+', String(counts.unchanged ?? 0)),
      rejected: eb(ref('rejected'), '+', String(counts.rejected ?? 0)),
      skipped: eb(ref('skipped'), '+', String(counts.skipped ?? 0)),
      lost: eb(ref('lost'), '+', String(counts.lost ?? 0)),
      noted: eb(ref('noted'), '+', String(counts.noted ?? 0)),
      kept: eb(ref('kept'), '+', String(counts.kept ?? 0)),
      cleared: eb(ref('cleared'), '+', String(counts.cleared ?? 0)),
      cursor: String(place.cursor),
      share: place.share,
      told_at: now,
    }))
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
  if (parts.length > 0) await addParts({ db, workspace }, id, parts)
}

export async function complete(
  { db, workspace, now }: Context,
  id: string,
  faults: readonly FaultFound[],
): Promise<void> {
  await db
    .updateTable('import_runs')
    .set({ state: 'completed', finished_at: now, told_at: now, faults: JSON.stringify(faults) })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

/** `final` ends the run; otherwise it waits to be taken up again and says meanwhile what held it up. */
export async function fail({ db, workspace, now }: Context, id: string, problem: Text, final: boolean): Promise<void> {
  await db
    .updateTable('import_runs')
    .set({ problem: JSON.stringify(problem), ...(final ? { state: 'failed', finished_at: now } : {}) })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

async function orderOf({ db, workspace }: Pick<Context, 'db' | 'workspace'>, id: string): Promise<Order> {
  const found = await db
    .selectFrom('import_runs')
    .innerJoin('imports', (on) =>
      on
        .onRef('imports.workspace_id', '=', 'import_runs.workspace_id')
        .onRef('imports.id', '=', 'import_runs.import_id'),
    )
    .selectAll('import_runs')
    .select('imports.upload_id')
    .where('import_runs.workspace_id', '=', workspace.id)
    .where('import_runs.id', '=', id)
    .executeTakeFirst()
  if (found === undefined) throw notFound(nouns.run)
  return {
    ...shown(found),
    mapping: Mapping.parse(found.mapping),
    reading: Reading.parse(found.reading),
    uploadId: found.upload_id,
    cursor: found.cursor,
  }
}

function shown(row: Selectable<ImportRuns>): Run {
  const [rows, resumedRows] = [Number(row.rows), Number(row.resumed_rows)]
  const pace = paceOf({
    rows,
    share: row.share,
    resumedRows,
    resumedShare: row.resumed_share,
    resumedAt: row.resumed_at,
    toldAt: row.told_at,
  })
  return {
    id: row.id,
    importId: row.import_id,
    kind: z.enum(['trial', 'run', 'undo']).parse(row.kind),
    state: z.enum(['waiting', 'running', 'completed', 'failed']).parse(row.state),
    rows,
    created: Number(row.created),
    changed: Number(row.changed),
    unchanged: Number(row.unchanged),
    rejected: Number(row.rejected),
    skipped: Number(row.skipped),
    lost: Number(row.lost),
    noted: Number(row.noted),
    parts: Run.shape.parts.parse(row.parts),
    questions: Run.shape.questions.parse(row.questions),
    kept: Number(row.kept),
    cleared: Number(row.cleared),
    share: row.share,
    ...pace,
    secondsLeft: row.state === 'running' ? pace.secondsLeft : null,
    partial: row.partial,
    problem: z.object({ en: z.string(), ja: z.string() }).nullable().parse(row.problem),
    faults: z.array(Fault).parse(row.faults),
    author: row.author,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  }
}
