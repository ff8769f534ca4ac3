import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Sends } from '#platform/stores/database.ts'
import { SendingChannel } from '../channels/contract.ts'
import { MessageClass, SentFor } from '../messages/contract.ts'
import { Audience, AudienceListed, Goes, SendState } from './contract/send.ts'

type Row = Omit<Selectable<Sends>, 'workspace_id' | 'started_at' | 'started_by' | 'stopped_by' | 'changed_at'> & {
  author_name: string | null
  approver_name: string | null
  class: string
  purpose: string
  channels: string[]
  subject: string
  message_changed_at: Date
}

/** A send as it stands, without what is counted of it. */
export type Kept = Base & { readonly audience: Audience }
export type Listed = Base & { readonly audience: AudienceListed }
export type Base = Readonly<ReturnType<typeof keptOf>>

export type Place = { readonly at: Date; readonly id: string }

/** Up to ten thousand ids of each are counted where they stand. */
const counted = sql`CASE WHEN s.audience ->> 'kind' = 'people'
  THEN jsonb_build_object('kind', 'people', 'count', jsonb_array_length(s.audience -> 'personIds')) ELSE s.audience END`

/** The latest first, strictly after the place in that order. */
export async function page(context: Context, after: Place | undefined, limit: number): Promise<Listed[]> {
  const before = after && sql`AND (s.created_at, s.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
  const found = await rows(
    context,
    counted,
    sql`${before ?? sql``} ORDER BY s.created_at DESC, s.id DESC LIMIT ${limit}`,
  )
  return found.map((row) => ({ ...keptOf(row), audience: AudienceListed.parse(row.audience) }))
}

export async function find(context: Context, id: string): Promise<Kept | undefined> {
  const [row] = await rows(context, sql`s.audience`, sql`AND s.id = ${id}`)
  return row && { ...keptOf(row), audience: Audience.parse(row.audience) }
}

/** The send, held until this transaction ends: whoever changes, starts or stops it does so alone. */
export async function hold(context: Context, id: string): Promise<Kept | undefined> {
  const { db, workspace } = context
  await sql`SELECT FROM sends WHERE workspace_id = ${workspace.id} AND id = ${id} FOR UPDATE`.execute(db)
  return find(context, id)
}

export type Columns = Partial<
  Omit<Selectable<Sends>, 'workspace_id' | 'id' | 'author' | 'created_at' | 'audience' | 'goes'>
> & { readonly audience?: Audience; readonly goes?: Goes | null }

export async function insert(
  { db, workspace, now }: Context,
  { name, messageId, audience }: { name: string; messageId: string; audience: Audience },
): Promise<string> {
  const { id } = await db
    .insertInto('sends')
    .values({
      workspace_id: workspace.id,
      name,
      message_id: messageId,
      audience: JSON.stringify(audience),
      created_at: now,
      changed_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function update({ db, workspace }: Context, id: string, columns: Columns): Promise<void> {
  const { audience, goes, ...plain } = columns
  await db
    .updateTable('sends')
    .set({
      ...plain,
      ...(audience && { audience: JSON.stringify(audience) }),
      ...(goes !== undefined && { goes: goes && JSON.stringify(goes) }),
    })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function remove({ db, workspace }: Context, id: string): Promise<void> {
  await db.deleteFrom('sends').where('workspace_id', '=', workspace.id).where('id', '=', id).execute()
}

/** Whether another send of the message goes, or reserved letters: what it says stays for these. */
export async function isOfOther({ db, workspace }: Context, { id, messageId }: Kept): Promise<boolean> {
  const row = await db
    .selectFrom('sends')
    .select('id')
    .where('workspace_id', '=', workspace.id)
    .where('message_id', '=', messageId)
    .where('id', '<>', id)
    .where((eb) => eb.or([eb('state', 'in', ['scheduled', 'sending']), eb('reserved', '>', 0)]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

async function rows(
  { db, workspace }: Context,
  audience: RawBuilder<unknown>,
  which: RawBuilder<unknown>,
): Promise<Row[]> {
  const { rows: found } = await sql<Row>`
    SELECT s.id, s.name, s.message_id, ${audience} AS audience, s.state, s.goes, s.starts_at, s.looked_at, s.looked_of, s.customers,
      s.without, s.batches, s.reserved, s.approved_by, s.approved_at, s.approved_of, s.author, s.created_at, s.ended_at, a.name AS author_name,
      b.name AS approver_name, m.class, m.purpose, m.channels, m.changed_at AS message_changed_at,
      coalesce(t.name, CASE WHEN m.subject_ja = '' OR m.subject_en <> '' AND ${workspace.locale} = 'en' THEN m.subject_en ELSE m.subject_ja END)
        AS subject
    FROM sends s
    JOIN messages m ON m.workspace_id = s.workspace_id AND m.id = s.message_id
    LEFT JOIN content_template_versions v ON v.workspace_id = m.workspace_id AND v.id = m.template_version_id
    LEFT JOIN content_templates t ON t.workspace_id = v.workspace_id AND t.id = v.template_id
    LEFT JOIN members a ON a.workspace_id = s.workspace_id AND s.author = 'member:' || a.id
    LEFT JOIN members b ON b.workspace_id = s.workspace_id AND s.approved_by = 'member:' || b.id
    WHERE s.workspace_id = ${workspace.id} ${which}`.execute(db)
  return found
}

function keptOf(row: Row) {
  return {
    id: row.id,
    name: row.name,
    messageId: row.message_id,
    message: {
      id: row.message_id,
      class: MessageClass.parse(row.class),
      purpose: SentFor.parse(row.purpose),
      channels: row.channels.map((one) => SendingChannel.parse(one)),
      subject: row.subject,
      changedAt: row.message_changed_at,
    },
    state: SendState.parse(row.state),
    goes: row.goes === null ? null : Goes.parse(row.goes),
    startsAt: row.starts_at,
    lookedAt: row.looked_at,
    lookedOf: row.looked_of,
    customers: row.customers,
    without: row.without,
    batches: row.batches,
    reserved: row.reserved,
    approval:
      row.approved_by === null || row.approved_at === null
        ? null
        : { by: row.approved_by, name: row.approver_name, at: row.approved_at },
    approvedOf: row.approved_of,
    author: row.author,
    authorName: row.author_name,
    createdAt: row.created_at,
    endedAt: row.ended_at,
  }
}
