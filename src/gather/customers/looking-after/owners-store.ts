import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { heldByOne, isHeldByOne, type MemberRole } from '../contract.ts'

/** Gives customers their owners; answers the customers whose owner is another now. Whoever was only named gives way. */
export async function own(
  context: Context,
  owners: readonly { id: string; member_id: string }[],
): Promise<Set<string>> {
  if (owners.length === 0) return new Set()
  const { rows } = await sql<{ customer_id: string }>`
    INSERT INTO customer_members AS m (workspace_id, customer_id, member_id, role)
    SELECT ${context.workspace.id}::uuid, g.id, g.member_id, 'owner'
      FROM jsonb_to_recordset(${JSON.stringify(owners)}::jsonb) AS g(id uuid, member_id uuid)
    ON CONFLICT (workspace_id, customer_id, role) WHERE role IN ('owner', 'partner')
      DO UPDATE SET member_id = excluded.member_id WHERE m.member_id <> excluded.member_id
    RETURNING customer_id`.execute(context.db)
  await forgetNamed(
    context,
    owners.map(({ id }) => id),
  )
  return new Set(rows.map(({ customer_id }) => customer_id))
}

/** Leaves customers without an owner; answers those that had one. */
export async function release(context: Context, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ customer_id: string }>`
    DELETE FROM customer_members WHERE workspace_id = ${context.workspace.id} AND role = 'owner'
      AND customer_id = ANY (${ids}::uuid[]) RETURNING customer_id`.execute(context.db)
  return new Set(rows.map(({ customer_id }) => customer_id)).union(await forgetNamed(context, ids))
}

/** Keeps who was named where no member looks after the customer; answers which changed, and who looks after the others. */
export async function name(
  context: Context,
  owners: readonly { id: string; named: string }[],
): Promise<{ named: Set<string>; keptBy: Map<string, string> }> {
  if (owners.length === 0) return { named: new Set(), keptBy: new Map() }
  const workspace = context.workspace.id
  const given = sql`jsonb_to_recordset(${JSON.stringify(owners)}::jsonb) AS g(id uuid, named text)`
  const kept = await sql<{ id: string; name: string }>`
    SELECT o.customer_id AS id, m.name FROM ${given}
    JOIN customer_members o ON o.workspace_id = ${workspace} AND o.customer_id = g.id AND o.role = 'owner'
    JOIN members m ON m.workspace_id = o.workspace_id AND m.id = o.member_id`.execute(context.db)
  const { rows } = await sql<{ id: string }>`
    UPDATE customers c SET named_owner = g.named, updated_at = ${context.now} FROM ${given}
    WHERE c.workspace_id = ${workspace} AND c.id = g.id AND c.named_owner IS DISTINCT FROM g.named
      AND NOT EXISTS (SELECT FROM customer_members o WHERE o.workspace_id = c.workspace_id AND o.customer_id = c.id AND o.role = 'owner')
    RETURNING c.id`.execute(context.db)
  return { named: new Set(rows.map(({ id }) => id)), keptBy: new Map(kept.rows.map((one) => [one.id, one.name])) }
}

/** The names of owners who are not members, with the customers that wait for them. */
export async function waiting(context: Context): Promise<{ named: string; ids: string[] }[]> {
  const { rows } = await sql<{ named: string; ids: string[] }>`
    SELECT named_owner AS named, array_agg(id) AS ids FROM customers c
    WHERE workspace_id = ${context.workspace.id} AND named_owner IS NOT NULL AND merged_into IS NULL
      AND NOT EXISTS (SELECT FROM customer_members o WHERE o.workspace_id = c.workspace_id AND o.customer_id = c.id AND o.role = 'owner')
    GROUP BY 1 ORDER BY count(*) DESC, 1`.execute(context.db)
  return rows
}

