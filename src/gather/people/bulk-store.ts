import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** A person as one statement for thousands takes it; what is `null` or left out stays as it is. */
export type BulkPerson = {
  readonly id: string
  readonly customer_id?: string | null | undefined
  readonly name?: string | null | undefined
  readonly normal_name?: string | null | undefined
  readonly turned_name?: string | null | undefined
  readonly family_name?: string | null | undefined
  readonly given_name?: string | null | undefined
  readonly email?: string | null | undefined
  readonly phone?: string | null | undefined
  readonly title?: string | null | undefined
  readonly department?: string | null | undefined
  readonly locale?: string | null | undefined
  readonly roles?: readonly string[] | null | undefined
  readonly left_on?: string | null | undefined
  readonly attributes: Readonly<Record<string, unknown>>
}

export async function insert(context: Context, people: readonly BulkPerson[]): Promise<void> {
  if (people.length === 0) return
  await sql`
    INSERT INTO people (workspace_id, id, customer_id, name, normal_name, turned_name, family_name, given_name, email, phone, title, department, locale, roles, left_on, attributes)
    SELECT ${context.workspace.id}::uuid, g.id, g.customer_id, coalesce(g.name, ''), coalesce(g.normal_name, ''), coalesce(g.turned_name, ''), g.family_name, g.given_name,
           g.email, g.phone, g.title, g.department, g.locale, coalesce(g.roles, '{}'), g.left_on, g.attributes
    FROM ${given(people)}`.execute(context.db)
}

/** Answers the ids of those that were not so before. Whoever was erased stays erased. */
export async function change(context: Context, people: readonly BulkPerson[]): Promise<Set<string>> {
  if (people.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    WITH wished AS (
      SELECT p.id, coalesce(g.customer_id, p.customer_id) AS customer_id, coalesce(g.name, p.name) AS name, coalesce(g.normal_name, p.normal_name) AS normal_name,
             coalesce(g.turned_name, p.turned_name) AS turned_name, coalesce(g.family_name, p.family_name) AS family_name, coalesce(g.given_name, p.given_name) AS given_name,
             coalesce(g.email, p.email) AS email, coalesce(g.phone, p.phone) AS phone, coalesce(g.title, p.title) AS title, coalesce(g.department, p.department) AS department,
             coalesce(g.locale, p.locale) AS locale, coalesce(g.roles, p.roles) AS roles, coalesce(g.left_on, p.left_on) AS left_on, p.attributes || g.attributes AS attributes
      FROM ${given(people)} JOIN people p ON p.workspace_id = ${context.workspace.id} AND p.id = g.id AND p.erased_at IS NULL)
    UPDATE people p
    SET customer_id = w.customer_id, name = w.name, normal_name = w.normal_name, turned_name = w.turned_name, family_name = w.family_name, given_name = w.given_name,
        email = w.email, phone = w.phone, title = w.title, department = w.department, locale = w.locale, roles = w.roles, left_on = w.left_on,
        attributes = w.attributes, updated_at = ${context.now}
    FROM wished w
    WHERE p.workspace_id = ${context.workspace.id} AND p.id = w.id
      AND (p.customer_id, p.name, p.normal_name, p.turned_name, p.family_name, p.given_name, p.email, p.phone, p.title, p.department, p.locale, p.roles, p.left_on, p.attributes)
          IS DISTINCT FROM (w.customer_id, w.name, w.normal_name, w.turned_name, w.family_name, w.given_name, w.email, w.phone, w.title, w.department, w.locale, w.roles, w.left_on, w.attributes)
    RETURNING p.id`.execute(context.db)
  return new Set(rows.map(({ id }) => id))
}

export async function link(
  context: Context,
  source: string,
  links: readonly { id: string; external_id: string }[],
): Promise<Set<string>> {
  if (links.length === 0) return new Set()
  const { rows } = await sql<{ person_id: string }>`
    INSERT INTO person_external_ids (workspace_id, person_id, source, external_id)
    SELECT ${context.workspace.id}::uuid, g.id, ${source}, g.external_id FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS g(id uuid, external_id text)
    ON CONFLICT (workspace_id, source, external_id) DO NOTHING
    RETURNING person_id`.execute(context.db)
  return new Set(rows.map(({ person_id }) => person_id))
}

export type KnownPerson = { external_id: string; source: string; person_id: string; customer_id: string | null }

export async function byExternalIds(context: Context, externalIds: readonly string[]): Promise<KnownPerson[]> {
  if (externalIds.length === 0) return []
  const { rows } = await sql<KnownPerson>`
    SELECT x.external_id, x.source, x.person_id, p.customer_id
    FROM person_external_ids x JOIN people p ON p.workspace_id = x.workspace_id AND p.id = x.person_id
    WHERE x.workspace_id = ${context.workspace.id} AND x.external_id = ANY (${externalIds}::text[])`.execute(context.db)
  return rows
}

export async function byEmails(
  context: Context,
  emails: readonly string[],
): Promise<{ email: string; person_id: string; customer_id: string | null }[]> {
  if (emails.length === 0) return []
  const { rows } = await sql<{ email: string; person_id: string; customer_id: string | null }>`
    SELECT email_key AS email, id AS person_id, customer_id FROM people
    WHERE workspace_id = ${context.workspace.id} AND email_key = ANY (${emails}::text[]) ORDER BY id`.execute(
    context.db,
  )
  return rows
}

function given(people: readonly BulkPerson[]) {
  return sql`jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS g(id uuid, customer_id uuid, name text, normal_name text, turned_name text, family_name text,
    given_name text, email text, phone text, title text, department text, locale text, roles text[], left_on date, attributes jsonb)`
}
