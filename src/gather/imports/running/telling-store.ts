import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'
import { type FaultFound, Run } from '../contract.ts'

/** Counts what became of the further parts of the rows. */
export async function addParts({ db, workspace }: Pick<Context, 'db' | 'workspace'>, id: string, parts: Run['parts']) {
  const found = await db
    .selectFrom('import_runs')
    .select('parts')
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const sums = new Map(Run.shape.parts.parse(found.parts).map((part) => [part.target, part]))
  for (const part of parts) sums.set(part.target, added(part, sums.get(part.target)))
  await db
    .updateTable('import_runs')
    .set({ parts: JSON.stringify([...sums.values()]) })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

function added(part: Run['parts'][number], to: Run['parts'][number] | undefined): Run['parts'][number] {
  if (to === undefined) return part
  return {
    target: part.target,
    created: part.created + to.created,
    changed: part.changed + to.changed,
    unchanged: part.unchanged + to.unchanged,
    rejected: part.rejected + to.rejected,
  }
}

/** Every row is stored: what follows is the report. */
export async function arrive({ db, workspace, now }: Context, id: string): Promise<void> {
  await db
    .updateTable('import_runs')
    .set({ share: 1, told_at: now })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

/** A run that cannot begin before a person has said something. */
export async function ask(
  { db, workspace, now }: Context,
  id: string,
  questions: Run['questions'],
  problem: Text,
): Promise<void> {
  const asked = { questions: JSON.stringify(questions), problem: JSON.stringify(problem) }
  await db
    .updateTable('import_runs')
    .set({ ...asked, state: 'failed', finished_at: now })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function report({ db, workspace }: Context, id: string, faults: readonly FaultFound[]): Promise<void> {
  await db
    .updateTable('import_runs')
    .set({ faults: JSON.stringify(faults) })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}
