import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { staged } from '#platform/postgres/staged.ts'
import { type Further, furtherOf } from '../joined-store.ts'
import { completedNames, isHalfNamed, type Names } from '../naming/given-names.ts'
import { telephoneKey } from '../naming/person-name.ts'

/** A person as one statement for thousands takes it; what is `null` or left out stays as it is. */
export type BulkPerson = {
  readonly id: string
  readonly customer_id?: string | null | undefined
  readonly name?: string | null | undefined
  readonly normal_name?: string | null | undefined
  readonly turned_name?: string | null | undefined
  readonly family_name?: string | null | undefined
  readonly given_name?: string | null | undefined
  readonly name_kana?: string | null | undefined
  readonly family_kana?: string | null | undefined
  readonly given_kana?: string | null | undefined
  readonly normal_kana?: string | null | undefined
  readonly turned_kana?: string | null | undefined
  readonly honorific?: string | null | undefined
  readonly zone?: string | null | undefined
  readonly email?: string | null | undefined
  readonly phone?: string | null | undefined
  readonly line_id?: string | null | undefined
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
    INSERT INTO people (workspace_id, id, name, normal_name, turned_name, normal_kana, turned_kana, roles, attributes, ${refs(plainColumns)})
    SELECT ${context.workspace.id}::uuid, g.id, coalesce(g.name, ''), coalesce(g.normal_name, ''), coalesce(g.turned_name, ''),
      coalesce(g.normal_kana, ''), coalesce(g.turned_kana, ''), coalesce(g.roles, '{}'), g.attributes, ${refs(plainColumns, 'g')}
    FROM ${await given(
      context,
      people.map((one) => (isHalfNamed(one) ? { ...one, ...completedNames({}, one) } : one)),
    )} AS g`.execute(context.db)
}

/** Answers the ids of those that were not so before. Whoever was erased stays erased. */
export async function change(context: Context, people: readonly BulkPerson[]): Promise<Set<string>> {
  if (people.length === 0) return new Set()
  const wished = changing.map((column) => sql`${wishFor(column)} AS ${sql.ref(column)}`)
  const { rows } = await sql<{ id: string }>`
    WITH wished AS (
      SELECT p.id, ${sql.join(wished)}
      FROM ${await given(context, await completed(context, people))} AS g
      JOIN people p ON p.workspace_id = ${context.workspace.id} AND p.id = g.id AND p.erased_at IS NULL)
    UPDATE people p
    SET ${sql.join(changing.map((column) => sql`${sql.ref(column)} = w.${sql.ref(column)}`))}, updated_at = ${context.now}
    FROM wished w
    WHERE p.workspace_id = ${context.workspace.id} AND p.id = w.id AND p.joined_into IS NULL
      AND (${refs(changing, 'p')}) IS DISTINCT FROM (${refs(changing, 'w')})
    RETURNING p.id`.execute(context.db)
  return new Set(rows.map(({ id }) => id))
}

/** A file that tells a part of a name leaves the rest as it is on record; one that says what is known besides changes nothing by that. */
async function completed(context: Context, all: readonly BulkPerson[]): Promise<readonly BulkPerson[]> {
  const further = await furtherOf(
    context,
    all.map(({ id }) => id),
  )
  const people = all.map((one) => withoutFurther(one, further.get(one.id) ?? []))
  const halves = people.filter(isHalfNamed).map(({ id }) => id)
  if (halves.length === 0) return people
  const { rows } = await sql<Names & { id: string }>`
    SELECT id, name, family_name AS "familyName", given_name AS "givenName",
      name_kana AS "nameKana", family_kana AS "familyKana", given_kana AS "givenKana"
    FROM people WHERE workspace_id = ${context.workspace.id} AND id = ANY (${halves}::uuid[])`.execute(context.db)
  const known = new Map(rows.map(({ id, ...names }) => [id, names]))
  return people.map((one) => {
    const before = known.get(one.id)
    return before === undefined ? one : { ...one, ...completedNames(before, one) }
  })
}

const unnamed = { name: null, normal_name: null, turned_name: null, family_name: null, given_name: null } as const

function withoutFurther(one: BulkPerson, further: readonly (Further & { readonly key: string })[]): BulkPerson {
  const isFurther = (kind: Further['kind'], said: string | null | undefined) =>
    Boolean(said) && further.some((known) => known.kind === kind && (known.key === said || known.value === said))
  return {
    ...one,
    ...(isFurther('email', one.email?.toLowerCase()) && { email: null }),
    ...(isFurther('phone', one.phone && telephoneKey(one.phone)) && { phone: null }),
    ...(isFurther('line', one.line_id) && { line_id: null }),
    ...(isFurther('name', one.normal_name) && unnamed),
  }
}

/** What a blank cell empties where the mapping says so. */
const emptied = ['email', 'phone', 'line_id', 'title', 'department', 'locale', 'left_on', 'honorific', 'zone'] as const
const plainColumns = [
  'customer_id',
  'family_name',
  'given_name',
  'name_kana',
  'family_kana',
  'given_kana',
  ...emptied,
] as const
const changing = [
  ...plainColumns,
  'name',
  'normal_name',
  'turned_name',
  'normal_kana',
  'turned_kana',
  'roles',
  'attributes',
] as const

function wishFor(column: (typeof changing)[number]): RawBuilder<unknown> {
  const kept = sql`coalesce(g.${sql.ref(column)}, p.${sql.ref(column)})`
  if (column === 'attributes') return sql`p.attributes || g.attributes`
  if (column === 'roles') return sql`CASE WHEN 'roles' = ANY (g.cleared) THEN '{}' ELSE ${kept} END`
  return emptied.some((one) => one === column)
    ? sql`CASE WHEN ${column} = ANY (g.cleared) THEN NULL ELSE ${kept} END`
    : kept
}

function refs(names: readonly string[], of?: string): RawBuilder<unknown> {
  return sql.join(names.map((name) => sql.ref(of === undefined ? name : `${of}.${name}`)))
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
    WHERE p.workspace_id = ${context.workspace.id} AND p.email_key = ANY (${emails}::text[])
    UNION ALL
    SELECT f.key, p.id, p.customer_id, c.name FROM person_further f
    JOIN people p ON p.workspace_id = f.workspace_id AND p.id = f.person_id AND p.email_key IS DISTINCT FROM f.key
    LEFT JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id
    WHERE f.workspace_id = ${context.workspace.id} AND f.kind = 'email' AND f.key = ANY (${emails}::text[])
    ORDER BY person_id`.execute(context.db)
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
    WHERE g.name <> '' AND p.erased_at IS NULL
    UNION ALL
    SELECT p.customer_id, g.name, p.id, p.email_key FROM (SELECT DISTINCT customer_id, name FROM ${given} AS n) g
    JOIN person_further f ON f.workspace_id = ${context.workspace.id} AND f.kind = 'name' AND f.key = g.name
    JOIN people p ON p.workspace_id = f.workspace_id AND p.id = f.person_id AND p.customer_id = g.customer_id
      AND p.normal_name <> g.name AND p.erased_at IS NULL
    ORDER BY person_id`.execute(context.db)
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
  name_kana: 'text',
  family_kana: 'text',
  given_kana: 'text',
  normal_kana: 'text',
  turned_kana: 'text',
  honorific: 'text',
  zone: 'text',
  email: 'text',
  phone: 'text',
  line_id: 'text',
  title: 'text',
  department: 'text',
  locale: 'text',
  roles: 'text[]',
  left_on: 'date',
  attributes: 'jsonb',
  cleared: 'text[]',
} as const
