import { type Insertable, type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { InterviewNotes } from '#platform/stores/database.ts'
import type { Note } from '../contract.ts'

export async function notesOf(context: Context, interviewIds: readonly string[]): Promise<Note[]> {
  return read(context, sql`n.interview_id = ANY (${[...interviewIds]}::uuid[])`)
}

export async function findNote(context: Context, id: string): Promise<Note | undefined> {
  return (await read(context, sql`n.id = ${id}`))[0]
}

async function read({ db, workspace }: Context, where: RawBuilder<unknown>): Promise<Note[]> {
  const { rows } = await sql<Note>`
    SELECT n.id, n.interview_id AS "interviewId", n.question, n.said, n.kind, n.tags, n.updated_at AS "updatedAt",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'words', substr(n.said, p.starts, p.length), 'starts', p.starts,
          'request', CASE WHEN r.id IS NOT NULL THEN jsonb_build_object('id', r.id, 'title', r.title) END, 'doubtId', p.doubt_id)
          ORDER BY p.starts, p.length), '[]')
        FROM interview_passages p LEFT JOIN requests r ON r.workspace_id = p.workspace_id AND r.id = p.request_id
        WHERE p.workspace_id = n.workspace_id AND p.note_id = n.id) AS passages
    FROM interview_notes n WHERE n.workspace_id = ${workspace.id} AND ${where} ORDER BY n.place, n.id`.execute(db)
  return rows
}

type Columns = Omit<
  Insertable<InterviewNotes>,
  'workspace_id' | 'id' | 'author' | 'created_at' | 'updated_at' | 'place'
>

/** At the end of the sheet, in this order. */
export async function insertNotes(
  { db, workspace, now, actor }: Context,
  interviewId: string,
  notes: readonly Omit<Columns, 'interview_id'>[],
): Promise<string[]> {
  if (notes.length === 0) return []
  const { rows } = await sql<{ last: number }>`SELECT coalesce(max(place), 0)::int AS last FROM interview_notes
    WHERE workspace_id = ${workspace.id} AND interview_id = ${interviewId}`.execute(db)
  const last = rows[0]?.last ?? 0
  const kept = await db
    .insertInto('interview_notes')
    .values(
      notes.map((note, nth) => ({
        ...note,
        workspace_id: workspace.id,
        interview_id: interviewId,
        place: last + nth + 1,
        author: actor.author,
        created_at: now,
        updated_at: now,
      })),
    )
    .returning('id')
    .execute()
  return kept.map(({ id }) => id)
}

export async function updateNote(
  { db, workspace, now }: Context,
  id: string,
  columns: Partial<Columns>,
): Promise<void> {
  await db
    .updateTable('interview_notes')
    .set({ ...columns, updated_at: now })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function removeNote({ db, workspace }: Context, id: string): Promise<void> {
  await db.deleteFrom('interview_notes').where('workspace_id', '=', workspace.id).where('id', '=', id).execute()
}

/** Until the transaction ends, so that of two acts at once the second sees what the first did. */
export async function holdInterview({ db, workspace }: Context, id: string): Promise<void> {
  await sql`SELECT FROM interviews WHERE workspace_id = ${workspace.id} AND id = ${id} FOR UPDATE`.execute(db)
}

export async function holdNote({ db, workspace }: Context, id: string): Promise<void> {
  await sql`SELECT FROM interview_notes WHERE workspace_id = ${workspace.id} AND id = ${id} FOR UPDATE`.execute(db)
}

type Marked = {
  readonly id: string
  readonly noteId: string
  readonly words: string
  readonly requestId: string | null
  readonly doubtId: string | null
  readonly customerId: string
  readonly personId: string | null
  readonly heldOn: string
}

/** A passage with whose words it has; nobody else makes anything of it until the transaction ends. */
export async function heldPassage({ db, workspace }: Context, id: string): Promise<Marked | undefined> {
  const { rows } = await sql<Marked>`
    SELECT p.id, p.note_id AS "noteId", substr(n.said, p.starts, p.length) AS words, p.request_id AS "requestId", p.doubt_id AS "doubtId",
      i.customer_id AS "customerId", i.person_id AS "personId", i.held_on AS "heldOn"
    FROM interview_passages p
    JOIN interview_notes n ON n.workspace_id = p.workspace_id AND n.id = p.note_id
    JOIN interviews i ON i.workspace_id = n.workspace_id AND i.id = n.interview_id
    WHERE p.workspace_id = ${workspace.id} AND p.id = ${id} FOR UPDATE OF p`.execute(db)
  return rows[0]
}

export async function insertPassage(
  { db, workspace, now, actor }: Context,
  noteId: string,
  { starts, length }: { readonly starts: number; readonly length: number },
): Promise<void> {
  await db
    .insertInto('interview_passages')
    .values({ workspace_id: workspace.id, note_id: noteId, starts, length, author: actor.author, created_at: now })
    .onConflict((same) => same.columns(['workspace_id', 'note_id', 'starts', 'length']).doNothing())
    .execute()
}

export async function becameOf(
  { db, workspace }: Context,
  id: string,
  what: { readonly request_id: string } | { readonly doubt_id: string },
): Promise<void> {
  await db
    .updateTable('interview_passages')
    .set(what)
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function removePassage({ db, workspace }: Context, id: string): Promise<void> {
  await db.deleteFrom('interview_passages').where('workspace_id', '=', workspace.id).where('id', '=', id).execute()
}
