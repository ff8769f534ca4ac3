import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { everyBatch } from '#platform/outside/after-restore.ts'
import type { StandingAskings } from '#platform/stores/database.ts'
import { InLanguages } from '../messages/contract.ts'
import { Audience, AudienceListed } from '../sends/contract.ts'
import { PausedBecause, StandingState, StandingWish, Trigger } from './contract/standing.ts'
import type { Standing } from './contract.ts'

type Row = Omit<Selectable<StandingAskings>, 'workspace_id'> & {
  author_name: string | null
  questionnaire: string
  is_retired: boolean
  runs_from: string | null
}

export type Kept = ReturnType<typeof keptOf> & { readonly audience: Audience }
export type Listed = ReturnType<typeof keptOf> & { readonly audience: AudienceListed }
export type Place = { readonly at: Date; readonly id: string }

const counted = sql`CASE WHEN a.audience ->> 'kind' = 'people'
  THEN jsonb_build_object('kind', 'people', 'count', jsonb_array_length(a.audience -> 'personIds')) ELSE a.audience END`

type Page = { questionnaireId: string | undefined; after: Place | undefined; limit: number }

/** The latest first, strictly after the place in that order. */
export async function page(context: Context, { questionnaireId, after, limit }: Page): Promise<Listed[]> {
  const found = await rows(
    context,
    counted,
    sql`${questionnaireId === undefined ? sql`` : sql`AND a.questionnaire_id = ${questionnaireId}`}
      ${after === undefined ? sql`` : sql`AND (a.created_at, a.id) < (${after.at}::timestamptz, ${after.id}::uuid)`}
      ORDER BY a.created_at DESC, a.id DESC LIMIT ${limit}`,
  )
  return found.map((row) => ({ ...keptOf(row), audience: AudienceListed.parse(row.audience) }))
}

export async function find(context: Context, id: string): Promise<Kept | undefined> {
  const [row] = await rows(context, sql`a.audience`, sql`AND a.id = ${id}`)
  return row && { ...keptOf(row), audience: Audience.parse(row.audience) }
}

/** It, held until this transaction ends: whoever changes it, or decides turns of it, does so alone. */
export async function hold(context: Context, id: string): Promise<Kept | undefined> {
  const { db, workspace } = context
  await sql`SELECT FROM standing_askings WHERE workspace_id = ${workspace.id} AND id = ${id} FOR UPDATE`.execute(db)
  return find(context, id)
}

/** Those that run or are paused, in order of their ids. */
export async function running({ db, workspace }: Context): Promise<string[]> {
  const found = await db
    .selectFrom('standing_askings')
    .select('id')
    .where('workspace_id', '=', workspace.id)
    .where('state', 'in', ['active', 'paused'])
    .orderBy('id')
    .execute()
  return found.map(({ id }) => id)
}

/** Whether a backup was restored since it last began to run: nobody knows whom it asked after that. */
export async function wasRestored({ db, workspace }: Context, id: string): Promise<boolean> {
  const { rows: found } = await sql`
    SELECT FROM standing_askings a JOIN outgoing_stops z ON z.workspace_id = a.workspace_id AND z.batch = ${sql.lit(everyBatch)}
      AND z.stopped_at >= a.running_since
    WHERE a.workspace_id = ${workspace.id} AND a.id = ${id} LIMIT 1`.execute(db)
  return found.length > 0
}

type StandingSaid = Standing['said']
const documents = ['audience', 'trigger', 'said', 'reminder'] as const
type Documents = Partial<{ audience: Audience; trigger: Trigger; said: StandingSaid; reminder: StandingSaid }>
type Plain = Omit<
  Selectable<StandingAskings>,
  'workspace_id' | 'id' | 'author' | 'created_at' | (typeof documents)[number]
>
export type Columns = Partial<Plain> & Documents
type Needed =
  | 'name'
  | 'questionnaire_id'
  | 'same_days'
  | 'remind_most'
  | 'remind_days'
  | 'open_days'
  | 'grace_days'
  | 'on_new_version'
  | 'from_on'
  | 'until_on'

export async function insert(
  { db, workspace, now }: Context,
  { audience, trigger, said, reminder, ...plain }: Required<Documents> & Pick<Plain, Needed>,
): Promise<string> {
  const { id } = await db
    .insertInto('standing_askings')
    .values({
      ...plain,
      audience: JSON.stringify(audience),
      trigger: JSON.stringify(trigger),
      said: JSON.stringify(said),
      reminder: JSON.stringify(reminder),
      workspace_id: workspace.id,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function update({ db, workspace }: Context, id: string, columns: Columns): Promise<void> {
  const { audience, trigger, said, reminder, ...plain } = columns
  const values = {
    ...plain,
    ...(audience && { audience: JSON.stringify(audience) }),
    ...(trigger && { trigger: JSON.stringify(trigger) }),
    ...(said && { said: JSON.stringify(said) }),
    ...(reminder && { reminder: JSON.stringify(reminder) }),
  }
  if (Object.keys(values).length === 0) return
  await db
    .updateTable('standing_askings')
    .set(values)
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function remove({ db, workspace }: Context, id: string): Promise<void> {
  await db.deleteFrom('standing_askings').where('workspace_id', '=', workspace.id).where('id', '=', id).execute()
}

async function rows(
  { db, workspace }: Context,
  audience: RawBuilder<unknown>,
  which: RawBuilder<unknown>,
): Promise<Row[]> {
  const { rows: found } = await sql<Row>`
    SELECT a.id, a.name, a.questionnaire_id, ${audience} AS audience, a.trigger, a.seed, a.same_days, a.remind_most, a.remind_days, a.open_days,
      a.grace_days, a.on_new_version, a.said, a.reminder, a.from_on, a.until_on, a.state, a.version_number, a.started_by, a.started_at,
      a.active_from, a.running_since, (a.running_since AT TIME ZONE ${workspace.zone})::date AS runs_from, a.settled_on, a.counts_from,
      a.paused_because, a.paused_by, a.paused_at, a.ended_by, a.ended_at, a.author, a.created_at, b.name AS author_name, q.name AS questionnaire,
      q.retired_at IS NOT NULL AS is_retired
    FROM standing_askings a
    JOIN questionnaires q ON q.workspace_id = a.workspace_id AND q.id = a.questionnaire_id
    LEFT JOIN members b ON b.workspace_id = a.workspace_id AND a.author = 'member:' || b.id
    WHERE a.workspace_id = ${workspace.id} ${which}`.execute(db)
  return found
}

function keptOf(row: Row) {
  const { paused_at: at, paused_by: by, paused_because: because } = row
  return {
    id: row.id,
    name: row.name,
    questionnaire: { id: row.questionnaire_id, name: row.questionnaire, isRetired: row.is_retired },
    trigger: Trigger.parse(row.trigger),
    seed: row.seed,
    sameDays: row.same_days,
    reminding: { most: row.remind_most, days: row.remind_days },
    openDays: row.open_days,
    graceDays: row.grace_days,
    onNewVersion: StandingWish.shape.onNewVersion.unwrap().parse(row.on_new_version),
    fromOn: row.from_on,
    untilOn: row.until_on,
    said: InLanguages.parse(row.said),
    reminder: InLanguages.parse(row.reminder),
    state: StandingState.parse(row.state),
    versionNumber: row.version_number,
    pause: at === null || by === null ? null : { because: PausedBecause.parse(because), by, at },
    activeFrom: row.active_from,
    runsFrom: row.runs_from,
    settledOn: row.settled_on,
    countsFrom: row.counts_from,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    author: row.author,
    authorName: row.author_name,
    createdAt: row.created_at,
  }
}
