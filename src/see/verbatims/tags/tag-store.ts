import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Tag, TagRule } from '../contract/shapes.ts'
import { patternOf } from './pattern.ts'

export type TagRow = Omit<Tag, 'author'> & { readonly giver: string }

/** By name. */
export async function tags({ db, workspace }: Context): Promise<TagRow[]> {
  const { rows } = await sql<TagRow>`
    SELECT t.id, t.name, t.author AS giver, (
      SELECT coalesce(jsonb_agg(jsonb_build_object('phrases', r.phrases, 'language', r.language, 'npsFrom', r.nps_from, 'npsUntil', r.nps_until)
        ORDER BY r.created_at, r.id), '[]')
      FROM verbatim_tag_rules r WHERE r.workspace_id = t.workspace_id AND r.tag_id = t.id) AS rules
    FROM verbatim_tags t WHERE t.workspace_id = ${workspace.id} ORDER BY t.name, t.id LIMIT 200`.execute(db)
  return rows
}

export async function isTag({ db, workspace }: Context, id: string): Promise<boolean> {
  const { rows } = await sql`SELECT FROM verbatim_tags WHERE workspace_id = ${workspace.id} AND id = ${id}`.execute(db)
  return rows.length > 0
}

export async function count({ db, workspace }: Context): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM verbatim_tags WHERE workspace_id = ${workspace.id}`.execute(db)
  return rows[0]?.n ?? 0
}

/** The tag that is called so, however it is spelled. */
export async function called({ db, workspace }: Context, name: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM verbatim_tags WHERE workspace_id = ${workspace.id} AND fold(name) = fold(${name})`.execute(db)
  return rows[0]?.id
}

export async function insert({ db, workspace, actor, now }: Context, name: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO verbatim_tags (workspace_id, name, author, created_at, updated_at)
    VALUES (${workspace.id}, ${name}, ${actor.author}, ${now}, ${now}) RETURNING id`.execute(db)
  return rows[0]?.id ?? ''
}

export async function rename({ db, workspace, now }: Context, id: string, name: string): Promise<void> {
  await sql`UPDATE verbatim_tags SET name = ${name}, updated_at = ${now}
    WHERE workspace_id = ${workspace.id} AND id = ${id} AND name <> ${name}`.execute(db)
}

export async function remove({ db, workspace }: Context, id: string): Promise<void> {
  await sql`DELETE FROM verbatim_tags WHERE workspace_id = ${workspace.id} AND id = ${id}`.execute(db)
}

/** The rules of a tag are these and no others. */
export async function writeRules(context: Context, tagId: string, rules: readonly TagRule[]): Promise<void> {
  const { db, workspace, actor, now } = context
  await sql`DELETE FROM verbatim_tag_rules WHERE workspace_id = ${workspace.id} AND tag_id = ${tagId}`.execute(db)
  for (const { phrases, language, npsFrom, npsUntil } of rules)
    await sql`INSERT INTO verbatim_tag_rules (workspace_id, tag_id, phrases, pattern, folded, language, nps_from, nps_until, author, created_at)
      VALUES (${workspace.id}, ${tagId}, ${phrases}::text[], ${patternOf(phrases)},
        ARRAY(SELECT fold(phrase) FROM unnest(${phrases}::text[]) AS phrase), ${language}, ${npsFrom}, ${npsUntil}, ${actor.author}, ${now})`.execute(
      db,
    )
}

export async function say(context: Context, verbatimId: string, tagId: string, hasIt: boolean): Promise<void> {
  const { db, workspace, actor, now } = context
  await sql`INSERT INTO verbatim_tag_hands AS h (workspace_id, verbatim_id, tag_id, has_it, author, created_at)
    VALUES (${workspace.id}, ${verbatimId}, ${tagId}, ${hasIt}, ${actor.author}, ${now})
    ON CONFLICT (workspace_id, verbatim_id, tag_id) DO UPDATE
    SET has_it = excluded.has_it, author = excluded.author, created_at = excluded.created_at
    WHERE h.has_it <> excluded.has_it`.execute(db)
}

export async function unsay({ db, workspace }: Context, verbatimId: string, tagId: string): Promise<void> {
  await sql`DELETE FROM verbatim_tag_hands
    WHERE workspace_id = ${workspace.id} AND verbatim_id = ${verbatimId} AND tag_id = ${tagId}`.execute(db)
}
