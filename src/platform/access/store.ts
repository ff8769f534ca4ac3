import type { Selectable } from 'kysely'
import type { Context } from '../context.ts'
import type { ApiKeys, Invitations, Members } from '../stores/database.ts'
import type { ApiKey, Invitation, Member, WorkspaceShape } from './contract.ts'

export async function workspace({ db, workspace: { id } }: Context): Promise<WorkspaceShape> {
  const row = await db.selectFrom('workspaces').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return {
    id: row.id,
    name: row.name,
    zone: row.zone,
    currency: row.currency,
    locale: row.locale as WorkspaceShape['locale'],
    isSample: row.is_sample,
  }
}

export async function changeWorkspace(
  context: Context,
  fields: Partial<Pick<WorkspaceShape, 'name' | 'zone' | 'currency' | 'locale'>>,
): Promise<WorkspaceShape> {
  if (Object.keys(fields).length > 0)
    await context.db.updateTable('workspaces').set(fields).where('id', '=', context.workspace.id).execute()
  return workspace(context)
}

export async function members({ db, workspace: { id } }: Context): Promise<Member[]> {
  const rows = await db
    .selectFrom('members')
    .selectAll()
    .where('workspace_id', '=', id)
    .orderBy('joined_at')
    .orderBy('id')
    .execute()
  return rows.map(memberOf)
}

export async function member({ db, workspace }: Context, id: string): Promise<Member | undefined> {
  const row = await db
    .selectFrom('members')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && memberOf(row)
}

/** A present member who can sign in, by id or by address. */
export async function signingIn(
  { db, workspace }: Context,
  wanted: { id: string } | { email: string },
): Promise<{ userId: string | null; name: string; email: string } | undefined> {
  return db
    .selectFrom('members')
    .select(['user_id as userId', 'name', 'email'])
    .where('workspace_id', '=', workspace.id)
    .where('left_at', 'is', null)
    .where('user_id', 'is not', null)
    .where((is) => ('id' in wanted ? is('id', '=', wanted.id) : is('email', '=', wanted.email.toLowerCase())))
    .orderBy('joined_at')
    .executeTakeFirst()
}

export async function changeMember(
  { db, workspace }: Context,
  id: string,
  fields: { role?: Member['role']; name?: string; left_at?: Date | null },
): Promise<Member | undefined> {
  const row = await db
    .updateTable('members')
    .set(fields)
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row && memberOf(row)
}

export async function presentOwners({ db, workspace }: Context): Promise<number> {
  const { n } = await db
    .selectFrom('members')
    .select((e) => e.fn.countAll<string>().as('n'))
    .where('workspace_id', '=', workspace.id)
    .where('role', '=', 'owner')
    .where('left_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(n)
}

type Kept = Omit<Invitation, 'mail'>

export async function invitations({ db, workspace, now }: Context): Promise<Kept[]> {
  const rows = await db
    .selectFrom('invitations')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('invited_at', 'desc')
    .execute()
  return rows.map(invitationOf)
}

export async function invite(
  { db, workspace }: Context,
  wish: { email: string; role: Member['role']; hash: string; expires_at: Date },
): Promise<Kept> {
  const row = await db
    .insertInto('invitations')
    .values({ ...wish, workspace_id: workspace.id })
    .returningAll()
    .executeTakeFirstOrThrow()
  return invitationOf(row)
}

export async function withdrawInvitation({ db, workspace }: Context, id: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('invitations')
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}

export async function apiKeys({ db, workspace }: Context): Promise<ApiKey[]> {
  const rows = await db
    .selectFrom('api_keys')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(apiKeyOf)
}

export async function createApiKey(
  { db, workspace }: Context,
  key: { name: string; role: string; scopes: string[] | null; hash: string; hint: string },
): Promise<ApiKey> {
  const row = await db
    .insertInto('api_keys')
    .values({ ...key, workspace_id: workspace.id })
    .returningAll()
    .executeTakeFirstOrThrow()
  return apiKeyOf(row)
}

export async function revokeApiKey({ db, workspace, now }: Context, id: string): Promise<ApiKey | undefined> {
  const row = await db
    .updateTable('api_keys')
    .set((e) => ({ revoked_at: e.fn.coalesce('revoked_at', e.val(now)) }))
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row && apiKeyOf(row)
}

function memberOf(row: Selectable<Members>): Member {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role as Member['role'],
    joinedAt: row.joined_at,
    leftAt: row.left_at,
    hasSignIn: row.user_id !== null,
  }
}

function invitationOf(row: Selectable<Invitations>): Kept {
  return {
    id: row.id,
    email: row.email,
    role: row.role as Invitation['role'],
    invitedAt: row.invited_at,
    expiresAt: row.expires_at,
    acceptedAt: row.accepted_at,
  }
}

function apiKeyOf(row: Selectable<ApiKeys>): ApiKey {
  return {
    id: row.id,
    name: row.name,
    role: row.role as ApiKey['role'],
    scopes: row.scopes as ApiKey['scopes'],
    hint: row.hint,
    createdAt: row.created_at,
    revokedAt: row.revoked_at,
  }
}
