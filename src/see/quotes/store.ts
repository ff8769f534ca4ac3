import { type Insertable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { QuoteConsents } from '#platform/stores/database.ts'
import type { PartIn } from '#platform/wording/part-in.ts'
import type { Source, SourceKind } from './contract.ts'

const kept = {
  answer: 'response_id',
  doubt: 'doubt_id',
  contact: 'interaction_id',
  interview: 'passage_id',
} as const satisfies Record<SourceKind, string>

/** Of two who quote of one source at once the second sees the first. */
export async function hold(context: Context, { kind, id }: Source): Promise<void> {
  const key = `quotes ${context.workspace.id} ${kind} ${id}`
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(context.db)
}

/** These words of a source are one quote, however often they are kept. */
export async function insert(
  { db, workspace, now, actor }: Context,
  { kind, id, question }: Source,
  { starts, length }: PartIn,
  personId: string | null,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO customer_quotes (workspace_id, ${sql.ref(kept[kind])}, question, person_id, starts, length, author, created_at)
    VALUES (${workspace.id}, ${id}, ${kind === 'answer' ? question : ''}, ${personId}, ${starts}, ${length}, ${actor.author}, ${now})
    ON CONFLICT (workspace_id, ${sql.ref(kept[kind])}, ${kind === 'answer' ? sql`question, ` : sql``}starts, length)
    WHERE ${sql.ref(kept[kind])} IS NOT NULL DO UPDATE SET person_id = excluded.person_id
    RETURNING id`.execute(db)
  return rows[0]?.id ?? ''
}

type Said = Omit<
  Insertable<QuoteConsents>,
  'workspace_id' | 'id' | 'quote_id' | 'author' | 'created_at' | 'decided_at'
> & {
  /** When it was said; now where it is not told. */
  readonly on: Date | undefined
}

/** What is said now comes after what was said of the quote before, also within the same millisecond. */
export async function say({ db, workspace, now, actor }: Context, id: string, { on, ...said }: Said): Promise<void> {
  const decidedAt =
    on ??
    sql<Date>`greatest(${now}::timestamptz, (SELECT max(c.decided_at) + interval '1 millisecond' FROM quote_consents c
      WHERE c.workspace_id = ${workspace.id} AND c.quote_id = ${id}))`
  await db
    .insertInto('quote_consents')
    .values({
      ...said,
      workspace_id: workspace.id,
      quote_id: id,
      author: actor.author,
      created_at: now,
      decided_at: decidedAt,
    })
    .execute()
}

export async function remove({ db, workspace }: Context, id: string): Promise<void> {
  await db.deleteFrom('customer_quotes').where('workspace_id', '=', workspace.id).where('id', '=', id).execute()
}
