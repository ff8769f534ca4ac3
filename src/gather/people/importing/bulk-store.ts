import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { staged } from '#platform/postgres/staged.ts'

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
  readonly cleared?: readonly string[] | undefined
}

export async function insert(context: Context, people: readonly BulkPerson[]): Promise<void> {
  if (people.length === 0) return
  await sql`
    INSERT INTO people (workspace_id, id, customer_id, name, normal_name, turned_name, family_name, given_name, email, phone,
      title, department, locale, roles, left_on, attributes)
    SELECT ${context.workspace.id}::uuid, g.id, g.customer_id, coalesce(g.name, ''), coalesce(g.normal_name, ''),
      coalesce(g.turned_name, ''), g.family_name, g.given_name,
           g.email, g.phone, g.title, g.department, g.locale, coalesce(g.roles, '{}'), g.left_on, g.attributes
    FROM ${await given(context, people)} AS g`.execute(context.db)
}

/** Answers the ids of those that were not so before. Whoever was erased stays erased. */
export async function change(context: Context, people: readonly BulkPerson[]): Promise<Set<string>> {
  if (people.length === 0) return new Set()
  const kept = (column: string) =>
    sql`CASE WHEN ${column} = ANY (g.cleared) THEN NULL ELSE coalesce(g.${sql.ref(column)}, p.${sql.ref(column)}) END AS ${sql.ref(column)}`
  const { rows } = await sql<{ id: string }>`
    WITH wished AS (
      SELECT p.id, coalesce(g.customer_id, p.customer_id) AS customer_id, coalesce(g.name, p.name) AS name,
        coalesce(g.normal_name, p.normal_name) AS normal_name,
             coalesce(g.turned_name, p.turned_name) AS turned_name, coalesce(g.family_name, p.family_name) AS family_name,
               coalesce(g.given_name, p.given_name) AS given_name,
             ${kept('email')}, ${kept('phone')}, ${kept('title')}, ${kept('department')}, ${kept('locale')},
             CASE WHEN 'roles' = ANY (g.cleared) THEN '{}' ELSE coalesce(g.roles, p.roles) END AS roles, ${kept('left_on')},
               p.attributes || g.attributes AS attributes
      FROM ${await given(context, people)} AS g JOIN people p ON p.workspace_id = ${context.workspace.id} AND p.id = g.id
        AND p.erased_at IS NULL)
    UPDATE people p
    SET customer_id = w.customer_id, name = w.name, normal_name = w.normal_name, turned_name = w.turned_name,
      family_name = w.family_name, given_name = w.given_name,
        email = w.email, phone = w.phone, title = w.title, department = w.department, locale = w.locale, roles = w.roles,
          left_on = w.left_on,
        attributes = w.attributes, updated_at = ${context.now}
    FROM wished w
    WHERE p.workspace_id = ${context.workspace.id} AND p.id = w.id
      AND (p.customer_id, p.name, p.normal_name, p.turned_name, p.family_name, p.given_name, p.email, p.phone, p.title,
        p.department, p.locale, p.roles, p.left_on, p.attributes)
          IS DISTINCT FROM (w.customer_id, w.name, w.normal_name, w.turned_name, w.family_name, w.given_name, w.email, w.phone,
            w.title, w.department, w.locale, w.roles, w.left_on, w.attributes)
    RETURNING p.id`.execute(context.db)
  return new Set(rows.map(({ id }) => id))
}

export async function link(
  context: Context,
  source: string,
  links: readonly { id: string; external_id: string }[],
): Promise<Set<string>> {
  if (links.length === 0) return new Set()
  const given = await staged(context, { id: 'uuid', external_id: 'text' }, links)
  const { rows } = await sql<{ person_id: string }>`
    INSERT INTO person_external_ids (workspace_id, person_id, source, external_id)
    SELECT ${context.workspace.id}::uuid, g.id, ${source}, g.external_id FROM ${given} AS g
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

type Addressed = { email: string; person_id: string; customer_id: string | null; customer_name: string | null }

export async function byEmails(context: Context, emails: readonly string[]): Promise<Addressed[]> {
  if (emails.length === 0) return []
  const { rows } = await sql<Addressed>`
    SELECT p.email_key AS email, p.id AS person_id, p.customer_id, c.name AS customer_name
    FROM people p LEFT JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id
    WHERE p.workspace_id = ${context.workspace.id} AND p.email_key = ANY (${emails}::text[]) ORDER BY p.id`.execute(
    context.db,
  )
  return rows
}

/** The people of customers by their whole name, who are still there. */
export async function byNames(
  context: Context,
  wanted: readonly { customer_id: string; name: string }[],
): Promise<{ customer_id: string; name: string; person_id: string; email_key: string | null }[]> {
  if (wanted.length === 0) return []
  const given = await staged(context, { customer_id: 'uuid', name: 'text' }, wanted)
  const { rows } = await sql<{ customer_id: string; name: string; person_id: string; email_key: string | null }>`
    SELECT p.customer_id, p.normal_name AS name, p.id AS person_id, p.email_key
    FROM (SELECT DISTINCT customer_id, name FROM ${given} AS n) g
    JOIN people p ON p.workspace_id = ${context.workspace.id} AND p.customer_id = g.customer_id AND p.normal_name = g.name
    WHERE g.name <> '' AND p.erased_at IS NULL ORDER BY p.id`.execute(context.db)
  return rows
}

function given(context: Context, people: readonly BulkPerson[]) {
  return staged(
    context,
    columns,
    people.map((one) => ({ ...one, cleared: one.cleared ?? [] })),
  )
}

const columns = {
  id: 'uuid',
  customer_id: 'uuid',
  name: 'text',
  normal_name: 'text',
  turned_name: 'text',
  family_name: 'text',
  given_name: 'text',
  email: 'text',
  phone: 'text',
  title: 'text',
  department: 'text',
  locale: 'text',
  roles: 'text[]',
  left_on: 'date',
  attributes: 'jsonb',
  cleared: 'text[]',
} as const
