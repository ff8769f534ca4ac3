import { sql, type Updateable } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/stores/database.ts'
import { Doing } from '../../../see/scorecards/contract.ts'
import { patternOf } from '../../../see/verbatims/verbatims.ts'
import { PlayKind, Said } from '../../plays/contract.ts'
import type { FollowUpRule, RuleWish } from '../contract.ts'

/** All rules, those that are switched off last. */
export async function all(context: Context): Promise<FollowUpRule[]> {
  const rows = await rulesOf(context).orderBy(sql`paused_at IS NOT NULL`).orderBy('at').orderBy('id').execute()
  return rows.map(asRule)
}

export async function find(context: Context, id: string): Promise<FollowUpRule | undefined> {
  const row = await rulesOf(context).where('id', '=', id).executeTakeFirst()
  return row && asRule(row)
}

/** Whether any rule waits for answers, or has opened what may be to withdraw. */
export async function hasRules({ db, workspace }: Context): Promise<boolean> {
  const row = await db
    .selectFrom('follow_up_rules')
    .select('id')
    .where('workspace_id', '=', workspace.id)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Two who add at once come one after the other. */
export async function hold({ db, workspace }: Context): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`follow-up rules ${workspace.id}`}, 0))`.execute(db)
}

export async function add(context: Context, wish: RuleWish): Promise<string> {
  const { id } = await context.db
    .insertInto('follow_up_rules')
    .values({
      ...columnsOf(wish),
      workspace_id: context.workspace.id,
      author: context.actor.author,
      at: context.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function change(context: Context, id: string, wish: RuleWish): Promise<void> {
  await update(context, id, columnsOf(wish))
}

export async function pause(context: Context, id: string): Promise<void> {
  await update(context, id, { paused_at: context.now, paused_by: context.actor.author })
}

export async function resume(context: Context, id: string): Promise<void> {
  await update(context, id, { paused_at: null, paused_by: null })
}

async function update(context: Context, id: string, values: Updateable<Database['follow_up_rules']>): Promise<void> {
  await context.db
    .updateTable('follow_up_rules')
    .set(values)
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

function rulesOf({ db, workspace }: Context) {
  return db.selectFrom('follow_up_rules').selectAll().where('workspace_id', '=', workspace.id)
}

function columnsOf(wish: RuleWish) {
  return {
    survey: wish.survey,
    nps_at_most: wish.npsAtMost,
    csat_at_most: wish.csatAtMost,
    csat_scale: wish.csatScale,
    ces_at_least: wish.cesAtLeast,
    phrases: wish.phrases,
    pattern: wish.phrases.length === 0 ? null : patternOf(wish.phrases),
    within_days: wish.withinDays,
    kind: wish.kind,
    act: JSON.stringify(wish.act),
    doing: wish.doing,
    due_in_days: wish.dueInDays,
    owner_id: wish.ownerId,
    fallback_id: wish.fallbackId,
  }
}

type Row = Awaited<ReturnType<ReturnType<typeof rulesOf>['execute']>>[number]

function asRule(row: Row): FollowUpRule {
  return {
    id: row.id,
    survey: row.survey,
    npsAtMost: row.nps_at_most,
    csatAtMost: row.csat_at_most,
    csatScale: row.csat_scale,
    cesAtLeast: row.ces_at_least,
    phrases: row.phrases,
    kind: PlayKind.parse(row.kind),
    act: Said.parse(row.act),
    doing: Doing.parse(row.doing),
    dueInDays: row.due_in_days,
    withinDays: row.within_days,
    ownerId: row.owner_id,
    fallbackId: row.fallback_id,
    by: row.author,
    at: row.at,
    pause: row.paused_at && row.paused_by !== null ? { by: row.paused_by, at: row.paused_at } : null,
  }
}