async function forgetNamed(context: Context, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    UPDATE customers SET named_owner = NULL, updated_at = ${context.now}
    WHERE workspace_id = ${context.workspace.id} AND id = ANY (${ids}::uuid[]) AND named_owner IS NOT NULL RETURNING id`.execute(
    context.db,
  )
  return new Set(rows.map(({ id }) => id))
}

export { forgetNamed as forgetNamedOwners }

export async function giveRole(
  context: Context,
  customerId: string,
  role: MemberRole,
  memberId: string,
): Promise<void> {
  await context.db
    .insertInto('customer_members')
    .values({ workspace_id: context.workspace.id, customer_id: customerId, role, member_id: memberId })
    .onConflict((on) =>
      isHeldByOne(role)
        ? on
            .columns(['workspace_id', 'customer_id', 'role'])
            .where('role', 'in', [...heldByOne])
            .doUpdateSet({ member_id: memberId })
        : on.columns(['workspace_id', 'customer_id', 'role', 'member_id']).doNothing(),
    )
    .execute()
}

export async function takeRole(
  context: Context,
  customerId: string,
  role: MemberRole,
  memberId: string | undefined,
): Promise<void> {
  let query = context.db
    .deleteFrom('customer_members')
    .where('workspace_id', '=', context.workspace.id)
    .where('customer_id', '=', customerId)
    .where('role', '=', role)
  if (memberId !== undefined) query = query.where('member_id', '=', memberId)
  await query.execute()
}

type Held = { readonly memberId: string | null; readonly author: string; readonly at: Date }

/** Who stands in a role that one has, and who put them there, or freed the place, and when; others who say whom they saw wait. */
export async function holdRole({ db, workspace, now }: Context, id: string, role: MemberRole): Promise<Held> {
  await sql`SELECT FROM customers WHERE workspace_id = ${workspace.id} AND id = ${id} FOR NO KEY UPDATE`.execute(db)
  const { rows: present } = await sql<{ id: string; member_id: string }>`
    SELECT id, member_id FROM customer_members
    WHERE workspace_id = ${workspace.id} AND customer_id = ${id} AND role = ${role} FOR UPDATE`.execute(db)
  const { rows: logged } = await sql<{ author: string; at: Date }>`
    SELECT author, at FROM (
      SELECT author, at, sequence FROM record_changes
      WHERE workspace_id = ${workspace.id} AND record_id = ${present[0]?.id ?? null}::uuid
      UNION ALL
      SELECT author, at, sequence FROM record_changes
      WHERE workspace_id = ${workspace.id} AND record = 'customer_members' AND act = 'deleted'
        AND before ->> 'customer_id' = ${id} AND before ->> 'role' = ${role}) AS logged
    ORDER BY sequence DESC LIMIT 1`.execute(db)
  return { memberId: present[0]?.member_id ?? null, author: logged[0]?.author ?? 'system', at: logged[0]?.at ?? now }
}

/** Whether somebody is a member here at present. */
export async function isMember(context: Context, memberId: string): Promise<boolean> {
  const { rows } =
    await sql`SELECT FROM members WHERE workspace_id = ${context.workspace.id} AND id = ${memberId} AND left_at IS NULL`.execute(
      context.db,
    )
  return rows.length > 0
}

export async function presentMembers(context: Context): Promise<{ id: string; email: string; name: string }[]> {
  return context.db
    .selectFrom('members')
    .select(['id', 'email', 'name'])
    .where('workspace_id', '=', context.workspace.id)
    .where('left_at', 'is', null)
    .execute()
}

export async function memberNames(context: Context, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, name FROM members WHERE workspace_id = ${context.workspace.id} AND id = ANY (${[...new Set(ids)]}::uuid[])`.execute(
    context.db,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

type ManyGiven = readonly { readonly id: string; readonly memberId: string | null }[]

/** Who of these is looked after in a role otherwise than wished; whoever is wished to have nobody there must have nobody. */
async function differently({ db, workspace }: Context, role: MemberRole, given: ManyGiven): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    SELECT g.id FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS g(id uuid, "memberId" uuid)
    JOIN customers c ON c.workspace_id = ${workspace.id} AND c.id = g.id
    WHERE EXISTS (SELECT FROM customer_members m WHERE m.workspace_id = c.workspace_id AND m.customer_id = c.id AND m.role = ${role}
        AND (g."memberId" IS NULL OR m.member_id = g."memberId")) = (g."memberId" IS NULL)
      OR (g."memberId" IS NULL AND ${role} = 'owner' AND c.named_owner IS NOT NULL)`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Gives many customers a colleague in a role, or leaves them without; answers who is looked after otherwise than before. */
export async function giveMany(
  context: Context,
  role: MemberRole,
  wished: ManyGiven,
  { isTrial = false }: { isTrial?: boolean } = {},
): Promise<Set<string>> {
  if (wished.length === 0) return new Set()
  const other = await differently(context, role, wished)
  const given = wished.filter(({ id }) => other.has(id))
  if (isTrial || given.length === 0) return other
  const { db, workspace } = context
  const freed = given.flatMap(({ id, memberId }) => (memberId === null ? [id] : []))
  if (freed.length > 0) {
    await sql`DELETE FROM customer_members WHERE workspace_id = ${workspace.id} AND role = ${role}
      AND customer_id = ANY (${freed}::uuid[])`.execute(db)
    if (role === 'owner') await forgetNamed(context, freed)
  }
  const taken = given.flatMap(({ id, memberId }) => (memberId === null ? [] : [{ id, member_id: memberId }]))
  if (role === 'owner') await own(context, taken)
  else if (taken.length > 0)
    await sql`
      INSERT INTO customer_members (workspace_id, customer_id, member_id, role)
      SELECT ${workspace.id}::uuid, g.id, g.member_id, ${role}
      FROM jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) AS g(id uuid, member_id uuid)
      ON CONFLICT DO NOTHING`.execute(db)
  return other
}
