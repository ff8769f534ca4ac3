import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Department, Membership } from '../contract/departments.ts'

/** Two who change what results are credited by come one after the other. */
export async function hold({ db, workspace }: Context): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`attribution ${workspace.id}`}, 0))`.execute(db)
}

export const most = 200

/** All of them by name, or one. */
export async function departments({ db, workspace }: Context, id?: string): Promise<Department[]> {
  const { rows } = await sql<Department>`
    SELECT d.id, d.name, CASE WHEN l.id IS NOT NULL THEN jsonb_build_object('id', l.id, 'name', l.name) END AS lead,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'memberId', b.member_id, 'memberName', m.name,
          'fromOn', b.from_on, 'untilOn', b.until_on) ORDER BY m.name, b.from_on, b.id), '[]')
        FROM department_members b JOIN members m ON m.workspace_id = b.workspace_id AND m.id = b.member_id
        WHERE b.workspace_id = d.workspace_id AND b.department_id = d.id) AS members
    FROM departments d LEFT JOIN members l ON l.workspace_id = d.workspace_id AND l.id = d.lead_id
    WHERE d.workspace_id = ${workspace.id} AND ${id === undefined ? sql`true` : sql`d.id = ${id}`}
    ORDER BY d.name, d.id LIMIT ${most}`.execute(db)
  return rows
}

export async function insert({ db, workspace, now }: Context, columns: { name: string; lead_id: string | null }) {
  const { id } = await db
    .insertInto('departments')
    .values({ ...columns, workspace_id: workspace.id, created_at: now, updated_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function update(
  { db, workspace, now }: Context,
  id: string,
  columns: { name?: string; lead_id?: string | null },
): Promise<void> {
  await db
    .updateTable('departments')
    .set({ ...columns, updated_at: now })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function remove({ db, workspace }: Context, id: string): Promise<void> {
  await db.deleteFrom('departments').where('workspace_id', '=', workspace.id).where('id', '=', id).execute()
}

/** Whether a rule, a contribution or a credit names it. */
export async function isUsed({ db, workspace }: Context, id: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM credit_rule_shares WHERE workspace_id = ${workspace.id} AND department_id = ${id}
    UNION ALL SELECT FROM outcome_contributions WHERE workspace_id = ${workspace.id} AND department_id = ${id}
    UNION ALL SELECT FROM credits WHERE workspace_id = ${workspace.id} AND department_id = ${id} LIMIT 1`.execute(db)
  return rows.length > 0
}

export type KeptMembership = Membership & { readonly departmentId: string }

/** Who belonged where: of these members, or of all. */
export async function memberships(
  { db, workspace }: Context,
  memberIds?: readonly string[],
): Promise<KeptMembership[]> {
  const of = memberIds === undefined ? sql`true` : sql`b.member_id = ANY (${[...memberIds]}::uuid[])`
  const { rows } = await sql<KeptMembership>`
    SELECT b.id, b.department_id AS "departmentId", b.member_id AS "memberId", m.name AS "memberName",
      b.from_on AS "fromOn", b.until_on AS "untilOn"
    FROM department_members b JOIN members m ON m.workspace_id = b.workspace_id AND m.id = b.member_id
    WHERE b.workspace_id = ${workspace.id} AND ${of} ORDER BY b.member_id, b.from_on, b.id`.execute(db)
  return rows
}

export async function membership(context: Context, id: string): Promise<KeptMembership | undefined> {
  const { db, workspace } = context
  const { rows } = await sql<{ memberId: string }>`
    SELECT member_id AS "memberId" FROM department_members WHERE workspace_id = ${workspace.id} AND id = ${id}`.execute(
    db,
  )
  const [found] = rows
  if (found === undefined) return undefined
  return (await memberships(context, [found.memberId])).find((one) => one.id === id)
}

export async function insertMembership(
  { db, workspace, now }: Context,
  columns: { department_id: string; member_id: string; from_on: string },
): Promise<string> {
  const { id } = await db
    .insertInto('department_members')
    .values({ ...columns, workspace_id: workspace.id, created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateMembership(
  { db, workspace }: Context,
  id: string,
  columns: { from_on?: string; until_on?: string | null },
): Promise<void> {
  if (Object.keys(columns).length === 0) return
  await db
    .updateTable('department_members')
    .set(columns)
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function removeMembership({ db, workspace }: Context, id: string): Promise<void> {
  await db.deleteFrom('department_members').where('workspace_id', '=', workspace.id).where('id', '=', id).execute()
}
