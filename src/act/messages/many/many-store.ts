import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { isDoubted, reserveMany } from '#platform/outside/outside.ts'
import { staged } from '#platform/postgres/staged.ts'
import type { Locale } from '#platform/wording/words.ts'
import type { Over, SendingChannel } from '../../channels/channels.ts'
import type { Missing } from '../../content/contract.ts'
import { dueLoudly, endings, takeTurn } from '../../courtesy/courtesy.ts'
import { Because } from '../contract/delivery.ts'
import { MessageClass as Class, SentFor as For } from '../contract/message.ts'
import { judgedMany } from '../may/judged-sql.ts'
import { isCapped, type MessageClass, type SentFor, urgencies } from '../may/kinds.ts'
import { isFree } from '../may/recipients-store.ts'
import { type InLanguages, saidIn } from '../said/letter.ts'
import type { Made } from '../said/of-template.ts'
import { type Columns, channelsOf, saidOf } from '../store.ts'
import { judgedAndRead } from './judged-read.ts'

/** Under which letters of sends are reserved. */
export const writer = 'messages'

/** What the key of a letter has before the id of its delivery. */
export const prefix = 'delivery '

export type Batch = {
  readonly message: Made & { readonly id: string }
  readonly sendId: string
  readonly personIds: readonly string[]
  readonly wereFound: boolean
  /** From when on each may go: a relation with `zone` and `due_at`, where it is not at once. */
  readonly dueIn: RawBuilder<unknown> | null
  readonly overs: readonly Over[]
}

/**
 * Judges these people today, puts on record whether the message goes to each, and reserves the letters of those to whom it does: in two
 * statements, however many they are. Whoever has the message already keeps it and gets no second one; whom a stopped send did not reach, or who was held
 * back and may get it by now, is of this send from now on.
 */
export async function reserveBatch(context: Context, batch: Batch): Promise<void> {
  const { db, workspace, now } = context
  const { message, sendId } = batch
  if (isCapped(message)) await takeTurn(context, message.purpose)
  const of = sql`(SELECT unnest(${[...batch.personIds]}::uuid[]) AS id)`
  const kind = {
    class: message.class,
    purpose: message.purpose,
    overs: batch.overs,
    messageId: message.id,
  }
  const many = { ...kind, of, areMost: false, wereFound: batch.wereFound, asNew: true }
  const judged = await judgedAndRead(context, message, many, { keeps: true })
  await sql`
    INSERT INTO deliveries AS d (workspace_id, message_id, send_id, person_id, channel, chosen, ways, address, locale, may, because, missing, decision_id,
      suppression_id, were_found, judged_at, ordered_at)
    SELECT ${workspace.id}::uuid, ${message.id}::uuid, ${sendId}::uuid, j.person_id, j.channel, CASE WHEN j.may THEN j.chosen END, j.ways, j.address,
      ${localeSql(message, workspace.locale)},
      j.may, j.because, j.missing, j.decision_id, j.suppression_id, ${batch.wereFound}, ${now}, ${now}
    FROM ${judged} AS j
    ON CONFLICT (workspace_id, message_id, person_id) DO UPDATE SET send_id = excluded.send_id, channel = excluded.channel, chosen = excluded.chosen,
      ways = excluded.ways, address = excluded.address,
      locale = excluded.locale, may = excluded.may, because = excluded.because, missing = excluded.missing,
      decision_id = excluded.decision_id, suppression_id = excluded.suppression_id, were_found = excluded.were_found, judged_at = excluded.judged_at,
      ordered_at = excluded.ordered_at, ordered_by = excluded.ordered_by
    WHERE (SELECT ${isFree} FROM (SELECT) one LEFT JOIN outgoing o ON o.workspace_id = d.workspace_id AND o.key = d.letter
      LEFT JOIN outgoing_stops z ON z.workspace_id = o.workspace_id AND z.batch = o.batch)`.execute(db)
  // What must be known at once is told at any hour.
  const dueIn = message.class === 'safety' ? batch.dueIn : await dueLoudly(context, batch.personIds, batch.dueIn)
  const due = dueIn === null ? sql`` : sql`LEFT JOIN ${dueIn} AS due ON due.zone = coalesce(p.zone, ${workspace.zone})`
  const letters = sql`(
    SELECT d.letter AS key, d.channel, d.address AS recipient, ${dueIn === null ? sql`` : sql`due.due_at, `}${now}::timestamptz AS now
    FROM deliveries d JOIN people p ON p.workspace_id = d.workspace_id AND p.id = d.person_id ${due}
    WHERE d.workspace_id = ${workspace.id} AND d.send_id = ${sendId} AND d.person_id = ANY (${[...batch.personIds]}::uuid[]) AND d.may)`
  const when = dueIn === null ? sql`l.now` : sql`coalesce(l.due_at, l.now)`
  await reserveMany(context, {
    of: sql`(SELECT l.key, l.channel, l.recipient, ${when} AS due_at FROM ${letters} l)`,
    writer,
    urgency: urgencies[message.class],
    batch: sendId,
  })
}

