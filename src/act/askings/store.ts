import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Askings } from '#platform/stores/database.ts'
import { InLanguages, MessageClass, SentFor } from '../messages/contract.ts'
import { saidOf } from '../messages/messages.ts'
import { Audience, AudienceListed } from '../sends/contract.ts'
import { type Asking, AskingState, Draw } from './contract/asking.ts'

type Row = Omit<Selectable<Askings>, 'workspace_id' | 'started_by' | 'stopped_by' | 'changed_at'> & {
  author_name: string | null
  questionnaire: string
  is_retired: boolean
  class: string
  purpose: string
  message_changed_at: Date
  subject_en: string
  text_en: string
  subject_ja: string
  text_ja: string
}

/** An asking as it stands, without what is counted of it. */
export type Kept = ReturnType<typeof keptOf> & { readonly audience: Audience }
export type Listed = ReturnType<typeof keptOf> & { readonly audience: AudienceListed }
export type Place = { readonly at: Date; readonly id: string }

/** Up to ten thousand ids of each are counted where they stand. */
const counted = sql`CASE WHEN a.audience ->> 'kind' = 'people'
  THEN jsonb_build_object('kind', 'people', 'count', jsonb_array_length(a.audience -> 'personIds')) ELSE a.audience END`

type Page = {
  questionnaireId: string | undefined
  standingId: string | null | undefined
  after: Place | undefined
  limit: number
}

/** The latest first, strictly after the place in that order: of a standing asking, else of those that somebody began. */
export async function page(
  context: Context,
  { questionnaireId, standingId = null, after, limit }: Page,
): Promise<Listed[]> {
  const found = await rows(
    context,
    counted,
    sql`AND a.standing_id IS NOT DISTINCT FROM ${standingId}::uuid
      ${questionnaireId === undefined ? sql`` : sql`AND a.questionnaire_id = ${questionnaireId}`}
      ${after === undefined ? sql`` : sql`AND (a.created_at, a.id) < (${after.at}::timestamptz, ${after.id}::uuid)`}
      ORDER BY a.created_at DESC, a.id DESC LIMIT ${limit}`,
  )
  return found.map((row) => ({ ...keptOf(row), audience: AudienceListed.parse(row.audience) }))
}

export async function find(context: Context, id: string): Promise<Kept | undefined> {
  const [row] = await rows(context, sql`a.audience`, sql`AND a.id = ${id}`)
  return row && { ...keptOf(row), audience: Audience.parse(row.audience) }
}

/** Nobody named its people one by one: a rule found them. */
export function wereFound({ audience, standingId }: Kept): boolean {
  return audience.kind !== 'people' || standingId !== null
}

/** The asking, held until this transaction ends: whoever changes, starts, goes on with or stops it does so alone. */
export async function hold(context: Context, id: string): Promise<Kept | undefined> {
  const { db, workspace } = context
  await sql`SELECT FROM askings WHERE workspace_id = ${workspace.id} AND id = ${id} FOR UPDATE`.execute(db)
  return find(context, id)
}

const documents = ['audience', 'draw', 'reminder'] as const
type Documents = { readonly audience?: Audience; readonly draw?: Draw; readonly reminder?: Reminder }
type Reminder = Asking['reminder']
export type Columns = Partial<
  Omit<Selectable<Askings>, 'workspace_id' | 'id' | 'author' | 'created_at' | (typeof documents)[number]>
> &
  Documents
type Needed =
  | 'name'
  | 'questionnaire_id'
  | 'is_anonymous'
  | 'same_days'
  | 'remind_most'
  | 'remind_days'
  | 'open_days'
  | 'message_id'
  | 'standing_id'

export async function insert(
  { db, workspace, now }: Context,
  { audience, draw, reminder, ...plain }: Required<Documents> & Pick<Selectable<Askings>, Needed>,
): Promise<string> {
  const { id } = await db
    .insertInto('askings')
    .values({
      ...plain,
      audience: JSON.stringify(audience),
      draw: JSON.stringify(draw),
      reminder: JSON.stringify(reminder),
      workspace_id: workspace.id,
      created_at: now,
      changed_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function update({ db, workspace, now }: Context, id: string, columns: Columns): Promise<void> {
  const { audience, draw, reminder, ...plain } = columns
  await db
    .updateTable('askings')
    .set({
      ...plain,
      ...(audience && { audience: JSON.stringify(audience) }),
      ...(draw && { draw: JSON.stringify(draw) }),
      ...(reminder && { reminder: JSON.stringify(reminder) }),
      changed_at: now,
    })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function remove({ db, workspace }: Context, id: string): Promise<void> {
  await db.deleteFrom('askings').where('workspace_id', '=', workspace.id).where('id', '=', id).execute()
}

/** The messages that ask and remind, by their numbers. */
export async function keepRounds(context: Context, id: string, messageIds: readonly string[]): Promise<void> {
  const rows = messageIds.map((message_id, number) => ({
    workspace_id: context.workspace.id,
    asking_id: id,
    number,
    message_id,
  }))
  await context.db.insertInto('asking_rounds').values(rows).execute()
}

async function rows(
  { db, workspace }: Context,
  audience: RawBuilder<unknown>,
  which: RawBuilder<unknown>,
): Promise<Row[]> {
  const { rows: found } = await sql<Row>`
    SELECT a.id, a.name, a.questionnaire_id, a.is_anonymous, ${audience} AS audience, a.draw, a.seed, a.same_days, a.remind_most, a.remind_days,
      a.open_days, a.message_id, a.standing_id, a.reminder, a.state, a.looked_at, a.looked_of, a.customers, a.without, a.link_id, a.started_at, a.closes_at,
      a.ended_at, a.author, a.created_at, b.name AS author_name, q.name AS questionnaire, q.retired_at IS NOT NULL AS is_retired,
      m.class, m.purpose, m.changed_at AS message_changed_at, m.subject_en, m.text_en, m.subject_ja, m.text_ja
    FROM askings a
    JOIN questionnaires q ON q.workspace_id = a.workspace_id AND q.id = a.questionnaire_id
    JOIN messages m ON m.workspace_id = a.workspace_id AND m.id = a.message_id
    LEFT JOIN members b ON b.workspace_id = a.workspace_id AND a.author = 'member:' || b.id
    WHERE a.workspace_id = ${workspace.id} ${which}`.execute(db)
  return found
}

function keptOf(row: Row) {
  return {
    id: row.id,
    name: row.name,
    questionnaire: { id: row.questionnaire_id, name: row.questionnaire, isRetired: row.is_retired },
    isAnonymous: row.is_anonymous,
    draw: Draw.parse(row.draw),
    seed: row.seed,
    sameDays: row.same_days,
    reminding: { most: row.remind_most, days: row.remind_days },
    openDays: row.open_days,
    messageId: row.message_id,
    standingId: row.standing_id,
    message: {
      class: MessageClass.parse(row.class),
      purpose: SentFor.parse(row.purpose),
      changedAt: row.message_changed_at,
    },
    said: saidOf(row),
    reminder: InLanguages.parse(row.reminder),
    state: AskingState.parse(row.state),
    lookedAt: row.looked_at,
    lookedOf: row.looked_of,
    customers: row.customers,
    without: row.without,
    linkId: row.link_id,
    startedAt: row.started_at,
    closesAt: row.closes_at,
    endedAt: row.ended_at,
    author: row.author,
    authorName: row.author_name,
    createdAt: row.created_at,
  }
}
