import { type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Kpis } from '#platform/stores/database.ts'
import { presentMembers } from '../../gather/customers/customers.ts'
import { Aspect, Formula, Layer } from './contract/kpi.ts'

export type KpiColumns = Omit<Selectable<Kpis>, 'workspace_id' | 'id' | 'author' | 'created_at' | 'updated_at'>

export type KeptKpi = Awaited<ReturnType<typeof all>>[number]

/** All of them as they are kept, in the order in which they were added; a structure is read whole. */
export async function all(context: Context) {
  const rows = await context.db
    .selectFrom('kpis')
    .selectAll()
    .where('workspace_id', '=', context.workspace.id)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const parts = await context.db
    .selectFrom('kpi_parts')
    .select(['whole_id', 'part_id'])
    .where('workspace_id', '=', context.workspace.id)
    .orderBy('whole_id')
    .orderBy('place')
    .execute()
  const partsOf = Map.groupBy(parts, ({ whole_id }) => whole_id)
  const names = new Map((await presentMembers(context)).map(({ id, name }) => [id, name]))
  const member = (id: string) => ({ id, name: names.get(id) ?? null })
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    name: row.name,
    layer: Layer.parse(row.layer),
    figure: row.figure,
    formula: Formula.nullable().parse(row.formula),
    partIds: (partsOf.get(row.id) ?? []).map(({ part_id }) => part_id),
    better: row.better as 'higher' | 'lower' | 'neither',
    accountable: row.accountable_id === null ? null : member(row.accountable_id),
    contributors: row.contributors.map(member),
    touchpoint: row.touchpoint,
    aspect: Aspect.nullable().parse(row.aspect),
    principle: row.principle,
    note: row.note,
    usedFrom: row.used_from,
    usedUntil: row.used_until,
    replacesId: row.replaces_id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }))
}

export async function insert(context: Context, columns: Omit<KpiColumns, 'part_ids'>): Promise<string> {
  const { id } = await context.db
    .insertInto('kpis')
    .values({ ...columns, workspace_id: context.workspace.id, created_at: context.now, updated_at: context.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function update(context: Context, id: string, columns: Partial<KpiColumns>): Promise<void> {
  await context.db
    .updateTable('kpis')
    .set({ ...columns, updated_at: context.now })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function replaceParts(context: Context, wholeId: string, partIds: readonly string[]): Promise<void> {
  await context.db
    .deleteFrom('kpi_parts')
    .where('workspace_id', '=', context.workspace.id)
    .where('whole_id', '=', wholeId)
    .execute()
  if (partIds.length === 0) return
  await context.db
    .insertInto('kpi_parts')
    .values(
      partIds.map((part_id, place) => ({ workspace_id: context.workspace.id, whole_id: wholeId, part_id, place })),
    )
    .execute()
}

export async function remove(context: Context, id: string): Promise<void> {
  await context.db.deleteFrom('kpis').where('workspace_id', '=', context.workspace.id).where('id', '=', id).execute()
}

/** By their ids the addresses of members, also of those who have left. */
export async function addressesOf(context: Context, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await context.db
    .selectFrom('members')
    .select(['id', 'email'])
    .where('workspace_id', '=', context.workspace.id)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, email }) => [id, email]))
}

/** Who was ever here, by address in small letters; who is here now before who has left. */
export async function membersByAddress(context: Context): Promise<Map<string, string>> {
  const rows = await context.db
    .selectFrom('members')
    .select(['id', 'email'])
    .where('workspace_id', '=', context.workspace.id)
    .orderBy('left_at', (order) => order.asc().nullsLast())
    .execute()
  return new Map(rows.map(({ id, email }) => [email.toLowerCase(), id]))
}

/** One structure is changed by one transaction at a time: names, keys and loops are judged by what stands then. */
export async function hold({ db, workspace }: Context): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`kpis ${workspace.id}`}, 0))`.execute(db)
}