/** What each reads: their own language where the message has it, as `saidIn` says; of a template what they read is found when it is filled in. */
function localeSql({ said, template }: Made, house: Locale): RawBuilder<Locale> {
  const otherwise = template === null ? saidIn(said, null, house).locale : house
  const own = sql`CASE WHEN lower(btrim(j.locale)) LIKE 'ja%' THEN 'ja' WHEN lower(btrim(j.locale)) LIKE 'en%' THEN 'en' END`
  const present = (['en', 'ja'] as const).filter((locale) => template !== null || said[locale] !== null)
  return sql`CASE WHEN ${own} = ANY (${present}::text[]) THEN ${own} ELSE ${otherwise} END`
}

export type Delivered = {
  readonly id: string
  readonly key: string
  readonly messageId: string
  readonly personId: string
  readonly channel: SendingChannel
  readonly address: string
  readonly locale: Locale
  readonly because: Because
  readonly class: MessageClass
  readonly purpose: SentFor
  readonly channels: SendingChannel[]
  readonly said: InLanguages
  readonly template: Made['template']
  readonly wereFound: boolean
}
type Row = Omit<Delivered, 'because' | 'class' | 'purpose' | 'channels' | 'said' | 'template'> & {
  because: string
} & Columns

/** The deliveries whose letters have these keys, and which still may go, with what they say. */
export async function deliveriesUnder({ db, workspace }: Context, keys: readonly string[]): Promise<Delivered[]> {
  const ids = keys.map((key) => key.slice(prefix.length))
  const { rows } = await sql<Row>`
    SELECT d.id, d.letter AS key, d.message_id AS "messageId", d.person_id AS "personId", d.channel, d.address, d.locale, d.because, d.were_found AS "wereFound",
      m.class, m.purpose, m.channels, m.subject_en, m.text_en, m.subject_ja, m.text_ja, m.template_version_id
    FROM deliveries d JOIN messages m ON m.workspace_id = d.workspace_id AND m.id = d.message_id
    WHERE d.workspace_id = ${workspace.id} AND d.id = ANY (${ids}::uuid[]) AND d.may AND d.address <> ''`.execute(db)
  return rows.map((row) => ({
    ...row,
    because: Because.parse(row.because),
    class: Class.parse(row.class),
    purpose: For.parse(row.purpose),
    channels: channelsOf(row),
    said: saidOf(row),
    template: row.template_version_id === null ? null : { versionId: row.template_version_id },
  }))
}

