import { type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Customers } from '#platform/stores/database.ts'
import { Attributes } from '../attributes/contract.ts'
import type { OwnRecord } from './completeness.ts'
import { type Customer, Kind, MemberRole, Stage } from './contract.ts'
import * as names from './names/other-names-store.ts'

export type CustomerColumns = Partial<Omit<Selectable<Customers>, 'workspace_id' | 'id' | 'created_at' | 'attributes'>>

type Filter = {
  stage?: string | undefined
  ownerId?: string | undefined
  namedOwner?: string | undefined
  bareName?: string | undefined
  parentId?: string | undefined
}

/** The newest first, after the customer named by the cursor. */
export async function page(
  context: Context,
  filter: Filter,
  after: string | undefined,
  limit: number,
): Promise<Customer[]> {
  let query = rows(context).where('merged_into', 'is', null).orderBy('id', 'desc').limit(limit)
  if (after !== undefined) query = query.where('id', '<', after)
  if (filter.stage !== undefined) query = query.where('stage', '=', filter.stage)
  if (filter.parentId !== undefined) query = query.where('parent_id', '=', filter.parentId)
  if (filter.bareName !== undefined)
    query = query.where(
      sql<boolean>`bare_name ~>=~ ${filter.bareName} AND bare_name ~<~ ${`${filter.bareName}\u{10FFFF}`}`,
    )
  if (filter.namedOwner !== undefined) query = query.where('named_owner', '=', filter.namedOwner)
  if (filter.ownerId !== undefined) query = query.where('id', 'in', ownedBy(context, filter.ownerId))
  return withTheirs(context, await query.execute())
}

