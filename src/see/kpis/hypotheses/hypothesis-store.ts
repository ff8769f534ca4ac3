import type { Context } from '#platform/context.ts'
import { Analysis, type Hypothesis, type HypothesisWish } from '../contract/hypothesis.ts'
import type { Found } from './judge.ts'

const Kept = Analysis.omit({ at: true })

/** All of them, each with what was found last. */
export async function all(context: Context): Promise<Hypothesis[]> {
  const rows = await context.db
    .selectFrom('kpi_hypotheses as h')
    .leftJoinLateral(
      (db) =>
        db
          .selectFrom('kpi_analyses as a')
          .select(['a.found', 'a.at'])
          .whereRef('a.workspace_id', '=', 'h.workspace_id')
          .whereRef('a.hypothesis_id', '=', 'h.id')
          .orderBy('a.at', 'desc')
          .orderBy('a.id', 'desc')
          .limit(1)
          .as('latest'),
      (join) => join.onTrue(),
    )
    .select(['h.id', 'h.from_id', 'h.to_id', 'h.expects', 'h.note', 'h.created_at', 'latest.found', 'latest.at'])
    .where('h.workspace_id', '=', context.workspace.id)
    .orderBy('h.created_at')
    .orderBy('h.id')
    .execute()
  return rows.map((row) => {
    const latest = row.at === null ? null : { ...Kept.parse(row.found), at: row.at }
    return {
      id: row.id,
      fromId: row.from_id,
      toId: row.to_id,
      expects: row.expects === 'falls' ? 'falls' : 'rises',
      note: row.note,
      state: latest?.state ?? 'unknown',
      latest,
      createdAt: row.created_at,
    }
  })
}

export async function insert(context: Context, { fromId, toId, expects, note }: HypothesisWish): Promise<string> {
  const { id } = await context.db
    .insertInto('kpi_hypotheses')
    .values({
      workspace_id: context.workspace.id,
      from_id: fromId,
      to_id: toId,
      expects,
      note,
      created_at: context.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Keeps it from being dropped while the figures are asked; false where it is gone already. */
export async function holdOne(context: Context, id: string): Promise<boolean> {
  const found = await context.db
    .selectFrom('kpi_hypotheses')
    .select('id')
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .forKeyShare()
    .execute()
  return found.length > 0
}

export async function keep(context: Context, hypothesisId: string, found: Found): Promise<void> {
  await context.db
    .insertInto('kpi_analyses')
    .values({
      workspace_id: context.workspace.id,
      hypothesis_id: hypothesisId,
      found: JSON.stringify(found),
      at: context.now,
    })
    .execute()
}

const mostTold = 100

export async function analysesOf(context: Context, hypothesisId: string): Promise<Analysis[]> {
  const rows = await context.db
    .selectFrom('kpi_analyses')
    .select(['found', 'at'])
    .where('workspace_id', '=', context.workspace.id)
    .where('hypothesis_id', '=', hypothesisId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostTold)
    .execute()
  return rows.map(({ found, at }) => ({ ...Kept.parse(found), at }))
}

export async function remove(context: Context, id: string): Promise<void> {
  await context.db
    .deleteFrom('kpi_hypotheses')
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function setNote(context: Context, id: string, note: string): Promise<void> {
  await context.db
    .updateTable('kpi_hypotheses')
    .set({ note })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}
