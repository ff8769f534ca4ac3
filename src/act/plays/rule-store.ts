import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/words.ts'
import { PlayKind, type PlayRule, type PlaySettings, Said } from './contract.ts'

const standard: PlaySettings = { renewalDays: 60, riskDueDays: 3 }

export async function settings(context: Context): Promise<PlaySettings> {
  const row = await context.db
    .selectFrom('play_settings')
    .selectAll()
    .where('workspace_id', '=', context.workspace.id)
    .executeTakeFirst()
  return row ? { renewalDays: row.renewal_days, riskDueDays: row.risk_due_days } : standard
}

export async function keepSettings(context: Context, { renewalDays, riskDueDays }: PlaySettings): Promise<void> {
  const row = { renewal_days: renewalDays, risk_due_days: riskDueDays }
  await context.db
    .insertInto('play_settings')
    .values({ workspace_id: context.workspace.id, ...row })
    .onConflict((conflict) => conflict.columns(['workspace_id']).doUpdateSet(row))
    .execute()
}

export async function inForce(context: Context): Promise<PlayRule[]> {
  const rows = await all(context).where('play_rules.ended_at', 'is', null).orderBy('play_rules.id').execute()
  return rows.map((row) => ({
    id: row.id,
    segmentId: row.segment_id,
    segmentName: row.name ?? '',
    kind: PlayKind.parse(row.kind),
    act: Said.parse(row.act),
    dueInDays: row.due_in_days,
    ended: row.ended_at !== null,
    by: row.author,
    at: row.at,
  }))
}

export async function add(
  context: Context,
  wish: { segmentId: string; kind: PlayKind; act: Text; dueInDays: number },
): Promise<string> {
  const values = {
    workspace_id: context.workspace.id,
    segment_id: wish.segmentId,
    kind: wish.kind,
    act: JSON.stringify(wish.act),
    due_in_days: wish.dueInDays,
    author: context.actor.author,
    at: context.now,
  }
  return (await context.db.insertInto('play_rules').values(values).returning('id').executeTakeFirstOrThrow()).id
}

export async function end(context: Context, id: string): Promise<boolean> {
  const { numUpdatedRows } = await context.db
    .updateTable('play_rules')
    .set({ ended_at: context.now, ended_by: context.actor.author })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function segmentExists(context: Context, id: string): Promise<boolean> {
  return (
    (await context.db
      .selectFrom('segments')
      .select('id')
      .where('workspace_id', '=', context.workspace.id)
      .where('id', '=', id)
      .executeTakeFirst()) !== undefined
  )
}

export async function memberExists(context: Context, id: string): Promise<boolean> {
  const found = await context.db
    .selectFrom('members')
    .select('id')
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}

function all(context: Context) {
  return context.db
    .selectFrom('play_rules')
    .leftJoin('segments', (join) =>
      join
        .onRef('segments.workspace_id', '=', 'play_rules.workspace_id')
        .onRef('segments.id', '=', 'play_rules.segment_id'),
    )
    .selectAll('play_rules')
    .select('segments.name')
    .where('play_rules.workspace_id', '=', context.workspace.id)
}
