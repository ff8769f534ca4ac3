import { type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { wordsOf } from '#platform/finding/wanted.ts'
import type { People } from '#platform/stores/database.ts'
import { Attributes } from '../attributes/contract.ts'
import { decisionsOf } from './consent/consents-store.ts'
import { answersForAll } from './consent/may-we.ts'
import { type Person, PersonRole, PreferredChannel } from './contract.ts'
import { furtherOf } from './joined-store.ts'
import { present } from './present.ts'

export type PersonColumns = Partial<Omit<Selectable<People>, 'workspace_id' | 'id' | 'created_at' | 'attributes'>>

/** Those who are still there first, then by age of the record; the cursor is `left.id`. */
export async function page(
  context: Context,
  { customerId, q = '' }: { readonly customerId?: string | undefined; readonly q?: string | undefined },
  after: { left: boolean; id: string } | undefined,
  limit: number,
): Promise<Person[]> {
  let query = rows(context)
    .where('joined_into', 'is', null)
    .orderBy(sql`NOT ${present('people', context.today)}`)
    .orderBy('id')
    .limit(limit)
  if (customerId !== undefined) query = query.where('customer_id', '=', customerId)
  for (const word of wordsOf(q)) query = query.where(sql<boolean>`position(${word}::text IN folded) > 0`)
  if (after !== undefined)
    query = query.where(
      sql<boolean>`(NOT ${present('people', context.today)}, id) > (${after.left}::boolean, ${after.id}::uuid)`,
    )
  return withTheirs(context, await query.execute())
}

export async function find(context: Context, id: string): Promise<Person | undefined> {
  return (await withTheirs(context, await rows(context).where('id', '=', id).execute()))[0]
}

/** Whether each of these is erased, and the day on which they leave. */
export async function presences(
  { db, workspace }: Context,
  ids: readonly string[],
): Promise<{ id: string; isErased: boolean; leftOn: string | null }[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('people')
    .select(['id', 'erased_at', 'left_on'])
    .where('workspace_id', '=', workspace.id)
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(({ id, erased_at, left_on }) => ({ id, isErased: erased_at !== null, leftOn: left_on }))
}

export async function insert(context: Context, columns: PersonColumns, attributes: Attributes): Promise<string> {
  const values = { ...columns, workspace_id: context.workspace.id, attributes: JSON.stringify(attributes) }
  const { id } = await context.db.insertInto('people').values(values).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Changes the given columns; attributes are laid over the present ones, and those given as `null` are taken away. */
export async function update(
  context: Context,
  id: string,
  columns: PersonColumns,
  attributes: Attributes = {},
): Promise<void> {
  const laid = sql<string>`jsonb_strip_nulls(attributes || ${JSON.stringify(attributes)}::jsonb)`
  await context.db
    .updateTable('people')
    .set({ ...columns, attributes: laid, updated_at: context.now })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function remove(context: Context, id: string): Promise<void> {
  await context.db.deleteFrom('people').where('workspace_id', '=', context.workspace.id).where('id', '=', id).execute()
}

export async function ofExternalId(context: Context, source: string, externalId: string): Promise<string | undefined> {
  const found = await context.db
    .selectFrom('person_external_ids')
    .select('person_id')
    .where('workspace_id', '=', context.workspace.id)
    .where('source', '=', source)
    .where('external_id', '=', externalId)
    .executeTakeFirst()
  return found?.person_id
}

export async function addExternalIds(
  context: Context,
  personId: string,
  ids: readonly { source: string; externalId: string }[],
): Promise<void> {
  if (ids.length === 0) return
  const values = ids.map(({ source, externalId }) => ({
    workspace_id: context.workspace.id,
    person_id: personId,
    source,
    external_id: externalId,
  }))
  await context.db.insertInto('person_external_ids').values(values).execute()
}

/** Who came and who left, for the timeline. */
export async function turns(context: Context, customerId: string, before: Date, limit: number) {
  const { rows: found } = await sql<{ id: string; name: string; roles: string[]; at: Date; turn: 'joined' | 'left' }>`
    SELECT id, name, roles, created_at AS at, 'joined' AS turn FROM people
    WHERE workspace_id = ${context.workspace.id} AND customer_id = ${customerId} AND created_at < ${before} AND erased_at IS NULL
      AND NOT EXISTS (SELECT FROM record_changes c WHERE c.workspace_id = people.workspace_id AND c.record_id = people.id
        AND c.act = 'created' AND (c.source LIKE 'import:%' OR c.source = 'sample'))
    UNION ALL
    SELECT id, name, roles, left_on::timestamp AT TIME ZONE ${context.workspace.zone}, 'left' FROM people
    WHERE workspace_id = ${context.workspace.id} AND customer_id = ${customerId} AND NOT ${present('people', context.today)} AND erased_at IS NULL
      AND left_on::timestamp AT TIME ZONE ${context.workspace.zone} < ${before}
    ORDER BY at DESC, id DESC LIMIT ${limit}`.execute(context.db)
  return found
}

function rows(context: Context) {
  return context.db.selectFrom('people').selectAll().where('workspace_id', '=', context.workspace.id)
}

async function withTheirs(context: Context, found: readonly Selectable<People>[]): Promise<Person[]> {
  if (found.length === 0) return []
  const ids = found.map(({ id }) => id)
  const externalIds = await context.db
    .selectFrom('person_external_ids')
    .select(['person_id', 'source', 'external_id'])
    .where('workspace_id', '=', context.workspace.id)
    .where('person_id', 'in', ids)
    .orderBy('source')
    .orderBy('external_id')
    .execute()
  const decisions = await decisionsOf(context, ids)
  const further = await furtherOf(context, ids)
  const idsOf = Map.groupBy(externalIds, (one) => one.person_id)
  return found.map((row) => ({
    ...personOf(row),
    externalIds: (idsOf.get(row.id) ?? []).map(({ source, external_id }) => ({ source, externalId: external_id })),
    further: (further.get(row.id) ?? []).map(({ kind, value }) => ({ kind, value })),
    consents: answersForAll(
      { isErased: row.erased_at !== null, leftOn: row.left_on, decisions: decisions.get(row.id) ?? [] },
      context.today,
    ),
  }))
}

function personOf(row: Selectable<People>): Omit<Person, 'externalIds' | 'further' | 'consents'> {
  return {
    id: row.id,
    customerId: row.customer_id,
    name: row.name,
    familyName: row.family_name,
    givenName: row.given_name,
    nameKana: row.name_kana,
    familyKana: row.family_kana,
    givenKana: row.given_kana,
    honorific: row.honorific,
    email: row.email,
    phone: row.phone,
    mobile: row.mobile_key,
    lineId: row.line_id,
    preferredChannel: PreferredChannel.nullable().parse(row.preferred_channel),
    title: row.title,
    department: row.department,
    locale: row.locale,
    zone: row.zone,
    roles: row.roles.map((role) => PersonRole.parse(role)),
    attributes: Attributes.parse(row.attributes),
    leftOn: row.left_on,
    joinedInto: row.joined_into,
    mayAnalyse: row.may_analyse,
    erasedAt: row.erased_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

/** How many people of the customer are there, how many of them with an address, and how many sponsors. */
export async function counts(context: Context, customerId: string): Promise<Readonly<Record<string, number>>> {
  const { rows: found } = await sql<{ people: number; peopleWithEmail: number; sponsors: number }>`
    SELECT count(*)::int AS people, count(email)::int AS "peopleWithEmail",
      count(*) FILTER (WHERE 'sponsor' = ANY (roles))::int AS sponsors
    FROM people
    WHERE workspace_id = ${context.workspace.id} AND customer_id = ${customerId} AND ${present('people', context.today)} AND erased_at IS NULL`.execute(
    context.db,
  )
  return found[0] ?? {}
}

/** Whose people have these addresses. */
export async function customersByAddress(context: Context, addresses: readonly string[]) {
  const { rows: found } = await sql<{ address: string; customerId: string }>`
    SELECT DISTINCT email_key AS address, customer_id AS "customerId" FROM people
    WHERE workspace_id = ${context.workspace.id} AND email_key = ANY (${addresses}::text[])
      AND customer_id IS NOT NULL AND erased_at IS NULL`.execute(context.db)
  return found
}
