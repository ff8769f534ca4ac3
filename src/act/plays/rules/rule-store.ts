import { sql, type Updateable } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/stores/database.ts'
import { DayKind } from '../../../gather/calendar/contract.ts'
import { Doing } from '../../../see/scorecards/contract.ts'
import {
  PlayKind,
  type PlayRule,
  type PlaySettings,
  type PlaySettingsWish,
  type RuleChange,
  type RuleWish,
  Said,
} from '../contract/rules.ts'

const standard: PlaySettings = { renewalDays: 60, riskDueDays: 3, riskDayKind: 'calendar' }

export async function settings(context: Context): Promise<PlaySettings> {
  const row = await context.db
    .selectFrom('play_settings')
    .selectAll()
    .where('workspace_id', '=', context.workspace.id)
    .executeTakeFirst()
  if (row === undefined) return standard
  const riskDayKind = DayKind.parse(row.risk_day_kind)
  return { renewalDays: row.renewal_days, riskDueDays: row.risk_due_days, riskDayKind }
}

export async function keepSettings(context: Context, wish: PlaySettingsWish): Promise<void> {
  const present = await settings(context)
  const row = {
    renewal_days: wish.renewalDays ?? present.renewalDays,
    risk_due_days: wish.riskDueDays ?? present.riskDueDays,
    risk_day_kind: wish.riskDayKind ?? present.riskDayKind,
  }
  await context.db
    .insertInto('play_settings')
    .values({ workspace_id: context.workspace.id, ...row })
    .onConflict((conflict) => conflict.columns(['workspace_id']).doUpdateSet(row))
    .execute()
}

/** All rules, those that are switched off last. */
export async function all(context: Context): Promise<PlayRule[]> {
  const rows = await rulesOf(context)
    .orderBy(sql`play_rules.paused_at IS NOT NULL`)
    .orderBy('play_rules.at')
    .orderBy('play_rules.id')
    .execute()
  return rows.map(asRule)
}

export async function find(context: Context, id: string): Promise<PlayRule | undefined> {
  const row = await rulesOf(context).where('play_rules.id', '=', id).executeTakeFirst()
  return row && asRule(row)
}

export async function inForce(context: Context): Promise<PlayRule[]> {
  const rows = await rulesOf(context).where('play_rules.paused_at', 'is', null).orderBy('play_rules.id').execute()
  return rows.map(asRule)
}

export async function add(context: Context, wish: RuleWish): Promise<string> {
  const values = {
    workspace_id: context.workspace.id,
    segment_id: wish.segmentId ?? null,
    event: wish.event ?? null,
    kind: wish.kind,
    act: JSON.stringify(wish.act),
    doing: wish.doing ?? 'other',
    due_in_days: wish.dueInDays,
    day_kind: wish.dayKind ?? 'calendar',
    author: context.actor.author,
    at: context.now,
  }
  return (await context.db.insertInto('play_rules').values(values).returning('id').executeTakeFirstOrThrow()).id
}

export async function change(context: Context, id: string, wish: RuleChange): Promise<void> {
  const { kind, act, doing, dueInDays, dayKind } = wish
  await update(context, id, {
    id,
    ...(kind !== undefined && { kind }),
    ...(act !== undefined && { act: JSON.stringify(act) }),
    ...(doing !== undefined && { doing }),
    ...(dueInDays !== undefined && { due_in_days: dueInDays }),
    ...(dayKind !== undefined && { day_kind: dayKind }),
  })
}

export async function pause(context: Context, id: string): Promise<void> {
  await update(context, id, { paused_at: context.now, paused_by: context.actor.author })
}

export async function resume(context: Context, id: string): Promise<void> {
  await update(context, id, { paused_at: null, paused_by: null })
}

async function update(context: Context, id: string, values: Updateable<Database['play_rules']>): Promise<void> {
  await context.db
    .updateTable('play_rules')
    .set(values)
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

function rulesOf(context: Context) {
  return context.db
    .selectFrom('play_rules')
    .leftJoin('segments', (join) =>
      join
        .onRef('segments.workspace_id', '=', 'play_rules.workspace_id')
        .onRef('segments.id', '=', 'play_rules.segment_id'),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('play_rule_bounds as b')
          .select(['b.at as left_out_at', 'b.entered', 'b.opened', 'b.left_out'])
          .whereRef('b.workspace_id', '=', 'play_rules.workspace_id')
          .whereRef('b.rule_id', '=', 'play_rules.id')
          .where('b.left_out', '>', 0)
          .orderBy('b.at', 'desc')
          .orderBy('b.notice_id', 'desc')
          .limit(1)
          .as('bound'),
      (on) => on.onTrue(),
    )
    .selectAll('play_rules')
    .select(['segments.name', 'segments.archived_at'])
    .select(['bound.left_out_at', 'bound.entered', 'bound.opened', 'bound.left_out'])
    .where('play_rules.workspace_id', '=', context.workspace.id)
}

type Row = Awaited<ReturnType<ReturnType<typeof rulesOf>['execute']>>[number]

function asRule(row: Row): PlayRule {
  return {
    id: row.id,
    segmentId: row.segment_id,
    segmentName: row.name,
    segmentArchived: row.archived_at !== null,
    event: row.event,
    kind: PlayKind.parse(row.kind),
    act: Said.parse(row.act),
    doing: Doing.parse(row.doing),
    dueInDays: row.due_in_days,
    dayKind: DayKind.parse(row.day_kind),
    by: row.author,
    at: row.at,
    pause: row.paused_at && row.paused_by !== null ? { by: row.paused_by, at: row.paused_at } : null,
    leftOut: row.left_out_at && {
      at: row.left_out_at,
      entered: row.entered ?? 0,
      opened: row.opened ?? 0,
      customers: row.left_out ?? 0,
    },
  }
}