/** Until when those of these letters wait that are deliveries, where it has become quiet for whom they are to. */
export async function waits(context: Context, keys: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const { db, workspace, now } = context
  const ids = keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
  const ending = ids.length === 0 ? null : await endings(context)
  if (ending === null) return new Map()
  const { rows } = await sql<{ key: string; zone: string | null }>`
    SELECT d.letter AS key, p.zone FROM deliveries d
    JOIN messages m ON m.workspace_id = d.workspace_id AND m.id = d.message_id AND m.class <> 'safety'
    JOIN people p ON p.workspace_id = d.workspace_id AND p.id = d.person_id
    WHERE d.workspace_id = ${workspace.id} AND d.id = ANY (${ids}::uuid[])`.execute(db)
  return new Map(
    rows.flatMap(({ key, zone }) => {
      const end = ending(zone, now)
      return end === null ? [] : [[key, end] as const]
    }),
  )
}

/**
 * Judges these of one message once more, as today and with the addresses of today, and holds back what may not go any more or would go to
 * an address that is theirs no longer. Answers the ids of what is held back.
 */
export async function holdBackOf(context: Context, some: readonly Delivered[]): Promise<ReadonlySet<string>> {
  const { db, workspace, now } = context
  const [first] = some
  if (first === undefined) return new Set()
  const { class: kind, purpose, channel, messageId, wereFound } = first
  const of = sql`(SELECT unnest(${some.map(({ personId }) => personId)}::uuid[]) AS id)`
  const asked = { class: kind, purpose, channel, messageId, of, areMost: false, wereFound, wasOrdered: true }
  const judged = await judgedMany(context, asked)
  // Of ten a plan is not worth compiling.
  await sql`SELECT set_config('jit', 'off', true)`.execute(db)
  const { rows } = await sql<{ id: string }>`
    WITH stays AS MATERIALIZED (
      SELECT d.id, j.may, j.because, j.decision_id, j.suppression_id, ${isDoubted} AS is_doubted
      FROM ${judged} AS j
      JOIN deliveries d ON d.workspace_id = ${workspace.id} AND d.message_id = ${messageId} AND d.person_id = j.person_id
      LEFT JOIN outgoing o ON o.workspace_id = d.workspace_id AND o.key = d.letter
      WHERE NOT j.may OR j.address IS DISTINCT FROM d.address
    ), held AS (
      UPDATE deliveries d SET may = false, because = CASE WHEN j.may THEN 'otherAddress' ELSE j.because END,
        decision_id = CASE WHEN NOT j.may THEN j.decision_id END, suppression_id = CASE WHEN NOT j.may THEN j.suppression_id END,
        judged_at = ${now}
      -- What may have been read was let go, and keeps its address: nobody else gets it there.
      FROM stays j WHERE d.workspace_id = ${workspace.id} AND d.id = j.id AND NOT j.is_doubted
    )
    SELECT id FROM stays`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Keeps what was filled in for each as it goes, and in which language. */
export async function keepFilled(
  context: Context,
  filled: readonly { id: string; subject: string; text: string; locale: Locale }[],
): Promise<void> {
  if (filled.length === 0) return
  const columns = { id: 'uuid', subject: 'text', text: 'text', locale: 'text' } as const
  await sql`
    UPDATE deliveries d SET subject = g.subject, text = g.text, locale = g.locale FROM ${await staged(context, columns, filled)} AS g
    WHERE d.workspace_id = ${context.workspace.id} AND d.id = g.id`.execute(context.db)
}

/** Holds back those whose letter lacks something as it is to go. */
export async function holdLacking(
  context: Context,
  lacking: readonly { id: string; missing: readonly Missing[] }[],
): Promise<void> {
  if (lacking.length === 0) return
  await sql`
    UPDATE deliveries d SET may = false, because = 'lacking', missing = g.missing, decision_id = NULL, suppression_id = NULL,
      judged_at = ${context.now}
    FROM ${await staged(context, { id: 'uuid', missing: 'jsonb' }, lacking)} AS g
    WHERE d.workspace_id = ${context.workspace.id} AND d.id = g.id`.execute(context.db)
}
