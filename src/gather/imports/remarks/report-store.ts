import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { Fault, type FaultFound } from '../contract.ts'

/** The report with the values that stood in the rows is kept as long as the rows are. */
export async function keep({ db, workspace }: Context, runId: string, faults: readonly FaultFound[]): Promise<void> {
  const report = JSON.stringify(faults)
  await db
    .insertInto('import_reports')
    .values({ workspace_id: workspace.id, run_id: runId, report })
    .onConflict((on) => on.columns(['workspace_id', 'run_id']).doUpdateSet({ report }))
    .execute()
}

export async function find({ db, workspace }: Context, runId: string): Promise<FaultFound[] | null> {
  const found = await db
    .selectFrom('import_reports')
    .select('report')
    .where('workspace_id', '=', workspace.id)
    .where('run_id', '=', runId)
    .executeTakeFirst()
  return found === undefined ? null : z.array(Fault).parse(found.report)
}
