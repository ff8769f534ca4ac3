import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { quietRuns } from '../../../gather/imports/imports.ts'

/** As long as what an import brings takes to be read, scored and sorted into segments. */
const hours = 24

/**
 * Notes whom an import told of that wishes for no plays. Whatever follows from it within a day opens none; a fall or a renewal that
 * was there by then opens none later either, and what comes after it does.
 */
async function keepQuiet(context: Context, importId: string, endedAt: Date): Promise<void> {
  const { db, workspace, facts } = context
  const until = new Date(endedAt.getTime() + hours * 3_600_000)
  const source = `import:${importId}`
  const told = await facts.all<{ customer_id: string }>(
    "SELECT DISTINCT customer_id FROM events WHERE workspace_id = {workspace:UUID} AND import_id = {import:UUID} AND customer_id != '00000000-0000-0000-0000-000000000000'",
    { import: importId },
  )
  const written = (table: 'contracts' | 'purchases' | 'responses' | 'cases') => sql`
    UNION SELECT r.customer_id FROM changed c JOIN ${sql.table(table)} r ON r.workspace_id = ${workspace.id} AND r.id = c.record_id
    WHERE c.record = ${table} AND r.customer_id IS NOT NULL`
  await sql`
    WITH changed AS (
      SELECT record, record_id FROM record_changes
      WHERE workspace_id = ${workspace.id} AND source = ${source} AND source LIKE 'import:%' AND act <> 'deleted'),
    quiet AS (
      SELECT record_id AS customer_id FROM changed WHERE record = 'customers'
      ${sql.join((['contracts', 'purchases', 'responses', 'cases'] as const).map(written), sql` `)}
      UNION SELECT unnest(${told.map(({ customer_id }) => customer_id)}::uuid[]))
    INSERT INTO play_quiet_customers (workspace_id, customer_id, import_id, until)
    SELECT c.workspace_id, c.id, ${importId}, ${until} FROM quiet q
    JOIN customers c ON c.workspace_id = ${workspace.id} AND c.id = q.customer_id
    ON CONFLICT (workspace_id, customer_id) DO UPDATE SET import_id = EXCLUDED.import_id,
      until = greatest(play_quiet_customers.until, EXCLUDED.until)`.execute(db)
}

/** Notes all whom quiet imports told of; answers whether one of them still goes on, so that nobody can say yet whom it tells of. */
export async function settleQuiet(context: Context): Promise<{ goesOn: boolean }> {
  const quiet = await quietRuns(context)
  const noted = await notedImports(context)
  for (const { importId, endedAt } of quiet) {
    const before = noted.get(importId)
    if (endedAt === null || (before !== undefined && before >= endedAt)) continue
    await keepQuiet(context, importId, endedAt)
    await note(context, importId, endedAt)
  }
  return { goesOn: quiet.some(({ endedAt }) => endedAt === null) }
}

async function notedImports({ db, workspace }: Context): Promise<ReadonlyMap<string, Date>> {
  const rows = await db
    .selectFrom('play_quiet_imports')
    .select(['import_id', 'ended_at'])
    .where('workspace_id', '=', workspace.id)
    .execute()
  return new Map(rows.map(({ import_id, ended_at }) => [import_id, ended_at]))
}

async function note({ db, workspace }: Context, importId: string, endedAt: Date): Promise<void> {
  await db
    .insertInto('play_quiet_imports')
    .values({ workspace_id: workspace.id, import_id: importId, ended_at: endedAt })
    .onConflict((on) => on.columns(['workspace_id', 'import_id']).doUpdateSet({ ended_at: endedAt }))
    .execute()
}

/** Nothing that an import told so long ago explains a risk or a renewal of today. */
const longAgo = 365 * 86_400_000

export async function forgetQuiet({ db, workspace, now }: Context): Promise<void> {
  const before = new Date(now.getTime() - longAgo)
  await db
    .deleteFrom('play_quiet_customers')
    .where('workspace_id', '=', workspace.id)
    .where('until', '<', before)
    .execute()
  await db
    .deleteFrom('play_quiet_imports')
    .where('workspace_id', '=', workspace.id)
    .where('ended_at', '<', before)
    .execute()
}

/** Until when each of these customers is kept quiet, or was. */
export async function quietUntil(
  { db, workspace }: Context,
  customers: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  if (customers.length === 0) return new Map()
  const { rows } = await sql<{ customer_id: string; until: Date }>`
    SELECT customer_id, until FROM play_quiet_customers
    WHERE workspace_id = ${workspace.id} AND customer_id = ANY (${customers}::uuid[])`.execute(db)
  return new Map(rows.map(({ customer_id, until }) => [customer_id, until]))
}

export async function isQuiet(context: Context, customerId: string): Promise<boolean> {
  const until = (await quietUntil(context, [customerId])).get(customerId)
  return until !== undefined && until > context.now
}
