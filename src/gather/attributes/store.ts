import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { pageFrom, partsOf } from '#platform/stores/cursor.ts'
import { Attribute, type AttributeType } from './contract.ts'

type Subject = Attribute['subject']
const columns = [
  'id',
  'subject',
  'name',
  'label',
  'labels',
  'descriptions',
  'type',
  'learnt',
  'leaks_outcome as leaksOutcome',
] as const

type Wish = {
  readonly subject?: Subject | undefined
  readonly text?: string | undefined
  readonly names?: readonly string[] | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** In the order in which they came in, for each subject. */
export async function page(
  { db, workspace }: Context,
  { subject, text, names, cursor, limit }: Wish,
): Promise<{ rows: Attribute[]; next: string | null; total: number }> {
  const [afterSubject, afterAt, afterName] = partsOf(cursor, /^(customer|person)\.(\d{1,17})\.([a-z][a-z0-9_]{0,62})$/)
  const { rows } = await sql<Record<string, unknown> & { at: string; total: string }>`
    WITH found AS (
      SELECT id, subject, name, label, labels, descriptions, type, learnt, leaks_outcome AS "leaksOutcome",
             (extract(epoch FROM created_at) * 1000000)::bigint AS at
      FROM attributes
      WHERE workspace_id = ${workspace.id}
        AND (${subject ?? null}::text IS NULL OR subject = ${subject ?? null})
        AND (${names ?? null}::text[] IS NULL OR name = ANY (${names ?? null}::text[]))
        AND (position(lower(${text ?? ''}) IN lower(concat_ws(' ', label, labels ->> 'en', labels ->> 'ja'))) > 0 OR position(lower(${text ?? ''}) IN name) > 0))
    SELECT found.*, (SELECT count(*) FROM found) AS total FROM found
    WHERE ${afterSubject ?? null}::text IS NULL
       OR (subject, at, name) > (${afterSubject ?? null}::text, ${afterAt ?? null}::bigint, ${afterName ?? null}::text)
    ORDER BY subject, at, name
    LIMIT ${limit + 1}`.execute(db)
  const { rows: shown, next } = pageFrom(rows, limit, ({ subject: its, at, name }) => `${its}.${at}.${name}`)
  return { rows: shown.map((row) => Attribute.parse(row)), next, total: Number(rows[0]?.total ?? 0) }
}

/**
 * However many names there are: a document is written sooner than an array. Whoever asks is about to write values of them: until that is
 * done none of them is removed, and what is being removed is not found.
 */
export async function allNamed(context: Context, subject: Subject, names: readonly string[]): Promise<Attribute[]> {
  if (names.length === 0) return []
  const { rows } = await sql`
    SELECT id, subject, name, label, labels, descriptions, type, learnt, leaks_outcome AS "leaksOutcome" FROM attributes
    WHERE workspace_id = ${context.workspace.id} AND subject = ${subject}
      AND name = ANY (ARRAY(SELECT jsonb_array_elements_text(${JSON.stringify(names)}::jsonb)))
    ORDER BY name
    FOR KEY SHARE`.execute(context.db)
  return rows.map((row) => Attribute.parse(row))
}

export async function countLearnt(context: Context, subject: Subject): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    SELECT count(*) FROM attributes
    WHERE workspace_id = ${context.workspace.id} AND subject = ${subject} AND learnt`.execute(context.db)
  return Number(rows[0]?.count ?? 0)
}

/** Declares what is not declared yet, however much it is. */
export async function declare(
  context: Context,
  subject: Subject,
  wished: readonly (Omit<Attribute, 'id' | 'subject' | 'labels' | 'descriptions'> &
    Partial<Pick<Attribute, 'labels' | 'descriptions'>>)[],
): Promise<void> {
  if (wished.length === 0) return
  await sql`
    INSERT INTO attributes (workspace_id, subject, name, label, labels, descriptions, type, learnt, leaks_outcome)
    SELECT ${context.workspace.id}::uuid, ${subject}, name, label, coalesce(labels, '{}'), coalesce(descriptions, '{}'), type, learnt,
           "leaksOutcome"
    FROM jsonb_to_recordset(${JSON.stringify(wished)}::jsonb)
      AS a(name text, label text, labels jsonb, descriptions jsonb, type text, learnt boolean, "leaksOutcome" boolean)
    ORDER BY name
    ON CONFLICT (workspace_id, subject, name) DO NOTHING`.execute(context.db)
}

/** To be removed: waits for whoever writes values of them, and nobody writes any until this transaction ends. */
export async function holdAll(context: Context, ids: readonly string[]): Promise<Attribute[]> {
  const { rows } = await sql`
    SELECT id, subject, name, label, labels, descriptions, type, learnt, leaks_outcome AS "leaksOutcome" FROM attributes
    WHERE workspace_id = ${context.workspace.id} AND id = ANY (${ids}::uuid[])
    ORDER BY subject, name
    FOR UPDATE`.execute(context.db)
  return rows.map((row) => Attribute.parse(row))
}

export async function find(context: Context, id: string): Promise<Attribute | undefined> {
  const row = await context.db
    .selectFrom('attributes')
    .select(columns)
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && Attribute.parse(row)
}

export async function named(context: Context, subject: Subject, name: string): Promise<Attribute | undefined> {
  const query = context.db.selectFrom('attributes').select(columns).where('workspace_id', '=', context.workspace.id)
  const row = await query.where('subject', '=', subject).where('name', '=', name).executeTakeFirst()
  return row && Attribute.parse(row)
}

type Change = Partial<{ [Key in 'label' | 'labels' | 'descriptions' | 'learnt']: Attribute[Key] | undefined }>

export async function change(
  { db, workspace }: Context,
  id: string,
  { labels, descriptions, label, learnt }: Change,
): Promise<void> {
  const set = {
    ...(label === undefined ? {} : { label }),
    ...(learnt === undefined ? {} : { learnt }),
    ...(labels === undefined ? {} : { labels: JSON.stringify(labels) }),
    ...(descriptions === undefined ? {} : { descriptions: JSON.stringify(descriptions) }),
  }
  if (Object.keys(set).length === 0) return
  await db.updateTable('attributes').set(set).where('workspace_id', '=', workspace.id).where('id', '=', id).execute()
}

/** Says of attributes that files brought that they tell the outcome. */
export async function markLeaks(context: Context, subject: Subject, names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  await context.db
    .updateTable('attributes')
    .set({ leaks_outcome: true })
    .where('workspace_id', '=', context.workspace.id)
    .where('subject', '=', subject)
    .where('learnt', '=', true)
    .where('leaks_outcome', '=', false)
    .where('name', 'in', [...names])
    .execute()
}

export async function remove({ db, workspace }: Context, ids: readonly string[]): Promise<void> {
  await sql`DELETE FROM attributes WHERE workspace_id = ${workspace.id} AND id = ANY (${ids}::uuid[])`.execute(db)
}

/** Turns learnt attributes into text, because later rows brought values of another kind: in one pass over the records. */
export async function widen(context: Context, subject: Subject, names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  const { db, workspace } = context
  const wide: AttributeType = 'text'
  await sql`
    UPDATE attributes SET type = ${wide}
    WHERE workspace_id = ${workspace.id} AND subject = ${subject} AND name = ANY (${names}::text[])`.execute(db)
  const asText = sql`
    SELECT jsonb_object_agg(key, to_jsonb(value #>> '{}')) FROM jsonb_each(attributes)
    WHERE key = ANY (${names}::text[]) AND jsonb_typeof(value) IN ('number', 'boolean')`
  for (const table of bearersOf(context, subject))
    await sql`
      UPDATE ${sql.table(table)} SET attributes = attributes || (${asText})
      WHERE workspace_id = ${workspace.id} AND attributes ?| ${names}::text[] AND (${asText}) IS NOT NULL`.execute(db)
}

/** Takes the values of attributes out of at most so many records; answers how many had any. */
export async function empty(
  context: Context,
  subject: Subject,
  names: readonly string[],
  most: number,
): Promise<number> {
  const { db, workspace } = context
  let emptied = 0
  for (const table of bearersOf(context, subject)) {
    const { numAffectedRows = 0n } = await sql`
      UPDATE ${sql.table(table)} SET attributes = attributes - ${names}::text[]
      WHERE workspace_id = ${workspace.id} AND id IN (
        SELECT id FROM ${sql.table(table)}
        WHERE workspace_id = ${workspace.id} AND attributes ?| ${names}::text[]
        LIMIT ${most - emptied}
        FOR UPDATE)`.execute(db)
    emptied += Number(numAffectedRows)
  }
  return emptied
}

/** How many records bear any of the attributes, counted no further than so many. */
export async function bearing(
  context: Context,
  subject: Subject,
  names: readonly string[],
  most: number,
): Promise<number> {
  let count = 0
  for (const table of bearersOf(context, subject)) {
    const { rows } = await sql<{ count: number }>`
      SELECT count(*)::int AS count FROM (
        SELECT FROM ${sql.table(table)}
        WHERE workspace_id = ${context.workspace.id} AND attributes ?| ${names}::text[]
        LIMIT ${most}) AS bearers`.execute(context.db)
    count += rows[0]?.count ?? 0
  }
  return count
}

export async function usedAmong(context: Context, subject: Subject, names: readonly string[]): Promise<string[]> {
  const { db, workspace } = context
  const used = new Set<string>()
  for (const table of bearersOf(context, subject)) {
    const { rows } = await sql<{ name: string }>`
      SELECT DISTINCT used.key AS name FROM ${sql.table(table)}, jsonb_object_keys(attributes) AS used(key)
      WHERE workspace_id = ${workspace.id} AND attributes ?| ${names}::text[]
        AND used.key = ANY (${names}::text[])`.execute(db)
    for (const { name } of rows) used.add(name)
  }
  return [...used]
}

function bearersOf({ contributions }: Context, subject: Subject) {
  return (contributions.bearers ?? []).filter((one) => one.subject === subject).map(({ table }) => table)
}
