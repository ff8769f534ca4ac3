import { type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Messages } from '#platform/stores/database.ts'
import { codeOf } from '#platform/stores/store-refusal.ts'
import { SendingChannel } from '../channels/contract.ts'
import { MessageClass, SentFor, states } from './contract/message.ts'
import type { Message } from './contract.ts'
import type { InLanguages } from './said/letter.ts'
import type { Made } from './said/of-template.ts'
import { joinedLetter, stateOf } from './sending/deliveries-store.ts'

export type Columns = Pick<
  Selectable<Messages>,
  'class' | 'purpose' | 'channels' | 'subject_en' | 'text_en' | 'subject_ja' | 'text_ja' | 'template_version_id'
>
type Row = Selectable<Messages> & {
  author_name: string | null
  template_id: string | null
  template_name: string | null
  version_number: number | null
}
export type Place = { readonly at: Date; readonly id: string }

/** The latest first, strictly after the place in that order. */
export async function page(context: Context, after: Place | undefined, limit: number): Promise<Message[]> {
  let query = rows(context).orderBy('messages.changed_at', 'desc').orderBy('messages.id', 'desc').limit(limit)
  if (after !== undefined)
    query = query.where(
      sql<boolean>`(messages.changed_at, messages.id) < (${after.at}::timestamptz, ${after.id}::uuid)`,
    )
  return counted(context, await query.execute())
}

export async function find(context: Context, id: string): Promise<Message | undefined> {
  return (await counted(context, await rows(context).where('messages.id', '=', id).execute()))[0]
}

export async function insert({ db, workspace, now }: Context, columns: Columns): Promise<string> {
  const { id } = await db
    .insertInto('messages')
    .values({ ...columns, workspace_id: workspace.id, created_at: now, changed_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function update({ db, workspace, now }: Context, id: string, columns: Columns): Promise<void> {
  await db
    .updateTable('messages')
    // Two versions never share an instant, whichever transaction began first: what was approved is known by it.
    .set({
      ...columns,
      changed_at: sql<Date>`greatest(${now}::timestamptz, messages.changed_at + interval '1 millisecond')`,
    })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

/** What it says stays from now on; freed, it may be changed again unless it went to somebody. */
export async function settle({ db, workspace, now }: Context, id: string, isSettled: boolean): Promise<void> {
  await db
    .updateTable('messages')
    .set({ settled_at: isSettled ? sql<Date>`coalesce(settled_at, ${now}::timestamptz)` : null })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

/** Answers whether it went: what a room below uses is not removed, and the transaction is over then. */
export async function remove({ db, workspace }: Context, id: string): Promise<boolean> {
  try {
    await db.deleteFrom('messages').where('workspace_id', '=', workspace.id).where('id', '=', id).execute()
    return true
  } catch (problem) {
    if (codeOf(problem) === '23503') return false
    throw problem
  }
}

/** Holds the message until this transaction ends: what it says, and to whom it goes, is settled by one at a time. */
export async function hold({ db, workspace }: Context, id: string): Promise<void> {
  await db
    .selectFrom('messages')
    .select('id')
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

/** Whether it may go, or went, to anybody, or a send of it was started. */
export async function hasGone(context: Context, id: string): Promise<boolean> {
  const { db, workspace } = context
  const settled = await rows(context)
    .where('messages.id', '=', id)
    .where('messages.settled_at', 'is not', null)
    .execute()
  if (settled.length > 0) return true
  const row = await db
    .selectFrom('deliveries')
    .select('id')
    .where('workspace_id', '=', workspace.id)
    .where('message_id', '=', id)
    .where(
      sql<boolean>`(may OR EXISTS (SELECT FROM outgoing o WHERE o.workspace_id = deliveries.workspace_id AND o.key = deliveries.letter))`,
    )
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

function rows({ db, workspace }: Context) {
  return db
    .selectFrom('messages')
    .leftJoin('members', (join) =>
      join
        .onRef('members.workspace_id', '=', 'messages.workspace_id')
        .on(sql<boolean>`messages.author = 'member:' || members.id`),
    )
    .leftJoin('content_template_versions as version', (join) =>
      join
        .onRef('version.workspace_id', '=', 'messages.workspace_id')
        .onRef('version.id', '=', 'messages.template_version_id'),
    )
    .leftJoin('content_templates as template', (join) =>
      join.onRef('template.workspace_id', '=', 'version.workspace_id').onRef('template.id', '=', 'version.template_id'),
    )
    .selectAll('messages')
    .select(['members.name as author_name', 'version.template_id', 'version.number as version_number'])
    .select('template.name as template_name')
    .where('messages.workspace_id', '=', workspace.id)
}

async function counted(context: Context, found: readonly Row[]): Promise<Message[]> {
  if (found.length === 0) return []
  const { rows: counts } = await sql<{ id: string; state: string; count: number }>`
    SELECT d.message_id AS id, ${stateOf} AS state, count(*)::int AS count
    FROM deliveries d ${joinedLetter}
    WHERE d.workspace_id = ${context.workspace.id} AND d.message_id = ANY (${found.map(({ id }) => id)}::uuid[])
    GROUP BY 1, 2`.execute(context.db)
  const of = Map.groupBy(counts, ({ id }) => id)
  return found.map((row) => {
    const theirs = new Map((of.get(row.id) ?? []).map(({ state, count }) => [state, count]))
    return {
      id: row.id,
      class: MessageClass.parse(row.class),
      purpose: SentFor.parse(row.purpose),
      channels: channelsOf(row),
      said: saidOf(row),
      template: templateOf(row),
      author: row.author,
      authorName: row.author_name,
      createdAt: row.created_at,
      changedAt: row.changed_at,
      isSettled: row.settled_at !== null,
      counts: Object.fromEntries(states.map((state) => [state, theirs.get(state) ?? 0])) as Message['counts'],
    }
  })
}

function templateOf(row: Row): Message['template'] {
  const { template_version_id: versionId, template_id: templateId, template_name: name, version_number: number } = row
  if (versionId === null || templateId === null || name === null || number === null) return null
  return { versionId, templateId, name, number }
}

export function channelsOf({ channels }: Pick<Columns, 'channels'>): SendingChannel[] {
  return channels.map((one) => SendingChannel.parse(one))
}

export function columnsOf({ said: { en, ja }, template, class: kind, purpose, channels }: Made): Columns {
  return {
    class: kind,
    purpose,
    channels,
    subject_en: en?.subject ?? '',
    text_en: en?.text ?? '',
    subject_ja: ja?.subject ?? '',
    text_ja: ja?.text ?? '',
    template_version_id: template?.versionId ?? null,
  }
}

export function saidOf(row: Pick<Columns, 'subject_en' | 'text_en' | 'subject_ja' | 'text_ja'>): InLanguages {
  return {
    en: row.subject_en === '' ? null : { subject: row.subject_en, text: row.text_en },
    ja: row.subject_ja === '' ? null : { subject: row.subject_ja, text: row.text_ja },
  }
}