export async function customerNames(context: Context, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await context.db
    .selectFrom('customers')
    .select(['id', 'name'])
    .where('workspace_id', '=', context.workspace.id)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export async function find(context: Context, id: string): Promise<Customer | undefined> {
  const found = await withTheirs(context, await rows(context).where('id', '=', id).execute())
  return found[0]
}

export async function insert(
  context: Context,
  columns: CustomerColumns & { name: string },
  attributes: Attributes,
): Promise<string> {
  const values = { ...columns, workspace_id: context.workspace.id, attributes: JSON.stringify(attributes) }
  const { id } = await context.db.insertInto('customers').values(values).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Changes the given columns; attributes are laid over the present ones, and those given as `null` are taken away. */
export async function update(
  context: Context,
  id: string,
  columns: CustomerColumns,
  attributes: Attributes = {},
): Promise<boolean> {
  const laid = sql<string>`jsonb_strip_nulls(attributes || ${JSON.stringify(attributes)}::jsonb)`
  const changed = await context.db
    .updateTable('customers')
    .set({ ...columns, attributes: laid, updated_at: context.now })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

export async function remove(context: Context, id: string): Promise<boolean> {
  const removed = await context.db
    .deleteFrom('customers')
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .executeTakeFirst()
  return removed.numDeletedRows > 0n
}

/** Whether `ancestorId` is the customer itself or above it. */
export async function isWithin(context: Context, customerId: string, ancestorId: string): Promise<boolean> {
  const above = await sql<{ id: string }>`
    WITH RECURSIVE above AS (
      SELECT id, parent_id FROM customers WHERE workspace_id = ${context.workspace.id} AND id = ${customerId}
      UNION SELECT c.id, c.parent_id FROM customers c JOIN above ON c.id = above.parent_id WHERE c.workspace_id = ${context.workspace.id})
    SELECT id FROM above WHERE id = ${ancestorId}`.execute(context.db)
  return above.rows.length > 0
}

/** The customer of an external id, if any. */
export async function ofExternalId(context: Context, source: string, externalId: string): Promise<string | undefined> {
  const found = await context.db
    .selectFrom('customer_external_ids')
    .select('customer_id')
    .where('workspace_id', '=', context.workspace.id)
    .where('source', '=', source)
    .where('external_id', '=', externalId)
    .executeTakeFirst()
  return found?.customer_id
}

export async function addExternalIds(
  context: Context,
  customerId: string,
  ids: readonly { source: string; externalId: string }[],
): Promise<void> {
  if (ids.length === 0) return
  const values = ids.map(({ source, externalId }) => ({
    workspace_id: context.workspace.id,
    customer_id: customerId,
    source,
    external_id: externalId,
  }))
  await context.db.insertInto('customer_external_ids').values(values).execute()
}

export async function removeExternalId(context: Context, customerId: string, id: string): Promise<boolean> {
  const removed = await context.db
    .deleteFrom('customer_external_ids')
    .where('workspace_id', '=', context.workspace.id)
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .executeTakeFirst()
  return removed.numDeletedRows > 0n
}

/** What completeness looks at of the record itself. */
export async function ownRecord(context: Context, id: string): Promise<OwnRecord | undefined> {
  const { rows: found } = await sql<OwnRecord>`
    SELECT c.kind, c.country, c.industry, c.domain, c.corporate_number AS "corporateNumber", c.since_on AS "sinceOn",
           (SELECT m.member_id FROM customer_members m WHERE m.workspace_id = c.workspace_id AND m.customer_id = c.id AND m.role = 'owner') AS "ownerId",
           c.named_owner AS "namedOwner"
    FROM customers c WHERE c.workspace_id = ${context.workspace.id} AND c.id = ${id}`.execute(context.db)
  return found[0]
}

function rows(context: Context) {
  return context.db.selectFrom('customers').selectAll().where('workspace_id', '=', context.workspace.id)
}

function ownedBy(context: Context, memberId: string) {
  return context.db
    .selectFrom('customer_members')
    .select('customer_id')
    .where('workspace_id', '=', context.workspace.id)
    .where('member_id', '=', memberId)
    .where('role', '=', 'owner')
}

async function withTheirs(context: Context, found: readonly Selectable<Customers>[]): Promise<Customer[]> {
  if (found.length === 0) return []
  const ids = found.map(({ id }) => id)
  const externalIds = await context.db
    .selectFrom('customer_external_ids')
    .select(['id', 'customer_id', 'source', 'external_id'])
    .where('workspace_id', '=', context.workspace.id)
    .where('customer_id', 'in', ids)
    .orderBy('source')
    .orderBy('external_id')
    .execute()
  const members = await context.db
    .selectFrom('customer_members')
    .select(['customer_id', 'member_id', 'role'])
    .where('workspace_id', '=', context.workspace.id)
    .where('customer_id', 'in', ids)
    .orderBy('role')
    .execute()
  const namesOf = await names.ofCustomers(context, ids)
  const idsOf = Map.groupBy(externalIds, (one) => one.customer_id)
  const membersOf = Map.groupBy(members, (one) => one.customer_id)
  return found.map((row) => ({
    ...customerOf(row),
    externalIds: (idsOf.get(row.id) ?? []).map(({ id, source, external_id }) => ({
      id,
      source,
      externalId: external_id,
    })),
    otherNames: namesOf.get(row.id) ?? [],
    members: (membersOf.get(row.id) ?? []).map(({ member_id, role }) => ({
      memberId: member_id,
      role: MemberRole.parse(role),
    })),
  }))
}

function customerOf(row: Selectable<Customers>): Omit<Customer, 'externalIds' | 'otherNames' | 'members'> {
  return {
    id: row.id,
    name: row.name,
    kind: Kind.parse(row.kind),
    stage: Stage.parse(row.stage),
    parentId: row.parent_id,
    corporateNumber: row.corporate_number,
    industry: row.industry,
    country: row.country,
    domain: row.domain,
    postalCode: row.postal_code,
    prefecture: row.prefecture,
    municipalityCode: row.municipality_code,
    address: row.address,
    approvalLeadDays: row.approval_lead_days,
    sinceOn: row.since_on,
    leftOn: row.left_on,
    namedOwner: row.named_owner,
    attributes: Attributes.parse(row.attributes),
    mayAnalyse: row.may_analyse,
    mergedInto: row.merged_into,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
